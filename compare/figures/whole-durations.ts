import type { Observation } from '../../schemas/observation.ts'

/** Units of time, each with how many of the next it has. */
const UNITS: readonly (readonly [unit: string, parts: number])[] = [
  ['year', 12],
  ['month', 0],
  ['week', 7],
  ['day', 24],
  ['hour', 60],
  ['minute', 60],
  ['second', 0],
]

/** Units of time as observations have them, the longest first. */
export const TIME_UNITS: readonly string[] = UNITS.map(([unit]) => unit)

/** 8[ minutes 42 seconds], 3[ hours and 12 minutes]; [8 min 42 s] */
const REST = /^ ?(\p{L}+)(?:,? and)? (\d{1,2}) (year|month|week|day|hour|minute|second|min|sec|s)s?\b/u

/**
 * Makes one duration of those that are told in two units, as a comparison needs it: an average of [8 minutes 42 seconds]
 * is 8.7 minutes, and no 8 that stay 8 when a year later it is 8 minutes 31 seconds.
 * @param ordered observations of one edition in text order
 * @returns the same; the first of two such numbers with the words and the value of both
 */
export function wholeDurations(ordered: readonly Observation[]): readonly Observation[] {
  return ordered.map((observation, at) => {
    const next = ordered[at + 1]
    return observation.kind === 'duration' && next?.kind === 'duration' && next.sentence === observation.sentence
      ? withRest(observation, next)
      : observation
  })
}

function withRest(observation: Observation, rest: Observation): Observation {
  const { num, value, unit, bound, sentence } = observation
  const parts = UNITS.find(([name], at) => name === unit && UNITS[at + 1]?.[0] === rest.unit)?.[1] ?? 0
  if (parts === 0 || value === null || rest.value === null || rest.value >= parts || bound === 'range')
    return observation
  const from = sentence.indexOf(num)
  const behind = REST.exec(sentence.slice(from + num.length))
  if (behind === null || behind[2] !== rest.num) return observation
  const more = rest.value / parts
  const [low, high] = [observation.low, observation.high].map((end) => (end === null ? null : end + more))
  return {
    ...observation,
    num: `${num}${behind[0]}`,
    end: rest.end,
    value: value + more,
    low: low ?? null,
    high: high ?? null,
  }
}
