import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { markdownTable } from '../../render/markdown-table.ts'
import { accounting } from './accounting.ts'
import { comparingSpeed } from './comparing-speed.ts'
import { countryProfiles } from './country-profiles.ts'
import { goldPairs } from './gold-pairs.ts'
import { goldSentences } from './gold-sentences.ts'
import { hostileTexts } from './hostile-texts.ts'
import { newsquant } from './newsquant.ts'
import { ownCases } from './own-cases.ts'
import { parseFunction } from './parse-function.ts'
import { readingSpeed } from './reading-speed.ts'
import type { Score, ScoreLine } from './score-line.ts'

const PAGE = 'docs/accuracy.md'
const BEGIN = '<!-- measured: npm run score -->'
const END = '<!-- end of measured -->'

const USAGE = `usage: npm run score -- [--misses N] [SCORER…]
A run of some scorers only is printed, not written to ${PAGE}.`

/** In the order of the page: what is read, what is compared, and what it costs. */
const SCORERS: Record<string, () => Score | Promise<Score>> = {
  cases: ownCases,
  sentences: goldSentences,
  newsquant,
  pairs: goldPairs,
  profiles: countryProfiles,
  accounting,
  reading: readingSpeed,
  hostile: hostileTexts,
  parse: parseFunction,
  comparing: comparingSpeed,
}

const verdict = (met: boolean | null) => (met === null ? '' : met ? 'met' : '**not met**')

function table(lines: readonly ScoreLine[]): string {
  return markdownTable(
    ['measure', 'target', 'reached', ''],
    lines.map(({ measure, target, reached, met }) => [measure, target, reached, { markdown: verdict(met) }]),
  )
}

async function write(measured: string): Promise<void> {
  const marks = new RegExp(`${BEGIN}[\\s\\S]*${END}`)
  const page = readFileSync(PAGE, 'utf8').replace(marks, () => `${BEGIN}\n\n${measured}\n\n${END}`)
  writeFileSync(PAGE, await format(page, { ...(await resolveConfig(PAGE)), filepath: PAGE }))
}

/** Runs the scorers, prints one table, and puts it into docs/accuracy.md when all of them ran. */
async function score() {
  const { values, positionals } = parseArgs({ options: { misses: { type: 'string' } }, allowPositionals: true })
  const shown = Number(values.misses ?? 0)
  const unknown = positionals.filter((name) => !Object.hasOwn(SCORERS, name))
  if (unknown.length > 0 || Number.isNaN(shown)) {
    console.error(`${USAGE}\nSCORER is one of: ${Object.keys(SCORERS).join(', ')}`)
    process.exit(2)
  }
  const lines: ScoreLine[] = []
  for (const [name, scorer] of Object.entries(SCORERS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    console.error(`${name} …`)
    const found = await scorer()
    lines.push(...found.lines)
    if (shown > 0 && found.misses.length > 0) {
      console.log(`\n${name}: ${Math.min(shown, found.misses.length)} of ${found.misses.length} misses`)
      console.log(`${found.misses.slice(0, shown).join('\n')}\n`)
    }
  }
  const measured = `Node ${process.versions.node}, ${availableParallelism()} processors.\n\n${table(lines)}`
  console.log(measured)
  if (positionals.length === 0) await write(measured)
}

await score()
