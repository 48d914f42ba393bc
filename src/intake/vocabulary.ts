/**
 * Words of both languages that people type into sheets, folded. What they name is decided where they are read; the
 * words of a programme (its steps, cohorts, kinds) are not among them.
 */
export const vocabulary = {
  /** Done, under a column of one step. */
  yes: ['x', 'v', '✓', '✔', '☑', '√', '×', '1', 'co', 'da', 'roi', 'da co', 'da xong', 'xong', 'dat', 'hoan thanh', 'da hoan thanh', 'da thuc hien', 'y', 'yes', 'true', 'done'],
  /** Certainly not done. */
  no: ['0', 'khong', 'chua', 'chua co', 'chua dat', 'chua xong', 'chua hoan thanh', 'chua thuc hien', 'n', 'no', 'false', 'not yet'],
  /** Nothing is said. */
  silent: ['', '…', '?', 'chua ro', 'khong ro', 'khong neu', 'chua neu', 'nguon khong neu', 'chua co thong tin', 'chua co so lieu', 'not stated', 'unknown', 'n a', 'na', 'unstated'],
  /** In no cohort. */
  outside: ['outside', 'khong thuoc dot nao', 'in no cohort', 'ngoai cac dot', 'khong thuoc dot', 'chua thuoc dot nao', 'chua giao', 'khong', 'none', 'no cohort'],
  /** Stand in a heading of dates. */
  dated: ['ngay', 'thoi gian', 'thoi diem', 'thang', 'nam', 'date', 'when'],
  /** Stand in a heading of numbers of decisions. */
  decided: ['quyet dinh', 'qd', 'decision'],
  /** Turn what follows into its contrary. */
  not: ['chua', 'khong', 'not', 'no', 'without'],
  /** May stand before or within the name of a step without changing it. */
  aspect: ['da', 'duoc', 'moi', 'vua', 'has', 'have', 'been', 'is', 'are', 'the', 'of', 'on', 'buoc', 'step', 'tinh', 'trang', 'viec', 'phu', 'hop'],
  /** May stand before the name of a cohort. */
  tranche: ['dot', 'giai', 'doan', 'nam', 'tranche', 'cohort', 'batch', 'year', 'trien', 'khai', 'giao'],
  /** Begin the row of totals. */
  total: ['tong cong', 'tong so', 'tong', 'cong', 'tong toan tinh', 'toan tinh', 'total', 'totals', 'grand total', 'subtotal', 'sum', 'cong huyen', 'tong huyen'],
  /** Units in general, where a row counts some without their names. */
  units: ['don vi', 'don vi cap xa', 'unit', 'units', 'co quan'],
  /** Said of units that are counted and not named. */
  unnamed: ['khac', 'con lai', 'chua neu ten', 'khong neu ten', 'chua ro ten', 'chua co ten', 'others', 'other', 'unnamed', 'not named', 'remaining', 'more'],
  /** Stand before the name of a unit or an area without being part of it. */
  office: ['ubnd', 'uy ban nhan dan', 'hdnd ubnd', 'people s committee of', 'the people s committee of', 'thuoc'],
  months: ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
  /** Say up to when a sheet holds, in its title. */
  upTo: ['tinh den', 'den het', 'so lieu den', 'as of', 'as at', 'up to'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Whether a folded text is one of the words. */
export function isWord(list: keyof typeof vocabulary, folded: string): boolean {
  return sets.get(list)?.has(folded) ?? false
}

const sets = new Map<string, ReadonlySet<string>>(Object.entries(vocabulary).map(([list, words]) => [list, new Set<string>(words)]))
