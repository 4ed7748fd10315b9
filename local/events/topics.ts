import path from 'node:path'
import type { Log } from '../local-event.ts'
import { openLineFile } from '../state/line-file.ts'

/** Notification topics: what is published is written to a file, a line each, and sent to nobody. */
export interface Topics {
  has: (arn: string) => boolean
  publish: (arn: string, message: string, subject?: string, attributes?: Record<string, string>) => void
  close: () => Promise<void>
}

/**
 * @param arns of the template's topics; without any, no file is made
 * @param logDirectory holds `topics.jsonl`: time, topic, subject, attributes and message
 */
export function openTopics(arns: readonly string[], logDirectory: string, log: Log): Topics {
  const file = arns.length === 0 ? undefined : openLineFile(path.join(logDirectory, 'topics.jsonl'))
  return {
    has: (arn) => arns.includes(arn),
    publish(arn, message, subject, attributes) {
      file?.write({ time: new Date().toISOString(), topic: arn, subject, attributes, message })
      log({ kind: 'published', resource: arn, text: subject ?? message.slice(0, 100) })
    },
    close: () => file?.close() ?? Promise.resolve(),
  }
}
