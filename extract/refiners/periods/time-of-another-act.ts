import { CLAUSE_VERBS, PAST_FORMS } from '../../language/tag.ts'
import { tokenAt, tokenBefore } from '../../language/token-before.ts'
import type { Figure, SentenceReading, TimeExpression, Token } from '../../model.ts'
import { JOINS_PREDICATES } from '../../words/closed-classes.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'

/** What authorities do for what was done before. */
export const CHARGES: ReadonlySet<string> = new Set(
  'charge convict sentence arrest accuse indict fine detain try jail imprison dismiss prosecute'.split(' '),
)
const CHARGED = soughtWords(CHARGES, ['guilty'])
/** What leads from a charge to the deed. */
export const FOR_WITH: ReadonlySet<string> = new Set(['for', 'with', 'of', 'in'])
const FAR = 24

/** was sentenced in February [for selling] 60 passports, charged on June 10 [with taking] $40,000: what was done before. */
export function isOfCharge(time: TimeExpression, { phrase }: Figure, sentence: SentenceReading): boolean {
  if (time.grain === 'year' || time.to > phrase.from || phrase.from - time.to > FAR) return false
  if (!mayHold(sentence, CHARGED)) return false
  const { tokens } = sentence
  const doing = tokens
    .slice(time.to, phrase.from)
    .findIndex(({ tag }, at) => tag === 'gerund' && FOR_WITH.has(tokens[time.to + at - 1]?.lower ?? ''))
  if (doing < 0 || holdsSecondAct(tokens.slice(time.to + doing, phrase.from))) return false
  return tokens
    .slice(Math.max(0, time.from - FAR), time.to + doing)
    .some(({ lemma, lower }) => CHARGES.has(lemma) || lower === 'guilty')
}

/** In June it convicted him of taking bribes [and acquitted] three: done then too */
function holdsSecondAct(behind: readonly Token[]): boolean {
  return behind.some(({ lower }, at) => JOINS_PREDICATES.has(lower) && behind[at + 1]?.tag === 'past')
}

/** convicted him [of taking] bribes between 2014 and 2018 and acquitted three others: when that was which he was tried for */
export function isOfDeed({ from }: TimeExpression, tokens: readonly Token[]): boolean {
  for (let at = from - 1; at > from - LONGEST_DEED; at--) {
    const token = tokenAt(tokens, at)
    if (token === undefined || token.entry.opensClause || token.text === ',' || CLAUSE_VERBS.has(token.tag))
      return false
    if (token.tag !== 'gerund' || !FOR_WITH.has(tokens[at - 1]?.lower ?? '')) continue
    return tokens.slice(Math.max(0, at - LONGEST_DEED), at).some(({ lemma }) => CHARGES.has(lemma))
  }
  return false
}

const LONGEST_DEED = 12

/**
 * [Having recruited] 640 officers since 2020, the force has 5,215; [founded in 1998] with 12 members, it has 40: of what
 * was done before. But held in 2021, the fair drew 40,000.
 */
export function isOfOpeningParticiple(time: TimeExpression, { phrase }: Figure, tokens: readonly Token[]): boolean {
  const [opening] = tokens
  if (opening === undefined || (opening.lower !== 'having' && !PAST_FORMS.has(opening.tag))) return false
  if (tokens.slice(0, time.from).some(({ text }) => text === ',')) return false
  if (opening.lower === 'having') return tokens[time.to]?.text === ','
  if (time.grain !== 'year' || STAGES.has(opening.lemma)) return false
  return tokens.slice(time.to, phrase.from).some(({ text }) => text === ',')
}

/** What is as long as what is told of it. */
const STAGES: ReadonlySet<string> = new Set('hold stage host conduct carry organise organize record measure'.split(' '))

/** heard 140 witnesses and[, in a session on 22 March, dismissed] 48 applications: an aside before the second verb. */
export function opensJoined(time: TimeExpression, tokens: readonly Token[]): boolean {
  if (tokens[time.to]?.text !== ',' || !CLAUSE_VERBS.has(tokens[time.to + 1]?.tag ?? '')) return false
  for (let at = time.from - 1; at > time.from - LONGEST_ASIDE; at--)
    if (tokenAt(tokens, at)?.text === ',') return JOINS_PREDICATES.has(tokenBefore(tokens, at)?.lower ?? '')
  return false
}

const LONGEST_ASIDE = 8
