import type { JSX } from 'preact'
import * as z from 'zod/mini'
import { inDigits } from '../../../compare/index.ts'
import { targetInWords } from '../../../render/source-target-markdown.ts'
import type { CalendarEdition, EditionsCalendar } from '../../../schemas/calendar.ts'
import type { SourcesPage } from '../../../schemas/http.ts'
import { Slug } from '../../../schemas/identity.ts'
import { type SourceTarget, TargetState } from '../../../schemas/source-target.ts'
import { sources as sourcesRoute } from '../routes/sources.ts'
import { recordsAddress, reportAddress, seriesAddress, SOURCES, sourcesAddress } from '../addresses.ts'
import { page } from './page.ts'
import { Actions } from './parts/actions.tsx'
import { counted, nameOf, timeOf, subjectName } from './parts/names.ts'

const Query = z.strictObject({ series: z.optional(Slug), standing: z.optional(TargetState) })

/**
 * What is due, late, incomplete, blocked: the editions calendars, and how it stands with what sources are asked for.
 */
export const sourcesPage = page(SOURCES, Query, async (query, sources) => {
  const { series, standing } = query
  const { json: answer } = await sourcesRoute.answer(
    { ...(series !== undefined && { series }), ...(standing !== undefined && { standing }) },
    sources,
  )
  return {
    title: query.series === undefined ? 'Sources' : `${nameOf(query.series)}, sources`,
    steps: query.series === undefined ? [] : [{ label: 'Sources', address: SOURCES }],
    records: recordsAddress('sources', query),
    content: <SourcesView answer={answer} query={query} />,
  }
})

interface ViewProps {
  answer: SourcesPage
  query: z.output<typeof Query>
}

function SourcesView({ answer: { items, faults, read_at, calendars, next }, query }: ViewProps): JSX.Element {
  return (
    <>
      <header class="head">
        <h1>{query.series === undefined ? 'Sources and editions' : nameOf(query.series)}</h1>
        <p class="lead">What is expected of each series, what is here, and what is late, incomplete or blocked.</p>
      </header>
      <Actions
        records={recordsAddress('sources', query)}
        citation="The editions calendar and the state of the sources, as kept by Yearover."
        address={sourcesAddress(query)}
      />
      {faults.map(({ line, where, text }) => (
        <p class="notice" key={`${line}${where}${text}`}>
          sources.json, line {line}: {where === '' ? '' : `${where}: `}
          {text}
        </p>
      ))}
      {calendars.map((calendar) => (
        <Calendar key={calendar.series} calendar={calendar} />
      ))}
      <h2>What sources are asked for</h2>
      {items.length === 0 && query.standing === undefined ? (
        <p class="note">
          Nothing yet. A file <code>sources.json</code> says where new editions are fetched by themselves:{' '}
          <code>npx yearover sources --help</code>.
        </p>
      ) : (
        <Targets items={items} query={query} />
      )}
      {next !== null && <p class="notice">There are more than these; the CSV has them all.</p>}
      {read_at !== null && <p class="note">sources.json was read {timeOf(read_at)}.</p>}
    </>
  )
}

function Calendar({ calendar: { series, season, editions } }: { calendar: EditionsCalendar }): JSX.Element {
  return (
    <section aria-labelledby={`calendar-${series}`}>
      <h2 id={`calendar-${series}`}>
        <a href={seriesAddress(series)}>{nameOf(series)}</a>
      </h2>
      <p class="note">
        {season.basis === 'history'
          ? `Expected by what came in former years (${counted(season.arrivals, 'arrival')}).`
          : 'No edition came in its own time yet, so no date is known by which the next one is due.'}
      </p>
      <ul class="calendar">
        {editions.map((edition) => (
          <EditionRow key={edition.edition} series={series} edition={edition} />
        ))}
      </ul>
    </section>
  )
}

function EditionRow({ series, edition: one }: { series: string; edition: CalendarEdition }): JSX.Element {
  const { edition, state, text, expected, missing, subjects } = one
  const striking = subjects.filter(({ findings }) => findings.length > 0)
  return (
    <li>
      <strong class="year">{edition}</strong>
      <span class={`standing ${state}`}>{text}</span>
      <span class="details">
        {missing < expected && <Missing subjects={subjects} />}
        {striking.map(({ subject, state: standing, findings }) => (
          <span class="told" key={subject}>
            {standing === 'held' ? (
              <a href={reportAddress({ series, subject, edition })}>{subjectName(subject)}</a>
            ) : (
              subjectName(subject)
            )}
            <span class="faint">: {findings.map((finding) => finding.text).join('; ')}</span>
          </span>
        ))}
      </span>
    </li>
  )
}

/** Subjects that are not here, by why. */
function Missing({ subjects }: { subjects: CalendarEdition['subjects'] }): JSX.Element {
  return (
    <>
      {(['late', 'blocked', 'awaited'] as const).map((state) => {
        const names = subjects.filter((subject) => subject.state === state).map(({ subject }) => subjectName(subject))
        if (names.length === 0) return null
        return (
          <span class="told" key={state}>
            <span class={`standing ${state}`}>{state}</span>: {names.join(', ')}
          </span>
        )
      })}
    </>
  )
}

function Targets({ items, query }: { items: readonly SourceTarget[]; query: ViewProps['query'] }): JSX.Element {
  const counts = TargetState.options.map((state) => ({
    state,
    count: items.filter((target) => target.state === state).length,
  }))
  return (
    <>
      <nav aria-label="By state">
        <ul class="chips">
          <li>
            <a
              href={sourcesAddress({ series: query.series })}
              {...(query.standing === undefined && { 'aria-current': 'true' as const })}
            >
              all
            </a>
          </li>
          {counts
            .filter(({ state, count }) => count > 0 || state === query.standing)
            .map(({ state, count }) => (
              <li key={state}>
                <a
                  href={sourcesAddress({ series: query.series, standing: state })}
                  {...(state === query.standing && { 'aria-current': 'true' as const })}
                >
                  {state.replaceAll('-', ' ')} <span class="count">{inDigits(count)}</span>
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <ul class="rows">
        {items.map((target) => (
          <Target key={`${target.source}${target.address}`} target={target} />
        ))}
      </ul>
    </>
  )
}

function Target({ target }: { target: SourceTarget }): JSX.Element {
  const { source, state, reason, message, asked_at, next_attempt, address } = target
  return (
    <li>
      <span class="name">
        {targetInWords(target)} <span class="faint">{source}</span>
      </span>
      <span class={`standing ${state}`}>
        {state.replaceAll('-', ' ')}
        {reason !== null && `: ${reason.replaceAll('-', ' ')}`}
      </span>
      <time {...(asked_at !== null && { datetime: asked_at })}>
        {asked_at === null ? 'not asked yet' : timeOf(asked_at)}
      </time>
      <span class="message">
        {message}
        {next_attempt !== null && ` Next attempt ${timeOf(next_attempt)}.`} <code>{address}</code>
      </span>
    </li>
  )
}
