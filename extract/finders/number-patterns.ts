import { CUE } from '../words/cues.ts'
import { ORDINALS } from '../words/number-words.ts'
import type { NumberPattern } from './find-patterns.ts'

const UNITS = 'one|two|three|four|five|six|seven|eight|nine'
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
/** [second], [twenty-first], [thirdly], [first-instance]; but two thirds, a fifth */
const ORDINAL_WORD = new RegExp(
  String.raw`\b(?<!\b(?:${UNITS}|a|an|another)[- ])(?:(?:${TENS})-)?(?:${[...ORDINALS].join('|')})(?:ly|-\p{L}{2,12})?\b`,
  'giu',
)

const ORDINAL_OF_SCALE = new RegExp(
  String.raw`\b(?!one\b)(?:\d[\d,.]*|${UNITS}|${TENS}|ten|eleven|twelve)[- ](?:hundred|thousand|million|billion)th\b`,
  'giu',
)

/** What a sentence holds that may hold one of the following. */
export const ADDRESS_TRIGGER = /[@()+[\]°]|:\/\/|www\.|\d[- ]\d|\b[A-Z]{2} \d|Box|UTC|GMT|\d ?[NSEW]\b|\d [A-Z]/

/** Addresses, telephone numbers, coordinates, time stamps: digits in a form of their own. */
export const ADDRESS_PATTERNS: readonly NumberPattern[] = [
  // [2019-09-01T10:38:07.190Z]
  {
    rule: 'timestamp',
    reason: 'date',
    cues: CUE.hyphen | CUE.colon,
    pattern: /\b\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?/g,
  },
  // see [https://example.org/a-2023], [press99@example.org]
  {
    rule: 'web-address',
    reason: 'identifier',
    cues: CUE.web,
    pattern: /https?:\/\/\S{1,500}|www\.\S{1,500}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/g,
  },
  // [+7 (7172) 74-00-00], [[254] (20) 363-6000], [(202) 387-6101]
  {
    rule: 'phone-with-area',
    reason: 'phone',
    cues: CUE.parenthesis,
    pattern: /(?:\+\d{1,3}|\[\d{1,4}\])?[ -]?\(\d{1,5}\) ?\d{2,4}(?:[ -]\d{2,4}){1,3}\b/g,
  },
  { rule: 'phone-international', reason: 'phone', cues: CUE.plus, pattern: /\+\d{1,3}(?:[ -]\d{2,4}){2,5}\b/g },
  // [555-0142], [202-555-0142]
  {
    rule: 'phone-hyphens',
    reason: 'phone',
    cues: CUE.hyphen | CUE.fourDigits,
    pattern: /(?<![\d-])(?:1-)?(?:\d{3}-)?\d{3}-\d{4}(?![\d-])/g,
  },
  // [0800 555 310]
  {
    rule: 'phone-leading-zero',
    reason: 'phone',
    cues: CUE.leadingZero,
    pattern: /(?<![\d.,])0\d{2,4}(?:[ -]\d{2,4}){1,3}\b/g,
  },
  {
    rule: 'phone-named',
    reason: 'phone',
    cues: CUE.telephone,
    pattern: /\b(?:tel(?:ephone)?|phone|fax|call)\b\.?:? ?\(?\+?\d[\d ()-]{4,20}\d/gi,
  },
  // [1 00 N], [36 49 E], [48°51′N]
  {
    rule: 'coordinates',
    reason: 'identifier',
    cues: CUE.compass,
    pattern: /\b\d{1,3}(?:[ °]\s?\d{1,2}[′']?){0,2} ?[NSEW]\b(?!\.)/g,
  },
  // [P Street NW, Suite 340, Washington, DC 20036-1234]
  {
    rule: 'postcode',
    reason: 'identifier',
    cues: CUE.fiveDigits,
    pattern: /\b[A-Z]{2} \d{5}(?:-\d{4})?\b(?! \p{Ll})/gu,
  },
  {
    rule: 'post-box',
    reason: 'identifier',
    cues: CUE.postBox,
    pattern: /\bP\.? ?O\.? Box \d{1,6}(?: [\p{L} ]{1,40}, \d{4,6})?/gu,
  },
  {
    rule: 'street',
    reason: 'identifier',
    cues: CUE.street,
    pattern:
      /\b\d{1,5} (?:\p{Lu}[\p{L}.]{0,20} ){1,3}(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Place|Boulevard|Blvd\.?|Square|Lane)\b/gu,
  },
  // [UTC+3], [GMT-5]
  { rule: 'time-zone', reason: 'time', cues: CUE.zone, pattern: /\b(?:UTC|GMT) ?[+\-−]\d{1,2}(?::\d{2})?/g },
]

/** Times of day. */
export const CLOCK_PATTERNS: readonly NumberPattern[] = [
  // [9:35 p.m.], [17:22], [12:01 a.m. EDT]
  {
    rule: 'clock-colon',
    reason: 'time',
    cues: CUE.digits | CUE.colon,
    pattern: /\b\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?: ?[ap]\.?m\.?)?/gi,
  },
  // [5pm], [11 a.m.], [6 o'clock], [midnight] holds no digit
  {
    rule: 'clock-half-day',
    reason: 'time',
    cues: CUE.halfDay,
    pattern: new RegExp(
      String.raw`\b(?:\d{1,2}|${UNITS}|ten|eleven|twelve)(?:\.\d{2})? ?(?:[ap]\.m\.|[ap]m\b|o['’]clock)`,
      'gi',
    ),
  },
  { rule: 'clock-zone', reason: 'time', cues: CUE.fourDigits | CUE.zone, pattern: /\b\d{4} (?:GMT|UTC|hours)\b/g },
]

/** Numbers that name a thing: the word before says so. */
export const IDENTIFIER_PATTERNS: readonly NumberPattern[] = [
  // Document [#2118969], [№ 5], [No. 12/2021], [Nos. 3 and 4]
  { rule: 'number-sign', reason: 'identifier', cues: CUE.numberSign, pattern: /[#№]\s?\d[\d./-]{0,20}\d|[#№]\s?\d/g },
  {
    rule: 'numero',
    reason: 'identifier',
    cues: CUE.numero,
    pattern: /\b[Nn]os?\.\s?\d[\d/.-]{0,20}(?:,? (?:and|to|or) \d[\d/-]{0,12})?/g,
  },
  // [1000 B.C.], [A.D. 1260]
  {
    rule: 'era',
    reason: 'date',
    cues: CUE.era,
    pattern:
      /\b(?:A\.?D\.? ?\d{1,4}(?: (?:and|to|or) \d{1,4})?|\d{1,5} ?(?:B\.?C\.?E?\.?|A\.D\.|C\.E\.|CE)(?!\p{L}))/gu,
  },
  // won [2-1], ended [2-2]: the score of a game falls or stands where a range would rise
  {
    rule: 'score',
    reason: 'idiom',
    cues: CUE.hyphen,
    pattern:
      /(?<![\d$€£.,-])(?:([1-9]\d?)-(?:\1|0)|9-[1-8]|8-[1-7]|7-[1-6]|6-[1-5]|5-[1-4]|4-[1-3]|3-[12]|2-1)(?![\d.,%-]*\d|%|-)/g,
  },
  // lost [1-4], a [3-5] defeat: beside a word of winning or losing also a score that rises
  {
    rule: 'score-told',
    reason: 'idiom',
    cues: CUE.hyphen | CUE.score,
    pattern:
      /(?<=\b(?:won|wins?|lost|loses?|drew|beat|beaten|trail(?:ed|ing)?|leads?|led)(?: by)? )\d{1,2}-\d{1,2}(?![\d.,%-]*\d|%|-| (?:percent|per|points|million))|(?<![\d$€£.,-])\d{1,2}-\d{1,2}(?= (?:win|victory|loss|defeat|draw|lead|deficit|score)\b)/gi,
  },
  // [pages 12 to 15], [p. 7], [pp. 12-15]
  {
    rule: 'page-reference',
    reason: 'page',
    cues: CUE.page,
    pattern: /\b(?:pages?|pp?\.) ?\d{1,4}(?:(?: to | and |[-–])\d{1,4})?\b/gi,
  },
  // [24/7]
  {
    rule: 'round-the-clock',
    reason: 'idiom',
    cues: CUE.proverbial,
    pattern: /\b24\/7\b|\b9[- ]to[- ]5\b|\b50[/-]50\b/g,
  },
  // [12/2021]
  { rule: 'file-number', reason: 'identifier', cues: CUE.slash | CUE.fourDigits, pattern: /\b\d{1,6}\/\d{4}\b/g },
  // [10-K], [8-K], [20-F]
  { rule: 'form-name', reason: 'identifier', cues: CUE.hyphen | CUE.capital, pattern: /\b\d{1,2}-[A-Z]\b/g },
  // 40 shells ([191506], [192409], exchange): long plain numbers alone in brackets are references
  {
    rule: 'bracketed-reference',
    reason: 'identifier',
    cues: CUE.parenthesis | CUE.fiveDigits,
    pattern: /(?<=\()\d{5,8}(?:,\s\d{5,8}){0,40}(?=\)|,\s\p{L})/gu,
  },
  // [203451187]: nine digits and more without a separator count nothing
  { rule: 'long-digits', reason: 'identifier', cues: CUE.nineDigits, pattern: /(?<![\d.,])\d{9,}(?![\d.,]*\d)/g },
]

/** Footnotes and markers of lists within a line. */
export const MARKER_PATTERNS: readonly NumberPattern[] = [
  // as shown.[12]
  { rule: 'footnote-bracket', reason: 'footnote', cues: CUE.bracket, pattern: /\[\d{1,3}\]/g },
  // the office (1) receives complaints, (2) decides; an exhibit (4)
  {
    rule: 'list-in-line',
    reason: 'list-marker',
    cues: CUE.parenthesis,
    // but Northern Ireland (44): two digits behind a name count
    pattern: /(?:^|\s)\((?:\d|(?<!\p{Lu}\p{Ll}{2,20}\s\()\d\d)\)(?=[\s,;.]|$)/gu,
    outsideCells: true,
  },
  { rule: 'list-opening', reason: 'list-marker', cues: CUE.digits, pattern: /^\(?\d{1,2}[.)](?=\s+\p{Lu})/gu },
]

/** Ordinals, names made of number words, and scales. */
export const ORDINAL_PATTERNS: readonly NumberPattern[] = [
  // Selected figures, [in millions of dollars]: what the numbers below are to be multiplied with
  {
    rule: 'scale-stated',
    reason: 'heading-number',
    cues: CUE.scales,
    pattern:
      /\bin (?:thousands|millions|billions|trillions)(?: of(?: (?:U\.S\.|\p{L}+)){1,2})?(?=[:)]|,? (?:except|unless)|\.?$)/giu,
  },
  // the [22nd] amendment
  {
    rule: 'ordinal-digits',
    reason: 'ordinal',
    cues: CUE.digits | CUE.ordinalEnding,
    pattern: /\b\d{1,5}(?:st|nd|rd|th)\b/g,
  },
  // its [five-millionth] visitor, the [100 thousandth] meal; "one-hundredth" is a fraction
  {
    rule: 'ordinal-of-scale',
    reason: 'ordinal',
    cues: CUE.ordinal,
    pattern: ORDINAL_OF_SCALE,
  },
  // the [second] attack, its [twenty-first] session; "two thirds" and "a fifth of" are fractions, "ten seconds" a time
  {
    rule: 'ordinal-word',
    reason: 'ordinal',
    cues: CUE.ordinal,
    pattern: ORDINAL_WORD,
  },
  {
    rule: 'ordinal-another',
    reason: 'ordinal',
    cues: CUE.ordinal,
    pattern: /\b(?:a|an|another) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?! of\b)(?= \p{L})/gu,
    except:
      /^ (?:involved|concerned|were|was|are|is|had|have|(?:more|fewer|less|higher|lower|larger|smaller) than|(?:more|fewer|less) \p{L}+s|since)\b|^ (?:to|from) [\d£$€]/u,
  },
]
