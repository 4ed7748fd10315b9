const INITIALISM = /(?<![\p{L}\p{N}-])\p{Lu}{3,6}(?=s?(?![\p{L}\p{N}-]))/gu
/** Words with capitals, with the small ones between them: [Office of the Public Prosecutor]. */
const NAME = /\p{Lu}[\p{L}'’]*(?:[ -](?:of |and |for |the |on |in ){0,2}\p{Lu}[\p{L}'’]*)+/gu
/** All that is no first letter with a capital. */
const NO_INITIAL = /(?<=\p{Lu})\p{Lu}+|[^\p{Lu}]+/gu
const NONE: readonly string[] = []

/**
 * What of a text another text tells by its initials, or the other way round: of "complaints against the [Border Guard
 * Agency]" and "against the [BGA]" each names what the other does. Two letters are too few to tell a name.
 * @returns the names and initialisms of the first text
 */
export function toldByInitials(text: string, other: string): readonly string[] {
  const [own, others] = [initialismsIn(text), initialismsIn(other)]
  if (own.length === 0 && others.length === 0) return NONE
  const short = own.filter((letters) => namesIn(other).some(({ initials }) => initials.includes(letters)))
  const long = namesIn(text).filter(({ initials }) => others.some((letters) => initials.includes(letters)))
  return [...short, ...long.map(({ name }) => name)]
}

const initialismsIn = remembered((text) => text.match(INITIALISM) ?? NONE)

const namesIn = remembered((text) =>
  (text.match(NAME) ?? NONE).map((name) => ({ name, initials: name.replace(NO_INITIAL, '') })),
)

const MOST_TEXTS = 10_000

/** A sentence is set beside many others. */
function remembered<Found>(find: (text: string) => readonly Found[]): (text: string) => readonly Found[] {
  const known = new Map<string, readonly Found[]>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= MOST_TEXTS) known.clear()
    const found = find(text)
    known.set(text, found)
    return found
  }
}
