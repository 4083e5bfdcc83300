import { check, UploadIdSchema } from '@parlo/contract/schemas'
import type { Rates } from '../auth/rate.ts'
import type { Uploads } from '../domain/uploads.ts'
import type { Some } from './routes.ts'
import { serve } from './serve.ts'

export interface FileParts {
  uploads: Uploads
  rates: Rates
}

/** Uploads, and the files that they become. */
export function fileHandlers({
  uploads,
  rates
}: FileParts): Some<'startUpload' | 'upload' | 'continueUpload' | 'cancelUpload' | 'file' | 'thumbnail'> {
  return {
    async startUpload({ caller, body }) {
      await rates.upload(caller.userId)
      return uploads.start(caller, body)
    },
    upload: ({ caller, params }) => uploads.find(caller, idIn(params)),
    continueUpload: ({ caller, params, query, ctx }) =>
      uploads.take(caller, idIn(params), query.offset, ctx.req),
    cancelUpload: ({ caller, params }) => uploads.cancel(caller, idIn(params)) as Promise<undefined>,
    async file({ caller, params, ctx }) {
      return serve(ctx, await uploads.file(caller, idIn(params), 'file'))
    },
    async thumbnail({ caller, params, ctx }) {
      return serve(ctx, await uploads.file(caller, idIn(params), 'thumbnail'))
    }
  }
}

/** What can be no upload's id names nothing. */
function idIn({ id }: Record<string, string>): string {
  return check(UploadIdSchema, id, 'not_found')
}
