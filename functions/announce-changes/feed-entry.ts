import type { Announcement, EditionCompared, FeedEntry } from '../../schemas/announcement.ts'
import { asSentence } from './as-sentence.ts'
import { countsInWords } from './counts-in-words.ts'

/** Changes that an entry tells; its link has all of them. */
const MOST_CHANGES = 10

/**
 * The entry of a feed by which an announcement is told.
 * @param updated the landing that brought it about
 */
export function feedEntryOf({ type, detail }: Announcement, updated: string): FeedEntry {
  const { id, link } = detail
  switch (type) {
    case 'report.parsed': {
      const corrected = detail.corrects !== null
      return {
        id,
        updated,
        kind: corrected ? 'corrected' : 'landed',
        title: `${detail.subject} ${detail.edition}: ${corrected ? 'a corrected document came in' : 'the edition came in'}`,
        paragraphs: [asSentence(detail.message), `Object ${detail.key}, version ${detail.version_id}.`],
        link,
      }
    }
    case 'report.rejected':
      return {
        id,
        updated,
        kind: 'rejected',
        title: `${[detail.subject ?? detail.key, detail.edition].filter((part) => part !== null).join(' ')}: rejected`,
        paragraphs: [asSentence(detail.message), `Object ${detail.key}, version ${detail.version_id}.`],
        link,
      }
    case 'edition.compared':
      return { id, updated, kind: 'compared', title: titleOf(detail), paragraphs: paragraphsOf(detail), link }
    default:
      return type satisfies never
  }
}

function titleOf({ subject, from_edition, to_edition, correction, verdicts, changes_total }: EditionCompared): string {
  const editions = `${subject} ${from_edition} → ${to_edition}`
  if (!correction) return `${editions}: ${countsInWords(verdicts)}`
  return `${editions}, corrected: ${changes_total === 1 ? '1 change is' : `${changes_total} changes are`} other than told`
}

function paragraphsOf({ changes, changes_total, withdrawn }: EditionCompared): string[] {
  const told = changes.slice(0, MOST_CHANGES)
  const more = changes_total - told.length
  return [
    ...told.map(({ text, was }) => (was === null ? text : `${text} Told before: ${was}`)),
    ...withdrawn.slice(0, MOST_CHANGES).map((text) => `No longer so: ${text}`),
    ...(more > 0 ? [`${more} more ${more === 1 ? 'change is' : 'changes are'} at the link.`] : []),
  ]
}
