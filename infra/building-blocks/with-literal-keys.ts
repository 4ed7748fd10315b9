/** [var _h = "http";] at the top level of an unminified bundle. */
const CONSTANT = /^var ([\w$]+) = ("(?:[^"\\]|\\.)*");$/gm
/** [[_h]: ] as a key of an object. */
const COMPUTED_KEY = /\[([\w$]+)\]:(?= )/g

/**
 * The code of an unminified bundle with its constant keys as literals: [{ [_h]: 1 }] becomes [{ "http": 1 }].
 * A bundler drops an unused object only if making it does nothing, and a key that has to be worked out may do
 * something. The AWS SDK describes all operations of a service in such objects: of S3's hundred, two are used here.
 */
export function withLiteralKeys(code: string): string {
  const constants = new Map([...code.matchAll(CONSTANT)].map(([, name = '', literal = '']) => [name, literal]))
  return code.replaceAll(COMPUTED_KEY, (whole, name: string) => {
    const literal = constants.get(name)
    return literal === undefined ? whole : `${literal}:`
  })
}
