import type { TimeExpression, Token } from '../model.ts'

/** Whether a time stands before all else that the sentence says: [In June], [By the end of 2022]. */
export function opensSentence(time: TimeExpression, tokens: readonly Token[]): boolean {
  return tokens
    .slice(0, time.from)
    .every((token) =>
      /^(?:in|on|during|at|by|as|of|end|close|beginning|start|from|since|between|through|for|until|the|both|early|late|and|but|also|,|“|"|however|additionally|according|example)$/.test(
        token.lower,
      ),
    )
}
