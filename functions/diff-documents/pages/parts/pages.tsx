import type { JSX } from 'preact'

interface PagesProps {
  /** Of the page that is shown, from 1. */
  number: number
  last: number
  addressOf: (page: number) => string
}

/** The pages before and after, where a list is longer than one page. */
export function Pages({ number, last, addressOf }: PagesProps): JSX.Element | null {
  if (last <= 1) return null
  return (
    <nav class="pages" aria-label="Pages">
      {number > 1 && <a href={addressOf(number - 1)}>Page {number - 1}</a>}
      <span>
        Page {number} of {last}
      </span>
      {number < last && <a href={addressOf(number + 1)}>Page {number + 1}</a>}
    </nav>
  )
}
