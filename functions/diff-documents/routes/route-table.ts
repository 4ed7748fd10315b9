import { description } from './description.ts'
import { diff } from './diff.ts'
import { editionReport } from './edition-report.ts'
import { feed } from './feed.ts'
import { health } from './health.ts'
import { metrics } from './metrics.ts'
import { observations } from './observations.ts'
import { panel } from './panel.ts'
import { reports } from './reports.ts'
import type { Route } from './route.ts'
import { sources } from './sources.ts'
import { trend } from './trend.ts'

/** Every address of records that is answered; the description of the API is made of it. */
export const routes: readonly Route[] = [
  diff,
  trend,
  panel,
  observations,
  metrics,
  reports,
  editionReport,
  sources,
  feed,
  description,
  health,
]
