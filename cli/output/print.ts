import { visible } from '../../render/visible.ts'

/** Writes an answer to stdout, with one line end after it; nothing for an empty answer (a JSONL of no lines). */
export function print(text: string): void {
  if (text !== '') process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

/** Writes one line of progress, warning or failure to stderr. */
export function tell(line: string): void {
  process.stderr.write(`${visible(line)}\n`)
}

/** DEL and the C1 controls, which JSON allows as they are but some terminals obey. */
const CONTROLS = /[\u007F-\u009F]/g
const escapeControls = (json: string) =>
  json.replaceAll(CONTROLS, (control) => `\\u00${control.charCodeAt(0).toString(16)}`)

/** Indented JSON that no terminal obeys. */
export const asJson = (value: unknown) => escapeControls(JSON.stringify(value, null, 2))
/** JSON Lines: each value on a line that ends with a line feed. */
export const asJsonLines = (values: readonly unknown[]) =>
  values.map((value) => `${escapeControls(JSON.stringify(value))}\n`).join('')
