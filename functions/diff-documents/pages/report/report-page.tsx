import type { JSX } from 'preact'
import * as z from 'zod/mini'
import { EditionParameter } from '../../../../schemas/http.ts'
import { DocumentHash, Slug } from '../../../../schemas/identity.ts'
import type { Reading } from '../../../../schemas/reading.ts'
import type { EditionReport } from '../../../../schemas/report.ts'
import { heldDocument } from '../../held-document.ts'
import { editionReport } from '../../routes/edition-report.ts'
import { compareAddress, recordsAddress, reportAddress } from '../../addresses.ts'
import { page } from '../page.ts'
import { Actions } from '../parts/actions.tsx'
import { sourceOf } from '../parts/citations.ts'
import { nameOf, subjectName } from '../parts/names.ts'
import { stepsTo } from '../parts/subject-head.tsx'
import { Accounting } from './accounting.tsx'
import { EditionDocuments } from './edition-documents.tsx'
import { FigureTable } from './figure-table.tsx'
import { MarkedText } from './marked-text.tsx'
import { OtherEditions } from './other-editions.tsx'

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
      <EditionDocuments report={report} />
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
