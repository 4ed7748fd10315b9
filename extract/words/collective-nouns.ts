import { wordSet } from './word-set.ts'

/** Nouns in the singular that are a number of persons or things. */
export const COLLECTIVES = wordSet(`
  attendance turnout toll population membership enrolment enrollment backlog caseload headcount workforce readership
  circulation turnover fleet stock intake roll
`)

/** Those that count persons: a [workforce] of 2.2 million. */
export const COLLECTIVES_OF_PERSONS: ReadonlySet<string> = new Set(
  'workforce population crowd audience membership congregation'.split(' '),
)
