import type { JSX } from 'preact'
import * as z from 'zod/mini'
import { inDigits, textMeasures, withoutYears } from '../../../compare/index.ts'
import type { SentenceAlignment, TextComparison } from '../../../schemas/comparison.ts'
import { EditionParameter } from '../../../schemas/http.ts'
import { DocumentHash, Slug } from '../../../schemas/identity.ts'
import type { EditionItem } from '../../../schemas/stored-item.ts'
import { comparedDocuments } from '../held-document.ts'
import { texts } from '../routes/diff.ts'
import { type NamedDocuments, recordsAddress, redlineAddress } from '../addresses.ts'
import { page } from './page.ts'
import { PageNumber } from './page-number.ts'
import { Actions } from './parts/actions.tsx'
import { sourceOf } from './parts/citations.ts'
import { counted, nameOf, subjectName } from './parts/names.ts'
import { Pages } from './parts/pages.tsx'
import { RedlineStep } from './parts/redline-step.tsx'
import { stepsTo, SubjectHead } from './parts/subject-head.tsx'

const Editions = { series: Slug, subject: Slug, from: EditionParameter, to: EditionParameter }

/** `/redline/{series}/{subject}?from=&to=`: the form in which any two editions are chosen leads to their address. */
export const redlineOfEditions = page('/redline/{series}/{subject}', z.strictObject(Editions), async (query) => ({
  redirect: redlineAddress(query),
}))

/** Sentences, and stretches of sentences left out, on one page: as many as a browser shows without delay. */
const ON_A_PAGE = 400

const Query = z.strictObject({
  ...Editions,
  from_document: z.optional(DocumentHash),
  to_document: z.optional(DocumentHash),
  show: z.optional(z.enum(['changes', 'all'])),
  page: z.optional(PageNumber),
})

/** Two texts aligned, sentence by sentence and word by word. */
export const redlinePage = page('/redline/{series}/{subject}/{from}/{to}', Query, async (query, sources) => {
  const { series, subject, from, to, from_document, to_document, show = 'changes', page: number = 1 } = query
  const [{ earlier, later }, held] = await Promise.all([
    comparedDocuments(query, sources.records),
    sources.records.editions(series, subject),
  ])
  const named = { from_document, to_document }
  return {
    title: `${subjectName(subject)}, redline ${from} → ${to}`,
    steps: stepsTo(query),
    records: recordsAddress('diff', { series, subject, from, to, ...named, text: 1 }),
    content: (
      <RedlineView
        from={earlier}
        to={later}
        named={named}
        text={await texts(earlier, later, sources)}
        show={show}
        number={number}
        held={held.map(({ identity }) => identity.edition)}
      />
    ),
  }
})

interface ViewProps {
  from: EditionItem
  to: EditionItem
  named: NamedDocuments
  text: TextComparison
  show: 'changes' | 'all'
  /** Of the page, from 1. */
  number: number
  /** Editions of the subject. */
  held: readonly number[]
}

function RedlineView({ from: earlier, to: later, named, text, show, number, held }: ViewProps): JSX.Element {
  const { series, subject, edition: from } = earlier.identity
  const { edition: to } = later.identity
  const editions = { series, subject, from, to, ...named }
  const told = toldOf(text, show)
  const changes = told.filter((one) => 'step' in one && one.number !== null).length
  const addressOf = (one: number, what = show) =>
    redlineAddress(editions, { ...(what === 'all' && { show: what }), ...(one > 1 && { page: one }) })
  const citation = `${nameOf(series)}, ${subjectName(subject)}: the text of ${to} against that of ${from}. ${sourceOf(earlier.identity, earlier.document)}; ${sourceOf(later.identity, later.document)}. Aligned by Yearover.`
  return (
    <>
      <SubjectHead view="redline" series={series} subject={subject} from={from} to={to} named={named} held={held} />
      <Actions
        records={recordsAddress('diff', { series, subject, from, to, ...named, text: 1 })}
        rows={false}
        citation={citation}
        address={addressOf(number)}
      >
        {show === 'all' ? (
          <a href={addressOf(1, 'changes')}>Only what changed</a>
        ) : (
          <a href={addressOf(1, 'all')}>The whole text</a>
        )}
      </Actions>
      {number === 1 && <Measure text={text} />}
      <Legend from={from} to={to} />
      <Steps told={told.slice((number - 1) * ON_A_PAGE, number * ON_A_PAGE)} changes={changes} addressOf={addressOf} />
      <Pages number={number} last={Math.ceil(told.length / ON_A_PAGE)} addressOf={addressOf} />
    </>
  )
}

function Measure({ text }: { text: TextComparison }): JSX.Element {
  const [first = '', ...rest] = textMeasures(text)
  return (
    <>
      <p class="lead">{first}</p>
      {rest.length > 0 && <p class="note">{rest.join(' ')}</p>}
    </>
  )
}

function Legend({ from, to }: { from: number; to: number }): JSX.Element {
  return (
    <p class="note legend">
      <del>only in {from}</del> <ins>only in {to}</ins>{' '}
      <del>
        <strong>12</strong>
      </del>{' '}
      <ins>
        <strong>15</strong>
      </ins>{' '}
      a changed figure
    </p>
  )
}

/**
 * What is told of the redline: a sentence that changed or stayed, or how many were left out, with the place of the
 * first.
 */
type Told = { step: SentenceAlignment; number: number | null } | { left: number; place: number }

/** The steps with their changes numbered; unchanged ones are counted, not told, unless all are asked for. */
function toldOf({ sentences }: TextComparison, show: ViewProps['show']): Told[] {
  const told: Told[] = []
  let number = 0
  for (const [place, step] of sentences.entries()) {
    const changed = step.op !== 'unchanged' || step.stale
    const last = told.at(-1)
    if (changed || show === 'all') told.push({ step, number: changed ? ++number : null })
    else if (last && 'left' in last) last.left += 1
    else told.push({ left: 1, place })
  }
  return told
}

interface StepsProps {
  /** What stands on the page. */
  told: readonly Told[]
  /** How many changes there are on all pages. */
  changes: number
  addressOf: (page: number, show: ViewProps['show']) => string
}

function Steps({ told, changes, addressOf }: StepsProps): JSX.Element {
  let section = ''
  return (
    <section class="redline" aria-label="Redline" data-redline>
      <div class="stepper" data-stepper hidden>
        <button type="button" data-step="-1" aria-keyshortcuts="p k">
          Previous change
        </button>
        <button type="button" data-step="1" aria-keyshortcuts="n j">
          Next change
        </button>
        <span class="note">
          <span data-at>0</span> of {inDigits(changes)}; with the focus in the text: <kbd>n</kbd> and <kbd>p</kbd>
        </span>
      </div>
      {told.map((one) => {
        if ('left' in one) {
          return (
            <p class="left">
              <a href={addressOf(1 + Math.floor(one.place / ON_A_PAGE), 'all')}>
                {counted(one.left, 'unchanged sentence')}
              </a>
            </p>
          )
        }
        const heading = (one.step.to ?? one.step.from)?.section.at(-1) ?? ''
        const opens = heading !== '' && withoutYears(heading) !== withoutYears(section)
        section = heading
        return (
          <>
            {opens && <h2>{heading}</h2>}
            <RedlineStep step={one.step} number={one.number} />
          </>
        )
      })}
    </section>
  )
}
