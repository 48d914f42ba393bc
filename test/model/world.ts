import type { State } from '#model/count.ts'
import type { Programme } from '#model/programme.ts'
import type { Register } from '#model/register.ts'
import type { Fact, Gap, Membership, Place } from '#model/snapshot.ts'

const words = (text: string) => ({ vi: text, en: text })

/** Four steps: 0 outside, 1 rolled out, 2 papers, 3 goal. */
export const programme: Programme = {
  id: 'p', slug: 'p', title: words('P'), subtitle: words(''), basis: words(''),
  road: ['none', 'begun', 'papers', 'done'].map((id, i) => ({
    id, name: words(id), clause: words(`are ${id}`), meaning: words(id),
    ink: (['outside', 'begun', 'halfway', 'goal'] as const)[i] ?? 'outside',
    pattern: (['dots', 'cross', 'diagonal', 'vertical'] as const)[i] ?? 'dots',
  })),
  rolledOut: 1, goal: 3, cohorts: [], authorities: [], kinds: [], levels: [],
  glossary: {
    units: words('units'), unit: words('unit'), system: words('S'), systemLong: words('System'),
    announced: words('done'), announce: words('finish'), announcement: words('finish'),
  },
  unknowns: [], dataLicence: words(''),
}

/** A root with districts a, b, … of the sizes given; units a1, a2, … */
export function register(...sizes: number[]): Register {
  const ids = sizes.map((_, i) => String.fromCharCode(97 + i))
  return {
    id: 'r', validFrom: '2018' as Register['validFrom'],
    areas: [{ id: 'root', kind: 'province', name: 'Root' }, ...ids.map((id) => ({ id, parent: 'root', kind: 'district', name: id }))],
    units: ids.flatMap((id, i) => Array.from({ length: sizes[i] ?? 0 }, (_, n) => ({ code: `${id}${n + 1}`, district: id, kind: 'xã', name: `${id}${n + 1}` }))),
  }
}

const outside: Membership = { kind: 'outside' }

export function fact(unit: string, step: number | readonly [number, number], membership = outside): Fact {
  const [atLeast, atMost] = typeof step === 'number' ? [step, step] : step
  return { kind: 'fact', unit, membership, reach: { atLeast, atMost }, milestones: [], cites: [], method: 'stated' }
}

export function gap(id: string, size: number, districts: string | readonly Place[], step: number | readonly [number, number], membership = outside): Gap {
  const [atLeast, atMost] = typeof step === 'number' ? [step, step] : step
  const places = typeof districts === 'string' ? [...districts].map((district) => ({ district, atLeast: 0 })) : districts
  return { kind: 'gap', id, size, places, membership, reach: { atLeast, atMost }, cites: [], method: 'stated', rest: false }
}

export function state(reg: Register, facts: readonly Fact[], gaps: readonly Gap[]): State {
  return { register: reg, programme, facts, gaps }
}
