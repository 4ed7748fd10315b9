import type { JSX } from 'preact'
import type { EditionReport } from '../../../../schemas/report.ts'
import { compareAddress, reportAddress } from '../../addresses.ts'

/** The editions before and after, and what changed from and to them. */
export function OtherEditions({ report, years }: { report: EditionReport; years: readonly number[] }): JSX.Element {
  const { series, subject, edition } = report
  const at = years.indexOf(edition)
  const [before, after] = at < 0 ? [undefined, undefined] : [years[at - 1], years[at + 1]]
  return (
    <div class="editions">
      {before !== undefined && (
        <a rel="prev" href={reportAddress({ series, subject, edition: before })} aria-keyshortcuts="ArrowLeft">
          ← {before}
        </a>
      )}
      {before !== undefined && (
        <a href={compareAddress({ series, subject, from: before, to: edition })}>what changed from {before}</a>
      )}
      {after !== undefined && (
        <a href={compareAddress({ series, subject, from: edition, to: after })}>what changed to {after}</a>
      )}
      {after !== undefined && (
        <a rel="next" href={reportAddress({ series, subject, edition: after })} aria-keyshortcuts="ArrowRight">
          {after} →
        </a>
      )}
    </div>
  )
}
