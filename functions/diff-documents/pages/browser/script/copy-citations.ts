import { say } from './say.ts'

/** Every citation button copies its text, with the whole address of what it cites. */
export function copyCitations(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-cite]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      const { cite = '', address = '' } = button.dataset
      void copyCitation(`${cite} ${new URL(address, location.href).href}`)
    })
  }
}

/** Puts a citation on the clipboard and says so. */
export async function copyCitation(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    say('The citation is copied.')
  } catch {
    say(`It could not be copied. The citation: ${text}`)
  }
}
