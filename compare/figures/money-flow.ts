import type { Observation } from '../../schemas/observation.ts'
import type { Place } from '../context/figure-context.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { BRINGS_IN, GIVES_OUT } from '../words/money-verbs.ts'
import { stem } from '../words/stem.ts'
import type { Stem } from '../words/synonyms.ts'

/** Which way an amount went, and who else than the report's own subject paid it. */
export interface MoneyFlow {
  way: 'in' | 'out' | null
  /** Numbers of the word for those who paid. */
  payer: readonly number[]
}

const NO_FLOW: MoneyFlow = { way: null, payer: [] }

const PASSIVE = ['was', 'were', 'been', 'being', 'be']

/** [Parties] spent about $31 million: a plural right before the verb whose object the amount is. */
const PAYER =
  /(\p{L}{3,}s) (\p{L}+)(?: (?:about|some|over|nearly|almost|around|only|just|a total of|more than))? ?\p{Sc}?$/u
/** Parts of the subject, whose money is its own: [departments]; [our] schools, but not schools, nor our tenants. */
const PARTS = /^(?:departments|offices|branches|divisions|units|subsidiaries|teams|directorates|ministries)$/i
const PLACES = /^(?:schools|hospitals|libraries|museums|stations|shops|stores|depots|plants|sites|centres|centers)$/i
const OWN = /\b(?:our|its|their)(?: [\p{L}-]+){0,2} $/iu
/** No payer stands further before its amount. */
const NEARBY = 60
const NO_PAYERS: ReadonlySet<string> = new Set(['this', 'was', 'has', 'others', 'always', 'thus'])

/**
 * [Received] dividends are none that were [paid], and what [parties] spent is no expenditure of the office that reports
 * on them. A passive may be said of either side, "was paid to the trust", and tells nothing; a singular subject, "the
 * office spent", is mostly the report's own.
 * @param offset where the number begins in its sentence
 */
export function moneyFlow(
  { kind, sentence }: Observation,
  event: Stem | null,
  { phrasing, offset }: Pick<Place, 'phrasing' | 'offset'>,
  { phrase }: Lexicon,
): MoneyFlow {
  if (kind !== 'money' || event === null) return NO_FLOW
  const isIn = BRINGS_IN.has(event.text)
  if (!isIn && !GIVES_OUT.has(event.text)) return NO_FLOW
  if (phrasing.isBehind(event.text, 'by') || PASSIVE.some((word) => phrasing.isBefore(event.text, word))) return NO_FLOW
  const before = sentence.slice(Math.max(0, offset - NEARBY), offset)
  const found = PAYER.exec(before)
  const [, payer = '', verb = ''] = found ?? []
  const isOwn = PARTS.test(payer) || (PLACES.test(payer) && OWN.test(before.slice(0, found?.index)))
  // the Botanic [Gardens] spent: a name is that of the report's own subject
  const isName = payer.toLowerCase() !== payer && !sentence.startsWith(payer)
  const isPaidBy =
    !isIn && !isName && !isOwn && stem(verb.toLowerCase()) === event.text && !NO_PAYERS.has(payer.toLowerCase())
  return { way: isIn ? 'in' : 'out', payer: isPaidBy ? phrase(payer) : [] }
}

/** Whether two amounts went each another way, or were paid by others. */
export function haveOtherFlows(a: Told, b: Told): boolean {
  if (a.flow === NO_FLOW && b.flow === NO_FLOW) return false
  if (a.flow.way !== null && b.flow.way !== null && a.flow.way !== b.flow.way) return true
  return isPaidByOthers(a, b) || isPaidByOthers(b, a)
}

interface Told {
  readonly flow: MoneyFlow
  readonly context: { readonly words: readonly number[] }
}

/** Whether the wording about the other amount has no word for those who paid the one, and names no other payer. */
function isPaidByOthers({ flow: { payer } }: Told, { flow, context }: Told): boolean {
  return payer.length > 0 && flow.payer.length === 0 && !payer.some((word) => context.words.includes(word))
}
