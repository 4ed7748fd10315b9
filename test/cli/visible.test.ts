import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { visible, visibleProse, visibleRecord } from '../../render/visible.ts'
import { yearover } from './support/run-cli.ts'
import { json, problem, serve } from './support/serve.ts'
import { upload } from '../records/upload.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'yearover-visible-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Clears the screen by one character; turns the text around; joins two words unseen. */
const IN_TEXT = '\u009B2J\u202Eback\u2066in\u2069\u200Bzero'
/** Other controls too, with which no file is read as text. */
const HOSTILE = `\u001B[2J\u0007\u007F${IN_TEXT}`
/** What no line of a terminal may have as it is; the line end is the one between lines. */
const OBEYED = /(?!\n)\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/u
/** What JSON may not have as it is; bidirectional marks it may. */
const CONTROLS = /(?!\n)\p{Cc}/u

test.each([
  ['\u001B[2J', String.raw`\u001b[2J`],
  ['\u009B2J', String.raw`\u009b2J`],
  ['a\r\n\tb', String.raw`a\r\n\tb`],
  ['\u202Eabc\u202C', String.raw`\u202eabc\u202c`],
  ['a\u200Bb\uFEFF', String.raw`a\u200bb\ufeff`],
  ['\u{E0041}', String.raw`\u{e0041}`],
  ['\uD800', String.raw`\ud800`],
  ['São Tomé – 3 % “ok” 日本 😀', 'São Tomé – 3 % “ok” 日本 😀'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown)
  expect(visible(shown)).toBe(shown)
})

test('in prose a line break is a blank, and all texts of a record are shown', () => {
  expect(visibleProse('one\n  two\u0007')).toBe(String.raw`one two\u0007`)
  const record = { a: ['\u001B', 1, null], b: { '\u0007': 'x\ty' } }
  expect(visibleRecord(record)).toEqual({ a: [String.raw`\u001b`, 1, null], b: { [String.raw`\u0007`]: 'x y' } })
})

test('a record that stands as it is is no copy, and one that does not is not changed', () => {
  const plain = { texts: ['one two', 'three'], number: 3 }
  const record = { plain, text: 'one\ntwo', last: null }
  const shown = visibleRecord(record)
  expect(shown).toEqual({ plain, text: 'one two', last: null })
  expect(Object.keys(shown)).toEqual(Object.keys(record))
  expect(visibleRecord(plain)).toBe(plain)
  expect(record.text).toBe('one\ntwo')
})

describe('nothing that a terminal obeys comes out of', () => {
  const text = `In 2022, the office ${IN_TEXT} closed 48 branches.\n\nIn 2022, the office hired 15 ${IN_TEXT} clerks.\n${'Nothing else is of note.\n'.repeat(40)}`
  const files = ['2022.txt', '2023.txt'].map((name) => {
    const file = path.join(folder, name)
    writeFileSync(file, text.replaceAll('2022', name.slice(0, 4)).replace('48', name === '2023.txt' ? '51' : '48'))
    return file
  })

  const COMMANDS = [
    ['extract', ...files.slice(0, 1), '--ledger'],
    ['compare', ...files, '--text'],
  ]
  const runs = ['table', 'md', 'json', 'jsonl'].flatMap((format) => COMMANDS.map((command) => ({ format, command })))

  test.each(runs)('$command.0 as $format', async ({ format, command }) => {
    const identity = ['--series', 's', '--subject', 'x', '--format', format]
    const { code, stdout, stderr } = await yearover([...command, ...identity])
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringMatching(OBEYED) })
    expect(stdout).toContain('48')
    expect(stdout).toContain(String.raw`\u009b`)
    expect(stdout).not.toMatch(format.startsWith('json') ? CONTROLS : OBEYED)
  })

  test.each([
    ['table', String.raw`a\r\nb\t\u001b[2J`],
    // Markdown shows a backslash where its source has two.
    ['md', String.raw`a\\r\\nb\\t\\u001b\[2J`],
  ])('the uploads that a server tells, as %s', async (format, shown) => {
    const key = `a\r\nb\t${HOSTILE}.txt`
    const { url, close } = await serve(() => json({ items: [upload({ key, message: HOSTILE })], next: null }))
    const { stdout } = await yearover(['reports', '--url', url, '--format', format], { env: { COLUMNS: '140' } })
    close()
    expect(stdout).not.toMatch(OBEYED)
    expect(stdout).toContain(shown)
  })

  test('a problem that a server tells', async () => {
    const held = { available: { 'editions\n': [`${HOSTILE}\nyearover: all is well`] } }
    const { url, close } = await serve(() => problem(404, `${HOSTILE}\nyearover: all is well`, held))
    const { code, stderr } = await yearover(['reports', '--url', url])
    close()
    expect(code).toBe(3)
    expect(stderr).not.toMatch(OBEYED)
    expect(stderr.trimEnd().split('\n')).toHaveLength(2)
  })

  test('an argument that is refused', async () => {
    const { code, stderr } = await yearover([HOSTILE])
    expect(code).toBe(2)
    expect(stderr).not.toMatch(OBEYED)
  })
})
