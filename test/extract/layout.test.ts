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
      .map(placeReader(2021))
      .map(({ headingPeriod }) => headingPeriod)
      .at(-1),
  ).toBe(period)
})
