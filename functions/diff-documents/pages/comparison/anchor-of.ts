import type { Comparison } from '../../../../schemas/comparison.ts'

/** A comparison is known by its later figure, else by its earlier one. */
export const anchorOf = ({ from, to }: Comparison) => (to ?? from)?.observation_id ?? ''
