import type { Figure } from '../figures/figure.ts'

/** Whether one figure counts that by which the other's event came about: nine [suicides], and seven who died [by suicide]. */
export function countsManner(a: Figure, b: Figure): boolean {
  return isManner(a, b) || isManner(b, a)
}

function isManner({ unit, unitWords }: Figure, { scope, event }: Figure): boolean {
  const head = unitWords.at(-1)
  return event !== null && unit.length === 1 && head !== undefined && scope.get('by')?.includes(head) === true
}
