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
  decided: ['quyet dinh', 'qd', 'decision', 'ban hanh quyet dinh', 'ban hanh qd', 'ky quyet dinh', 'ky qd'],
  /** Turn what follows into its contrary. */
  not: ['chua', 'khong', 'not', 'no', 'without'],
  /** May stand before or within the name of a step without changing it. */
  aspect: ['da', 'duoc', 'moi', 'vua', 'has', 'have', 'been', 'is', 'are', 'the', 'of', 'on', 'buoc', 'step', 'viec', 'tinh trang', 'phu hop'],
  /** May stand beside the name of a step in a heading and leave it a step that is done. Whatever is not among them may turn it round. */
  beside: [
    'tinh hinh', 'trang thai', 'tien do', 'ket qua', 'thuc te', 'thuc hien', 'cong tac', 'hoan thanh', 'hoan tat', 'xong', 'roi', 'cua', 've', 'theo', 'don vi',
    'status', 'progress', 'result', 'actual', 'actually', 'done', 'by the', 'unit', 'units',
  ],
  /** May stand behind the name of a column that says how far something has come, and leave it that. */
  upToNow: ['den', 'nay', 'hien', 'tai', 'tinh', 'het', 'thang', 'nam', 'quy', 'ngay', 'cac', 'tung', 'now', 'current', 'to date', 'so far', 'as of', 'as at', 'at'],
  /** Stand in brackets behind a heading and say how it is filled in. */
  hint: ['x', 'v', 'ghi', 'danh dau', 'tich', 'neu co', 'co', 'da', 'roi', 'co khong', 'co hay khong', 'da chua', 'roi chua', 'da hay chua', 'ngay', 'thang', 'nam', 'dd', 'mm', 'yyyy', 'd', 'm', 'ten', 'mark', 'yes', 'yes no', 'if any', 'with an', 'name', 'day', 'month', 'year', 'hoac', 'or'],
  /** Stand in a heading over others and may turn each of them round: what is planned, due, asked for, missing, or only counted. */
  contrary: [
    'chua', 'khong', 'ke hoach', 'du kien', 'dang ky', 'de nghi', 'qua han', 'tre han', 'tre', 'cham', 'han', 'thoi han', 'se', 'phai', 'can', 'con', 'thu hoi', 'huy', 'muc tieu', 'chi tieu', 'so luong', 'ty le', 'lo trinh', 'yeu cau', 'cam ket',
    'not', 'no', 'without', 'planned', 'plan', 'plans', 'due', 'deadline', 'overdue', 'late', 'target', 'targets', 'expected', 'requested', 'revoked', 'withdrawn', 'cancelled', 'to be', 'will', 'must', 'pending', 'remaining', 'number', 'rate', 'share',
  ],
  /** Stand in the title over a table, or in the name of its tab, where the table may be of what is to come. */
  forecast: ['du kien', 'dang ky', 'de nghi', 'cam ket', 'muc tieu', 'du thao', 'de xuat', 'ke hoach nam', 'planned', 'expected', 'forecast', 'target', 'targets', 'draft'],
  /** Ask an authority in the title of a sheet what has been done, where the same word alone would speak of what is to come. */
  asking: ['de nghi cung cap', 'de nghi bao cao', 'de nghi cap nhat', 'de nghi ra soat'],
  /** Stand behind the heading of a column that is for people and not to be read, or are one: that of the remarks on a sheet that was sent back. */
  unread: ['khong doc', 'not read', 'do not read', 'loi can sua', 'to be mended'],
  /** Stand beside the word for a decision in the heading of its number. */
  numbered: ['so', 'so hieu', 'hieu', 'ky hieu', 'so ky hieu', 'van ban', 'number'],
  /** Stand in a heading of names beside the kinds of what is named. */
  naming: ['linh vuc', 'ten', 'ubnd', 'uy ban nhan dan', 'cap', 'thuoc', 'dia ban', 'don vi', 'dv', 'name', 'of', 'the', 'people s committee'],
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

/** A folded text without the words of some lists and without phrases of its own; longer ones go first. */
export function without(folded: string, lists: readonly (keyof typeof vocabulary)[], own: readonly string[] = []): string {
  const marked = [...own, ...lists.flatMap((list) => longerFirst.get(list) ?? [])].reduce((left, phrase) => left.replaceAll(spaced(phrase), '|'), spaced(folded))
  return marked.replace(/[ |]+/g, ' ').trim()
}

/** Every word between spaces of its own, so that one beside another is found. */
function spaced(folded: string): string {
  return folded.split(' ').map((word) => ` ${word} `).join('')
}

const longerFirst = new Map<string, readonly string[]>(Object.entries(vocabulary).map(([list, words]) => [list, words.toSorted((a, b) => b.length - a.length)]))
const sets = new Map<string, ReadonlySet<string>>(Object.entries(vocabulary).map(([list, words]) => [list, new Set<string>(words)]))
