import type { Discard, Token } from '../model.ts'
import { isUnit } from '../numbers/is-unit.ts'
import { CUE } from '../words/cues.ts'
import { wordSet } from '../words/word-set.ts'
import { type Finder, NOTHING } from './finder.ts'
import { tokenBefore } from '../language/token-before.ts'

const HYPHENS: ReadonlySet<string> = new Set(['-', '–'])

/**
 * Scores of games, votes and records of wins and losses: won [2-1], beat them [104-97], carried [52-48], a [7-2] record,
 * a [4-0-1] start. Where a range would rise a score falls; one that rises stands beside a word of winning or losing.
 */
export const findScores: Finder = ({ tokens, taken, cues }) => {
  if ((cues & CUE.hyphen) === 0) return NOTHING
  const discards: Discard[] = []
  for (let at = 1; at < tokens.length - 1; at++) {
    if (!isJoined(tokens, at)) continue
    if (taken[at - 1] === true || taken[at + 1] === true) continue
    const drawn = isJoined(tokens, at + 2)
    const to = drawn ? at + 4 : at + 2
    if (isScore(tokens, at, to) || (discards.length > 0 && isRecord(tokens, at - 1, to)))
      discards.push({ from: at - 1, to, reason: 'idiom', rule: 'score' })
    at = to - 1
  }
  return discards.length === 0 ? NOTHING : { discards, times: [] }
}

/** 27[-]24: a hyphen grown together with plain numbers on both sides. */
function isJoined(tokens: readonly Token[], at: number): boolean {
  const [hyphen, second] = [tokens[at], tokens[at + 1]]
  if (hyphen?.glued !== true || second?.glued !== true || !HYPHENS.has(hyphen.text)) return false
  return isPoints(tokens[at - 1]) && isPoints(second)
}

const POINTS = /^\d{1,3}$/

const isPoints = (token: Token | undefined): boolean => POINTS.test(token?.text ?? '')

function isScore(tokens: readonly Token[], at: number, to: number): boolean {
  if (!standsAlone(tokens, at - 1, to)) return false
  const [first, second] = [Number(tokens[at - 1]?.text), Number(tokens[at + 1]?.text)]
  return to > at + 2 || first >= second || isTold(tokens, at - 1, to)
}

/** No part of another number, a date or a sum, and no unit behind it: rose 3-1/2 percent, 25-20 °C */
function standsAlone(tokens: readonly Token[], from: number, to: number): boolean {
  const [before, behind] = [tokenBefore(tokens, from), tokens[to]]
  if (tokens[from]?.glued === true && before !== undefined && !OPENS.has(before.text)) return false
  if (behind === undefined) return true
  if (behind.glued && !CLOSES.has(behind.text)) return false
  return behind.lower === 'in' || !isUnit(behind)
}

const OPENS: ReadonlySet<string> = new Set(['(', '“', '"', '—'])
const CLOSES: ReadonlySet<string> = new Set([')', ',', '.', ';', ':', '”', '"', '—', '!', '?'])

/** The Patriots (8-1) beat the Jets [(1-7)]: beside the record of another team that of this one */
function isRecord(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens[from - 1]?.text === '(' && tokens[to]?.text === ')' && tokens[from - 2]?.tag === 'name'
}

/** lost [1-4], fell [108-112], a [3-5] defeat, trail the series [1-3] */
function isTold(tokens: readonly Token[], from: number, to: number): boolean {
  const behind = tokens[to]
  if (behind !== undefined && RESULTS.has(behind.lemma)) return true
  if (behind?.shape === 'word' && (behind.tag === 'noun' || behind.tag === 'adjective')) return false
  for (let at = from - 1; at >= 0 && at >= from - REACH; at--) {
    const token = tokens[at]
    if (token === undefined || token.shape !== 'word') return false
    if (PLAYS.has(token.lemma) && token.tag !== 'noun') return true
    if (LEVELS.has(token.lemma)) return tokens[from - 1]?.lower === 'to'
    if (!/^(?:name|determiner|noun|particle|preposition)$/.test(token.tag)) return false
  }
  return false
}

const REACH = 4
const RESULTS = wordSet('win victory loss defeat draw lead deficit score record triumph tie')
const PLAYS = wordSet('win lose draw beat trail lead defeat')
const LEVELS = wordSet('drop slip fall improve')
