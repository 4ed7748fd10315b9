import type { Token } from '../model.ts'
import { wordSet } from '../words/word-set.ts'
import { TO_AT } from '../words/closed-classes.ts'
import { tokenBefore } from '../language/token-before.ts'

const REACH = 7

/**
 * paid [1.2m] for a stake, profits doubled to [45.6m], cost the city [3m]: an amount whose sign of money was lost, told
 * by the word of money that it belongs to; but paid to swim [100m], the cost of fencing [12m] of hedge
 */
export function isSumOfMoney(tokens: readonly Token[], digits: number): boolean {
  const lead = tokenBefore(tokens, digits)
  // the cost of [the 30m tower], paid [for 40m] of fence
  if (lead === undefined || lead.tag === 'determiner' || (lead.tag === 'preposition' && !LEADS.has(lead.lower)))
    return false
  let nouns = 0
  let isObject = true
  for (let at = digits - 1; at >= 0 && at >= digits - REACH; at--) {
    const token = tokens[at]
    if (token === undefined || token.shape !== 'word' || token.entry.opensClause) return false
    const mayLead = nouns === 0 || TO_AT.has(lead.lower) || (isObject && token.tag !== 'noun')
    if (OF_MONEY.has(token.lemma) && mayLead) return true
    // the price includes 20m lanes, the cost of fencing 12m
    if (BREAKS.has(token.tag)) return false
    if (ENDS_NOUN.has(token.tag) && !SUMS.has(token.lower)) nouns += 1
    else isObject &&= INSIDE_OBJECT.has(token.tag)
  }
  return false
}

const LEADS: ReadonlySet<string> = new Set('to at of from over under about around by up'.split(' '))
/** A total [of], a sum of */
const SUMS: ReadonlySet<string> = new Set(['total', 'sum', 'record'])
const BREAKS: ReadonlySet<string> = new Set(['conjunction', 'gerund', 'number', 'verb'])
const ENDS_NOUN: ReadonlySet<string> = new Set(['noun', 'name'])
/** cost [the whole] city */
const INSIDE_OBJECT: ReadonlySet<string> = new Set(['determiner', 'adjective'])

const OF_MONEY = wordSet(`
  pay cost spend invest value price fee revenue profit turnover earnings income salary debt budget sale bid dividend
  proceeds cash compensation bonus
`)
