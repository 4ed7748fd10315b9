import * as z from 'zod/mini'
import { Slug } from '../../../schemas/identity.ts'
import { HttpProblem } from '../problem.ts'
import { metricsAddress, recordsAddress, seriesAddress } from '../addresses.ts'
import { page } from './page.ts'
import { Actions } from './parts/actions.tsx'
import { EditionsTable } from './parts/editions-table.tsx'
import { counted, nameOf } from './parts/names.ts'

/** One series: its subjects and editions. */
export const seriesPage = page(
  '/series/{series}',
  z.strictObject({ series: Slug }),
  async ({ series }, { records }) => {
    const held = await records.editions(series)
    if (held.length === 0) {
      throw new HttpProblem(404, `no report of ${series} is held`, { available: { series: await records.series() } })
    }
    const subjects = new Set(held.map(({ identity }) => identity.subject)).size
    return {
      title: nameOf(series),
      steps: [],
      records: recordsAddress('reports', { series }),
      content: (
        <>
          <header class="head">
            <p class="overline">Series</p>
            <h1>{nameOf(series)}</h1>
            <p class="lead">
              {counted(held.length, 'edition')} of {counted(subjects, 'subject')}. The numbers below are the figures
              that each edition states.
            </p>
          </header>
          <Actions
            records={recordsAddress('reports', { series })}
            citation={`${nameOf(series)}: ${counted(held.length, 'edition')} of ${counted(subjects, 'subject')} as read by Yearover.`}
            address={seriesAddress(series)}
          >
            <a href={metricsAddress(series)}>Metrics</a>
          </Actions>
          <EditionsTable series={series} held={held} />
        </>
      ),
    }
  },
)
