import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dist } from '#scripts/serve.mjs'

interface Listed {
  readonly id: string
  readonly path: string
  readonly register: { readonly path: string }
}

interface Index {
  readonly current: string
  readonly snapshots: readonly Listed[]
}

/** A data folder of one test's own: the built site's, to be harmed as the test likes. */
export interface DataFolder {
  readonly path: string
  readonly current: Listed
  readonly older: Listed
  /** Changes a file's text; undefined takes the file away. */
  change(file: string, to: (text: string) => string | undefined): void
  remove(): void
}

export function dataFolder(): DataFolder {
  const path = mkdtempSync(join(tmpdir(), 'data-'))
  cpSync(join(dist, 'data'), path, { recursive: true })
  const index = JSON.parse(readFileSync(join(path, 'index.json'), 'utf8')) as Index
  const current = index.snapshots.find(({ id }) => id === index.current)
  const older = index.snapshots.find(({ id }) => id !== index.current)
  if (!current || !older) throw new Error('the index lists no two snapshots')
  return {
    path,
    current,
    older,
    change(file, to) {
      const at = join(path, file)
      const text = to(readFileSync(at, 'utf8'))
      if (text === undefined) rmSync(at)
      else writeFileSync(at, text)
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** Other seeds compiled by the command itself; every text file passes by `change` first. */
export function compiled(change: (file: string, text: string) => string): { readonly path: string; remove(): void } {
  const place = mkdtempSync(join(tmpdir(), 'seeds-'))
  const seeds = join(place, 'seeds')
  const path = join(place, 'data')
  cpSync('seeds', seeds, { recursive: true })
  for (const file of readdirSync(seeds, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(csv|json)$/.test(file)) continue
    const at = join(seeds, file)
    const before = readFileSync(at, 'utf8')
    const after = change(file, before)
    if (after !== before) writeFileSync(at, after)
  }
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'src/cli.ts', '--seeds', seeds, '--out', path], { stdio: 'pipe' })
  return { path, remove: () => rmSync(place, { recursive: true, force: true }) }
}
