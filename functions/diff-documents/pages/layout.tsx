import { renderToString } from 'preact-render-to-string'
import type { JSX } from 'preact'
import { HOME, SOURCES } from '../addresses.ts'
import type { Shown, Step } from './page.ts'
import type { StaticAssets } from '../static-assets.ts'

/** The whole document of a page. What stands in it is escaped, whatever a report, a key or a name may hold. */
export function writeDocument(shown: Shown, assets: StaticAssets): string {
  return `<!doctype html>${renderToString(<Document shown={shown} assets={assets} />)}`
}

function Document({ shown, assets }: { shown: Shown; assets: StaticAssets }): JSX.Element {
  const { title, steps, records, content } = shown
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{title === PRODUCT ? PRODUCT : `${title} · ${PRODUCT}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={assets.address('pages.css')} />
        <link rel="icon" type="image/svg+xml" href={assets.address('icon.svg')} />
        {records !== undefined && <link rel="alternate" type="application/json" href={records} />}
        <script type="module" src={assets.address('pages.js')} />
      </head>
      <body>
        <a class="skip" href="#content">
          Skip to content
        </a>
        <header class="masthead">
          <Way steps={steps} title={title} />
        </header>
        <main id="content" tabindex={-1}>
          {content}
        </main>
        <footer class="colophon">
          <p>
            <span>Every figure carries its sentence. Silence is not zero.</span>
            <a href={SOURCES}>Sources and editions</a>
            <a href="/openapi.json">API</a>
          </p>
        </footer>
        <p class="said" role="status" aria-live="polite" data-said />
      </body>
    </html>
  )
}

export const PRODUCT = 'Yearover'

function Way({ steps, title }: { steps: readonly Step[]; title: string }): JSX.Element {
  return (
    <nav aria-label="Where you are">
      <ol class="way">
        <li>
          <a class="wordmark" href={HOME} {...(title === PRODUCT && { 'aria-current': 'page' })}>
            <svg class="emblem" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
              <path d="M3 18 9 10 14 14 21 5" />
            </svg>
            {PRODUCT}
          </a>
        </li>
        {steps.map(({ label, address }) => (
          <li key={address}>
            <a href={address}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
