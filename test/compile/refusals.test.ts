import { describe, expect, test } from 'vitest'
import { compile } from '#compile/compile.ts'
import { rules, type Rule } from '#compile/issue.ts'
import { bytes, edit, files, lines, refusals, seeds, type Texts } from './world.ts'

const units = '2020-05.1/units.csv'
const gaps = '2020-05.1/gaps.csv'
const claims = '2020-05.1/claims.csv'

interface Programme {
  readonly road: Record<string, unknown>[]
  readonly cohorts: unknown[]
  readonly authorities: unknown[]
  readonly levels: unknown[]
  acts?: unknown
  rhythm?: unknown
  stoplight?: unknown
  ended?: unknown
  demonstration?: unknown
  rolledOut?: unknown
}

function programme(texts: Texts, change: (file: Programme) => unknown): void {
  const file = JSON.parse(texts['programme.json'] ?? '') as Programme
  change(file)
  texts['programme.json'] = JSON.stringify(file, null, 2)
}

const words = (text: string): unknown => ({ vi: text, en: text })
const act = { id: 'plan', text: words('Plan 1'), on: '2019-12', cites: [{ source: 'letter', paragraph: 1 }] }
const authority = (id: string, ...areas: readonly string[]): unknown => ({ id, name: words(id), areas, method: 'assumed', cites: [] })

/** The only state once more, under another line of the table. */
function again(texts: Texts, line: string): void {
  texts['snapshots.csv'] += `${line}\n`
  for (const name of ['units', 'gaps', 'claims']) texts[`${line.split(',')[0]}/${name}.csv`] = texts[`2020-05.1/${name}.csv`] ?? ''
}

const corrections = '2020-05.1/corrections.csv'
const conflicts = '2020-05.1/conflicts.csv'
const conflictColumns = 'id,unit,gap,claim,what_vi,what_en,says_vi,says_en,cites,chosen,why_vi,why_en'

/** Two documents disagree on one number, unless told otherwise. */
const dispute = (...rows: readonly string[]) => (it: Texts): void => {
  it[conflicts] = lines(conflictColumns, ...rows)
}
const four = 'c1,,,all,Tổng,Total,bốn,four,letter:1,x,mới hơn,newer'
const five = 'c1,,,,,,năm,five,letter:2,,,'

const succession = 'succession-r2.csv'

/** A second register from 2021, in which unit 003 bears another name and 005 is missing. */
const follow = (...rows: readonly string[]) => (it: Texts): void => {
  edit(it, 'registers.csv', 'r1,2019,,letter', 'r1,2019,2020,letter\nr2,2021,,letter')
  it['areas-r2.csv'] = it['areas-r1.csv'] ?? ''
  it['register-r2.csv'] = lines(
    'code,area,kind,name,official',
    '001,A,xã,Long Hải,', '002,A,xã,Tam Thanh,', '003,A,phường,Mới,', '004,B,xã,Long Hải,', '006,B,xã,Sáu,',
  )
  it[succession] = lines('register,from,to,cites', ...rows)
}

/** What was the last step is so no more: a total up to it is not complete. */
const newEnd = `${claims}:2 [claim] Nguồn nêu 4 cho "all", các mục đếm được 4–6.`

/** One change that breaks one rule, and exactly what is said of it. */
const cases: readonly (readonly [rule: Rule, change: (texts: Texts) => void, ...said: string[]])[] = [
  ['fileMissing', (it) => delete it[claims], `${claims} [fileMissing] Thiếu tệp này.`],
  ['notJson', (it) => edit(it, 'programme.json', '"other",', '"other"'), 'programme.json:3 [notJson] Tệp không phải là JSON hợp lệ.'],
  ['shape', (it) => edit(it, 'programme.json', '"slug"', '"slugg"'),
    'programme.json [shape] Không đúng cấu trúc tại slug.', 'programme.json:3 [shape] Không đúng cấu trúc tại slugg.'],
  ['unknownId', (it) => edit(it, 'programme.json', '"goal": "done"', '"goal": "over"'),
    'programme.json:87 [unknownId] Tại goal: không có "over".'],
  ['twice', (it) => edit(it, gaps, 'A:1 B:1', 'A:1 A:1'), `${gaps}:2 places [twice] Tại places: "A" có hai lần.`],
  ['csvQuote', (it) => edit(it, gaps, 'two', 'tw"o'),
    `${gaps}:2 [csvQuote] Dấu ngoặc kép đặt sai chỗ hoặc không được đóng.`, `${gaps}:2 id [badId] Mã "tw"o" không hợp lệ.`],
  ['csvWidth', (it) => edit(it, units, 'letter:1,stated', 'letter:1,stated,x'),
    `${units}:2 [csvWidth] Dòng có 10 ô, tiêu đề có 9 cột.`],
  ['columnMissing', (it) => edit(it, 'published.csv', 'id,sha256', 'id'), 'published.csv:1 [columnMissing] Thiếu cột "sha256".'],
  ['columnUnknown', (it) => edit(it, 'published.csv', 'id,sha256', 'id,sha256,note'),
    'published.csv:1 [columnUnknown] Không có cột nào tên "note". Các cột: id, sha256, base.'],
  ['columnTwice', (it) => edit(it, 'published.csv', 'id,sha256', 'id,sha256,id'), 'published.csv:1 [columnTwice] Cột "id" có hai lần.'],
  ['required', (it) => edit(it, gaps, ',read', ','), `${gaps}:2 method [required] Ô "method" để trống.`],
  ['empty', (it) => { edit(it, 'snapshots.csv', it['snapshots.csv']?.split('\n')[1] ?? '', ''); for (const path of [units, gaps, claims]) delete it[path] },
    'snapshots.csv [empty] Bảng không có dòng nào.'],
  ['decomposed', (it) => edit(it, units, '001,xã,Long Hải', `001,xã,${'Long Hải'.normalize('NFD')}`),
    `${units}:2 name [decomposed] Chữ "Long Hải" dùng dấu tổ hợp; cần chuyển sang Unicode dựng sẵn (NFC).`],
  ['misread', (it) => edit(it, 'register-r1.csv', 'Tam Thanh', 'T©n Ch©u'),
    'register-r1.csv:3 name [misread] Chữ "T©n Ch©u" sai bảng mã (có thể là TCVN3, hoặc UTF-8 bị đọc sai).'],
  ['duplicate', (it) => edit(it, units, '004,xã,Long Hải,Bắc', '001,xã,Long Hải,Phú Quý'), `${units}:3 code [duplicate] "001" đã có ở dòng 2.`],
  ['unknownUnit', (it) => edit(it, units, '001,', '1,'), `${units}:2 code [unknownUnit] Mã "1" không có trong danh sách đơn vị.`],
  ['nameMismatch', (it) => edit(it, units, '004,xã,Long Hải,Bắc', '004,xã,Long Hải,Phú Quý'),
    `${units}:3 name [nameMismatch] Mã 004 là xã Long Hải, Bắc; ở đây ghi xã Long Hải, Phú Quý.`],
  ['unknownStep', (it) => edit(it, units, 'done,done', 'done,xong'),
    `${units}:2 at_most [unknownStep] Không có bước "xong". Các bước: none, begun, done, beyond.`],
  ['unknownCohort', (it) => edit(it, gaps, 'first', 'second'),
    `${gaps}:2 cohort [unknownCohort] Không có đợt "second". Các đợt: first, outside, unstated.`],
  ['unknownArea', (it) => edit(it, claims, 'All,N', 'All,Z'), `${claims}:2 area [unknownArea] Không có khu vực "Z".`],
  ['unknownDistrict', (it) => edit(it, gaps, 'B:1', 'P:1'),
    `${gaps}:2 places [unknownDistrict] Không có huyện, thị xã, thành phố nào mang mã "P" mà có đơn vị trực thuộc.`],
  ['unknownKind', (it) => edit(it, 'register-r1.csv', '002,A,xã', '002,A,thôn'),
    'register-r1.csv:3 kind [unknownKind] Không có loại "thôn". Các loại: nước, tỉnh, huyện, phường, xã.'],
  ['unknownSource', (it) => edit(it, 'registers.csv', 'letter', 'book'), 'registers.csv:2 source [unknownSource] Không có nguồn "book".'],
  ['unknownCite', (it) => edit(it, gaps, 'letter:2', 'letter:9'), `${gaps}:2 cites [unknownCite] Không có chỗ dẫn "letter:9" trong nguồn.`],
  ['badCite', (it) => edit(it, gaps, 'letter:2', 'letter'), `${gaps}:2 cites [badCite] Chỗ dẫn "letter" phải có dạng nguồn:đoạn.`],
  ['missingCite', (it) => edit(it, claims, ',letter:1', ','), `${claims}:2 cites [missingCite] Thiếu chỗ dẫn nguồn.`],
  ['unknownMethod', (it) => edit(it, gaps, 'read', 'guessed'),
    `${gaps}:2 method [unknownMethod] Không có cách tính "guessed". Các cách: stated, counted, subtracted, read, assumed.`],
  ['unknownReason', (it) => edit(it, 'snapshots.csv', 'scheduled', 'why'),
    'snapshots.csv:2 reason [unknownReason] Không có lý do "why". Các lý do: scheduled, correction, method, withdrawn.'],
  ['unknownAbsence', (it) => { edit(it, 'snapshots.csv', 'note_en', 'note_en,missing'); edit(it, 'snapshots.csv', 'reported\n', 'reported,guessed\n') },
    'snapshots.csv:2 missing [unknownAbsence] Không có cách "guessed" cho đơn vị không được nói đến. Các cách: unstated, carried.'],
  ['badDate', (it) => edit(it, 'snapshots.csv', '2020-06-02', '2020-06-31'),
    'snapshots.csv:2 published_at [badDate] "2020-06-31" không phải là ngày; viết 2018, 2018-08 hoặc 2018-08-14.'],
  ['badId', (it) => edit(it, gaps, 'two', 'rest'), `${gaps}:2 id [badId] Mã "rest" không hợp lệ.`],
  ['badId', (it) => { edit(it, 'register-r1.csv', '006,B', '0 6,B') }, 'register-r1.csv:7 code [badId] Mã "0 6" không hợp lệ.'],
  ['badId', (it) => {
    edit(it, 'areas-r1.csv', 'B,P', 'B:,P')
    edit(it, 'register-r1.csv', '004,B', '004,B:')
    edit(it, 'register-r1.csv', '005,B', '005,B:')
    edit(it, 'register-r1.csv', '006,B', '006,B:')
    edit(it, gaps, 'A:1 B:1', 'A:1')
    edit(it, claims, 'first,Đợt đầu', 'other,Đợt đầu')
  }, 'areas-r1.csv:5 id [badId] Mã "B:" không hợp lệ.'],
  ['badId', (it) => programme(it, ({ authorities }) => authorities.push(authority('a,b', 'A'))),
    'programme.json:100 [badId] Mã "a,b" không hợp lệ.'],
  ['badId', (it) => programme(it, ({ cohorts }) => cohorts.push({ id: '2017~2018', name: words('đợt'), dueCites: [] })),
    'programme.json:98 [badId] Mã "2017~2018" không hợp lệ.'],
  ['badId', (it) => programme(it, ({ road }) => road.push({ ...road[3], id: 'x'.repeat(65) })),
    `programme.json:86 [badId] Mã "${'x'.repeat(65)}" không hợp lệ.`,
    newEnd],
  ['reservedId', (it) => programme(it, ({ cohorts }) => cohorts.push({ id: 'outside', name: words('ngoài'), dueCites: [] })),
    'programme.json:98 [reservedId] "outside" là từ dành riêng, không dùng làm mã.'],
  ['reservedId', (it) => programme(it, ({ road }) => road.push({ ...road[3], id: 'unstated' })),
    'programme.json:86 [reservedId] "unstated" là từ dành riêng, không dùng làm mã.', newEnd],
  ['areaEmpty', (it) => (it['areas-r1.csv'] += 'C,P,huyện,Nam,\n'), 'areas-r1.csv:6 id [areaEmpty] Khu vực "C" không có đơn vị nào.'],
  ['cellFar', (it) => (it['layout.csv'] = lines('code,column,row', '001,124,0', '002,0,125')),
    'layout.csv:3 row [cellFar] 125 ở ngoài sơ đồ; cột và hàng từ 0 đến 124.'],
  ['badNumber', (it) => (it['layout.csv'] = lines('code,column,row', '001,-1,0', '002,0,1.5', '003,0,1e3')),
    'layout.csv:2 column [badNumber] "-1" không phải là số hợp lệ.',
    'layout.csv:3 row [badNumber] "1.5" không phải là số hợp lệ.',
    'layout.csv:4 row [badNumber] "1e3" không phải là số hợp lệ.'],
  ['roleOrder', (it) => edit(it, 'programme.json', '"rolledOut": "begun"', '"rolledOut": "none"'),
    'programme.json:86 [roleOrder] Bước bắt đầu tính là đã triển khai ("none") phải sau bước đầu tiên và không sau bước đích ("done").'],
  ['roleOrder', (it) => edit(it, 'programme.json', '"rolledOut": "begun"', '"rolledOut": "beyond"'),
    'programme.json:86 [roleOrder] Bước bắt đầu tính là đã triển khai ("beyond") phải sau bước đầu tiên và không sau bước đích ("done").'],
  ['levelCount', (it) => programme(it, (file) => file.levels.pop()),
    'programme.json:141 [levelCount] Có 3 tên cấp; danh sách đơn vị "r1" có 4 cấp, kể cả cấp đơn vị.'],
  ['heldTwice', (it) => programme(it, ({ authorities }) => authorities.push(authority('one', 'A'), authority('two', 'B', 'A'))),
    'programme.json:112 [heldTwice] Khu vực "A" của "two" đã có "one" phụ trách.'],
  ['heldTwice', (it) => programme(it, ({ authorities }) => authorities.push(authority('one', 'A'), authority('two', 'P'))),
    'programme.json:112 [heldTwice] Khu vực "A" của "two" đã có "one" phụ trách.'],
  ['publishedBefore', (it) => edit(it, 'snapshots.csv', ',2020-06-02,', ',2020-04-30,'),
    'snapshots.csv:2 published_at [publishedBefore] Thời điểm công khai 2020-04-30 ở trước thời điểm của số liệu 2020-05.'],
  ['endedBefore', (it) => programme(it, (file) => (file.ended = { on: '2020-04', cites: [{ source: 'letter', paragraph: 1 }] })),
    'programme.json:195 [endedBefore] Chương trình kết thúc 2020-04, trước thời điểm của bản số liệu đầu tiên (2020-05).'],
  ['endedBefore', (it) => programme(it, (file) => { file.ended = { on: '2019', cites: [{ source: 'letter', paragraph: 1 }] }; file.acts = [{ ...act, on: '2018' }] }),
    'programme.json:195 [endedBefore] Chương trình kết thúc 2019, trước thời điểm của bản số liệu đầu tiên (2020-05).'],
  ['shape', (it) => programme(it, (file) => (file.demonstration = { vi: '   ', en: '\u00a0\u200b' })),
    'programme.json:195 [shape] Không đúng cấu trúc tại demonstration.vi.', 'programme.json:196 [shape] Không đúng cấu trúc tại demonstration.en.'],
  ['shape', (it) => programme(it, (file) => (file.ended = { on: '2020-13', cites: [] })),
    'programme.json:195 [shape] Không đúng cấu trúc tại ended.on.'],
  ['shape', (it) => programme(it, (file) => (file.ended = { cites: [] })),
    'programme.json:194 [shape] Không đúng cấu trúc tại ended.on.'],
  ['shape', (it) => programme(it, (file) => (file.acts = [act, { ...act, id: 'next', cites: [] }])),
    'programme.json:216 [shape] Không đúng cấu trúc tại acts[1].cites.'],
  ['notJson', (it) => programme(it, (file) => (file.stoplight = { green: '?', amber: 0.5, set: 'host', cites: [] })) ?? edit(it, 'programme.json', '"?"', 'NaN'),
    'programme.json:195 [notJson] Tệp không phải là JSON hợp lệ.'],
  ['notJson', (it) => (it['programme.json'] = ''), 'programme.json:1 [notJson] Tệp không phải là JSON hợp lệ.'],
  ['registerBackwards', (it) => edit(it, 'registers.csv', 'r1,2019,', 'r1,2019,2018'),
    'registers.csv:2 valid_to [registerBackwards] Danh sách đơn vị "r1" hết hiệu lực 2018, trước khi có hiệu lực (2019).'],
  ['registerOverlap', (it) => { follow('r1,005 006,006,letter:1')(it); edit(it, 'registers.csv', 'r1,2019,2020', 'r1,2019,') },
    'registers.csv:3 valid_from [registerOverlap] Danh sách đơn vị "r2" và danh sách "r1" cùng có hiệu lực trong một ngày.'],
  ['registerOverlap', (it) => { follow('r1,005 006,006,letter:1')(it); edit(it, 'registers.csv', 'r1,2019,2020', 'r1,2019,2021-01-01'); edit(it, 'registers.csv', 'r2,2021', 'r2,2021-01-01') },
    'registers.csv:3 valid_from [registerOverlap] Danh sách đơn vị "r2" và danh sách "r1" cùng có hiệu lực trong một ngày.'],
  ['conflictSame', dispute(four, five, five.replace('năm,five', 'năm ,5')),
    `${conflicts}:4 [conflictSame] Dòng này giống dòng 3 của cùng mâu thuẫn "c1": cùng giá trị, cùng chỗ dẫn.`],
  ['conflictSame', dispute(four.replace('letter:1', 'letter:1 letter:2'), five.replace('năm,five,letter:2', 'bốn,four,letter:2 letter:1')),
    `${conflicts}:3 [conflictSame] Dòng này giống dòng 2 của cùng mâu thuẫn "c1": cùng giá trị, cùng chỗ dẫn.`],
  ['unknownId', (it) => { dispute(four.replace('c1,,,all', 'c1,,rest,'), five)(it); edit(it, gaps, 'two,2,A:1 B:1', 'two,4,A:1 B:1'); edit(it, claims, 'all,Tất cả,All,N,,begun,beyond,4,6,66.7', 'all,Tất cả,All,N,,begun,beyond,6,6,100'); edit(it, claims, 'first,none,beyond,4', 'first,none,beyond,6') },
    `${conflicts}:2 gap [unknownId] Tại gap: không có "rest".`],
  ['empty', dispute(), `${conflicts} [empty] Bảng không có dòng nào.`],
  ['empty', (it) => (it[corrections] = lines('code,note_vi,note_en')), `${corrections} [empty] Bảng không có dòng nào.`],
  ['duplicate', (it) => (it[corrections] = lines('code,note_vi,note_en', '001,sửa,mended', '001,lại,again')), `${corrections}:3 code [duplicate] "001" đã có ở dòng 2.`],
  ['required', (it) => (it[corrections] = lines('code,note_vi,note_en', ',sửa,mended')), `${corrections}:2 code [required] Ô "code" để trống.`],
  ['supersedesOther', (it) => again(it, '2020-07.1,2020-07,2020-07,2020-07-02,r1,2020-05.1,correction,sửa,mended'),
    'snapshots.csv:3 supersedes [supersedesOther] Bản số liệu 2020-05.1 là của 2020-05, không thể bị thay thế bởi bản của 2020-07.'],
  ['supersedesCircle', (it) => {
    edit(it, 'snapshots.csv', ',r1,,', ',r1,2020-05.2,')
    again(it, '2020-05.2,2020-05,2020-06,2020-06-02,r1,2020-05.1,correction,sửa,mended')
  },
    'snapshots.csv:2 supersedes [supersedesCircle] Bản số liệu 2020-05.1 thay thế vòng tròn chính nó.',
    'snapshots.csv:3 supersedes [supersedesCircle] Bản số liệu 2020-05.2 thay thế vòng tròn chính nó.'],
  ['badSnapshotId', (it) => edit(it, 'snapshots.csv', ',2020-05,', ',2020-04,'),
    'snapshots.csv:2 id [badSnapshotId] Mã bản số liệu "2020-05.1" phải là 2020-04 rồi dấu chấm và số thứ tự, ví dụ 2020-04.1.'],
  ['badNumber', (it) => edit(it, gaps, 'two,2', 'two,hai'), `${gaps}:2 size [badNumber] "hai" không phải là số hợp lệ.`],
  ['unknownMethod', (it) => { edit(it, claims, 'complete,cites', 'complete,method,cites'); edit(it, claims, ',x,', ',x,read,'); edit(it, claims, ',4,,,,', ',4,,,,,') },
    `${claims}:2 method [unknownMethod] Không có cách tính "read". Các cách: stated, counted, subtracted.`],
  ['percentStated', (it) => { edit(it, claims, 'complete,cites', 'complete,method,cites'); edit(it, claims, ',x,', ',x,counted,'); edit(it, claims, ',4,,,,', ',4,,,,,') },
    `${claims}:2 percent [percentStated] Tổng "all" không do nguồn nêu, nên không có tỷ lệ in trong nguồn: để trống cột percent.`],
  ['badMark', (it) => edit(it, claims, ',x,', ',yes,'), `${claims}:2 complete [badMark] "yes": chỉ ghi x hoặc để trống.`],
  ['badUrl', (it) => edit(it, 'sources.csv', 'Letter, 2020",', 'Letter, 2020",javascript:1'),
    'sources.csv:2 url [badUrl] "javascript:1" không phải là địa chỉ http hoặc https.'],
  ['badHash', (it) => (it['published.csv'] += '2020-05.1,abc\n'),
    'published.csv:2 sha256 [badHash] "abc" không phải là mã SHA-256.',
    'published.csv:2 id [publishedChanged] Bản số liệu 2020-05.1 đã công khai nên không được đổi; hãy lập bản đính chính với mã mới.'],
  ['badHash', (it) => (it['published.csv'] = lines('id,sha256,base', '2019.1,,abc')),
    'published.csv:2 base [badHash] "abc" không phải là mã SHA-256.',
    'published.csv:2 sha256 [required] Ô "sha256" để trống.', 'published.csv:2 id [publishedMissing] Bản số liệu 2019.1 đã công khai mà không còn trong snapshots.csv.'],
  ['badPlace', (it) => edit(it, gaps, 'A:1', 'A:2-1'),
    `${gaps}:2 places [badPlace] "A:2-1" phải có dạng mã, mã:ít_nhất hoặc mã:ít_nhất-nhiều_nhất.`],
  ['reachOrder', (it) => edit(it, gaps, 'begun,done', 'done,begun'), `${gaps}:2 at_least [reachOrder] Bước "done" đứng sau bước "begun" trên lộ trình.`],
  ['parentOrder', (it) => edit(it, 'areas-r1.csv', 'B,P', 'B,Q'),
    'areas-r1.csv:5 parent [parentOrder] Khu vực trên "Q" phải đứng ở dòng trước; chỉ dòng đầu không có khu vực trên.'],
  ['cellTaken', (it) => (it['layout.csv'] = lines('code,column,row', '001,0,0', '002,0,0')),
    'layout.csv:3 code [cellTaken] Ô của 002 đã có 001.'],
  ['lightOrder', (it) => programme(it, (file) => (file.stoplight = { green: 0.5, amber: 0.5, set: 'host', cites: [] })),
    'programme.json:194 [lightOrder] Ngưỡng vàng (0.5) phải lớn hơn 0 và nhỏ hơn ngưỡng xanh (0.5); ngưỡng xanh không quá 10.'],
  ['lightOrder', (it) => programme(it, (file) => (file.stoplight = { green: 1, amber: 0, set: 'host', cites: [] })),
    'programme.json:194 [lightOrder] Ngưỡng vàng (0) phải lớn hơn 0 và nhỏ hơn ngưỡng xanh (1); ngưỡng xanh không quá 10.'],
  ['lightOrder', (it) => programme(it, (file) => (file.stoplight = { green: 80, amber: 50, set: 'host', cites: [] })),
    'programme.json:194 [lightOrder] Ngưỡng vàng (50) phải lớn hơn 0 và nhỏ hơn ngưỡng xanh (80); ngưỡng xanh không quá 10.'],
  ['missingCite', (it) => programme(it, (file) => (file.rhythm = { everyMonths: 1, set: 'source', cites: [] })),
    'programme.json:194 [missingCite] Thiếu chỗ dẫn nguồn.'],
  ['missingCite', (it) => programme(it, (file) => (file.stoplight = { green: 1, amber: 0.5, set: 'source', cites: [] })),
    'programme.json:194 [missingCite] Thiếu chỗ dẫn nguồn.'],
  ['missingCite', (it) => programme(it, (file) => (file.ended = { on: '2020-12-31', cites: [] })),
    'programme.json:194 [missingCite] Thiếu chỗ dẫn nguồn.'],
  ['unknownCite', (it) => programme(it, (file) => (file.ended = { on: '2020-12-31', cites: [{ source: 'letter', paragraph: 9 }] })),
    'programme.json:194 [unknownCite] Không có chỗ dẫn "letter:9" trong nguồn.'],
  ['missingCite', (it) => { programme(it, (file) => (file.ended = { on: '2020-12-31', cites: [] })); edit(it, 'programme.json', '"khác"', '"ended"') },
    'programme.json:194 [missingCite] Thiếu chỗ dẫn nguồn.'],
  ['unknownId', (it) => { edit(it, 'programme.json', '"goal": "done"', '"goal": "over"'); edit(it, 'programme.json', '"khác"', '"over"') },
    'programme.json:87 [unknownId] Tại goal: không có "over".'],
  ['unknownCite', (it) => programme(it, (file) => (file.acts = [{ ...act, cites: [{ source: 'letter', paragraph: 9 }] }])),
    'programme.json:196 [unknownCite] Không có chỗ dẫn "letter:9" trong nguồn.'],
  ['unknownId', (it) => programme(it, (file) => (file.acts = [{ ...act, cohorts: ['elsewhere'] }])),
    'programme.json:209 [unknownId] Tại acts[0].cohorts: không có "elsewhere".'],
  ['twice', (it) => programme(it, (file) => (file.acts = [act, act])),
    'programme.json:196 [twice] Tại acts: "plan" có hai lần.'],
  ['shape', (it) => programme(it, (file) => (file.rhythm = { everyMonths: 0, set: 'host', cites: [] })),
    'programme.json:195 [shape] Không đúng cấu trúc tại rhythm.everyMonths.'],
  ['shape', (it) => programme(it, (file) => (file.rhythm = { everyMonths: 1, set: 'nobody', cites: [] })),
    'programme.json:196 [shape] Không đúng cấu trúc tại rhythm.set.'],
  ['unknownCite', (it) => edit(it, 'registers.csv', lines('id,valid_from,valid_to,source', 'r1,2019,,letter'), lines('id,valid_from,valid_to,source,cites', 'r1,2019,,letter,letter:9')),
    'registers.csv:2 cites [unknownCite] Không có chỗ dẫn "letter:9" trong nguồn.'],
  ['conflictSingle', dispute(four), `${conflicts}:2 [conflictSingle] Mâu thuẫn "c1" phải có từ hai giá trị trở lên, mỗi giá trị một dòng.`],
  ['conflictChosen', dispute(four, 'c1,,,,,,năm,five,letter:2,x,,'),
    `${conflicts}:2 chosen [conflictChosen] Mâu thuẫn "c1" phải chọn đúng một giá trị; ở đây chọn 2.`],
  ['conflictChosen', dispute(four.replace(',x,', ',,'), five),
    `${conflicts}:2 chosen [conflictChosen] Mâu thuẫn "c1" phải chọn đúng một giá trị; ở đây chọn 0.`],
  ['badMark', dispute(four, five.replace('letter:2,', 'letter:2,no')), `${conflicts}:3 chosen [badMark] "no": chỉ ghi x hoặc để trống.`],
  ['conflictAbout', dispute(four, five.replace('c1,,,', 'c1,001,,')),
    `${conflicts}:2 [conflictAbout] Mâu thuẫn "c1" chỉ nói về một trong ba: đơn vị, nhóm, tổng.`],
  ['conflictUneven', dispute(four, five.replace('c1,,,,', 'c1,,,,Số khác')),
    `${conflicts}:3 what_vi [conflictUneven] Ô "what_vi" khác dòng 2 của cùng mâu thuẫn "c1"; ghi giống nhau hoặc chỉ ghi một lần.`],
  ['required', dispute(four.replace('newer', ''), five), `${conflicts}:2 why_en [required] Ô "why_en" để trống.`],
  ['required', dispute(four, five.replace('five', '')), `${conflicts}:3 says_en [required] Ô "says_en" để trống.`],
  ['missingCite', dispute(four, five.replace('letter:2', '')), `${conflicts}:3 cites [missingCite] Thiếu chỗ dẫn nguồn.`],
  ['unknownUnit', dispute(four.replace('c1,,,all', 'c1,999,,'), five), `${conflicts}:2 unit [unknownUnit] Mã "999" không có trong danh sách đơn vị.`],
  ['unknownId', dispute(four.replace('all', 'none'), five), `${conflicts}:2 claim [unknownId] Tại claim: không có "none".`],
  ['unknownId', dispute(four.replace('c1,,,all', 'c1,,three,'), five), `${conflicts}:2 gap [unknownId] Tại gap: không có "three".`],
  ['badId', dispute(four.replace('c1', 'C 1'), five.replace('c1', 'C 1')), `${conflicts}:2 id [badId] Mã "C 1" không hợp lệ.`],
  ['registerOrder', (it) => { follow()(it); delete it[succession]; it['succession-r1.csv'] = lines('register,from,to,cites', 'r2,001,002,letter:1', 'r1,001,002,letter:1') },
    'succession-r1.csv:2 register [registerOrder] Danh sách đơn vị "r2" phải có hiệu lực trước danh sách "r1".',
    'succession-r1.csv:3 register [registerOrder] Danh sách đơn vị "r1" phải có hiệu lực trước danh sách "r1".'],
  ['unknownRegister', follow('r0,005,006,letter:1'), `${succession}:2 register [unknownRegister] Không có danh sách đơn vị "r0".`],
  ['unknownRegister', (it) => (it[succession] = lines('register,from,to,cites', 'r1,005,006,letter:1')),
    `${succession} [unknownRegister] Không có danh sách đơn vị "r2".`],
  ['unknownUnit', follow('r1,005 007,005 006,letter:1'),
    `${succession}:2 from [unknownUnit] Mã "007" không có trong danh sách đơn vị.`,
    `${succession}:2 to [unknownUnit] Mã "005" không có trong danh sách đơn vị.`],
  ['duplicate', follow('r1,005 006,006,letter:1', 'r1,005,004,letter:1', 'r1,001,006,letter:1'),
    `${succession}:3 from [duplicate] "005" đã có ở dòng 2.`, `${succession}:4 to [duplicate] "006" đã có ở dòng 2.`],
  ['missingCite', follow('r1,005 006,006,'), `${succession}:2 cites [missingCite] Thiếu chỗ dẫn nguồn.`],
  ['required', follow('r1,,,letter:1'), `${succession}:2 from [required] Ô "from" để trống.`],
  ['empty', follow(), `${succession} [empty] Bảng không có dòng nào.`],
  ['successionSame', follow('r1,001,001,letter:1'), `${succession}:2 to [successionSame] Đơn vị 001 không có gì thay đổi; không cần ghi.`],
  ['successionIndirect', (it) => {
    follow('r1,005 006,006,letter:1')(it)
    edit(it, 'registers.csv', 'r2,2021,,letter', 'r2,2021,2021,letter\nr3,2022,,letter')
    it['areas-r3.csv'] = it['areas-r1.csv'] ?? ''
    it['register-r3.csv'] = (it['register-r2.csv'] ?? '').replace('006,B,xã,Sáu', '007,B,xã,Sáu')
    it['succession-r3.csv'] = lines('register,from,to,cites', 'r2,006,007,letter:1', 'r1,005 006,007,letter:1')
  }, 'succession-r3.csv:3 register [successionIndirect] Danh sách đơn vị "r3" đã nối với "r1" qua "r2"; không ghi trực tiếp.'],
  ['afterState', (it) => {
    edit(it, units, 'method\n', 'method,done_on\n')
    edit(it, units, 'letter:1,stated', 'letter:1,stated,2020-06')
    edit(it, units, 'letter:2,stated', 'letter:2,stated,')
  }, `${units}:2 done_on [afterState] Ngày 2020-06 ở sau thời điểm của số liệu (2020-05).`],
  ['partition', (it) => edit(it, gaps, 'two,2,A:1 B:1', 'two,5,A:1 B:1'),
    `${gaps}:2 [infeasible] Nhóm "two" không xếp được vào các đơn vị chưa nêu tên của những nơi đã ghi.`,
    `${gaps} [partition] Các mục cộng lại là 7 đơn vị, danh sách chỉ có 6.`],
  ['infeasible', (it) => edit(it, gaps, 'A:1 B:1', 'A:0-1 B:0-0'),
    `${gaps}:2 [infeasible] Nhóm "two" không xếp được vào các đơn vị chưa nêu tên của những nơi đã ghi.`],
  ['claim', (it) => edit(it, claims, 'first,none,beyond,4', 'first,none,beyond,5'),
    `${claims}:3 [claim] Nguồn nêu 5 cho "first", các mục đếm được 4.`],
  ['claim', (it) => edit(it, claims, '66.7', '66.6'), `${claims}:2 [claim] Nguồn nêu 66.6% cho "all", các mục đếm được 66.7%.`],
  ['claim', (it) => edit(it, claims, 'beyond,4,6', 'beyond,4,7'),
    `${claims}:2 [claim] Nguồn nêu 7 cho "all", các mục đếm được 6.`, `${claims}:2 [claim] Nguồn nêu 66.7% cho "all", các mục đếm được 57.1%.`],
  ['claim', (it) => edit(it, claims, 'first,none,beyond,4', 'first,done,beyond,1'),
    `${claims}:3 [claim] Nguồn nêu 1 cho "first", các mục đếm được 1–4.`],
  ['unknownRegister', (it) => edit(it, 'snapshots.csv', ',r1,', ',r2,'), 'snapshots.csv:2 register [unknownRegister] Không có danh sách đơn vị "r2".'],
  ['registerNotValid', (it) => edit(it, 'registers.csv', '2019,', '2019,2020-04'),
    'snapshots.csv:2 register [registerNotValid] Danh sách đơn vị "r1" không có hiệu lực vào 2020-05.'],
  ['reportedBefore', (it) => edit(it, 'snapshots.csv', ',2020-06,', ',2020-04,'),
    'snapshots.csv:2 reported_at [reportedBefore] Thời điểm báo cáo 2020-04 ở trước thời điểm của số liệu 2020-05.'],
  ['supersedesUnknown', (it) => edit(it, 'snapshots.csv', 'r1,,scheduled', 'r1,2019.1,correction'),
    'snapshots.csv:2 supersedes [supersedesUnknown] Không có bản số liệu khác mang mã "2019.1" để thay thế.'],
  ['correctionOfNothing', (it) => edit(it, 'snapshots.csv', 'scheduled', 'correction'),
    'snapshots.csv:2 supersedes [correctionOfNothing] Bản đính chính 2020-05.1 phải ghi thay thế bản nào.'],
  ['noCurrent', (it) => edit(it, 'snapshots.csv', 'scheduled', 'withdrawn'), 'snapshots.csv [noCurrent] Không có bản số liệu nào còn hiệu lực.'],
  ['publishedMissing', (it) => (it['published.csv'] += `2019.1,${'0'.repeat(64)}\n`),
    'published.csv:2 id [publishedMissing] Bản số liệu 2019.1 đã công khai mà không còn trong snapshots.csv.'],
  ['publishedChanged', (it) => (it['published.csv'] += `2020-05.1,${'0'.repeat(64)}\n`),
    'published.csv:2 id [publishedChanged] Bản số liệu 2020-05.1 đã công khai nên không được đổi; hãy lập bản đính chính với mã mới.'],
  ['strayFolder', (it) => (it['2021.1/units.csv'] = ''), '2021.1 [strayFolder] Thư mục 2021.1 không có dòng nào trong snapshots.csv.'],
]

describe('seeds are refused', () => {
  test.each(cases.map(([rule, change, ...said]) => ({ rule, change, expected: said })))('by the rule $rule', async ({ rule, change, expected }) => {
    const said = await refusals(seeds(change))

    expect(said.toSorted()).toEqual(expected.toSorted())
    expect(said.join('\n')).toContain(`[${rule}]`)
  })

  test('that are not UTF-8', async () => {
    const compiled = await compile(new Map([...bytes(seeds()), [gaps, new Uint8Array([0x54, 0xa9, 0x6e])]]))

    expect(compiled.ok ? [] : compiled.issues.map(({ file, rule }) => [file, rule])).toEqual([[gaps, 'notUtf8']])
  })

  test.each([succession, 'snapshots.csv', corrections, conflicts])('where %s is not UTF-8, with no word of what it holds', async (path) => {
    const texts = seeds((it) => { follow('r1,005 006,006,letter:1')(it) })
    const compiled = await compile(new Map([...bytes(texts), [path, new Uint8Array([0x54, 0xa9, 0x6e])]]))

    expect(compiled.ok ? [] : compiled.issues.map(({ file, rule }) => [file, rule])).toEqual([[path, 'notUtf8']])
  })

  test('where the table of what became of units is a folder, with no word of what it holds', async () => {
    const texts = seeds((it) => { follow('r1,005 006,006,letter:1')(it) })
    const compiled = await compile(new Map<string, Uint8Array | 'unreadable'>([...bytes(texts), [succession, 'unreadable']]))

    expect(compiled.ok ? [] : compiled.issues.map(({ file, rule }) => [file, rule])).toEqual([[succession, 'unreadable']])
  })

  test('in English as in Vietnamese, by the rules of time and of disputes', async () => {
    const ended = seeds((it) => programme(it, (file) => (file.ended = { on: '2019', cites: [{ source: 'letter', paragraph: 1 }] })))
    const backwards = seeds((it) => edit(it, 'registers.csv', 'r1,2019,', 'r1,2019,2018'))
    const overlap = seeds((it) => { follow('r1,005 006,006,letter:1')(it); edit(it, 'registers.csv', 'r1,2019,2020', 'r1,2019,') })
    const same = seeds(dispute(four, five, five))

    expect([...await refusals(ended, 'en'), ...await refusals(backwards, 'en'), ...await refusals(overlap, 'en'), ...await refusals(same, 'en')]).toEqual([
      'programme.json:195 [endedBefore] The programme ends 2019, before the date of the first state (2020-05).',
      'registers.csv:2 valid_to [registerBackwards] The register "r1" ends 2018, before it begins (2019).',
      'registers.csv:3 valid_from [registerOverlap] The registers "r2" and "r1" hold on the same day.',
      `${conflicts}:4 [conflictSame] This line is like line 3 of the same conflict "c1": the same value from the same place.`,
    ])
  })

  test.each([gaps, 'layout.csv', '2020-05.1/corrections.csv', conflicts])('where %s cannot be read, though it may be left out', async (path) => {
    const compiled = await compile(new Map<string, Uint8Array | 'unreadable'>([...bytes(seeds()), [path, 'unreadable']]))

    expect(compiled.ok ? [] : compiled.issues.map(({ file, rule }) => [file, rule])).toEqual([[path, 'unreadable']])
  })

  test('with every fault of every file in one run, by file and line', async () => {
    const said = await refusals(
      seeds((it) => {
        edit(it, units, '001,', '9,')
        edit(it, units, 'begun,beyond', 'begun,xong')
        edit(it, gaps, 'letter:2', 'letter:9')
        edit(it, 'published.csv', 'sha256', 'sha')
      }),
      'en',
    )

    expect(said).toEqual([
      `${gaps}:2 cites [unknownCite] There is no place "letter:9" in the sources.`,
      `${units}:2 code [unknownUnit] The code "9" is not in the register.`,
      `${units}:3 at_most [unknownStep] There is no step "xong". Steps: none, begun, done, beyond.`,
      'published.csv:1 [columnMissing] The column "sha256" is missing.',
      'published.csv:1 [columnUnknown] No column is called "sha". Columns: id, sha256, base.',
    ])
  })

  test('where a cell is left empty, and never with a word of an id that is empty', async () => {
    const full = (it: Texts): void => {
      follow('r1,005 006,006,letter:1')(it)
      dispute(four, five)(it)
      it[corrections] = lines('code,note_vi,note_en', '001,sửa,mended')
      it['layout.csv'] = lines('code,column,row', '001,0,0')
    }
    const texts = seeds(full)
    expect(await refusals(texts)).toEqual([])
    for (const path of Object.keys(texts).filter((each) => each.endsWith('.csv'))) {
      const [head = '', first = '', ...more] = (texts[path] ?? '').trimEnd().split('\n')
      // None of these lines has a comma inside quotes but the one of a document.
      const cells = first.split(',')
      for (const [at, cell] of cells.entries()) {
        if (cell === '' || first.includes('"')) continue
        const said = await refusals({ ...texts, [path]: lines(head, cells.map((each, i) => (i === at ? '' : each)).join(','), ...more) })

        expect(said.filter((text) => text.includes('""')), `${path} ${head.split(',')[at] ?? ''}`).toEqual([])
      }
    }
  })

  test('and every rule is shown to refuse', () => {
    const shown = new Set<string>([...cases.map(([rule]) => rule), 'notUtf8', 'unreadable'])

    expect(rules.filter((rule) => !shown.has(rule))).toEqual([])
  })
})

describe('seeds are taken', () => {
  test.each([
    ['a merger, a new name under the old code, a divided and a new unit', follow('r1,005 006,006,letter:1', 'r1,003,003,letter:1', 'r1,001,001 002,letter:1', 'r1,,004,letter:2')],
    ['a conflict about a gap', dispute(four.replace('c1,,,all', 'c1,,two,'), five)],
    ['a conflict about what is left', dispute(four.replace('c1,,,all', 'c1,,rest,'), five)],
    ['a conflict about the whole state, said alike on every line', dispute(four.replace('all', ''), 'c1,,,,Tổng,Total,năm,five,letter:2,,mới hơn,newer')],
    ['registers of which one may end as the other begins', (it: Texts) => { follow('r1,005 006,006,letter:1')(it); edit(it, 'registers.csv', 'r2,2021', 'r2,2020') }],
    ['registers that follow in the other order of lines', (it: Texts) => { follow('r1,005 006,006,letter:1')(it); edit(it, 'registers.csv', 'r1,2019,2020,letter\nr2,2021,,letter', 'r2,2021,,letter\nr1,2019,2020,letter') }],
    ['a register of one day', (it: Texts) => { follow('r1,005 006,006,letter:1')(it); edit(it, 'registers.csv', 'r2,2021,', 'r2,2021-03-01,2021-03-01') }],
    ['an end in the year of the first state', (it: Texts) => programme(it, (file) => (file.ended = { on: '2020', cites: [{ source: 'letter', paragraph: 1 }] }))],
    ['one value from two places, and another', dispute(four, five, five.replace('letter:2', 'letter:1'))],
    ['one place that states two values', dispute(four, five.replace('letter:2', 'letter:1'))],
    ['a rhythm of the host that no source states', (it: Texts) => programme(it, (file) => (file.rhythm = { everyMonths: 1, set: 'host', cites: [] }))],
  ])('with %s', async (_what, change) => {
    expect(await refusals(seeds(change))).toEqual([])
  })

  test.each([
    ['the official spelling', '001,xã,Long Hải,Phú Quí'],
    ['the kind before the district', '001,xã,Long Hải,huyện Phú Quý'],
    ['the kind shortened', '001,xã,Long Hải,H. Phú Quý'],
    ['the tone mark on the other vowel', '003,phường,Hoà,Phú Quý'],
  ])('with %s', async (_what, cells) => {
    const texts = seeds((it) => edit(it, units, '001,xã,Long Hải,Phú Quý', cells))

    await expect(files(texts)).resolves.toBeDefined()
  })
})
