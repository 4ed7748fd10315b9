import { describe, expect, test } from '@jest/globals'
import { tagWords } from '../../extract/language/tag-words.ts'
import { tokenise } from '../../extract/language/tokenise.ts'
import type { Token } from '../../extract/model.ts'
import { readMentions } from '../../extract/numbers/read-mentions.ts'
import { readZeros } from '../../extract/numbers/read-zeros.ts'
import { KIND_READERS } from '../../extract/pipeline.ts'

const SHORT = 400

/** Sentences that hold little but what has to be looked at. */
const ADVERSARIAL: Record<string, string> = {
  'numbers only': '12 ',
  'number words only': 'three ',
  'one number in words without end': 'hundred and ',
  'nested brackets and quotes': '(“5 [',
  'stated zeros': 'no reports of any ',
  'ranges without end': '5 to ',
}

/** How often a token is looked at while the numbers of a sentence are read, and their kinds told. */
function visits(text: string): number {
  let count = 0
  const tokens: Token[] = new Proxy(tagWords(tokenise(text, 0, text.length)), {
    get: (all, key, receiver) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) count += 1
      return Reflect.get(all, key, receiver)
    },
  })
  const taken = tokens.map(() => false)
  const mentions = [...readMentions(tokens, taken), ...readZeros(tokens, taken, null).mentions]
  const place = { section: [], label: null, headingPeriod: null, above: null, scale: null, cell: false, plan: null }
  const sentence = {
    start: 0,
    end: text.length,
    tokens,
    place,
    edition: 2023,
    subject: '',
    times: [],
    discards: [],
    mentions,
    unitBefore: () => null,
  }
  for (const mention of mentions) for (const read of KIND_READERS) read(mention, sentence)
  return count
}

describe('a sentence twice as long takes twice the looks', () => {
  test.each(Object.entries(ADVERSARIAL))('%s', (_, repeated) => {
    const short = visits(repeated.repeat(SHORT))
    expect(short).toBeGreaterThan(SHORT)
    expect(visits(repeated.repeat(2 * SHORT)) / short).toBeLessThan(2.2)
  })
})
