import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { root, yearover } from './support/run-cli.ts'
import { freePort, startUp, type Up } from './support/run-up.ts'

/*
 * What README, docs/comparison.md and docs/catalogues.md show below a command is what the command prints on the
 * samples. A line of […] stands for lines that are left out. REWRITE_DOCS=1 writes the outputs that leave nothing out
 * anew.
 */

const PAGES = ['README.md', path.join('docs', 'comparison.md')]
const BLOCK = /(?<=^```[a-z]*\n)\$ npx yearover (?<words>(?:diff|trend|panel|extract) .*)\n(?<output>[^`]*)(?=^```)/gm

const data = mkdtempSync(path.join(tmpdir(), 'yearover-documented-'))
let url = ''
let up: Up | null = null
beforeAll(async () => {
  const port = await freePort()
  up = await startUp(['--port', String(port), '--data', data])
  url = `http://127.0.0.1:${port}`
})
afterAll(async () => {
  await up?.interrupt()
  rmSync(data, { recursive: true, force: true })
})

const tidy = (text: string) => text.replaceAll(/ +$/gm, '').trim()

/** Whether a text has the parts of a shortened one, in their order. */
function holds(text: string, shortened: string): string | null {
  let rest = `\n${text}\n`
  for (const part of shortened.split(/^…$/m).map((lines) => lines.replaceAll(/^\n+|\n+$/g, ''))) {
    const at = rest.indexOf(`\n${part}\n`)
    if (part !== '' && at < 0) return part
    rest = rest.slice(part === '' ? 0 : at + part.length + 1)
  }
  return null
}

const shown = PAGES.flatMap((page) =>
  [...readFileSync(path.join(root, page), 'utf8').matchAll(BLOCK)].map(({ groups }) => ({
    page,
    words: groups?.['words'] ?? '',
    output: groups?.['output'] ?? '',
  })),
)

test.each(shown)('$page shows what is printed by: $words', async ({ page, words, output }) => {
  const asks = words.startsWith('extract') ? [] : ['--url', url]
  const { stdout, code } = await yearover([...words.split(' '), ...asks])
  expect(code).toBe(0)
  if (process.env['REWRITE_DOCS'] === '1' && !/^…$/m.test(output)) {
    const file = path.join(root, page)
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(output, () => `${tidy(stdout)}\n`),
    )
    return
  }
  expect(holds(tidy(stdout), tidy(output))).toBeNull()
})

test('docs/catalogues.md shows what is printed of its catalogue and its report', async () => {
  const file = path.join(root, 'docs', 'catalogues.md')
  const page = readFileSync(file, 'utf8')
  const fenced = (name: string) => new RegExp(`^\`\`\`${name}\n([^\`]*)\`\`\``, 'm').exec(page)?.[1] ?? ''
  const folder = path.join(data, 'reports', 'harbour-reports', 'north')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, '2022.md'), fenced('markdown'))
  writeFileSync(path.join(data, 'harbour-reports.json'), fenced('json'))
  for (const command of ['check', 'try']) {
    const block = new RegExp(`\\$ npx yearover (catalogue ${command} .*)\n([^\`]*)\`\`\``).exec(page)
    const { stdout, code } = await yearover(block?.[1]?.split(' ') ?? [], { cwd: data })
    expect(code).toBe(0)
    if (process.env['REWRITE_DOCS'] === '1') {
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace(block?.[2] ?? '', () => `${tidy(stdout)}\n`),
      )
    }
    expect(readFileSync(file, 'utf8')).toContain(tidy(stdout))
  }
})

test.each([
  ['words that never match', { '["detain", "hold"]': '["detained"]', '["tonne"], "labels"': '["tonnes"], "labels"' }],
  ['an example that fails', { 'Nine ferries were held.': 'Nine ferries sank.' }],
])('docs/catalogues.md shows what is said of %s', async (_, changes) => {
  const page = readFileSync(path.join(root, 'docs', 'catalogues.md'), 'utf8')
  let faulty = /^```json\n([^`]*)```/m.exec(page)?.[1] ?? ''
  for (const [right, wrong] of Object.entries(changes)) faulty = faulty.replace(right, () => wrong)
  const folder = mkdtempSync(path.join(data, 'faulty-'))
  writeFileSync(path.join(folder, 'harbour-reports.json'), faulty)
  const words = ['catalogue', 'check', 'harbour-reports.json', '--format', 'table']
  const { stdout, code } = await yearover(words, { cwd: folder })
  expect(code).toBe(1)
  expect(page).toContain(tidy(stdout))
})

test('commands are shown', () => {
  expect(shown.length).toBeGreaterThanOrEqual(3)
})
