import { singularOf } from '../language/singular-of.ts'
import type { Figure, Place } from '../model.ts'
import { isCountedAbove, wordsAbove } from '../refiners/units/label-unit.ts'
import { labelTopic } from './label-topic.ts'

/** [Total], [All prisons]: the row of the whole. */
const OF_ALL = /^(?:(?:grand |sub-?)?totals?|all|overall|nation(?:al|wide)|countrywide)\b/i
const OF_WORDS = /[\p{L}\p{N}'’-]+/gu

/**
 * The label of a figure with a metric. A cell that counts what the head of its column says, in a row about one place or
 * kind, keeps the name of the row: [North Jail] in the column "Inmates" is `North Jail: prisoners`; and so does a row that
 * counts what the words above the rows divide: [Drivers] below "Staff by group".
 * @param label the metric's own
 */
export function labelInRow(label: string, { unit }: Figure, place: Place): string {
  const { label: ofRow, cell } = place
  // [Volunteers: retired], an item further in than that of all of them
  if (!cell && ofRow?.includes(COLUMN_AFTER) === true) return ofRow
  const end = cell ? (ofRow ?? '').indexOf(COLUMN_AFTER) : -1
  if (end < 0 && unit !== null && ofRow !== null && isCountedAbove(unit, ofRow, wordsAbove(place)))
    return OF_ALL.test(ofRow) ? label : `${ofRow}${COLUMN_AFTER}${label}`
  const name = (ofRow ?? '').slice(0, Math.max(0, end))
  if (labelTopic(name) === '' || OF_ALL.test(name)) return label
  const column = wordsOf((ofRow ?? '').slice(end))
  const counted = wordsOf(unit ?? '')
  const says = (words: readonly string[]) => wordsOf(name).some((word) => words.includes(word))
  const namesThing = says(counted) || (!counted.some((word) => column.includes(word)) && says(wordsOf(label)))
  return namesThing ? label : `${name}${COLUMN_AFTER}${label}`
}

const COLUMN_AFTER = ': '

const wordsOf = (text: string): string[] => (text.toLowerCase().match(OF_WORDS) ?? []).map(singularOf)
