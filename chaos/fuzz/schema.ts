import { isChatError } from '@parlo/contract'
import { check } from '@parlo/contract/schemas'

/** A schema of the contract. */
export type Schema = Parameters<typeof check>[0]

/** Why a schema does not accept a value; undefined when it does. */
export function faultOf(schema: Schema, value: unknown): string | undefined {
  try {
    check(schema, value)
    return undefined
  } catch (error) {
    if (isChatError(error)) return error.message
    throw error
  }
}
