import { LimitExceeded } from '../extraction.ts'

/** A form (a drawing that pages and other forms show by name): what it may show, and how often it shows something. */
export type Form = { readonly shows: readonly number[]; readonly times: number }

/** How many forms a form may show in the end, through others. */
const MOST_SHOWN = 1_000_000
const MOST_NESTED = 100

/**
 * Checks that no form shows so many others, through others, that reading it would not end: twelve forms that each show
 * the next one ten times are a million million.
 * @param forms all forms by their object numbers
 * @throws LimitExceeded
 */
export function checkForms(forms: ReadonlyMap<number, Form>): void {
  const shown = new Map<number, number>()
  const count = (number: number, above: ReadonlySet<number>): number => {
    const form = forms.get(number)
    const known = shown.get(number)
    // The library does not follow a form into itself.
    if (form === undefined || above.has(number)) return 0
    if (known !== undefined) return known
    const inside = new Set(above).add(number)
    const most = Math.max(0, ...form.shows.map((child) => count(child, inside)))
    const total = 1 + form.times * most
    if (total > MOST_SHOWN || inside.size > MOST_NESTED) {
      throw new LimitExceeded('too-complex', 'Drawings of the PDF show each other too many times.')
    }
    shown.set(number, total)
    return total
  }
  for (const number of forms.keys()) count(number, new Set())
}

const SHOW = /(?:^|\s)Do(?=\s|$)/g

/** How often a content stream shows a form or picture; `Do` is the operator that does it. */
export function timesShown(content: string): number {
  return content.match(SHOW)?.length ?? 0
}

/**
 * Reads what a form may show from its dictionary.
 * @param dictionary of the form, with its resources where they stand in it
 * @param objectAt the source of another object, by its number, or an empty text
 */
export function formsNamed(dictionary: string, objectAt: (number: number) => string): number[] {
  const resources = resolve(/\/Resources\s*(\d{1,9})\s+\d{1,5}\s+R/.exec(dictionary)?.[1], objectAt) ?? dictionary
  const objects = resolve(/\/XObject\s*(\d{1,9})\s+\d{1,5}\s+R/.exec(resources)?.[1], objectAt) ?? resources
  return Array.from(objects.matchAll(/(\d{1,9})\s+\d{1,5}\s+R\b/g), ([, number]) => Number(number))
}

function resolve(number: string | undefined, objectAt: (number: number) => string): string | null {
  return number === undefined ? null : objectAt(Number(number))
}
