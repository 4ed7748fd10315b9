import { expect, test } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { sniffFormat } from '../../../extract/formats/index.ts'
import { makeDocx, para, run } from './support/make-docx.ts'
import { latin1 } from './support/make-pdf.ts'

const OLD_OFFICE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'
const utf16 = (text: string): string => Array.from(text, (character) => `${character}\0`).join('')

test.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), 'empty'],
  ['text', latin1('There were 600 cases.'), 'text'],
  ['Markdown that speaks of tags', latin1('# Tags\n\nA page begins with <html>.'), 'text'],
  ['text that speaks of %PDF-', latin1('A file begins with %PDF-1.4.'), 'text'],
  ['UTF-16', latin1(`\u00ff\u00fe${utf16('There were 600.')}`), 'text'],
  ['HTML', latin1('<!DOCTYPE html><p>x'), 'html'],
  ['HTML after a comment', latin1('\n<!-- saved -->\n<html lang="en">'), 'html'],
  ['XHTML', latin1('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">'), 'html'],
  ['HTML behind a byte order mark', latin1('\u00ef\u00bb\u00bf<html>'), 'html'],
  ['HTML in UTF-16', latin1(`\u00ff\u00fe${utf16('<html><p>x')}`), 'html'],
  ['a part of a page', latin1('<div class="a"><p>In 2022 there were <b>31</b> fires.</p></div>'), 'html'],
  [
    'a part of a page behind a comment',
    latin1('<!-- c -->\n<h1>Fires</h1><table><tr><td>31</td></tr></table>'),
    'html',
  ],
  ['Markdown that begins with a block of HTML', latin1('<div align="center">x</div>\n\n# Fires\n\n31 fires.'), 'text'],
  ['text that begins with a sign', latin1('<p.m. 31 fires, <5 floods>'), 'text'],
  ['text that begins with an inline tag', latin1('<b>31</b> fires'), 'text'],
  ['PDF', latin1('%PDF-1.7\n\u0000'), 'pdf'],
  ['PDF behind other bytes', latin1('\0\0\n%PDF-1.4\n\0'), 'pdf'],
  ['DOCX', makeDocx(para(run('x'))), 'docx'],
  ['another package', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'zip'],
  ['an old Office document', latin1(`${OLD_OFFICE}\0\0`), 'old-office'],
  ['an encrypted package', latin1(`${OLD_OFFICE}\0${utf16('EncryptedPackage')}`), 'encrypted-office'],
  ['RTF', latin1('{\\rtf1 x}'), 'rtf'],
  ['gzip', latin1('\u001f\u008b\b'), 'gzip'],
  ['a picture', latin1('\u0089PNG\r\n\u001a\n\0\0'), 'binary'],
])('%s', (_, bytes, expected) => {
  expect(sniffFormat(bytes)).toBe(expected)
})
