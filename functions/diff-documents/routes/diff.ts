import {
  besideInWords,
  compareEditions,
  compareTexts,
  type EditionText,
  isOfMetric,
  metricOf,
  summary,
  uncompared,
} from '../../../compare/index.ts'
import { DiffAnswer, DiffQuery } from '../../../schemas/http.ts'
import type { EditionComparison } from '../../../schemas/comparison.ts'
import type { Observation } from '../../../schemas/observation.ts'
import type { EditionItem } from '../../../schemas/stored-item.ts'
import { comparisonColumns } from '../../../render/columns.ts'
import { comparisonMarkdown } from '../../../render/comparison-markdown.ts'
import { toCsv } from '../../../render/csv.ts'
import { doubtsAbout } from '../doubts-about.ts'
import { comparedDocuments } from '../held-document.ts'
import { compareAddress, redlineAddress } from '../addresses.ts'
import { notAmong } from '../problem.ts'
import { route, type Sources } from './route.ts'

/**
 * `/v1/diff`: what changed between two editions of a subject, figure by figure and, when asked, sentence by sentence.
 */
export const diff = route(
  {
    path: '/v1/diff',
    summary: 'What changed between two editions of a subject, figure by figure',
    about:
      'Each comparison has both figures with their sentences, the verdict and its reasons. A figure that one edition does not state, or that may not be compared, is an answer and no error. `from_document` and `to_document` name another document of an edition than the one in force; with `from` and `to` the same year they show what a correction changed. The redline of `text=1` is in JSON alone.',
    query: DiffQuery,
    record: DiffAnswer,
    forms: ['csv', 'md'],
    page: (query) => (query.text === '1' ? redlineAddress(query) : compareAddress(query, { metric: query.metric })),
    mayLack: true,
  },
  async (query, sources) => {
    const { series, subject, metric } = query
    const { earlier: from, later: to } = await comparedDocuments(query, sources.records)
    const whole = query.text === '1' ? await wholeReadings(from, to, sources) : []
    const [earlier, later] = await Promise.all([figures(from, sources, whole[0]), figures(to, sources, whole[1])])
    const compared = compareEditions(earlier, later)
    const isAsked = (own: string | null, ...sides: (Observation | null)[]) =>
      metric === undefined || own === metric || sides.some((side) => isOfMetric(side, metric))
    const comparisons = compared.comparisons.filter((one) => isAsked(one.metric, one.from, one.to))
    const beside =
      metric === undefined ? besideInWords(uncompared(earlier, later, comparisons), query.from, query.to) : []
    const answer: DiffAnswer = {
      series,
      subject,
      from_edition: query.from,
      to_edition: query.to,
      documents: { from: from.document, to: to.document },
      summary: summary(comparisons),
      comparisons,
      restatements: compared.restatements.filter((one) => isAsked(one.metric, one.earlier, one.later)),
      ...(whole[0] && whole[1] && { text: compareTexts(whole[0], whole[1]) }),
      ...(beside.length > 0 && { uncompared: beside }),
      ...doubtsAbout(from, to),
    }
    if (metric !== undefined && answer.comparisons.length === 0 && answer.restatements.length === 0) {
      throw notAmong(`neither edition states a figure of metric ${metric}`, 'metrics', metric, metricsTold(compared))
    }
    return {
      json: answer,
      csv: () => toCsv(comparisonColumns, answer.comparisons),
      md: () => comparisonMarkdown(answer, answer.comparisons),
    }
  },
)

/** Every metric that may be asked for: those of a catalogue and those by their wording. */
function metricsTold({ comparisons, restatements }: Pick<EditionComparison, 'comparisons' | 'restatements'>): string[] {
  const told = [
    ...comparisons.flatMap(({ from, to }) => [from, to]),
    ...restatements.flatMap(({ earlier, later }) => [earlier, later]),
  ]
  const metrics = told.map((observation) => observation && metricOf(observation)).filter((metric) => metric !== null)
  return [...new Set(metrics)].toSorted()
}

async function figures({ identity, reading_id }: EditionItem, { observations }: Sources, whole?: EditionText) {
  return { identity, observations: await observations.observations(reading_id, whole?.observations) }
}

/** The texts of two editions, aligned. */
export async function texts(from: EditionItem, to: EditionItem, sources: Sources) {
  const [earlier, later] = await wholeReadings(from, to, sources)
  return compareTexts(earlier, later)
}

/** Text, sentences and observations of two editions, as parsing stored them. */
async function wholeReadings(from: EditionItem, to: EditionItem, { readings }: Sources) {
  const store = await readings()
  const whole = async ({ reading_id, identity: { edition } }: EditionItem): Promise<EditionText> => {
    const { text, sentences, observations } = await store.get(reading_id)
    return { text, sentences, observations, edition }
  }
  return Promise.all([whole(from), whole(to)])
}
