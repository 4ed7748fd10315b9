import { describe, expect, test } from '@jest/globals'
import { ADDRESS_PATTERNS } from '../../extract/finders/patterns/address-patterns.ts'
import { CLOCK_PATTERNS } from '../../extract/finders/patterns/clock-patterns.ts'
import { IDENTIFIER_PATTERNS } from '../../extract/finders/patterns/identifier-patterns.ts'
import { MARKER_PATTERNS } from '../../extract/finders/patterns/marker-patterns.ts'
import { ORDINAL_PATTERNS } from '../../extract/finders/patterns/ordinal-patterns.ts'
import { REFERENCE_PATTERNS } from '../../extract/finders/patterns/reference-patterns.ts'
import { TIME_PATTERNS } from '../../extract/finders/times/time-patterns.ts'
import { tokenise } from '../../extract/language/tokenise.ts'
import { caseTexts } from './case-texts.ts'

const sentences = caseTexts.map((text) => {
  const tokens = tokenise(text, 0, text.length)
  return {
    text,
    tokens,
    cues: tokens.reduce((all, { entry }) => all | entry.cues, 0),
    timeCues: tokens.reduce((all, { entry }) => all | entry.timeCues, 0),
  }
})

const patterns = [
  ...ADDRESS_PATTERNS,
  ...CLOCK_PATTERNS,
  ...IDENTIFIER_PATTERNS,
  ...MARKER_PATTERNS,
  ...ORDINAL_PATTERNS,
  ...REFERENCE_PATTERNS,
]

describe('no way of writing a number or a time is spared a sentence in which it occurs', () => {
  test.each(patterns.map((each) => [each.rule, each] as const))('%s', (_, { pattern, cues, opens = 0 }) => {
    const anywhere = new RegExp(pattern.source, pattern.flags.replace(/[gy]/, ''))
    const missed = sentences.filter(({ text, tokens, cues: told }) => {
      const match = anywhere.exec(text)
      if (match === null) return false
      const opening = tokens.find(({ end }) => end > match.index)
      return (told & cues) !== cues || (opens !== 0 && ((opening?.entry.cues ?? 0) & opens) === 0)
    })
    expect(missed.map(({ text }) => text)).toEqual([])
  })
  test.each(TIME_PATTERNS.map((each) => [each.rule, each] as const))('%s', (_, { pattern, cues, opens }) => {
    const missed = sentences.filter(({ text, tokens, timeCues }) =>
      tokens.some(({ start, entry }) =>
        entry.starts.some((inside) => {
          pattern.lastIndex = start + inside
          return pattern.test(text) && ((timeCues & cues) !== cues || (entry.timeCues & opens) === 0)
        }),
      ),
    )
    expect(missed.map(({ text }) => text)).toEqual([])
  })
})
