import * as v from 'valibot'
import { LIMITS } from './limits.ts'
import { IdSchema } from './models.ts'

/** A message that those who run the server should look at. It says nothing of what is in the message: that may be deleted. */
export const ReportSchema = v.object({
  /** `seq` of the message. */
  seq: IdSchema,
  /** Why, in words: 1 to 500 UTF-16 units, not blank. Clients begin it with `spam`, `abuse` or `other`. */
  reason: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(LIMITS.reason),
      v.check(text => text.trim() !== '' && text.isWellFormed() && !text.includes('\0'), 'a reason')
    )
  )
})
export type Report = v.InferOutput<typeof ReportSchema>
