import { UNTOLD_BASES } from '../words/verb-bases.ts'
import { verbForm } from './verb-forms.ts'

const PREFIXES = ['re', 'over', 'under', 'mis', 'out', 'dis', 'de', 'pre', 'counter', 'co', 'un', 'inter'] as const

/**
 * What no base ends in without its "e", by its last letter: probe, invoice, parade, besiege, rebuke, tackle, inflame,
 * imagine, escape, compare, glimpse, compute, breathe, seize; but "bias", "despair" and "entreat".
 */
const NEEDS_E = new RegExp(
  [
    '[^aeiou][iou]b|[cuv]|(?:[^aeo]a|[^ei]e|[^aeou]i|[^eo]o|[^aeo]u)d|(?:[adelr]|en|un|au|ou)g|[aei]th',
    '(?:[^aeoy][aiu]|[^o]o)k|[^aeioulrwy]l|[^aeiou][ou]l|[^aeo]il|yl|[^aeo][aiuy]m|[^aeiou]in|[^aeo]un|(?:ph|thr)on',
    '(?:[cdht]a|sco|y)p|(?:[^aeiouyr]|[^a]i|[^aeou]u|[npu]a|plo|ado|gno)r|(?:[^ias]|i|[^iv]a)s',
    '(?:[^eo]a|[^aeio]u|[mu]o|no|ple)t|[^zt]z',
  ]
    .join('|')
    .replace(/^(.*)$/, '(?:$1)$'),
)

const BY_STEM: ReadonlyMap<string, string> = new Map(
  Array.from(UNTOLD_BASES, (base) => [base.endsWith('c') ? `${base}k` : base.replace(/e$/, ''), base]),
)

/** bankr[oll], blackb[all]: words of one syllable behind another keep both letters. */
const KEEPS_LL = /(?:[bcw]a|sta|[gkmp]ro|[kmp]i|te)ll$/

/** The base of a form of a verb that no list has: [embroidered] becomes embroider; other words stay. */
export function guessBase(word: string): string {
  const stem = word.replace(/(?:ed|ing)$/, '')
  const told = (stem === word ? undefined : BY_STEM.get(stem)) ?? behindPrefix(word)
  if (told !== undefined) return told
  return stem === word || !/[aeiouy]/.test(stem) ? word : baseByEnding(word, stem)
}

/** re[purchased], over[charged]: a known verb behind a prefix keeps its base. */
function behindPrefix(word: string): string | undefined {
  const prefix = PREFIXES.find((each) => word.startsWith(each))
  if (prefix === undefined) return undefined
  const rest = word.slice(prefix.length)
  const base = verbForm(rest)?.lemma
  return base === undefined || base === rest ? undefined : prefix + base
}

function baseByEnding(word: string, stem: string): string {
  if (word.endsWith('ied') && /[^aeiou]i$/.test(stem)) return `${stem.slice(0, -1)}y`
  // refereed; but a weed
  if (word.endsWith('eed')) return /[aeiou].*e$/.test(stem) ? `${stem}e` : word
  const letters = stem.replace('qu', 'q')
  // heated, toured: two vowels before a single consonant
  if (/^[^aeiou]*[aeiou]{2}[bdfklmnprt]$/.test(letters)) return stem
  // hiked, squared: behind one short vowel the consonant would be doubled
  if (/^[^aeiou]+[aeiou][^aeiouwxy]$/.test(letters)) return `${stem}e`
  // nodded, revved; but egged, erred
  if (/([bdgkmnprtv])\1$/.test(stem) && stem.length > 3) return stem.slice(0, -1)
  if (/[aeiou][^aeiou]*[aeiou]ll$/.test(letters) && !KEEPS_LL.test(stem)) return stem.slice(0, -1)
  return NEEDS_E.test(stem) ? `${stem}e` : stem
}
