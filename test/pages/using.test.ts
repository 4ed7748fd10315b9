import { expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { DiffAnswer, ReportsPage } from '../../schemas/http.ts'
import { SERIES } from '../pipeline/support/pipeline.ts'
import { describePages } from './support/describe-pages.ts'

describePages('using the pages in a browser', (pages) => {
  test('a dropped file goes through the bucket and appears', async () => {
    const { page, faults } = await pages.open()
    await page.goto('/')
    await page.getByText('Drop a report').click()
    const text = 'In 2022 the office detained 31 vessels.\n'
    await page
      .getByLabel('Choose files')
      .setInputFiles({ name: 'east-2022.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
    expect(await page.getByRole('textbox', { name: 'Edition' }).inputValue()).toBe('2022')
    await page.getByLabel('Series').fill(SERIES)
    await page.getByRole('button', { name: 'Drop into the bucket' }).click()
    await page.getByRole('link', { name: `${SERIES} / east / 2022` }).click()
    expect(await page.locator('.fig').allInnerTexts()).toEqual(['31'])
    await page.goto('/')
    expect(await page.getByRole('row', { name: /^East/ }).count()).toBe(1)
    const { items } = await pages.pipeline.ask(`/v1/reports?series=${SERIES}&subject=east`, ReportsPage)
    expect(items.map(({ state, identity_from }) => [state, identity_from])).toEqual([['parsed', 'key']])
    expect(faults).toEqual([])
  })

  test('a dropped file that cannot be read is refused in words', async () => {
    const { page, faults } = await pages.open()
    await page.goto('/')
    await page.getByText('Drop a report').click()
    await page
      .getByLabel('Choose files')
      .setInputFiles({ name: 'mystery.txt', mimeType: 'text/plain', buffer: Buffer.from('Hello.') })
    await page.getByRole('button', { name: 'Drop into the bucket' }).click()
    await page.locator('[data-dropped] .state.rejected').waitFor()
    expect(await page.locator('[data-dropped]').innerText()).toContain('Neither key, metadata nor title')
    expect(faults).toEqual([])
  })

  test('series, subject and edition are asked for together', async () => {
    const { page } = await pages.open()
    await page.goto('/')
    await page.getByText('Drop a report').click()
    await page
      .getByLabel('Choose files')
      .setInputFiles({ name: 'mystery.txt', mimeType: 'text/plain', buffer: Buffer.from('Hello.') })
    await page.getByLabel('Series').fill(SERIES)
    await page.getByRole('button', { name: 'Drop into the bucket' }).click()
    expect(await page.locator('[data-dropped] li').count()).toBe(0)
    expect(await page.locator('input:invalid').count()).toBe(1)
  })

  test('series and subject stay for the next file, and two files of one edition are not dropped over each other', async () => {
    const { page, faults } = await pages.open()
    await page.goto('/')
    await page.getByText('Drop a report').click()
    await page.getByLabel('Choose files').setInputFiles([chosen('a.txt', 4), chosen('b.txt', 5)])
    for (const [field, value] of [
      ['Series', SERIES],
      ['Subject', 'west'],
      ['Edition', '2021'],
    ] as const)
      await page.getByLabel(field, { exact: true }).fill(value)
    const button = page.getByRole('button', { name: 'Drop into the bucket' })
    await button.click()
    expect(await page.locator('[data-dropped] li').count()).toBe(0)
    await page.getByLabel('Choose files').setInputFiles([chosen('a.txt', 4)])
    await button.click()
    await page.getByRole('link', { name: `${SERIES} / west / 2021` }).waitFor()
    expect(await page.getByLabel('Subject', { exact: true }).inputValue()).toBe('west')
    await page.getByLabel('Choose files').setInputFiles([chosen('2022.txt', 5)])
    await button.click()
    await page.getByRole('link', { name: `${SERIES} / west / 2022` }).waitFor()
    expect(faults).toEqual([])
  })

  test('through a redline by keys, and on to the editions before', async () => {
    const { page, faults } = await pages.open()
    await page.goto(`/redline/${SERIES}/north/2022/2023`)
    await page.getByRole('button', { name: 'Next change' }).press('Enter')
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-change'))
    expect(await at()).toBe('1')
    await page.keyboard.press('n')
    expect(await at()).toBe('2')
    await page.keyboard.press('p')
    expect(await at()).toBe('1')
    await Promise.all([page.waitForURL(`**/redline/${SERIES}/north/2021/2022`), page.keyboard.press('ArrowLeft')])
    await page.getByRole('link', { name: 'The whole text' }).click()
    expect(await page.getByText('Its quays were swept every week.').count()).toBe(1)
    expect(faults).toEqual([])
  })

  test('keys outside of the redline stay the browser’s', async () => {
    const { page } = await pages.open()
    await page.goto(`/redline/${SERIES}/north/2022/2023`)
    await page.keyboard.press('n')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  })

  test('the CSV that is downloaded holds what the page shows', async () => {
    const { page } = await pages.open()
    await page.goto(`/compare/${SERIES}/north/2022/2023`)
    const labels = await page.locator('article h3').allInnerTexts()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download CSV' }).click(),
    ])
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')
    const at = lines[0]?.split(',').indexOf('label') ?? -1
    expect(lines.slice(1).map((line) => line.split(',')[at])).toEqual(labels)
  })

  test('a comparison is filtered by its address', async () => {
    const { page } = await pages.open()
    await page.goto(`/compare/${SERIES}/north/2021/2022`)
    await page.getByRole('navigation', { name: 'By verdict' }).getByRole('link', { name: 'new' }).click()
    expect(new URL(page.url()).search).toBe('?verdict=new')
    expect(await page.locator('article .verdict').allInnerTexts()).toEqual(['+ new'])
    const { comparisons } = await pages.pipeline.ask(
      `/v1/diff?series=${SERIES}&subject=north&from=2021&to=2022`,
      DiffAnswer,
    )
    expect(comparisons.length).toBeGreaterThan(1)
  })

  test('a citation is copied with the address and the document', async () => {
    const { page } = await pages.open({ permissions: ['clipboard-read', 'clipboard-write'] })
    await page.goto(`/compare/${SERIES}/north/2022/2023`)
    await page.locator('article').first().getByRole('button', { name: 'Copy citation' }).click()
    await page.getByText('The citation is copied.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('In 2023 the office detained 11 vessels.')
    expect(copied).toMatch(/SHA-256 [0-9a-f]{64}/)
    expect(copied).toContain(`${pages.pipeline.url}/compare/${SERIES}/north/2022/2023#`)
  })

  test('a figure tells how it was read when it is focused', async () => {
    const { page } = await pages.open()
    await page.goto(`/reports/${SERIES}/north/2021`)
    await page.getByRole('link', { name: '600' }).focus()
    const told = await page.locator('#figure-detail').innerText()
    expect(told).toContain('> 600')
    expect(told).toContain('examine')
    // It stays where it stood in its line.
    expect(await page.locator('.fig:focus').evaluate((figure) => getComputedStyle(figure).display)).toBe('inline')
  })

  test('a figure of a report is cited by its own address', async () => {
    const { page } = await pages.open({ permissions: ['clipboard-read', 'clipboard-write'] })
    await page.goto(`/reports/${SERIES}/north/2021`)
    await page.getByRole('link', { name: '12', exact: true }).click()
    await page.locator('#figure-detail').getByRole('button', { name: 'Copy citation' }).click()
    await page.getByText('The citation is copied.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('vessels detained: 12.')
    expect(copied).toMatch(/SHA-256 [0-9a-f]{64}/)
    await page.goto(copied.split(' ').at(-1) ?? '')
    expect(await page.locator('.fig:target').innerText()).toBe('12')
  })

  test('without script everything can still be read and chosen', async () => {
    const { page, faults } = await pages.open({ javaScriptEnabled: false })
    await page.goto(`/compare/${SERIES}/north/2021/2022`)
    await page.getByLabel('from').selectOption('2022')
    await page.getByRole('combobox', { name: 'to' }).selectOption('2023')
    await page.getByRole('button', { name: 'Compare' }).click()
    expect(page.url()).toBe(`${pages.pipeline.url}/compare/${SERIES}/north/2022/2023`)
    await page.locator('article').first().locator('summary').click()
    expect(await page.locator('article').first().innerText()).toContain('SHA-256')
    await page.goto('/')
    expect(await page.locator('[data-drop]').isVisible()).toBe(false)
    expect(faults).toEqual([])
  })
})

/** A file as a reader chooses it. */
function chosen(name: string, vessels: number) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(`The office detained ${vessels} vessels.\n`) }
}
