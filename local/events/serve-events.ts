import * as z from 'zod/mini'
import type { Gate } from '../access/gate.ts'
import { ACCOUNT_ID } from '../assembly/resolve-template.ts'
import type { Service } from '../gateway/gateway.ts'
import { accessDenied, answerJson, JsonServiceError, jsonResult } from '../gateway/json-protocol.ts'
import { DEFAULT_BUS } from '../plan/read-events.ts'
import type { LineFile } from '../state/line-file.ts'
import type { State } from '../state/open-state.ts'
import type { EventBus } from './event-bus.ts'

// Limits: Amazon EventBridge User Guide, "PutEvents": entries of one request, and bytes of all of them.
const MOST_ENTRIES = 10
const MOST_BYTES = 256 * 1024
const PutEvents = z.object({
  Entries: z
    .array(
      z.object({
        Source: z.optional(z.string()),
        DetailType: z.optional(z.string()),
        Detail: z.optional(z.string()),
        EventBusName: z.optional(z.string()),
        Resources: z.optional(z.array(z.string())),
        Time: z.optional(z.number()),
      }),
    )
    .check(z.minLength(1), z.maxLength(MOST_ENTRIES)),
})
type Entry = z.infer<typeof PutEvents>['Entries'][number]

interface EventServiceParts {
  bus: EventBus
  buses: readonly string[]
  state: State
  gate: Gate
  region: string
  /** Where what was put is written down, for people: a rule of their own they cannot add to this bus. */
  file: LineFile
}

/** Speaks EventBridge's PutEvents. */
export function createEventService({ bus, buses, state, gate, region, file }: EventServiceParts): Service {
  async function putEntry(entry: Entry): Promise<Record<string, string>> {
    const busName = busNameOf(entry)
    const detail = parsedDetail(entry.Detail)
    if (entry.Source === undefined || entry.DetailType === undefined || detail === undefined) {
      return {
        ErrorCode: 'InvalidArgument',
        ErrorMessage: 'Source, DetailType and a Detail that is a JSON object are required.',
      }
    }
    if (!buses.includes(busName))
      return { ErrorCode: 'InvalidArgument', ErrorMessage: `There is no event bus ${busName}.` }
    const time = entry.Time === undefined ? undefined : new Date(entry.Time * 1000)
    const staged = bus.stage(busName, {
      source: entry.Source,
      detailType: entry.DetailType,
      detail,
      resources: entry.Resources ?? [],
      time,
    })
    await state.write(staged.changes)
    staged.committed()
    file.write({ bus: busName, ...staged.event })
    return { EventId: staged.event.id }
  }

  return {
    answer: (request, principal) =>
      answerJson(request, async ({ operation, input }) => {
        if (operation !== 'PutEvents')
          throw new JsonServiceError('UnknownOperationException', `The local stack does not serve ${operation}.`)
        const parsed = PutEvents.safeParse(input)
        if (!parsed.success) throw new JsonServiceError('ValidationException', z.prettifyError(parsed.error))
        for (const entry of parsed.data.Entries) {
          const resource = `arn:aws:events:${region}:${ACCOUNT_ID}:event-bus/${busNameOf(entry)}`
          const context = { 'events:source': entry.Source ?? '' }
          if (!gate.allows({ principal, action: 'events:PutEvents', resource, context })) {
            throw accessDenied(`Not authorized to perform: events:PutEvents on resource: ${resource}`)
          }
        }
        if (parsed.data.Entries.reduce((sum, entry) => sum + bytesOf(entry), 0) > MOST_BYTES)
          throw new JsonServiceError(
            'ValidationException',
            'Total size of the entries in the request is over the limit.',
          )
        const Entries = await Promise.all(parsed.data.Entries.map(putEntry))
        return jsonResult({ FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length, Entries })
      }),
  }
}

/** Source: Amazon EventBridge User Guide, "Calculating PutEvents event entry size"; a time counts as 14 bytes. */
function bytesOf({ Time, Source = '', DetailType = '', Detail = '', Resources = [] }: Entry): number {
  const texts = [Source, DetailType, Detail, ...Resources]
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), Time === undefined ? 0 : 14)
}

function busNameOf({ EventBusName }: Entry): string {
  return EventBusName?.split('/').at(-1) ?? DEFAULT_BUS
}

function parsedDetail(detail: string | undefined): unknown {
  try {
    const parsed: unknown = JSON.parse(detail ?? '')
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined
  } catch {
    return undefined
  }
}
