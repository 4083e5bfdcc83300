import start from './0001-start.ts'
import acts from './0002-acts.ts'
import groups from './0003-groups.ts'
import search from './0004-search.ts'
import people from './0005-people.ts'
import uploads from './0006-uploads.ts'
import reports from './0007-reports.ts'
import profiles from './0008-profiles.ts'
import former from './0009-former.ts'
import unread from './0010-unread.ts'
import groupsOfAUser from './0011-groups-of-a-user.ts'
import seconds from './0012-seconds.ts'

/** In order. A database of version n has had the first n. What has been released is never changed, only added to. */
export const MIGRATIONS: readonly string[] = [
  start,
  acts,
  groups,
  search,
  people,
  uploads,
  reports,
  profiles,
  former,
  unread,
  groupsOfAUser,
  seconds
]
