import type { JSX } from 'preact'
import * as z from 'zod/mini'
import { figureInWords, inDigits, intervalInDigits, sayPeriod } from '../../../compare/index.ts'
import { EditionParameter } from '../../../schemas/http.ts'
import { DocumentHash, Slug } from '../../../schemas/identity.ts'
import type { Observation, Tally } from '../../../schemas/observation.ts'
import type { Reading } from '../../../schemas/reading.ts'
import type { EditionReport } from '../../../schemas/report.ts'
import { heldDocument } from '../held-document.ts'
import { editionReport } from '../routes/edition-report.ts'
import { LONGEST_LIST } from '../whole-list.ts'
import { compareAddress, recordsAddress, reportAddress } from './addresses.ts'
import { page } from './page.ts'
import { AccountedText } from './parts/accounted-text.tsx'
import { Actions } from './parts/actions.tsx'
import { sourceOf } from './parts/citations.ts'
import { figureAddress, MarkedSentence } from './parts/figure.tsx'
import { counted, nameOf, timeOf, subjectName } from './parts/names.ts'
import { Pages } from './parts/pages.tsx'
import { stepsTo } from './parts/subject-head.tsx'
import { textBlocks } from './parts/text-blocks.ts'
import { textPart } from './parts/text-parts.ts'

/** A place of the text, in characters. */
const Place = z.pipe(
  z.string().check(z.regex(/^\d{1,10}$/, 'must be a whole number')),
  z.transform((digits: string) => Number(digits)),
)

const Query = z.strictObject({
  series: Slug,
  subject: Slug,
  edition: EditionParameter,
  view: z.optional(z.enum(['text', 'figures'])),
  document: z.optional(DocumentHash),
  at: z.optional(Place),
})

/** The text of an edition with every number marked, or its figures as a table. */
export const reportPage = page('/reports/{series}/{subject}/{edition}', Query, async (query, sources) => {
  const { series, subject, edition, view = 'text', document, at = 0 } = query
  const [{ json: report }, held] = await Promise.all([
    editionReport.answer({ series, subject, edition: String(edition) }, sources),
    sources.records.editions(series, subject),
  ])
  const inForce = held.find(({ identity }) => identity.edition === edition)
  const shown = inForce && (await heldDocument(inForce, document, sources.records))
  const reading = shown === undefined ? null : await (await sources.readings()).get(shown.reading_id)
  return {
    title: `${subjectName(subject)} ${edition}`,
    steps: stepsTo(query),
    records: recordsAddress('observations', { series, subject, edition, document }),
    content: (
      <ReportView
        report={report}
        reading={reading}
        view={view}
        years={held.map((one) => one.identity.edition)}
        at={at}
      />
    ),
  }
})

interface ViewProps {
  report: EditionReport
  /** Null where no document of the edition could be read. */
  reading: Reading | null
  view: 'text' | 'figures'
  years: readonly number[]
  /** Of a long text the place that is shown. */
  at: number
}

function ReportView({ report, reading, view, years, at }: ViewProps): JSX.Element {
  const { series, subject, edition, message, state, warnings, uploads } = report
  const replaced = reading !== null && reading.document !== report.document
  const document = replaced ? reading.document : undefined
  return (
    <>
      <header class="head">
        <p class="overline">{nameOf(series)}</p>
        <h1>
          {subjectName(subject)} <span class="years">{edition}</span>
        </h1>
        {reading && <Accounting tally={reading.tally} />}
        <OtherEditions report={report} years={years} />
      </header>
      {(state !== 'parsed' || uploads.at(-1)?.state === 'rejected') && (
        <p class="notice">
          {message.replace(/\.$/, '')}. {warnings.map(({ text }) => text).join(' ')}
        </p>
      )}
      {replaced && <Replaced report={report} document={reading.document} />}
      {reading && (
        <>
          <Actions
            records={recordsAddress('observations', { series, subject, edition, document })}
            citation={`${sourceOf(report, reading.document)}, as read by Yearover.`}
            address={reportAddress(report, { document, view: view === 'text' ? undefined : view })}
          >
            {view === 'text' ? (
              <a href={reportAddress(report, { document, view: 'figures' })}>Figures as a table</a>
            ) : (
              <a href={reportAddress(report, { document })}>The whole text</a>
            )}
          </Actions>
          {view === 'text' ? (
            <MarkedText
              reading={reading}
              at={at}
              addressAt={(start) => reportAddress(report, { document, at: start })}
            />
          ) : (
            <FigureTable observations={reading.observations} replaced={replaced ? [reading.document] : []} />
          )}
        </>
      )}
      <Documents report={report} />
    </>
  )
}

/** That another document speaks for the edition now, and what it changed. */
function Replaced({ report, document }: { report: EditionReport; document: string }): JSX.Element {
  const { series, subject, edition } = report
  const changes = compareAddress({ series, subject, from: edition, to: edition, from_document: document })
  return (
    <p class="notice">
      Another document speaks for this edition now. <a href={reportAddress(report)}>The text in force</a>,{' '}
      <a href={changes}>what it changed</a>.
    </p>
  )
}

interface TextProps {
  reading: Reading
  at: number
  addressAt: (start: number | undefined) => string
}

/** The text, and beside it what its marks mean; there the script tells of the figure that is pointed at. */
function MarkedText({ reading, at, addressAt }: TextProps): JSX.Element {
  const { number, starts, blocks } = textPart(textBlocks(reading.text, reading.sentences), at)
  const pages = (
    <Pages
      number={number}
      last={starts.length}
      addressOf={(one) => addressAt(one === 1 ? undefined : starts[one - 1])}
    />
  )
  return (
    <div class="reading">
      <div>
        {pages}
        <AccountedText reading={reading} blocks={blocks} />
        {pages}
      </div>
      <aside class="margin" aria-label="About the marked numbers">
        <div id="figure-detail" class="detail">
          <p>
            <mark>Marked</mark> numbers are figures; point at one, or step to it with the tab key, to see how it was
            read. Its address is its link. <span class="non">Faint</span> numbers are none: dates, names, lists.
          </p>
        </div>
      </aside>
    </div>
  )
}

/** "312 numbers: 148 figures, 164 named otherwise." */
function Accounting({ tally: { numbers, figures, non_figures } }: { tally: Tally }): JSX.Element {
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

function OtherEditions({ report, years }: { report: EditionReport; years: readonly number[] }): JSX.Element {
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

/** Rows that a table for reading has at most. */
const MOST_ROWS = 1000

interface FiguresProps {
  observations: readonly Observation[]
  replaced: readonly string[]
}

function FigureTable({ observations, replaced }: FiguresProps): JSX.Element {
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
                <td>{sayPeriod(observation.period)}</td>
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

/** Which bytes speak for the edition, and what else came in for it. */
function Documents({ report }: { report: EditionReport }): JSX.Element {
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
