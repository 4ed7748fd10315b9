import { randomUUID } from 'node:crypto'
import type { Deliverer, Delivery } from '../events/deliver.ts'
import type { EventBus } from '../events/event-bus.ts'
import type { Log } from '../local-event.ts'
import type { SchedulePlan } from '../plan/read-events.ts'
import type { MessageAttribute } from '../queue/message.ts'
import { sequenceKey } from '../state/sequence-key.ts'
import type { Activity } from '../state/activity.ts'
import type { State } from '../state/open-state.ts'
import { put, remove } from '../state/open-state.ts'
import type { Staged } from '../state/staged.ts'
import type { ExhaustedCondition } from './next-attempt.ts'
import { nextAttempt } from './next-attempt.ts'

/** One firing of a schedule whose target was not reached yet. */
interface Occurrence {
  scheduleArn: string
  executionId: string
  /** Milliseconds since 1970. */
  scheduledAt: number
  /** Attempts until now. */
  made: number
  dueAt: number
}

/** Invokes the targets of EventBridge Scheduler's schedules, again and again as their retry policies say. */
export interface ScheduleDeliveries {
  /** Makes the first attempt. */
  deliver: (schedule: SchedulePlan) => Promise<void>
  /** Takes up again what was pending at the last stop. */
  resume: () => Promise<void>
  stop: () => void
}

interface ScheduleDeliveriesParts {
  schedules: readonly SchedulePlan[]
  state: State
  bus: EventBus
  deliverer: Deliverer
  activity: Activity
  log: Log
}

/**
 * Keeps each firing in the state until its target takes it. One that fails until the limits of its retry policy goes to
 * the dead-letter queue of the schedule.
 */
export function createScheduleDeliveries(parts: ScheduleDeliveriesParts): ScheduleDeliveries {
  const { schedules, state, bus, deliverer, activity, log } = parts
  const records = state.records<Occurrence>('schedule-occurrences')
  const timers = new Map<string, NodeJS.Timeout>()
  let stopped = false
  activity.watch(() => timers.size > 0)

  function plan(key: string, schedule: SchedulePlan, occurrence: Occurrence): void {
    const retry = async (): Promise<void> => {
      try {
        await attempt(key, schedule, occurrence)
      } catch (error) {
        if (!stopped) log({ kind: 'failed', resource: schedule.logicalId, text: String(error) })
      }
      // Where it failed again, another timer has taken its place.
      if (timers.get(key) === timer) timers.delete(key)
      activity.changed()
    }
    const timer = setTimeout(() => void retry(), Math.max(0, occurrence.dueAt - Date.now()))
    timers.set(key, timer)
  }

  async function attempt(key: string, schedule: SchedulePlan, occurrence: Occurrence): Promise<void> {
    const delivery = deliveryOf(schedule, occurrence, bus)
    const staged = deliverer.attempt(delivery)
    if (staged) return end(key, staged)
    const made = occurrence.made + 1
    const next = nextAttempt(schedule.retry, made, occurrence.scheduledAt, Date.now())
    if (next.kind === 'exhausted') {
      const attributes = attributesOf(schedule, occurrence, next.condition)
      return end(key, deliverer.giveUp({ ...delivery, attributes }))
    }
    const again = { ...occurrence, made, dueAt: next.at }
    await state.write([put(records, key, again)])
    plan(key, schedule, again)
  }

  async function end(key: string, staged: Staged): Promise<void> {
    await state.write([remove(records, key), ...staged.changes])
    staged.committed()
  }

  return {
    deliver(schedule) {
      const now = Date.now()
      const occurrence = { scheduleArn: schedule.arn, executionId: randomUUID(), scheduledAt: now, made: 0, dueAt: now }
      return attempt(sequenceKey(state.nextSequence()), schedule, occurrence)
    },
    async resume() {
      for await (const [key, occurrence] of records.iterator()) {
        const schedule = schedules.find(({ arn }) => arn === occurrence.scheduleArn)
        if (schedule) plan(key, schedule, occurrence)
        // The template has lost the schedule since.
        else await state.write([remove(records, key)])
      }
    },
    stop() {
      stopped = true
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}

function deliveryOf(schedule: SchedulePlan, occurrence: Occurrence, bus: EventBus): Delivery {
  return {
    principal: { kind: 'role', arn: schedule.roleArn },
    sourceArn: schedule.arn,
    targetArn: schedule.targetArn,
    body: inputOf(schedule, occurrence, bus),
    deadLetterArn: schedule.deadLetterArn,
  }
}

/** The schedule's input with its context attributes, or the event that Scheduler makes. */
function inputOf({ arn, input }: SchedulePlan, { executionId, scheduledAt, made }: Occurrence, bus: EventBus): string {
  if (input === undefined) {
    const content = { source: 'aws.scheduler', detailType: 'Scheduled Event', detail: '{}', resources: [arn] }
    return JSON.stringify(bus.newEvent({ ...content, time: new Date(scheduledAt) }))
  }
  return input
    .replaceAll('<aws.scheduler.schedule-arn>', arn)
    .replaceAll('<aws.scheduler.scheduled-time>', toSeconds(scheduledAt))
    .replaceAll('<aws.scheduler.execution-id>', executionId)
    .replaceAll('<aws.scheduler.attempt-number>', String(made + 1))
}

/** Source: EventBridge Scheduler User Guide, "Configuring a dead-letter queue". */
function attributesOf(
  schedule: SchedulePlan,
  { executionId, scheduledAt, made }: Occurrence,
  condition: ExhaustedCondition,
): Record<string, MessageAttribute> {
  const texts = {
    EXECUTION_ID: executionId,
    EXHAUSTED_RETRY_CONDITION: condition,
    IS_PAYLOAD_TRUNCATED: 'false',
    RETRY_ATTEMPTS: String(made),
    SCHEDULED_TIME: toSeconds(scheduledAt),
    SCHEDULE_ARN: schedule.arn,
    TARGET_ARN: schedule.targetArn,
  }
  return Object.fromEntries(
    Object.entries(texts).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  )
}

/** [2026-11-22T14:05:09Z] */
function toSeconds(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}
