/** A district that does not exist, and how its units fare. */
export interface DemoDistrict {
  readonly id: string
  readonly kind: 'thành phố' | 'thị xã' | 'huyện'
  readonly name: string
  /** First word of the names of its units. */
  readonly first: string
  /** How many wards, townships and communes it has. */
  readonly wards: number
  readonly townships: number
  readonly communes: number
  /** How fast its units go, against the usual. */
  readonly speed: number
  /** Day from which nothing moves any more, where it came to a halt. */
  readonly haltedFrom?: string
}

export const root = { id: 'MH', kind: 'tỉnh', name: 'Minh Họa' } as const

/** In official order: city, town, then the districts. Every name is a word for something made up. */
export const districts: readonly DemoDistrict[] = [
  { id: 'MH01', kind: 'thành phố', name: 'Tưởng Tượng', first: 'Tưởng', wards: 11, townships: 0, communes: 5, speed: 1.35 },
  { id: 'MH02', kind: 'thị xã', name: 'Giả Định', first: 'Ảo', wards: 8, townships: 0, communes: 6, speed: 1.1 },
  { id: 'MH03', kind: 'huyện', name: 'Ví Dụ', first: 'Dụ', wards: 0, townships: 1, communes: 13, speed: 1 },
  { id: 'MH04', kind: 'huyện', name: 'Mô Phỏng', first: 'Mô', wards: 0, townships: 1, communes: 11, speed: 1.15 },
  { id: 'MH05', kind: 'huyện', name: 'Thử Nghiệm', first: 'Thử', wards: 0, townships: 2, communes: 12, speed: 0.9 },
  { id: 'MH06', kind: 'huyện', name: 'Bản Nháp', first: 'Nháp', wards: 0, townships: 1, communes: 14, speed: 0.55 },
  { id: 'MH07', kind: 'huyện', name: 'Làm Mẫu', first: 'Mẫu', wards: 0, townships: 1, communes: 12, speed: 1 },
  { id: 'MH08', kind: 'huyện', name: 'Giả Lập', first: 'Lập', wards: 0, townships: 1, communes: 10, speed: 1.05 },
  { id: 'MH09', kind: 'huyện', name: 'Trình Diễn', first: 'Diễn', wards: 0, townships: 1, communes: 9, speed: 0.9, haltedFrom: '2030-10-15' },
  { id: 'MH10', kind: 'huyện', name: 'Hư Cấu', first: 'Hư', wards: 0, townships: 1, communes: 7, speed: 1.3 },
]

/** "TP. Tưởng Tượng", "huyện Ví Dụ". */
export function districtName({ kind, name }: DemoDistrict): string {
  return `${{ 'thành phố': 'TP.', 'thị xã': 'TX.', huyện: 'huyện' }[kind]} ${name}`
}

/** "thành phố Tưởng Tượng". */
export function districtFull({ kind, name }: DemoDistrict): string {
  return `${kind} ${name}`
}
