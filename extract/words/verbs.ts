import { wordSet } from './word-set.ts'

/**
 * Verbs of reports, news and law, by their base form. Those that double the last consonant stand in
 * `DOUBLING`, those with forms of their own in `IRREGULAR`.
 */
export const VERBS = wordSet(`
  abandon abduct abolish abort absorb abstain abuse accede accelerate accept access accession accommodate accompany
  accomplish account accrue accumulate accuse achieve acknowledge acquire acquit act activate adapt add address adhere
  adjoin adjust administer admit adopt advance advise advocate affect affiliate affirm afford age aggravate agree aid
  aim air allege alleviate allocate allot allow ally alter amend amount analyse analyze annotate announce answer
  anticipate apologize appeal appear append apply appoint appraise apprehend approach appropriate approve argue arm
  arrange arrest arrive ask assassinate assault assemble assert assess assign assist associate assume assure attach axe
  attack attain attempt attend attract attribute audit authorise authorize average avert avoid await award back bake
  balance balloon ban bar base beat become begin behave believe belong benefit bequeath blacklist blackmail blame
  block board boast bomb bombard book boost border borrow boycott brew brief broadcast broker budget build burn buy
  calculate call campaign cancel capture care carry cast catalog catalogue catch categorize cater cause cease
  celebrate cement certify challenge change characterize charge chart chat check choose circulate cite claim clarify
  clash classify clean clear climb clip close co-host coerce cohost collaborate collapse collate collect combat
  combine come command commemorate commence comment commit communicate compare compel compensate compete compile
  complain complete comply compose comprise compromise compute conceal concede concentrate concern conclude condemn
  conduct confer confess confine confirm confiscate conflict confront connect conscript consent conserve consider
  consist console consolidate conspire constitute construct consult consume contact contain contemplate continue contract
  contribute control convene convert convey convict cooperate coordinate cope correct correlate cost counsel count
  counter cover crack craft crash crawl create criminalize criticize cross crowdfund crush cull cultivate curate curb
  curtail cut damage date deaccession deal debate decarbonise decarbonize decide declare decline decorate decrease
  decree deem defeat defect defend defer defile define defraud degrade delay delegate delete delist deliver demand
  demolish demonstrate denote deny depart depend depict deplete deploy deport depose deposit deprive deradicalize
  derive descend describe deserve design designate desire destroy detain detect deter deteriorate determine detonate
  devastate develop devise devolve devote diagnose dictate die differ digitise digitize diminish dip direct disable
  disagree disappear disarm disband disburse discharge discipline disclose discontinue discourage discover discredit discriminate
  discuss dislodge dismantle dismiss dispense disperse displace display dispose dispute disqualify disrupt dissolve
  distribute disturb diversify divert divide divorce document dominate donate double download draft drag drain draw
  drill drive drop drown dump duplicate earn ease eat edge edit educate effect elect eliminate embark embezzle embody
  embrace embroider emerge emigrate emit emphasize employ empower enable enact enclose encounter encourage encroach
  encrypt end endanger endorse enforce engage enhance enjoy enlarge enlist enrol enroll ensure entail enter entitle
  entrust envisage envision equal equip eradicate erect erupt escalate escape establish estimate evacuate evade
  evaluate evict evolve exacerbate examine excavate exceed except exchange exclude excuse execute exempt exercise
  exhibit exhume exile exist exonerate expand expect expel experience experiment expire explain explode exploit explore
  export expose express extend extort extract extradite face facilitate fade fail fall falsify fear feature feed feel
  ferry fight figure file fill finalize finance find fine finish fire fit fix flee float flood flow fluctuate fly
  focus foil follow forbid force forecast foreclose forfeit forge form formulate foster found frame free freeze fuel
  fulfil fulfill function fund fundraise gain gather generate get give go govern graduate grant greet grow guarantee
  guard guide halt halve hamper hand handle hang happen harass harbor harbour harm harvest hatch head headquarter hear
  help highlight hijack hinder hire hit hold honor honour hope host house hurt identify ignore illustrate immerse
  immigrate immunise immunize impact impair impeach implement imply import impose imprison improve inaugurate
  incarcerate incite include incorporate increase incur indicate indict induce infect infiltrate inflict influence
  inform infringe inhabit inherit initiate inject injure innovate inquire insist inspect inspire install institute
  instruct insulate insult insure integrate intend intensify interact intercept interdict interfere intermix intern
  interpret interrogate interrupt intervene interview intimidate introduce inundate invade invalidate invent invest
  investigate invite invoke involve irrigate isolate issue join judge jump justify keep kidnap kill know label labor
  labour lack land last launch lay lead leak learn lease leave legalize lend lessen let levy liberate license lie lift
  limit link liquidate list listen live load loan lobby locate lock lodge log loiter look loot lose lower maintain
  make man manage mandate manipulate manufacture map march mark market marry massacre match matter mature mean measure
  mediate meet melt mend mention merge migrate mine mislead miss mistreat mobilize moderate modernize modify mold
  monitor monopolize motivate mount move mow multiply murder mutilate name narrow near necessitate need negate neglect
  negotiate neutralize nominate normalize note notice notify nullify number obey obligate oblige obscure observe
  obstruct obtain occupy occur offer offset open operate oppose oppress order organise organize orient originate oust
  pack outlaw outline outlive outnumber outpace outperform outsource overcome overcrowd overhaul overlap overlook oversee
  overthrow overturn owe own paint pan pardon park parole participate partner pass patent patrol pause pay peak
  penalize perceive perform perish permit perpetrate persecute persist persuade petition phase photograph pilot pin
  place plan plant play plead pledge plot plough plummet plunge poach point poison police poll populate portray pose
  position possess post postpone practice practise precede predict prefer prepare prescribe present preserve preside
  press pressure presume pretend prevail prevent prey price print prioritize probe proceed process proclaim procure
  produce profit program progress prohibit project prolong promise promote prompt promulgate propose prosecute protect
  protest prove provide provoke prune publicize publish pump punish purchase pursue push put quadruple qualify
  quarantine question quit quiz quote radicalize raid raise rally range rank ransack rape rate ratify reach react read
  readmit realize reappoint rear rearrange rearrest rebound rebuild recall recapitalize receive reclaim recognise
  recognize recommend reconcile reconstruct record recover recruit recur recycle redeem redevelop redirect redress
  reduce reelect refer reference refinance refine refit reflect reform refoul refrain refund refurbish refuse refute
  regain regard register regret regulate rehabilitate rehearse rehome reimburse reinforce reinstate reintegrate reject
  relate relax release relet relieve relocate rely remain remand remark remedy remember remind remit remodel remove
  rename render renew renovate rent reopen reorganize repair repatriate repay repeal repeat replace replenish
  replicate reply report represent repress retail reprimand reprint repurpose repute request require rescue research resemble
  reserve resettle reside resign resist reskill resolve respond rest restate restock restore restrain restrict
  restructure result resume resurface retain retaliate retire retool retreat retrieve retrofit retry return reveal
  reverse review revise revisit revive revoke reward rework ride ring rise risk rob rocket roll rule run sabotage sack
  safeguard sail sanction satisfy save say scale scatter schedule score screen seal search seat secure see seek seem
  segregate seize select sell send sentence separate serve set settle shape share shatter shed shell shelter shift
  ship shoot shout show shred shrink shut sign signify simplify sink sit situate skip slacken slash slaughter slide
  slow slump smelt smoke smuggle snap soar solicit solve sort sow spark speak specialize specify spend split sponsor
  spot spread spring spur stab stabilize stack staff stage stall stamp stand start starve state stay steal steer stem
  step sterilise sterilize stipulate stop store strand strengthen stress strike strip strive structure struggle study
  subdivide subject sublet submit subscribe subside subsidise subsidize substantiate succeed sue suffer suggest suit
  sum summarize summon supersede supervise supplement supply support suppose suppress surge surpass surrender surround
  surveil survey survive suspect suspend sustain swear sweep swell switch symbolize tag take talk target tarnish tax
  teach tear tell tend term terminate terrorize test testify thank think threaten throw thwart tie tighten time
  torture total touch tour tow trace track trade traffic trail train transfer transform transit translate transmit
  transplant transport trap travel treat treble trend trigger trim triple trust try tumble turn unbind uncover undergo
  underlie underline undermine understand undertake unite unveil update upgrade uphold upload upset upskill urge use
  utilize vaccinate validate value vandalize vanish vary verify vet veto view violate visit volunteer vote vow wage
  wait walk want warn waste watch weaken wear weave wed weigh welcome widen win wish withdraw withhold witness work
  worry worsen wound wrap wreck write yield
`)

/** Verbs whose last consonant doubles: [kidnap], kidnapped, kidnapping. */
export const DOUBLING = wordSet(`
  abet abhor acquit admit allot ban bar beg beget begin bet bid blog bug can cancel cap channel chat chop clap clip commit
  compel control counsel cut defer dial dig dip dispel drag drop drug drum embed emit equal equip excel expel fit flag
  flog forbid forget fuel gas get grab grin grip hit hop incur infer input jog kidnap knit knot label lag let level log
  marshal mob model mop nap net nod occur offset omit outbid outrun pad pat patrol pedal permit pet pin plan plot plug
  pop prefer program propel put quit quiz ram rap rebut recap refer regret remit rid rip rival rob rot rub run sag scan
  scrap set shed ship shop shut signal sin sip sit skim skip slap slim slip slot snap sob spin split spot spur stab
  star stem step stir stop strap strip submit sum swap swim tap throb tip top total transfer transmit transship trap
  travel trim trip unwrap upset wed wet whip win wrap zip
  confer recur deter concur rebel
`)

/** Base form, past, past participle and other forms of the past; a missing third is like the second. */
export const IRREGULAR: readonly (readonly string[])[] = `
  arise arose arisen|awake awoke awoken|be was been|bear bore born borne|beat beat beaten|become became become
  begin began begun|behold beheld|bend bent|bet bet|bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown
  break broke broken|breed bred|bring brought|broadcast broadcast|build built|burn burned burned burnt|burst burst
  buy bought|cast cast|catch caught|choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut
  deal dealt|dig dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|dwell dwelt|eat ate eaten
  fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown
  forbid forbade forbidden|forecast forecast|forego forewent foregone|foresee foresaw foreseen|foretell foretold
  forget forgot forgotten|forgo forwent forgone|forgive forgave forgiven|forsake forsook forsaken|freeze froze frozen|get got gotten
  give gave given|go went gone|grind ground|grow grew grown|hang hung|have had had|hear heard|hew hewed hewn
  hide hid hidden|hit hit|hold held|hurt hurt|keep kept|kneel knelt|know knew known|lay laid|lead led
  learn learned learned learnt|leave left|lend lent|let let|lie lay lain|lose lost|make made|mean meant|meet met
  mislead misled|mow mowed mown|overcome overcame overcome|oversee oversaw overseen|overthrow overthrew overthrown
  partake partook partaken|pay paid|plead pleaded pleaded pled|prove proved proven|put put|quit quit|read read
  rebuild rebuilt|repay repaid|rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said
  see saw seen|seek sought|sell sold|send sent|set set|sew sewed sewn|shake shook shaken|shave shaved shaven
  shear sheared shorn|shed shed|shoot shot|show showed shown|shrink shrank shrunk|shut shut|sing sang sung
  sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|sow sowed sown|speak spoke spoken|spend spent
  spin spun|split split|spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike struck
  strive strove striven|swear swore sworn|sweep swept|swell swelled swollen|swim swam swum|swing swung|take took taken
  teach taught|tear tore torn|tell told|think thought|throw threw thrown|unbind unbound|undergo underwent undergone
  understand understood|undertake undertook undertaken|uphold upheld|upset upset|wake woke woken|waylay waylaid
  wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld
  withstand withstood|wring wrung|write wrote written
`
  .trim()
  .split(/[|\n]/)
  .map((forms) => forms.trim().split(' '))

/** Verbs whose past is their base form: [burst], [split]. */
export const UNCHANGED_PAST: ReadonlySet<string> = new Set(
  IRREGULAR.filter(([base, past]) => base === past).map(([base = '']) => base),
)

/** Verbs that also are nouns; only the words around tell which ([attacks] on villages, it [attacks]). */
export const ALSO_NOUNS = wordSet(`
  abuse access account act address advance age aid aim air ally answer appeal approach arm arrest assault attack
  attempt audit average award axe back balance ban bar base beat benefit blame block board bomb book boost border boycott
  brew brief broadcast broker budget burn call campaign care cast catch cause center challenge change charge chart
  chat check claim clash climb clip close collapse combat command comment commit compromise concern conduct conflict
  consent contact contract control convict cost counsel count counter cover crack craft crash cross crush cull cut
  damage date deal debate decline decrease decree defeat delay delegate demand deposit design desire detail dip
  discharge display dispute divorce document double download draft drain drill drive drop dump edge effect embrace end
  escape estimate exchange exercise exhibit experience experiment exploit export express extract face fall fear
  feature feed ferry fight figure file fill fine finish fire fit fix float flood flow focus force forecast form found
  frame fuel function fund gain grant guarantee guard guide halt hand harm harvest hatch head help highlight hire hit
  hold hope host house hurt impact import increase influence initiate insult interest intern interview issue judge
  jump label labor labour lack land last launch lead leak lease leave levy license lie lift limit link list load loan
  lobby lock lodge log look loss lot man mandate map march mark market massacre match matter mean measure mine miss
  mistreat mold mount move murder name need note notice number object offer open order outlaw outline overlap own pack
  paint pan pardon park parole partner pass patent patrol pause pay peak permit petition phase photograph pilot pin
  place plan plant play pledge plot plough point poison police poll pose position post practice present press pressure
  price print probe proceed process produce profit program progress project promise protest pump purchase push
  question quote raid rally range rank rape rate read rebel record reference refit reform refund refuse regard
  register regret release remand remark remedy rent repair repeal reply report reprimand reprint request rescue
  research reserve respect rest result retail retreat return reverse review reward ride ring rise risk roll rule run sabotage sack
  sail sanction save scale schedule score screen seal search seat sentence separate set shape share shell shelter
  shift ship shoot shout show sign skip slaughter slide slump smuggle snap sort spark split sponsor spot spread
  spring stack staff stage stall stamp stand start state stay steal stem step stop store strand stress strike strip
  structure struggle study subject suit sum supply support surge surrender survey suspect switch tackle tag talk
  target tax tear term test time torture total touch tour tow trace track trade traffic trail train transfer transit
  transplant transport trap travel treat trend trigger trust try turn upgrade use value vet veto view visit volunteer
  vote wage wait walk want waste watch welcome win wind wish witness work worry wound wreck yield
`)
