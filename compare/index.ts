/**
 * The one door of `compare/`: two editions in, what changed and what may be said about it out; and the words for
 * people.
 */
export { adopt } from './trends/adopt.ts'
export { compareEditions } from './compare-editions.ts'
export { type EditionFigures } from './pairing/edition-side.ts'
export { compareTexts, type EditionText } from './text/compare-texts.ts'
export { summarise, summary } from './say/summarise.ts'
export { trend } from './trends/trend.ts'
export { isOfMetric, metricByWording, metricOf, metricsOf } from './trends/metric-by-wording.ts'
export { panel, type PanelSubject } from './trends/panel.ts'
export { forTime, sayPeriod, sayTime } from './say/reasons.ts'
export { sayFigure } from './say/say-figure.ts'
export { figureInWords, inDigits, inNumber, inSignedDigits, intervalInDigits } from './say/figure-words.ts'
export { changeInWords, signedVerdict, VERDICT_WORDS, verdictCounts } from './say/verdict-words.ts'
export { uncomparedInWords } from './say/uncompared-words.ts'
export { pointInWords, sizeInWords, verdictInWords, whyInWords } from './say/point-words.ts'
export { findNumber } from './say/find-number.ts'
export { editionsCalendar, type CalendarInput } from './calendar/editions-calendar.ts'
export { type FetchTarget, type HeldEdition } from './calendar/held-edition.ts'
export { changesToTell, type ChangesToTell, type ChangeToTell } from './announce/changes-to-tell.ts'
export { watchFits } from './announce/watch-fits.ts'
export { isLegible, stretchesOf, textMeasures, withoutYears } from './say/redline-words.ts'
