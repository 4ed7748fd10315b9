import { setInterval } from 'node:timers/promises'
import * as z from 'zod/mini'
import { Announcement } from '../../../schemas/announcement.ts'
import type { Pipeline } from './pipeline.ts'

const BusLine = z.object({ source: z.string(), 'detail-type': z.string(), detail: z.unknown() })

/** Waits until nothing is on its way. A message that failed comes again after minutes: that is no end to wait for. */
export async function settled(pipeline: Pipeline): Promise<void> {
  const failed = new AbortController()
  const watching = (async () => {
    for await (const _ of setInterval(50, null, { signal: failed.signal })) {
      if (pipeline.faults.length > 0) throw new Error(JSON.stringify(pipeline.faults))
    }
  })()
  await Promise.race([pipeline.idle(), watching])
  failed.abort()
  await watching.catch(() => undefined)
}

/** Everything that was put on the bus until now, in the order in which it was. */
export async function announcedUntilNow(pipeline: Pick<Pipeline, 'sent'>): Promise<Announcement[]> {
  const lines = z.array(BusLine).parse(await pipeline.sent('events'))
  return lines
    .filter(({ source }) => source === 'yearover')
    .map(({ 'detail-type': type, detail }) => Announcement.parse({ type, detail }))
}

/** The same about one subject, once nothing is on its way. */
export async function announcedOf(pipeline: Pipeline, subject: string): Promise<Announcement[]> {
  await settled(pipeline)
  return (await announcedUntilNow(pipeline)).filter(({ detail }) => detail.subject === subject)
}

/** A change in words but for its share, whose wording is tested where it is made. */
const withoutShare = (text: string) => text.replace(/,[^,]+percent\.$/, '')

/** An announcement in a line: what happened, of which editions, with which changes. */
export function lineOf({ type, detail }: Announcement): string {
  if (type !== 'edition.compared') return `${type} ${detail.edition}`
  const { from_edition, to_edition, correction, changes } = detail
  return `${correction ? 'corrected' : 'compared'} ${from_edition}-${to_edition}: ${changes.map(({ text }) => withoutShare(text)).join(' ')}`
}
