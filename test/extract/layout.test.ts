import { expect, test } from '@jest/globals'
import { placeReader } from '../../extract/layout/place-of.ts'
import { readBlocks } from '../../extract/layout/read-blocks.ts'

function outline(text: string): string[] {
  return [...readBlocks(text)].map(
    ({ kind, start, end, section }) => `${kind} [${section.join(' > ')}] ${text.slice(start, end).trim()}`,
  )
}

test('headings in their usual forms give each paragraph its path', () => {
  expect(
    outline(
      '# Report\n\n## Trade\n\nShips came and went all year long in the harbour of the town.\n\n- Ships: 40\n\n**Fish**\n\nNone.',
    ),
  ).toEqual([
    'heading [Report] # Report',
    'heading [Report > Trade] ## Trade',
    'text [Report > Trade] Ships came and went all year long in the harbour of the town.',
    'list-marker [Report > Trade] -',
    'label [Report > Trade] Ships:',
    'text [Report > Trade] 40',
    'heading [Report > Trade > Fish] **Fish**',
    'text [Report > Trade > Fish] None.',
  ])
})

test('a heading may open its paragraph, and holds until the next one', () => {
  const text =
    'Legal Matters and Courts: The courts sat all year long.\nThey heard many cases in the capital and in the provinces of the north.'
  expect(outline(text)).toEqual([
    'heading [Legal Matters and Courts] Legal Matters and Courts:',
    'text [Legal Matters and Courts] The courts sat all year long.',
    'text [Legal Matters and Courts] They heard many cases in the capital and in the provinces of the north.',
  ])
})

test('numbers and capitals make headings too, rows of data do not', () => {
  expect(
    outline(
      'GEOGRAPHY\n\nLocation: Far north\nClimate: cold\n\n1. Business Overview\n\nThe firm sells food.\n\nSomewhere 684 km',
    ),
  ).toEqual([
    'heading [GEOGRAPHY] GEOGRAPHY',
    'label [GEOGRAPHY] Location:',
    'text [GEOGRAPHY] Far north',
    'label [GEOGRAPHY] Climate:',
    'text [GEOGRAPHY] cold',
    'heading [GEOGRAPHY > Business Overview] 1. Business Overview',
    'text [GEOGRAPHY > Business Overview] The firm sells food.',
    'text [GEOGRAPHY > Business Overview] Somewhere 684 km',
  ])
})

test('a line that ends in a preposition goes on, however short it is', () => {
  expect(outline('There were 3 floods in\nMay 2022 and 9 in 2023.\nShips came by.')).toEqual([
    'text [] There were 3 floods in\nMay 2022 and 9 in 2023.',
    'text [] Ships came by.',
  ])
})

test('lines wrapped by hand are one paragraph', () => {
  const line = 'The harbour of the town was handed over to the new master in'
  expect(outline(`${line}\n${line}\n${line}\nthe spring.\n\n12\n\n${line}\nthe end.`)).toEqual([
    `text [] ${line}\n${line}\n${line}\nthe spring.`,
    'page [] 12',
    `text [] ${line}\nthe end.`,
  ])
})

test.each([
  ['Year ended 31 March 2020', '2019-04/2020-03'],
  ['Arrests, January to June 2018', '2018-01/2018-06'],
  ['First quarter of 2019', '2019-01/2019-03'],
  ['Prosecutions in 2020', '2020'],
  // a day or a month may be that on which something was written
  ['14 March 2020', '2020'],
  ['March 2020', '2020'],
  ['From March 2019 and from May 2020', null],
])('what stands under the heading "%s" is of %s', (heading, period) => {
  const blocks = [...readBlocks(`${heading}\n\nOfficers made many arrests in the two towns of the north.`)]
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'text'])
  expect(
    blocks
      .map(placeReader(2021, ''))
      .map(({ headingPeriod }) => headingPeriod)
      .at(-1),
  ).toBe(period)
})

test('a heading among rows is that of its paragraph, and not of the rows behind it', () => {
  const text = [
    'PEOPLE',
    '',
    'Inhabitants: 40,300',
    'Ways of life',
    'Most people live by the sea and fish.',
    'Births: 612',
    '',
    'TRADE',
    '',
    'Overview',
    'Trade went well and ships came often.',
    'Exports: 90 tonnes',
  ]
  expect(outline(text.join('\n')).filter((line) => line.startsWith('text'))).toEqual([
    'text [PEOPLE] 40,300',
    'text [PEOPLE > Ways of life] Most people live by the sea and fish.',
    'text [PEOPLE] 612',
    'text [TRADE > Overview] Trade went well and ships came often.',
    'text [TRADE] 90 tonnes',
  ])
})

test('rows below the paragraph of a heading that opens a section are its own', () => {
  const text = 'HIGHLIGHTS\n\nCatch of the year\nThe boats had a good year.\nLandings: 90 tonnes'
  expect(outline(text).at(-1)).toBe('text [HIGHLIGHTS > Catch of the year] 90 tonnes')
})

test('a scan parts the lines of a paragraph by blank ones, and it goes on behind them', () => {
  const line = 'The herbarium of the harbour town was handed over to the museum'
  const text = `${line}\n${line}\nwhere it is kept with the mosses and lich-\n\nens of the islands. See Harbour Notes, vol.\n\n12, and the guide,\n\npages at the end.\n\n${line}.`
  expect(outline(text)).toEqual([`text [] ${text.slice(0, text.lastIndexOf('\n\n'))}`, `text [] ${line}.`])
})

test('what a line around goes on in, what stands beside, and the end of an address are no headings', () => {
  const gifts = [
    'GIFTS',
    '',
    'Berg, Lena (See under',
    '',
    'Laboratory.)',
    '',
    'NORTHMOOR COL-',
    '',
    '(Through Per Dahl)',
    '',
    'D. C.: Two painted chairs',
    '',
    'N. Y.: five stamps and a coin.',
    '',
    'A painted chair from the',
    '',
    'Orsk, given to the museum by the harbour master of Northmoor at a feast of',
    'Berg, Lena, Orsk, with an address of the town and a list of what it held:',
    'Christmas card of 1881',
    '(19246).',
  ]
  expect(outline(gifts.join('\n')).filter((line) => line.startsWith('heading'))).toEqual(['heading [GIFTS] GIFTS'])
  expect(
    outline('(A) Arrests\n\nNone.\n\nB) Courts (Region of Orsk)\n\nNone.').map((line) => line.slice(0, 7)),
  ).toEqual(outline('(A) Arrests\n\nNone.\n\nB) Courts\n\nNone.').map((line) => line.slice(0, 7)))
})

test('a row that opens a paragraph stands beside a heading that opened one, an item below it', () => {
  const outlined = outline('Berg, Lena: Two painted chairs from Orsk.\n\n- Coins: 4\n\nDahl, Per: 12 coins')
  expect(outlined.slice(-4)).toEqual([
    'label [Berg, Lena] Coins:',
    'text [Berg, Lena] 4',
    'label [] Dahl, Per:',
    'text [] 12 coins',
  ])
})

test('titles that end in a preposition, open with an abbreviation or stand below a title are headings', () => {
  const line = 'The ferries of the town were repaired in spring, and all of them sail again.'
  const titles = ['Who we work with', 'People we care for', 'U.S. operations', '3. Progress on the 17 goals']
  for (const title of titles)
    for (const body of [line, 'Ships came.', `\n${line}`])
      expect(outline(`Report\n\n${title}\n${body}\n\n${body}`)[1]).toMatch(/^heading /)
  expect(outline(`Report\n\nThe year in brief:\nIncome\n${line}\n${line}`)[2]).toMatch(/^heading .* Income$/)
  expect(outline(`Report\n\nGifts received from\n\n${line}\n${line}`)[1]).toMatch(/^heading /)
  expect(outline(`# Report\n\n## Boats to care for\n${line}\n${line}`)[1]).toMatch(/^heading /)
})

test('items of a numbered list that count what was done are no headings', () => {
  expect(outline('1. Train 40 cooks\n2. Recruited 80 cooks in 12 towns\n3. Our 12 towns').map(kindOf)).toEqual([
    'list-marker',
    'text',
    'list-marker',
    'text',
    'heading',
  ])
})

function kindOf(line: string): string {
  return line.split(' ')[0] ?? ''
}
