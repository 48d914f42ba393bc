import type { Programme, Step } from '#model/programme.ts'
import { readMoment } from '#model/moment.ts'
import type { Register } from '#model/register.ts'
import type { Words } from '#model/words.ts'

const words = (vi: string, en: string): Words => ({ vi, en })

const step = (id: string, name: Words, clause: Words): Step => ({ id, name, clause, meaning: words('', ''), ink: 'begun', pattern: 'dots' })

const kind = (id: string, short: string, en: string): Programme['kinds'][number] => ({ id, short, name: words(id, en) })

/** Wells that villages dig: five steps, two cohorts, names that could be taken for one another. */
export const programme: Programme = {
  id: 'gieng', slug: 'gieng', title: words('Giếng', 'Wells'), subtitle: words('', ''), basis: words('', ''),
  road: [
    step('none', words('Chưa khởi công', 'Not begun'), words('chưa khởi công', 'have not begun')),
    step('begun', words('Đã khởi công', 'Work begun'), words('mới khởi công', 'have only begun')),
    step('dug', words('Đào xong', 'Digging finished'), words('mới đào xong', 'are only dug')),
    step('tested', words('Được kiểm nghiệm', 'Water tested'), words('đã kiểm nghiệm, chưa bàn giao', 'are tested and not handed over')),
    step('given', words('Đã bàn giao', 'Handed over'), words('đã bàn giao', 'are handed over')),
  ],
  rolledOut: 1, goal: 4,
  cohorts: [
    { id: 'c1', name: words('đợt 1', 'cohort 1'), dueCites: [] },
    { id: '2020-2021', name: words('giai đoạn 2020–2021', 'cohort 2020–2021'), dueCites: [] },
  ],
  authorities: [],
  kinds: [kind('tỉnh', 'tỉnh', 'province'), kind('thành phố', 'TP.', 'city'), kind('huyện', '', 'district'), kind('phường', 'phường', 'ward'), kind('xã', 'xã', 'commune'), kind('thị trấn', 'thị trấn', 'township')],
  levels: [words('tỉnh', 'province'), words('huyện, thành phố', 'district'), words('thôn', 'village')],
  glossary: {
    units: words('thôn', 'villages'), unit: words('thôn', 'village'), system: words('G', 'W'), systemLong: words('giếng', 'well'),
    announced: words('bàn giao', 'handed over'), announce: words('bàn giao', 'hand over'), announcement: words('bàn giao', 'handover'),
  },
  unknowns: [], dataLicence: words('', ''),
}

const unit = (code: string, district: string, of: string, name: string, official?: string): Register['units'][number] => ({ code, district, kind: of, name, ...(official === undefined ? {} : { official }) })

/** Two units called Bình Tân, two districts called Hòn Khói, two whose names are one without their marks, one spelt in two ways, codes that differ only in the zeros before them. */
export const register: Register = {
  id: 'r', validFrom: readMoment('2019') ?? never(),
  areas: [
    { id: '60', kind: 'tỉnh', name: 'Nam Hà' },
    { id: '601', parent: '60', kind: 'thành phố', name: 'Hoa Sen' },
    { id: '602', parent: '60', kind: 'huyện', name: 'Suối Đá' },
    { id: '603', parent: '60', kind: 'huyện', name: 'Hòn Khói' },
    { id: '604', parent: '60', kind: 'thành phố', name: 'Hòn Khói' },
  ],
  units: [
    unit('00101', '601', 'phường', 'Bình Tân'),
    unit('00102', '601', 'phường', 'Mỹ Lý'),
    unit('00103', '601', 'phường', 'Phường 2'),
    unit('00104', '601', 'xã', 'Đông Hà'),
    unit('00201', '602', 'xã', 'Bình Tân'),
    unit('00202', '602', 'thị trấn', 'Đá Bạc'),
    unit('00203', '602', 'xã', 'Phú Quý', 'Phú Quí'),
    unit('00204', '602', 'xã', 'Hòa An'),
    unit('00205', '602', 'xã', 'Hóa An'),
    unit('00301', '603', 'xã', 'Cát Trắng'),
    unit('0205', '604', 'phường', 'Cát Vàng'),
  ],
}

function never(): never {
  throw new Error('2019 is a year')
}
