import { withoutPossessive } from './stem.ts'

/** A side of an opposition: which one of which. */
export interface Side {
  readonly opposition: number
  readonly side: number
  /** Whether two words make it. */
  readonly ofTwo: boolean
}

/**
 * Qualifiers of which each leaves out what the others name: [net] and [gross] debt, [urban] and [rural] schools. Each line
 * is one opposition, its sides set apart by bars; two words are joined by a hyphen, and `#` is any number. No term stands in
 * two lines; [private individuals] are the public, so that they stand on one side alone.
 */
const OPPOSITIONS: readonly string[] = [
  'net after-tax post-tax|gross total|operating-profit operating-surplus operating-income|before-tax pre-tax',
  'median|mean average',
  'import imports imported|export exports exported',
  'male males man men boys|female females woman women girls',
  'adult adults|child children minors juveniles',
  'short-term|medium-term|long-term',
  'current|non-current',
  'under-# below-#|over-# above-#',
  'full-time wholetime|part-time',
  'permanent permanently|temporary temporarily casual fixed-term seasonal',
  'foreigner foreigners foreign-national foreign-nationals foreign-citizens third-country-nationals|nationals citizen citizens',
  'public|private',
  'private-individuals private-persons private-citizens',
  'urban|rural',
  'domestic|international',
  'indoor|outdoor',
  'inland onshore|offshore overseas maritime',
  'north northern|south southern|east eastern|west western',
  'forced forcibly by-force involuntary compulsory|voluntary voluntarily',
  'inpatient inpatients in-patients|outpatient outpatients out-patients',
  'direct directly|indirect indirectly',
  'internal|external',
  'civil|criminal',
  'inbound incoming|outbound outgoing',
  'primary|secondary',
  'fatal|non-fatal slight slightly',
  'upper|lower',
  'first-half|second-half',
  'winter|summer',
  'day|night',
]

const SIDES: ReadonlyMap<string, Omit<Side, 'ofTwo'>> = new Map(
  OPPOSITIONS.flatMap((line, opposition) =>
    line.split('|').flatMap((words, side) => words.split(' ').map((word) => [word, { opposition, side }] as const)),
  ),
)

/** The first words of terms of two. */
const FIRST = new Set(
  [...SIDES.keys()].flatMap((term) => (term.includes('-') ? term.slice(0, term.lastIndexOf('-')) : [])),
)

/** Whether a word may be a term, or the first word of one. */
export const mayQualify = (text: string): boolean => SIDES.has(withoutPossessive(text)) || FIRST.has(text)

/**
 * On which side of which opposition a word puts what it qualifies.
 * @param next the word behind it; `#` for a number
 */
export function sideOf(text: string, next: string): Side | null {
  // a total of 410 net jobs, nationals of Malta
  if (next === 'of' && (text === 'total' || text === 'nationals')) return null
  const two = SIDES.get(`${text}-${next}`)
  const side = two ?? SIDES.get(withoutPossessive(text))
  return side ? { ...side, ofTwo: two !== undefined } : null
}
