import { offsetsIn } from '../context/owners-of.ts'
import { weightOf } from '../context/weighted-words.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { wordsOf } from '../words/tokens.ts'
import type { Conjunct, Figure } from './figure.ts'
import { sameTime } from './timespan.ts'

/** More figures are those of a list or a row, which its label and their order tell apart. */
const MOST = 12

/**
 * The figures that a sentence tells side by side, of one kind, unit and time: "[187] sailings were cancelled because of
 * weather and [96] because of faults". What tells them apart are the words next to each, `weather` and `faults`,
 * whatever they stand behind.
 * @param figures of one edition in text order
 * @returns the figure itself first; none where it is told alone
 */
export function conjunctsOf(figure: Figure, figures: readonly Figure[], lexicon: Lexicon): readonly Conjunct[] {
  if (figure.figures < 2 || figure.figures > MOST || figure.label?.ofColumns || !figure.charted) return []
  const first = figure.index - figure.position
  const sentence = figures.slice(first, first + figure.figures)
  const all = [figure, ...sentence.filter((one) => one !== figure && areAlike(one, figure))]
  if (all.length === 1) return []
  const edges = edgesOf(sentence, lexicon)
  const counted = sentence.flatMap(({ unitWords }) => unitWords)
  const shared = new Set([
    ...counted,
    ...all.flatMap(({ eventWords, balanceWords }) => [...eventWords, ...balanceWords]),
  ])
  return all.map((one) => ({
    position: one.position,
    ownWords: wordsOwnTo(one, all, shared),
    edges,
  }))
}

/** How many times the weight that it has about any other figure a word must have to be the own one of a figure. */
const CLEARLY = 1.5

/** Nine clubs joined and [four] left: what happened tells them apart already; what is not said is said before. */
function areAlike(a: Figure, b: Figure): boolean {
  return (
    b.charted &&
    (a.event === null || b.event === null || a.event === b.event) &&
    a.observation.kind === b.observation.kind &&
    a.unit.at(-1) === b.unit.at(-1) &&
    a.part === b.part &&
    sameTime(a.time, b.time)
  )
}

function wordsOwnTo(figure: Figure, all: readonly Figure[], shared: ReadonlySet<number>): number[] {
  const { words, weights } = figure.context
  const isNearest = (word: number, weight: number): boolean =>
    all.every((other) => other === figure || CLEARLY * weightOf(word, other.context) < weight)
  return words.filter((word, at) => !shared.has(word) && isNearest(word, weights[at] ?? 0))
}

function edgesOf(figures: readonly Figure[], { word }: Lexicon): Conjunct['edges'] {
  const observations = figures.map(({ observation }) => observation)
  const [first, last] = [observations[0], observations.at(-1)]
  if (!first || !last) throw new RangeError('a sentence without figures')
  const offsets = offsetsIn(first.sentence, observations)
  const meant = (text: string): ReadonlySet<number> => new Set(wordsOf(text).flatMap((form) => word(form).meanings))
  return {
    head: meant(first.sentence.slice(0, offsets[0])),
    tail: meant(first.sentence.slice((offsets.at(-1) ?? 0) + last.num.length)),
  }
}
