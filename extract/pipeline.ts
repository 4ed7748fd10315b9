import { findGluedNames } from './finders/find-glued-names.ts'
import { findNamedNumbers } from './finders/find-named-numbers.ts'
import { findNames } from './finders/find-names.ts'
import { findPatterns } from './finders/patterns/find-patterns.ts'
import { findPronouns } from './finders/find-pronouns.ts'
import { findScores } from './finders/find-scores.ts'
import { findRateBases } from './finders/find-rate-bases.ts'
import { findTimes } from './finders/times/find-times.ts'
import { ADDRESS_PATTERNS, ADDRESS_TRIGGER } from './finders/patterns/address-patterns.ts'
import { CLOCK_PATTERNS } from './finders/patterns/clock-patterns.ts'
import { IDENTIFIER_PATTERNS } from './finders/patterns/identifier-patterns.ts'
import { MARKER_PATTERNS } from './finders/patterns/marker-patterns.ts'
import { ORDINAL_PATTERNS } from './finders/patterns/ordinal-patterns.ts'
import { REFERENCE_PATTERNS } from './finders/patterns/reference-patterns.ts'
import type { Finder } from './finders/finder.ts'
import type { KindReader } from './kinds/kind-reader.ts'
import { readAge } from './kinds/read-age.ts'
import { readCount } from './kinds/read-count.ts'
import { readDuration } from './kinds/read-duration.ts'
import { readMeasure } from './kinds/read-measure.ts'
import { readMoney } from './kinds/read-money.ts'
import { readPercent } from './kinds/read-percent.ts'
import { readShared } from './kinds/read-shared.ts'
import { readRate } from './kinds/read-rate.ts'
import { refineBounds } from './refiners/refine-bounds.ts'
import { refineAbout } from './refiners/refine-about.ts'
import { refineAttribution } from './refiners/refine-attribution.ts'
import { refineScope } from './refiners/refine-scope.ts'
import { refineDirections } from './refiners/refine-directions.ts'
import { refineEvents } from './refiners/refine-events.ts'
import { refineLabels } from './refiners/refine-labels.ts'
import { refineParts } from './refiners/refine-parts.ts'
import { refinePeriods } from './refiners/refine-periods.ts'
import { refineScales } from './refiners/refine-scales.ts'
import { refineRoles } from './refiners/refine-roles.ts'
import { refineUnits } from './refiners/refine-units.ts'
import type { Refiner } from './refiners/refiner.ts'

/** Finders of numbers that count nothing, for sentences that hold a digit, in the order in which they may take them. */
export const DIGIT_FINDERS: readonly Finder[] = [
  // Addresses and phones first: their digits look like anything.
  findPatterns(ADDRESS_PATTERNS, ADDRESS_TRIGGER),
  // Markers before identifiers: "(4)" names nothing.
  findPatterns(MARKER_PATTERNS),
  // Identifiers before times and dates: "ISO 9001:2015" and "Law 2019/12" hold years that are none.
  findPatterns(IDENTIFIER_PATTERNS),
  findPatterns(REFERENCE_PATTERNS),
  findScores,
  findNamedNumbers,
  findGluedNames,
]

/** Finders for all sentences, behind those above. */
export const FINDERS: readonly Finder[] = [
  // Clock times before dates, or "17:22" would leave parts of a day.
  findPatterns(CLOCK_PATTERNS),
  // Dates before ordinals: "the first eight months of 2023" is one time.
  findTimes,
  findPatterns(ORDINAL_PATTERNS),
  // Names behind dates, or "August 14" would be a name; rate bases behind all digits that are no base.
  findNames,
  findRateBases,
  findPronouns,
]

/** Readers of kinds, the special before the general; `readCount` takes what is left. */
export const KIND_READERS: readonly KindReader[] = [
  readMoney,
  readPercent,
  // Ages before durations: "18 years old" is no stretch of time.
  readAge,
  readDuration,
  readMeasure,
  // Rates behind all units that a base may follow: those read their base themselves.
  readRate,
  // A unit that only the second of two numbers has, when the first has no noun of its own.
  readShared,
  readCount,
]

/** Refiners, each needing what the ones before it found. */
export const REFINERS: readonly Refiner[] = [
  // The scale of a table makes other kinds of bare numbers, which all others look at.
  refineScales,
  // The words of a bound belong to the figure's phrase, at whose edges the governing verb is sought.
  refineBounds,
  refineParts,
  refineEvents,
  // An understood noun needs the whole (parts) and the verb (events).
  refineUnits,
  refineDirections,
  // A day makes an incident, so periods come before roles; a role then takes the period from a norm.
  refinePeriods,
  refineRoles,
  refineScope,
  refineAttribution,
  refineAbout,
  refineLabels,
]
