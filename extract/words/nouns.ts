import { wordMap } from './word-map.ts'
import { wordSet } from './word-set.ts'

/** Plural and singular of nouns that the endings do not tell. */
export const IRREGULAR_PLURALS = wordMap(`
  people person|persons person|men man|women woman|children child|policemen policeman|policewomen policewoman
  servicemen serviceman|servicewomen servicewoman|fishermen fisherman|businessmen businessman|congressmen congressman
  gunmen gunman|feet foot|teeth tooth|mice mouse|geese goose|lives life|wives wife|knives knife|halves half|leaves leaf
  thieves thief|shelves shelf|selves self|wolves wolf|loaves loaf|scarves scarf|crises crisis|analyses analysis
  theses thesis|bases base|diagnoses diagnosis|hypotheses hypothesis|synopses synopsis|phenomena phenomenon
  criteria criterion|data datum|media medium|indices index|matrices matrix|vertices vertex|appendices appendix
  alumni alumnus|fungi fungus|nuclei nucleus|bacteria bacterium|curricula curriculum|memoranda memorandum
  strata stratum|genera genus|species species|series series|means means|aircraft aircraft|spacecraft spacecraft
  personnel personnel|staff staff|police police|offspring offspring|sheep sheep|fish fish|cattle cattle|deer deer
  troops troop|headquarters headquarters|works work|buses bus|gases gas|viruses virus|campuses campus|statuses status
  bonuses bonus|censuses census|focuses focus|lenses lens|lawsuits lawsuit|movies movie|cookies cookie|calories calorie
  ties tie|lies lie|pies pie|zombies zombie|rookies rookie|prairies prairie|shoes shoe|toes toe|heroes hero
  potatoes potato|tomatoes tomato|echoes echo|vetoes veto|cargoes cargo|volcanoes volcano|mosquitoes mosquito
  torpedoes torpedo|axes axis|oases oasis|houses house|causes cause|cases case|leases lease|releases release
  purchases purchase|diseases disease|databases database|uses use|abuses abuse|losses loss|increases increase
  decreases decrease|expenses expense|licenses license|licences licence|offenses offense|offences offence
  responses response|premises premise|exercises exercise|enterprises enterprise|franchises franchise|promises promise
  surprises surprise|horses horse|nurses nurse|courses course|sources source|resources resource|forces force
  voices voice|devices device|services service|offices office|prices price|practices practice|sentences sentence
  instances instance|incidences incidence|residences residence|conferences conference|references reference
  differences difference|experiences experience|allowances allowance|alliances alliance|ambulances ambulance
  pieces piece|races race|places place|spaces space|surfaces surface|images image|pages page|villages village
  passages passage|packages package|messages message|languages language|colleges college|charges charge|judges judge
  bridges bridge|changes change|exchanges exchange|ranges range|challenges challenge|hostages hostage
  marriages marriage|refugees refugee|employees employee|trainees trainee|detainees detainee|committees committee
  degrees degree|trees tree|fees fee|attendees attendee|returnees returnee|deportees deportee|appointees appointee
  coffees coffee|bees bee|knees knee|algae alga|larvae larva|pupae pupa|vertebrae vertebra|nebulae nebula
  formulae formula|lice louse
`)

/** Plurals in which compounds end: fishermen, schoolchildren, salespeople. */
export const COMPOUND_PLURALS: readonly (readonly [plural: string, singular: string])[] = [
  ['women', 'woman'],
  ['men', 'man'],
  ['children', 'child'],
  ['people', 'person'],
  ['buses', 'bus'],
]

/** Singulars that end like such a plural or like its singular, and are none. */
export const MEN_IN_SINGULAR = wordSet(`
  specimen abdomen regimen omen acumen stamen lumen dolmen amen foramen bitumen albumen semen hymen yemen cyclamen
  ramen examen cerumen german human roman ottoman talisman shaman norman caiman hetman turkman mussulman
`)

/** Nouns that stand for several although they have no plural ending. */
export const PLURAL_WITHOUT_ENDING = wordSet(`
  people personnel staff police troops aircraft species series cattle sheep fish youth clergy military crew data media
  offspring minors
`)

/** Singular nouns that end like plurals. */
export const SINGULAR_WITH_S = wordSet(`
  abyss access across actress address aids analysis apparatus arthritis athletics awareness axis basis bonus boss brass
  bus business cactus campus census chaos chess chorus circus class congress consensus corpus cosmos crisis cross
  darkness diabetes diagnosis discuss distress dress economics emphasis ethics ethos fitness focus fortress gallows gas
  genus glass grass happiness has headquarters hepatitis hiv/aids hypothesis illness is kiss lens less logistics loss
  mass mathematics mattress means measles mess metropolis miss news nucleus oasis paralysis pass pathos physics plus
  polis politics press princess process progress radius series species status stimulus stress success surplus synthesis
  thesis this thus trellis tuberculosis us versus virus was weakness wilderness witness yes
`)

/** Words for a person, so that [36 others] or [13 were killed] can be understood. */
export const PERSON_NOUNS = wordSet(`
  person people man woman child boy girl adult minor youth citizen national foreigner civilian individual resident
  migrant refugee returnee detainee prisoner inmate defendant suspect victim survivor patient student pupil teacher
  worker employee member official officer soldier fighter militant terrorist activist journalist lawyer judge protester
  demonstrator villager doctor nurse passenger user customer associate family household relative parent mother father
  daughter son wife husband spouse bride infant baby orphan widow candidate voter legislator parliamentarian minister
  agent guard policeman policewoman serviceman gunman captive hostage casualty deportee trafficker offender criminal
  convict perpetrator pow idp recruit trainee participant colonel captain commander lieutenant sergeant corporal cadet
  reservist conscript veteran mercenary peacekeeper trooper constable detective sheriff ranger marine sailor seafarer
  pilot crewman reporter correspondent editor blogger photographer cameraman writer author artist musician singer actor
  filmmaker publisher priest pastor imam monk nun bishop rabbi cleric preacher missionary worshipper worshiper believer
  pilgrim herder shepherd hunter miner engineer technician cleaner cook waiter maid servant shopkeeper vendor merchant
  businessman businesswoman entrepreneur executive manager director accountant auditor banker clerk aide adviser
  advisor diplomat ambassador envoy politician senator congressman deputy councilor councillor mayor governor lawmaker
  opponent dissident supporter follower leader rebel insurgent extremist jihadist bomber attacker assailant robber
  thief smuggler gangster pirate hijacker kidnapper murderer killer rapist abuser codefendant co-defendant accomplice
  conspirator escapee fugitive bystander pedestrian motorist cyclist rider commuter traveler traveller evacuee settler
  nomad peasant neighbor neighbour friend cousin brother sister sibling schoolgirl schoolboy schoolchild graduate
  apprentice intern scholar academic professor lecturer researcher scientist principal headteacher coach athlete player
  footballer surgeon midwife paramedic responder medic dentist pharmacist therapist counselor counsellor caregiver
  carer firefighter observer mediator negotiator interpreter translator juror prosecutor attorney solicitor barrister
  warden guardian teenager toddler newborn pensioner retiree amputee witness informant whistleblower spy spectator
  seeker donor recipient claimant volunteer inspector investigator driver farmer fisherman trader visitor tourist guest
  client applicant complainant tenant beneficiary personnel staff troop physician specialist expert
  subscriber viewer listener shopper caller attendee learner swimmer angler
  midfielder striker defender goalkeeper winger batsman bowler quarterback actress grandmother grandfather grandson
  granddaughter stepfather stepmother uncle aunt nephew niece boyfriend girlfriend widower hairdresser electrician
  customer plumber builder carpenter gardener
`)

/** Units of time, as counted. */
export const TIME_UNITS = wordSet(`
  second minute hour day week fortnight month quarter year decade century night weekend weekday workday semester season
  millisecond session-hour
`)

/** Units of measure, by their written form in the singular, with the name that the reading gives them. */
export const MEASURES = wordMap(`
  km kilometer|kilometer kilometer|kilometre kilometre|m meter|meter meter|metre metre|cm centimeter
  centimeter centimeter|centimetre centimetre|mm millimeter|millimeter millimeter|millimetre millimetre|μm micrometer
  nm nautical mile|mile mile|mi mile|foot foot|ft foot|inch inch|in inch|yard yard|yd yard|kg kilogram
  kilogram kilogram|kilo kilogram|g gram|gram gram|mg milligram|milligram milligram|μg microgram|µg microgram|microgram microgram|tonne tonne|gigatonne gigatonne|kilotonne kilotonne
  kiloton kiloton|megatonne megatonne|megaton megaton|ton ton|pound pound
  lb pound|lbs pound|ounce ounce|oz ounce|liter liter|litre litre|l liter|kilolitre kilolitre
  megaliter megaliter|megalitre megalitre|gigalitre gigalitre|ml milliliter|milliliter milliliter
  millilitre millilitre|gallon gallon|barrel barrel|bbl barrel|acre acre|hectare hectare|ha hectare|degree degree
  celsius degree|fahrenheit degree|watt watt|kw kilowatt|kilowatt kilowatt|mw megawatt|megawatt megawatt|gw gigawatt
  gigawatt gigawatt|terawatt terawatt|kwh kilowatt hour|mwh megawatt hour|gwh gigawatt hour|twh terawatt hour|kv kilovolt|volt volt
  hp horsepower|horsepower horsepower|mph mile per hour|kph kilometer per hour|hz hertz|khz kilohertz|mhz megahertz
  ghz gigahertz|hertz hertz|gb gigabyte|gigabyte gigabyte|tb terabyte|terabyte terabyte|mb megabyte|megabyte megabyte
  kb kilobyte|mbps megabit per second|dwt deadweight ton|grt gross register ton|bushel bushel|carat carat|knot knot
  kt knot|calorie calorie|joule joule|megajoule megajoule|gigajoule gigajoule
  terajoule terajoule|petajoule petajoule|ksi kilopound per square inch|mpa megapascal|psi pound per square inch
  ppm part per million|ppb part per billion|fte full-time equivalent|decibel decibel|db decibel|sqm square meter
  sqft square foot|megapixel megapixel|mpg mile per gallon|mah milliampere hour|wh watt hour
  sv sievert|msv millisievert|μsv microsievert|µsv microsievert|bq becquerel|kbq kilobecquerel|mbq megabecquerel
  gbq gigabecquerel|tbq terabecquerel
  fps frame per second|rpm revolution per minute|kmh kilometer per hour|kmph kilometer per hour|cubic cubic|sq square|square square|dram dram
  fathom fathom|league league|furlong furlong|pint pint|quart quart|peck peck|hogshead hogshead|quintal quintal
  hundredweight hundredweight|cwt hundredweight|hectolitre hectolitre|hectoliter hectoliter|kiloliter kiloliter
  centilitre centilitre|centiliter centiliter|decimetre decimetre|decimeter decimeter|nanometre nanometre
  nanometer nanometer|micrometre micrometre|micron micron|microlitre microlitre|microliter microliter|parsec parsec
  ampere ampere|ohm ohm|lumen lumen|lux lux|candela candela|newton newton|pascal pascal|curie curie
  curies curie|radian radian|roentgen roentgen|teu teu|feu feu|koz thousand ounce|moz million ounce|klb thousand pound
  mlb million pound|boe barrel of oil equivalent|kboe thousand barrel of oil equivalent
  mmboe million barrel of oil equivalent|bpd barrel per day|kbpd thousand barrel per day|boepd barrel of oil equivalent per day
  kboepd thousand barrel of oil equivalent per day|mmbbl million barrel|mmbtu million british thermal unit
  bcm billion cubic meter|mcm million cubic meter|mcf thousand cubic foot|mmcf million cubic foot|bcf billion cubic foot
  tcf trillion cubic foot|kwp kilowatt|mwp megawatt|gwp gigawatt|gl gigaliter|kl kiloliter
`)

/** Signs of measures that another one has in other letters: 120 [Ml] are no millilitres. */
export const CAPITAL_MEASURES: ReadonlyMap<string, string> = new Map([
  ['Ml', 'megaliter'],
  ['ML', 'megaliter'],
])

/** Signs of masses in thousands of tonnes and more, with their capitals: [kt] in small letters alone may be knots. */
export const MASS_SIGNS: ReadonlyMap<string, string> = new Map([
  ['kt', 'kilotonne'],
  ['Mt', 'megatonne'],
  ['Gt', 'gigatonne'],
])

/** What a digit behind a length makes of it: m[2], km[²], m[3]. */
export const POWERS: ReadonlyMap<string, string> = new Map([
  ['2', 'square'],
  ['²', 'square'],
  ['3', 'cubic'],
  ['³', 'cubic'],
])

/** Adjectives before a noun that do not make it another kind of thing: two [new] prisons are prisons. */
export const PLAIN_MODIFIERS = wordSet(`
  new additional other further more another separate different various several total known reported recorded registered
  verified confirmed alleged estimated combined existing remaining current former previous late recent long-standing
  indiscriminate mere full entire only own same such certain particular notable prominent major main key significant
  important specific individual similar consecutive straight successive documented identified newly distinct unique
  actual possible potential old older younger next last past first second third whole good great big large small huge
  credible unconfirmed said largest biggest smallest greatest highest lowest longest shortest oldest youngest busiest
  latest earliest plus
`)

/**
 * Nouns, and what compounds of them end in, that end like adjectives or so often are nouns that the ending misleads.
 */
export const NOUNS_LIKE_ADJECTIVES = wordSet(`
  fish dish individual official criminal national hospital journal capital animal tribunal proposal approval arrival removal
  trial appeal rival withdrawal denial festival rehearsal militant migrant applicant participant accountant inhabitant
  defendant tenant merchant immigrant combatant assailant informant claimant assistant president student agent parent resident incident accident
  event percent cent talent patient client precedent continent ment grant plant restaurant sergeant lieutenant infant
  elephant giant civilian guardian librarian politician physician technician custodian parliamentarian pedestrian
  arsenal metal material manual ritual signal medal mineral mammal detective initiative objective executive
  representative archive motive relative native captive directive incentive alternative perspective cooperative clinic
  topic fabric traffic public music republic critic epidemic pandemic arctic vehicle table cable vegetable variable
  library boundary salary diary secretary summary anniversary dictionary military territory burglary commentary
  documentary glossary january february content extent intent scent accent rent tent dent variant consonant adolescent
  detergent opponent component respondent correspondent superintendent descendant constituent ingredient recipient
  gradient convent element meal funeral dismissal acquittal burial refusal appraisal referral renewal disposal survival
`)
