/** Something wrong with a catalogue, or another file of settings: where, what, and what to do. */
export type CatalogueFault = {
  /** Line of the file, from 1. */
  readonly line: number
  /** The part, such as `metrics[2].match[0].units`; empty for the file as a whole. */
  readonly where: string
  readonly text: string
}

/** A fault that names its place by a path, before its line is known. */
export type PlacedFault = { readonly path: readonly PropertyKey[]; readonly text: string }
