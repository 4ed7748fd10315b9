import type { Verdict } from '../../schemas/comparison.ts'
import type { Style } from './terminal.ts'

/** The colour of a verdict, which judges nothing. */
export const VERDICT_STYLE: Record<Verdict, Style> = {
  increased: 'cyan',
  decreased: 'magenta',
  unchanged: 'dim',
  indeterminate: 'yellow',
  not_comparable: 'yellow',
  new: 'green',
  no_longer_reported: 'red',
}
