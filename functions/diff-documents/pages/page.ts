import type { ComponentChildren } from 'preact'
import type * as z from 'zod/mini'
import type { Addressed } from '../match-path.ts'
import { parsed, type Sources } from '../routes/route.ts'

/** A step of the way from the home page to a page. */
export interface Step {
  label: string
  address: string
}

/** What a page shows. */
export interface Shown {
  /** Of the browser's window and the page's first heading. */
  title: string
  /** The way to here, without the page itself. */
  steps: readonly Step[]
  /** The records behind it, for programs: an address under /v1. */
  records?: string
  content: ComponentChildren
}

/** Where the asked is to be found instead. */
export interface Elsewhere {
  redirect: string
}

export interface Page extends Addressed {
  show: (parameters: Record<string, string>, sources: Sources) => Promise<Shown | Elsewhere>
}

/** Binds an address to the schema of its parameters and to the function that shows it. */
export function page<Query extends z.core.$ZodType>(
  path: string,
  schema: Query,
  show: (query: z.output<Query>, sources: Sources) => Promise<Shown | Elsewhere>,
): Page {
  return { path, show: async (parameters, sources) => show(parsed(schema, parameters), sources) }
}
