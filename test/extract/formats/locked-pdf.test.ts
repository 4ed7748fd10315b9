import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { FORMAT_LIMITS, extractPdf } from '../../../extract/formats/index.ts'
import { latin1, onePage, rawPdf, stream } from './support/make-pdf.ts'

/** One page each, "The port handled 1,204 ships …", made by a PDF printer (RC4) or by hand after the standard (AES). */
const locked = (name: string): Uint8Array => readFileSync(new URL(`support/locked/${name}.pdf`, import.meta.url))

const SEALED = ['owner-rc4-40', 'owner-rc4-128', 'owner-aes-128', 'owner-aes-256']

test.each(SEALED)('a file that only its owner may change is read: %s', async (name) => {
  expect(await extractPdf(locked(name), FORMAT_LIMITS)).toMatchObject({
    ok: true,
    text: expect.stringContaining('1,204 ships'),
  })
})

test.each(SEALED)('what its streams unpack to is counted before the library may unpack them: %s', async (name) => {
  expect(await extractPdf(locked(name), { ...FORMAT_LIMITS, unpackedBytes: 40 })).toMatchObject({ reason: 'too-large' })
})

test.each<[string, Uint8Array]>([
  ['a password of the reader', locked('user-rc4-128')],
  ['a dictionary that is not there', rawPdf(onePage(stream('', 'q')), '/Encrypt 9 0 R ')],
  ['a handler that is not the standard one', rawPdf(onePage(stream('', 'q')), '/Encrypt << /Filter /Own /V 4 >> ')],
  ['a way without a name', latin1('%PDF-1.7 … /Encrypt << /Filter /Standard /V 9 >>')],
])('%s keeps the file shut', async (_, bytes) => {
  expect(await extractPdf(bytes, FORMAT_LIMITS)).toMatchObject({ ok: false, reason: 'encrypted' })
})
