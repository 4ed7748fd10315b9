import { stemsOf } from './synonyms.ts'

const TAKING = 'receive obtain'
const SPENDING = 'spend pay invest disburse'

/** [spent] 9.8 million on bursaries, bursaries of 11.3 million were [paid] */
export const SPENDS = stemsOf(SPENDING)
/** Verbs whose subject an amount comes to, and those whose subject it leaves. */
export const BRINGS_IN = stemsOf(`${TAKING} get earn collect borrow`)
export const GIVES_OUT = stemsOf(`${SPENDING} award grant lend`)
/** [received] 2.7 million in legacies: what happens to all money */
export const MOVES_MONEY = stemsOf(`${TAKING} generate yield ${SPENDING}`)
