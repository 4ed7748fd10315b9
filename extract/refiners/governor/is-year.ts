import type { Token } from '../../model.ts'
import { A_YEAR } from '../../words/year.ts'

/** Those arrested in [2022] received sentences: a year counts nothing of what stands behind it. */
export const isYear = (token: Token | undefined): boolean => token?.shape === 'digits' && A_YEAR.test(token.text)
