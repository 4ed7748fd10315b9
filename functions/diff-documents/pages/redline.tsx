import type { JSX } from 'preact'
import * as z from 'zod/mini'
import { inDigits } from '../../../compare/index.ts'
import type { SentenceAlignment, TextComparison, WordChange } from '../../../schemas/comparison.ts'
import { type DiffAnswer, EditionParameter } from '../../../schemas/http.ts'
import { Slug } from '../../../schemas/identity.ts'
import { diff } from '../routes/diff.ts'
import { recordsAddress, redlineAddress } from './addresses.ts'
import { page } from './page.ts'
import { Actions } from './parts/actions.tsx'
import { sourceOf } from './parts/citations.ts'
import { counted, nameOf } from './parts/names.ts'
import { stepsTo, SubjectHead } from './parts/subject-head.tsx'

const Editions = { series: Slug, subject: Slug, from: EditionParameter, to: EditionParameter }

/** `/redline/{series}/{subject}?from=&to=`: the form in which any two editions are chosen leads to their address. */
export const redlineOfEditions = page('/redline/{series}/{subject}', z.strictObject(Editions), async (query) => ({
  redirect: redlineAddress(query),
}))

const Query = z.strictObject({ ...Editions, show: z.optional(z.enum(['changes', 'all'])) })

/** Two texts aligned, sentence by sentence and word by word. */
export const redlinePage = page('/redline/{series}/{subject}/{from}/{to}', Query, async (query, sources) => {
  const { series, subject, from, to, show = 'changes' } = query
  const [{ json: answer }, held] = await Promise.all([
    diff.answer({ series, subject, from: String(from), to: String(to), text: '1' }, sources),
    sources.records.editions(series, subject),
  ])
  return {
    title: `${nameOf(subject)}, redline ${from} → ${to}`,
    steps: stepsTo(query),
    records: recordsAddress('diff', { series, subject, from, to, text: 1 }),
    content: <RedlineView answer={answer} show={show} held={held.map(({ identity }) => identity.edition)} />,
  }
})

interface ViewProps {
  answer: DiffAnswer
  show: 'changes' | 'all'
  /** Editions of the subject. */
  held: readonly number[]
}

function RedlineView({ answer, show, held }: ViewProps): JSX.Element {
  const { series, subject, from_edition: from, to_edition: to, documents, text } = answer
  const editions = { series, subject, from, to }
  const citation = `${nameOf(series)}, ${nameOf(subject)}: the text of ${to} against that of ${from}. ${sourceOf({ series, subject, edition: from }, documents.from)}; ${sourceOf({ series, subject, edition: to }, documents.to)}. Aligned by Yearover.`
  return (
    <>
      <SubjectHead view="redline" series={series} subject={subject} from={from} to={to} held={held} />
      <Actions
        records={recordsAddress('diff', { series, subject, from, to, text: 1 })}
        rows={false}
        citation={citation}
        address={redlineAddress(editions, show === 'all' ? { show } : {})}
      >
        {show === 'all' ? (
          <a href={redlineAddress(editions)}>Only what changed</a>
        ) : (
          <a href={redlineAddress(editions, { show: 'all' })}>The whole text</a>
        )}
      </Actions>
      {text && (
        <>
          <Measure text={text} />
          <Legend from={from} to={to} />
          <Steps text={text} show={show} addressOfAll={redlineAddress(editions, { show: 'all' })} />
        </>
      )}
    </>
  )
}

function Measure({ text: { sentences, unchanged_share, outline } }: { text: TextComparison }): JSX.Element {
  const of = (op: SentenceAlignment['op']) => sentences.filter((one) => one.op === op).length
  const ops = (['edited', 'added', 'removed', 'moved'] as const).map((op) => ({ op, count: of(op) }))
  return (
    <p class="lead">
      {Math.round(unchanged_share * 100)} % of the text stayed word for word;{' '}
      {ops
        .filter(({ count }) => count > 0)
        .map(({ op, count }) => `${inDigits(count)} ${op}`)
        .join(', ') || 'nothing was edited'}
      . {outline.kept_headings} of {counted(outline.from_headings, 'heading')} are kept
      {outline.changed && ': the outline changed, so sections say little about what belongs together'}.
    </p>
  )
}

function Legend({ from, to }: { from: number; to: number }): JSX.Element {
  return (
    <p class="note legend">
      <del>only in {from}</del> <ins>only in {to}</ins>{' '}
      <del class="figure">
        <strong>12</strong>
      </del>{' '}
      <ins class="figure">
        <strong>15</strong>
      </ins>{' '}
      a changed figure
    </p>
  )
}

/** What is told of the redline: a sentence that changed or stayed, or how many were left out. */
type Told = { step: SentenceAlignment; number: number | null } | { left: number }

/** The steps with their changes numbered; unchanged ones are counted, not told, unless all are asked for. */
function toldOf({ sentences }: TextComparison, show: ViewProps['show']): Told[] {
  const told: Told[] = []
  let number = 0
  for (const step of sentences) {
    const changed = step.op !== 'unchanged' || step.stale
    const last = told.at(-1)
    if (changed || show === 'all') told.push({ step, number: changed ? ++number : null })
    else if (last && 'left' in last) last.left += 1
    else told.push({ left: 1 })
  }
  return told
}

interface StepsProps {
  text: TextComparison
  show: ViewProps['show']
  addressOfAll: string
}

function Steps({ text, show, addressOfAll }: StepsProps): JSX.Element {
  const told = toldOf(text, show)
  const changes = told.filter((one) => 'step' in one && one.number !== null).length
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
              <a href={addressOfAll}>{counted(one.left, 'unchanged sentence')}</a>
            </p>
          )
        }
        const heading = (one.step.to ?? one.step.from)?.section.at(-1) ?? ''
        const opens = heading !== '' && withoutYears(heading) !== withoutYears(section)
        section = heading
        return (
          <>
            {opens && <h2>{heading}</h2>}
            <Step step={one.step} number={one.number} />
          </>
        )
      })}
    </section>
  )
}

/** "2022 Incidents" and "2023 Incidents" are one heading. */
const withoutYears = (heading: string) => heading.replaceAll(/\d{4}/g, '')

const OPS: Readonly<Record<SentenceAlignment['op'], { sign: string; word: string }>> = {
  unchanged: { sign: '', word: '' },
  edited: { sign: '~', word: 'edited' },
  moved: { sign: '↕', word: 'moved' },
  added: { sign: '+', word: 'added' },
  removed: { sign: '−', word: 'removed' },
}

function Step({ step, number }: { step: SentenceAlignment; number: number | null }): JSX.Element {
  const { op, stale } = step
  const { sign, word } = OPS[op]
  return (
    <div class={`step ${op}`} {...(number !== null && { id: `change-${number}`, 'data-change': number, tabindex: -1 })}>
      <p class="op">
        <span aria-hidden="true">{sign}</span> <span class="word">{word}</span>
      </p>
      <p class="said-there">
        <SentenceText step={step} />
        {stale && <span class="stale">carried over, and still speaks of an old year</span>}
      </p>
    </div>
  )
}

function SentenceText({ step: { op, from, to, words } }: { step: SentenceAlignment }): JSX.Element {
  const text = (to ?? from)?.text ?? ''
  if (words.some((change) => change.op !== 'same')) {
    return (
      <>
        {words.map((change, at) => (
          <Word key={at} change={change} />
        ))}
      </>
    )
  }
  if (op === 'added') return <ins>{text}</ins>
  return op === 'removed' ? <del>{text}</del> : <>{text}</>
}

function Word({ change: { op, text, figure } }: { change: WordChange }): JSX.Element {
  if (op === 'same') return <>{text}</>
  const shown = figure ? <strong>{text}</strong> : text
  const marked = figure ? { class: 'figure' } : {}
  return op === 'added' ? <ins {...marked}>{shown}</ins> : <del {...marked}>{shown}</del>
}
