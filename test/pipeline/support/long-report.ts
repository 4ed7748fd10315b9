/** Characters of text: two of them side by side are more than one answer can be (6 MB). */
const LENGTH = 2_000_000

const WORDS = ['harbour', 'office', 'master', 'vessel', 'inspection', 'pilot', 'quay', 'licence', 'crew', 'signal']

/** A report of one figure and very many sentences, no two of them alike. */
export function longReport(year: number): string {
  const sentences = [`In ${year} the office detained 12 vessels.`]
  for (let at = 0, length = 0; length < LENGTH; at++) {
    const words = Array.from(String(at)).map((digit) => WORDS[Number(digit)])
    const sentence = `The ${words.join(' and the ')} were looked after by those who are there for it at the harbour.`
    sentences.push(sentence)
    length += sentence.length
  }
  return `${sentences.join('\n\n')}\n`
}
