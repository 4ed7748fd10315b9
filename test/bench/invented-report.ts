/**
 * An invented small report, different for each number: some figures, some dates, some plain prose.
 * Enough alike to be read the same way, enough apart that no two have the same bytes.
 */
export function inventedReport(number: number, edition: number): string {
  const count = (factor: number) => (100 + ((number * factor) % 9000)).toLocaleString('en-US')
  return [
    `Harbour office ${number}, yearly report ${edition}`,
    '',
    `Overview: In ${edition} the office inspected ${count(7)} vessels and detained ${count(3)} of them.`,
    'Most masters cooperated, and the office kept its usual hours throughout the year.',
    '',
    `Safety: Inspectors found ${count(11)} defects, compared with ${count(13)} in ${edition - 1}. About ${count(17)} of them were mended at once.`,
    `There were no reported collisions in ${edition}. More than ${count(19)} seafarers attended a safety course.`,
    '',
    `Complaints received: ${count(5)}`,
    `Complaints closed: ${count(2)}`,
    '',
  ].join('\n')
}
