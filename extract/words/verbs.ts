/**
 * Verbs of reports, news and law, by their base form. Those that double the last consonant stand in
 * `DOUBLING`, those with forms of their own in `IRREGULAR`.
 */
export const VERBS = `
abandon abduct abolish absorb abstain abuse accelerate accept access accommodate accompany accomplish account accrue accumulate accuse achieve
acknowledge acquire acquit act activate adapt add address adhere adjust administer adopt advance advise advocate affect afford aggravate agree aid aim
air allege alleviate allocate allow alter amend amount analyze analyse announce answer anticipate apologize appeal appear apply appoint appraise
apprehend approach approve arm arrange arrest arrive ask assassinate assault assemble assert assess assign assist associate assume assure attach attack
attain attempt attend attract attribute audit authorize authorise average avert avoid await award back balance ban bar base beat become begin behave
believe belong benefit blame block board boast bomb bombard book boost border borrow brief broadcast budget build burn buy calculate call campaign cancel
capture care carry cast catch categorize cause cease celebrate cement certify challenge change characterize charge chart check choose circulate cite
claim clarify clash classify clean clear climb close coerce collaborate collapse collect combat combine come command commence comment commit
communicate compare compensate compete compile complain complete comply comprise compromise compute concede concentrate conceal concern conclude condemn
conduct confer confess confine confirm confiscate conflict confront connect conscript consent consider consist consolidate conspire constitute construct
consult consume contact contain continue contract contribute control convene convert convey convict cooperate coordinate cope correct cost counsel count
counter cover crack crash create criminalize criticize cross crush cultivate curb curtail cut damage date deal debate decide declare decline
decrease deem defeat defect defend defer defile define defraud delay delegate delete deliver demand demolish demonstrate deny depart depend deplete
deploy deport depose deprive derive descend describe deserve design designate desire destroy detain detect deter deteriorate determine detonate devastate
develop devise devote dictate die differ diminish direct disable disagree disappear disarm disband disburse discharge disclose discontinue discourage
discover discriminate discuss dismantle dismiss disperse displace display dispose dispute disqualify disrupt dissolve distribute disturb divert divide
divorce document donate double draft drag draw drill drive drop drown dump earn ease eat edit educate effect elect eliminate embark embezzle emerge emigrate emit
emphasize employ empower enable enact encounter encourage end endanger endorse enforce engage enhance enjoy enlist enroll enrol ensure entail enter
entitle equal equip eradicate erect escalate escape establish estimate evacuate evade evaluate evict evolve examine exceed except exchange exclude
excuse execute exempt exercise exhibit exhume exist expand expect expel experience expire explain explode exploit explore export expose express extend
extort extract extradite face facilitate fail fall falsify fear feature feed feel fight file fill finalize finance find fine finish fire fit fix
flee float flood flow fluctuate fly focus follow forbid force forecast foreclose foster forge form formulate found free freeze fulfill fulfil function fund gain
gather generate get give go govern graduate grant greet grow guarantee guard guide halt hamper handle hang happen harass harbor harbour harm
harvest head hear help hijack hinder hire hit hold honor honour hope host house hurt identify ignore illustrate immigrate impact impair impeach implement
imply import impose imprison improve inaugurate incarcerate include incorporate increase incur indicate indict induce infect infiltrate inflict influence inform
infringe inhabit inherit initiate injure injected innovate inspect inspire install institute instruct insult insure integrate intend intensify interact interdict
intercept interfere intern interpret interrogate interrupt intervene interview intimidate introduce invade invalidate invent invest investigate invite invoke involve
irrigate isolate issue join judge jump justify keep kidnap kill know label labor labour lack land last launch lay lead leak learn lease leave legalize
lend lessen let levy liberate license lie lift limit link liquidate list listen live load lobby locate lodge log loot lose lower maintain make
manage mandate manipulate manufacture march mark market marry massacre match matter mature mean measure mediate meet melt mention merge migrate mine
mislead miss mistreat mobilize modernize modify monitor motivate mount move multiply murder mutilate name narrow near need neglect negotiate nominate normalize note
notice notify nullify number obey obligate oblige observe obstruct obtain occupy occur offer offset open operate oppose oppress order organize organise originate
oust outlaw outline outnumber outpace overcome overhaul oversee overthrow overturn owe own pardon park parole participate partner pass patrol pause pay peak penalize perceive
perform permit perpetrate persecute persist persuade petition phase pilot place plan plant play plead pledge plot plunge point poison police poll
populate portray pose position possess post postpone practice practise predict prefer prepare prescribe present preserve press pressure pretend prevail prevent print prioritize
probe proceed process proclaim procure produce profit program progress prohibit project prolong promise promote promulgate prompt propose prosecute protect protest prove
provide provoke publicize publish punish purchase pursue push put qualify quarantine question quit quote raid raise rally range rank ransack rape rate ratify reach react
read realize reappoint rebuild recall receive recognize recognise recommend reconcile reconstruct record recover recruit recycle redeem redirect reduce refer refine reflect reform
refrain refuse regain regard register regret regulate rehabilitate reimburse reinforce reintegrate reject relate relax release relieve relocate rely remain remand remark
remedy remember remind remove render renew renovate rent reopen reorganize repair repatriate repay repeal repeat replace reply report represent repress reprimand request require rescue
resemble reserve resettle reside resign resist resolve respond rest restate restore restrain restrict result resume retain retaliate retire retreat retrieve return
reveal reverse review revise revisit revive revoke reward ride ring rise risk rob rocket roll rule run sabotage sack safeguard sanction satisfy save say scale schedule
score screen seal search secure see seek seem segregate seize select sell send sentence separate serve set settle shape share shed shell shift ship shoot show shrink
shut sign simplify sink sit slaughter slow smuggle soar solicit solve spark speak specialize specify spend split sponsor spot spread stab stabilize staff stage stand
start starve state stay steal stem step stipulate stop store strand strengthen stress strike strip strive structure struggle study subject submit subscribe subside substantiate
succeed sue suffer suggest suit sum summon supervise supplement supply support suppose suppress surge surpass surrender surround survey survive suspect suspend sustain
swear sweep switch symbolize take talk target tax teach tear tell tend term terminate terrorize test testify thank think threaten throw thwart tie time torture
total touch tour trace track trade traffic trail train transfer transform transit translate transmit transport trap travel treat trend trigger triple try tumble turn unbind
uncover undergo underline undermine understand undertake unite unveil update upgrade uphold upset urge use utilize vaccinate validate value vandalize vary verify veto
view violate visit vote vow wage wait walk want warn waste watch weaken wear weigh welcome widen win wish withdraw withhold witness work worsen worry wound wreck write
yield inject infect slash trim plummet slump slide dip edge rally swell expand balloon quadruple halve outperform outlive house shelter deposit donate loan collaborate dispense describe catalog catalogue identify accession mount sort comprise
exhibit photograph print number label study obtain collect describe deport refoul surveil radicalize repatriate reintegrate deradicalize foil neutralize blacklist delist freeze forfeit
argue preside accede affirm affiliate age ally allot appropriate adjoin annotate append bequeath blackmail boycott broker chat clip collate compel compose confer conserve contemplate correlate craft decorate decree degrade denote depict devolve
discredit dislodge diversify dominate drain duplicate embrace embody embroider enclose encroach encrypt enlarge entrust erupt excavate exacerbate experiment fade ferry figure frame fuel headquarter highlight immerse incite inquire intermix inundate loiter lock look man map
moderate mold monopolize necessitate negate obscure orient overcrowd overlook overlap paint pan patent pin poach precede presume prey pump rear rearrange rebound recur reelect reference refute remodel rename replenish reprint repute research rework sail scatter seat shatter shout
signify situate skip slacken smelt snap spring spur stack stall stamp steer subdivide summarize supersede tag tarnish tighten trust underlie upload wed weave wrap torture smoke vanish perish crawl reopen co-host host cohost allege conclude observe petition abort sterilize insist stress admit commemorate exonerate retry rearrest envisage envision reinstate redress redevelop refurbish recapitalize refinance treble rehome restock crowdfund fundraise outsource reskill upskill curate deaccession readmit relet sublet repurpose retrofit decarbonise decarbonize immunise immunize digitise digitize remit replicate restructure retool
`
  .trim()
  .split(/\s+/)

/** Verbs whose last consonant doubles: [kidnap], kidnapped, kidnapping. */
export const DOUBLING = new Set(
  `abet abhor acquit admit allot ban bar beget begin bet bid blog bug can cap chat chop clap clip commit compel control cut dig dip dispel drag drop drug drum embed emit equip excel expel
  fit flag flog forbid forget gas get grab grin grip hit hop incur infer input jog kidnap knit knot lag let log mob mop nap net nod occur offset omit outbid outrun pad pat patrol permit pet pin
  plan plot plug pop prefer program propel put quit ram rap rebut recap refer regret remit rid rip rob rot rub run sag scan scrap set shed ship shop shut sin sip sit skim skip slap slim slip slot
  snap sob spin split spot spur stab star stem step stir stop strap strip submit sum swap swim tap throb tip top transfer transmit transship trap travel cancel model label total signal level fuel equal channel marshal dial counsel pedal rival trim trip unwrap upset wed wet whip win wrap zip defer`
    .trim()
    .split(/\s+/),
)

/** Base form, past and past participle; a missing third is like the second. */
export const IRREGULAR = `
arise arose arisen|awake awoke awoken|be was been|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent|bet bet|bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown
break broke broken|breed bred|bring brought|broadcast broadcast|build built|burn burned|burst burst|buy bought|cast cast|catch caught|choose chose chosen|cling clung|come came come|cost cost|creep crept
cut cut|deal dealt|dig dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown
forbid forbade forbidden|forecast forecast|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground|grow grew grown|hang hung|have had had|hear heard
hide hid hidden|hit hit|hold held|hurt hurt|keep kept|know knew known|lay laid|lead led|leave left|lend lent|let let|lie lay lain|lose lost|make made|mean meant|meet met|mislead misled|overcome overcame overcome
oversee oversaw overseen|foresee foresaw foreseen|overthrow overthrew overthrown|pay paid|prove proved proven|put put|quit quit|read read|rebuild rebuilt|repay repaid|rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run
say said|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|shed shed|shoot shot|show showed shown|shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|sleep slept
slide slid|speak spoke spoken|spend spent|spin spun|split split|spread spread|stand stood|steal stole stolen|stick stuck|strike struck|strive strove striven|swear swore sworn|sweep swept|swell swelled swollen|swim swam swum
swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone|understand understood|undertake undertook undertaken|unbind unbound|uphold upheld
upset upset|wake woke woken|wear wore worn|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written`
  .trim()
  .split(/[|\n]/)
  .map((forms) => forms.split(' '))

/** Verbs whose past is their base form: [burst], [split]. */
export const UNCHANGED_PAST: ReadonlySet<string> = new Set(
  IRREGULAR.filter(([base, past]) => base === past).map(([base = '']) => base),
)

/** Verbs that also are nouns; only the words around tell which ([attacks] on villages, it [attacks]). */
export const ALSO_NOUNS = new Set(
  `abuse access account act address advance aid aim air answer appeal approach arm arrest assault attack attempt audit average award back balance ban bar base beat benefit blame block board bomb book boost border
  brief broadcast budget burn call campaign care cast catch cause challenge change charge chart check claim clash climb close collapse combat command comment commit compromise concern conduct conflict consent contact contract
  control convict cost counsel count counter cover crack crash cross crush cut damage date deal debate decline decrease defeat delay delegate demand deposit design desire detail dip discharge display dispute divorce document double draft drill drive drop dump edge
  effect end escape estimate exchange exercise exhibit experience exploit export express extract face fall fear feature feed fight file fill fine finish fire fit fix float flood flow focus force forecast form found function fund gain
  grant guarantee guard guide halt harm harvest head help hire hit hold hope host house hurt impact import increase influence initiate insult interest intern interview issue judge jump label labor labour lack land last launch lead leak lease leave levy license
  lie lift limit link list load loan lobby lodge log loss lot march mark market massacre match matter mean measure mine miss mistreat mount move murder name need note notice number object offer open order outlaw outline own pardon park parole partner pass
  patrol pause pay peak permit petition phase photograph pilot place plan plant play pledge plot point poison police poll pose position post practice present press pressure print probe proceed process produce profit program progress project promise
  protest purchase push question quote raid rally range rank rape rate read rebel record reform refuse regard register regret release remand remark remedy rent repair repeal reply report reprimand request rescue reserve respect rest result retreat return reverse review
  reward ride ring rise risk rule run sabotage sack sanction save scale schedule score screen seal search sentence separate set shape share shell shelter shift ship shoot show shut sign slaughter slide slump smuggle sort spark split sponsor spot
  spread staff stage stand start state stay steal stem step stop store strand stress strike strip structure struggle study subject suit sum supply support surge survey suspect switch tackle talk target tax tear term test time total touch tour trace track
  trade traffic trail train transfer transit transport trap travel treat trend trigger try turn upgrade use value veto view visit vote wage wait walk want waste watch welcome win wish witness work worry wound wreck yield mandate center surrender age ally boycott broker chat clip craft decree drain embrace figure frame fuel highlight lock look man map mold paint pan patent pin pump reference research sail seat shout skip snap spring stack stall stamp tag trust torture experiment reprint overlap`
    .trim()
    .split(/\s+/),
)
