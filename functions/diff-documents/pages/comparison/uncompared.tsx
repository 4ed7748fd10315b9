import type { JSX } from 'preact'

/** What the editions state that is not compared: how much, and below it what changed. */
export function Uncompared({ lines: [first, ...changed] }: { lines: readonly string[] }): JSX.Element {
  return (
    <section class="group">
      <h2>Stated, not compared</h2>
      <p class="note">{first}</p>
      {changed.length > 0 && (
        <ul>
          {changed.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
