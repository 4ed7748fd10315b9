/** A JSON text that was read, with the line on which each of its parts stands. */
export type ParsedJson = {
  readonly ok: true
  readonly value: unknown
  /**
   * The line (from 1) of the part that a path names: of its key, or of the item of a list; of the nearest part around
   * where it is missing.
   */
  readonly lineOf: (path: readonly PropertyKey[]) => number
  /** Keys that stand twice in one object, with the line of the second. */
  readonly repeated: readonly { readonly path: readonly PropertyKey[]; readonly line: number }[]
}
export type BrokenJson = { readonly ok: false; readonly line: number; readonly message: string }

type Path = readonly (string | number)[]

const DEEPEST = 32
const LITERALS: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
]
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const STRING = /"(?:[^"\\\n\r]|\\.)*"/y
const BLANK = /[ \t\r\n]*/y

class JsonFault extends Error {
  readonly at: number
  constructor(at: number, message: string) {
    super(message)
    this.at = at
  }
}

/**
 * Reads JSON as `JSON.parse` does (RFC 8259), and knows the lines, which `JSON.parse` does not.
 * @param source the text of the file
 */
export function parseJson(source: string): ParsedJson | BrokenJson {
  const reader = new JsonReader(source)
  try {
    const value = reader.document()
    return {
      ok: true,
      value,
      lineOf: (path) => lineAt(source, reader.offsetOf(path)),
      repeated: reader.repeated.map(({ path, at }) => ({ path, line: lineAt(source, at) })),
    }
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error
    return { ok: false, line: lineAt(source, error.at), message: error.message }
  }
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length
}

class JsonReader {
  readonly repeated: { path: Path; at: number }[] = []
  readonly #source: string
  readonly #offsets = new Map<string, number>()
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  document(): unknown {
    const value = this.#value([])
    if (this.#at < this.#source.length) throw this.#fault('something stands behind the end of the one value')
    return value
  }

  offsetOf(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length--) {
      const offset = this.#offsets.get(keyOf(path.slice(0, length)))
      if (offset !== undefined) return offset
    }
    return this.#offsets.get(keyOf([])) ?? 0
  }

  #value(path: Path): unknown {
    if (path.length > DEEPEST) throw this.#fault(`more than ${DEEPEST} levels stand inside each other`)
    this.#take(BLANK)
    if (!this.#offsets.has(keyOf(path))) this.#offsets.set(keyOf(path), this.#at)
    const value = this.#bare(path)
    this.#take(BLANK)
    return value
  }

  #bare(path: Path): unknown {
    if (this.#is('{')) return this.#object(path)
    if (this.#is('[')) return this.#list(path)
    if (this.#source[this.#at] === '"') return this.#string()
    for (const [word, value] of LITERALS) if (this.#is(word)) return value
    const number = this.#take(NUMBER)
    if (number === '') throw this.#fault('a value is expected here: "text", a number, true, false, null, {…} or […]')
    return Number(number)
  }

  #object(path: Path): Record<string, unknown> {
    const entries = new Map<string, unknown>()
    this.#take(BLANK)
    if (this.#is('}')) return {}
    do {
      this.#take(BLANK)
      const at = this.#at
      if (this.#source[at] === '}') throw this.#fault('a comma stands before the closing brace: take it out')
      if (this.#source[at] !== '"') throw this.#fault('a name in double quotes is expected here')
      const name = this.#string()
      const inner = [...path, name]
      if (entries.has(name)) this.repeated.push({ path: inner, at })
      this.#offsets.set(keyOf(inner), at)
      this.#take(BLANK)
      if (!this.#is(':')) throw this.#fault(`a colon is expected behind "${name}"`)
      entries.set(name, this.#value(inner))
    } while (this.#is(','))
    if (!this.#is('}')) throw this.#fault('a comma or a closing brace is missing before this')
    return Object.fromEntries(entries)
  }

  #list(path: Path): unknown[] {
    const items: unknown[] = []
    this.#take(BLANK)
    if (this.#is(']')) return items
    do {
      this.#take(BLANK)
      if (this.#source[this.#at] === ']') throw this.#fault('a comma stands before the closing bracket: take it out')
      items.push(this.#value([...path, items.length]))
    } while (this.#is(','))
    if (!this.#is(']')) throw this.#fault('a comma or a closing bracket is missing before this')
    return items
  }

  #string(): string {
    const at = this.#at
    const quoted = this.#take(STRING)
    if (quoted === '') throw this.#fault('this text has no closing quote on its line')
    try {
      return String(JSON.parse(quoted))
    } catch {
      this.#at = at
      throw this.#fault('this text holds a character or a backslash that JSON does not know')
    }
  }

  #is(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false
    this.#at += text.length
    return true
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const taken = pattern.exec(this.#source)?.[0] ?? ''
    this.#at += taken.length
    return taken
  }

  #fault(message: string): JsonFault {
    return new JsonFault(this.#at, message)
  }
}

function keyOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String))
}
