import { DiffAnswer } from '../../schemas/http.ts'
import { chooseFormat, type Format } from '../output/formats.ts'
import { visible } from '../../render/visible.ts'
import { tell } from '../output/print.ts'
import { printComparison } from '../output/print-comparison.ts'
import { askApi } from '../stack/ask-api.ts'
import { findApi, type StackOptions } from '../stack/stack-access.ts'

export type DiffQuestion = { series: string; subject: string; from: number; to: number }
export type DiffOptions = StackOptions & {
  metric?: string
  fromDocument?: string
  toDocument?: string
  text?: true
  format?: Format
}

/** `yearover diff`: asks a running stack what changed between two editions that it holds. */
export async function diff(question: DiffQuestion, options: DiffOptions): Promise<void> {
  const withText = options.text === true
  const answer = await askApi(DiffAnswer, await findApi(options), '/v1/diff', {
    ...question,
    metric: options.metric,
    from_document: options.fromDocument,
    to_document: options.toDocument,
    text: withText ? '1' : undefined,
  })
  for (const { text } of answer.warnings ?? []) tell(visible(text))
  printComparison(chooseFormat(options.format), answer, answer, {
    withText,
    record: answer,
    beside: answer.uncompared,
  })
}
