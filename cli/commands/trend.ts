import { TrendAnswer } from '../../schemas/trend.ts'
import { chooseFormat, type Format } from '../output/formats.ts'
import { printTrend } from '../output/trend-table.ts'
import { askApi } from '../stack/ask-api.ts'
import { findApi, type StackOptions } from '../stack/stack-access.ts'

export type TrendOptions = StackOptions & { metric?: string; format?: Format }

/** `yearover trend`: asks a running stack for one metric of a subject over the years, or for all that it states. */
export async function trend(question: { series: string; subject: string }, options: TrendOptions): Promise<void> {
  const answer = await askApi(TrendAnswer, await findApi(options), '/v1/trend', { ...question, metric: options.metric })
  printTrend(chooseFormat(options.format), answer)
}
