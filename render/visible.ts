/** Controls (C0, DEL, C1), what shows nothing or turns the text around it, line separators, halves of a character. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

const SHORT: Readonly<Record<string, string>> = { '\t': String.raw`\t`, '\n': String.raw`\n`, '\r': String.raw`\r` }

/**
 * One line of text from outside (a key, a report, a server) as it may stand in a terminal: what would steer the
 * terminal, hide, or reorder text is shown as an escape. `ESC [2J` becomes `\u001b[2J`.
 */
export const visible = (text: string): string =>
  UNUSUAL.test(text) ? text.replaceAll(UNSEEN, (unseen) => SHORT[unseen] ?? escaped(unseen)) : text

/** Most texts have nothing but printable ASCII, which is seen in a third of the time that replacing takes. */
const UNUSUAL = /[^ -~]/

function escaped(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16)
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`
}

/** Prose as it may stand in a terminal: its line breaks and tabs are blanks, all else as `visible` shows it. */
export const visibleProse = (text: string): string =>
  UNUSUAL_IN_PROSE.test(text) ? visible(text.replaceAll(/[^\S\uFEFF\u2028\u2029]+/g, ' ')) : text

const UNUSUAL_IN_PROSE = /[^ -~]| {2}/

/**
 * A record for people to read: each text in it, however deep, as it may stand in a terminal. What stands there as it is
 * is no copy: two long reports have tens of thousands of records.
 */
export function visibleRecord<Value>(value: Value, show?: (text: string) => string): Value
export function visibleRecord(value: unknown, show: (text: string) => string = visibleProse): unknown {
  if (typeof value === 'string') return show(value)
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => visibleRecord(item, show))
    return items.every((item, at) => item === value[at]) ? value : items
  }
  if (typeof value !== 'object' || value === null) return value
  const entries: [string, unknown][] = Object.entries(value)
  if (entries.some(([name]) => show(name) !== name))
    return Object.fromEntries(entries.map(([name, item]) => [show(name), visibleRecord(item, show)]))
  const changed: [string, unknown][] = []
  for (const [name, item] of entries) {
    const shown = visibleRecord(item, show)
    if (shown !== item) changed.push([name, shown])
  }
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) }
}
