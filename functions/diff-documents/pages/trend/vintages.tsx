import type { JSX } from 'preact'
import { figureInWords, sayPeriod } from '../../../../compare/index.ts'
import type { Vintage } from '../../../../schemas/trend.ts'
import { figureAddress } from '../parts/figure.tsx'

/** What each edition says of each period: where two editions tell one period, it shows whether they agree. */
export function Vintages({ vintages }: { vintages: readonly Vintage[] }): JSX.Element | null {
  const periods = [...new Set(vintages.map(({ period }) => period))]
  const editions = [...new Set(vintages.map(({ edition }) => edition))].toSorted((a, b) => a - b)
  if (vintages.length === 0) return null
  return (
    <section>
      <h2>Vintages</h2>
      <p class="note">
        What each edition says of each period. Where a later edition tells a period again, it stands beside.
      </p>
      <div class="scroll" tabindex={0} role="region" aria-label="Vintages">
        <table class="vintages">
          <thead>
            <tr>
              <th scope="col">period</th>
              {editions.map((edition) => (
                <th scope="col" class="number" key={edition}>
                  {edition} edition
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map((period) => (
              <tr key={period}>
                <th scope="row">{sayPeriod(period)}</th>
                {editions.map((edition) => (
                  <td class="number" key={edition}>
                    <VintageCell told={vintages.filter((one) => one.period === period && one.edition === edition)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function VintageCell({ told }: { told: readonly Vintage[] }): JSX.Element {
  if (told.length === 0) return <span class="faint">·</span>
  return (
    <>
      {told.map(({ observation, restatement }) => (
        <span class="told" key={observation.observation_id}>
          <a href={figureAddress(observation)}>{figureInWords(observation)}</a>
          {restatement?.agrees === false && (
            <strong class="differs"> differs from {restatement.earlier_edition}</strong>
          )}
        </span>
      ))}
    </>
  )
}
