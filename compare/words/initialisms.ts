import { MOVING_VERBS, STOP_WORDS } from './stop-words.ts'

const INITIALISM = /(?<![\p{L}\p{N}-])\p{Lu}{3,6}(?=s?(?![\p{L}\p{N}-]))/gu
/** Words with capitals, with the small ones between them: [Office of the Public Prosecutor]. */
const NAME = /(?<![\p{L}'’-])\p{Lu}[\p{L}'’]*(?:[ -](?:of |and |for |the |on |in ){0,2}\p{Lu}[\p{L}'’]*)+/gu
/** All that is no first letter with a capital. */
const NO_INITIAL = /(?<=\p{Lu})\p{Lu}+|[^\p{Lu}]+/gu
const OPENING = /^\p{Lu}\p{Ll}* /u
const NEXT_WORD = /^s? (\p{Ll}{3,30})/u

/** A name or initialism as it stands in a text, with the noun behind that it narrows, if any: NFB [bonds]. */
interface Named {
  name: string
  initials: string
  behind: string
}

/**
 * What of a text another text tells by its initials, or the other way round: of "complaints against the [Border Guard
 * Agency]" and "against the [BGA]" each names what the other does. Each word of the whole name gives a letter, and two
 * letters are too few to tell a name.
 * @returns the names and initialisms of the first text
 */
export function toldByInitials(text: string, other: string): readonly string[] {
  const [own, others] = [initialismsIn(text), initialismsIn(other)]
  if (own.length === 0 && others.length === 0) return []
  return [...among(own, namesIn(other)), ...among(namesIn(text), others)].map(({ name }) => name)
}

const among = (some: readonly Named[], others: readonly Named[]): readonly Named[] =>
  some.filter((one) => others.some(({ initials, behind }) => initials === one.initials && behind === one.behind))

const initialismsIn = remembered((text) => namedIn(text, INITIALISM))

const namesIn = remembered((text) => namedIn(text, NAME))

function namedIn(text: string, pattern: RegExp): readonly Named[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => {
    const [opening = ''] = (index === 0 && OPENING.exec(found)) || []
    const name = STOP_WORDS.has(opening.trim().toLowerCase()) ? found.slice(opening.length) : found
    const [, next = ''] = NEXT_WORD.exec(text.slice(index + found.length, index + found.length + REACH)) ?? []
    const isNoun = !STOP_WORDS.has(next) && !MOVING_VERBS.has(next) && !next.endsWith('ed')
    return { name, initials: pattern === NAME ? name.replace(NO_INITIAL, '') : name, behind: isNoun ? next : '' }
  })
}

/** Letters behind a name in which the noun is sought that it narrows. */
const REACH = 40

const MOST_TEXTS = 10_000

/** A sentence is set beside many others. */
function remembered(find: (text: string) => readonly Named[]): (text: string) => readonly Named[] {
  const known = new Map<string, readonly Named[]>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= MOST_TEXTS) known.clear()
    const found = find(text)
    known.set(text, found)
    return found
  }
}
