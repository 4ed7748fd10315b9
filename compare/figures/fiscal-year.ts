import type { Observation } from '../../schemas/observation.ts'

/** The fiscal year that an edition reports on. */
export interface FiscalYear {
  /** Whether the edition is named by the year in which it begins: 2021-22 in the edition 2021. */
  namedByFirst: boolean
  /** The last month, from 0; null where the text does not say it. */
  lastMonth: number | null
}

const TWO_YEARS = /^(\d{4})\/(\d{4})$/
/** 2021/2022 */
const LENGTH_OF_TWO = 9
const TWELVE_MONTHS = /^(\d{4})-(\d\d)\/(\d{4})-(\d\d)$/
/** [31 March 2022], the [end of March 2022] */
const STATE = /^(?:(?:\.\.\/)?(\d{4})-(\d\d)-(?:2[89]|3[01])|\.\.\/(\d{4})-(\d\d))$/

/**
 * Whether a period of two years is one year that has two names: [2021-22], [2021/22], [2021/2022], but not [2021-2022].
 * Of a heading or the head of a column, which the sentence need not tell, only such a year is read as two.
 */
export function isTwoNamed({
  period,
  period_basis,
  sentence,
}: Pick<Observation, 'period' | 'period_basis' | 'sentence'>): boolean {
  if (period?.length !== LENGTH_OF_TWO) return false
  const [, first, last] = TWO_YEARS.exec(period) ?? []
  if (first === undefined || last === undefined || Number(last) !== Number(first) + 1) return false
  if (period_basis === 'heading') return true
  return [`-${last.slice(2)}`, `–${last.slice(2)}`, `/${last.slice(2)}`, `/${last}`].some((second) => {
    const at = sentence.indexOf(first + second)
    return at >= 0 && !/\d/.test(sentence[at + first.length + second.length] ?? '')
  })
}

/**
 * Finds out which fiscal year an edition reports on: the last one that it names. Null where its years are calendar
 * years.
 */
export function fiscalYearOf(observations: readonly Observation[]): FiscalYear | null {
  let lastYear = 0
  let lastMonth: number | null = null
  let states: number | null = null
  const stateMonths = new Map<number, number>()
  for (const observation of observations) {
    const { period, edition, role } = observation
    // In 2023/24 the fund will have £1 million: the year after the edition's
    if (period === null || role === 'plan' || !/[/-]/.test(period)) continue
    const [year, month] = fiscalEnd(observation) ?? []
    if (year !== undefined && year >= edition && year <= edition + 1 && year >= lastYear) {
      lastYear = year
      lastMonth = month ?? lastMonth
    }
    const [, dayYear, dayMonth, stateYear = dayYear, stateMonth = dayMonth] = STATE.exec(period) ?? []
    if (stateMonth === undefined) continue
    const state = Number(stateMonth) - 1
    states ??= state
    if (Number(stateYear) === edition) stateMonths.set(state, (stateMonths.get(state) ?? 0) + 1)
  }
  const [first] = observations
  if (!first) return null
  if (lastYear === 0) return yearOfStates(stateMonths)
  return { namedByFirst: lastYear > first.edition, lastMonth: lastMonth ?? states }
}

/** So many states at one day of the edition's year, and at no other, are those of the year's end. */
const STATES_OF_YEAR_END = 2

/** A year that no text names is told by its end: [at 30 June 2022] of the notes, of the reserves, of the staff. */
function yearOfStates(months: ReadonlyMap<number, number>): FiscalYear | null {
  const [[lastMonth, count] = [0, 0]] = months
  if (months.size !== 1 || count < STATES_OF_YEAR_END || lastMonth === DECEMBER) return null
  return { namedByFirst: false, lastMonth }
}

const DECEMBER = 11

/** Year and, where it is told, month in which a stated fiscal year ends. */
function fiscalEnd(observation: Observation): [year: number, month: number | null] | null {
  if (isTwoNamed(observation)) return [Number(observation.period?.slice(-4)), null]
  const [, from, first, to, last] = TWELVE_MONTHS.exec(observation.period ?? '') ?? []
  const isYear = first !== '01' && Number(to) === Number(from) + 1 && Number(last) === Number(first) - 1
  return isYear ? [Number(to), Number(last) - 1] : null
}
