import type { Figure } from '#figures/figure.ts'

/** A small figure with one of everything that a file may lose: intervals, gaps, zeros, quotes, formulas. */
export function sample(change: Partial<Figure> = {}): Figure {
  return {
    id: 'districts',
    slug: 'theo-huyen',
    title: 'Cả 10 đơn vị chưa công bố thuộc Đức Nghĩa và "La Gi"',
    subtitle: 'Số UBND cấp xã theo huyện',
    grid: {
      columns: [
        { key: 'name', name: 'Đơn vị', kind: 'text', lang: 'vi' },
        { key: 'announced', name: 'Đã công bố', kind: 'interval', ends: { atLeast: 'Đã công bố (ít nhất)', atMost: 'Đã công bố (nhiều nhất)' } },
        { key: 'certain', name: 'Chắc chắn', kind: 'count' },
        { key: 'share', name: 'Tỷ lệ (%)', kind: 'percent' },
      ],
      rows: [
        {
          id: 'a', kind: 'plain',
          cells: { name: { text: 'Xã "Đức, Nghĩa"' }, announced: { value: { atLeast: 11, atMost: 13 }, text: '11–13' }, certain: { value: 11, text: '11' }, share: { value: 57.5, text: '57,5%' } },
        },
        {
          id: 'b', kind: 'gap',
          cells: { name: { text: '=1+1' }, announced: { text: 'Nguồn không nêu' }, certain: { value: 0, text: '0' }, share: { text: '5,6–11,1%' } },
        },
        {
          id: 'c', kind: 'total',
          cells: { name: { text: '＠Cộng' }, announced: { value: { atLeast: 14, atMost: 14 }, text: '14' }, certain: { value: 1234, text: '1.234' }, share: { text: '' } },
        },
      ],
    },
    mark: { kind: 'ledger', columns: ['name', 'announced', 'certain'], emphasis: 'announced', under: { b: ['5 chưa nêu tên: Phú Hài', 'giả định'] } },
    notes: ['Không nêu không phải là không có.'],
    source: 'Nguồn: bài tháng 8/2018, đoạn 5 & 8.',
    cites: [{ source: 'paper', paragraph: 5 }, { source: 'paper', paragraph: 8 }],
    stamp: {
      lang: 'vi', snapshotId: '2018-08.1', hash10: '8fd0a1b2c3', asOf: 'Số liệu: tháng 8/2018 (dựng lại)', snapshot: 'Bản số liệu 2018-08.1 · 8fd0a1b2c3',
      product: 'Theo dõi · Tỉnh', publisher: 'Bản không chính thức', generatedAt: '2018-09-01', fileSlug: 'tien-do',
    },
    ...change,
  }
}
