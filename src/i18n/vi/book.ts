/**
 * Words of the workbook of a state: its sheets, columns, choices and instructions. The headings are what a sheet that
 * comes back is read by, so they stay as they are.
 */
export const book = {
  column: {
    serial: 'STT',
    code: 'Mã đơn vị',
    kind: 'Loại đơn vị',
    name: 'Tên đơn vị',
    district: 'Địa bàn',
    cohort: 'Đợt triển khai',
    step: 'Bước',
    atLeast: 'Bước ít nhất',
    atMost: 'Bước nhiều nhất',
    on: 'Ngày {{step}}',
    decisionNo: 'Số quyết định',
    note: 'Ghi chú',
    source: 'Nguồn',
    chances: 'Có thể thuộc',
    id: 'Ký hiệu nhóm',
    size: 'Số đơn vị',
    districts: 'Ở những địa bàn nào',
  },
  /** Where units that are only counted lie: "TP. A: 5; TX. B: từ 1 đến 3; C: ít nhất 1; D". */
  place: {
    exactly: '{{place}}: {{n}}',
    between: '{{place}}: từ {{from}} đến {{to}}',
    atLeast: '{{place}}: ít nhất {{n}}',
    open: '{{place}}',
  },
  /** Beside the programme's own cohorts. */
  choice: {
    outside: 'Không thuộc đợt nào',
    unstated: 'Nguồn không nêu',
  },
  /** What the state is, line by line: a name, and what is filled in beside it. */
  state: {
    asOf: 'Thời điểm của số liệu',
    number: 'Số, ký hiệu văn bản',
    issuer: 'Cơ quan ban hành',
    date: 'Ngày văn bản',
    title: 'Trích yếu văn bản',
  },
} as const
