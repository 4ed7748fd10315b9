/** A link with the words that stand on it, or that name it. */
export interface Link {
  address: string
  text: string
}
