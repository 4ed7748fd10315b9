import type { DiffAnswer } from '../../schemas/http.ts'
import type { EditionItem } from '../../schemas/stored-item.ts'

/** Engine and catalogue that a reading was made with: the end of its id. */
const madeWith = ({ reading_id }: EditionItem) => reading_id.slice(reading_id.lastIndexOf('/') + 1)

/** The warning that two editions were read by different engines or catalogues, where they were. */
export function readDifferently(from: EditionItem, to: EditionItem): Pick<DiffAnswer, 'warnings'> {
  if (madeWith(from) === madeWith(to)) return {}
  const editions = `${from.identity.edition} and ${to.identity.edition}`
  const text = `The editions ${editions} were read by different versions of engine or catalogue (${madeWith(from)}, ${madeWith(to)}): what differs may lie in the reading. yearover rebuild reads both again.`
  return { warnings: [{ code: 'read-differently', text }] }
}
