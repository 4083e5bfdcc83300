import { describe, test } from 'node:test'
import { silentLog } from '../testing/parts.ts'
import { busCheck } from './bus-check.ts'
import { createLocalBus } from './local-bus.ts'

describe('createLocalBus', () => {
  const make = async () => {
    const bus = createLocalBus({ log: silentLog })
    return [bus, bus] as const
  }
  busCheck(test, make, async () => {})
})
