import type { Token } from '../../model.ts'
import { EVENT_NOUNS, RULE_NOUNS } from '../../words/event-words.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { wordSet } from '../../words/word-set.ts'

/** Whether a noun or name stands for somebody who does things: the council, the carmaker, Norda; not grants, nor an offer. */
export function isActor(token: Token | undefined): boolean {
  if (token === undefined) return false
  const { tag, lemma } = token
  if (PERSON_NOUNS.has(lemma) || BODIES.has(lemma) || MAKERS.test(lemma)) return tag === 'noun' || tag === 'name'
  // The word that opens a sentence has its capital in any case.
  return tag === 'name' && !LEADS_TO_INFINITIVE.test(lemma) && !RULE_NOUNS.has(lemma) && !EVENT_NOUNS.has(lemma)
}

/** [Decision] to cut, [deal] to buy */
const LEADS_TO_INFINITIVE =
  /(?:[ts]ion|ment|ity|ness|[ae]nce|ure)s?$|^(?:aid|bid|call|cash|campaign|chance|deal|drive|effort|fight|fund|help|loan|money|move|need|offer|order|pact|plan|power|project|proposal|push|race|right|scheme|time|tool|vote|vow|way)s?$/

/** carmaker, shipbuilder, bookseller, shipowner */
const MAKERS = /(?:maker|builder|seller|owner|grower|keeper)$/

/** Bodies that act as one. */
const BODIES = wordSet(`
  agency airline airport army association authority bank board body brewer brewery bureau business cabinet carrier chain
  charity church city club college commission committee company contractor corporation council country county court
  department developer employer exporter factory federation firm force foundation garrison giant government group
  hospital importer insurer library lender manufacturer ministry museum navy office operator organisation organization
  panel parliament police port producer provider publisher railway regulator retailer school society startup state
  subsidiary supermarket supplier team theatre town trust union university utility village
`)
