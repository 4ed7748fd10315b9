import type { JSX } from 'preact'
import * as z from 'zod/mini'
import { uploadInWords } from '../../../render/upload-markdown.ts'
import type { Upload } from '../../../schemas/report.ts'
import type { EditionItem } from '../../../schemas/stored-item.ts'
import { reports } from '../routes/reports.ts'
import type { Sources } from '../routes/route.ts'
import { HOME, metricsAddress, recordsAddress, reportAddress, seriesAddress } from '../addresses.ts'
import { LatestChanges, latestChanges } from './latest-changes.tsx'
import { PRODUCT } from './layout.tsx'
import { page } from './page.ts'
import { Actions } from './parts/actions.tsx'
import { EditionsTable } from './parts/editions-table.tsx'
import { counted, nameOf, timeOf, subjectName } from './parts/names.ts'

/** Uploads told of each sort. */
const TOLD = '8'

/** What is held, what came in last, what was rejected and why, and what changed last. */
export const homePage = page('/', z.strictObject({}), async (_, sources) => {
  const [held, latest, rejected] = await Promise.all([
    heldBySeries(sources),
    reports.answer({ limit: TOLD }, sources),
    reports.answer({ limit: TOLD, state: 'rejected' }, sources),
  ])
  const changes = await latestChanges(
    held.flatMap(({ items }) => items),
    sources,
  )
  return {
    title: PRODUCT,
    steps: [],
    records: recordsAddress('reports', {}),
    content: (
      <>
        <header class="head home">
          <h1>What changed between two yearly reports</h1>
          <p class="lead">Figure by figure, with the sentence behind each one.</p>
        </header>
        <DropArea series={held.map(({ series }) => series)} open={latest.json.items.length === 0} />
        {held.length === 0 && latest.json.items.length === 0 && <NothingYet />}
        <LatestChanges changes={changes} />
        {held.map(({ series, items }) => (
          <Series key={series} series={series} items={items} />
        ))}
        <Uploads title="Rejected" uploads={rejected.json.items} />
        <Uploads title="Came in last" uploads={latest.json.items} />
        {latest.json.items.length > 0 && (
          <Actions
            records={recordsAddress('reports', {})}
            citation="What is held, as read by Yearover."
            address={HOME}
          />
        )}
      </>
    ),
  }
})

async function heldBySeries({ records }: Sources): Promise<{ series: string; items: EditionItem[] }[]> {
  const all = await records.series()
  const held = await Promise.all(all.map(async (series) => ({ series, items: await records.editions(series) })))
  return held.filter(({ items }) => items.length > 0)
}

/** Subjects of a series told here; its own page has them all. */
const SUBJECTS_TOLD = 12

function Series({ series, items }: { series: string; items: readonly EditionItem[] }): JSX.Element {
  const subjects = subjectsByLanding(items)
  const told = new Set(subjects.slice(0, SUBJECTS_TOLD))
  return (
    <section class="series" aria-labelledby={`series-${series}`}>
      <h2 id={`series-${series}`}>
        <a href={seriesAddress(series)}>{nameOf(series)}</a>
      </h2>
      <p class="note">
        {counted(items.length, 'edition')}; the numbers are the figures that each states.{' '}
        <a href={metricsAddress(series)}>Metrics</a>
      </p>
      <EditionsTable series={series} held={items.filter(({ identity }) => told.has(identity.subject))} />
      {subjects.length > told.size && (
        <p class="note more">
          These came in last. <a href={seriesAddress(series)}>All {counted(subjects.length, 'subject')}</a>
        </p>
      )}
    </section>
  )
}

/** The subjects of a series, the one whose report landed last first. */
function subjectsByLanding(items: readonly EditionItem[]): string[] {
  const newest = items.toSorted((a, b) => (a.landed_at < b.landed_at ? 1 : -1))
  return [...new Set(newest.map(({ identity }) => identity.subject))]
}

function Uploads({ title, uploads }: { title: string; uploads: readonly Upload[] }): JSX.Element | null {
  if (uploads.length === 0) return null
  return (
    <section class="uploads">
      <h2 id={title.toLowerCase().replaceAll(' ', '-')}>{title}</h2>
      <ul class="rows">
        {uploads.map((upload) => (
          <li key={upload.key + upload.version_id}>
            <UploadName upload={upload} />
            <span class={`state ${upload.state}`}>
              {upload.state.replaceAll('-', ' ')}
              {upload.reason !== null && `: ${upload.reason.replaceAll('-', ' ')}`}
            </span>
            <time datetime={upload.landed_at}>{timeOf(upload.landed_at)}</time>
            <span class="message">{uploadInWords(upload)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The report that an upload is of, with its address; else its key. */
function UploadName({ upload: { series, subject, edition, key } }: { upload: Upload }): JSX.Element {
  if (series === null || subject === null || edition === null) return <span class="name">{key}</span>
  return (
    <span class="name">
      <a href={reportAddress({ series, subject, edition })}>
        {subjectName(subject)} {edition}
      </a>{' '}
      <span class="faint">{nameOf(series)}</span>
    </span>
  )
}

const SLUG = { pattern: '[a-z0-9]+(-[a-z0-9]+)*', title: 'lower-case words joined by hyphens', maxlength: 100 } as const

/** Shown by the script where this address takes files into the bucket, which a deployment's does not. */
function DropArea({ series, open }: { series: readonly string[]; open: boolean }): JSX.Element {
  return (
    <details class="drop" data-drop hidden open={open}>
      <summary>Drop a report</summary>
      <p class="note">
        Plain text, Markdown, HTML, PDF with a text layer or DOCX. It goes through the bucket like any other.
      </p>
      <form data-drop-form>
        <label class="file">
          <span>Choose files, or drop them here</span>
          <input type="file" name="files" multiple required />
        </label>
        <fieldset>
          <legend>Whose report it is. Leave all three empty and the text itself is asked.</legend>
          <label>
            Series <input name="series" list="held-series" placeholder="harbour-reports" {...SLUG} />
          </label>
          <label>
            Subject <input name="subject" placeholder="north" {...SLUG} />
          </label>
          <label>
            Edition{' '}
            <input name="edition" inputmode="numeric" placeholder="2023" size={6} pattern="[0-9]{4}" title="a year" />
          </label>
          <datalist id="held-series">
            {series.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </fieldset>
        <button type="submit" class="primary">
          Drop into the bucket
        </button>
      </form>
      <ol class="dropped" data-dropped aria-live="polite" />
    </details>
  )
}

function NothingYet(): JSX.Element {
  return (
    <section class="empty">
      <h2>Nothing has been dropped yet</h2>
      <p>
        A report goes into the bucket under a key that says what it is, such as{' '}
        <code>reports/harbour-reports/north/2023.txt</code>: series, subject, edition. With the command:
      </p>
      <pre>
        <code>npx yearover put 2023.txt --series harbour-reports --subject north --edition 2023</code>
      </pre>
      <p>Put in the edition of the year before as well, and this page tells what changed between the two.</p>
    </section>
  )
}
