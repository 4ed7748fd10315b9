/** Forms that no ending rule brings together. */
const IRREGULAR = new Map(
  Object.entries({
    bought: 'buy',
    brought: 'bring',
    built: 'build',
    caught: 'catch',
    children: 'child',
    closure: 'close',
    death: 'die',
    drawn: 'draw',
    drew: 'draw',
    fed: 'feed',
    feet: 'foot',
    fell: 'fall',
    fled: 'flee',
    found: 'find',
    gave: 'give',
    given: 'give',
    grew: 'grow',
    grown: 'grow',
    held: 'hold',
    kept: 'keep',
    laid: 'lay',
    led: 'lead',
    left: 'leave',
    lent: 'lend',
    lost: 'lose',
    made: 'make',
    men: 'man',
    met: 'meet',
    paid: 'pay',
    people: 'person',
    proven: 'prove',
    ran: 'run',
    rose: 'rise',
    sale: 'sell',
    sales: 'sell',
    sent: 'send',
    sold: 'sell',
    spent: 'spend',
    stolen: 'steal',
    stood: 'stand',
    taken: 'take',
    taught: 'teach',
    took: 'take',
    withdrawn: 'withdraw',
    withdrew: 'withdraw',
    went: 'go',
    women: 'woman',
    won: 'win',
    written: 'write',
    wrote: 'write',
  }),
)

/** A rule behind the letters without which it has nothing to do: most words lack those of most rules. */
type Rule = readonly [letters: string, pattern: RegExp, replacement: string]

/**
 * Spellings on either side of the Atlantic: [colour] color, [organise] organize, [centre] center. The letters stand in
 * the word.
 */
const SPELLING: readonly Rule[] = [
  ['our', /our(?=s?$|ed$|ing$|ite|able)/, 'or'],
  ['is', /is(?=e[ds]?$|ing$|ation)/, 'iz'],
  ['tre', /tre(?=s?$)/, 'ter'],
  ['enquir', /^enquir/, 'inquir'],
]

/** One of the letters is the last of the word. */
const ENDINGS: readonly Rule[] = [
  ['s', /(?<=..)ies$/, 'y'],
  ['s', /(?<=ss|sh|ch|x|zz)es$/, ''],
  ['s', /(?<=...)(?<![suio])s$/, ''],
  ['gd', /(?<=....|..[^e])(?:ing|ed)$/, ''],
  ['t', /(?<=...)ment$/, ''],
  ['n', /(?<=...[st])ion$/, ''],
  ['l', /(?<=....)al$/, ''],
  ['y', /(?<=..)y$/, 'i'],
  ['e', /(?<=...)e$/, ''],
  ['bdgmnprt', /(?<=[^aeious])([bdgmnprt])\1$/, '$1'],
]

/**
 * Brings the forms of one word to one stem, verb and noun alike: `repatriated`, `repatriation` → `repatriat`.
 * Light suffix stripping in the manner of Porter (1980); stems are compared, never shown.
 */
export function stem(word: string): string {
  let form = word.toLowerCase().replace(/['’]s?$/, '')
  form = IRREGULAR.get(form) ?? form
  if (form.length < 4) return form
  for (const [letters, pattern, replacement] of SPELLING)
    if (form.includes(letters)) form = form.replace(pattern, replacement)
  for (const [letters, pattern, replacement] of ENDINGS)
    if (letters.includes(form.charAt(form.length - 1))) form = form.replace(pattern, replacement)
  return form
}
