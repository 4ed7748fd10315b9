import { SMALL_NUMBERS } from '../../words/number-words.ts'

/** Source of a pattern for how many months or years. */
export const COUNT = String.raw`(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|couple of|dozen)`

/** The number of a word that COUNT takes; NaN of [several] and [few]. */
export const countOf = (word: string | undefined): number =>
  SMALL_NUMBERS.get((word ?? '').toLowerCase()) ?? Number(word)

/** Without `u` and its property classes, which take several times as long to compile: months and years are Latin. */
export function pattern(source: string, flags = ''): RegExp {
  return new RegExp(source, `${flags}y`)
}

/** What times told in months have in common. */
export const IN_MONTHS = { grain: 'month', use: 'in', adjectival: false, reason: 'when' } as const
