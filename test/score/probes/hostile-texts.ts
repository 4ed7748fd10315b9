/** What a text is repeated from: what finders, tables, labels and sentences look for, without an end. */
const PIECES: Record<string, readonly string[]> = {
  signs: [
    ' ',
    '\t',
    '|',
    '| 1 ',
    '#',
    '_',
    '-',
    '=',
    '.',
    '. ',
    '(',
    '((1',
    ')',
    '[',
    '[1]',
    '"',
    '“',
    '’',
    ':',
    ';',
    '*',
  ],
  numbers: [
    '1',
    '1,',
    '1,000',
    '1.',
    '1 ',
    '1-',
    '1–2',
    '$1 ',
    '1% ',
    '½',
    '²',
    '00',
    '1/',
    '1st ',
    '5 million ',
    'A-1 ',
  ],
  words: ['a', 'A ', 'a.', 'U.S. ', 'a-', 'and ', '1 and ', 'one ', 'hundred ', 'no ', 'of ', 'of its ', 'more than '],
  times: [
    '2023 ',
    '2023-',
    '2023/',
    'in 2023, ',
    'in 1990 it was 12, ',
    '40 boats in 1990, ',
    'January 1, ',
    'the year ',
    'women ',
    '12 women, ',
    'was ',
    'killed ',
  ],
  lines: [
    '-\n',
    '- \n',
    'a-\n',
    '\n',
    '1\n',
    '# A\n',
    '1. a\n',
    'a | b\n',
    'a: 5 | 6\n',
    'Calls: 5\n',
    'Calls\t5\t6\n',
  ],
  markup: ['<b>', '<div>', '<tr><td>', '&amp;', '&#', 'http://a.b/1?', 'a@', '\u00a0', '\u200b', '\u00ad', '١', '💥'],
}

/** What stands before and behind them. */
const FRAMES = [
  ['', ''],
  ['There were 12 ', ' deaths in 2023.'],
  ['Deaths: ', ' 5'],
  ['| Deaths | ', ' | 6 |'],
  ['Deaths (', ') 6'],
  ['<html><body><p>', '</p></body></html>'],
  ['# Deaths', ' in 2023\n\nThere were 12.'],
  ['', ' report\nof the harbour office\n\nThere were 12.'],
] as const

/** Texts of one length that a reader which looks back and forth too far would need hours for, each with its name. */
export function hostileTexts(length: number): { name: string; text: string }[] {
  return Object.values(PIECES)
    .flat()
    .flatMap((piece) =>
      FRAMES.map(([before, behind]) => ({
        name: JSON.stringify(`${before}${piece}…${behind}`),
        text: `${before}${piece.repeat(Math.ceil(length / piece.length))}${behind}`,
      })),
    )
}
