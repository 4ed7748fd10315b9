import type { JSX } from 'preact'
import {
  compareAddress,
  type NamedDocuments,
  redlineAddress,
  reportAddress,
  seriesAddress,
  trendAddress,
} from '../../addresses.ts'
import type { Step } from '../page.ts'
import { nameOf, subjectName } from './names.ts'

/** The way from home to a view of one subject. */
export const stepsTo = ({ series }: { series: string }): Step[] => [
  { label: nameOf(series), address: seriesAddress(series) },
]

interface HeadProps {
  view: 'compare' | 'redline'
  series: string
  subject: string
  from: number
  to: number
  /** Documents that are compared instead of those in force. */
  named: NamedDocuments
  /** Editions of the subject, in their order. */
  held: readonly number[]
}

/** Whose two editions these are, how else they can be looked at, and which others there are. */
export function SubjectHead({ view, series, subject, from, to, named, held }: HeadProps): JSX.Element {
  const editions = { series, subject, from, to, ...named }
  const { from_document, to_document } = named
  const views = [
    { name: 'compare', label: 'Figures', address: compareAddress(editions) },
    { name: 'redline', label: 'Redline', address: redlineAddress(editions) },
    { name: 'trend', label: 'Trend', address: trendAddress(editions) },
    {
      name: 'from',
      label: `Report ${from}`,
      address: reportAddress({ series, subject, edition: from }, { document: from_document }),
    },
    {
      name: 'to',
      label: `Report ${to}`,
      address: reportAddress({ series, subject, edition: to }, { document: to_document }),
    },
  ]
  return (
    <header class="head">
      <p class="overline">{nameOf(series)}</p>
      <h1>
        {subjectName(subject)}{' '}
        <span class="years">
          {from} <span aria-hidden="true">→</span>
          <span class="unseen">to</span> {to}
        </span>
      </h1>
      <nav class="tabs" aria-label="Views of these editions">
        <ul>
          {views.map(({ name, label, address }) => (
            <li key={name}>
              <a href={address} {...(name === view && { 'aria-current': 'page' })}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <EditionChoice view={view} series={series} subject={subject} from={from} to={to} held={held} />
    </header>
  )
}

/** Any two editions, and the pairs before and after by one step (with script also by the arrow keys). */
function EditionChoice({ view, series, subject, from, to, held }: Omit<HeadProps, 'named'>): JSX.Element {
  const addressOf = view === 'compare' ? compareAddress : redlineAddress
  const step = (by: number) => {
    const [a, b] = [held[held.indexOf(from) + by], held[held.indexOf(to) + by]]
    return a === undefined || b === undefined || held.indexOf(from) + by < 0 || held.indexOf(to) + by < 0
      ? null
      : { from: a, to: b, address: addressOf({ series, subject, from: a, to: b }) }
  }
  const [earlier, later] = [step(-1), step(1)]
  return (
    <div class="editions">
      {earlier && (
        <a rel="prev" href={earlier.address} aria-keyshortcuts="ArrowLeft">
          ← {earlier.from} to {earlier.to}
        </a>
      )}
      {held.length > 2 && (
        <form action={`/${view}/${series}/${subject}`}>
          <YearChoice name="from" label="from" chosen={from} years={held} />
          <YearChoice name="to" label="to" chosen={to} years={held} />
          <button type="submit">Compare</button>
        </form>
      )}
      {later && (
        <a rel="next" href={later.address} aria-keyshortcuts="ArrowRight">
          {later.from} to {later.to} →
        </a>
      )}
    </div>
  )
}

interface ChoiceProps {
  name: string
  label: string
  chosen: number
  years: readonly number[]
}

/** A year among those that are held. */
export function YearChoice({ name, label, chosen, years }: ChoiceProps): JSX.Element {
  return (
    <label>
      {label}{' '}
      <select name={name}>
        {years.map((year) => (
          <option key={year} selected={year === chosen}>
            {year}
          </option>
        ))}
      </select>
    </label>
  )
}
