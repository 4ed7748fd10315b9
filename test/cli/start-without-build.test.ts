import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'

test('npm start in a tree that was never built says what builds it', () => {
  const tree = mkdtempSync(path.join(tmpdir(), 'unbuilt-'))
  try {
    copyFileSync(path.join(import.meta.dirname, '../../package.json'), path.join(tree, 'package.json'))
    const { status, stderr } = spawnSync('npm', ['start', '--silent'], { cwd: tree, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toContain('Yearover is not built yet: run npm ci (or npm run prepare).')
    expect(stderr).not.toContain('Cannot find module')
  } finally {
    rmSync(tree, { recursive: true })
  }
})
