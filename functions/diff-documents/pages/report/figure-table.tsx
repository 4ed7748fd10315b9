import type { JSX } from 'preact'
import { figureInWords, inDigits, intervalInDigits, sayTime } from '../../../../compare/index.ts'
import type { Observation } from '../../../../schemas/observation.ts'
import { LONGEST_LIST } from '../../whole-list.ts'
import { figureAddress, MarkedSentence } from '../parts/figure.tsx'

/** Rows that a table for reading has at most. */
const MOST_ROWS = 1000

interface FiguresProps {
  observations: readonly Observation[]
  replaced: readonly string[]
}

/** The figures of an edition, each with its sentence; of very many the first. */
export function FigureTable({ observations, replaced }: FiguresProps): JSX.Element {
  const shown = observations.slice(0, MOST_ROWS)
  return (
    <>
      {shown.length < observations.length && (
        <p class="notice">
          The first {inDigits(shown.length)} of {inDigits(observations.length)} figures;{' '}
          {observations.length <= LONGEST_LIST ? 'the CSV has them all.' : 'the records have them all, page by page.'}
        </p>
      )}
      <div class="scroll" tabindex={0} role="region" aria-label="Figures">
        <table class="figures">
          <thead>
            <tr>
              <th scope="col" class="number">
                figure
              </th>
              <th scope="col" class="number">
                reads
              </th>
              <th scope="col">what</th>
              <th scope="col">for</th>
              <th scope="col">role</th>
              <th scope="col">sentence</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((observation) => (
              <tr key={observation.observation_id}>
                <td class="number">
                  <a href={figureAddress(observation, replaced)}>{figureInWords({ ...observation, negated: false })}</a>
                </td>
                <td class="number">{intervalInDigits(observation)}</td>
                <td>{observation.label}</td>
                <td>{sayTime(observation)}</td>
                <td>{observation.role}</td>
                <td class="sentence">
                  <MarkedSentence observation={observation} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
