import { BEGINS_AS_VALUE } from './label-of.ts'
import { type Cell, isValue, NO_VALUE } from './table-cells.ts'

/** [Age], Age group (years), Aged, staff [by age]; but average age, ages of the youngest */
const OF_AGES =
  /^(?:[\p{L} ]{1,40} by )?age[ds]?(?: (?:group|band|range|bracket|categor(?:y|ie))s?)?(?: \(?(?:in )?(?:years|yrs)\)?)?$/iu
/** [18–24], [65+], [under 5], [85 and over] */
const AGE_BAND =
  /^(?:(?:under|over|below|above|aged|[<>≥]) ?)?\d{1,3}(?: ?(?:[-–]|to) ?\d{1,3}|\+)?(?: (?:and|or) (?:over|older|above|under|more))?(?: (?:years|yrs))?$/i
/** What tells a band from a number of years: 35, 36 below one another may be values. */
const BOUND = /\d ?[-–+]|[<>≥]|\b(?:to|under|over|below|above|older|more)\b/i
const WHOLE = /^(?:total|all(?: ages)?|unknown|not (?:stated|known))$/i
const FEWEST_BANDS = 2

/**
 * The heads of columns where numbers stand in them: [| Region | Deaths per 100,000 | Aged 18-24 | Beds |] over a row that
 * has a value right below each of these; and bands of age beside a corner that says so: [| Age | 18–24 | 25–34 | 65+ |].
 * @param above the cells of a row that no header stands above
 * @param below those of the next
 * @returns the heads, null where the row is none of heads
 */
export function numberedHeads(above: readonly Cell[], below: readonly Cell[] | undefined): readonly Cell[] | null {
  const [corner, ...heads] = above
  if (corner === undefined || heads.length === 0 || below?.length !== above.length) return null
  if (below[0] === undefined || below[0].text === '' || isValue(below[0])) return null
  const [isOverValue, isNumbered] = [areOverValues(heads, below.slice(1)), heads.some(({ text }) => /\d/.test(text))]
  if (!isOverValue || !isNumbered) return null
  if (OF_AGES.test(corner.text) && areAges(heads))
    return [corner, ...heads.map((cell) => (/^\d/.test(cell.text) ? { ...cell, text: `aged ${cell.text}` } : cell))]
  const areWords = above.every(({ text }) => text === '' || (/^[\p{L}%(]/u.test(text) && !BEGINS_AS_VALUE.test(text)))
  return areWords && !above.some(isValue) ? above : null
}

/** Where a number stands in a head, a value stands below it. */
function areOverValues(heads: readonly Cell[], values: readonly Cell[]): boolean {
  return heads.every(({ text }, at) => {
    const value = values[at]
    return !/\d/.test(text) || (value !== undefined && (isValue(value) || NO_VALUE.test(value.text)))
  })
}

function areAges(heads: readonly Cell[]): boolean {
  const bands = heads.filter(({ text }) => AGE_BAND.test(text))
  if (!bands.some(({ text }) => BOUND.test(text))) return false
  return bands.length >= FEWEST_BANDS && heads.every((head) => bands.includes(head) || WHOLE.test(head.text))
}
