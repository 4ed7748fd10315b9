/** Words with a full stop at their end, where they have none yet: messages are written both ways. */
export const asSentence = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`)
