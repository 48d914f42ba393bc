/** What is offered by a page before the room that makes it has been fetched. */
export const menu = {
  label: 'Tài liệu Word, Excel',
  name: 'Tài liệu Word, Excel: báo cáo, công văn, sổ số liệu',
  note: 'Báo cáo tóm tắt (Word)',
  letter: 'Công văn đôn đốc: {{authority}} (Word)',
  letters_one: 'Công văn đôn đốc ({{n}} tệp, zip)',
  letters_other: 'Tất cả công văn đôn đốc ({{n}} tệp, zip)',
  book: 'Sổ số liệu (Excel): mọi đơn vị, địa bàn, đợt, nguồn',
  requests_one: 'Đề nghị cung cấp thông tin: {{n}} cơ quan (Word và Excel, zip)',
  requests_other: 'Đề nghị cung cấp thông tin: {{n}} cơ quan (Word và Excel, zip)',
  making: 'Đang lập: {{name}}…',
  saved: 'Đã tạo tệp: {{name}}',
  failed: 'Không tạo được tệp: {{name}}. Hãy tải lại trang rồi thử lại, hoặc in trang này.',
  paper: 'Tóm tắt một trang (in / PDF)',
  embed: 'Mã nhúng…',
} as const
