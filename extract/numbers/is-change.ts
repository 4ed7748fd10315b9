import type { Token } from '../model.ts'

/** Verbs whose "from A to B" are two levels, not a range. */
const CHANGE =
  /^(?:rise|fall|increase|decrease|drop|grow|decline|climb|shrink|expand|soar|plunge|jump|widen|narrow|reduce|cut|raise|lower|up|down|slip|tumble|slide|rally|gain|advance|lose|edge|ease|surge|improve|change|slow|double|amend|extend|move)$/

/** "fell from 5% to 3%", "from 98 to 104": levels of two times where a word of change stands a few words before. */
export function isChange(tokens: readonly Token[], from: number): boolean {
  const window = tokens.slice(Math.max(0, from - 8), from)
  const near = tokens.slice(Math.max(0, from - 2), from)
  return (
    (window.some((token) => token.lower === 'from') && window.some((token) => CHANGE.test(token.lemma))) ||
    near.some((token) => CHANGE.test(token.lemma) && token.tag !== 'noun')
  )
}
