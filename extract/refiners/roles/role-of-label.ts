import type { Role } from '../../../schemas/observation.ts'

/** The head of a column, which stands last in a label, may have a year or a scale behind it. */
const ENDS = String.raw`(?: (?:for )?\d{4}| \([^)]*\))*$`
const SET = new RegExp(
  String.raw`\b(?:targets?|limit|threshold)${ENDS}|: (?:original |revised )?budget(?:ed)?${ENDS}`,
  'i',
)
const FORESEEN = new RegExp(
  String.raw`: (?:plan(?:ned)?|outlook|guidance|projected|projection)${ENDS}|\bforecast${ENDS}`,
  'i',
)

/**
 * The role of a number in a row of data, by its label, in which the head of its column stands last: Calls answered:
 * [Target], Rent: [Forecast], a year to come. Where it says nothing the number is what was counted.
 */
export function roleOfLabel(label: string, headingPeriod: string | null, edition: number): Role {
  if (Number(headingPeriod?.slice(0, 4)) > edition) return 'plan'
  if (SET.test(label)) return 'norm'
  return FORESEEN.test(label) ? 'plan' : 'aggregate'
}
