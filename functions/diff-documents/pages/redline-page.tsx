import type { JSX } from 'preact'
import * as z from 'zod/mini'
import { inDigits, isLegible, stretchesOf, textMeasures, withoutYears } from '../../../compare/index.ts'
import type { SentenceAlignment, TextComparison, WordChange } from '../../../schemas/comparison.ts'
import { EditionParameter } from '../../../schemas/http.ts'
import { DocumentHash, Slug } from '../../../schemas/identity.ts'
import type { EditionItem } from '../../../schemas/stored-item.ts'
import { comparedDocuments } from '../held-document.ts'
import { texts } from '../routes/diff.ts'
import { type NamedDocuments, recordsAddress, redlineAddress } from './addresses.ts'
import { page } from './page.ts'
import { Actions } from './parts/actions.tsx'
import { sourceOf } from './parts/citations.ts'
import { counted, nameOf, subjectName } from './parts/names.ts'
import { stepsTo, SubjectHead } from './parts/subject-head.tsx'

const Editions = { series: Slug, subject: Slug, from: EditionParameter, to: EditionParameter }

/** `/redline/{series}/{subject}?from=&to=`: the form in which any two editions are chosen leads to their address. */
export const redlineOfEditions = page('/redline/{series}/{subject}', z.strictObject(Editions), async (query) => ({
  redirect: redlineAddress(query),
}))

const Query = z.strictObject({
  ...Editions,
  from_document: z.optional(DocumentHash),
  to_document: z.optional(DocumentHash),
  show: z.optional(z.enum(['changes', 'all'])),
})

/** Two texts aligned, sentence by sentence and word by word. */
export const redlinePage = page('/redline/{series}/{subject}/{from}/{to}', Query, async (query, sources) => {
  const { series, subject, from, to, from_document, to_document, show = 'changes' } = query
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
  /** Editions of the subject. */
  held: readonly number[]
}

function RedlineView({ from: earlier, to: later, named, text, show, held }: ViewProps): JSX.Element {
  const { series, subject, edition: from } = earlier.identity
  const { edition: to } = later.identity
  const editions = { series, subject, from, to, ...named }
  const citation = `${nameOf(series)}, ${subjectName(subject)}: the text of ${to} against that of ${from}. ${sourceOf(earlier.identity, earlier.document)}; ${sourceOf(later.identity, later.document)}. Aligned by Yearover.`
  return (
    <>
      <SubjectHead view="redline" series={series} subject={subject} from={from} to={to} named={named} held={held} />
      <Actions
        records={recordsAddress('diff', { series, subject, from, to, ...named, text: 1 })}
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
      <Measure text={text} />
      <Legend from={from} to={to} />
      <Steps text={text} show={show} addressOfAll={redlineAddress(editions, { show: 'all' })} />
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

const OPS: Readonly<Record<SentenceAlignment['op'], { sign: string; word: string }>> = {
  unchanged: { sign: '', word: '' },
  edited: { sign: '~', word: 'edited' },
  moved: { sign: '↕', word: 'moved' },
  added: { sign: '+', word: 'added' },
  removed: { sign: '−', word: 'removed' },
}

const PART_WORDS = { split: 'split off its neighbour', merged: 'merged into its neighbour' } as const

function Step({ step, number }: { step: SentenceAlignment; number: number | null }): JSX.Element {
  const { op, stale, part_of_edited } = step
  const { sign, word } = OPS[op]
  return (
    <div class={`step ${op}`} {...(number !== null && { id: `change-${number}`, 'data-change': number, tabindex: -1 })}>
      <p class="op">
        <span aria-hidden="true">{sign}</span> <span class="word">{word}</span>
      </p>
      <p class="said-there">
        <SentenceText step={step} />
        {part_of_edited !== null && <span class="aside">{PART_WORDS[part_of_edited]}</span>}
        {stale && <span class="aside stale">carried over, and still speaks of an old year</span>}
      </p>
    </div>
  )
}

/** A sentence with what changed in it; one of which too little stayed is told as the old one and the new one. */
function SentenceText({ step }: { step: SentenceAlignment }): JSX.Element {
  const { op, from, to, words } = step
  if (op === 'edited' && !isLegible(step)) {
    return (
      <>
        <del class="whole">{from?.text}</del>
        <ins class="whole">{to?.text}</ins>
      </>
    )
  }
  if (words.some((change) => change.op !== 'same')) {
    return (
      <>
        {stretchesOf(words).map((stretch, at) => (
          <Stretch key={at} op={stretch.op} pieces={stretch.pieces} />
        ))}
      </>
    )
  }
  const text = (to ?? from)?.text ?? ''
  if (op === 'added') return <ins>{text}</ins>
  return op === 'removed' ? <del>{text}</del> : <>{text}</>
}

/** Changed words, marked once; the figures among them stand out, the blanks around them are not marked. */
function Stretch({ op, pieces }: { op: WordChange['op']; pieces: readonly WordChange[] }): JSX.Element {
  const text = pieces.map((piece) => piece.text).join('')
  if (op === 'same') return <>{text}</>
  const [before, after] = [/^\s*/.exec(text)?.[0] ?? '', /\s*$/.exec(text)?.[0] ?? '']
  if (text.trim() === '') return <>{op === 'added' ? text : ''}</>
  const shown = pieces.map((piece, at) => {
    const begun = at === 0 ? piece.text.trimStart() : piece.text
    const trimmed = at === pieces.length - 1 ? begun.trimEnd() : begun
    return piece.figure ? <strong key={at}>{trimmed}</strong> : trimmed
  })
  return (
    <>
      {before}
      {op === 'added' ? <ins>{shown}</ins> : <del>{shown}</del>}
      {after}
    </>
  )
}
