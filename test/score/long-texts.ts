import { readFileSync, statSync } from 'node:fs'
import type { Identity } from '../../schemas/identity.ts'
import { inventedReport } from '../bench/invented-report.ts'
import { hasShared, sharedReport, sharedReports } from './shared-folder.ts'

const EDITIONS = [2022, 2023] as const
/** Invented reports that together are as long as the largest shared one, and as all of them. */
const INVENTED = { largest: 600, all: 1200 }

const invented = (edition: number, length: number) =>
  Array.from({ length }, (_, number) => inventedReport(number, edition)).join('\n')

const inventedEditions = (length: number) => ({
  from: invented(EDITIONS[0], length),
  to: invented(EDITIONS[1], length),
})

/** The text of the largest shared report and of the edition after it; invented ones where the folder is missing. */
export function largestReports(): { from: string; to: string; name: string } {
  const sized = sharedReports().map((identity) => ({ identity, size: statSync(sharedReport(identity)).size }))
  const [largest] = sized.toSorted((one, other) => other.size - one.size)
  if (largest === undefined) return { ...inventedEditions(INVENTED.largest), name: 'invented reports' }
  const { identity } = largest
  const neighbours = sharedReports().filter(
    ({ series, subject, edition }) =>
      series === identity.series && subject === identity.subject && Math.abs(edition - identity.edition) === 1,
  )
  const [other = identity] = neighbours
  const [from, to] = [identity, other]
    .toSorted((one, two) => one.edition - two.edition)
    .map((one) => textOf(sharedReport(one)))
  return { from: from ?? '', to: to ?? '', name: `the largest shared report` }
}

const textOf = (file: string) => readFileSync(file, 'utf8')

/** Letters by which the long words of a text are shifted when it is used again. */
const SHIFTS = [0, 5, 11]

/**
 * The text with other long words: what a long report has more of than a short one is words, and a text that is only
 * repeated would set every sentence before several equal ones.
 */
const inOtherWords = (text: string, shift: number) =>
  text.replace(/[a-z]{8,}/g, (word) => word.replace(/[a-z]/g, (letter) => shifted(letter, shift)))

const shifted = (letter: string, shift: number) => String.fromCharCode(((letter.charCodeAt(0) - 97 + shift) % 26) + 97)

const grown = (text: string) => SHIFTS.map((shift) => inOtherWords(text, shift)).join('\n\n')

/**
 * Two editions of a text of 2 MB and more: all shared reports that have a following edition, one behind the other,
 * against those editions, and again in other words; invented reports where the folder is missing.
 */
export function longEditions(): { from: string; to: string } {
  const { from, to } = hasShared ? sharedSteps() : inventedEditions(INVENTED.all)
  return { from: grown(from), to: grown(to) }
}

function sharedSteps(): { from: string; to: string } {
  const all = sharedReports()
  const following = ({ series, subject, edition }: Identity) =>
    all.find((other) => other.series === series && other.subject === subject && other.edition === edition + 1)
  const steps = all.flatMap((from) => {
    const to = following(from)
    return to === undefined ? [] : [{ from: textOf(sharedReport(from)), to: textOf(sharedReport(to)) }]
  })
  return { from: steps.map(({ from }) => from).join('\n\n'), to: steps.map(({ to }) => to).join('\n\n') }
}

/** The text again and again, cut at a length in characters. */
export const ofLength = (text: string, length: number) =>
  `${text}\n\n`.repeat(Math.ceil(length / (text.length + 2))).slice(0, length)
