import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** What the pages link to. */
export type AssetName = 'pages.css' | 'pages.js' | 'icon.svg'

interface Asset {
  type: string
  body: string
}

/** Style, script and icon as they were bundled, each under a name with the hash of its content; read once. */
export class StaticAssets {
  readonly #folder: string
  #held: ReadonlyMap<string, Asset> | undefined

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Where a page finds it. */
  address(name: AssetName): string {
    const [stem = '', extension = ''] = name.split('.')
    const file = [...this.#files().keys()].find((held) => held.startsWith(`${stem}-`) && held.endsWith(extension))
    if (file === undefined) throw new Error(`${name} is not among the files that were bundled for browsers`)
    return `/assets/${file}`
  }

  /** The file of exactly that name, or null. */
  file(name: string): Asset | null {
    return this.#files().get(name) ?? null
  }

  #files(): ReadonlyMap<string, Asset> {
    this.#held ??= new Map(
      readdirSync(this.#folder).map((name) => [
        name,
        {
          type: TYPES[extname(name)] ?? 'application/octet-stream',
          body: readFileSync(join(this.#folder, name), 'utf8'),
        },
      ]),
    )
    return this.#held
  }
}
