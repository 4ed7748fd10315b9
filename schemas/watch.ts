import * as z from 'zod/mini'
import { Slug } from './identity.ts'

/** The watch of whoever names none; no file may be called so. */
export const EVERYTHING = 'everything'

const AMOUNT = 'must be a number above 0'

/** A change of at least so much, or of at least so many per cent. */
const ChangedBy = z.strictObject({ changed_by: z.number(AMOUNT).check(z.positive(AMOUNT)) })
const ChangedByPercent = z.strictObject({ changed_by_percent: z.number(AMOUNT).check(z.positive(AMOUNT)) })

export const When = z.union(
  [z.enum(['any', 'rose', 'fell', 'vanished', 'appeared']), ChangedBy, ChangedByPercent],
  'must be "any", "rose", "fell", "vanished", "appeared", {"changed_by": 20} or {"changed_by_percent": 10}',
)
export type When = z.infer<typeof When>

/** Which changes somebody wants to hear of: of a series, of one subject or of all, of one metric or of all. */
export const Watch = z.strictObject({
  series: Slug,
  subject: z.optional(Slug),
  metric: z.optional(Slug),
  when: When,
})
export type Watch = z.infer<typeof Watch>

/** The object `watches/<name>.json` of the reports bucket; its name is what subscribers and events call it by. */
export const WatchList = z.strictObject({
  watches: z.array(Watch).check(z.minLength(1, 'must hold at least one watch'), z.maxLength(1000)),
})
export type WatchList = z.infer<typeof WatchList>
