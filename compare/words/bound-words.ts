/**
 * Words that mean the same only before certain others: [public] debt and [government] debt, but the public does not
 * complain as the government does.
 */
const BOUND: readonly (readonly [words: string, before: string, meant: string])[] = [
  [
    'public governmental',
    'debt debts sector spending expenditure finances school schools hospital hospitals',
    'government',
  ],
  ['military defense', 'spending expenditure budget budgets', 'defence'],
  [
    'illegal undocumented unauthorised unauthorized unlawful',
    'migrant migrants migration immigrant immigrants immigration entry entries crossing crossings',
    'irregular',
  ],
  ['retirement', 'benefit benefits fund funds scheme schemes', 'pension'],
  ['senior', 'citizen citizens people person persons resident residents', 'elderly'],
  ['arms', 'export exports import imports sale sales', 'weapon'],
]

/** Names of several words, of which none alone is the name: [United] Nations and [United] Kingdom have none in common. */
const NAMES: readonly (readonly [first: string, second: string, name: string])[] = [
  ['european', 'union', 'eu'],
  ['united', 'kingdom', 'uk'],
  ['united', 'states', 'usa'],
  ['united', 'nations', 'un'],
]

const bound = new Map<string, { meant: string; isName: boolean }>()
for (const [words, before, meant] of BOUND)
  for (const word of words.split(' '))
    for (const next of before.split(' ')) bound.set(`${word} ${next}`, { meant, isName: false })
for (const [first, second, meant] of NAMES) bound.set(`${first} ${second}`, { meant, isName: true })

const FIRST: ReadonlySet<string> = new Set([...bound.keys()].map((words) => words.slice(0, words.indexOf(' '))))

/** What a word means before another one, both in lower case, and whether the two are one name; else undefined. */
export function meantBefore(word: string, next: string): { meant: string; isName: boolean } | undefined {
  return FIRST.has(word) ? bound.get(`${word} ${next}`) : undefined
}

/** Words in lower case, each as what it means before the next one, and names of two words as one. */
export function meantWords(words: readonly string[]): readonly string[] {
  if (!words.some((word) => FIRST.has(word))) return words
  const meant: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const found = meantBefore(word, words[at + 1] ?? '')
    meant.push(found?.meant ?? word)
    if (found?.isName) at++
  }
  return meant
}
