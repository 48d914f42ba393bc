import type { BarsMark, Cell, Figure, FlowMark, Grid, HeadlineMark, LedgerMark, LegendItem, Look, Mark, Row, Stamp, TilesMark, TimelineMark } from '#figures/figure.ts'
import type { Interval } from '#model/interval.ts'

// A small world to draw: ten districts on a grid, a letter a cell; a small letter has reached the goal.
const province = `
.............BBB.T.
............BBBBTT.
..DD.AA...NNBBBBTTT
.DDDAAANNNNBBBBTTT.
.DDDAAANNNNNBBBTTT.
DDDAAAANNNNN.......
..DDAASSSNpPP......
....HSSSSpppp......
....HHSSSPppp......
...HHHSSpPpP.......
...HHHLS.PPp.....Qq
...HLLLl.........Q.
....LlLL...........`.trim().split('\n')

const districts = {
  P: 'TP. Phan Thiết', L: 'TX. La Gi', Q: 'Phú Quý', T: 'Tuy Phong', B: 'Bắc Bình', N: 'Hàm Thuận Bắc',
  S: 'Hàm Thuận Nam', A: 'Tánh Linh', D: 'Đức Linh', H: 'Hàm Tân',
} as const
type District = keyof typeof districts

export const looks = {
  goal: { ink: 'goal', fill: 'solid', check: true },
  near: { ink: 'near', fill: 'solid' },
  halfway: { ink: 'halfway', fill: 'solid' },
  someHalfway: { ink: 'halfway', fill: 'diagonal' },
  begun: { ink: 'begun', fill: 'solid' },
  someBegun: { ink: 'begun', fill: 'cross' },
  maybeGoal: { ink: 'goal', fill: 'vertical' },
  unstated: { ink: 'unstated', fill: 'dots' },
  outside: { ink: 'outside', fill: 'solid' },
} as const satisfies Record<string, Look>

const legend: readonly LegendItem[] = [
  { look: looks.goal, text: 'Đã công bố (14)' },
  { look: looks.someHalfway, text: '5 trong 7 ô: mới hoàn thành bộ tài liệu, nguồn không nêu tên' },
  { look: looks.someBegun, text: '29 trong 50 ô: đợt 2018, nguồn không nêu tên' },
  { look: looks.unstated, text: 'Nguồn không nêu' },
]

const stamp: Stamp = {
  lang: 'vi', snapshotId: '2018-08.1', hash10: '8fd0a1b2c3', asOf: 'Số liệu: tháng 8/2018', snapshot: 'Bản số liệu 2018-08.1',
  product: 'Theo dõi', publisher: 'Trang không chính thức', generatedAt: '2018-08-31T00:00:00Z', fileSlug: 'tien-do',
}

function figure<M extends Mark>(id: Figure['id'], mark: M, grid: Grid, title = 'Mỗi ô là một đơn vị'): Figure<string, M> {
  return { id, slug: id, title, subtitle: 'Vẽ gì', grid, mark, notes: [], source: 'Nguồn: bài tháng 8/2018, đoạn 5', cites: [{ source: 'paper', paragraph: 5 }], stamp }
}

function row(id: string, cells: Readonly<Record<string, number | string | Interval | Cell>>, kind: Row['kind'] = 'plain'): Row {
  return {
    id, kind,
    cells: Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cellOf(cell)])),
  }
}

function cellOf(cell: number | string | Interval | Cell): Cell {
  if (typeof cell === 'number' || typeof cell === 'string') return { value: cell, text: String(cell) }
  if ('text' in cell) return cell
  return { value: cell, text: cell.atLeast === cell.atMost ? String(cell.atLeast) : `${cell.atLeast}–${cell.atMost}` }
}

function columns(...keys: readonly string[]): Grid['columns'] {
  return keys.map((key, index) => ({ key, name: key, kind: index === 0 ? 'text' : 'count' }))
}

const units = province.flatMap((line, at) => [...line].flatMap((letter, column) => {
  const district = letter.toUpperCase()
  return isDistrict(district) ? [{ id: `u${at}-${column}`, district, goal: letter !== district, cell: { column, row: at } }] : []
}))

function isDistrict(letter: string): letter is District {
  return letter in districts
}

function lookIn(district: District, goal: boolean): Look {
  if (goal) return looks.goal
  if (district === 'P' || district === 'L') return looks.someHalfway
  return 'DAHS'.includes(district) ? looks.someBegun : looks.unstated
}

/** The whole province, or one district of it; without cells, for the automatic layout. */
export function mapFigure({ only, cells = true }: { readonly only?: District; readonly cells?: boolean } = {}): Figure<string, TilesMark> {
  const shown = units.filter(({ district }) => !only || district === only)
  const mark: TilesMark = {
    kind: 'tiles',
    tiles: shown.map(({ id, district, goal, cell }, index) => ({
      row: id, patch: district, look: lookIn(district, goal),
      name: `${index % 3 ? 'Phường' : 'Xã'} ${['Bình Hưng', 'Mũi Né', 'Thiện Nghiệp', 'Đức Thắng', 'Phú Thủy'][index % 5] ?? ''}`,
      text: goal ? 'Đã công bố · đợt 2017 · đoạn 5' : 'Một trong bảy đơn vị, năm trong đó mới hoàn thành bộ tài liệu',
      ...(cells ? { cell } : {}),
    })),
    patches: Object.entries(districts).filter(([id]) => !only || id === only).map(([id, name]) => ({
      id, name, lines: [`${units.filter(({ district }) => district === id).length} đơn vị`, ...(id === 'P' ? ['11 ✓ · 5 trong 7'] : id === 'L' ? ['2 ✓ · 5 trong 7'] : [])],
      ...(only ? {} : { area: `area-${id}` }),
    })),
    brackets: only ? [] : [
      { id: 'b18', patches: ['D', 'A', 'H', 'S'], text: '29 trong 50 đơn vị này thuộc đợt 2018, nguồn không nêu tên' },
      { id: 'b14', patches: Object.keys(districts), text: '20 đơn vị của đợt 2014–2016 ở cả 10 huyện, nguồn không nêu tên' },
    ],
    legend,
    description: 'Bản đồ ô lục giác, mỗi ô một đơn vị',
    hint: 'Dùng phím mũi tên để chuyển ô.',
  }
  return figure('map', mark, { columns: columns('unit', 'step'), rows: shown.map(({ id, goal }) => row(id, { unit: id, step: goal ? 'Đã công bố' : 'Không nêu' })) })
}

export function barsFigure(): Figure<string, BarsMark> {
  const rows = [
    row('P', { name: 'TP. Phan Thiết', sure: 11, maybe: 2, not: 5, end: '11–13 trong 18' }),
    row('L', { name: 'TX. La Gi', sure: 2, maybe: 2, not: 5, end: '2–4 trong 9' }),
    row('Q', { name: 'Huyện Phú Quý', sure: 1, maybe: 2, not: 0, end: '1–3 trong 3' }),
    row('T', { name: 'Huyện Tuy Phong', sure: 0, maybe: 11, not: 1, end: '0–11 trong 12' }),
    row('B', { name: 'Huyện Bắc Bình', sure: 0, maybe: 11, not: 7, end: '0–11 trong 18' }),
    row('N', { name: 'Huyện Hàm Thuận Bắc', sure: 0, maybe: 11, not: 6, end: '0–11 trong 17' }),
    row('b18', { name: 'Đợt 2018: Đức Linh, Tánh Linh, Hàm Tân và Hàm Thuận Nam', sure: 0, maybe: 29, not: 0, end: '29, không chia' }, 'bracket'),
    row('b14', { name: 'Đợt 2014–2016: cả 10 huyện', sure: 0, maybe: 20, not: 0, end: '20, không chia' }, 'bracket'),
  ]
  const mark: BarsMark = {
    kind: 'bars', category: 'name', end: 'end', max: 29,
    series: [
      { column: 'sure', name: 'Ít nhất', look: { ink: 'goal', fill: 'solid' } },
      { column: 'maybe', name: 'Có thể', look: looks.maybeGoal },
      { column: 'not', name: 'Chắc chắn chưa', look: looks.outside },
    ],
    groups: [
      { id: 'all', title: '', bracket: false, rows: ['P', 'L', 'Q', 'T', 'B', 'N'] },
      { id: 'spans', title: 'Nguồn không chia theo huyện', bracket: true, rows: ['b18', 'b14'] },
    ],
    legend,
  }
  return figure('districts', mark, { columns: columns('name', 'sure', 'maybe', 'not', 'end'), rows })
}

export function ledgerFigure(): Figure<string, LedgerMark> {
  const rows = [
    row('P', { who: 'UBND TP. Phan Thiết', given: 16, done: 11, left: 5 }),
    row('L', { who: 'UBND TX. La Gi', given: 7, done: 2, left: 5 }),
    row('Q', { who: 'UBND huyện Phú Quý', given: 1, done: 1, left: 0 }),
    row('all', { who: 'Cộng', given: 24, done: 14, left: 10 }, 'total'),
  ]
  const names = { who: 'Cơ quan chủ quản', given: 'Được giao', done: 'Đã công bố', left: 'Còn lại' }
  const mark: LedgerMark = {
    kind: 'ledger', columns: ['who', 'given', 'done', 'left'], emphasis: 'left',
    under: { P: ['5 đơn vị chưa nêu tên, trong số: phường Phú Hài, Phú Thủy, Đức Nghĩa, Lạc Đạo, Đức Long; xã Thiện Nghiệp, Tiến Thành'], L: ['5 đơn vị chưa nêu tên'] },
  }
  return figure('authorities', mark, { columns: Object.entries(names).map(([key, name], index) => ({ key, name, kind: index ? 'count' as const : 'text' as const })), rows })
}

export function timelineFigure(): Figure<string, TimelineMark> {
  const rows = [
    row('2016', { when: '2016', line: { atLeast: 20, atMost: 20 }, band: { text: 'nguồn không nêu' } }),
    row('2017', { when: '2017', line: { atLeast: 44, atMost: 44 }, band: { text: 'nguồn không nêu' } }),
    row('2018-03', { when: '29/3/2018', line: { atLeast: 73, atMost: 73 }, band: { text: 'nguồn không nêu' } }),
    row('2018-08', { when: '8/2018', line: { atLeast: 73, atMost: 73 }, band: { atLeast: 14, atMost: 63 } }),
  ]
  const day = (iso: string): number => Date.parse(iso) / 86_400_000
  const mark: TimelineMark = {
    kind: 'timeline',
    line: { column: 'line', name: 'Đã triển khai', look: looks.begun },
    band: { column: 'band', name: 'Đã công bố', look: looks.maybeGoal },
    points: [
      { row: '2016', from: day('2016-01-01'), to: day('2016-12-31'), label: '2016' },
      { row: '2017', from: day('2017-01-01'), to: day('2017-12-31'), label: '2017' },
      { row: '2018-03', from: day('2018-03-29'), to: day('2018-03-29'), label: '29/3/2018' },
      { row: '2018-08', from: day('2018-08-01'), to: day('2018-08-31'), label: '8/2018' },
    ],
    deadline: { day: day('2018-12-31'), label: 'Hạn của đợt 2017: trước ngày 31/12/2018' },
    unstated: 'nguồn không nêu', max: 80, legend,
  }
  return figure('timeline', mark, { columns: columns('when', 'line', 'band'), rows })
}

export function headlineFigure(): Figure<string, HeadlineMark> {
  const rows = [
    row('rolled', { what: 'Đã triển khai', n: 73 }),
    row('done', { what: 'Đã công bố', n: 14 }), row('papers', { what: 'Bộ tài liệu', n: 10 }),
    row('c18', { what: 'Đợt 2018', n: 29 }), row('c14', { what: 'Đợt 2014–2016', n: 20 }), row('out', { what: 'Ngoài', n: 54 }),
  ]
  const number = { row: 'rolled', label: 'Đã triển khai / toàn tỉnh', big: '57,5%', small: '73/127', under: '', bar: [{ look: looks.begun, value: 73 }, { look: looks.outside, value: 54 }] }
  const mark: HeadlineMark = {
    kind: 'headline',
    numbers: [
      number,
      { ...number, row: 'done', label: 'Đã công bố, đợt 2017', big: '58,3%', small: '14/24', bar: [{ look: looks.goal, value: 14 }, { look: looks.halfway, value: 10 }] },
      { ...number, row: 'papers', label: 'Còn phải công bố trước hạn', big: '10', small: 'đơn vị', under: 'thuộc 2 cơ quan chủ quản', bar: [] },
      { ...number, row: 'out', label: 'Từ tháng 8/2018 đến trước ngày 31/12/2018', big: '4–5', small: 'tháng', under: 'cần công bố 2–2,5 đơn vị mỗi tháng', bar: [] },
    ],
    strip: {
      title: 'Biết gì về 127 đơn vị', column: 'n', total: 127,
      segments: [
        { row: 'done', look: looks.goal, label: 'đã công bố' }, { row: 'papers', look: looks.halfway, label: 'mới hoàn thành bộ tài liệu' },
        { row: 'c18', look: looks.someBegun, label: 'đợt 2018, không nêu đã công bố hay chưa' }, { row: 'c14', look: looks.unstated, label: 'đợt 2014–2016, không nêu' },
        { row: 'out', look: looks.outside, label: 'chưa triển khai' },
      ],
    },
  }
  return figure('headline', mark, { columns: columns('what', 'n'), rows })
}

/** Bands from box to box, as `[from, to, units, look]`. */
export function flowOf(from: FlowMark['from'], to: FlowMark['to'], bands: readonly (readonly [string, string, number, Look])[], title?: string): Figure<string, FlowMark> {
  const rows = bands.map(([a, b, n], at) => row(`m${at}`, { move: `${a} → ${b}`, n }))
  const mark: FlowMark = {
    kind: 'flow', column: 'n', from, to,
    bands: bands.map(([a, b, , look], at) => ({ row: `m${at}`, from: a, to: b, look })),
    legend: [
      { look: moves.forward, text: 'Tiến lên' }, { look: moves.back, text: 'Lùi lại' }, { look: moves.mended, text: 'Đính chính' },
      { look: moves.known, text: 'Mới biết rõ' }, { look: moves.same, text: 'Không đổi' },
    ],
  }
  return figure('moves', mark, { columns: columns('move', 'n'), rows }, title)
}

export const moves = {
  forward: { ink: 'forward', fill: 'solid', sign: 'up' },
  back: { ink: 'back', fill: 'diagonal', sign: 'down' },
  mended: { ink: 'mended', fill: 'cross', sign: 'mended' },
  known: { ink: 'forward', fill: 'dots', sign: 'plus' },
  same: { ink: 'outside', fill: 'solid' },
} as const satisfies Record<string, Look>

/** What became known from one state to the next: nobody moved, as far as the sources say. */
export function knownFlowFigure(): Figure<string, FlowMark> {
  return flowOf(
    { title: '29/3/2018', boxes: [
      { id: 'open', look: looks.someBegun, text: 'Được giao triển khai đến Đã công bố, nguồn không nêu · 73' },
      { id: 'out', look: looks.outside, text: 'Chưa triển khai · 54' },
    ] },
    { title: '8/2018', boxes: [
      { id: 'done', look: looks.goal, text: 'Đã công bố · 14' },
      { id: 'papers', look: looks.halfway, text: 'Hoàn thành bộ tài liệu · 10' },
      { id: 'open', look: looks.someBegun, text: 'Được giao triển khai đến Đã công bố, nguồn không nêu · 49' },
      { id: 'out', look: looks.outside, text: 'Chưa triển khai · 54' },
    ] },
    [['open', 'done', 14, moves.known], ['open', 'papers', 10, moves.known], ['open', 'open', 29, moves.same], ['open', 'open', 20, moves.same], ['out', 'out', 54, moves.same]],
    '24 đơn vị mới biết rõ; chưa nguồn nào cho biết đơn vị nào tiến lên',
  )
}

/** A month in which most stand still and a few move, one by one. */
export function flowFigure(): Figure<string, FlowMark> {
  const steps = [
    { id: 'done', look: looks.goal, text: 'Đã công bố' }, { id: 'applied', look: looks.near, text: 'Ban hành áp dụng' },
    { id: 'papers', look: looks.halfway, text: 'Hoàn thành bộ tài liệu' }, { id: 'begun', look: looks.begun, text: 'Được giao triển khai' },
    { id: 'out', look: looks.outside, text: 'Chưa triển khai' },
  ]
  const bands = [
    ['done', 'done', 31, moves.same], ['applied', 'done', 4, moves.forward], ['applied', 'applied', 18, moves.same], ['papers', 'applied', 3, moves.forward],
    ['papers', 'done', 1, moves.forward], ['papers', 'papers', 22, moves.same], ['begun', 'papers', 6, moves.forward], ['begun', 'begun', 24, moves.same],
    ['done', 'papers', 1, moves.back], ['applied', 'papers', 1, moves.mended], ['out', 'begun', 2, moves.forward], ['out', 'out', 14, moves.same],
  ] as const
  const held = (side: 0 | 1, id: string): number => bands.filter((band) => band[side] === id).reduce((sum, [, , n]) => sum + n, 0)
  const boxes = (side: 0 | 1): FlowMark['from']['boxes'] => steps.map(({ text, ...step }) => ({ ...step, text: `${text} · ${held(side, step.id)}` }))
  return flowOf({ title: 'tháng 5/2031', boxes: boxes(0) }, { title: 'tháng 6/2031', boxes: boxes(1) }, bands, '16 đơn vị tiến lên, 1 đơn vị lùi lại trong tháng')
}

export const samples: readonly Figure[] = [headlineFigure(), mapFigure(), ledgerFigure(), barsFigure(), timelineFigure(), flowFigure(), knownFlowFigure()]
