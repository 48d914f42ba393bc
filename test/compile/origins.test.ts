import { describe, expect, test } from 'vitest'
import { decodeRegister } from '#data/decode.ts'
import { reading } from '#data/schema.ts'
import type { Register } from '#model/register.ts'
import { predecessors } from '#model/succession.ts'
import { files, lines, seeds, type Texts } from './world.ts'

/** A line of `succession-….csv` without its cites: "1 2>3" of the register. */
type Said = readonly [register: string, line: string]
interface List {
  readonly codes: string
  /** Of these, the ones that bear a second name. */
  readonly renamed?: string
  readonly says?: readonly Said[]
}

/** Registers a, b, c … one after another, of districts A and B, each with the state of its first year. */
async function registers(...lists: readonly List[]): Promise<Register[]> {
  const all = await files(seeds((it) => {
    const ids = lists.map((_, i) => String.fromCharCode(97 + i))
    for (const path of Object.keys(it)) if (/^2020|-r1\.csv$/.test(path)) delete it[path]
    it['registers.csv'] = lines('id,valid_from,valid_to,source,cites', ...ids.map((id, i) => `${id},${2000 + i},${2000 + i},letter,letter:2`))
    it['snapshots.csv'] = lines(
      'id,as_of,reported_at,published_at,register,supersedes,reason,note_vi,note_en',
      ...ids.map((id, i) => `${2000 + i}.1,${2000 + i},2020,2020,${id},,scheduled,báo cáo,reported`),
    )
    for (const [i, list] of lists.entries()) register(it, ids[i] ?? '', `${2000 + i}.1`, list)
  }))
  return [...all].filter(([path]) => path.startsWith('registers/')).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => {
    const read = decodeRegister(reading.register.parse(JSON.parse(new TextDecoder().decode(bytes))), path)
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    return read.value
  })
}

function register(it: Texts, id: string, state: string, { codes, renamed = '', says = [] }: List): void {
  it[`areas-${id}.csv`] = lines('id,parent,kind,name,official', 'N,,nước,Nước,', 'P,N,tỉnh,Tỉnh,', 'A,P,huyện,Đông,')
  it[`register-${id}.csv`] = lines('code,area,kind,name,official', ...[...codes].map((code) => `${code},A,xã,Xã ${code}${renamed.includes(code) ? ' mới' : ''},`))
  if (says.length > 0)
    it[`succession-${id}.csv`] = lines('register,from,to,cites', ...says.map(([earlier, line]) => `${earlier},${line.replace('>', ',')},letter:1`))
  it[`${state}/units.csv`] = lines('code,type,name,district,cohort,at_least,at_most,cites,method')
  it[`${state}/gaps.csv`] = lines('id,size,places,cohort,at_least,at_most,cites,method')
  it[`${state}/claims.csv`] = lines('id,what_vi,what_en,area,cohorts,from,to,value,of,percent,complete,cites')
}

const only = <T>(list: readonly T[], i: number): T => {
  const found = list[i]
  if (found === undefined) throw new Error(`no register ${i}`)
  return found
}

const linked = (from: Register, to: Register): string[] => [...predecessors(from, to).of].flatMap(([code, own]) => own.map((each) => `${each}>${code}`))

/** What stands for what, by way of the register between. */
function through(first: Register, between: Register, last: Register): string[] {
  const early = predecessors(first, between).of
  return [...predecessors(between, last).of].flatMap(([code, own]) => {
    const reached = new Set(own.flatMap((each) => early.get(each) ?? []))
    return first.units.filter((unit) => reached.has(unit.code)).map((unit) => `${unit.code}>${code}`)
  })
}

describe('a register', () => {
  test('carries its place in a source, and what was typed of the one before it', async () => {
    const all = await registers({ codes: '123' }, { codes: '13', renamed: '3', says: [['a', '1 2>1'], ['a', '3>3']] })

    expect(only(all, 0)).toMatchObject({ cites: [{ source: 'letter', paragraph: 2 }] })
    expect(only(all, 0)).not.toHaveProperty('origins')
    expect(only(all, 1).origins).toEqual([{
      register: 'a',
      units: [
        { from: ['1', '2'], to: ['1'], cites: [{ source: 'letter', paragraph: 1 }] },
        { from: ['3'], to: ['3'], cites: [{ source: 'letter', paragraph: 1 }] },
      ],
    }])
  })

  test('carries what follows of those further back, with the places of every link', async () => {
    const all = await registers({ codes: '1234' }, { codes: '134', says: [['a', '1 2>1']] }, { codes: '54', says: [['b', '1 3>5']] })

    expect(only(all, 2).origins?.map((each) => each.register)).toEqual(['b', 'a'])
    expect(only(all, 2).origins?.[1]?.units).toEqual([{ from: ['1', '2', '3'], to: ['5'], cites: [{ source: 'letter', paragraph: 1 }] }])
  })

  test('tells a change of name on the way, and none that was taken back', async () => {
    const all = await registers(
      { codes: '12' },
      { codes: '12', renamed: '12', says: [['a', '1>1'], ['a', '2>2']] },
      { codes: '12', renamed: '1', says: [['b', '2>2']] },
    )

    expect(only(all, 2).origins?.[1]?.units).toEqual([{ from: ['1'], to: ['1'], cites: [{ source: 'letter', paragraph: 1 }] }])
  })

  test('says of a unit that ended on the way that it did', async () => {
    const all = await registers({ codes: '123' }, { codes: '13', says: [['a', '2>']] }, { codes: '1', says: [['b', '3>']] })

    expect(only(all, 2).origins?.[1]?.units.map(({ from, to }) => `${from.join()}>${to.join()}`)).toEqual(['2>', '3>'])
    expect(predecessors(only(all, 0), only(all, 2)).gone).toEqual(['2', '3'])
  })

  test('is not changed by one that follows it', async () => {
    const [alone, before] = [await registers({ codes: '123' }), await registers({ codes: '123' }, { codes: '13', says: [['a', '1 2>1']] })]

    expect(only(before, 0)).toEqual(only(alone, 0))
  })

  // Each world: three or four lists in a row, each speaking of the one before it.
  test.each<readonly [string, readonly List[]]>([
    ['mergers', [{ codes: '12345' }, { codes: '135', says: [['a', '1 2>1'], ['a', '3 4>3']] }, { codes: '15', says: [['b', '1 3>1']] }]],
    ['a merger undone', [{ codes: '123' }, { codes: '13', says: [['a', '1 2>1']] }, { codes: '123', says: [['b', '1>1 2']] }]],
    ['a division that is merged with another', [{ codes: '12' }, { codes: '1342', says: [['a', '1>3 4 1']] }, { codes: '15', says: [['b', '3 2>5'], ['b', '1 4>1']] }]],
    ['new codes', [{ codes: '12' }, { codes: '32', says: [['a', '1>3']] }, { codes: '31', says: [['b', '2>1']] }]],
    ['a code that comes back to another unit', [{ codes: '12' }, { codes: '2', says: [['a', '1>']] }, { codes: '12', says: [['b', '>1']] }]],
    ['a code that swaps bearers', [{ codes: '12' }, { codes: '12', says: [['a', '1>2'], ['a', '2>1']] }, { codes: '12', says: [['b', '1>2'], ['b', '2>1']] }]],
    ['names alone', [{ codes: '12' }, { codes: '12', renamed: '1', says: [['a', '1>1']] }, { codes: '12', renamed: '12', says: [['b', '2>2']] }]],
    ['a name taken back, a part kept', [{ codes: '12' }, { codes: '132', renamed: '1', says: [['a', '1>1 3']] }, { codes: '132', says: [['b', '1>1']] }]],
    ['a code of which no list says that it came back', [{ codes: '12' }, { codes: '2', renamed: '2', says: [['a', '2>2']] }, { codes: '12', says: [['b', '2>2']] }]],
    ['part of a unit moved', [{ codes: '123' }, { codes: '123', says: [['a', '1>1 2'], ['a', '2>']] }, { codes: '13', says: [['b', '2 3>3']] }]],
    ['four lists', [
      { codes: '123456' }, { codes: '13456', says: [['a', '1 2>1']] }, { codes: '1347', says: [['b', '5 6>7']] }, { codes: '897', says: [['c', '1 3>8'], ['c', '4>9']] },
    ]],
  ])('stands for what those stood for that it stands for, and for nothing else: %s', async (_what, lists) => {
    const all = await registers(...lists)

    for (let last = 2; last < all.length; last += 1)
      for (let first = 0; first < last - 1; first += 1)
        for (let between = first + 1; between < last; between += 1) {
          const [a, b, c] = [only(all, first), only(all, between), only(all, last)]
          expect(c.origins?.map((each) => each.register)).toContain(a.id)
          expect(linked(a, c).toSorted()).toEqual(through(a, b, c).toSorted())
        }
  })
})
