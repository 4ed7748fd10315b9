import { besideInWords, compareEditions, compareTexts, uncompared, uncomparedInWords } from '../../compare/index.ts'
import type { EditionComparison } from '../../schemas/comparison.ts'
import type { Identity } from '../../schemas/identity.ts'
import type { Reading } from '../../schemas/reading.ts'
import { compileLate } from '../compile-late.ts'
import { readCatalogue } from '../files/read-catalogue.ts'
import { readReport } from '../files/read-report.ts'
import { chooseFormat, type Format } from '../output/formats.ts'
import { printComparison } from '../output/print-comparison.ts'
import { tell } from '../output/print.ts'

export type CompareOptions = Partial<Pick<Identity, 'series' | 'subject'>> & {
  editions?: [number, number]
  catalogue?: string
  text?: true
  format?: Format
}

/** `yearover compare`: what changed between two files, figure by figure and sentence by sentence. */
export async function compare(old: string, recent: string, options: CompareOptions): Promise<void> {
  compileLate()
  const { subject, editions } = options
  const own = options.catalogue === undefined ? undefined : (await readCatalogue(options.catalogue)).merged
  const series = options.series ?? own?.series
  const asked = (edition: number | undefined): Partial<Identity> => ({
    ...(series !== undefined && { series }),
    ...(subject !== undefined && { subject }),
    ...(edition !== undefined && { edition }),
  })
  const from = await readReport(old, asked(editions?.[0]), own)
  const to = await readReport(recent, asked(editions?.[1]), own)
  if (from.identity.series !== to.identity.series || from.identity.subject !== to.identity.subject) {
    tell(`warning: ${old} is about ${named(from)}, ${recent} about ${named(to)}: the comparison may mean little.`)
  }
  const format = chooseFormat(options.format)
  const withText = format === 'json' || (options.text === true && format === 'table')
  const answer: EditionComparison = { ...compareEditions(from, to), ...(withText && { text: textsOf(from, to) }) }
  const compared = { ...to.identity, from_edition: from.identity.edition, to_edition: to.identity.edition }
  const isEmpty = answer.comparisons.length === 0 && answer.restatements.length === 0
  const { from_edition, to_edition } = compared
  printComparison(format, compared, answer, {
    withText,
    record: answer,
    empty: isEmpty ? uncomparedInWords(from, to) : undefined,
    beside: isEmpty ? [] : besideInWords(uncompared(from, to, answer.comparisons), from_edition, to_edition),
  })
}

const named = ({ identity: { series, subject } }: Reading) => `${series}/${subject}`

const textsOf = (from: Reading, to: Reading) =>
  compareTexts({ ...from, edition: from.identity.edition }, { ...to, edition: to.identity.edition })
