import type { Scene } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Catalogue, Edition } from '#model/edition.ts'
import type { Moment } from '#model/moment.ts'
import type { Programme } from '#model/programme.ts'
import type { Register } from '#model/register.ts'
import type { Fact, Gap, Snapshot } from '#model/snapshot.ts'
import { totalsOf } from '#model/totals.ts'
import type { Lang, Words } from '#model/words.ts'

const words = (vi: string, en = vi): Words => ({ vi, en })
const moment = (text: string): Moment => text as Moment
const cites = [{ source: 'paper', paragraph: 1 }]

export const programme: Programme = {
  id: 'gardens', slug: 'vuon', title: words('Theo dõi vườn', 'Garden tracker'), subtitle: words(''), basis: words('Kế hoạch 1', 'Plan 1'),
  road: (['outside', 'begun', 'goal'] as const).map((ink, at) => ({
    id: ['idle', 'dug', 'grown'][at] ?? ink,
    name: words(['Chưa làm', 'Đã đào', 'Đã mọc'][at] ?? '', ['Idle', 'Dug', 'Grown'][at] ?? ''),
    clause: words(['chưa làm', 'mới đào', 'đã mọc'][at] ?? '', ['are idle', 'are only dug', 'have grown'][at] ?? ''),
    meaning: words(''), ink, pattern: (['dots', 'diagonal', 'cross'] as const)[at] ?? 'dots',
  })),
  rolledOut: 1, goal: 2,
  cohorts: [{ id: 'spring', name: words('Đợt xuân', 'Spring cohort'), dueBefore: moment('2019-01-01'), dueCites: cites }],
  authorities: [
    { id: 'ub-a', name: words('UBND An', 'Committee of An'), areas: ['a'], method: 'stated', cites },
    { id: 'ub-b', name: words('UBND Bình', 'Committee of Bình'), areas: ['b'], method: 'assumed', cites: [] },
  ],
  kinds: [{ id: 'tỉnh', short: 'tỉnh', name: words('tỉnh', 'province') }, { id: 'huyện', short: 'H.', name: words('huyện', 'district') }, { id: 'xã', short: '', name: words('xã', 'commune') }],
  levels: [words('tỉnh', 'province'), words('huyện', 'district'), words('đơn vị', 'unit')],
  glossary: {
    units: words('vườn', 'gardens'), unit: words('vườn', 'garden'), system: words('V', 'G'), systemLong: words('Vườn', 'Garden'),
    announced: words('mọc', 'grown'), announce: words('mọc', 'grow'), announcement: words('mọc', 'growth'),
  },
  unknowns: [words('Chưa biết gì thêm', 'Nothing more is known')], dataLicence: words('CC BY 4.0'),
}

export const register: Register = {
  id: 'r', validFrom: moment('2007'),
  areas: [
    { id: 'root', kind: 'tỉnh', name: 'Nam' },
    { id: 'a', parent: 'root', kind: 'huyện', name: 'An' },
    { id: 'b', parent: 'root', kind: 'huyện', name: 'Bình' },
  ],
  units: [
    { code: '01', district: 'a', kind: 'xã', name: 'Đức Tân' },
    { code: '02', district: 'a', kind: 'xã', name: 'Dương Hòa' },
    { code: '03', district: 'a', kind: 'xã', name: 'Ấp Bắc' },
    { code: '04', district: 'b', kind: 'xã', name: 'Tân Hà' },
    { code: '05', district: 'b', kind: 'xã', name: 'Em Lý' },
    { code: '06', district: 'b', kind: 'xã', name: 'Ếch Đồng' },
  ],
}

const spring = { kind: 'cohort', id: 'spring' } as const

const facts: readonly Fact[] = [
  { kind: 'fact', unit: '01', membership: spring, reach: { atLeast: 2, atMost: 2 }, milestones: [], cites, method: 'stated' },
]

/** Of the five not named: two in An are dug, the rest is not stated. */
const gaps: readonly Gap[] = [
  { kind: 'gap', id: 'late', size: 1, places: [{ district: 'a', atLeast: 1 }], membership: spring, reach: { atLeast: 1, atMost: 1 }, cites, method: 'subtracted', rest: false },
  { kind: 'gap', id: 'rest', size: 4, places: [{ district: 'a', atLeast: 0 }, { district: 'b', atLeast: 0 }], membership: { kind: 'unstated' }, reach: { atLeast: 0, atMost: 2 }, cites: [], method: 'subtracted', rest: true },
]

function snapshot(id: string, asOf: string): Snapshot {
  return {
    id, asOf: moment(asOf), reportedAt: moment('2018-08'), publishedAt: moment('2018-09-01'), sha256: '0123456789'.repeat(7).slice(0, 64),
    programme, register,
    sources: [{ id: 'paper', issuer: words('Sở', 'Department'), date: moment('2018-08'), title: words('Bài báo', 'Article'), short: words('Sở, 8/2018', 'Department, 2018'), paragraphs: [{ n: 1, says: words('Nêu xã Đức Tân', 'Names Đức Tân') }] }],
    facts, gaps, corrections: [],
    claims: [{ id: 'spring', what: words('Vườn của đợt xuân', 'Gardens of the spring cohort'), area: 'root', cohorts: ['spring'], from: 0, to: 2, value: 2, complete: false, cites }],
  }
}

export const old = snapshot('2017.1', '2017')
export const current = snapshot('2018-08.1', '2018-08')

function edition(of: Snapshot): Edition {
  return {
    id: of.id, asOf: of.asOf, reportedAt: of.reportedAt, publishedAt: of.publishedAt, path: `snapshots/${of.id}.json`, bytes: 1, sha256: of.sha256,
    register: { path: 'registers/r.json', sha256: '', bytes: 1 }, reason: 'scheduled', note: words('dựng lại', 'rebuilt'),
    totals: Object.fromEntries(register.areas.map(({ id }) => [id, totalsOf(of, id)])),
  }
}

export const catalogue: Catalogue = { programme, current: current.id, editions: [edition(old), edition(current)] }

export function scene(lang: Lang = 'vi', area = 'root'): Scene {
  return { snapshot: current, catalogue, area, voice: voiceOf(lang), measure: 'count', order: 'official' }
}
