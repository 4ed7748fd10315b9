/** Words that say nothing about what a figure counts: grammar, bounds, calendar, and the verbs of reporting a total. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those it its they them their we our us he she his her who whom which what there here
  and or but nor so yet while whereas although because as if than then of in on at by to from for with within without
  into onto over under between among during before after until since through per about around some any all each every
  both no not only also again still already just even more most less fewer least much many few up down out off
  is are was were be been being am do does did has have had having will would shall should may might can could must
  approximately roughly nearly almost estimated exactly total totaled totalled totaling amount amounted amounting number
  numbered stand stood come came reach reached year years yearly annual annually month months quarter date end ended
  january february march april may june july august september october november december fiscal calendar year-end
  report reported reporting reportedly respectively followed remaining further additional additionally including included
  compared against equal average averaged percent per-cent cent percentage point points million billion thousand trillion
  hundred hundreds dozen dozens one two three four five six seven eight nine ten eleven twelve
  usd eur gbp est s`.split(/\s+/),
)

/** Verbs that carry no meaning of their own beside what is counted: [] into, [took] $70 million, [made] visits. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'be have do make take go come get give stand total amount see show number record report document count note reach include remain represent say tell think feel believe'.split(
    ' ',
  ),
)

/**
 * Verbs that say how a level moved, or was put right, not what it is: expenditure [rose] to 3.7 million, the dividend
 * was [raised] to 0.90, the number was [corrected] to 1,198.
 */
export const MOVING_VERBS: ReadonlySet<string> = new Set(
  `rise fall increase decrease grow drop decline climb jump shrink raise lower reduce cut expand improve widen narrow
  double triple treble quadruple halve soar surge plunge slump slip dip ease average correct revise restate`.split(
    /\s+/,
  ),
)

/** Further verbs that say only that a level moved where the text says by how much: [gained] 3 per cent. */
export const CHANGING_VERBS: ReadonlySet<string> = new Set(
  'advance appreciate contract depreciate edge gain lose move strengthen weaken'.split(' '),
)

/**
 * Verbs by which a sentence only joins a figure to its thing: the shops [earned], 3 wards [added], it [led] to harm.
 */
export const JOINING_VERBS: ReadonlySet<string> = new Set(
  'add account belong bring carry comprise concern consist contribute count cover deal earn end involve keep lead maintain mean own relate result run serve span stay'.split(
    ' ',
  ),
)
