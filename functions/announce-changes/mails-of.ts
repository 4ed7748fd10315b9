import type { Announcement, EditionCompared, ReportRejected, ToldChange } from '../../schemas/announcement.ts'
import { EVERYTHING } from '../../schemas/watch.ts'
import { asSentence } from './as-sentence.ts'
import { countsInWords } from './counts-in-words.ts'

/** A message for the subscribers of one watch; `everything` is for those who named none. */
export interface Mail {
  watch: string
  subject: string
  text: string
}

/** Amazon SNS takes subjects of fewer than 100 characters, printable ASCII. */
const LONGEST_SUBJECT = 99

/**
 * The messages of an announcement: of a comparison one for everybody and one for each watch that looks for one of its
 * changes, of a rejection one for everybody. That a report was read is told by its comparison, and by feed and event.
 * @param mostChanges that one message tells in full
 */
export function mailsOf({ type, detail }: Announcement, mostChanges: number): Mail[] {
  switch (type) {
    case 'report.parsed':
      return []
    case 'report.rejected':
      return [rejection(detail)]
    case 'edition.compared':
      return [EVERYTHING, ...detail.watches].map((watch) => comparison(watch, detail, mostChanges))
    default:
      return type satisfies never
  }
}

function rejection({ subject, edition, key, version_id, message, link }: ReportRejected): Mail {
  const what = subject === null || edition === null ? key : `${subject} ${edition}`
  return {
    watch: EVERYTHING,
    subject: subjectLine(`${what}: rejected`),
    text: [asSentence(`${key} could not be read: ${message}`), `Version ${version_id} of the object.`, link].join(
      '\n\n',
    ),
  }
}

function comparison(watch: string, detail: EditionCompared, mostChanges: number): Mail {
  const { series, subject, from_edition, to_edition, correction, verdicts, changes, cut, link } = detail
  const watched = changes.filter((change) => watch === EVERYTHING || change.watches.includes(watch))
  const told = watched.slice(0, mostChanges)
  const more = watched.length - told.length + cut
  const corrected = correction ? ', corrected' : ''
  const counts = countsInWords(verdicts)
  const gist =
    watch === EVERYTHING && !correction
      ? counts
      : `${inNumber(watched.length)}${watch === EVERYTHING ? '' : ` for ${watch}`}`
  return {
    watch,
    subject: subjectLine(`${subject} ${to_edition}${corrected}: ${gist}`),
    text: [
      `${series} / ${subject}, ${from_edition} to ${to_edition}${corrected}\n${counts}`,
      ...(correction ? ['A corrected document came in. Only what is other than told before stands here.'] : []),
      ...told.map((change, at) => paragraphOf(change, at + 1, detail)),
      ...withdrawals(watch, detail),
      ...(more > 0 ? [`${inNumber(more)} more ${more === 1 ? 'is' : 'are'} at the address below.`] : []),
      `All figures, with every sentence:\n${link}`,
    ].join('\n\n'),
  }
}

function paragraphOf({ text, from, to, was }: ToldChange, number: number, detail: EditionCompared): string {
  const lines = [
    `${number}. ${text}`,
    ...(was === null ? [] : [`Told before: ${was}`]),
    ...(from === null ? [] : [`${detail.from_edition}: "${from.sentence}"`]),
    ...(to === null ? [] : [`${detail.to_edition}: "${to.sentence}"`]),
  ]
  return lines.join('\n   ')
}

function withdrawals(watch: string, { withdrawn }: EditionCompared): string[] {
  if (watch !== EVERYTHING || withdrawn.length === 0) return []
  return [`Told before and no longer so:\n${withdrawn.map((text) => `   ${text}`).join('\n')}`]
}

const inNumber = (count: number) => `${count} ${count === 1 ? 'change' : 'changes'}`

/** A subject that SNS takes: ASCII, one line, not too long. */
function subjectLine(text: string): string {
  const plain = text.replace(/[^\x20-\x7e]+/g, ' ').trim()
  return plain.length <= LONGEST_SUBJECT ? plain : `${plain.slice(0, LONGEST_SUBJECT - 3)}...`
}
