import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { compile } from '#compile/compile.ts'
import { fold } from '#model/fold.ts'
import { demoSeed, demoSeeds } from '#scripts/demo/seeds.ts'

const text = (bytes: Uint8Array | 'unreadable'): string => (bytes === 'unreadable' ? '' : new TextDecoder().decode(bytes))

describe('the seeds of the demonstration', () => {
  test('compile without an issue, whatever the seed', async () => {
    for (const seed of [demoSeed, 1, 2]) expect(await compile(demoSeeds(seed))).toMatchObject({ ok: true })
  })

  test('are the same for the same seed, and others for another', () => {
    const whole = (seed?: number): string => [...demoSeeds(seed)].map(([path, bytes]) => `${path}\n${text(bytes)}`).join('')

    expect(whole() === whole(demoSeed)).toBe(true)
    expect(whole() === whole(1)).toBe(false)
  })

  test('hold no name and no code of the real register, and no word of the real programme', async () => {
    const real = await Promise.all(['register', 'areas'].map((name) => readFile(`seeds/${name}-2007-12-18.csv`, 'utf8')))
    const fields = real.flatMap((table) => table.split('\n').slice(1)).flatMap((line) => line.split(','))
    const kinds = ['', 'tỉnh', 'thành phố', 'thị xã', 'huyện', 'phường', 'xã', 'thị trấn'].map(fold)
    const known = new Set(fields.map(fold).filter((field) => !kinds.includes(field)))
    const own = [...demoSeeds()].filter(([path]) => /^(register|areas)-/.test(path)).flatMap(([, bytes]) => text(bytes).split(/[\n,]/))

    expect(known.size).toBeGreaterThan(250)
    expect(own.filter((field) => known.has(fold(field)))).toEqual([])
    for (const [path, bytes] of demoSeeds()) expect(text(bytes), path).not.toMatch(/Bình Thuận|binh-thuan|873|skhcn/)
  })

  test('say in every document, every paragraph and every note that they are made up', () => {
    for (const path of ['sources.csv', 'paragraphs.csv', 'snapshots.csv']) {
      const lines = text(demoSeeds().get(path) ?? 'unreadable').trim().split('\n').slice(1)
      expect(lines.length).toBeGreaterThan(14)
      for (const line of lines) {
        expect(line).toMatch(/minh họa|bịa|không .*có thật/i)
        expect(line).toMatch(/made[ -]up|none of which exists|no such office/i)
      }
    }
  })

  test('are in no public data', async () => {
    const index = await readFile('public/data/index.json', 'utf8')

    expect(index).not.toMatch(/minh[ -]h[oọ]a|"demonstration"/i)
  })
})
