import { wordSet } from './word-set.ts'

/** Verbs of no other list whose base the ending of a form does not tell: [excited] has an "e", [visited] has none. */
export const UNTOLD_BASES = wordSet(`
  excite ignite reignite expedite unite recite incite requite dynamite taste paste baste telephone condone atone intone
  postpone siphon delete compete excrete secrete concrete debut input adhere cohere inhere interfere persevere revere
  augur murmur vacuum caucus chorus census canvas hinge binge singe impinge cringe syringe twinge sponge estrange
  wholesale inhale exhale impale regale pencil stencil imperil clothe soothe ache cache elope contravene convene
  profane hoe canoe tiptoe dye eye axe vie belie taxi ski bus panic mimic traffic frolic picnic procreate permeate
  delineate nauseate gazette purr putt butt route reroute debit respite deluge fringe peril invalid plateau
`)
