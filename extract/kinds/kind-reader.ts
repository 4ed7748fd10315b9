import type { Kind } from '../../schemas/observation.ts'
import type { Mention, SentenceReading } from '../model.ts'

/** What kind of number a mention is, and what it counts; `to` is where its phrase ends (token, exclusive). */
export type KindReading = {
  readonly kind: Kind
  readonly unit: string | null
  readonly of: string | null
  readonly per: string | null
  readonly head: number | null
  /** Where the phrase begins, when a word before the number belongs to it (a currency sign, "age"). */
  readonly from: number
  readonly to: number
  readonly rule: string
}

/** Recognises one kind of number by the words around it; null where it is another. */
export type KindReader = (mention: Mention, sentence: SentenceReading) => KindReading | null
