import type { JSX } from 'preact'
import { inDigits, VERDICT_WORDS } from '../../../../compare/index.ts'
import { type Comparison, Verdict } from '../../../../schemas/comparison.ts'
import type { DiffAnswer } from '../../../../schemas/http.ts'
import { compareAddress, type NamedDocuments } from '../../addresses.ts'

/** What the reader has chosen of a comparison. */
export interface Chosen {
  verdict?: Verdict | undefined
  section?: string | undefined
  metric?: string | undefined
}

/** The headings that a comparison's figure stands under in the later edition, else in the earlier one. */
export const sectionOf = ({ from, to }: Comparison) => ((to ?? from)?.section ?? []).join(' › ')

interface FilterProps {
  answer: DiffAnswer
  named: NamedDocuments
  chosen: Chosen
  /** The comparisons of the chosen section, of whatever verdict. */
  inSection: readonly Comparison[]
}

/** Which verdicts and which section are shown: links and a form, so that every choice is an address. */
export function ComparisonFilter({ answer, named, chosen, inSection }: FilterProps): JSX.Element {
  const { series, subject, from_edition: from, to_edition: to, comparisons } = answer
  const at = (more: Chosen) => compareAddress({ series, subject, from, to, ...named }, { ...chosen, ...more })
  const found = Verdict.options.map((verdict) => ({
    verdict,
    count: inSection.filter((comparison) => comparison.verdict === verdict).length,
  }))
  const sections = [...new Set(comparisons.map(sectionOf))].filter((section) => section !== '').toSorted()
  return (
    <div class="filter">
      <nav aria-label="By verdict">
        <ul class="chips">
          <li>
            <a href={at({ verdict: undefined })} {...(chosen.verdict === undefined && CURRENT)}>
              all <span class="count">{inDigits(inSection.length)}</span>
            </a>
          </li>
          {found
            .filter(({ count }) => count > 0)
            .map(({ verdict, count }) => (
              <li key={verdict}>
                <a href={at({ verdict })} class={verdict} {...(chosen.verdict === verdict && CURRENT)}>
                  <span class="sign" aria-hidden="true">
                    {VERDICT_WORDS[verdict].sign}
                  </span>{' '}
                  {VERDICT_WORDS[verdict].words} <span class="count">{inDigits(count)}</span>
                </a>
              </li>
            ))}
        </ul>
      </nav>
      {sections.length > 1 && (
        <form class="sections" action={compareAddress({ series, subject, from, to })} data-submits>
          {Object.entries(named).map(([name, document]) => (
            <input key={name} type="hidden" name={name} value={document} />
          ))}
          {chosen.verdict !== undefined && <input type="hidden" name="verdict" value={chosen.verdict} />}
          {chosen.metric !== undefined && <input type="hidden" name="metric" value={chosen.metric} />}
          <label>
            Section{' '}
            <select name="section">
              <option value="">all sections</option>
              {sections.map((section) => (
                <option key={section} value={section} selected={section === chosen.section}>
                  {section}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">Show</button>
        </form>
      )}
    </div>
  )
}

const CURRENT = { 'aria-current': 'true' } as const
