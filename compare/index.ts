/** The one door of `compare/`: two editions in, what changed and what may be said about it out. */
export { compareEditions, type EditionFigures } from './compare-editions.ts'
export { compareTexts, type EditionText } from './text/compare-texts.ts'
export { summarise } from './summarise.ts'
