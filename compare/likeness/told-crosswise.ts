import type { Conjunct, Figure } from '../figures/figure.ts'

/**
 * Whether two figures are those of two things that their sentences tell in another order: of "[187] because of weather
 * and 96 because of faults" and "[102] because of faults and 174 because of weather" the words of the one stand with
 * the other's neighbour. So it is where two pairs the other way round have more of their own words in common. Words at
 * the same end of both sentences, "The hospital treated" and "last winter", are hardly those of one figure, and speak
 * only against a neighbour that has nothing in common itself.
 *
 * Where a neighbour has come to stand on the other side, "[84] because of snow and 41 because of roadworks", then "44
 * because of roadworks and [12] because of floods", the place of the rest tells nothing.
 */
export function areToldCrosswise(earlier: Figure, later: Figure): boolean {
  const [a, ...besideA] = earlier.conjuncts()
  const [b, ...besideB] = a ? later.conjuncts() : []
  if (!a || !b) return false
  const straight = common(a, b)
  return besideB.some((otherB) => {
    const across = common(a, otherB).words
    return besideA.some((otherA) => {
      const back = common(otherA, b).words
      const beside = common(otherA, otherB)
      if (straight.words + straight.atEdges === 0) {
        if (across + back > beside.words && beside.atEdges === 0) return true
        if (beside.words > 0 && haveChangedSides(a, otherA, b, otherB) && areBothTold(a, b)) return true
      }
      return across > 0 && back > 0 && across + back > straight.words + beside.words
    })
  })
}

const haveChangedSides = (a: Conjunct, besideA: Conjunct, b: Conjunct, besideB: Conjunct): boolean =>
  a.position < besideA.position !== b.position < besideB.position

const areBothTold = (a: Conjunct, b: Conjunct): boolean => a.ownWords.length > 0 && b.ownWords.length > 0

/** How many of their own words two figures have in common, and apart from them those at the same end of both. */
function common({ ownWords, edges }: Conjunct, later: Conjunct) {
  const shared = { words: 0, atEdges: 0 }
  for (const word of ownWords) {
    if (!later.ownWords.includes(word)) continue
    const isAtEdge =
      (edges.head.has(word) && later.edges.head.has(word)) || (edges.tail.has(word) && later.edges.tail.has(word))
    shared[isAtEdge ? 'atEdges' : 'words']++
  }
  return shared
}
