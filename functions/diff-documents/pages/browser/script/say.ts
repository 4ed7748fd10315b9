/** Milliseconds that a message stays: long enough to read a line. */
const STAYS = 4000

let timer: ReturnType<typeof setTimeout> | undefined

/** Tells the reader something in passing, also by voice. */
export function say(text: string): void {
  const place = document.querySelector('[data-said]')
  if (place === null) return
  place.textContent = text
  clearTimeout(timer)
  timer = setTimeout(() => {
    place.textContent = ''
  }, STAYS)
}
