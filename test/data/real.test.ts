import { promises } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile } from '#compile/compile.ts'
import { readSeeds } from '#compile/folder.ts'
import { loadCatalogue, loadSnapshot, type Fetch } from '#data/gate.ts'
import { count } from '#model/count.ts'

const { readdir, readFile } = promises

const fetch: Fetch = async (path) => ({ ok: true, value: new Uint8Array(await readFile(`public/data/${path}`)) })

async function catalogue() {
  const read = await loadCatalogue(fetch)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.value
}

describe('the published data', () => {
  test('is what the seeds compile to', async () => {
    const compiled = await compile(await readSeeds('seeds'))

    if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues))
    const published = (await readdir('public/data', { recursive: true })).filter((path) => /\.\w+$/.test(path) && !/\.\d+$/.test(path))
    expect(published.toSorted()).toEqual([...compiled.files.keys()].toSorted())
    for (const [path, bytes] of compiled.files) expect(new Uint8Array(await readFile(`public/data/${path}`)), path).toEqual(bytes)
  })

  test('opens in each of its four states, the newest being the current one', async () => {
    const { editions, current } = await catalogue()

    expect(editions.map(({ id }) => id)).toEqual(['2016.1', '2017.1', '2018-03-29.1', '2018-08.1'])
    expect(current).toBe('2018-08.1')
    for (const { id } of editions) expect((await loadSnapshot(fetch, await catalogue(), id)).ok).toBe(true)
  })

  test('says where its list of units is published, and states no rhythm, no lights and no end', async () => {
    const { programme, current } = await catalogue()
    const read = await loadSnapshot(fetch, await catalogue(), current)
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    const { register, sources } = read.value

    expect(register.cites).toEqual([{ source: 'gso-2018', paragraph: 1 }])
    expect(sources.find(({ id }) => id === 'gso-2018')?.paragraphs[0]?.says.vi).toContain('127')
    for (const key of ['rhythm', 'stoplight', 'ended', 'demonstration']) expect(programme).not.toHaveProperty(key)
  })

  // Area: rolled out in each of the four states; announced in the last.
  test.each([
    ['60', ['20', '44', '73', '73'], '14–63'],
    ['593', ['1–2', '17–18', '17–18', '17–18'], '11–13'],
    ['594', ['1–2', '8–9', '8–9', '8–9'], '2–4'],
    ['602', ['1–2', '2–3', '2–3', '2–3'], '1–3'],
    ['600', ['1–11', '1–11', '2–13', '2–13'], '0–13'],
    ['596', ['1–11', '1–11', '1–11', '1–11'], '0–11'],
  ])('sums area %s as the source lets it be summed', async (area, rolledOut, announced) => {
    const { editions } = await catalogue()
    const written = (it?: { atLeast: number; atMost: number }): string =>
      it === undefined ? '' : it.atLeast === it.atMost ? String(it.atLeast) : `${it.atLeast}–${it.atMost}`

    expect(editions.map(({ totals }) => written(totals[area]?.rolledOut))).toEqual(rolledOut)
    expect(written(editions.at(-1)?.totals[area]?.announced)).toBe(announced)
  })

  test('says announced of no state but the last', async () => {
    const { editions } = await catalogue()

    expect(editions.map(({ totals }) => totals['60']?.announcedStated)).toEqual([false, false, false, true])
  })

  test('parts the 127 in 14 announced, 64 not announced, 49 not stated', async () => {
    const read = await loadSnapshot(fetch, await catalogue(), '2018-08.1')
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    const { goal } = read.value.programme
    const of = (test: (reach: { atLeast: number; atMost: number }) => boolean) => count(read.value, { entry: ({ reach }) => test(reach) })

    expect(of(({ atLeast }) => atLeast >= goal)).toEqual({ atLeast: 14, atMost: 14 })
    expect(of(({ atMost }) => atMost < goal)).toEqual({ atLeast: 64, atMost: 64 })
    expect(of(({ atLeast, atMost }) => atLeast < goal && atMost >= goal)).toEqual({ atLeast: 49, atMost: 49 })
  })
})
