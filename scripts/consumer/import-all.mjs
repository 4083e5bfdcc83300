import assert from 'node:assert/strict'
import { ERRORS, LIMITS } from '@parlo/contract'
import { check } from '@parlo/contract/schemas'
import * as elements from '@parlo/elements'
import '@parlo/elements/define'
import { connect } from '@parlo/sdk'
import { createChatServer } from '@parlo/server'

assert.equal(ERRORS.bad_login, 401)
assert.equal(LIMITS.text, 8000)
for (const name of [check, connect, createChatServer, elements.ChatWindow])
  assert.equal(typeof name, 'function')
