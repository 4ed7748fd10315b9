import { acceptedType } from './accepted-type.ts'
import { HttpProblem, notUnderstood } from './problem.ts'
import type { Form, Route } from './routes/route.ts'

/** The media type of each form of an answer. */
export const MEDIA_TYPES = {
  json: 'application/json',
  csv: 'text/csv',
  md: 'text/markdown',
  atom: 'application/atom+xml',
  html: 'text/html',
} as const satisfies Record<'json' | Form | 'html', string>
export type AnyForm = keyof typeof MEDIA_TYPES

/** What stands in `Content-Type`: the type with its parameters (RFC 7111, RFC 7763). */
export const CONTENT_TYPES: Record<AnyForm, string> = {
  json: MEDIA_TYPES.json,
  csv: `${MEDIA_TYPES.csv}; charset=utf-8; header=present`,
  md: `${MEDIA_TYPES.md}; charset=utf-8; variant=GFM`,
  atom: `${MEDIA_TYPES.atom}; charset=utf-8`,
  html: MEDIA_TYPES.html,
}

const isForm = (name: string): name is AnyForm => Object.hasOwn(MEDIA_TYPES, name)

/** The forms that an answer of a route can have; its page for people is one. */
export const formsOf = ({ forms, page }: Pick<Route, 'forms' | 'page'>): AnyForm[] => [
  'json',
  ...forms,
  ...(page === undefined ? [] : (['html'] as const)),
]

/**
 * The form of an answer: the parameter `format` decides, else the header `Accept`, else it is JSON, or Atom where there
 * is a feed: its reader often says no more than that it takes anything.
 * @throws HttpProblem 400 for a format that nothing has, 406 with what there is
 */
export function chooseForm(route: Pick<Route, 'forms' | 'page'>, format: string | undefined, accept = '*/*'): AnyForm {
  const all = formsOf(route)
  const offered = all.includes('atom') ? all.toReversed() : all
  if (format === undefined) {
    const types = offered.map((form) => MEDIA_TYPES[form])
    const accepted = acceptedType(accept, types)
    const form = offered.find((one) => MEDIA_TYPES[one] === accepted)
    if (form !== undefined) return form
    throw notOffered(`nothing of what is accepted (${accept})`, { types })
  }
  if (!isForm(format)) {
    throw notUnderstood([{ parameter: 'format', message: `must be one of ${all.join(', ')}, not ${format}` }])
  }
  if (offered.includes(format)) return format
  throw notOffered(`no ${format}`, { formats: [...offered] })
}

const notOffered = (what: string, available: Record<string, string[]>) =>
  new HttpProblem(406, `there is ${what} here, but ${Object.values(available).flat().join(', ')}`, { available })
