/** [var Md5Node = hasNativeCrypto ? buildNativeClass() : Md5Js;] at the top level of an unminified bundle. */
const CHOICE = /^var ([\w$]+) = hasNativeCrypto\d* \? (buildNativeClass\d*)\(\) : [\w$]+;$/gm

/**
 * The code of an unminified bundle whose hashes are those of Node: the AWS SDK brings each a second time in
 * JavaScript, for a Node that was built without its crypto, which no function runs on.
 */
export function withNativeHashes(code: string): string {
  return code.replaceAll(CHOICE, 'var $1 = /* @__PURE__ */ $2();')
}
