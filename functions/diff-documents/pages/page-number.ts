import * as z from 'zod/mini'

/** The page of a list that is asked for, from 1. */
export const PageNumber = z.pipe(
  z.string().check(z.regex(/^[1-9]\d{0,3}$/, 'must be a whole number')),
  z.transform((digits: string) => Number(digits)),
)
