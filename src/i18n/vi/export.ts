export const exporting = {
  serial: 'STT',
  remark: 'Ghi chú',
  part: {
    slug: 'loc',
    status: 'Tình trạng',
    chosen: '{{facet}}: {{names}}',
    sought: 'Tìm: “{{q}}”',
  },
  inWords: '{{name}} (bằng lời)',
  pptx: {
    end: 'Chữ ở cuối thanh (đặt theo cột số 0 bên trái)',
    continued: '{{title}} ({{n}}/{{of}})',
  },
  about: {
    sheet: 'Về bảng này',
    watermark: 'Cảnh báo',
    title: 'Nhận định',
    subtitle: 'Nội dung',
    part: 'Phần được lọc',
    product: 'Theo dõi',
    asOf: 'Thời điểm',
    note: 'Lưu ý',
    source: 'Nguồn',
    snapshot: 'Bản số liệu',
    publisher: 'Phát hành',
    generatedAt: 'Ngày phát hành',
  },
} as const
