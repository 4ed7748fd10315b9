import { setTimeout as sleep } from 'node:timers/promises'
import { targetName } from '../../functions/shared/source-targets.ts'
import type { SourcesPage } from '../../schemas/http.ts'
import type { PlanAnswer } from '../../schemas/fetch-plan.ts'
import type { SourceTarget } from '../../schemas/source-target.ts'
import { askSources } from './source-pages.ts'

/** Milliseconds between looks: short at first, for a host that answers at once. */
const FIRST_PAUSE = 50
const LONGEST_PAUSE = 2000
/** Milliseconds without any news after which we stop looking: a host may be slow, and wants its pauses. */
const PATIENCE = 300_000

/** What a run has come to, and whether all that it planned was asked. */
export interface RunOutcome {
  page: SourcesPage
  asked: SourceTarget[]
  isOver: boolean
}

const idOf = (target: SourceTarget) => `${target.source} ${targetName(target)}`

/**
 * Waits until everything that a run has planned was asked, what its pages told of included.
 * @param progress takes each target once it was asked, with the number of those that are still awaited
 */
export async function awaitRun(
  api: string,
  plan: PlanAnswer,
  chosen: { series?: string | undefined; source?: string | undefined },
  progress: (target: SourceTarget, left: number) => void,
): Promise<RunOutcome> {
  const planned = new Set(plan.sources.flatMap(({ source, targets }) => targets.map((name) => `${source} ${name}`)))
  const sources = new Set(plan.sources.map(({ source }) => source))
  const told = new Set<string>()
  let until = Date.now() + PATIENCE
  for (let pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, pause * 1.3)) {
    const page = await askSources(api, { ...chosen, limit: 1000, calendars: '0' })
    const asked = page.items.filter(({ asked_at }) => asked_at !== null && asked_at >= plan.run)
    const left = page.items.filter(
      (target) =>
        (target.asked_at === null || target.asked_at < plan.run) &&
        (planned.has(idOf(target)) || (target.state === 'due' && sources.has(target.source))),
    ).length
    for (const target of asked) {
      if (told.has(idOf(target))) continue
      told.add(idOf(target))
      until = Date.now() + PATIENCE
      pause = FIRST_PAUSE
      progress(target, left)
    }
    if (left === 0 || Date.now() > until) return { page, asked, isOver: left === 0 }
    await sleep(pause)
  }
}
