import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { type Arrival, comesAfter, succession } from '../../functions/parse-document/succession.ts'
import type { EditionItem } from '../../schemas/stored-item.ts'

type Candidate = Arrival & { document: string }

/** Object versions of up to three keys; within a key, later sequencers landed later or in the same second. */
const candidates = fc
  .array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), seconds: fc.nat(3), document: fc.constantFrom('X', 'Y') }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((drafts) =>
    drafts
      .toSorted((one, other) => one.seconds - other.seconds)
      .map(({ key, seconds, document }, at): Candidate => ({
        key,
        document,
        version_id: `v${at}`,
        sequencer: (0x1000 + at).toString(16),
        landed_at: `2024-01-01T00:00:0${seconds}Z`,
      })),
  )

const at = (sequencer: string): Arrival => ({ key: 'k', version_id: sequencer, sequencer, landed_at: '2024' })

/** What the pointer is after these deliveries, in this order. */
function deliver(deliveries: readonly Candidate[]): EditionItem | null {
  return deliveries.reduce<EditionItem | null>((current, candidate) => {
    const outcome = succession(candidate, current)
    if (outcome === 'superseded') return current
    const origin = outcome === 'duplicate' && current ? current.origin : candidate
    return {
      pk: '',
      sk: '',
      identity: { series: 's', subject: 'x', edition: 2023 },
      ...candidate,
      reading_id: candidate.document,
      origin: { key: origin.key, version_id: origin.version_id },
      tally: { numbers: 0, figures: 0, non_figures: {} },
      warnings: [],
    }
  }, null)
}

const spokenFor = (pointer: EditionItem | null) => [pointer?.document, pointer?.key, pointer?.version_id]

describe('which document an edition stands for', () => {
  test('is the same whatever the order of delivery, and however often a version is delivered', () => {
    const orders = candidates.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
    )
    fc.assert(
      fc.property(orders, ([inOrder, shuffled]) => {
        expect(spokenFor(deliver(shuffled))).toEqual(spokenFor(deliver(inOrder)))
      }),
    )
  })

  test('is the newest by sequencer under one key, whatever the length of the sequencer', () => {
    expect(comesAfter(at('0055AED6DCD90281E6'), at('0055AED6DCD90281E5'))).toBe(true)
    expect(comesAfter(at('0055'), at('0055AED6'))).toBe(false)
    expect(comesAfter(at('0056'), at('0055AED6'))).toBe(true)
  })

  test('stays, and the newcomer is a duplicate, where it brings the same bytes', () => {
    const first: Candidate = { key: 'k', version_id: '1', sequencer: '01', landed_at: '2024', document: 'X' }
    const second = { ...first, version_id: '2', sequencer: '02' }
    const pointer = deliver([first, second])
    expect(succession(second, deliver([first]))).toBe('duplicate')
    expect(pointer?.origin).toEqual({ key: 'k', version_id: '1' })
    expect(succession(second, pointer)).toBe('duplicate')
    expect(succession({ ...first, version_id: '3', sequencer: '03', document: 'Y' }, pointer)).toBe('in-force')
  })
})
