import type { Comparison, Verdict } from '../../../../schemas/comparison.ts'

interface Group {
  title: string
  /** What the reader should know of all of them; may be empty. */
  note: string
  members: Comparison[]
}

const RISEN_OR_FALLEN: Omit<Group, 'members'> = { title: 'Rose or fell', note: '' }

const GROUPS: Readonly<Record<Verdict, Omit<Group, 'members'>>> = {
  increased: RISEN_OR_FALLEN,
  decreased: RISEN_OR_FALLEN,
  no_longer_reported: {
    title: 'No longer reported',
    note: 'Only the earlier edition states these. That is silence, not a zero.',
  },
  new: { title: 'New', note: 'Only the later edition states these.' },
  not_comparable: { title: 'May not be compared', note: 'Both editions state these, but not in the same terms.' },
  indeterminate: { title: 'Cannot be told apart', note: 'The wording of both allows the same numbers.' },
  unchanged: { title: 'Unchanged', note: '' },
}

const TROUBLED: Omit<Group, 'members'> = {
  title: 'Look at these first',
  note: 'An edition contradicts itself here, or a later one tells an earlier figure otherwise.',
}

/** Comparisons under headings, in the order of significance in which they come. */
export function groupsOf(comparisons: readonly Comparison[]): Group[] {
  const groups = new Map<string, Group>()
  for (const comparison of comparisons) {
    const kind = isTroubled(comparison) ? TROUBLED : GROUPS[comparison.verdict]
    const group = groups.get(kind.title)
    if (group) group.members.push(comparison)
    else groups.set(kind.title, { ...kind, members: [comparison] })
  }
  return [...groups.values()]
}

const isTroubled = ({ agreement, restated }: Comparison) =>
  agreement.from === 'conflicting' || agreement.to === 'conflicting' || restated?.agrees === false
