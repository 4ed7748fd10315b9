import type { JSX } from 'preact'
import { figureInWords, sayTime } from '../../../../compare/index.ts'
import type { Restatement } from '../../../../schemas/comparison.ts'

/** What the later edition tells again of what the earlier one told. */
export function Restatements({ restatements }: { restatements: readonly Restatement[] }): JSX.Element {
  return (
    <section class="group">
      <h2>
        Told again by the later edition <span class="count">{restatements.length}</span>
      </h2>
      <div class="scroll" tabindex={0} role="region" aria-label="Told again">
        <table>
          <thead>
            <tr>
              <th scope="col">figure</th>
              <th scope="col">for</th>
              <th scope="col" class="number">
                told first
              </th>
              <th scope="col" class="number">
                told later
              </th>
              <th scope="col">do they agree?</th>
            </tr>
          </thead>
          <tbody>
            {restatements.map(({ label, period, earlier, earlier_edition, later, later_edition, agrees }) => (
              <tr key={earlier.observation_id + later.observation_id}>
                <th scope="row">{label}</th>
                <td>{sayTime(later.period === period ? later : earlier)}</td>
                <td class="number">
                  {figureInWords(earlier)} <span class="by">{earlier_edition}</span>
                </td>
                <td class="number">
                  {figureInWords(later)} <span class="by">{later_edition}</span>
                </td>
                <td>{agrees ? 'they agree' : <strong>they differ</strong>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
