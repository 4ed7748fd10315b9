import { expect, test } from '@jest/globals'
import { bundledCatalogues, readDocument } from '../../../extract/index.ts'

const ROWS = [
  ['£ million', '2022/23', '2021/22'],
  ['Berth fees', '8.4', '7.9'],
  ['Wages paid', '(3.1)', '(2.8)'],
]
const TITLE = 'Harbour Trust: Annual Report 2022/23'
const PROSE = 'In 2022/23 the yard repaired 31 ferries.'

const cells = (tag: string, row: readonly string[]): string =>
  `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
const piped = ROWS.map((row) => `| ${row.join(' | ')} |`)
const [head = '', ...body] = piped

const EDITIONS = {
  txt: `${TITLE}\n\n${PROSE}\n\n${piped.join('\n')}\n`,
  tabs: `${TITLE}\n\n${PROSE}\n\n${ROWS.map((row) => row.join('\t')).join('\n')}\n`,
  md: `# ${TITLE}\n\n${PROSE}\n\n${head}\n|---|---:|---:|\n${body.join('\n')}\n`,
  html: `<!doctype html><html><body><h1>${TITLE}</h1><p>${PROSE}</p><table>${ROWS.map((row, at) =>
    cells(at === 0 ? 'th' : 'td', row),
  ).join('')}</table></body></html>`,
}

test.each(Object.entries(EDITIONS))('a table of fiscal years gives the same periods as %s', async (_, document) => {
  const result = await readDocument(new TextEncoder().encode(document), {
    identity: { series: 'yearly-report', subject: 'harbour', edition: 2023 },
    identity_from: 'key',
    catalogues: bundledCatalogues,
  })
  expect(
    result.ok && result.reading.observations.map(({ num, period, period_basis }) => [num, period, period_basis]),
  ).toEqual([
    ['31', '2022/2023', 'stated'],
    ['8.4', '2022/2023', 'heading'],
    ['7.9', '2021/2022', 'heading'],
    ['3.1', '2022/2023', 'heading'],
    ['2.8', '2021/2022', 'heading'],
  ])
})
