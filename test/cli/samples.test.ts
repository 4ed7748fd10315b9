import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { root } from './support/run-cli.ts'

const folder = path.join(root, 'samples')
const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'))
const text = (file: string) => readFileSync(path.join(folder, file), 'utf8')
const sentencesOf = (report: string) =>
  report
    .split(/(?<=[.!?:])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[.!?]$/.test(sentence) && sentence.split(/\s+/).length > 5)

test('three subjects with three editions each', () => {
  expect(samples.toSorted()).toEqual(
    ['kazakhstan', 'kyrgyz-republic', 'tajikistan'].flatMap((subject) =>
      [2021, 2022, 2023].map((edition) => path.join('country-reports-on-terrorism', subject, `${edition}.txt`)),
    ),
  )
})

test.each(samples)('%s has 350 words or more', (file) => {
  expect(text(file).split(/\s+/).filter(Boolean).length).toBeGreaterThanOrEqual(350)
})

test.each(samples)('every figure in digits of %s is listed in the README', (file) => {
  const readme = readFileSync(path.join(folder, 'README.md'), 'utf8')
  const numbers = text(file).match(/\d[\d,]*\d|\d/g) ?? []
  const listed = new Set(readme.match(/\d[\d,]*\d|\d/g))
  expect(numbers.filter((number) => !listed.has(number))).toEqual([])
})

/** The material beside the repository, where it is present: ../shared/reports. */
const shared = path.join(root, '..', 'shared', 'reports')
const outside = existsSync(shared) ? describe : describe.skip

outside('with ../shared/reports', () => {
  test('no sentence of theirs is in a sample', () => {
    const theirs = new Set(
      readdirSync(shared, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.txt'))
        .flatMap((file) => sentencesOf(readFileSync(path.join(shared, file), 'utf8'))),
    )
    expect(samples.flatMap((file) => sentencesOf(text(file))).filter((sentence) => theirs.has(sentence))).toEqual([])
  })
})
