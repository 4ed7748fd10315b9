import type { JSX } from 'preact'
import { inDigits } from '../../../../compare/index.ts'
import type { EditionItem } from '../../../../schemas/stored-item.ts'
import { compareAddress, reportAddress, trendAddress } from '../../addresses.ts'
import { nameOf, subjectName } from './names.ts'

interface TableProps {
  series: string
  /** All pointers of the series. */
  held: readonly EditionItem[]
}

/** The subjects of a series by its editions: how many figures each states, and what changed last. */
export function EditionsTable({ series, held }: TableProps): JSX.Element {
  const years = [...new Set(held.map(({ identity }) => identity.edition))].toSorted((a, b) => a - b)
  const subjects = [...new Set(held.map(({ identity }) => identity.subject))]
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={`Editions of ${nameOf(series)}`}>
      <table class="editions-table">
        <thead>
          <tr>
            <th scope="col">subject</th>
            <th scope="col">what changed</th>
            {years.map((year) => (
              <th scope="col" class="number" key={year}>
                {year}
              </th>
            ))}
            <th scope="col">
              <span class="unseen">over the years</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {subjects.map((subject) => (
            <SubjectRow
              key={subject}
              series={series}
              subject={subject}
              years={years}
              held={held.filter(({ identity }) => identity.subject === subject)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SubjectRow({
  series,
  subject,
  years,
  held,
}: TableProps & { subject: string; years: readonly number[] }): JSX.Element {
  const [before, last] = [held.at(-2), held.at(-1)]
  return (
    <tr>
      <th scope="row">{subjectName(subject)}</th>
      <td>
        {before && last ? (
          <a
            class="strong"
            href={compareAddress({ series, subject, from: before.identity.edition, to: last.identity.edition })}
          >
            {before.identity.edition} → {last.identity.edition}
          </a>
        ) : (
          <span class="faint">one edition only</span>
        )}
      </td>
      {years.map((year) => (
        <EditionCell key={year} item={held.find(({ identity }) => identity.edition === year)} year={year} />
      ))}
      <td>
        <a href={trendAddress({ series, subject })}>
          Trend<span class="unseen"> of {subjectName(subject)}</span>
        </a>
      </td>
    </tr>
  )
}

function EditionCell({ item, year }: { item: EditionItem | undefined; year: number }): JSX.Element {
  if (item === undefined) {
    return (
      <td class="number faint">
        <span aria-hidden="true">·</span>
        <span class="unseen">{year} is not held</span>
      </td>
    )
  }
  const { identity, tally, warnings } = item
  return (
    <td class="number">
      <a href={reportAddress(identity)}>
        <span class="unseen">{year}: </span>
        {inDigits(tally.figures)}
        <span class="unseen">{tally.figures === 1 ? ' figure' : ' figures'}</span>
      </a>
      {warnings.length > 0 && (
        <span class="warned" title={warnings.map(({ text }) => text).join(' ')}>
          <span aria-hidden="true"> !</span>
          <span class="unseen"> read with warnings</span>
        </span>
      )}
    </td>
  )
}
