import type { Problem } from '../../../schemas/http.ts'
import { HOME } from './addresses.ts'
import type { Shown } from './page.ts'
import { nameOf } from './parts/names.ts'

const HEADINGS: Readonly<Record<number, string>> = {
  400: 'This address is not understood',
  404: 'Not held here',
  500: 'Something went wrong on our side',
}

/** What went wrong, and what there is instead. */
export function problemShown({ status, title, detail, available }: Problem): Shown {
  const heading = HEADINGS[status] ?? title
  const kinds = Object.entries(available ?? {}).filter(([kind, held]) => kind !== 'paths' && held.length > 0)
  return {
    title: heading,
    steps: [],
    content: (
      <section class="problem">
        <p class="overline">{status}</p>
        <h1>{heading}</h1>
        <p class="lead">{detail}.</p>
        {kinds.map(([kind, held]) => (
          <div key={kind}>
            <h2>{nameOf(kind)} that are held</h2>
            <ul class="held">
              {held.map((one) => (
                <li key={one}>{one}</li>
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
