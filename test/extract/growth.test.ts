import { describe, expect, test } from '@jest/globals'
import { tagWords } from '../../extract/language/tag-words.ts'
import { tokenise } from '../../extract/language/tokenise.ts'
import type { Token } from '../../extract/model.ts'
import { readMentions } from '../../extract/numbers/read-mentions.ts'
import { readZeros } from '../../extract/numbers/read-zeros.ts'
import { KIND_READERS } from '../../extract/pipeline.ts'
import { Draft } from '../../extract/draft.ts'
import { readDrafts } from '../../extract/read-sentences.ts'
import { toldTogether } from '../../extract/told-together.ts'

const SHORT = 400
/** More than as many times as are asked for one figure. */
const MANY = 30

const PLACE = { section: [], label: null, headingPeriod: null, above: null, scale: null, cell: false, plan: null }

/** Sentences that hold little but what has to be looked at. */
const ADVERSARIAL: Record<string, string> = {
  'numbers only': '12 ',
  'number words only': 'three ',
  'one number in words without end': 'hundred and ',
  'nested brackets and quotes': '(“5 [',
  'stated zeros': 'no reports of any ',
  'ranges without end': '5 to ',
}

/** An array that tells of each look at one of its items. */
function counted<T>(all: T[], look: () => void): T[] {
  return new Proxy(all, {
    get: (items, key, receiver) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) look()
      return Reflect.get(items, key, receiver)
    },
  })
}

/** How often a token is looked at while the numbers of a sentence are read, and their kinds told. */
function visits(text: string): number {
  let count = 0
  const tokens = counted<Token>(tagWords(tokenise(text, 0, text.length)), () => (count += 1))
  const taken = tokens.map(() => false)
  const { numbers } = toldTogether(tokens)
  const mentions = [...readMentions(tokens, taken, numbers), ...readZeros(tokens, taken, numbers, null).mentions]
  const sentence = {
    start: 0,
    end: text.length,
    tokens,
    sought: -1,
    soughtToo: -1,
    place: PLACE,
    edition: 2023,
    subject: '',
    times: [],
    discards: [],
    mentions,
    unitBefore: () => null,
    timeNatures: () => [],
  }
  for (const mention of mentions) for (const read of KIND_READERS) read(mention, sentence)
  return count
}

/** Sentences of many figures and times, each of which asks for the others. */
const MANY_TIMES: Record<string, string> = {
  'a year before each figure': 'in 1990 it was 12, ',
  'a year behind each figure': '40 boats in 1990, ',
  'a clause for each figure and month': '40 boats sank in May 1990 and ',
}

/** How often tokens, times and numbers are looked at while a sentence is read as a whole. */
function visitsOfReading(text: string): number {
  let count = 0
  const look = () => (count += 1)
  const words = { start: 0, end: text.length }
  const draft = new Draft(text, { sentence: words, words, place: PLACE, edition: 2023, subject: '', continues: false })
  const tokens = counted([...draft.tokens], look)
  readDrafts(
    [
      Object.assign(draft, {
        tokens,
        times: counted([], look),
        mentions: counted([], look),
        discards: counted([], look),
      }),
    ],
    [],
  )
  return count
}

describe('a sentence twice as long takes twice the looks', () => {
  test.each(Object.entries(ADVERSARIAL))('%s', (_, repeated) => {
    const short = visits(repeated.repeat(SHORT))
    expect(short).toBeGreaterThan(SHORT)
    expect(visits(repeated.repeat(2 * SHORT)) / short).toBeLessThan(2.2)
  })
})

describe('a sentence of twice as many figures and times never takes the cube of the looks', () => {
  test.each(Object.entries(MANY_TIMES))('%s', (_, repeated) => {
    const short = visitsOfReading(repeated.repeat(MANY))
    expect(short).toBeGreaterThan(MANY)
    expect(visitsOfReading(repeated.repeat(2 * MANY)) / short).toBeLessThan(4)
  })
})
