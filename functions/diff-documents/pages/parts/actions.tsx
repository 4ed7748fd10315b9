import type { ComponentChildren, JSX } from 'preact'

interface ActionsProps {
  /** Address of the records under /v1. */
  records: string
  /** Whether the records have rows, and so come as CSV too. */
  rows?: boolean
  citation: string
  /** Of the view that is cited. */
  address: string
  children?: ComponentChildren
}

/** What a reader takes away from a view: its rows, its records, its citation, which stands on paper too. */
export function Actions({ records, rows = true, citation, address, children }: ActionsProps): JSX.Element {
  const as = (format: string) => `${records}${records.includes('?') ? '&' : '?'}format=${format}`
  return (
    <>
      <div class="actions">
        {children}
        {rows && (
          <a href={as('csv')} download>
            Download CSV
          </a>
        )}
        <a href={as('json')}>JSON</a>
        <Cite citation={citation} address={address} />
      </div>
      <p class="printed">
        {citation} {address}
      </p>
    </>
  )
}

/** Copies a citation; where there is no script it can be unfolded and copied by hand. */
export function Cite({ citation, address }: { citation: string; address: string }): JSX.Element {
  return (
    <>
      <button type="button" class="action" data-cite={citation} data-address={address} hidden>
        Copy citation
      </button>
      <noscript>
        <details class="citation">
          <summary>Citation</summary>
          <p>
            {citation} {address}
          </p>
        </details>
      </noscript>
    </>
  )
}
