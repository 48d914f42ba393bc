import { districts, type DemoDistrict } from './districts.ts'
import { randomOf, shuffled } from './random.ts'

/** A unit that does not exist. */
export interface DemoUnit {
  readonly code: string
  readonly district: DemoDistrict
  readonly kind: 'phường' | 'thị trấn' | 'xã'
  readonly name: string
  /** As the official list would spell it, where that differs. */
  readonly official?: string
}

/** The commune of this name stands in two districts: a name is not enough to tell a unit. */
const shared = { name: 'Trùng Tên', districts: ['MH05', 'MH09'] }

/** Second words of names, in an order of the alphabet that only a Vietnamese one gets right. */
const seconds = [
  'An', 'Ân', 'Bình', 'Cát', 'Dương', 'Đông', 'Giang', 'Hải', 'Hòa', 'Khê', 'Lâm', 'Lộc', 'Minh', 'Nam', 'Phong', 'Quang', 'Sơn', 'Thành', 'Vân',
]

/** The units as the first register lists them, in official order. */
export const units: readonly DemoUnit[] = listed()

/** Two communes of one district become one, which keeps a code and takes a new name. */
export const merger = { from: codesOf('MH05', 'xã').slice(2, 4), name: 'Thử Hợp Nhất' }
/** A commune that keeps its code under another name. */
export const renaming = { code: codesOf('MH09', 'xã')[4] ?? '', name: 'Diễn Tên Mới' }

/** The units as the second register lists them. */
export const unitsAfter: readonly DemoUnit[] = units.flatMap((unit) => {
  const [first, ...others] = merger.from
  if (unit.code === first) return [{ ...unit, name: merger.name }]
  if (others.includes(unit.code)) return []
  return unit.code === renaming.code ? [{ ...unit, name: renaming.name }] : [unit]
})

function listed(): DemoUnit[] {
  const random = randomOf(127)
  const all = districts.flatMap((district) => {
    const free = shuffled(seconds, random).map((second) => `${district.first} ${second}`)
    const take = (kind: DemoUnit['kind'], count: number): Omit<DemoUnit, 'code'>[] =>
      Array.from({ length: count }, (_, at) => ({ district, kind, ...spelt(nameOf(kind, at) ?? free.shift() ?? '') }))
    // A township is mostly called as its district is.
    const nameOf = (kind: DemoUnit['kind'], at: number): string | undefined => {
      if (kind === 'thị trấn' && at === 0) return district.name
      return kind === 'xã' && at === 0 && shared.districts.includes(district.id) ? shared.name : undefined
    }
    return [...take('phường', district.wards), ...take('thị trấn', district.townships), ...take('xã', district.communes)]
  })
  return all.map((unit, at) => ({ code: `M${String(at + 1).padStart(3, '0')}`, ...unit }))
}

/** Where the mark of "òa" stands differs between official list and usage. */
function spelt(name: string): { name: string; official?: string } {
  const official = name.replace('Hòa', 'Hoà')
  return official === name ? { name } : { name, official }
}

function codesOf(district: string, kind: DemoUnit['kind']): string[] {
  return units.filter((unit) => unit.district.id === district && unit.kind === kind).map(({ code }) => code)
}
