import { isDealtOut } from '../language/is-dealt-out.ts'
import { tokenBefore } from '../language/token-before.ts'
import type { Mention, Token } from '../model.ts'
import { isChange } from './is-change.ts'
import { times, type Atom } from './atom.ts'
import { CURRENCY_ABBREVIATIONS, CURRENCY_CODES } from '../words/currencies.ts'
import { readAtom } from './read-atom.ts'

const JOINTS: ReadonlySet<string> = new Set(['to', 'and', 'or', '-', '–', '—'])

// Words that may stand between the numbers of a range and belong to the first: [5% to 10%], [$4 million to $5 million],
// [Rs 8.5 lakh to Rs 12 lakh].
const BETWEEN = /^(?:%|percent|per|cent|\p{Sc}|us|age|ages|aged|the|a|of)$/iu

function isBetweenNumbers(token: Token | undefined): boolean {
  const text = token?.text ?? ''
  return BETWEEN.test(text) || CURRENCY_CODES.has(text) || CURRENCY_ABBREVIATIONS.has(text)
}

/**
 * Reads all numbers of a sentence that no finder has taken, ranges as one.
 * @param taken tokens that are known to count nothing
 * @param numbers where a number may begin
 */
export function readMentions(
  tokens: readonly Token[],
  taken: readonly boolean[],
  numbers: readonly number[],
): Mention[] {
  const mentions: Mention[] = []
  let next = 0
  for (const at of numbers) {
    const first = at < next ? null : readAtom(tokens, taken, at)
    if (first === null) continue
    const range = readRange(tokens, taken, first)
    mentions.push(range ?? mentionOf(first))
    next = (range ?? first).to
  }
  return mentions
}

function mentionOf(atom: Atom): Mention {
  const { from, to, form, value, low, high, rule } = atom
  return { from, to, form, value, low, high, range: false, rule }
}

function readRange(tokens: readonly Token[], taken: readonly boolean[], first: Atom): Mention | null {
  if (first.value === null) return null
  const at = jointAfter(tokens, taken, first)
  if (at === null) return null
  const joint = tokens[at]
  if (joint === undefined || taken[at] === true) return null
  let next = at + 1
  // [0-to-60]-mph, five[-to-]ten
  // from 450 [up to] 900
  if (joint.lower === 'up') next += 1
  const hyphenTo = joint.text === '-' && tokens[next]?.lower === 'to' && tokens[next + 1]?.text === '-'
  if (hyphenTo) next += 2
  while (next < at + 3 && isBetweenNumbers(tokens[next])) next += 1
  const second = readAtom(tokens, taken, next)
  if (second === null || second.value === null || second.from !== next) return null
  // outnumbered by [2.3-to-1]: so many to one, and no range
  if (hyphenTo && first.value > second.value) return null
  const rule = hyphenTo ? 'range-to' : rangeRule(tokens, first, joint, second, at)
  if (rule === null) return null
  // "four to five thousand", "$4-5 billion": the scale of the second holds for the first, if it is smaller then.
  const low =
    first.scale === 1 && second.scale > 1 && first.value < second.value / second.scale
      ? times(first.value, second.scale)
      : first.value
  return {
    from: first.from,
    to: second.to,
    form: second.form,
    value: null,
    low: Math.min(low, second.value),
    high: Math.max(low, second.value),
    range: true,
    rule,
  }
}

/**
 * Where the word or sign stands that joins two numbers. Between the first and it only a unit may stand that the second
 * repeats: 5[%] to 10%, 15[kHz] and 17kHz; "rose 6.5% to 164p" joins nothing.
 */
function jointAfter(tokens: readonly Token[], taken: readonly boolean[], first: Atom): number | null {
  const isJoint = (at: number): boolean =>
    JOINTS.has(tokens[at]?.lower ?? '') ||
    (tokens[at]?.lower === 'up' && tokens[at + 1]?.lower === 'to' && isFrom(tokens, first.from))
  // [15- to] 24-year-olds, three- to five-year
  const [hyphen, to] = [tokens[first.to], tokens[first.to + 1]]
  if (hyphen?.text === '-' && hyphen.glued && to?.lower === 'to' && !to.glued) return first.to + 1
  if (isJoint(first.to)) return first.to
  for (const length of [1, 2]) {
    const at = first.to + length
    if (!isJoint(at)) continue
    let next = at + (tokens[at]?.lower === 'up' ? 2 : 1)
    while (next < at + 3 && isBetweenNumbers(tokens[next])) next += 1
    const second = readAtom(tokens, taken, next)
    const unit = tokens.slice(first.to, at)
    const repeated = second !== null && unit.every((token, index) => tokens[second.to + index]?.lemma === token.lemma)
    if (
      repeated &&
      unit.every(
        (token) => token.shape === 'mark' || token.tag === 'noun' || token.tag === 'name' || isBetweenNumbers(token),
      )
    )
      return at
  }
  return null
}

function rangeRule(tokens: readonly Token[], first: Atom, joint: Token, second: Atom, at: number): string | null {
  const before = tokenBefore(tokens, first.from)
  const rises = (first.value ?? 0) < (second.value ?? 0)
  if (/^[-–—]$/.test(joint.text)) {
    const tight = joint.glued === (tokens[at + 1]?.glued === true)
    return tight && rises ? 'range-hyphen' : null
  }
  if (joint.lower === 'up') return rises ? 'range-to' : null
  if (joint.lower === 'to')
    return rises &&
      sameUnit(tokens, first, second) &&
      (isByPercent(tokens, first, second, at) || !isChange(tokens, first.from))
      ? 'range-to'
      : null
  if (joint.lower === 'and') return isBetween(tokens, first.from) ? 'range-between' : null
  if (joint.lower === 'or' && rises && first.form === second.form && at === first.to) {
    const near = (second.value ?? 0) <= 2 * (first.value ?? 0) + 1
    return near && before?.lower !== 'either' && !isDealtOut(tokens, second.to) ? 'range-or' : null
  }
  return null
}

/** "rose 8 to 99 yuan", "0.4 per cent to 13,176" and "by half to 18.5m" join two kinds of number. */
function sameUnit(tokens: readonly Token[], first: Atom, second: Atom): boolean {
  const percent = (at: number): boolean => PERCENT.test(tokens[at]?.lower ?? '')
  if (first.form === 'fraction' && second.form !== 'fraction') return percent(second.to)
  return !percent(first.to) || percent(second.to)
}

/** will grow [by 1.5 to 2 per cent]: a change with no unit of its own has that of the end near it; a level would have its own */
function isByPercent(tokens: readonly Token[], first: Atom, second: Atom, joint: number): boolean {
  if (
    joint !== first.to ||
    tokenBefore(tokens, first.from)?.lower !== 'by' ||
    !PERCENT.test(tokens[second.to]?.lower ?? '')
  )
    return false
  return (second.value ?? 0) <= MOST_TIMES * (first.value ?? 0)
}

const PERCENT = /^(?:%|percent|per)$/
/** The share fell by 3 to 21 per cent: three points, and the level. */
const MOST_TIMES = 3

/** [from] 450 sq ft up to 900 */
function isFrom(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(Math.max(0, from - 3), from).some((token) => token.lower === 'from')
}

function isBetween(tokens: readonly Token[], from: number): boolean {
  if (tokens.slice(Math.max(0, from - 3), from).some((token) => token.lower === 'between')) return true
  // between the ages [of five and] 14
  return tokens[from - 1]?.lower === 'of' && tokens[from - 2]?.lower === 'ages' && tokens[from - 4]?.lower === 'between'
}
