import type { JSX } from 'preact'
import * as z from 'zod/mini'
import { inDigits } from '../../../../compare/index.ts'
import { Verdict } from '../../../../schemas/comparison.ts'
import { type DiffAnswer, EditionParameter } from '../../../../schemas/http.ts'
import { DocumentHash, Slug } from '../../../../schemas/identity.ts'
import { diff } from '../../routes/diff.ts'
import { compareAddress, type NamedDocuments, recordsAddress, redlineAddress } from '../../addresses.ts'
import { PageNumber } from '../page-number.ts'
import { page } from '../page.ts'
import { Actions } from '../parts/actions.tsx'
import { sourceOf } from '../parts/citations.ts'
import { nameOf, subjectName } from '../parts/names.ts'
import { Pages } from '../parts/pages.tsx'
import { stepsTo, SubjectHead } from '../parts/subject-head.tsx'
import { anchorOf } from './anchor-of.ts'
import { ComparisonEntry } from './comparison-entry.tsx'
import { type Chosen, ComparisonFilter, sectionOf } from './comparison-filter.tsx'
import { groupsOf } from './comparison-groups.ts'
import { Restatements } from './restatements.tsx'
import { Summary } from './summary.tsx'
import { Uncompared } from './uncompared.tsx'

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
  verdict: z.optional(Verdict),
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
      {answer.uncompared && number === 1 && chosen.verdict === undefined && !chosen.section && (
        <Uncompared lines={answer.uncompared} />
      )}
    </>
  )
}
