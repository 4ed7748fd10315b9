import type { DiffAnswer } from '../../schemas/http.ts'
import type { EditionItem } from '../../schemas/stored-item.ts'

type Doubts = NonNullable<DiffAnswer['warnings']>

/** What makes a comparison of two editions doubtful as a whole: nothing, where nothing does. */
export function doubtsAbout(from: EditionItem, to: EditionItem): Pick<DiffAnswer, 'warnings'> {
  const editions = from.document === to.document ? [from] : [from, to]
  const warnings = [...editions.flatMap(titledOtherwise), ...readDifferently(from, to)]
  return warnings.length === 0 ? {} : { warnings }
}

/**
 * That an edition is the report of another year by its own title: what is told of its year is then told of another one.
 */
function titledOtherwise({ identity, warnings }: EditionItem): Doubts {
  return warnings.flatMap(({ code, text }) =>
    code === 'identity-differs' ? [{ code, text: `The edition ${identity.edition}: ${text}` }] : [],
  )
}

/** Engine and catalogue that a reading was made with: the end of its id. */
const madeWith = ({ reading_id }: EditionItem) => reading_id.slice(reading_id.lastIndexOf('/') + 1)

/** That two editions were read by different engines or catalogues. */
function readDifferently(from: EditionItem, to: EditionItem): Doubts {
  if (madeWith(from) === madeWith(to)) return []
  const editions = `${from.identity.edition} and ${to.identity.edition}`
  const text = `The editions ${editions} were read by different versions of engine or catalogue (${madeWith(from)}, ${madeWith(to)}): what differs may lie in the reading. yearover rebuild reads both again.`
  return [{ code: 'read-differently', text }]
}
