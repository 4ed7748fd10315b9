/** What a pattern found in an address. */
export interface PatternMatch {
  edition?: string
  subject?: string
}

/** Characters of an address; a longer one is no report's. */
const MAX_ADDRESS = 2000
/** Characters of a subject as an address writes it. */
const MAX_SUBJECT = 200
/** Steps for one address: a pattern in which no place stands twice needs fewer, even for the longest. */
const MAX_STEPS = 500_000
/** Steps for all addresses that one matcher is given: some seconds. 20,000 links commonly take a fifth of it. */
const MAX_STEPS_TOGETHER = 10_000_000

/** More was tried than a pattern is worth. */
export class PatternTooOpen extends Error {}

type Place = '{edition}' | '{subject}' | '*'
const isPlace = (part: string): part is Place => part === '{edition}' || part === '{subject}' || part === '*'

/**
 * Prepares a pattern such as `/reports/{edition}/*-{subject}.pdf`. `{edition}` is four digits, `{subject}` and `*`
 * anything between two slashes, `*` nothing too and as much as it can; a place that stands twice must be the same both
 * times. What failed from a part on at a position is not tried again there, so that the time grows with the product of
 * both lengths (a regular expression takes a power of it, where several parts of a path have two `*`).
 * @returns tells what a whole address holds, or null where it does not fit
 * @throws PatternTooOpen (the matcher) when all it was given took too long together
 */
export function patternMatcher(pattern: string): (address: string) => PatternMatch | null {
  const parts = pattern.split(/(\{edition\}|\{subject\}|\*)/).filter((part) => part !== '')
  const stands = (place: Place) => parts.filter((part) => part === place).length
  const again = { edition: stands('{edition}') > 1, subject: stands('{subject}') > 1 }
  let together = 0

  return (address) => {
    if (address.length > MAX_ADDRESS) return null
    const failed = new Set<string>()
    let steps = 0
    const from = (at: number, position: number, found: PatternMatch): PatternMatch | null => {
      const part = parts[at]
      if (part === undefined) return position === address.length ? found : null
      // What was found matters to the rest only where it must come again.
      const key = `${at} ${position} ${again.edition ? found.edition : ''} ${again.subject ? found.subject : ''}`
      if (failed.has(key)) return null
      for (const end of endsOf(part, address, position, found)) {
        steps += 1
        together += 1
        if (steps > MAX_STEPS || together > MAX_STEPS_TOGETHER)
          throw new PatternTooOpen(`${pattern} leaves too much open to be matched`)
        // A [*] takes one character at a time and stays.
        const stays = part === '*' && end > position
        const match = from(stays ? at : at + 1, end, withPlace(found, part, address.slice(position, end)))
        if (match !== null) return match
      }
      failed.add(key)
      return null
    }
    return from(0, 0, {})
  }
}

function withPlace(found: PatternMatch, part: string, text: string): PatternMatch {
  if (part === '{edition}') return { ...found, edition: text }
  return part === '{subject}' ? { ...found, subject: text } : found
}

/** Where a part that begins at a position can end, the likeliest first. */
function endsOf(part: string, address: string, position: number, found: PatternMatch): number[] {
  const literal = literalOf(part, found)
  if (literal !== undefined) return address.startsWith(literal, position) ? [position + literal.length] : []
  if (part === '{edition}') return /^\d{4}$/.test(address.slice(position, position + 4)) ? [position + 4] : []
  const run = /^[^/?#]*/.exec(address.slice(position, position + MAX_SUBJECT))?.[0].length ?? 0
  if (part === '*') return run > 0 ? [position + 1, position] : [position]
  return Array.from({ length: run }, (_, more) => position + more + 1)
}

/** What must stand there to the letter: text, or what a place has found before. */
function literalOf(part: string, found: PatternMatch): string | undefined {
  if (!isPlace(part)) return part
  if (part === '{edition}') return found.edition
  return part === '{subject}' ? found.subject : undefined
}
