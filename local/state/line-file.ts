import { createWriteStream } from 'node:fs'

/** A file of what happened, one JSON record a line, that a person may follow. */
export interface LineFile {
  write: (record: object) => void
  close: () => Promise<void>
}

/** Opens a file at its end. */
export function openLineFile(file: string): LineFile {
  const stream = createWriteStream(file, { flags: 'a' })
  return {
    write: (record) => void stream.write(`${JSON.stringify(record)}\n`),
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  }
}
