import { expect, test } from '@jest/globals'
import { wordEntry } from '../../extract/language/word-entry.ts'

/** Forms of verbs that no list has, or few: what the ending alone tells of the base. */
const BASES = `
  disciplined discipline|chased chase|battled battle|surfaced surface|raced race|invoiced invoice|queued queue
  imagined imagine|breathed breathe|quizzed quiz|favoured favour|tackled tackle|bathed bathe|glimpsed glimpse
  sliced slice|dazzled dazzle|puzzled puzzle|sampled sample|juggled juggle|trickled trickle|sneezed sneeze|gazed gaze
  teased tease|voiced voice|sacrificed sacrifice|coloured colour|paced pace|streamlined streamline|scared scare
  piled pile|smiled smile|exiled exile|consoled console|faked fake|hiked hike|joked joke|taped tape|wiped wipe
  tuned tune|bottled bottle|whistled whistle|startled startle|scrambled scramble|glued glue|bulged bulge|nursed nurse
  rinsed rinse|eclipsed eclipse|lined line|zoned zone|scouted scout|sprouted sprout|heated heat|cheated cheat
  toured tour|curled curl|howled howl|trained train|buzzed buzz|dotted dot|banged bang|embroidered embroider
  whispered whisper|panicked panic|quacked quack|kissed kiss|boxed box|crowned crown
  excited excite|visited visit|eroded erode|paraded parade|seceded secede|excluded exclude|loaded load|besieged besiege
  hinged hinge|pinged ping|lunged lunge|avenged avenge|gouged gouge|mouthed mouth|smoothed smooth|rerouted reroute
  squared square|quaked quake|evoked evoke|rebuked rebuke|booked book|backpacked backpack|nitpicked nitpick
  mimicked mimic|profiled profile|ridiculed ridicule|consoled console|toiled toil|stonewalled stonewall
  steamrolled steamroll|duelled duel|defamed defame|perfumed perfume|redeemed redeem|typed type|landscaped landscape
  telescoped telescope|developed develop|despaired despair|deplored deplore|ensnared ensnare|collared collar
  centred centre|massacred massacre|erred err|erased erase|biased bias|entreated entreat|radiated radiate
  demoted demote|piloted pilot|depleted deplete|rocketed rocket|transcribed transcribe|inhibited inhibit
  telephoned telephone|abandoned abandon|dethroned dethrone|refereed referee|waltzed waltz|axed axe|ebbed ebb
  interlinked interlink|interchanging interchange|underpaid underpay|rewritten rewrite|overrun overrun|outsold outsell
  planed plane|planned plan|siting site|sitting sit|robed robe|robbed rob|travelled travel|traveled travel|burnt burn
  woven weave|sprang spring|sewn sew|slain slay|forgone forgo|foregone forego
`
  .trim()
  .split(/[|\n]/)
  .map((pair) => pair.trim().split(' '))

test.each(BASES)('%s is a form of %s', (form = '', base = '') => {
  const codes = Uint16Array.from(form, (letter) => letter.charCodeAt(0))
  expect(wordEntry(codes, 0, codes.length).base).toBe(base)
})
