import type { JSX } from 'preact'
import type { EditionReport } from '../../../../schemas/report.ts'
import { reportAddress } from '../../addresses.ts'
import { timeOf } from '../parts/names.ts'

/** Which bytes speak for the edition, and what else came in for it. */
export function EditionDocuments({ report }: { report: EditionReport }): JSX.Element {
  const { uploads, documents, document: inForceNow } = report
  return (
    <section class="uploads">
      <h2>Documents of this edition</h2>
      <ul class="rows">
        {uploads.toReversed().map(({ key, version_id, state, reason, landed_at, message, document, reading_id }) => {
          const inForce = documents.some((one) => one.in_force && one.key === key && one.version_id === version_id)
          return (
            <li key={version_id}>
              <span class="name">{key}</span>
              <span class={`state ${state}`}>
                {inForce ? 'in force' : `${state.replaceAll('-', ' ')}${reason === null ? '' : `: ${reason}`}`}
              </span>
              <time datetime={landed_at}>{timeOf(landed_at)}</time>
              <span class="message">
                {message} {document !== null && <code class="hash">SHA-256 {document}</code>}
                {document !== null && reading_id !== null && document !== inForceNow && (
                  <>
                    {' '}
                    <a href={reportAddress(report, { document })}>Its text</a>
                  </>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
