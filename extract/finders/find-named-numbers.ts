import type { Discard, Token } from '../model.ts'
import { type Finder, NOTHING } from './finder.ts'
import { CUE } from '../words/cues.ts'
import { isAmong, soughtWords } from '../words/sought-words.ts'
import { wordSet } from '../words/word-set.ts'
import { A_YEAR } from '../words/year.ts'
import { tokenAt, tokenBefore } from '../language/token-before.ts'

const NUMBER_OF: ReadonlySet<string> = new Set(['no', 'number'])
const OF_AMOUNT = wordSet(`
  % percent per million billion thousand hundred
`)

/** Words that, right before a number, are named by it: resolution [2396], section [14], ISO [9001]. */
const NAMED = soughtWords(
  wordSet(`
  resolution resolutions section sections sec secs article articles art arts chapter chapters chap paragraph paragraphs
  para paras clause clauses condition conditions note notes rule rules decree decrees directive directives regulation regulations document documents
  doc form forms protocol protocols annex annexes appendix schedule schedules table tables figure figures fig figs
  exhibit exhibits footnote footnotes item items law laws act acts convention conventions amendment amendments goal
  goals version room suite flight route highway channel docket project box lot plate volume vol bulletin issue scope
  tier phase zone block district ward line platform junction stage level grade class category type group unit model series iso
  iec en din sdg unscr title titles pl pls bull publ pt pts
`),
)

/** Words that name one of a row only with a capital: Part [3], Game [2], Row [21]. */
const NAMED_WITH_CAPITAL = wordSet(`
  Part Game Row Seat Gate Round Week Episode Season Planet Area Sector Terminal Camp Building Day Step Batch Division
  Region Precinct Lane Pier Hall Battalion Brigade Windows Apollo Formula Fortune Book Lake Psalm
`)

const LACKS: ReadonlySet<string> = new Set(['lack', 'want', 'shortage', 'absence'])

/** Numbers that name a thing because the word before says so, and those joined to them: articles [12, 14, and 15]. */
export const findNamedNumbers: Finder = ({ tokens, taken, numbers, place }) => {
  const discards: Discard[] = []
  const ofRegister = place.label !== null && OF_REGISTER.test(place.label)
  let next = ofRegister ? 0 : 1
  for (const at of numbers) {
    if (at < next || tokens[at]?.shape !== 'digits' || taken[at] === true) continue
    if (!isNamed(tokens, at) && !(isLongPlain(tokens, at) && (ofRegister || isRegistered(tokens, at)))) continue
    const to = endOfNames(tokens, taken, at)
    discards.push({ from: at, to, reason: 'identifier', rule: 'named-by-number' })
    next = to + 1
  }
  return discards.length === 0 ? NOTHING : { discards, times: [] }
}

/** Charity registration number: [1134567]; but registered users (number) and company staff numbers are counted */
const OF_REGISTER =
  /\b(?:registration|registered|account|charity|company|reference|licen[cs]e|serial|vat) (?:number|no\.?)(?: \([^)]*\)| in \p{Lu}.*)?$/iu

/** Under what a charity, a company or an account is kept. */
const REGISTERED = wordSet('charity company account registration reg vat licence')
/** Verbs as well: the police registered 12345, a company registered number [02345678]. */
const REGISTERED_UNDER = wordSet('registered incorporated license')
const LONG_PLAIN = /^\d{5,}$/

/** No noun that it would count stands behind it. */
function isLongPlain(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || (token.entry.cues & CUE.fiveDigits) === 0 || !LONG_PLAIN.test(token.text)) return false
  return !isCounted(tokens, at) && isPlainInteger(tokens, at)
}

/** registered charity [1134567], company number [02345678] */
function isRegistered(tokens: readonly Token[], at: number): boolean {
  let before = at - 1
  while (before > at - LONGEST_LEAD && BEFORE_REGISTERED.has(tokens[before]?.lower ?? '')) before -= 1
  const word = tokens[before]?.lower ?? ''
  return REGISTERED.has(word) || (before < at - 1 && REGISTERED_UNDER.has(word))
}

const BEFORE_REGISTERED: ReadonlySet<string> = new Set(['number', 'no', '.', ':'])
/** number : */
const LONGEST_LEAD = 4

function isNamed(tokens: readonly Token[], at: number): boolean {
  let before = at - 1
  if (tokenAt(tokens, before)?.text === '.' && tokens[before]?.glued === true) before -= 1
  if (NUMBER_OF.has(tokenAt(tokens, before)?.lower ?? '')) before -= 1
  if (tokenAt(tokens, before)?.text === '.' && tokens[before]?.glued === true) before -= 1
  const word = tokenAt(tokens, before)
  if (word === undefined || !(isAmong(word, NAMED) || NAMED_WITH_CAPITAL.has(word.text))) return false
  if (word.shape !== 'word' || (tokens[before + 1]?.glued === true && tokens[before + 1]?.text !== '.')) return false
  // 112 days ([goal] 90): what was aimed at
  if (word.text === 'goal' && tokens[before - 1]?.text === '(') return false
  // For lack of [room] 438 women were turned away: what there was too little of
  if (tokenBefore(tokens, before)?.lower === 'of' && LACKS.has(tokenBefore(tokens, before - 1)?.lemma ?? ''))
    return false
  return isPlainInteger(tokens, at)
}

/** No amount: "rule 12" but neither "sections 1,200" nor "class 5 percent" nor "level 3 million". */
function isPlainInteger(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? ''
  return !(tokens[at]?.text.includes(',') ?? true) && !OF_AMOUNT.has(next)
}

/** 9001[:2015], 2[(a)], 12[, 14, and 15], 12[/2021], 10[-K] */
function endOfNames(tokens: readonly Token[], taken: readonly boolean[], first: number): number {
  let to = first + 1
  for (;;) {
    const token = tokens[to]
    const next = tokens[to + 1]
    if (token === undefined || taken[to] === true) return to
    if (
      token.glued &&
      /^[/:.–-]$/.test(token.text) &&
      next?.glued === true &&
      (next.shape === 'digits' || /^[A-Z]$/.test(next.text))
    )
      to += 2
    else if (token.glued && token.text === '(' && tokens[to + 2]?.text === ')') to += 3
    else {
      const joint = jointLength(tokens, to)
      if (
        joint === 0 ||
        taken[to + joint] === true ||
        tokens[to + joint]?.shape !== 'digits' ||
        !isPlainInteger(tokens, to + joint) ||
        (isCounted(tokens, to + joint) && !isNext(tokens[first], tokens[to + joint])) ||
        isYearBehind(tokens, first, to + joint)
      )
        return to
      to += joint + 1
    }
  }
}

function jointLength(tokens: readonly Token[], at: number): number {
  const comma = tokens[at]?.text === ',' ? 1 : 0
  return comma + (/^(?:and|or|to|through|&)$/.test(tokens[at + comma]?.lower ?? '') ? 1 : 0)
}

/** Scope 1 and [2] emissions: the number right behind that of the first name names the next one. */
function isNext(first: Token | undefined, second: Token | undefined): boolean {
  return Number(second?.text) === Number(first?.text) + 1
}

/** figs. 3, 4, [1951]: behind small numbers a year says when */
function isYearBehind(tokens: readonly Token[], first: number, at: number): boolean {
  return (tokens[first]?.text.length ?? 0) < 3 && A_YEAR.test(tokens[at]?.text ?? '')
}

/** Under section 6 and [12 others]: a number that counts the noun behind it belongs to no list of names. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next?.shape === 'word' && (/^(?:noun|adjective)$/.test(next.tag) || next.lower === 'others')
}
