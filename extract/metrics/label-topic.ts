import { remembered } from '../language/remembered.ts'
import { singularOf } from '../language/singular-of.ts'
import { A_YEAR } from '../words/year.ts'
import { wordSet } from '../words/word-set.ts'

/** Words that say only that a figure is the whole: [total] revenue, [annual] turnover of [the group]. */
const FILLERS = wordSet(`
  the a our its their total overall annual yearly full-year group consolidated company reported of in for
`)

const OWNERS = wordSet(`
  agency association authority bank board charity club commission company corporation council federation foundation fund
  group hospital institute ministry museum office ombudsman organisation organization service society trust university
`)
const POSSESSIVE = /['’]s$/

/** [the federation's] revenue: whoever reports, by what it is */
const namesOwner = (word: string): boolean => POSSESSIVE.test(word) && OWNERS.has(word.slice(0, -2))

/**
 * What a label is about, so that [Total revenues (£ million), 2022] and [revenue] are one.
 * @returns lower-case words, nouns as singulars, without brackets, years and words like "total"
 */
export const labelTopic: (label: string) => string = remembered((label) => {
  const bare = label.toLowerCase().replace(/\([^()]{0,100}\)|\[[^[\]]{0,100}\]/g, ' ')
  const words = bare.match(/[\p{L}\p{N}&'’-]+/gu) ?? []
  return words
    .filter((word) => !FILLERS.has(word) && !A_YEAR.test(word) && !namesOwner(word))
    .map(singularOf)
    .join(' ')
})
