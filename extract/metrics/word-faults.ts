import type { Catalogue, MetricMatch } from '../../schemas/catalogue.ts'
import { isPlural, singularOf } from '../language/singular-of.ts'
import { verbForm } from '../language/verb-forms.ts'
import { VERBS } from '../words/verbs.ts'
import type { PlacedFault } from './catalogue-fault.ts'
import { WORD_CONDITIONS } from './expand-groups.ts'

/** [wound] is the past of one verb and the base form of another. */
const NARROWING = [...WORD_CONDITIONS, 'scopes'] as const
type Condition = (typeof NARROWING)[number]

/** Faults that the schema cannot see: names that stand twice, groups that are missing, words that never match. */
export function wordFaults({ groups = {}, metrics }: Catalogue): PlacedFault[] {
  const faults: PlacedFault[] = []
  const firsts = new Map<string, number>()
  for (const [name, words] of Object.entries(groups)) {
    for (const [at, word] of words.entries()) {
      if (word.startsWith('@'))
        faults.push({ path: ['groups', name, at], text: `a group holds words, no other group: write out "${word}"` })
    }
  }
  for (const [at, { metric, match }] of metrics.entries()) {
    const first = firsts.get(metric)
    if (first !== undefined) {
      const text = `the metric "${metric}" stands twice (first as metrics[${first}]): give one of the two another name, or join their "match" lists`
      faults.push({ path: ['metrics', at, 'metric'], text })
    }
    firsts.set(metric, first ?? at)
    for (const [index, conditions] of match.entries())
      faults.push(...matchFaults(conditions, ['metrics', at, 'match', index], groups))
  }
  return distinct(faults)
}

/** A group's word is told once, however many conditions use the group. */
function distinct(faults: readonly PlacedFault[]): PlacedFault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
}

function matchFaults(
  match: MetricMatch,
  path: readonly PropertyKey[],
  groups: Catalogue['groups'] = {},
): PlacedFault[] {
  if (NARROWING.every((condition) => match[condition] === undefined)) {
    return [{ path, text: 'would match nearly every figure: add "units", "events", "labels" or "context"' }]
  }
  const lists = WORD_CONDITIONS.map((condition) => ({
    condition,
    words: match[condition] ?? [],
    path: [...path, condition],
  }))
  const scopes = Object.entries(match.scopes ?? {}).map(([name, words]) => ({
    condition: 'scopes' as const,
    words,
    path: [...path, 'scopes', name],
  }))
  return [...lists, ...scopes].flatMap(({ condition, words, path: list }) =>
    words.flatMap((word, at) => {
      const group = word.startsWith('@') ? groups[word.slice(1)] : undefined
      if (group !== undefined) return groupFaults(condition, word.slice(1), group)
      const text = wordFault(condition, word, groups)
      return text === null ? [] : [{ path: [...list, at], text }]
    }),
  )
}

/** The words of a group as a condition uses them; a group's own group is told once, where it stands. */
function groupFaults(condition: Condition, name: string, words: readonly string[]): PlacedFault[] {
  return words.flatMap((word, at) => {
    const text = word.startsWith('@') ? null : wordFault(condition, word, {})
    return text === null ? [] : [{ path: ['groups', name, at], text }]
  })
}

function wordFault(condition: Condition, word: string, groups: Record<string, string[]>): string | null {
  if (word.startsWith('@')) {
    const names = Object.keys(groups).map((name) => `@${name}`)
    return `there is no group "${word.slice(1)}": ${names.length === 0 ? 'add it under "groups"' : `the groups are ${names.join(', ')}`}`
  }
  const isCurrency = condition.endsWith('units') && /^[A-Z]{3}$/.test(word)
  if (word !== word.toLowerCase() && !isCurrency) return `"${word}" never matches: write it in lower case`
  if (word !== word.trim() || /\s\s/.test(word)) return `"${word}" never matches: take out the blanks around it`
  const form = condition === 'events' ? verbForm(word) : undefined
  if (form !== undefined && form.lemma !== word && !VERBS.has(word))
    return `"${word}" never matches: write the base form, "${form.lemma}"`
  const last = word.slice(word.lastIndexOf(' ') + 1)
  const singular = isPlural(last) ? singularOf(last) : last
  if (condition.endsWith('units') && !isCurrency && singular !== last)
    return `"${word}" never matches: write the singular, "${word.slice(0, word.length - last.length)}${singular}"`
  return null
}
