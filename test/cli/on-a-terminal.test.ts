import { spawnSync } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { builtCli, root, sample } from './support/run-cli.ts'

/** `script` (util-linux) runs a command on a terminal of its own; elsewhere it takes other words, or is missing. */
const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0
const onTerminal = hasTerminal ? describe : describe.skip
if (!hasTerminal) console.warn('skipped: there is no script (util-linux) to run a command on a terminal with')

const command = () => `'${process.execPath}' '${builtCli()}'`

/** Runs a command line of the shell. */
const shell = (line: string, env: NodeJS.ProcessEnv = {}) =>
  spawnSync('sh', ['-c', line], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', ...env } })

function terminal(columns: number, words: string, env: NodeJS.ProcessEnv = {}): string {
  const line = `stty cols ${columns}; ${command()} ${words}`
  const { NO_COLOR: _, ...bare } = process.env
  const run = spawnSync('script', ['-qec', line, '/dev/null'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...bare, NODE_OPTIONS: '', TERM: 'xterm', ...env },
  })
  expect(run.status).toBe(0)
  return run.stdout.replaceAll('\r\n', '\n')
}

onTerminal('on a terminal', () => {
  test.each([60, 80, 120])('the answer is a table of at most %d columns, in colour', (columns) => {
    const shown = terminal(columns, `extract ${sample('kazakhstan', 2023)}`)
    expect(shown).toContain('\u001B[1m')
    const lines = stripVTControlCharacters(shown).split('\n')
    expect(lines[0]).toContain('kazakhstan / 2023')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns)
  })

  test.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('%j asks for no colour', (env) => {
    expect(terminal(80, `extract ${sample('kazakhstan', 2023)}`, env)).not.toContain('\u001B')
  })

  test('another format is the same as in a pipe', () => {
    const words = `extract ${sample('kazakhstan', 2023)} --format jsonl`
    expect(terminal(80, words)).toBe(shell(`${command()} ${words}`).stdout)
  })
})

test('a reader that stops early is no failure', () => {
  const { stdout, stderr } = shell(
    `{ ${command()} extract ${sample('kazakhstan', 2023)} --format json; echo "ends with $?" >&2; } | head -n 1`,
  )
  expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: 'ends with 0\n' })
})

test('data and words about it go different ways', () => {
  const line = `${command()} extract README.md --edition 2023 --format jsonl`
  const { stdout, stderr } = shell(line)
  for (const one of stdout.trimEnd().split('\n')) expect(typeof JSON.parse(one)).toBe('object')
  expect(stderr).toContain('warning: ')
  expect(shell(`${line} 2>/dev/null`)).toMatchObject({ stdout, stderr: '' })
})
