import type { Lexicon, Word } from '../words/lexicon.ts'
import { meantBefore } from '../words/bound-words.ts'
import { wordEnd } from '../words/tokens.ts'

/** The words of a sentence, with where each begins and in which clause it stands. */
export interface ClauseWords {
  words: Word[]
  starts: number[]
  clauses: number[]
}

/** The words of a sentence; a sign or a word that joins clauses begins the next clause. */
export function clauseWords(sentence: string, lexicon: Lexicon): ClauseWords {
  const tokens: ClauseWords = { words: [], starts: [], clauses: [] }
  let clause = 0
  for (let start = 0; start < sentence.length;) {
    const code = sentence.charCodeAt(start)
    const end = code === BLANK ? start : wordEnd(sentence, start)
    if (end === start) {
      start++
      if (code !== BLANK && CLAUSE_SIGNS.has(code)) clause++
    } else {
      const word = lexicon.word(sentence.slice(start, end))
      if (word.joinsClauses) clause++
      const last = tokens.words.length - 1
      const bound = tokens.clauses[last] === clause ? meantBefore(tokens.words[last]?.text ?? '', word.text) : undefined
      if (bound) tokens.words[last] = lexicon.word(bound.meant)
      if (!bound?.isName) {
        tokens.words.push(word)
        tokens.starts.push(start)
        tokens.clauses.push(clause)
      }
      start = end
    }
  }
  return tokens
}

const CLAUSE_SIGNS = new Set(Array.from(',;:()–—', (sign) => sign.charCodeAt(0)))
const BLANK = 32
