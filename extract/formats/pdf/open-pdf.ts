import type { TextPiece } from './page-runs.ts'

/** A page as the library gives it: its pieces of text, the matrix to its upright view, and the height of that view. */
export type PageContent = {
  readonly pieces: readonly TextPiece[]
  readonly view: readonly number[]
  readonly height: number
}

export type PdfDocument = {
  readonly pageCount: number
  /** @throws what the library throws on a broken page */
  readonly page: (number: number) => Promise<PageContent>
  readonly close: () => Promise<void>
}

const SILENT = 0

/**
 * Opens a PDF with pdf.js, which is loaded at the first call: it is big, and most documents are no PDF. Nothing is
 * executed (no `eval`, no scripts, no XFA), nothing is drawn and nothing is fetched: no address is given to it.
 * @throws what the library throws; its `name` is `PasswordException` where a password is needed
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { getDocument } = await import('unpdf/pdfjs')
  const task = getDocument({
    // The library takes the buffer over and refuses Node's Buffer; the caller keeps its own.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    verbosity: SILENT,
  })
  try {
    const document = await task.promise
    return {
      pageCount: document.numPages,
      page: async (number) => {
        const page = await document.getPage(number)
        const { transform, height } = page.getViewport({ scale: 1 })
        const { items } = await page.getTextContent()
        page.cleanup()
        return { pieces: items.flatMap((item) => ('str' in item ? [item] : [])), view: transform, height }
      },
      close: () => task.destroy(),
    }
  } catch (error) {
    await task.destroy()
    throw error
  }
}
