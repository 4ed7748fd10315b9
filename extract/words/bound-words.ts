import type { Bound } from '../../schemas/observation.ts'
import { wordSet } from './word-set.ts'

/** Words in a row that bound a number. */
type Phrase = { readonly bound: Bound; readonly words: readonly string[] }

function phrases(bound: Bound, list: string): Phrase[] {
  return list
    .trim()
    .split(/[|\n]/)
    .map((phrase) => ({ bound, words: phrase.trim().split(' ') }))
}

/** Phrases before a number that bound it, longest first, so that "no more than" is not read as "more than". */
const BOUNDS_BEFORE: readonly Phrase[] = [
  ...phrases(
    '>',
    `
    more than|over|exceeding|exceeded|older than|greater than|higher than|above|in excess of|upwards of|upward of
    surpassing|surpassed|longer than|larger than|well over|just over|slightly over|beyond|worth over|exceed|exceeds
    topping|topped|passed|>|over -
  `,
  ),
  ...phrases(
    '>=',
    `
    at least|no fewer than|no less than|not less than|not fewer than|minimum of|minimum|as low as|as young as|as few as
    as little as|starting at|starting from|no younger than|at a minimum of|≥|at the least|no lower than
  `,
  ),
  ...phrases(
    '<',
    `
    fewer than|less than|under|younger than|below|lower than|shorter than|just under|slightly under|smaller than
    well under|short of|<|sub -|under -
  `,
  ),
  ...phrases(
    '<=',
    `
    up to|as many as|as much as|no more than|not more than|no longer than|no later than|not later than|at most
    at the most|maximum of|maximum|as high as|as old as|as long as|as large as|limited to|not exceed|not exceeding
    not to exceed|never exceed|capped at|no older than|no greater than|no higher than|≤|a ceiling of|not over|to within
    not longer than
  `,
  ),
  ...phrases(
    '~',
    `
    about|approximately|an estimated|estimated|estimated at|nearly|almost|around|some|roughly|close to|approaching
    circa|ca .|c .|~|≈|somewhere around|on the order of|near|approx|approx .|approximate|virtually|an approximate
    estimated to be
  `,
  ),
].toSorted((a, b) => b.words.length - a.words.length)

/** Phrases behind a number and its noun. */
const BOUNDS_BEHIND: readonly Phrase[] = [
  ...phrases(
    '>=',
    `
    or more|or older|or above|or over|and over|and older|and above|and up|or longer|or greater|or higher|or better
    or later|+|plus|at least|at a minimum|and more|upwards
  `,
  ),
  ...phrases(
    '<=',
    `
    or less|or fewer|or under|or younger|or below|at most|at the most|or shorter|and under|and younger|and below
    at maximum|maximum|or lower|max
  `,
  ),
  // the 30-odd shops
  ...phrases('~', '- odd|or so'),
].toSorted((a, b) => b.words.length - a.words.length)

/** Words between a bound and its number that do not belong to the bound. */
export const BETWEEN_BOUND_AND_NUMBER = wordSet(`
  a an the of total another additional further us age ages aged only just other its their average roughly and who were
  be
`)

/** The phrases before a number by their last word, longest first. */
export const BOUNDS_BY_LAST_WORD = byWord(BOUNDS_BEFORE, -1)
/** The phrases behind a number by their first word, longest first. */
export const BOUNDS_BY_FIRST_WORD = byWord(BOUNDS_BEHIND, 0)

function byWord(list: readonly Phrase[], place: number): ReadonlyMap<string, readonly Phrase[]> {
  const groups = new Map<string, Phrase[]>()
  for (const phrase of list) {
    const word = phrase.words.at(place) ?? ''
    groups.set(word, [...(groups.get(word) ?? []), phrase])
  }
  return groups
}
