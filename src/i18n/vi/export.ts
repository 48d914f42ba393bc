export const exporting = {
  inWords: '{{name}} (bằng lời)',
  about: {
    sheet: 'Về bảng này',
    title: 'Nhận định',
    subtitle: 'Nội dung',
    product: 'Theo dõi',
    asOf: 'Thời điểm',
    note: 'Lưu ý',
    source: 'Nguồn',
    snapshot: 'Bản số liệu',
    publisher: 'Phát hành',
    generatedAt: 'Ngày phát hành',
  },
} as const
