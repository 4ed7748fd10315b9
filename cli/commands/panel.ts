import { Panel } from '../../schemas/panel.ts'
import { chooseFormat, type Format } from '../output/formats.ts'
import { printPanel } from '../output/panel-table.ts'
import { askApi } from '../stack/ask-api.ts'
import { findApi, type StackOptions } from '../stack/stack-access.ts'

export type PanelOptions = StackOptions & { edition?: number; from?: number; format?: Format }

/** `yearover panel`: asks a running stack for one metric over all subjects of a series. */
export async function panel(question: { series: string; metric: string }, options: PanelOptions): Promise<void> {
  const { edition, from } = options
  const answer = await askApi(Panel, await findApi(options), '/v1/panel', { ...question, edition, from })
  printPanel(chooseFormat(options.format), answer)
}
