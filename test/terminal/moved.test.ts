import { promises, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { voiceOf } from '#i18n/voice.ts'
import type { Streams } from '#terminal/mouth.ts'
import { data } from '#terminal/data.ts'
import { snapshot } from '#terminal/snapshot.ts'
import { lines, seeds } from '#test/compile/world.ts'
import { filesIn, sums } from '#test/intake/drafts.ts'

const { mkdir, mkdtemp, rm, writeFile } = promises
const voice = voiceOf('vi')
let at = ''

beforeEach(async () => {
  at = await mkdtemp(join(tmpdir(), 'moved-'))
  for (const [path, text] of Object.entries(seeds())) {
    await mkdir(dirname(join(at, 'seeds', path)), { recursive: true })
    await writeFile(join(at, 'seeds', path), text)
  }
  await data(places(), { stdout: { write: () => undefined }, stderr: { write: () => undefined } })
  await writeFile(join(at, 'sheet.csv'), lines('Mã,Loại,Tên,Huyện,Đợt,Trạng thái', '001,xã,Long Hải,Phú Quý,first,beyond'))
})

afterEach(() => rm(at, { recursive: true, force: true }))

const places = (): readonly string[] => ['--seeds', join(at, 'seeds'), '--out', join(at, 'data')]

/** The command, and what is done to the folder while it is still at work: it has told what it is to write and not yet written. */
async function meanwhile(args: readonly string[], told: RegExp, done: () => void): Promise<{ readonly code: number; readonly err: string }> {
  let err = ''
  let moved = false
  const streams: Streams = {
    stdout: {
      write: (text) => {
        if (moved || !told.test(text)) return
        moved = true
        done()
      },
    },
    stderr: { write: (text) => (err += text) },
  }
  const code = await snapshot([...places(), ...args], streams)
  expect(moved, 'something was done in between').toBe(true)
  return { code, err }
}

const usual = ['--as-of', '2020-07', '--missing', 'carried', '--published', '2020-08-03', '--source-date', '2020-08-01', '--source-title', 'Báo cáo'] as const
const summary = /2020-05\.1/

test('a state is not written over an index that another has put there while it was reckoned; what the other wrote stays', async () => {
  const index = join(at, 'data/index.json')
  const before = sums(await filesIn(at))

  const { code, err } = await meanwhile([join(at, 'sheet.csv'), ...usual], summary, () => writeFileSync(index, '{}'))

  expect({ code, err }).toEqual({ code: 1, err: `${voice.t('publish.moved', { folder: join(at, 'data') })}\n` })
  const after = sums(await filesIn(at))
  expect([...after].filter(([path, sum]) => before.get(path) !== sum).map(([path]) => path)).toEqual(['data/index.json'])
  expect([...before.keys()]).toEqual([...after.keys()])
})

test('nor where another has taken the index away', async () => {
  const { code, err } = await meanwhile([join(at, 'sheet.csv'), ...usual], summary, () => rmSync(join(at, 'data/index.json')))

  expect({ code, err }).toEqual({ code: 1, err: `${voice.t('publish.moved', { folder: join(at, 'data') })}\n` })
})

test('what else is written beside the index in between is no hindrance', async () => {
  const { code, err } = await meanwhile([join(at, 'sheet.csv'), ...usual], summary, () => writeFileSync(join(at, 'note.txt'), 'x'))

  expect({ code, err }).toEqual({ code: 0, err: '' })
})
