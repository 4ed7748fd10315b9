import { createWriteStream } from 'node:fs'
import path from 'node:path'
import type { Log } from '../local-event.ts'

/** Notification topics: what is published is written to a file, a line each, and sent to nobody. */
export interface Topics {
  has: (arn: string) => boolean
  publish: (arn: string, message: string, subject?: string) => void
  close: () => Promise<void>
}

export function openTopics(arns: readonly string[], logDirectory: string, log: Log): Topics {
  const file =
    arns.length === 0 ? undefined : createWriteStream(path.join(logDirectory, 'topics.jsonl'), { flags: 'a' })
  return {
    has: (arn) => arns.includes(arn),
    publish(arn, message, subject) {
      file?.write(`${JSON.stringify({ time: new Date().toISOString(), topic: arn, subject, message })}\n`)
      log({ kind: 'published', resource: arn, text: subject ?? message.slice(0, 100) })
    },
    close: () => new Promise((resolve) => (file ? file.end(() => resolve()) : resolve())),
  }
}
