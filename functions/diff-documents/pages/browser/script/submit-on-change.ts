/** A form that only chooses what is shown needs no button. */
export function submitOnChange(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-submits]')) {
    for (const button of form.querySelectorAll<HTMLButtonElement>('button[type=submit]')) button.hidden = true
    form.addEventListener('change', () => form.requestSubmit())
  }
}
