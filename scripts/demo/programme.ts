import { districtFull, districtName, districts } from './districts.ts'
import { documents } from './documents.ts'
import { cohorts, roadWords, steps, type StepId } from './road.ts'

const plan = (paragraph: number): object => ({ source: documents.plan, paragraph })

/** How each step is drawn and what is said of units that stand on it. */
const looks: { readonly [id in StepId]: { readonly ink: string; readonly pattern: string; readonly vi: string; readonly en: string } } = {
  waiting: { ink: 'outside', pattern: 'dots', vi: 'chưa triển khai', en: 'are not in the rollout' },
  started: { ink: 'begun', pattern: 'horizontal', vi: 'mới bắt đầu xây dựng', en: 'have only begun to build it' },
  drafted: { ink: 'halfway', pattern: 'diagonal', vi: 'mới xong dự thảo tài liệu', en: 'have only drafted the documents' },
  running: { ink: 'near', pattern: 'vertical', vi: 'đang áp dụng, chưa công bố', en: 'use it and have not announced' },
  declared: { ink: 'goal', pattern: 'cross', vi: 'đã công bố', en: 'have announced' },
}

const kinds = [
  ['tỉnh', 'tỉnh', 'province'], ['thành phố', 'TP.', 'city'], ['thị xã', 'TX.', 'town'], ['huyện', '', 'district'],
  ['phường', 'phường', 'ward'], ['xã', 'xã', 'commune'], ['thị trấn', 'thị trấn', 'township'],
]

/** `programme.json` of a rollout that never was: every rule that a host may set is set. */
export function demoProgramme(): object {
  return {
    id: 'minh-hoa',
    slug: 'so-lieu-minh-hoa',
    title: { vi: 'Số liệu minh họa: triển khai HTQLCL', en: 'Demonstration figures: QMS rollout' },
    subtitle: { vi: 'UBND cấp xã · tỉnh Minh Họa (không có thật)', en: "Commune-level People's Committees · Minh Họa province (does not exist)" },
    basis: { vi: 'Kế hoạch minh họa 01/KH-MH (không có thật)', en: 'Made-up plan 01/KH-MH' },
    demonstration: { vi: 'Số liệu minh họa, không có thật', en: 'Demonstration figures, not real' },
    road: steps.map((id) => {
      const { ink, pattern, vi, en } = looks[id]
      const name = roadWords[id]
      return { id, name, clause: { vi, en }, meaning: { vi: `${name.vi} (bước minh họa).`, en: `${name.en} (a made-up step).` }, ink, pattern }
    }),
    rolledOut: 'started',
    goal: 'declared',
    cohorts: cohorts.map(({ id, vi, en, due }) => ({ id, name: { vi, en }, dueBefore: due, dueCites: [plan(1)] })),
    authorities: districts.map((district) => ({
      id: `ub-${district.id.toLowerCase()}`,
      name: { vi: `UBND ${districtName(district)}`, en: `People's Committee of ${districtName(district)}` },
      full: { vi: `Ủy ban nhân dân ${districtFull(district)}`, en: `People's Committee of ${districtFull(district)}` },
      areas: [district.id],
      method: 'stated',
      cites: [plan(2)],
    })),
    acts: [{ id: documents.plan, text: { vi: 'Kế hoạch minh họa số 01/KH-MH (không có thật)', en: 'Made-up plan 01/KH-MH' }, on: '2030-01-02', cites: [plan(1)] }],
    rhythm: { everyMonths: 1, set: 'host', cites: [] },
    stoplight: { green: 1, amber: 0.7, stillMonths: 3, set: 'host', cites: [] },
    kinds: kinds.map(([id, short, en]) => ({ id, short, name: { vi: id, en } })),
    levels: [{ vi: 'tỉnh', en: 'province' }, { vi: 'huyện, thị xã, thành phố', en: 'district' }, { vi: 'đơn vị', en: 'unit' }],
    glossary: {
      units: { vi: 'UBND cấp xã', en: "commune-level People's Committees" },
      unit: { vi: 'UBND cấp xã', en: "commune-level People's Committee" },
      system: { vi: 'HTQLCL', en: 'QMS' },
      systemLong: { vi: 'hệ thống quản lý chất lượng', en: 'quality management system' },
      announced: { vi: 'công bố', en: 'announced' },
      announce: { vi: 'công bố', en: 'announce' },
      announcement: { vi: 'công bố', en: 'announcement' },
    },
    office: { vi: 'Văn phòng Minh Họa (không có thật)', en: 'Office of Demonstration (no such office)' },
    unknowns: [{
      vi: 'Không có gì ở đây là thật: tên, số, ngày và văn bản đều do máy bịa ra để thử trang này.',
      en: 'Nothing here is real: names, numbers, dates and documents were made up by a machine to try this page.',
    }],
    dataLicence: { vi: 'Số liệu bịa ra: CC0 1.0.', en: 'Made-up data: CC0 1.0.' },
  }
}
