import type { Catalogue, MetricMatch } from '../../schemas/catalogue.ts'

/**
 * The catalogue with every `@name` replaced by the words of that group; a group that is not there stands for no words.
 */
export function expandGroups({ groups = {}, metrics, ...rest }: Catalogue): Catalogue {
  const expand = (words: readonly string[]): string[] =>
    words.flatMap((word) => (word.startsWith('@') ? (groups[word.slice(1)] ?? []) : [word]))
  return {
    ...rest,
    metrics: metrics.map((metric) => ({ ...metric, match: metric.match.map((match) => expandMatch(match, expand)) })),
  }
}

function expandMatch(match: MetricMatch, expand: (words: readonly string[]) => string[]): MetricMatch {
  const expanded = { ...match }
  for (const condition of WORD_CONDITIONS) {
    const words = match[condition]
    if (words !== undefined) expanded[condition] = expand(words)
  }
  if (match.scopes !== undefined) {
    expanded.scopes = Object.fromEntries(Object.entries(match.scopes).map(([name, words]) => [name, expand(words)]))
  }
  return expanded
}

/** The conditions that are lists of words. */
export const WORD_CONDITIONS = ['events', 'units', 'not_units', 'labels', 'context', 'without', 'sections'] as const
