// One file, as it is one list: every guard, and what switches it off.

/** One place of the source, and what stands there instead. `find` must be there exactly once. */
export interface Edit {
  /** From the root of the repository. */
  file: string
  find: string
  replace: string
}

/** A guard switched off: the simulation has to notice, or its silence proves nothing. */
export interface Mutant {
  name: string
  /** What then happens to people. */
  why: string
  edits: readonly Edit[]
  /** The first seed to try, where it would take long to find one. Default 1. */
  from?: number
}

const one = (name: string, why: string, file: string, find: string, replace: string, from = 1): Mutant => ({
  name,
  why,
  from,
  edits: [{ file: `packages/${file}`, find, replace }]
})

const NOW_EVENT = `{ seq: (room.head ?? 0) + 1, kind: 'message', id: 0, number: 1, sender_id: each.senderId,
  client_id: each.clientId, timestamp: new Date(0).toISOString(), members_seq: 0, body: { text: each.text } }`

export const MUTANTS: readonly Mutant[] = [
  one(
    'no idempotency look-up',
    'A message repeated after a cut is stored twice',
    'server/src/store/memory/log.ts',
    'clientId === null ? undefined : byClientId.get(key)\n    if (earlier) return repeat(',
    'undefined\n    if (earlier) return repeat('
  ),
  {
    name: 'acknowledged before it is durable',
    why: 'A crash loses what was acknowledged',
    edits: [
      {
        file: 'simulation/faulty-store.ts',
        find: 'world.after(0, () => node.crash(), node)',
        replace: 'world.after(0, () => { node.crash(); void disk.restore(2, false) }, node)'
      },
      {
        file: 'simulation/disk.ts',
        find: 'Math.floor(done.length * share)',
        replace: 'share === 2 ? -1 : Math.floor(done.length * share)'
      },
      {
        file: 'simulation/disk.ts',
        find: "this.#journal({ kind: 'restored', heads })",
        replace: "if (share !== 2) this.#journal({ kind: 'restored', heads })"
      }
    ]
  },
  one(
    'told before it is stored',
    'People see messages that never were',
    'server/src/domain/append-queue.ts',
    '      const answers = await commit(batch)\n',
    `      for (const each of batch) {
        if ('target' in each || 'user' in each) continue
        const room = 'id' in each.room ? await store.room(each.room.id) : undefined
        if (room) bus.publish([{ type: 'events', room: room.id, audience: room.pair ?? 'everyone', events: [${NOW_EVENT}] }])
      }
      const answers = await commit(batch)\n`
  ),
  one(
    'told to everyone',
    'People read what was said to others',
    'server/src/ws/hub.ts',
    "if (audience === 'everyone') {",
    'if (true) {'
  ),
  {
    name: 'heads read before registering',
    // The list of rooms, asked for after the welcome, repairs it: so that guard has to go, too.
    why: 'What is written in between is missed',
    from: 135,
    edits: [
      {
        file: 'packages/server/src/ws/peer.ts',
        find: '      hub.add(this)\n      const [heads] = await Promise.all([chat.heads(this, hello.resume), veils.known(this.userId)])\n',
        replace:
          '      const heads = await chat.heads(this, hello.resume)\n      hub.add(this)\n      await veils.known(this.userId)\n'
      },
      {
        file: 'packages/sdk/src/engine/learn.ts',
        find: '  room.known = Math.max(room.known, head)\n',
        replace: ''
      }
    ]
  },
  one(
    'no heads after a lag',
    'A slow reader misses what it was spared',
    'server/src/ws/outlet.ts',
    '    for (const frame of lag.frames(this.#parts.presence)) this.#line.write(frame)\n',
    '',
    93
  ),
  one(
    'no comparison of heads',
    'What the bus has lost never comes',
    'server/src/ws/sweep.ts',
    '      hub.deliver(toNews(fresh, users))\n',
    ''
  ),
  one(
    'buckets that a clock can lock',
    'With the clock set back, nobody may write for a day',
    'server/src/domain/buckets.ts',
    '    if (time < latest) for (const [key, at] of fullAt) fullAt.set(key, at - (latest - time))\n',
    ''
  ),
  one(
    'marks going back on the server',
    'What was read is unread again',
    'server/src/store/memory/marks.ts',
    'read: Math.max(old.read, Math.min(read, head))',
    'read: Math.min(read, head)',
    140
  ),
  one(
    'holes accepted',
    'Messages are missing in the middle, and nobody knows',
    'sdk/src/engine/log.ts',
    'if (fresh[0]?.seq === end + 1)',
    'if (fresh.length > 0)'
  ),
  one(
    'higher heads forgotten during a pull',
    'The last message comes only when somebody writes again',
    'sdk/src/engine/log.ts',
    'Math.max(room.known, last, head)',
    '(answer || room.pulling === null ? Math.max(room.known, last, head) : room.known)',
    21
  ),
  one(
    'no pause after an empty pull',
    'A lagging copy is asked without end',
    'sdk/src/engine/log.ts',
    'room.pullAfter = step.now + PULL_PAUSE',
    'room.pullAfter = 0'
  ),
  one(
    'no repeat of pulls',
    'A lost question leaves the hole open',
    'sdk/src/engine/step.ts',
    'step.now - room.pulling >= PULL_TIMEOUT',
    'false'
  ),
  one(
    'two in flight',
    'Messages change places',
    'sdk/src/engine/outbox.ts',
    'const first = room.outbox.find(waits)',
    "const first = room.outbox.find(pending => pending.at === 'queued')"
  ),
  one(
    'another client id on repeat',
    'A message is there twice',
    'sdk/src/engine/line.ts',
    "if (pending.at === 'flying') pending.at = 'queued'",
    "if (pending.at === 'flying') { pending.at = 'queued'; pending.clientId += 'x' }"
  ),
  {
    name: 'no repeat after a cut',
    // What nobody answers is sent again in any case; but not within the ten seconds.
    why: 'A message waits although the line is back',
    edits: [
      {
        file: 'packages/sdk/src/engine/line.ts',
        find: "if (pending.at === 'flying') pending.at = 'queued'",
        replace: ''
      },
      {
        file: 'packages/sdk/src/engine/outbox.ts',
        find: 'const SEND_TIMEOUT = 6_000',
        replace: 'const SEND_TIMEOUT = 10_000'
      }
    ]
  },
  one(
    'no repeat on a live line',
    'A message that got lost is never sent again, and holds up all after it',
    'sdk/src/engine/step.ts',
    "pending.at === 'flying' && step.now >= answerDue(pending)",
    'false'
  ),
  one(
    'resets ignored',
    'After a restored backup, people see what is no more',
    'sdk/src/engine/line.ts',
    'for (const id of frame.reset ?? []) {',
    'for (const id of []) {'
  ),
  one(
    'another history ignored',
    'After a restored backup, people see what is no more',
    'sdk/src/engine/line.ts',
    'if (state.log !== null && state.log !== frame.log) forgetAll(state, frame.log, step)',
    ''
  ),
  one(
    'heads heard only of rooms that are held',
    'After a lag, a conversation in the list stays old',
    'sdk/src/engine/line.ts',
    "    step.out.push({ kind: 'get-room', id: Number(id) })\n  }\n}\n\n/** What the server says",
    '  }\n}\n\n/** What the server says',
    360
  ),
  one(
    'unread counted twice',
    'The badge says more than there is',
    'sdk/src/engine/learn.ts',
    '  room.recent = room.recent.filter(seq => seq > head)\n',
    ''
  ),
  one(
    'told is counted',
    'The badge says less than there is',
    'sdk/src/engine/tally.ts',
    'if (event.seq > Math.max(readTo(state, room), room.base)) {',
    'if (isNew && event.seq > Math.max(readTo(state, room), room.base)) {',
    23407
  ),
  one(
    'what a room is known to hold not in the cursor',
    'After a restored backup, what was deleted in the log that is no more stays so',
    'sdk/src/engine/line.ts',
    '      room.known,\n',
    '',
    24_976
  ),
  one(
    'marks going back on the client',
    'What was read is unread again',
    'sdk/src/engine/circle.ts',
    'read: Math.max(mark.read, old.read)',
    'read: mark.read'
  ),
  one(
    'news told twice',
    'A message rings again',
    'sdk/src/engine/tally.ts',
    'const isNew = event.seq > room.counted\n',
    'const isNew = true\n'
  ),
  one(
    'own messages are news',
    'One’s own message rings',
    'sdk/src/engine/tally.ts',
    'if (isOwn || line.deleted || isDeleted(room, event.seq)) continue',
    'if (line.deleted || isDeleted(room, event.seq)) continue'
  ),
  one(
    'news of an opened room skipped',
    'A message came, and nothing rang',
    'sdk/src/engine/tally.ts',
    '      if (room.opened && !newest(room.timeline)) return\n',
    '',
    485
  ),
  one(
    'a clock set back is believed',
    'Everything waits for a day',
    'sdk/src/engine/step.ts',
    'state.skew = Math.max(state.skew, state.now - now)',
    'state.skew = 0'
  ),
  one(
    'shown before it is kept',
    'A page that goes takes what was to be seen with it',
    'sdk/src/engine/outbox.ts',
    "    pending.at = 'keeping'\n    return keep(room, pending, step)\n",
    '    keep(room, pending, step)\n'
  ),
  one(
    'not restored',
    'What was written before a reload is never sent',
    'sdk/src/engine/step.ts',
    'recall(state, input.records, input.people, step)\n      return restore(state, input.items, step)',
    'return recall(state, input.records, input.people, step)'
  ),
  one(
    'restored under another client id',
    'After a reload a message is there twice',
    'sdk/src/engine/outbox.ts',
    '{ clientId: id, act, about, files, log, edit }, timestamp)',
    "{ clientId: id + 'x', act, about, files, log, edit }, timestamp)"
  ),
  one(
    'dropped when it is sent',
    'A reload between sending and storing loses it',
    'sdk/src/engine/outbox.ts',
    '  first.flown = true\n',
    "  first.flown = true\n  step.out.push({ kind: 'drop', room: room.key, clientId: first.clientId })\n"
  ),
  one(
    'own changes stay on top',
    'What was done here hides what others do, for ever',
    'sdk/src/engine/log.ts',
    "one => one.at !== 'stored' || one.seq > end",
    '() => true'
  ),
  one(
    'events folded in twice',
    'A thread says that it has more replies than there are',
    'sdk/src/engine/fold.ts',
    'if (event.seq <= line.asOf || !concerned(event)',
    'if (!concerned(event)',
    109
  ),
  one(
    'what happened during a page skipped',
    'Older messages say what they said a moment ago, for ever',
    'sdk/src/engine/changes.ts',
    'held ? room.changes.filter(({ seq }) => seq > head) : []',
    '([] as LogEvent[])',
    643
  ),
  one(
    'stale lines kept in a jump',
    'Messages before the jump say what they said before it',
    'sdk/src/engine/log.ts',
    '  if (all && to > (newest(room.timeline)?.to ?? Infinity)) forgetLines(room)\n',
    '',
    90
  ),
  one(
    'a head from after the page',
    'What happened between two reads of the database is never seen',
    'server/src/domain/messages.ts',
    '[page.to, page.head]',
    '[page.to, (await store.room(access.room.id))!.head]',
    44
  ),
  one(
    'deleted replies still counted',
    'A thread says that it has more replies than there are',
    'sdk/src/engine/fold.ts',
    "event.kind === 'delete' && event.thread",
    'undefined'
  ),
  one(
    'deleted messages still unread',
    'The badge says more than there is',
    'sdk/src/engine/tally.ts',
    'room.recent = room.recent.filter(seq => seq !== event.target)',
    'return'
  ),
  one(
    'left ignored',
    'A group that one was put out of looks as if nothing had happened',
    'sdk/src/engine/log.ts',
    'if (answer) room.left = frame.left === true',
    'if (answer) room.left = false',
    208
  ),
  one(
    'skip_to ignored',
    'Whoever comes back into a group asks for ever for what is not theirs',
    'sdk/src/engine/log.ts',
    '    cover(room.timeline, held.to, skip, [])\n',
    '',
    464
  ),
  one(
    'delivered marks going back',
    'What had arrived has not arrived any more',
    'server/src/store/memory/marks.ts',
    'Math.max(old.delivered, next.read, Math.min(delivered, head))',
    'Math.max(next.read, Math.min(delivered, head))'
  ),
  one(
    'the past shown to newcomers',
    'Who is invited reads what was said before',
    'server/src/domain/access.ts',
    '{ room, from: seat.from, until: Infinity,',
    '{ room, from: 1, until: Infinity,'
  ),
  one(
    'read on after being put out',
    'Who was put out of a group reads on',
    'server/src/domain/access.ts',
    'until: seat.until, present: false',
    'until: Infinity, present: false'
  ),
  one(
    'read by one is read by all',
    'What somebody wrote in a group shows as read, though not everybody has read it',
    'sdk/src/engine/circle.ts',
    'circle.read = Math.min(...',
    'circle.read = Math.max(...'
  ),
  one(
    'lines let go are taken for held',
    'A conversation that was read far back has holes that nothing fills',
    'sdk/src/engine/timeline.ts',
    'cover(timeline, after, to, linesOf(held, { after, to }))',
    'cover(timeline, range.after, range.to, linesOf(held, { after, to }))'
  ),
  one(
    'what was heard of marks outlives the line',
    'A restored backup knows less of what is marked as unread, and the count stays wrong',
    'sdk/src/engine/line.ts',
    'if (own?.version) room',
    'if (false && own?.version) room',
    40_396
  ),
  one(
    'what is repeated leads back into a group',
    'Who was put out of a group while offline seems to be in it',
    'sdk/src/engine/line.ts',
    'Math.max(room.aboutAt, room.known)',
    'room.aboutAt',
    47_689
  )
]
