import { CUE } from '../../words/cues.ts'
import { ORDINALS } from '../../words/number-words.ts'
import type { NumberPattern } from './find-patterns.ts'
import { SPELLED_DIGITS } from './spelled-digits.ts'

const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'

/** [second], [twenty-first], [thirdly], [first-instance]; but two thirds, a fifth, 30 frames per second */
const ORDINAL_WORD = new RegExp(
  String.raw`\b(?<!\b(?:${SPELLED_DIGITS}|a|an|another|per)[- ])(?:(?:${TENS})-)?(?:${[...ORDINALS].join('|')})(?:ly|-\p{L}{2,12})?\b`,
  'iuy',
)

/** its [five-millionth] visitor, the [100 thousandth] meal; but "one-hundredth" is a fraction */
const ORDINAL_OF_SCALE = new RegExp(
  String.raw`\b(?!one\b)(?:\d[\d,.]*|${SPELLED_DIGITS}|${TENS}|ten|eleven|twelve)[- ](?:hundred|thousand|million|billion)th\b`,
  'iuy',
)

/** the [under-five] mortality rate, clubs for [over-sixties]: who is meant, told by age; but an under-five-minute walk */
const AGE_GROUP = new RegExp(
  String.raw`\b(?:under|over)-(?:(?:${TENS})(?:-(?:${SPELLED_DIGITS}))?|(?:${SPELLED_DIGITS}|ten|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:${TENS.replaceAll('ty', 'tie')}|five|six|seven|eight|nine|ten|twelve|\p{L}+teen)(?=s\b))s?\b(?!-)`,
  'iuy',
)

/** Ordinals, names made of number words, and scales. */
export const ORDINAL_PATTERNS: readonly NumberPattern[] = [
  // Selected figures, [in millions of dollars]: what the numbers below are to be multiplied with
  {
    rule: 'scale-stated',
    reason: 'heading-number',
    cues: CUE.scales,
    pattern:
      /\bin (?:thousands|millions|billions|trillions)(?: of(?: (?:U\.S\.|\p{L}+)){1,2})?(?=[:)]|,? (?:except|unless)|\.?$)|\((?:thousands|millions|billions)\)\.?$/giu,
  },
  // All figures are in [£000], amounts in €[’000]
  {
    rule: 'thousands-of-money',
    reason: 'heading-number',
    cues: CUE.leadingZero,
    opens: CUE.leadingZero,
    pattern: /(?<=\p{Sc}|(?<!\d)['’])000s?(?![\d.,]\d)\b/uy,
  },
  // the [22nd] amendment
  {
    rule: 'ordinal-digits',
    reason: 'ordinal',
    cues: CUE.digits | CUE.ordinalEnding,
    pattern: /\b\d{1,5}(?:st|nd|rd|th)\b/g,
  },
  { rule: 'age-group', reason: 'identifier', cues: CUE.hyphen, opens: CUE.underOver, pattern: AGE_GROUP },
  {
    rule: 'ordinal-of-scale',
    reason: 'ordinal',
    cues: CUE.ordinal,
    opens: CUE.digits | CUE.numberWord,
    pattern: ORDINAL_OF_SCALE,
  },
  // the [second] attack, its [twenty-first] session; "two thirds" and "a fifth of" are fractions, "ten seconds" a time
  {
    rule: 'ordinal-word',
    reason: 'ordinal',
    cues: CUE.ordinal,
    opens: CUE.ordinal | CUE.numberWord,
    pattern: ORDINAL_WORD,
  },
  {
    rule: 'ordinal-another',
    reason: 'ordinal',
    cues: CUE.ordinal,
    // [a fourth]-quarter goal; fell by [a third] in the year; but "by a third party"
    pattern:
      /\b(?!(?<=\bby (?:almost |nearly |about |around |over |roughly )?)an? \p{L}+ (?:in|to|at|from|on|over|and|but|while|after|during|since|between|compared|year|last|this)\b)(?:a|an|another|An?(?= \p{L}+-)) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?! of\b)(?=[ -]\p{L})/gu,
    except:
      /^ (?:involved|concerned|were|was|are|is|had|have|(?:more|fewer|less|higher|lower|larger|smaller) than|(?:more|fewer|less) \p{L}+s|since|below|above)\b|^ (?:to|from) (?:[A-Z]{1,3} ?)?[\d\p{Sc}]/u,
  },
]
