/** An identifier as a name for people: `country-reports-on-terrorism` is "Country reports on terrorism". */
export function nameOf(identifier: string): string {
  return capitalised(identifier.replaceAll('-', ' '))
}

const SMALL_WORDS = new Set(['of', 'and', 'the', 'in', 'on', 'for', 'de', 'du', 'la', 'al'])

/** A subject as a name for people: `kyrgyz-republic` is "Kyrgyz Republic", `isle-of-man` "Isle of Man". */
export function subjectName(identifier: string): string {
  const words = identifier.split('-').map((word) => (SMALL_WORDS.has(word) ? word : capitalised(word)))
  return capitalised(words.join(' '))
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** "one figure", "1,204 figures". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `one ${one}` : `${count.toLocaleString('en-US')} ${many}`
}

/** A time (ISO 8601) for people, in UTC: "22 Nov 2026, 16:54 UTC". */
export function timeOf(iso: string): string {
  const [day = '', clock = ''] = iso.split('T')
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}, ${clock.slice(0, 5)} UTC`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
