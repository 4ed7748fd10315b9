import type { Identity } from '../../schemas/identity.ts'
import type { Observation } from '../../schemas/observation.ts'
import type { Past } from './candidates.ts'
import { kin, type Kin } from './kin.ts'
import { comparatives } from './comparatives.ts'
import { type StatedOf, statedChanges } from './stated-changes.ts'
import { type Tellings, tellings } from './tellings.ts'
import type { Lexicon } from '../words/lexicon.ts'
import type { Figure } from '../figures/figure.ts'
import { normalise } from '../figures/normalise.ts'

/** The figures of one edition. */
export interface EditionFigures {
  identity: Identity
  observations: readonly Observation[]
}

/** One edition made ready for pairing. */
export interface Side {
  identity: Identity
  figures: readonly Figure[]
  /** Levels and totals of the edition's own time: what is paired. */
  current: readonly Figure[]
  /** The changes that the text states of its levels. */
  stated: StatedOf
  /** "rose 8 percent": changes that stand without the level they lead to, so that nothing else tells them. */
  changes: readonly Figure[]
  /** Single incidents, plans and norms of the report's own subject: never compared, but told where nothing else is. */
  uncounted: readonly Figure[]
  /** Figures of another subject, with a stated time: never compared, but they may be told again. */
  foreign: readonly Figure[]
  /** By newer figure the figures by which the edition looks back from it. */
  past: Past
  kin: Kin
  again: Tellings
  /** By which its words are numbered: the same for both sides of a comparison. */
  words: Lexicon
}

/** Sides made before. Observations are never changed, so a side is as good as long as its lexicon is in use. */
const made = new WeakMap<readonly Observation[], Omit<Side, 'identity'>>()

/**
 * Sorts the figures of an edition by the part they play in a comparison. Most of the work of comparing is here, and a
 * stored edition is compared with many others, so a side is kept as long as its observations are.
 */
export function editionSide({ identity, observations }: EditionFigures, words: Lexicon): Side {
  const kept = made.get(observations)
  const side = kept?.words === words ? kept : newSide(observations, words)
  if (side !== kept) made.set(observations, side)
  return { identity, ...side }
}

function newSide(observations: readonly Observation[], words: Lexicon): Omit<Side, 'identity'> {
  const figures = normalise(observations, words)
  const charted = figures.filter((figure) => figure.charted)
  const related = kin(
    figures.filter(({ observation }) => observation.role === 'aggregate' && observation.about === null),
    words,
  )
  const bases = comparatives(charted, related)
  const current = charted.filter((figure) => !bases.has(figure))
  const levelled = new Set(current.map(({ observation }) => observation.sentence))
  const aggregates = figures.filter(({ observation }) => observation.role === 'aggregate')
  return {
    words,
    stated: statedChanges(figures),
    figures,
    current,
    changes: aggregates.filter(
      ({ observation: { about, direction, sentence } }) =>
        about === null && direction !== null && !levelled.has(sentence),
    ),
    uncounted: figures.filter(
      ({ observation: { about, direction, role } }) => role !== 'aggregate' && about === null && direction === null,
    ),
    foreign: aggregates.filter(
      ({ observation: { about, direction }, time }) => about !== null && direction === null && time.stated,
    ),
    past: byBase(bases),
    kin: related,
    again: tellings(current, related),
  }
}

/** The figures of an edition that look back from one of `figures`. */
export function lookingBack(figures: readonly Figure[], { past }: Side): readonly Figure[] {
  if (past.size === 0 || !figures.some((figure) => past.has(figure))) return NONE
  return figures.flatMap((figure) => past.get(figure) ?? NONE)
}

const NONE: readonly Figure[] = []

function byBase(bases: ReadonlyMap<Figure, Figure>): Map<Figure, Figure[]> {
  const past = new Map<Figure, Figure[]>()
  for (const [figure, base] of bases) past.set(base, [...(past.get(base) ?? []), figure])
  return past
}
