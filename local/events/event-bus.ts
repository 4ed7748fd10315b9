import { randomUUID } from 'node:crypto'
import { AssemblyError } from '../assembly/assembly-error.ts'
import { ACCOUNT_ID } from '../assembly/resolve-template.ts'
import type { Log } from '../local-event.ts'
import type { RulePlan, TargetPlan } from '../plan/read-events.ts'
import { sequenceKey } from '../state/sequence-key.ts'
import type { Activity } from '../state/activity.ts'
import type { State } from '../state/open-state.ts'
import { put, remove } from '../state/open-state.ts'
import type { Staged } from '../state/staged.ts'
import type { Deliverer } from './deliver.ts'
import { matchesPattern, unknownPatternOperators } from './match-pattern.ts'

/** What a sender says of an event. */
export interface EventContent {
  source: string
  detailType: string
  detail: unknown
  resources: string[]
  time?: Date | undefined
}

/** An event as rules and targets see it. */
type BusEvent = Record<string, unknown> & { id: string }

interface PendingEvent {
  bus: string
  event: BusEvent
}

export interface EventBus {
  /** An event to be written together with what caused it; once written it is certain to be handed to its targets. */
  stage: (bus: string, content: EventContent) => Staged & { event: BusEvent }
  /** Hands an event to the targets of one rule, whatever its pattern. */
  stageTo: (rule: RulePlan, event: BusEvent) => Staged
  newEvent: (content: EventContent) => BusEvent
  /** Hands on what was pending at the last stop. */
  resume: () => Promise<void>
}

interface EventBusParts {
  state: State
  rules: readonly RulePlan[]
  deliverer: Deliverer
  activity: Activity
  region: string
  log: Log
}

const SENDER = { kind: 'service', name: 'events.amazonaws.com' } as const

/** @throws AssemblyError for a rule whose pattern uses an operator that is not known here. */
export function createEventBus({ state, rules, deliverer, activity, region, log }: EventBusParts): EventBus {
  const records = state.records<PendingEvent>('events')
  let underway = 0
  activity.watch(() => underway > 0)

  for (const { logicalId, pattern } of rules) {
    const [operator] = pattern ? unknownPatternOperators(pattern) : []
    if (operator !== undefined) {
      throw new AssemblyError(
        `${logicalId}: the event pattern operator ${operator} is not known here. Add it to local/events/match-pattern.ts.`,
      )
    }
  }

  function stageTo(rule: RulePlan, event: BusEvent): Staged {
    const deliveries = rule.targets.map((target) =>
      deliverer.stage({
        principal: SENDER,
        sourceArn: rule.arn,
        targetArn: target.arn,
        body: inputFor(target, event),
        deadLetterArn: target.deadLetterArn,
      }),
    )
    return {
      changes: deliveries.flatMap(({ changes }) => changes),
      committed: () => {
        for (const { committed } of deliveries) committed()
      },
    }
  }

  async function handOn(key: string, { bus, event }: PendingEvent): Promise<void> {
    const matching = rules.filter(
      ({ enabled, bus: ownBus, pattern }) =>
        enabled && ownBus === bus && pattern !== undefined && matchesPattern(pattern, event),
    )
    const staged = matching.map((rule) => stageTo(rule, event))
    await state.write([remove(records, key), ...staged.flatMap(({ changes }) => changes)])
    for (const { committed } of staged) committed()
  }

  function start(key: string, pending: PendingEvent): void {
    underway += 1
    void handOn(key, pending)
      .catch((error: unknown) =>
        log({ kind: 'failed', resource: pending.bus, text: `event ${pending.event.id}: ${String(error)}` }),
      )
      .finally(() => {
        underway -= 1
        activity.changed()
      })
  }

  function newEvent({ source, detailType, detail, resources, time = new Date() }: EventContent): BusEvent {
    return {
      version: '0',
      id: randomUUID(),
      'detail-type': detailType,
      source,
      account: ACCOUNT_ID,
      time: `${time.toISOString().slice(0, 19)}Z`,
      region,
      resources,
      detail,
    }
  }

  return {
    newEvent,
    stageTo,
    stage(bus, content) {
      const pending = { bus, event: newEvent(content) }
      const key = sequenceKey(state.nextSequence())
      return { event: pending.event, changes: [put(records, key, pending)], committed: () => start(key, pending) }
    },
    async resume() {
      for await (const [key, pending] of records.iterator()) start(key, pending)
    },
  }
}

function inputFor({ input }: TargetPlan, event: BusEvent): string {
  if (input.kind === 'fixed') return input.text
  return JSON.stringify(input.kind === 'whole' ? event : valueAt(event, input.path))
}

/** [$.detail.object] or [$]. */
function valueAt(event: BusEvent, path: string): unknown {
  const names = path
    .replace(/^\$\.?/, '')
    .split('.')
    .filter((name) => name !== '')
  return names.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === name)?.[1]
        : undefined,
    event,
  )
}
