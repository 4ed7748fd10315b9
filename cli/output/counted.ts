/** A number with what it counts: `1 metric`, `3 metrics`. */
export function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
