/** What opens an item of a list: [- ]item, [(a) ]item, [12. ]item. */
export const BULLET = /^(?:[-*•·▪◦‣–—]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])\s+(?=\S)/
