/** Where the local stack keeps its data unless told otherwise. */
export const DEFAULT_DATA = '.yearover'

/** A command as its user has to type it, so that it finds the stack that runs on a data folder. */
export const invocation = (words: string, data: string): string =>
  `npx yearover ${words}${data === DEFAULT_DATA ? '' : ` --data ${quoted(data)}`}`

const quoted = (word: string) => (/^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`)
