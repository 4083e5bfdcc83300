import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { EFFECTS, FAULTS } from './faults.ts'
import { simulate, type Result } from './simulation.ts'
import { trace } from './trace.ts'

/** Seeds beyond those 300 that found a fault, and what it was. */
const REGRESSIONS: readonly [number, string][] = [
  [16_387, 'heads heard on a line that was never welcomed outlived it'],
  [18_698, 'events waited for the name of their room, and the oldest were forgotten'],
  [23_317, 'told before the first page, and never counted again once a mark had the held ones counted'],
  [23_784, 'the last line went back, so that a shorter log was taken for the one known'],
  [25_945, 'what lay between the read mark and a page jumped to stayed uncounted when it was scrolled to'],
  [
    33_360,
    'a room lost its number to one restored backup, and all it had to the next, and kept what it had told'
  ],
  [35_852, 'events of a nameless room outlived their line, and their log'],
  [14_425, 'a room in which nobody ever wrote was taken for somebody else’s, by the checker'],
  [17_467, 'the same'],
  [11_832, 'what was refused waited another ten seconds for the answer to a sending that was lost'],
  [16_535, 'a page read by who had left the group counted answers that came again when they were back'],
  [11_688, 'what was kept to be done to a message did not say of which history that is'],
  [
    249,
    'what was stored above what is held was not counted in, so that a shorter log was taken for the one known'
  ],
  [13_184, 'a page held what counted as refused, so that it was changed here and not in the log'],
  [9_804, 'the database was away when the server started, and what was told meanwhile got lost'],
  [
    13_851,
    'a line on which nothing got through was drained, by the simulation, and gave back what it had taken long ago'
  ],
  [
    26_140,
    'a device that kept nothing any more had kept older words, which were held against it by the checker'
  ],
  [
    30_611,
    'a device that kept nothing any more could not know, on its next page, that a backup was restored'
  ],
  [
    30_633,
    'messages of many rooms used up the frames, and a pull that was refused waited four seconds each time'
  ],
  [
    31_107,
    'what was refused, but told by the next page only, was to stand where it was written, by the checker'
  ],
  [33_889, 'a mark arrived, but nobody told so, and what was counted was a part'],
  [33_966, 'who seemed to come back into a group asked again at once for what was not there'],
  [
    2_014,
    'what was written to a group in the history of the server was refused when older records beside it were not'
  ],
  [2_364, 'somebody tried again before the device had kept that it was refused, by the checker'],
  [
    37_643,
    'events came over a line before its welcome, of a restored backup, and were told again when it was known'
  ],
  [
    74_873,
    'a pull of somebody who had left was answered when they were back, and folded into what says it already'
  ],
  [34_102, 'whoever was in a group before a backup was restored was taken for one who is in it'],
  [72_262, 'the same, after a backup under the same name'],
  [16_743, 'a pull that was refused for its haste ended the pause after an older one that brought nothing'],
  [56_773, 'a page did not hold what was to be changed, so that a shorter log was taken for the one known'],
  [86_092, 'an edit that was heard of by its text alone, and lost to a restored backup, stayed'],
  [
    24_976,
    'a message was pulled as deleted already, and stayed so after a restored backup in which it is not'
  ],
  [3_938, 'invitations that a full disk had refused used up the rate of those that are stored'],
  [47_689, 'who was put out while offline was in the group again by what was repeated from before that']
]

function assertFine(result: Result): void {
  assert.equal(result.violations.length, 0, [...trace(result, false)].join('\n'))
}

describe('the real engine and the real server, simulated', () => {
  test('keep every promise in 300 seeds, in which every fault happens', async () => {
    const seen = new Set<string>()
    for (let seed = 1; seed <= 300; seed++) {
      const result = await simulate(seed)
      assertFine(result)
      for (const kind of result.faults.keys()) seen.add(kind)
    }
    assert.deepEqual(
      [...Object.keys(FAULTS), ...EFFECTS].filter(kind => !seen.has(kind)),
      []
    )
  })

  for (const [seed, about] of REGRESSIONS) {
    test(`do not break again in seed ${seed}: ${about}`, async () => assertFine(await simulate(seed)))
  }

  test('do the same twice for the same seed', async () => {
    assert.deepEqual((await simulate(7)).journal, (await simulate(7)).journal)
  })
})
