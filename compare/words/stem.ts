/** Forms that no ending rule brings together. */
const IRREGULAR = new Map(
  Object.entries({
    advice: 'advise',
    bankruptcy: 'bankrupt',
    began: 'begin',
    begun: 'begin',
    bought: 'buy',
    broke: 'break',
    broken: 'break',
    brought: 'bring',
    built: 'build',
    caught: 'catch',
    children: 'child',
    choice: 'choose',
    chose: 'choose',
    chosen: 'choose',
    closure: 'close',
    death: 'die',
    died: 'die',
    drawn: 'draw',
    drew: 'draw',
    driven: 'drive',
    drove: 'drive',
    dug: 'dig',
    eaten: 'eat',
    emigrant: 'emigrate',
    entrant: 'enter',
    entry: 'enter',
    fed: 'feed',
    feet: 'foot',
    fell: 'fall',
    fled: 'flee',
    flew: 'fly',
    flight: 'fly',
    flown: 'fly',
    fought: 'fight',
    found: 'find',
    gave: 'give',
    given: 'give',
    grew: 'grow',
    grown: 'grow',
    growth: 'grow',
    held: 'hold',
    immigrant: 'immigrate',
    kept: 'keep',
    laid: 'lay',
    led: 'lead',
    left: 'leave',
    lent: 'lend',
    lives: 'life',
    loss: 'lose',
    lost: 'lose',
    made: 'make',
    marriage: 'marry',
    men: 'man',
    merger: 'merge',
    met: 'meet',
    paid: 'pay',
    people: 'person',
    proven: 'prove',
    ran: 'run',
    response: 'respond',
    rose: 'rise',
    sale: 'sell',
    sales: 'sell',
    saw: 'see',
    seen: 'see',
    sent: 'send',
    shot: 'shoot',
    signature: 'sign',
    sold: 'sell',
    sought: 'seek',
    spent: 'spend',
    stolen: 'steal',
    stood: 'stand',
    struck: 'strike',
    taken: 'take',
    taught: 'teach',
    threw: 'throw',
    thrown: 'throw',
    took: 'take',
    went: 'go',
    withdrawn: 'withdraw',
    withdrew: 'withdraw',
    wives: 'wife',
    wolves: 'wolf',
    women: 'woman',
    won: 'win',
    worn: 'wear',
    written: 'write',
    wrote: 'write',
  }),
)

/** A rule behind the letters without which it has nothing to do: most words lack those of most rules. */
type SpellingRule = readonly [letters: string, pattern: RegExp, replacement: string]
/** The same by letters as bits, of which the last one of the word must be one. */
type EndingRule = Readonly<{ letters: number; pattern: RegExp; replacement: string }>

/**
 * Spellings on either side of the Atlantic: [colour] color, [organise] organize, [centre] center. The letters stand in
 * the word.
 */
const SPELLING: readonly SpellingRule[] = [
  ['our', /our(?=s?$|ed$|ing$|ite|able)/, 'or'],
  ['is', /is(?=e[ds]?$|ing$|ation)/, 'iz'],
  ['tre', /tre(?=s?$)/, 'ter'],
  ['enquir', /^enquir/, 'inquir'],
]

/** The bit of a letter; other signs may share it. */
const bitOf = (code: number): number => 1 << (code - A)
const A = 97

const endingIn = (letters: string, pattern: RegExp, replacement: string): EndingRule => {
  const bits = Array.from(letters, (letter) => bitOf(letter.charCodeAt(0)))
  return { letters: bits.reduce((all, bit) => all | bit), pattern, replacement }
}

const PLURALS: readonly EndingRule[] = [
  endingIn('s', /(?<=..)ies$/, 'y'),
  endingIn('s', /(?<=ss|sh|ch|x|zz)es$/, ''),
  endingIn('s', /(?<=...)(?<![suio])s$/, ''),
]

/** The same, [repatriation] and [assistance] with their verbs, [electronically] with its adjective. */
const ENDINGS: readonly EndingRule[] = [
  endingIn('gd', /(?<=....|..[^e])(?:ing|ed)$/, ''),
  endingIn('t', /(?<=...)ment$/, ''),
  endingIn('n', /(?<=...[st])ion$/, ''),
  endingIn('y', /(?<=.....)ly$/, ''),
  endingIn('l', /(?<=....)al$/, ''),
  endingIn('y', /(?<=.[^aeiou])y$/, 'i'),
  endingIn('e', /(?<=...)e$/, ''),
  endingIn('c', /(?<=.....)[ae]nc$/, ''),
  endingIn('t', /(?<=.....)at$/, ''),
  endingIn('bdgmnprt', /(?<=..)([bdgmnprt])\1$/, '$1'),
]

const POSSESSIVE = /['’]s?$/

/** [museum's] and [museums'] without the sign; most words have none, which is seen faster than matched. */
export function withoutPossessive(word: string): string {
  return word.includes("'") || word.includes('’') ? word.replace(POSSESSIVE, '') : word
}

/**
 * Brings the forms of one word to one stem, verb and noun alike: `repatriated`, `repatriation` → `repatri`.
 * Light suffix stripping in the manner of Porter (1980); stems are compared, never shown.
 */
export function stem(word: string): string {
  let form = withoutPossessive(word.toLowerCase())
  form = IRREGULAR.get(form) ?? form
  if (form.length < 4) return form
  for (const [letters, pattern, replacement] of SPELLING)
    if (form.includes(letters)) form = form.replace(pattern, replacement)
  form = withoutEnding(form, PLURALS)
  return withoutEnding(IRREGULAR.get(form) ?? form, ENDINGS)
}

function withoutEnding(word: string, rules: readonly EndingRule[]): string {
  let form = word
  let last = bitOf(form.charCodeAt(form.length - 1))
  for (const rule of rules) {
    if ((rule.letters & last) === 0) continue
    form = form.replace(rule.pattern, rule.replacement)
    last = bitOf(form.charCodeAt(form.length - 1))
  }
  return form
}
