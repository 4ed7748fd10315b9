import type { Token } from '../../model.ts'
import { wordSet } from '../../words/word-set.ts'

/** Whether a word that may name a measure means something else here: academic degrees, leagues of clubs, initials. */
export function isOtherSense(name: string, tokens: readonly Token[], at: number): boolean {
  if (ALSO_INITIALS.has(tokens[at]?.lower ?? '')) return areInitials(tokens, at)
  if (name === 'degree') return isAcademic(tokens, at)
  return name === 'league' && !isDistance(tokens, at)
}

/** 12 [BCM] exercises, 12 [BoE] staff, 40 [GL] accounts; but 12 BCM of gas, 40 GL a day: what is measured comes behind "of" */
function areInitials(tokens: readonly Token[], at: number): boolean {
  const [sign, next] = [tokens[at], tokens[at + 1]]
  if (sign === undefined || sign.glued || !(sign.text === sign.text.toUpperCase() || sign.text === 'BoE')) return false
  return next !== undefined && next.shape === 'word' && next.tag === 'noun'
}

const ALSO_INITIALS = wordSet('bcm mcm mcf bcf tcf boe gl kl ml koz moz')

/** 1,946 [degrees] were conferred, awarded 40 master's [degrees]: of learning, not of warmth */
function isAcademic(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - ACADEMIC_REACH), at + ACADEMIC_REACH).some(({ lemma }) => ACADEMIC.has(lemma))
}

const ACADEMIC_REACH = 7
const ACADEMIC: ReadonlySet<string> = new Set(
  "award confer graduate honorary bachelor bachelor's master master's doctoral doctorate undergraduate university college".split(
    ' ',
  ),
)

/** 12 [leagues from] the coast, [sailed] 12 leagues; but won two leagues, clubs in four leagues */
function isDistance(tokens: readonly Token[], at: number): boolean {
  if (AWAY.has(tokens[at + 1]?.lower ?? '')) return true
  return tokens.slice(Math.max(0, at - MOTION_REACH), at).some(({ lemma }) => MOVES.has(lemma))
}

const MOTION_REACH = 4
const AWAY = wordSet('from off away distant long wide apart above below north south east west inland offshore')
const MOVES = wordSet('sail march ride walk travel row drift steam tow cruise wander descend ascend journey')
