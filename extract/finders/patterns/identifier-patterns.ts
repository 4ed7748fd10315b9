import { CUE } from '../../words/cues.ts'
import type { NumberPattern } from './find-patterns.ts'

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
  // figures are in [2017] dollars, in constant [2015] prices: the year whose prices are meant, not when
  {
    rule: 'year-of-prices',
    reason: 'date',
    cues: CUE.fourDigits,
    opens: CUE.fourDigits,
    pattern:
      /(?:1[89]|20)\d{2}(?= (?:U\.?S\.? |\p{Lu}\p{Ll}+ )?(?:dollars|euros|pounds|prices)\b)(?<=\bin (?:(?:constant|real|chained|current) )?\d{4})/uy,
  },
  // [24/7]
  {
    rule: 'round-the-clock',
    reason: 'idiom',
    cues: CUE.proverbial,
    pattern: /\b24\/7\b|\b9[- ]to[- ]5\b|\b50[/-]50\b/g,
  },
  // [12/2021], but not the season of 2022/2023, nor: in 2022/2023
  {
    rule: 'file-number',
    reason: 'identifier',
    cues: CUE.slash | CUE.fourDigits,
    pattern: /\b(?!(?<=\b(?:[Ii]n|[Dd]uring|[Yy]ear|[Ss]eason|season of) )20\d\d\/20\d\d\b)\d{1,6}\/\d{4}\b/g,
  },
  // U. [8]. Navy, Holm, [8]. C.: the letter S of a scan, among other initials
  {
    rule: 'misread-initial',
    reason: 'name',
    cues: CUE.digits | CUE.capital,
    opens: CUE.digits,
    pattern:
      /[58](?=\. ?\p{Lu})(?:(?<=\b\p{Lu}\. ?\d)|(?=\. ?\p{Lu}\.)(?<=\b(?:Dr|Mr|Mrs|Miss|Prof)\. \d|\p{Lu}\p{Ll}+, \d))/uy,
  },
  // country code - [254]
  {
    rule: 'phone-code',
    reason: 'phone',
    cues: CUE.digits | CUE.hyphen | CUE.telephone,
    pattern: /\b(?:country|area|diall?ing) code ?[-–:]? ?\d{1,4}\b/gi,
  },
  // emergency ([999]) calls, calls to [999] rose: the short number of a service
  {
    rule: 'phone-short',
    reason: 'phone',
    cues: CUE.digits | CUE.telephone,
    pattern:
      /(?<=\b(?:emergency|urgent|helpline|hotline|police|ambulance|non-emergency) \()(?:1[0-9]{2}|9[19][0-9])(?=\) (?:calls?|lines?|numbers?|services?)\b)|(?<=\b[Cc]alls? to )(?:10[0158]|11[0-9]|12[23]|144|91[0-9]|99[0-9])\b(?! \p{L}+s\b|[.,-]\d| ?%| (?:people|men|women|of|or|to|more|other|and (?:\p{L}+ to )?\d))/gu,
  },
  // [10-K], [8-K], [20-F]
  { rule: 'form-name', reason: 'identifier', cues: CUE.hyphen | CUE.capital, pattern: /\b\d{1,2}-[A-Z]\b/g },
  // [203451187]: nine digits and more without a separator count nothing
  { rule: 'long-digits', reason: 'identifier', cues: CUE.nineDigits, pattern: /(?<![\d.,])\d{9,}(?![\d.,]*\d)/g },
]
