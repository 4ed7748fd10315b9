import { readFileSync } from 'node:fs'
import { bundledCatalogues, readDocument } from '../../extract/index.ts'
import type { Identity } from '../../schemas/identity.ts'
import type { Reading } from '../../schemas/reading.ts'
import { findDigits, findNumberWords, type FoundNumber } from './find-numbers.ts'
import { type Aim, notMeasured, plain, type Score, scoreLines } from './score-line.ts'
import { hasShared, sharedReport, sharedReports } from './shared-folder.ts'

/** What the ledgers of all reports leave open; each fault is in words. */
interface Accounts {
  reports: number
  digits: number
  words: number
  errors: string[]
  tallies: string[]
  twice: string[]
  openDigits: string[]
  openWords: string[]
}

const aims: Aim<Accounts>[] = [
  {
    measure: 'shared reports: digit runs neither figure nor named non-figure',
    most: 0,
    show: plain,
    of: ({ openDigits }) => openDigits.length,
    detail: ({ digits, reports }) => `of ${digits} in ${reports} reports`,
  },
  {
    measure: 'shared reports: number words neither figure nor named non-figure',
    most: 0,
    show: plain,
    of: ({ openWords }) => openWords.length,
    detail: ({ words }) => `of ${words}`,
  },
  {
    measure: 'shared reports: numbers that are both, or counted twice',
    most: 0,
    show: plain,
    of: ({ twice }) => twice.length,
  },
  { measure: 'shared reports: tallies that do not add up', most: 0, show: plain, of: ({ tallies }) => tallies.length },
  { measure: 'shared reports: errors', most: 0, show: plain, of: ({ errors }) => errors.length },
]

/** Characters shown on either side of a number that is missed. */
const AROUND = 50

const isCovered = (covered: Uint8Array, { start, end }: FoundNumber) => covered.subarray(start, end).every(Boolean)

function inContext(text: string, { start, end }: FoundNumber): string {
  const before = text.slice(Math.max(0, start - AROUND), start)
  return `${before}[${text.slice(start, end)}]${text.slice(end, end + AROUND)}`.replace(/\s+/g, ' ')
}

/** Marks every character of a figure or non-figure; says which of them share characters. */
function coverage({ text, observations, non_figures }: Reading): { covered: Uint8Array; twice: FoundNumber[] } {
  const covered = new Uint8Array(text.length)
  const twice: FoundNumber[] = []
  for (const number of [...observations, ...non_figures]) {
    if (covered.subarray(number.start, number.end).some(Boolean)) twice.push(number)
    covered.fill(1, number.start, number.end)
  }
  return { covered, twice }
}

function addsUp({ tally, observations, non_figures }: Reading): boolean {
  const others = Object.values(tally.non_figures).reduce((sum, count) => sum + count, 0)
  return (
    tally.numbers === tally.figures + others &&
    tally.figures === observations.length &&
    others === non_figures.length &&
    non_figures.every(
      ({ reason }) => tally.non_figures[reason] === non_figures.filter((one) => one.reason === reason).length,
    )
  )
}

function account(reading: Reading, name: string, accounts: Accounts): void {
  const { text } = reading
  const { covered, twice } = coverage(reading)
  const tell = (kind: string) => (number: FoundNumber) => `${kind} ${name}  ${inContext(text, number)}`
  const digits = findDigits(text)
  const words = findNumberWords(text)
  accounts.digits += digits.length
  accounts.words += words.length
  accounts.openDigits.push(...digits.filter((number) => !isCovered(covered, number)).map(tell('digits')))
  accounts.openWords.push(...words.filter((number) => !isCovered(covered, number)).map(tell('word  ')))
  accounts.twice.push(...twice.map(tell('twice ')))
  if (!addsUp(reading)) accounts.tallies.push(`tally  ${name}`)
}

async function read(identity: Identity): Promise<Reading> {
  const result = await readDocument(readFileSync(sharedReport(identity)), {
    identity,
    identity_from: 'key',
    catalogues: bundledCatalogues,
  })
  if (!result.ok) throw new Error(`${result.reason}: ${result.message}`)
  return result.reading
}

/** Reads all shared reports and holds their ledgers against an independent finder of numbers. */
export async function accounting(): Promise<Score> {
  if (!hasShared) return { lines: notMeasured(aims), misses: [] }
  const accounts: Accounts = {
    reports: 0,
    digits: 0,
    words: 0,
    errors: [],
    tallies: [],
    twice: [],
    openDigits: [],
    openWords: [],
  }
  for (const identity of sharedReports()) {
    const name = `${identity.subject} ${identity.edition}`
    accounts.reports++
    try {
      account(await read(identity), name, accounts)
    } catch (error) {
      accounts.errors.push(`error  ${name}  ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  const { errors, tallies, openDigits, twice, openWords } = accounts
  return { lines: scoreLines(aims, accounts), misses: [...errors, ...tallies, ...openDigits, ...twice, ...openWords] }
}
