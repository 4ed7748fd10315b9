import type { JSX } from 'preact'
import { inDigits } from '../../../../compare/index.ts'
import type { Tally } from '../../../../schemas/observation.ts'
import { counted } from '../parts/names.ts'

/** "312 numbers: 148 figures, 164 named otherwise." */
export function Accounting({ tally: { numbers, figures, non_figures } }: { tally: Tally }): JSX.Element {
  const others = Object.entries(non_figures).toSorted(([, a], [, b]) => b - a)
  return (
    <div class="accounting">
      <p class="lead">
        {counted(numbers, 'number')}: <strong>{counted(figures, 'figure')}</strong>, {inDigits(numbers - figures)} named
        otherwise.
      </p>
      {others.length > 0 && (
        <p class="note">
          {others.map(([reason, count]) => `${inDigits(count)} ${reason.replaceAll('-', ' ')}`).join(' · ')}
        </p>
      )}
    </div>
  )
}
