/** Keys that step, while the focus is in the redline: elsewhere they belong to the browser and to reading aids. */
const KEYS: Readonly<Record<string, number>> = { n: 1, j: 1, p: -1, k: -1 }

/** Steps from change to change of the redline, by buttons and keys. */
export function stepThroughChanges(): void {
  const redline = document.querySelector<HTMLElement>('[data-redline]')
  const stepper = redline?.querySelector<HTMLElement>('[data-stepper]')
  if (!redline || !stepper) return
  const changes = [...redline.querySelectorAll<HTMLElement>('[data-change]')]
  const place = stepper.querySelector('[data-at]')
  if (changes.length === 0 || !place) return
  stepper.hidden = false
  let at = -1
  const go = (by: number) => {
    at = Math.max(0, Math.min(changes.length - 1, at + by))
    changes[at]?.focus({ preventScroll: true })
    changes[at]?.scrollIntoView({ block: 'center' })
  }
  for (const button of stepper.querySelectorAll<HTMLButtonElement>('[data-step]')) {
    button.addEventListener('click', () => go(Number(button.dataset['step'])))
  }
  redline.addEventListener('focusin', ({ target }) => {
    const step = target instanceof Element ? target.closest<HTMLElement>('[data-change]') : null
    if (step === null) return
    at = changes.indexOf(step)
    place.textContent = step.dataset['change'] ?? ''
  })
  redline.addEventListener('keydown', (event) => {
    const by = KEYS[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    go(by)
  })
}
