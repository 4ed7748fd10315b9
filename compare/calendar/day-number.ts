const DAYS_A_YEAR = 365
const DAYS_A_CYCLE = 146_097
const YEARS_A_CYCLE = 400
/** Days from March 1 of year 0 to January 1, 1970. */
const EPOCH = 719_468

/**
 * Days since 1970-01-01 of the day with which an ISO 8601 time begins.
 * Method: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil: years begin in March, so that the
 * leap day is the last of its year.
 */
export function dayNumber(time: string): number {
  const [year = 0, month = 1, day = 1] = time.slice(0, 'yyyy-mm-dd'.length).split('-').map(Number)
  const shifted = month <= 2 ? year - 1 : year
  const cycle = Math.floor(shifted / YEARS_A_CYCLE)
  const yearOfCycle = shifted - cycle * YEARS_A_CYCLE
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100)
  return cycle * DAYS_A_CYCLE + yearOfCycle * DAYS_A_YEAR + leapDays + dayOfYear - EPOCH
}

/** The day `2024-04-30` of a number that `dayNumber` gave. Method: the same, civil_from_days. */
export function dayOf(number: number): string {
  const shifted = number + EPOCH
  const cycle = Math.floor(shifted / DAYS_A_CYCLE)
  const dayOfCycle = shifted - cycle * DAYS_A_CYCLE
  const corrected =
    dayOfCycle -
    Math.floor(dayOfCycle / 1460) +
    Math.floor(dayOfCycle / 36_524) -
    Math.floor(dayOfCycle / (DAYS_A_CYCLE - 1))
  const yearOfCycle = Math.floor(corrected / DAYS_A_YEAR)
  const dayOfYear =
    dayOfCycle - (DAYS_A_YEAR * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const month = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1
  const civilMonth = month < 10 ? month + 3 : month - 9
  const year = yearOfCycle + cycle * YEARS_A_CYCLE + (civilMonth <= 2 ? 1 : 0)
  return [String(year).padStart(4, '0'), two(civilMonth), two(day)].join('-')
}

const two = (number: number) => String(number).padStart(2, '0')
