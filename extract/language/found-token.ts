import type { Shape, Token } from '../model.ts'
import type { Tag } from './tag.ts'
import type { WordEntry } from './word-entry.ts'

/**
 * A word, number or mark as it is cut, not yet tagged by its neighbours. A class, as `Draft` is: it holds most of what a text takes of memory. Fields are declared, not defined: else each would
 * be set to undefined first.
 */
export class FoundToken implements Token {
  declare readonly text: string
  declare readonly lower: string
  declare readonly start: number
  declare readonly end: number
  declare readonly glued: boolean
  declare readonly shape: Shape
  declare readonly tag: Tag
  declare readonly lemma: string
  declare readonly entry: WordEntry

  constructor(entry: WordEntry, shape: Shape, glued: boolean, start: number, end: number) {
    this.text = entry.text
    this.lower = entry.lower
    this.start = start
    this.end = end
    this.glued = glued
    this.shape = shape
    this.tag = entry.tag ?? 'mark'
    this.lemma = entry.lemma
    this.entry = entry
  }
}
