/** The one door of `compare/`: two editions in, what changed and what may be said about it out. */
export { compareEditions } from './compare-editions.ts'
export { type EditionFigures } from './edition-side.ts'
export { compareTexts, type EditionText } from './text/compare-texts.ts'
export { summarise } from './summarise.ts'
export { trend } from './trend.ts'
export { panel, type PanelSubject } from './panel.ts'
export { sayFigure, sayPeriod } from './reasons.ts'
