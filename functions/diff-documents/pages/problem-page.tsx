import type { JSX } from 'preact'
import type { Problem } from '../../../schemas/http.ts'
import { HOME, panelAddress, reportAddress, seriesAddress, trendAddress } from '../addresses.ts'
import type { Shown } from './page.ts'
import { nameOf, subjectName } from './parts/names.ts'

const HEADINGS: Readonly<Record<number, string>> = {
  400: 'This address is not understood',
  404: 'Not held here',
  500: 'Something went wrong on our side',
}

/** What the asked address names, as far as it does: `series`, `subject`, `metric` … */
export type Named = Readonly<Record<string, string>>

/** What went wrong, and what there is instead. */
export function problemShown({ status, title, detail, available = {}, did_you_mean }: Problem, named: Named): Shown {
  const heading = HEADINGS[status] ?? title
  const kinds = Object.entries(available).filter(([kind, held]) => kind !== 'paths' && held.length > 0)
  const meant = kinds.find(([, held]) => did_you_mean !== undefined && held.includes(did_you_mean))?.[0]
  return {
    title: heading,
    steps: [],
    content: (
      <section class="problem">
        <p class="overline">{status}</p>
        <h1>{heading}</h1>
        <p class="lead">{asSentence(detail)}</p>
        {meant !== undefined && did_you_mean !== undefined && (
          <p class="lead">
            Go to <Held kind={meant} name={did_you_mean} named={named} />
          </p>
        )}
        {kinds.map(([kind, held]) => (
          <div key={kind}>
            <h2>{nameOf(kind)} that are held</h2>
            <ul class="held">
              {held.map((one) => (
                <li key={one}>
                  <Held kind={kind} name={String(one)} named={named} />
                </li>
              ))}
            </ul>
          </div>
        ))}
        <p>
          <a href={HOME}>All that is held here</a>
        </p>
      </section>
    ),
  }
}

const asSentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).replace(/[^.?!]$/, '$&.')

/** Something that is held, with the page that shows it. */
function Held({ kind, name, named }: { kind: string; name: string; named: Named }): JSX.Element {
  const address = addressOf(kind, name, named)
  const shown = kind === 'editions' ? name : kind === 'subjects' ? subjectName(name) : nameOf(name)
  return address === null ? <>{shown}</> : <a href={address}>{shown}</a>
}

function addressOf(kind: string, name: string, { series, subject }: Named): string | null {
  if (kind === 'series') return seriesAddress(name)
  if (series === undefined) return null
  if (kind === 'subjects') return trendAddress({ series, subject: name })
  if (kind === 'metrics')
    return subject === undefined ? panelAddress({ series, metric: name }) : trendAddress({ series, subject }, name)
  if (kind === 'editions' && subject !== undefined) return reportAddress({ series, subject, edition: Number(name) })
  return null
}
