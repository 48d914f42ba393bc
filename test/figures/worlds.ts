import type { Catalogue } from '#model/edition.ts'
import type { Programme } from '#model/programme.ts'
import type { Area, Register } from '#model/register.ts'
import type { Fact, Gap, Snapshot } from '#model/snapshot.ts'
import { totalsOf } from '#model/totals.ts'
import { fact, gap, programme as bare, register } from '#test/model/world.ts'

/** A programme, a register and a state unlike the real one in some way that matters. */
export interface World {
  readonly name: string
  readonly snapshot: Snapshot
  readonly catalogue: Catalogue
}

const words = (text: string) => ({ vi: text, en: text })
const first = { kind: 'cohort', id: 'first' } as const
const second = { kind: 'cohort', id: 'second' } as const
const levels = ['province', 'district', 'unit'].map(words)
const due = '2018-12-31' as Snapshot['asOf']

const dated: Programme = {
  ...bare,
  levels,
  cohorts: [{ id: 'first', name: words('first cohort'), dueBefore: due, dueCites: [] }, { id: 'second', name: words('second cohort'), dueCites: [] }],
  authorities: [{ id: 'dept', name: words('Dept X'), areas: ['a', 'b'], method: 'stated', cites: [] }],
}

interface Parts {
  readonly programme?: Programme
  readonly register: Register
  readonly facts: readonly Fact[]
  readonly gaps?: readonly Gap[]
  readonly asOf?: string
}

function world(name: string, { programme = dated, register: reg, facts, gaps = [], asOf = '2018-08' }: Parts): World {
  const snapshot = {
    id: 's.1', asOf, reportedAt: asOf, publishedAt: '2018-09-01', sha256: 'ab'.repeat(32), programme, register: reg,
    sources: [], facts, gaps, claims: [], corrections: [],
  } as unknown as Snapshot
  const edition = {
    id: 's.1', asOf, reportedAt: asOf, publishedAt: '2018-09-01', path: 'snapshots/s.1.json', bytes: 1, sha256: snapshot.sha256,
    register: { path: 'registers/r.json', sha256: '', bytes: 1 }, reason: 'scheduled', note: words(''),
    totals: Object.fromEntries(reg.areas.map((area) => [area.id, totalsOf(snapshot, area.id)])),
  }
  return { name, snapshot, catalogue: { programme, current: 's.1', editions: [edition] } as unknown as Catalogue }
}

/** Root, two provinces, two districts each, two units each. */
function deep(): Register {
  const areas: Area[] = [
    { id: 'root', kind: 'nation', name: 'Nation' },
    ...['p', 'q'].flatMap((province) => [
      { id: province, parent: 'root', kind: 'province', name: province },
      ...['1', '2'].map((n) => ({ id: `${province}${n}`, parent: province, kind: 'district', name: `${province}${n}` })),
    ]),
  ]
  const units = areas.filter(({ id }) => id.length === 2).flatMap(({ id }) => ['x', 'y'].map((n) => ({ code: `${id}${n}`, district: id, kind: 'xã', name: `${id}${n}` })))
  return { id: 'deep', validFrom: '2018', areas, units } as unknown as Register
}

export const worlds: readonly World[] = [
  world('everything named', { register: register(3, 2), facts: ['a1', 'a2', 'a3', 'b1', 'b2'].map((code, i) => fact(code, i % 4, first)) }),
  world('some late units named', {
    register: register(4, 2),
    facts: [
      { ...fact('a1', 3, first), milestones: [{ kind: 'done', on: '2018-06-05' as Snapshot['asOf'], decisionNo: '12/QĐ' }] },
      fact('a3', 2, first),
    ],
    gaps: [gap('late', 2, 'ab', 2, first), gap('rest', 2, 'ab', 0)],
  }),
  world('nothing but totals', { register: register(4, 4), facts: [], gaps: [gap('some', 5, 'ab', [1, 3], second), { ...gap('rest', 3, 'ab', [0, 3], { kind: 'unstated' }), rest: true }] }),
  world('no cohorts, no deadline, no authorities', { programme: { ...bare, levels }, register: register(2), facts: [fact('a1', 3), fact('a2', 0)], asOf: '2018-08-14' }),
  world('one commune', { register: register(1), facts: [fact('a1', 3, first)] }),
  world('a deadline that has passed', { register: register(3), facts: [fact('a1', 3, first), fact('a2', 1, first), fact('a3', [1, 3], second)], asOf: '2019-03-01' }),
  world('a deeper tree', {
    programme: { ...dated, levels: ['nation', 'province', 'district', 'unit'].map(words), authorities: [] },
    register: deep(),
    facts: [fact('p1x', 3, first), fact('q2y', 1, first)],
    gaps: [gap('open', 3, [{ district: 'p1', atLeast: 0 }, { district: 'q1', atLeast: 1 }], [1, 3], second), { ...gap('rest', 3, [{ district: 'p1', atLeast: 0 }, { district: 'p2', atLeast: 0 }, { district: 'q1', atLeast: 0 }, { district: 'q2', atLeast: 0 }], 0), rest: true }],
  }),
]
