import type { Token } from '../../model.ts'

/** [had], [were], [can]: makes a clause, so that an -ed form right before it belongs to a noun. */
export function isFiniteAuxiliary(token: Token | undefined): boolean {
  return token?.tag === 'modal' || (token?.tag === 'auxiliary' && !NOT_FINITE.has(token.lower))
}

const NOT_FINITE: ReadonlySet<string> = new Set(['be', 'been', 'being', 'having'])
