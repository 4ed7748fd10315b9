/** The arrow keys lead to the editions before and after, as their links do. */
export function turnEditions(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.target instanceof Element && event.target.closest('input, select, textarea, .scroll')) return
    const rel = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key]
    const link = rel === undefined ? null : document.querySelector<HTMLAnchorElement>(`a[rel=${rel}]`)
    if (link) location.assign(link.href)
  })
}
