/** [var paginateScan = createPaginator(…]: a page-wise question, a table for a hash, or whether Node has a hash. */
const MAKING = /^var [\w$]+ = (?=createPaginator\d*\(|new Int32Array\()|^var hasNativeCrypto\d* = (?=\(\(\) => \{$)/gm

/**
 * The code of an unminified bundle in which what only makes a value says so: a bundler keeps a call whose value nobody
 * uses, since it may do something, and with [paginateScan] all that describes scanning a table.
 */
export function withPureCalls(code: string): string {
  return code.replaceAll(MAKING, '$&/* @__PURE__ */ ')
}
