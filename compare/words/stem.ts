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

/** Spellings on either side of the Atlantic: [colour] color, [organise] organize, [centre] center. */
const SPELLING: readonly (readonly [RegExp, string])[] = [
  [/our(?=s?$|ed$|ing$|ite|able)/, 'or'],
  [/is(?=e[ds]?$|ing$|ation)/, 'iz'],
  [/tre(?=s?$)/, 'ter'],
  [/^enquir/, 'inquir'],
]

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=..)ies$/, 'y'],
  [/(?<=ss|sh|ch|x|zz)es$/, ''],
  [/(?<=...)(?<![suio])s$/, ''],
  [/(?<=....|..[^e])(?:ing|ed)$/, ''],
  [/(?<=...)ment$/, ''],
  [/(?<=...[st])ion$/, ''],
  [/(?<=....)al$/, ''],
  [/(?<=..)y$/, 'i'],
  [/(?<=...)e$/, ''],
  [/(?<=[^aeious])([bdgmnprt])\1$/, '$1'],
]

/**
 * Brings the forms of one word to one stem, verb and noun alike: `repatriated`, `repatriation` → `repatriat`.
 * Light suffix stripping in the manner of Porter (1980); stems are compared, never shown.
 */
export function stem(word: string): string {
  let form = word.toLowerCase().replace(/['’]s?$/, '')
  form = IRREGULAR.get(form) ?? form
  if (form.length < 4) return form
  for (const [pattern, replacement] of SPELLING) form = form.replace(pattern, replacement)
  for (const [pattern, replacement] of ENDINGS) form = form.replace(pattern, replacement)
  return form
}
