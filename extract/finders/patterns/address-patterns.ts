import { CUE } from '../../words/cues.ts'
import type { NumberPattern } from './find-patterns.ts'

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
  // [GB29 NWBK 6016 1331 9268 19]: an account by its country, its check digits and groups of four, one of them with
  // letters or a nought in front, or without blanks; but FY22 1200 1340 1500 are values under their year
  {
    rule: 'account-number',
    reason: 'identifier',
    cues: CUE.fourDigits | CUE.twoCapitals,
    pattern:
      /\b(?![CFH]Y\d\d )(?=[A-Z]{2}\d\d(?:\d{12}|(?: ?\d{4}){0,6} ?(?:\d{0,3}[A-Z]|0\d)))[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?\b/g,
  },
  // [+7 (7172) 74-00-00], [[254] (20) 363-6000], [(202) 387-6101]
  {
    rule: 'phone-with-area',
    reason: 'phone',
    cues: CUE.parenthesis,
    opens: CUE.plus | CUE.bracket | CUE.hyphen | CUE.parenthesis,
    pattern: /(?:\+\d{1,3}|\[\d{1,4}\])?[ -]?\(\d{1,5}\) ?\d{2,4}(?:[ -]\d{2,4}){1,3}\b/y,
  },
  // [[254] 20-363-6000]
  {
    rule: 'phone-with-code',
    reason: 'phone',
    cues: CUE.bracket | CUE.hyphen,
    pattern: /\[\d{1,4}\] ?\d{1,4}(?:[ -]\d{2,4}){2,3}\b/g,
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
    cues: CUE.fiveDigits | CUE.twoCapitals,
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
