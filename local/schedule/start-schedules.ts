import { randomUUID } from 'node:crypto'
import type { Gate } from '../access/gate.ts'
import type { Deliverer } from '../events/deliver.ts'
import type { EventBus } from '../events/event-bus.ts'
import type { Log } from '../local-event.ts'
import { ASSUME_ROLE } from '../plan/read-access.ts'
import type { RulePlan, SchedulePlan } from '../plan/read-events.ts'
import type { State } from '../state/open-state.ts'
import type { Staged } from '../state/staged.ts'
import type { ScheduleClock } from './schedule-clock.ts'
import { startScheduleClock } from './schedule-clock.ts'

export interface SchedulesParts {
  schedules: readonly SchedulePlan[]
  rules: readonly RulePlan[]
  state: State
  bus: EventBus
  deliverer: Deliverer
  gate: Gate
  log: Log
}

const SCHEDULER = { kind: 'service', name: 'scheduler.amazonaws.com' } as const

/** Starts the template's schedules: those of EventBridge Scheduler and the rules that have one. */
export function startSchedules({
  schedules,
  rules,
  state,
  bus,
  deliverer,
  gate,
  log,
}: SchedulesParts): ScheduleClock[] {
  async function deliver(staged: Staged): Promise<void> {
    await state.write(staged.changes)
    staged.committed()
  }

  function fireSchedule(schedule: SchedulePlan): Promise<void> {
    const { roleArn, arn, targetArn, deadLetterArn, logicalId } = schedule
    log({ kind: 'scheduled', resource: logicalId, text: `fires ${targetArn}` })
    if (!gate.allows({ principal: SCHEDULER, action: ASSUME_ROLE, resource: roleArn })) return Promise.resolve()
    const principal = { kind: 'role', arn: roleArn } as const
    return deliver(
      deliverer.stage({ principal, sourceArn: arn, targetArn, body: inputOf(schedule, bus), deadLetterArn }),
    )
  }

  function fireRule(rule: RulePlan): Promise<void> {
    log({ kind: 'scheduled', resource: rule.logicalId, text: 'fires its targets' })
    const event = bus.newEvent({
      source: 'aws.events',
      detailType: 'Scheduled Event',
      detail: {},
      resources: [rule.arn],
    })
    return deliver(bus.stageTo(rule, event))
  }

  const ofRules = rules.flatMap((rule) =>
    rule.schedule === undefined
      ? []
      : [{ ...rule, expression: rule.schedule, timezone: 'UTC', fire: () => fireRule(rule) }],
  )
  const own = schedules.map((schedule) => ({ ...schedule, fire: () => fireSchedule(schedule) }))
  return [...own, ...ofRules].map(({ logicalId, expression, timezone, enabled, fire }) =>
    startScheduleClock({
      logicalId,
      expression,
      timezone,
      enabled,
      fire,
      onError: (error) => log({ kind: 'failed', resource: logicalId, text: String(error) }),
    }),
  )
}

/** The schedule's input with its context attributes, or the event that Scheduler makes. */
function inputOf({ arn, input }: SchedulePlan, bus: EventBus): string {
  const event = bus.newEvent({ source: 'aws.scheduler', detailType: 'Scheduled Event', detail: '{}', resources: [arn] })
  if (input === undefined) return JSON.stringify(event)
  return input
    .replaceAll('<aws.scheduler.schedule-arn>', arn)
    .replaceAll('<aws.scheduler.scheduled-time>', String(event['time']))
    .replaceAll('<aws.scheduler.execution-id>', randomUUID())
    .replaceAll('<aws.scheduler.attempt-number>', '1')
}
