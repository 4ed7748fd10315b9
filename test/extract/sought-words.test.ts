import { expect, test } from '@jest/globals'
import { Draft } from '../../extract/draft.ts'
import { readDrafts } from '../../extract/read-sentences.ts'
import type { Sought } from '../../extract/words/sought-words.ts'
import { caseTexts } from './case-texts.ts'

const PLACE = { section: [], label: null, headingPeriod: null, above: null, scale: null, cell: false, plan: null }
const EVERY_LIST: Sought = { sought: -1, soughtToo: -1 }

function read(text: string, sought?: Sought) {
  const words = { start: 0, end: text.length }
  const draft = new Draft(text, { sentence: words, words, place: PLACE, edition: 2023, subject: '', continues: false })
  return readDrafts([Object.assign(draft, sought)], []).flatMap(({ figures }) => figures)
}

test('no rule is spared a sentence in which it would find something', () => {
  const missed = caseTexts.filter((text) => JSON.stringify(read(text)) !== JSON.stringify(read(text, EVERY_LIST)))
  expect(missed).toEqual([])
})
