/** Controls that show as boxes, such as the form feed between pages; tab and line feed are none. */
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g

/** Text of a report as a page shows it: what has no shape is left out. */
export const printable = (text: string) => text.replaceAll(UNPRINTABLE, '')
