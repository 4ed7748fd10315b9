import type { Token } from '../model.ts'

/** How many digits stand behind the point of a number: one for 12.4, none for 9,812. */
export const decimalPlaces = (token: Token | undefined): number => token?.text.split('.')[1]?.length ?? 0
