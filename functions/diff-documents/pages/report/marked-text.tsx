import type { JSX } from 'preact'
import type { Reading } from '../../../../schemas/reading.ts'
import { AccountedText } from '../parts/accounted-text.tsx'
import { Pages } from '../parts/pages.tsx'
import { textBlocks } from '../parts/text-blocks.ts'
import { textPart } from '../parts/text-parts.ts'

interface TextProps {
  reading: Reading
  at: number
  addressAt: (start: number | undefined) => string
}

/** The text, and beside it what its marks mean; there the script tells of the figure that is pointed at. */
export function MarkedText({ reading, at, addressAt }: TextProps): JSX.Element {
  const { number, starts, blocks } = textPart(textBlocks(reading.text, reading.sentences), at)
  const pages = (
    <Pages
      number={number}
      last={starts.length}
      addressOf={(one) => addressAt(one === 1 ? undefined : starts[one - 1])}
    />
  )
  return (
    <div class="reading">
      <div>
        {pages}
        <AccountedText reading={reading} blocks={blocks} />
        {pages}
      </div>
      <aside class="margin" aria-label="About the marked numbers">
        <div id="figure-detail" class="detail">
          <p>
            <mark>Marked</mark> numbers are figures; point at one, or step to it with the tab key, to see how it was
            read. Its address is its link. <span class="non">Faint</span> numbers are none: dates, names, lists.
          </p>
        </div>
      </aside>
    </div>
  )
}
