import { copyCitation } from './copy-citations.ts'

/** Where the fields of a figure are shown, and that they describe it to reading aids. */
const PLACE = 'figure-detail'

/** Shows what was read from a figure beside the text, when it is pointed at, focused, or named by the address. */
export function tellFigures(): void {
  const text = document.querySelector<HTMLElement>('[data-figures]')
  const place = document.getElementById(PLACE)
  if (!text || !place) return
  const fields = new WeakMap<Element, string>()
  const tell = (target: EventTarget | null) => {
    const figure = target instanceof Element ? target.closest<HTMLElement>('.fig') : null
    if (figure === null) return
    // The browser's own tip would cover what is read.
    if (figure.title !== '') {
      fields.set(figure, figure.title)
      figure.removeAttribute('title')
    }
    figure.setAttribute('aria-describedby', PLACE)
    text.querySelector('.fig.shown')?.classList.remove('shown')
    figure.classList.add('shown')
    const told = fields.get(figure) ?? ''
    place.replaceChildren(head(figure), list(told), citation(figure, told))
  }
  const tellAddressed = () => tell(document.getElementById(location.hash.slice(1)))
  text.addEventListener('pointerover', ({ target }) => tell(target))
  text.addEventListener('focusin', ({ target }) => tell(target))
  globalThis.addEventListener('hashchange', tellAddressed)
  tellAddressed()
}

function head(figure: HTMLElement): HTMLElement {
  const shown = document.createElement('p')
  shown.className = 'detail-head'
  shown.textContent = figure.textContent
  return shown
}

/** Copies the figure with its source, which the page's own citation names, and its address. */
function citation(figure: HTMLElement, told: string): HTMLElement {
  const label = /^figure: (.*)$/m.exec(told)?.[1] ?? ''
  const source = document.querySelector<HTMLElement>('.actions button[data-cite]')?.dataset['cite'] ?? ''
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'action'
  button.textContent = 'Copy citation'
  button.addEventListener('click', () => {
    const address = new URL(figure.getAttribute('href') ?? '', location.href).href
    void copyCitation(`${label}: ${figure.textContent}. ${source} ${address}`)
  })
  return button
}

/** Lines [name: value] as a list of terms. */
function list(lines: string): HTMLElement {
  const terms = document.createElement('dl')
  for (const line of lines.split('\n')) {
    const [name = '', ...rest] = line.split(': ')
    const term = document.createElement('dt')
    term.textContent = name
    const value = document.createElement('dd')
    value.textContent = rest.join(': ')
    terms.append(term, value)
  }
  return terms
}
