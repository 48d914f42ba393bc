/** What a column of a sheet holds. `reached` dates the step of its own row; `ignored` is for people only. */
export const columnKeys = [
  'serial', 'code', 'kind', 'name', 'district', 'cohort', 'step', 'atLeast', 'atMost', 'reached', 'decisionNo', 'note',
  'source', 'chances', 'id', 'size', 'districts',
] as const
export type ColumnKey = (typeof columnKeys)[number]

/** What the tab about the state says, line by line. */
export const stateKeys = ['asOf', 'number', 'issuer', 'date', 'title'] as const
export type StateKey = (typeof stateKeys)[number]

/** A name of one of the columns in what people type above them: folded, in both languages, the own workbook's first. */
export const headings: Readonly<Record<ColumnKey, readonly string[]>> = {
  serial: ['stt', 'no', 'tt', 'so tt', 'so thu tu', 'thu tu', 'serial', 'serial no', 's no'],
  code: [
    'ma don vi', 'unit code', 'ma', 'ma so', 'ma dvhc', 'ma don vi hanh chinh', 'ma hanh chinh', 'ma xa', 'ma phuong xa', 'ma xa phuong thi tran',
    'ma phuong xa thi tran', 'ma cap xa', 'ma tctk', 'ma ubnd', 'ma so don vi', 'code', 'code of unit', 'commune code', 'gso code', 'official code',
  ],
  kind: ['loai don vi', 'kind of unit', 'loai', 'loai hinh', 'loai dvhc', 'loai don vi hanh chinh', 'kieu', 'kind', 'type', 'unit type', 'type of unit'],
  name: [
    'ten don vi', 'name of unit', 'ten', 'dv', 'ten dv', 'ten don vi dv', 'don vi', 'ten xa', 'ten phuong xa', 'xa phuong', 'phuong xa', 'xa phuong thi tran', 'phuong xa thi tran',
    'ten xa phuong thi tran', 'ten phuong xa thi tran', 'ten xa phuong', 'don vi hanh chinh', 'ten don vi hanh chinh', 'don vi cap xa', 'ten don vi cap xa',
    'ubnd cap xa', 'ubnd xa', 'ubnd xa phuong', 'ubnd xa phuong thi tran', 'ubnd phuong xa', 'ubnd phuong xa thi tran', 'ten co quan', 'co quan don vi',
    'ten co quan don vi', 'co quan', 'dia phuong', 'name', 'unit', 'unit name', 'commune', 'commune name', 'name of commune', 'commune ward township', 'ward commune',
  ],
  district: [
    'dia ban', 'district', 'huyen', 'quan huyen', 'ten huyen', 'thuoc huyen', 'cap huyen', 'huyen thi xa thanh pho', 'huyen tx tp', 'tp tx huyen', 'huyen thi thanh pho',
    'thanh pho thi xa huyen', 'huyen thanh pho', 'huyen tp', 'thuoc huyen thi xa thanh pho', 'dia ban huyen', 'don vi cap huyen', 'name of district', 'district name', 'district town city',
  ],
  cohort: [
    'dot trien khai', 'cohort', 'dot', 'dot giao', 'thuoc dot', 'giai doan', 'giai doan trien khai', 'dot giai doan', 'nam giao', 'nam trien khai', 'nam duoc giao',
    'dot nam', 'tranche', 'batch', 'rollout batch', 'rollout cohort',
  ],
  step: [
    'buoc', 'step', 'buoc hien tai', 'buoc dat duoc', 'trang thai', 'trang thai hien tai', 'buoc trang thai', 'tinh trang', 'tinh trang hien tai', 'tinh trang thuc hien', 'tien do',
    'tien do thuc hien', 'tien do hien tai', 'hien trang', 'muc do', 'muc do thuc hien', 'ket qua', 'ket qua thuc hien', 'ket qua trien khai', 'status', 'current step', 'current status', 'progress', 'stage',
  ],
  atLeast: ['buoc it nhat', 'step at least', 'it nhat', 'at least', 'at least step', 'toi thieu', 'buoc toi thieu', 'tu buoc'],
  atMost: ['buoc nhieu nhat', 'step at most', 'nhieu nhat', 'at most', 'at most step', 'toi da', 'buoc toi da', 'buoc cao nhat', 'den buoc'],
  reached: ['ngay dat', 'ngay dat buoc', 'ngay dat duoc', 'ngay dat buoc hien tai', 'date reached', 'reached on', 'date of step'],
  decisionNo: [
    'so quyet dinh', 'decision number', 'so qd', 'quyet dinh', 'quyet dinh so', 'so hieu quyet dinh', 'so ky hieu quyet dinh', 'so van ban', 'so ky hieu',
    'so ky hieu van ban', 'decision', 'decision no', 'number of decision', 'no of decision',
  ],
  note: ['ghi chu', 'note', 'notes', 'chu thich', 'luu y', 'y kien', 'remark', 'remarks', 'comment', 'comments'],
  source: ['nguon', 'source', 'nguon so lieu', 'can cu', 'sources', 'dan nguon'],
  chances: ['co the thuoc', 'may belong to'],
  id: ['ky hieu nhom', 'group mark', 'ma nhom', 'nhom', 'group', 'group id'],
  size: ['so don vi', 'number of units', 'so luong', 'so luong don vi', 'so don vi chua neu ten', 'so don vi khong neu ten', 'size', 'count', 'quantity'],
  districts: ['o nhung dia ban nao', 'in which districts', 'cac dia ban', 'cac huyen', 'o dau', 'phan bo', 'phan bo theo huyen', 'noi', 'districts', 'places', 'where'],
}

/** The same for the lines of the tab about the state. */
export const stateHeadings: Readonly<Record<StateKey, readonly string[]>> = {
  asOf: ['thoi diem cua so lieu', 'the data are as of', 'thoi diem so lieu', 'thoi diem', 'so lieu den', 'so lieu tinh den', 'as of'],
  number: ['so ky hieu van ban', 'document number', 'so van ban', 'so ky hieu', 'so hieu van ban'],
  issuer: ['co quan ban hanh', 'issued by', 'noi ban hanh', 'co quan bao cao', 'issuer'],
  date: ['ngay van ban', 'date of the document', 'ngay ban hanh', 'ngay ky', 'document date'],
  title: ['trich yeu van ban', 'title of the document', 'trich yeu', 'ten van ban', 'document title'],
}
