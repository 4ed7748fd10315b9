import { wordSet } from './word-set.ts'

/** Abbreviations that never end a sentence: something always follows them. */
export const LEADING_ABBREVIATIONS = wordSet(`
  dr drs mr mrs ms messrs prof gen col lt sgt capt maj cpl adm sen rep gov st no nos art arts sec secs fig figs vs approx
  ca cf vol vols bull publ pl pls pt pp p para paras ch pres rev hon mt ft e.g i.e viz ref ed eds tel ext rs tk kshs
`)

/** Abbreviations that may end a sentence; the next word tells. */
export const TRAILING_ABBREVIATIONS = wordSet(`
  inc ltd co corp bros jr sr etc al est dept univ assn bldg ave blvd rd jan feb mar apr jun jul aug sep sept oct nov
  dec mon tue wed thu fri sat sun calif wash mass conn ill va pa md fla ariz colo ga tex tenn okla mich minn wis n.y
  d.c u.s u.k u.n a.m p.m ph.d
`)

/** Words that, written with a capital, nearly always open a sentence. */
export const SENTENCE_OPENERS = wordSet(`
  the a an in on at by for from to with of it its he she they we i you his her their our this that these those there
  here as after before since until during when while where if although though because however moreover furthermore
  additionally also but and or nor so yet then thus therefore meanwhile according among between both each every some
  many most all no not none such other another one two three four five six seven eight nine ten what who how why which
  under over about more fewer
`)
