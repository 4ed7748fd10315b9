import { wordMap } from './word-map.ts'
import { wordSet } from './word-set.ts'

/** Nouns that stand for a verb: the [repatriation] of 12 is repatriate. */
export const EVENT_NOUNS = wordMap(`
  abduction abduct|abortion abort|abuse abuse|access access|accession accede|accommodation accommodate|accusation accuse
  acquisition acquire|acquittal acquit|activation activate|addition add|adoption adopt|agreement agree
  allegation allege|allocation allocate|amendment amend|announcement announce|appeal appeal|appointment appoint
  approval approve|arrest arrest|arrival arrive|assassination assassinate|assault assault|assessment assess
  attack attack|attempt attempt|attendance attend|audit audit|award award|ban ban|birth bear|block block
  bombardment bombard|bombardments bombard|bombing bomb|capture capture|change change|charge charge|claim claim
  closure close|collection collect|complaint complain|completion complete|confinement confine|confirmation confirm
  confiscation confiscate|conscription conscript|consent consent|construction construct|consultation consult
  consumption consume|contribution contribute|conversion convert|conviction convict|crash crash|creation create
  death die|decision decide|declaration declare|decline decline|decrease decrease|delivery deliver|demolition demolish
  denial deny|departure depart|deployment deploy|deportation deport|designation designate|destruction destroy
  detection detect|detention detain|development develop|disappearance disappear|disappearances disappear
  discharge discharge|discovery discover|dismissal dismiss|dislocation dislocate|displacement displace
  disposal dispose|disruption disrupt|distribution distribute|divorce divorce|donation donate|donations donate|drop drop
  emission emit|employment employ
  enrollment enroll|enrolment enrol|escape escape|establishment establish|evacuation evacuate|eviction evict
  examination examine|exchange exchange|exclusion exclude|execution execute|exemption exempt|exhibit exhibit
  exhibition exhibit|exhumation exhume|expansion expand|explosion explode|export export|expulsion expel
  extension extend|extradition extradite|fall fall|fine fine|forfeiture forfeit|freeze freeze|gain gain|gift give
  growth grow|hearing hear|hijacking hijack|identification identify|impairment impair|import import
  imprisonment imprison|improvement improve|increase increase|indictment indict|injury injure|inspection inspect
  installation install|interception intercept|intervention intervene|interview interview|investigation investigate
  investment invest|invitation invite|issuance issue|kidnapping kidnap|killing kill|launch launch|licensing license
  listing list|loan loan|loss lose|marriage marry|mediation mediate|meeting meet|murder murder|notification notify
  occupancy occupy|occupation occupy|offer offer|opening open|operation operate|outage fail|participation participate
  payment pay|placement place|presentation present|procurement procure|production produce|profit profit
  promotion promote|prosecution prosecute|publication publish|purchase purchase|raid raid|rape rape|receipt receive
  recognition recognize|recommendation recommend|recording record|recovery recover|recruitment recruit|reduction reduce
  referral refer|refusal refuse|registration register|rehabilitation rehabilitate|reintegration reintegrate
  rejection reject|release release|relocation relocate|removal remove|renewal renew|repatriation repatriate
  reporting report|representation represent|rescue rescue|resettlement resettle|residence reside|resignation resign
  return return|review review|revocation revoke|rise rise|sale sell|seizure seize|sentence sentence|sentencing sentence
  settlement settle|shipment ship|shooting shoot|signing sign|slaughter slaughter|smuggling smuggle|spending spend
  strike strike|submission submit|suicide suicide|supervision supervise|support support|surrender surrender
  suspension suspend|suspicion suspect|targeting target|test test|testing test|theft steal|torture torture
  training train|transaction transact|transfer transfer|transport transport|treatment treat|trial try|use use
  vaccination vaccinate|violation violate|visit visit|wait wait|withdrawal withdraw
  airstrike strike|apprehension apprehend|assistance assist|beheading behead|certification certify
  compensation compensate
  demobilization demobilize|disarmament disarm|dissolution dissolve|exploitation exploit|expropriation expropriate
  harassment harass|harboring harbor|implementation implement|initiation initiate|intimidation intimidate
  legalization legalize|lynching lynch|mistreatment mistreat|naturalization naturalize|nomination nominate
  persecution persecute|poisoning poison|reinstatement reinstate|restoration restore|reunification reunite
  screening screen|sterilization sterilize|termination terminate|transportation transport
`)

/** Adjectives that stand for a verb: the age for [consensual] sex, the [pensionable] age. */
export const EVENT_ADJECTIVES = wordMap(`
  consensual consent|electoral elect|marital marry|marriageable marry|pensionable retire|working work
`)

/** Nouns that measure a thing, whatever it is: a [capacity] of 45 beds, a [length] of 3 km. */
export const DIMENSIONS = wordSet(`
  altitude area capacity depth diameter height length size volume weight width
`)

/** Verbs that say nothing by themselves: they [made] 40 arrests. The counted noun then names the event. */
export const LIGHT_VERBS = wordSet(`
  make conduct carry commit face undertake stage perform do suffer sustain take undergo launch cause result lead have
  give effect mount bring hand secure obtain
`)

/** Light verbs that give way only to a death or an injury. */
export const CAUSING_VERBS = wordSet(`
  cause result lead suffer sustain bring
`)

/** Verbs by which somebody tells something; what they tell may follow as a clause. */
export const REPORTING_VERBS = wordSet(`
  report say state announce note estimate claim allege argue assert declare confirm acknowledge conclude find believe
  expect indicate reveal show suggest warn witness see rule tell calculate assume explain add complain document
  record observe predict project think know admit insist stress testify inform
`)

/** Verbs of being and having: a state, no event. */
export const STATE_VERBS = wordSet(`
  be have include remain number total represent constitute comprise contain consist stand exist amount belong account
  equal mean become seem appear cost average exceed reach measure lie live need range fluctuate last own involve
  feature retain stay say span weigh reflect
`)

/** Verbs of rising and falling. */
export const UPWARD = wordSet(`
  increase rise grow climb jump surge soar gain expand advance rally improve up add raise boost widen strengthen
  rebound edge extend lengthen
`)
export const DOWNWARD = wordSet(`
  decrease fall decline drop reduce cut shrink lose plunge plummet slip slide tumble down sink dip contract lower
  narrow ease weaken diminish slump slow shed shorten
`)
/** Words of change in either direction. */
export const UP_OR_DOWN: ReadonlySet<string> = new Set([...UPWARD, ...DOWNWARD])

/** Words behind a number that compare: 16 per cent [more], 18 percent [lower]. */
export const MORE = wordSet(`
  more higher greater larger above ahead up increase rise growth gain jump surge longer older faster
  improvement expansion
  hike uptick
`)
export const FEWER = wordSet(`
  fewer less lower smaller below down decrease decline drop reduction fall shorter younger slower cut loss dip slump
  shortfall
`)

/** Verbs of harm: what they count without a noun are persons. */
export const HARM_VERBS = wordSet(`
  kill injure wound die hurt arrest detain sentence convict kidnap abduct displace rescue execute murder hospitalize
  imprison charge indict free
`)

/** What nothing is done to: those who [drowned] did so themselves, and no participle stands behind its noun. */
export const INTRANSITIVE_VERBS = wordSet(`
  die drown perish starve escape flee arrive resign retire occur happen survive go come disappear vanish emerge defect
  abscond
`)

/** What is done to persons, of whom something was told before: 200 were [recaptured]. */
export const VERBS_OF_PERSONS = wordSet(`
  acquit deport extradite jail pardon prosecute rape recapture rearrest torture
`)

/** What happens once and has a toll: a [bombing] that killed 11. */
export const HAPPENINGS = wordSet(`
  attack bombing bomb blast explosion crash fire shooting ambush raid strike airstrike collapse accident collision
  flood storm earthquake landslide derailment shelling massacre riot stampede assault clash mutiny siege firefight
  gunfight shootout skirmish incursion offensive cyclone hurricane typhoon tornado avalanche murder killing abduction
  kidnapping assassination execution lynching disaster blaze wildfire tsunami mudslide stabbing sinking tragedy
`)

/** Nouns whose phrase with "of" is one thing: prisoner of war. */
export const OF_COMPOUNDS = wordSet(`
  prisoner-war member-parliament head-state act-violence weapon-mass line-credit act-terrorism member-congress
  chief-staff head-household state-emergency means-transport place-worship country-origin barrel-oil crime-violence
  work-art piece-legislation port-entry point-entry house-worship site-worship place-detention
`)

/** Nouns that carry a rule: the law, the code, a [minimum] age. */
/** Verbs of telling a number anew, put right: [revised] to 24. */
export const PUTTING_RIGHT = wordSet('correct revise restate adjust amend recalculate')
export const RULE_NOUNS = wordSet(`
  law constitution code act legislation statute regulation decree rule policy ordinance directive amendment bylaw
  treaty convention standard requirement penalty punishment sentence sanction minimum maximum limit threshold quota
  criterion eligibility provision article agreement contract tariff guideline mandate charter
`)
export const RULE_VERBS = wordSet(`
  require prohibit criminalize permit allow provide mandate stipulate ban punish entitle oblige specify prescribe
  exempt authorize authorise limit cap recommend guarantee forbid impose reserve
`)

/** Words of a plan: will, is scheduled to, intends to. */
export const PLAN_VERBS = wordSet(`
  plan schedule expect intend want propose aim project forecast anticipate hope target seek pledge promise commit
  foresee envisage envision pencil predict
`)

/** How many times as many: arrests [doubled] to 40. */
export const MULTIPLIES: ReadonlySet<string> = new Set(['double', 'triple', 'quadruple', 'halve'])
