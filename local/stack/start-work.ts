import { AssemblyError } from '../assembly/assembly-error.ts'
import { startPoller } from '../queue/poll-queue.ts'
import type { ScheduleClock } from '../schedule/schedule-clock.ts'
import { createScheduleDeliveries } from '../schedule/schedule-deliveries.ts'
import { startSchedules } from '../schedule/start-schedules.ts'
import type { Foundation, Step } from './open-foundation.ts'
import type { Parts } from './open-parts.ts'

/** Starts pollers and schedules and takes up what was pending at the last stop. */
export async function startWork(foundation: Foundation, parts: Parts, closing: Step[]): Promise<ScheduleClock[]> {
  const { assembly, plan, gateway, state, activity, gate, log } = foundation
  const { queueAt, runners, deliverer, invocations, bus } = parts
  const pollers = plan.queueMappings.map((mapping) => {
    const runner = runners.at(mapping.functionArn)
    const queue = queueAt(mapping.queueArn)
    if (!runner || !queue) {
      throw new AssemblyError(`${mapping.logicalId}: there is no queue ${mapping.queueArn} in the template.`)
    }
    return startPoller({ mapping, target: runner.plan, queue, runner, gate, activity, region: plan.region, log })
  })
  closing.push(() => pollers.forEach((poller) => poller.stop()))
  const { schedules, rules } = plan
  const deliveries = createScheduleDeliveries({ schedules, state, bus, deliverer, activity, log })
  closing.push(() => deliveries.stop())
  const clocks = startSchedules({ schedules, rules, state, bus, deliveries, gate, log })
  closing.push(() => clocks.forEach((clock) => clock.stop()))
  // Before anything else ends, nobody is answered any more.
  closing.push(() => gateway.close())
  await bus.resume()
  await invocations.resume()
  await deliveries.resume()
  log({ kind: 'started', resource: assembly.stackName, text: `answers at ${gateway.url}` })
  return clocks
}
