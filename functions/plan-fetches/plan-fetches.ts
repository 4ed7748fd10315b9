import type { S3Client } from '@aws-sdk/client-s3'
import type { FetchRequest, PlanAnswer, PlanRequest } from '../../schemas/fetch-plan.ts'
import { targetName } from '../shared/source-targets.ts'
import type { SourceStore } from '../shared/source-store.ts'
import { isDue } from './is-due.ts'
import { planSource } from './plan-source.ts'
import { readSourcesFile } from './sources-file.ts'

export interface PlannerStores {
  s3: S3Client
  file: { bucket: string; key: string }
  store: SourceStore
  enqueue: (requests: readonly FetchRequest[]) => Promise<void>
}

/**
 * Reads the sources, and puts on the queue what is due of each. A source counts as planned only when its requests are
 * on the queue: a failure before leaves it due, and what is asked twice is fetched once.
 */
export async function planFetches({ now: asked }: PlanRequest, stores: PlannerStores, now: Date): Promise<PlanAnswer> {
  const { s3, file, store, enqueue } = stores
  const inForce = await readSourcesFile(s3, file, await store.sources(), now)
  await store.putSources(inForce)
  const chosen = inForce.sources.filter(
    ({ source, series }) =>
      (asked?.source === undefined || asked.source === source) &&
      (asked?.series === undefined || asked.series === series),
  )
  const planned: PlanAnswer['sources'] = []
  for (const source of chosen) {
    const due = isDue(source, await store.planned(source.source), now)
    const what = asked !== undefined ? 'all' : due ? 'what-is-due' : 'what-failed'
    const requests = planSource(source, await store.targets(source.source), now, what)
    await enqueue(requests)
    if (what !== 'what-failed') await store.putPlanned(source.source, now)
    planned.push({ source: source.source, targets: requests.map(targetName) })
  }
  return { run: now.toISOString(), sources: planned, faults: inForce.faults }
}
