const MEASURE = /(?:^|[^\p{L}])(?:[kcdm]?m|mi|miles?|ft|feet|in|yd|met(?:er|re)s?|kilomet(?:er|re)s?)$/iu
const NOTE = /^[[(]?(?:\d{1,3}|[a-z]|[*†‡§¶#]{1,3})(?:\s?[,;–-]\s?(?:\d{1,3}|[a-z]))*[\])]?$/i
const RAISED_DIGITS: Readonly<Record<string, string>> = { 2: '²', 3: '³' }

/**
 * Writes raised text so that it is not taken for more digits of the number before it.
 * [600³] with a note becomes `600 [3]`, [km²] keeps its raised digit, [10⁶] becomes `10^6`, [21st] `21st`.
 * @param before the text of the line up to the raised text
 * @param raised the raised text
 * @param linked whether it is a link, as notes are
 */
export function writeSuperscript(before: string, raised: string, linked: boolean): string {
  const text = raised.trim()
  if (text === '') return raised
  if (/^(?:st|nd|rd|th)$/i.test(text) && /\d$/.test(before)) return text
  if (!linked && /^[23]$/.test(text) && MEASURE.test(before.slice(-14))) return RAISED_DIGITS[text] ?? text
  if (!linked && /^[-−]?\d{1,2}$/.test(text) && /(?:^|[×x*·.\s])10$/.test(before.slice(-4))) return `^${text}`
  if (!NOTE.test(text)) return text
  const note = text.replace(/^[[(]|[\])]$/g, '')
  return /\s$/.test(before) || before === '' ? `[${note}]` : ` [${note}]`
}
