/** What happened, with the index of the token that tells it, or null where none does. */
export type EventFound = { readonly event: string | null; readonly governor: number | null }
