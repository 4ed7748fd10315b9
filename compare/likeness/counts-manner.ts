import type { Figure } from '../figures/figure.ts'

/** Whether one figure counts that by which the other's event came about: nine [suicides], and seven who died [by suicide]. */
export function countsManner(a: Figure, b: Figure): boolean {
  return isManner(a, b) || isManner(b, a)
}

function isManner({ unit, unitWords }: Figure, { scope, event }: Figure): boolean {
  if (event === null || scope.size === 0 || unit.length !== 1) return false
  const head = unitWords.at(-1)
  return head !== undefined && scope.get('by')?.includes(head) === true
}
