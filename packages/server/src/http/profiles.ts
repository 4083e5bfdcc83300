import { check, IdSchema, PictureIdSchema } from '@parlo/contract/schemas'
import type { Rates } from '../auth/rate.ts'
import type { Profiles } from '../domain/profiles.ts'
import type { Some } from './routes.ts'
import { serve } from './serve.ts'

export interface ProfileHandlerParts {
  profiles: Profiles
  rates: Rates
}

/** What people are called, and their pictures. */
export function profileHandlers({
  profiles,
  rates
}: ProfileHandlerParts): Some<'updateMe' | 'setPicture' | 'removePicture' | 'picture'> {
  return {
    async updateMe({ caller, body }) {
      // Nothing said of the name: nothing changes.
      if (body.name === undefined) return profiles.find(caller)
      await rates.profile(caller.userId)
      return profiles.rename(caller, body.name)
    },
    async setPicture({ caller, ctx }) {
      await rates.profile(caller.userId)
      return profiles.setPicture(caller, ctx.req)
    },
    async removePicture({ caller }) {
      await rates.profile(caller.userId)
      return profiles.removePicture(caller)
    },
    async picture({ params, ctx }) {
      const userId = check(IdSchema, Number(params['id']), 'not_found')
      const picture = check(PictureIdSchema, params['picture'], 'not_found')
      // Whoever is signed in may see it, and it never changes.
      return serve(ctx, await profiles.picture(userId, picture), 'private, max-age=31536000, immutable')
    }
  }
}
