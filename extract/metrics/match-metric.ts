import type { Catalogue, MetricMatch } from '../../schemas/catalogue.ts'
import { singularOf } from '../language/singular-of.ts'
import type { Figure, SentenceReading, Token } from '../model.ts'

/** The metric that a figure means, or null. The first metric of the catalogue whose conditions are met wins. */
export function matchMetric(
  figure: Figure,
  sentence: SentenceReading,
  catalogue: Catalogue,
): { metric: string; label: string } | null {
  if (catalogue.metrics.length === 0) return null
  let words: ReadonlySet<string> | undefined
  const clause = (): ReadonlySet<string> => (words ??= clauseWords(figure, sentence.tokens))
  const found = catalogue.metrics.find((metric) => metric.match.some((match) => meets(figure, clause, match)))
  return found === undefined ? null : { metric: found.metric, label: found.label }
}

function meets(figure: Figure, clause: () => ReadonlySet<string>, match: MetricMatch): boolean {
  const { events, units, context, without, kinds, roles } = match
  if (kinds !== undefined ? !kinds.includes(figure.kind) : figure.kind !== 'count') return false
  if (roles !== undefined ? !roles.includes(figure.role) : figure.role === 'norm' || figure.role === 'plan')
    return false
  if (figure.negated || figure.direction !== null) return false
  if (events !== undefined && !events.some((event) => event === figure.event)) return false
  if (units !== undefined && !units.some((unit) => isUnit(figure.unit, unit))) return false
  if (context !== undefined && !context.some((word) => clause().has(word))) return false
  return without === undefined || !without.some((word) => clause().has(word) || isUnit(figure.unit, word))
}

/** A condition names the whole unit or its head: `attack` means "terrorist attack" too. */
function isUnit(unit: string | null, wanted: string): boolean {
  return (
    unit !== null &&
    (unit === wanted ||
      unit.endsWith(` ${wanted}`) ||
      unit.startsWith(`${wanted} and `) ||
      unit.startsWith(`${wanted} of `))
  )
}

/** The base forms of the words of the figure's own clause. */
function clauseWords(figure: Figure, tokens: readonly Token[]): ReadonlySet<string> {
  const words = new Set<string>()
  const add = (token: Token) => {
    for (const word of [token.lemma, singularOf(token.lower)]) words.add(word.replace(/['’]s$/, ''))
  }
  for (let at = figure.from; at >= 0 && tokens[at] !== undefined; at--) {
    const token = tokens[at]
    if (token === undefined || isEdge(token)) break
    add(token)
  }
  for (let at = figure.from + 1; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || isEdge(token)) break
    add(token)
  }
  return words
}

function isEdge(token: Token): boolean {
  return token.text === ';' || /^(?:while|whereas|but|although)$/.test(token.lower)
}
