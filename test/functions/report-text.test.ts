import { expect, test } from '@jest/globals'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { bundledCatalogues, readDocument } from '../../extract/index.ts'
import { AccountedText } from '../../functions/diff-documents/pages/parts/accounted-text.tsx'
import { textBlocks } from '../../functions/diff-documents/pages/parts/text-blocks.ts'

const request = {
  identity: { series: 'harbour-reports', subject: 'north', edition: 2023 },
  identity_from: 'key',
  catalogues: bundledCatalogues,
} as const

async function readReport(text: string) {
  const read = await readDocument(new TextEncoder().encode(text), request)
  if (!read.ok) throw new Error(read.message)
  return read
}

/** The text of a report as its page shows it, without what the marks of figures say. */
async function shown(text: string): Promise<string> {
  const { reading } = await readReport(text)
  const html = renderToString(h(AccountedText, { reading, blocks: textBlocks(reading.text, reading.sentences) }))
  return html.replaceAll(/<(?:a|span)[^>]*>|<\/(?:a|span)>| (?:tabindex|role|aria-label|class)="[^"]*"/g, '')
}

test('a heading of Markdown shows its words, also right above a paragraph', async () => {
  expect(await shown('# Harbour\n\n## Staff\nThe office employed 91 people.\n')).toContain(
    '<h2>Harbour</h2><h2>Staff\n</h2><p>The office employed <mark>91</mark> people.</p>',
  )
})

test.each([
  ['a frame', '| Berth | 2023 |\n|---|---|\n| West | 120 |\n| East | 80 |\n'],
  ['no frame', 'Berth | 2023\nWest | 120\nEast | 80\n'],
])('rows between strokes are a table under its head: %s', async (_, table) => {
  const rows = [...(await shown(`Ships came.\n\n${table}`)).matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    row.replaceAll(/\s/g, ''),
  )
  expect(rows).toEqual([
    '<th>Berth</th><th>2023</th>',
    '<td>West</td><td><mark>120</mark></td>',
    '<td>East</td><td><mark>80</mark></td>',
  ])
})

test('a row of dashes says that there is nothing, and only the line under the head rules', async () => {
  const rows = (await shown('Ships came.\n\n| Berth | 2022 |\n|-|-|\n| West | 120 |\n| - | - |\n|  |  |\n|---|---|\n'))
    .split('<tr>')
    .slice(1)
  expect(rows.map((row) => row.replaceAll(/<[^>]*>|\s/g, ''))).toEqual(['Berth2022', 'West120', '--'])
})

test('a number that goes on in the next cell is marked in both, and has its address in the first', async () => {
  const { reading } = await readReport('Ships came.\n\n| between 5 | and 10 |\n| from 5 | to 10 million |\n')
  const html = renderToString(h(AccountedText, { reading, blocks: textBlocks(reading.text, reading.sentences) }))
  const [row = ''] = html.split('</tr>')
  expect([...row.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, words]) => words)).toEqual(['5 ', ' and 10'])
  expect(row.match(/ id="/g)).toHaveLength(1)
})

test.each([
  ['a paragraph without end', 'The office inspected 310 ships in that year. '.repeat(5000)],
  ['a table without end', 'Berth | 2023\n'.concat('West quay | 120\n'.repeat(12_000))],
])('is shown in pieces that leave nothing out, none cut within a sentence: %s', async (_, text) => {
  const { reading } = await readReport(text)
  const blocks = textBlocks(reading.text, reading.sentences)
  expect(blocks.length).toBeGreaterThan(3)
  expect(Math.max(...blocks.map(({ start, end }) => end - start))).toBeLessThan(60_000)
  expect(
    blocks
      .map(({ start, end }) => reading.text.slice(start, end).trim())
      .join('')
      .replaceAll(/\s/g, ''),
  ).toBe(text.replaceAll(/\s/g, ''))
  expect(blocks.slice(1).every(({ start }) => /^\s*(?:The|West)/.test(reading.text.slice(start, start + 9)))).toBe(true)
})
