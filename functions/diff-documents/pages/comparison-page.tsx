import type { JSX } from 'preact'
import * as z from 'zod/mini'
import { changeInWords, figureInWords, inDigits, sayPeriod, summarise } from '../../../compare/index.ts'
import { type Comparison, type Restatement, Verdict as VerdictCode } from '../../../schemas/comparison.ts'
import { type DiffAnswer, EditionParameter } from '../../../schemas/http.ts'
import { DocumentHash, Slug } from '../../../schemas/identity.ts'
import type { Observation } from '../../../schemas/observation.ts'
import { diff } from '../routes/diff.ts'
import { compareAddress, type NamedDocuments, recordsAddress, redlineAddress } from './addresses.ts'
import { type Chosen, ComparisonFilter, sectionOf } from './comparison-filter.tsx'
import { groupsOf } from './comparison-groups.ts'
import { page } from './page.ts'
import { PageNumber } from './page-number.ts'
import { Actions, Cite } from './parts/actions.tsx'
import { citationOfComparison, sourceOf } from './parts/citations.ts'
import { FigureValue, Quotation, Verdict } from './parts/figure.tsx'
import { counted, nameOf, subjectName } from './parts/names.ts'
import { Pages } from './parts/pages.tsx'
import { stepsTo, SubjectHead } from './parts/subject-head.tsx'

const Editions = { series: Slug, subject: Slug, from: EditionParameter, to: EditionParameter }

/** `/compare/{series}/{subject}?from=&to=`: the form in which any two editions are chosen leads to their address. */
export const comparisonOfEditions = page('/compare/{series}/{subject}', z.strictObject(Editions), async (query) => ({
  redirect: compareAddress(query),
}))

/** Comparisons on one page: as many as a browser shows without delay. */
const ON_A_PAGE = 200

const Query = z.strictObject({
  ...Editions,
  from_document: z.optional(DocumentHash),
  to_document: z.optional(DocumentHash),
  verdict: z.optional(VerdictCode),
  section: z.optional(z.string().check(z.maxLength(1000))),
  metric: z.optional(Slug),
  page: z.optional(PageNumber),
})

/** What changed between two editions, figure by figure, each with both sentences. */
export const comparisonPage = page('/compare/{series}/{subject}/{from}/{to}', Query, async (query, sources) => {
  const { series, subject, from, to, page: number = 1, from_document, to_document, ...chosen } = query
  const named = {
    ...(from_document !== undefined && { from_document }),
    ...(to_document !== undefined && { to_document }),
  }
  const metric = chosen.metric === undefined ? {} : { metric: chosen.metric }
  const [{ json: answer }, held] = await Promise.all([
    diff.answer({ series, subject, from: String(from), to: String(to), ...named, ...metric }, sources),
    sources.records.editions(series, subject),
  ])
  return {
    title: `${subjectName(subject)}, ${from} → ${to}`,
    steps: stepsTo(query),
    records: recordsAddress('diff', { series, subject, from, to, ...named, ...metric }),
    content: (
      <ComparisonView
        answer={answer}
        named={named}
        chosen={chosen}
        number={number}
        held={held.map(({ identity }) => identity.edition)}
      />
    ),
  }
})

interface ViewProps {
  answer: DiffAnswer
  named: NamedDocuments
  chosen: Chosen
  /** Of the page, from 1. */
  number: number
  /** Editions of the subject. */
  held: readonly number[]
}

function ComparisonView({ answer, named, chosen, number, held }: ViewProps): JSX.Element {
  const { series, subject, from_edition: from, to_edition: to, comparisons, restatements, documents } = answer
  const inSection = comparisons.filter((one) => !chosen.section || sectionOf(one) === chosen.section)
  const shown = inSection.filter(({ verdict }) => chosen.verdict === undefined || verdict === chosen.verdict)
  const totals = new Map(groupsOf(shown).map(({ title, members }) => [title, members.length]))
  const onPage = shown.slice((number - 1) * ON_A_PAGE, number * ON_A_PAGE)
  const identity = { series, subject }
  const replaced = Object.values(named)
  const addressOf = (one: number) =>
    compareAddress({ ...identity, from, to, ...named }, { ...chosen, page: one === 1 ? undefined : one })
  const citation = `${nameOf(series)}, ${subjectName(subject)}: ${from} against ${to}. ${sourceOf({ ...identity, edition: from }, documents.from)}; ${sourceOf({ ...identity, edition: to }, documents.to)}. Compared by Yearover.`
  return (
    <>
      <SubjectHead view="compare" series={series} subject={subject} from={from} to={to} named={named} held={held} />
      <Actions
        records={recordsAddress('diff', { series, subject, from, to, ...named, metric: chosen.metric })}
        citation={citation}
        address={addressOf(number)}
      />
      {answer.warnings?.map(({ code, text }) => (
        <p class="doubt" key={code + text}>
          {text}
        </p>
      ))}
      {comparisons.length === 0 ? (
        <p class="lead">
          Neither edition states a figure that could be compared. What changed in words, the{' '}
          <a href={redlineAddress({ ...identity, from, to, ...named })}>redline</a> shows.
        </p>
      ) : (
        <>
          {number === 1 && <Summary comparisons={comparisons} />}
          <ComparisonFilter answer={answer} named={named} chosen={chosen} inSection={inSection} />
        </>
      )}
      {comparisons.length > 0 && onPage.length === 0 && <p>Nothing matches what is chosen above.</p>}
      {groupsOf(onPage).map(({ title, note, members }) => (
        <section class="group" key={title}>
          <h2>
            {title} <span class="count">{inDigits(totals.get(title) ?? 0)}</span>
          </h2>
          {note !== '' && <p class="note">{note}</p>}
          {members.map((comparison) => (
            <ComparisonEntry
              key={anchorOf(comparison)}
              comparison={comparison}
              page={addressOf(number)}
              replaced={replaced}
            />
          ))}
        </section>
      ))}
      <Pages number={number} last={Math.ceil(shown.length / ON_A_PAGE)} addressOf={addressOf} />
      {restatements.length > 0 && number === 1 && chosen.verdict === undefined && !chosen.section && (
        <Restatements restatements={restatements} />
      )}
    </>
  )
}

/** Sentences of the summary: what fits into the head of the page. */
const TOLD = 5

function Summary({ comparisons }: { comparisons: readonly Comparison[] }): JSX.Element {
  const told = comparisons.slice(0, TOLD)
  const sentences = summarise(told)
  const rest = comparisons.length - told.length
  return (
    <section class="summary" aria-label="Summary">
      <ul>
        {told.map((comparison, at) => (
          <li key={anchorOf(comparison)}>
            <a href={`#${anchorOf(comparison)}`}>{sentences[at]}</a>
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="note">And {counted(rest, 'more figure')} below, the most significant first.</p>}
    </section>
  )
}

/** A comparison is known by its later figure, else by its earlier one. */
const anchorOf = ({ from, to }: Comparison) => (to ?? from)?.observation_id ?? ''

/** Reasons that the figures and the sides themselves show. */
const SHOWN_ALREADY = new Set(['exact', 'not-stated'])

interface EntryProps {
  comparison: Comparison
  /** Address of the page it stands on. */
  page: string
  /** Documents that are named instead of those in force. */
  replaced: readonly string[]
}

function ComparisonEntry({ comparison, page: around, replaced }: EntryProps): JSX.Element {
  const { label, from, to, from_edition, to_edition, verdict, reasons, others } = comparison
  const anchor = anchorOf(comparison)
  const change = changeInWords(comparison)
  const told = reasons.filter(({ code }) => !SHOWN_ALREADY.has(code))
  return (
    <article class={`entry ${verdict}`} id={anchor} aria-labelledby={`${anchor}-label`}>
      <header class="entry-head">
        <div class="entry-name">
          <h3 id={`${anchor}-label`}>
            <a class="permalink" href={`#${anchor}`}>
              {label}
            </a>
          </h3>
          <Verdict verdict={verdict} />
        </div>
        <dl class="pair">
          <div>
            <dt>{from_edition}</dt>
            <dd>
              <FigureValue observation={from} />
            </dd>
          </div>
          <div>
            <dt>{to_edition}</dt>
            <dd>
              <FigureValue observation={to} />
            </dd>
          </div>
          <div>
            <dt>change</dt>
            <dd class="change">{change === '' ? '–' : change}</dd>
          </div>
        </dl>
      </header>
      <div class="sides">
        <Side observations={[from, ...others.from]} edition={from_edition} replaced={replaced} />
        <Side observations={[to, ...others.to]} edition={to_edition} replaced={replaced} />
      </div>
      <div class="entry-foot">
        {told.length > 0 && (
          <ul class="reasons">
            {told.map(({ code, text }) => (
              <li key={code + text}>{text}</li>
            ))}
          </ul>
        )}
        <Cite citation={citationOfComparison(comparison)} address={`${around}#${anchor}`} />
      </div>
    </article>
  )
}

interface SideProps {
  observations: readonly (Observation | null)[]
  edition: number
  replaced: readonly string[]
}

/** The sentences behind the figures of one edition, each once. */
function Side({ observations, edition, replaced }: SideProps): JSX.Element {
  const stated = observations.filter((observation) => observation !== null)
  const once = stated.filter(
    (one, at) => stated.findIndex(({ sentence, num }) => sentence === one.sentence && num === one.num) === at,
  )
  if (once.length === 0) {
    return <p class="nothing">The {edition} edition does not state it.</p>
  }
  return (
    <div class="side">
      {once.map((observation) => (
        <Quotation
          key={observation.observation_id}
          observation={observation}
          replaced={replaced}
          isFurther={observation !== observations[0]}
        />
      ))}
    </div>
  )
}

function Restatements({ restatements }: { restatements: readonly Restatement[] }): JSX.Element {
  return (
    <section class="group">
      <h2>
        Told again by the later edition <span class="count">{restatements.length}</span>
      </h2>
      <div class="scroll" tabindex={0} role="region" aria-label="Told again">
        <table>
          <thead>
            <tr>
              <th scope="col">figure</th>
              <th scope="col">for</th>
              <th scope="col" class="number">
                told first
              </th>
              <th scope="col" class="number">
                told later
              </th>
              <th scope="col">do they agree?</th>
            </tr>
          </thead>
          <tbody>
            {restatements.map(({ label, period, earlier, earlier_edition, later, later_edition, agrees }) => (
              <tr key={earlier.observation_id + later.observation_id}>
                <th scope="row">{label}</th>
                <td>{sayPeriod(period)}</td>
                <td class="number">
                  {figureInWords(earlier)} <span class="by">{earlier_edition}</span>
                </td>
                <td class="number">
                  {figureInWords(later)} <span class="by">{later_edition}</span>
                </td>
                <td>{agrees ? 'they agree' : <strong>they differ</strong>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
