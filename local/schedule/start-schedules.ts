import type { Gate } from '../access/gate.ts'
import type { EventBus } from '../events/event-bus.ts'
import type { Log } from '../local-event.ts'
import { ASSUME_ROLE } from '../plan/read-access.ts'
import type { RulePlan, SchedulePlan } from '../plan/read-events.ts'
import type { State } from '../state/open-state.ts'
import type { ScheduleClock } from './schedule-clock.ts'
import { startScheduleClock } from './schedule-clock.ts'
import type { ScheduleDeliveries } from './schedule-deliveries.ts'

interface SchedulesParts {
  schedules: readonly SchedulePlan[]
  rules: readonly RulePlan[]
  state: State
  bus: EventBus
  deliveries: ScheduleDeliveries
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
  deliveries,
  gate,
  log,
}: SchedulesParts): ScheduleClock[] {
  function fireSchedule(schedule: SchedulePlan): Promise<void> {
    const { roleArn, targetArn, logicalId } = schedule
    log({ kind: 'scheduled', resource: logicalId, text: `fires ${targetArn}` })
    if (!gate.allows({ principal: SCHEDULER, action: ASSUME_ROLE, resource: roleArn })) return Promise.resolve()
    return deliveries.deliver(schedule)
  }

  async function fireRule(rule: RulePlan): Promise<void> {
    log({ kind: 'scheduled', resource: rule.logicalId, text: 'fires its targets' })
    const event = bus.newEvent({
      source: 'aws.events',
      detailType: 'Scheduled Event',
      detail: {},
      resources: [rule.arn],
    })
    const staged = bus.stageTo(rule, event)
    await state.write(staged.changes)
    staged.committed()
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
