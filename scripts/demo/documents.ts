import { districtName, districts } from './districts.ts'
import { textOf } from './calendar.ts'
import { roadWords, steps } from './road.ts'
import type { DemoState } from './states.ts'
import { disputed } from './story.ts'
import { merger, renaming, units, type DemoUnit } from './units.ts'

const issuer = { vi: 'Sở Minh Họa (cơ quan không có thật)', en: 'Department of Demonstration (no such office)' }

/** Ids of the documents on which everything rests; none of them exists. */
export const documents = { plan: 'kh-mh', list: 'ds-mh', resolution: 'nq-mh', letter: 'cv-mh' } as const

/** The paragraph of a report that gives its totals; those before it list the units district by district. */
export const totalsPlace = districts.length + 1

export function reportOf(state: DemoState): string {
  return `bc-${state.month.id}${state.reason === 'correction' ? '-dc' : ''}`
}

/** Lines of `sources.csv`. */
export function sourceRows(states: readonly DemoState[]): string[][] {
  const row = (id: string, number: string, date: string, vi: string, en: string, shortVi: string, shortEn: string): string[] =>
    [id, number, issuer.vi, issuer.en, date, vi, en, shortVi, shortEn, '']
  return [
    row(documents.plan, '01/KH-MH', '2030-01-02', 'Kế hoạch minh họa, bịa ra để thử trang này', 'Made-up plan, to try this page with', 'Kế hoạch minh họa', 'Made-up plan'),
    row(documents.list, '02/DS-MH', '2030-01-01', 'Danh sách đơn vị minh họa, không có thật', 'Made-up list of units, none of which exists', 'Danh sách minh họa', 'Made-up list'),
    row(documents.resolution, '03/NQ-MH', '2030-11-15', 'Nghị quyết minh họa về nhập và đổi tên đơn vị, bịa ra', 'Made-up resolution on a merger and a change of name', 'Nghị quyết minh họa', 'Made-up resolution'),
    row(documents.letter, '04/CV-MH', '2031-02-20', 'Công văn minh họa của huyện Ví Dụ, bịa ra', 'Made-up letter of Ví Dụ District', 'Công văn minh họa', 'Made-up letter'),
    ...states.map((state, at) => {
      const { month, reason } = state
      const right = reason === 'correction'
      return row(
        reportOf(state), `${11 + at}/BC-MH`, textOf(month.last + (right ? 20 : 3)),
        right ? `Đính chính báo cáo minh họa ${month.vi}, số liệu bịa` : `Báo cáo minh họa ${month.vi}, số liệu bịa`,
        right ? `Correction of the made-up report of ${month.en}` : `Made-up report of ${month.en}`,
        right ? `Đính chính minh họa ${month.vi.slice(6)}` : `Minh họa ${month.vi.slice(6)}`,
        right ? `Made-up correction, ${month.en}` : `Made up, ${month.en}`,
      )
    }),
  ]
}

/** Lines of `paragraphs.csv`: a report counts, district by district and in all, what its own state says. */
export function paragraphRows(states: readonly DemoState[]): string[][] {
  const named = (code: string): DemoUnit['name'] => units.find((unit) => unit.code === code)?.name ?? ''
  const [one = '', two = ''] = merger.from.map(named)
  return [
    [documents.plan, '1', 'Ba đợt triển khai, hạn công bố của từng đợt (minh họa).', 'Three cohorts and by when each must announce (made up).'],
    [documents.plan, '2', 'UBND cấp huyện là cơ quan chủ quản của các xã, phường, thị trấn trong huyện (minh họa).', "Each district's People's Committee answers for its communes (made up)."],
    [documents.list, '1', `Danh sách ${units.length} đơn vị cấp xã, không đơn vị nào có thật.`, `List of ${units.length} units, none of which exists.`],
    [documents.resolution, '1', `Nhập xã ${one} và xã ${two} thành xã ${merger.name} từ 01/12/2030 (minh họa).`, `The communes ${one} and ${two} become ${merger.name} from 1 December 2030 (made up).`],
    [documents.resolution, '2', `Đổi tên xã ${named(renaming.code)} thành xã ${renaming.name} từ 01/12/2030 (minh họa).`, `The commune ${named(renaming.code)} is called ${renaming.name} from 1 December 2030 (made up).`],
    [documents.letter, '1', `Xã ${named(disputed)} của huyện Ví Dụ đã công bố (bịa ra, để trái với báo cáo).`, `The commune ${named(disputed)} of Ví Dụ District has announced (made up, so that it contradicts the report).`],
    ...states.flatMap((state) => [
      ...districts.map((district, at) => {
        const said = counted(state, district.id)
        return [reportOf(state), String(at + 1), `${capital(districtName(district))}, đến hết ${state.month.vi}: ${said.vi} (số liệu bịa).`, `${capital(districtName(district))}, to the end of ${state.month.en}: ${said.en} (made up).`]
      }),
      [reportOf(state), String(totalsPlace), `Toàn tỉnh Minh Họa, đến hết ${state.month.vi}: ${counted(state).vi} (số liệu bịa).`, `All of Minh Họa, to the end of ${state.month.en}: ${counted(state).en} (made up).`],
    ]),
  ]
}

/** "3 đã công bố, 2 đang áp dụng trong 14 đơn vị", of a district or of all. */
function counted({ said }: DemoState, district?: string): { vi: string; en: string } {
  const own = district === undefined ? said : said.filter(({ unit }) => unit.district.id === district)
  const parts = steps.map((step) => ({ words: roadWords[step], count: own.filter((each) => each.step === step).length })).filter(({ count }) => count > 0).toReversed()
  return {
    vi: `${parts.map(({ words, count }) => `${count} ${words.vi.toLowerCase()}`).join(', ')}, trong ${own.length} đơn vị`,
    en: `${parts.map(({ words, count }) => `${count} ${words.en.toLowerCase()}`).join(', ')}, of ${own.length} units`,
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
