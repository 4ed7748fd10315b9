import * as z from 'zod/mini'
import { Slug } from '../../../../schemas/identity.ts'
import { trend } from '../../routes/trend.ts'
import { recordsAddress, trendAddress } from '../../addresses.ts'
import { page } from '../page.ts'
import { subjectName } from '../parts/names.ts'
import { stepsTo } from '../parts/subject-head.tsx'
import { AllTrends } from './all-trends.tsx'
import { OneTrend } from './one-trend.tsx'

const Query = z.strictObject({ series: Slug, subject: Slug, metric: z.optional(Slug) })

/** Every metric of a subject over its editions, or one of them with its sentences and vintages. */
export const trendPage = page('/trend/{series}/{subject}', Query, async (query, sources) => {
  const { series, subject, metric } = query
  const { json: answer } = await trend.answer({ series, subject, ...(metric !== undefined && { metric }) }, sources)
  const one = metric === undefined ? undefined : answer.metrics[0]
  const steps = [
    ...stepsTo(query),
    ...(one ? [{ label: `Trends of ${subjectName(subject)}`, address: trendAddress(query) }] : []),
  ]
  return {
    title: one ? `${subjectName(subject)}: ${one.label}` : `${subjectName(subject)}, trends`,
    steps,
    records: recordsAddress('trend', { series, subject, metric }),
    content: one ? <OneTrend answer={answer} trend={one} /> : <AllTrends answer={answer} />,
  }
})
