type Groups = Readonly<Record<string, string | undefined>>

/** What a time pattern gets to see besides its own match. */
export type TimeMatch = {
  readonly groups: Groups
  readonly before: string
  readonly after: string
  readonly edition: number
  readonly sentence: string
}
