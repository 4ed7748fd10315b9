import { boundBefore } from './bounds/bound-before.ts'
import { boundBehind } from './bounds/bound-behind.ts'
import { carriedBound } from './bounds/carried-bound.ts'
import { endpointOfTwoUnits } from './bounds/endpoint-of-two-units.ts'
import { estimated, estimatedRow } from './bounds/estimated.ts'
import { conversionOf } from './conversion-of.ts'
import { isForbidden } from './bounds/is-forbidden.ts'
import { type Refiner, UNCHANGED } from './refiner.ts'

/** Reads the bound from the words before and behind a number, and carries a minimum or maximum over coordination. */
export const refineBounds: Refiner = (figure, sentence, before) => {
  const { tokens } = sentence
  // some 12% (45) of the schools: how many that share is stands without its "some"
  if (figure.rule.endsWith('count-of-share')) return UNCHANGED
  const left = boundBefore(figure, tokens, before)
  const phrase =
    left === null || left.from >= figure.phrase.from ? figure.phrase : { from: left.from, to: figure.phrase.to }
  if (figure.form === 'vague' && figure.value === null)
    return { phrase, bound: figure.low === figure.high ? '~' : 'vague' }
  if (figure.range) return { phrase, bound: 'range' }
  const behind = boundBehind(figure, tokens)
  const bound =
    (left?.bound === '>' && isForbidden(tokens, left.from) ? '<=' : null) ??
    (left?.bound === '~' ? (behind ?? left.bound) : left?.bound) ??
    behind ??
    endpointOfTwoUnits(figure, sentence, before) ??
    conversionOf(figure, sentence, before)?.bound ??
    carriedBound(figure, sentence, before) ??
    estimated(figure, sentence, before) ??
    estimatedRow(figure, sentence) ??
    '='
  return left === null && bound === figure.bound ? UNCHANGED : { phrase, bound }
}
