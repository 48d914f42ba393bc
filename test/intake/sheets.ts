import type { WordMeant } from '#intake/meanings.ts'
import { broken, counted, day, formula, shownAs, struck, type Typed, type TypedTab } from './typed.ts'

/** A sheet as officers send it, what it says, and what must be said of it. */
export interface Sheet {
  readonly name: string
  readonly tabs: readonly TypedTab[]
  readonly asOf?: string
  /** What words of it were answered to mean. */
  readonly meant?: readonly WordMeant[]
  /** Left out where a fault stands in the way. */
  readonly says?: readonly string[]
  /** "lỗi" or "lưu ý", place, message. */
  readonly issues: readonly string[]
}

const head = ['STT', 'Mã đơn vị', 'Loại đơn vị', 'Tên đơn vị', 'Địa bàn', 'Đợt triển khai', 'Bước']
const one = (name: string, rows: readonly (readonly Typed[])[], more: Partial<TypedTab> = {}): readonly TypedTab[] => [{ name, rows, ...more }]
const list = (...rows: readonly (readonly Typed[])[]): readonly TypedTab[] => one('Danh sách', rows)

export const sheets: readonly Sheet[] = [
  {
    name: 'a plain list with codes',
    tabs: list(head, [1, '00101', 'phường', 'Bình Tân', 'TP. Hoa Sen', 'đợt 1', 'Đã bàn giao'], [2, '00203', 'xã', 'Phú Quý', 'Suối Đá', 'giai đoạn 2020–2021', 'Đào xong']),
    says: ['00101 c1 given', '00203 2020-2021 dug'],
    issues: [],
  },
  {
    name: 'the same in English without codes',
    tabs: list(['No.', 'Name of unit', 'District', 'Cohort', 'Status', 'Date handed over'], [1, 'Bình Tân Ward', 'Hoa Sen City', 'cohort 1', 'Handed over', '14 March 2021'], [2, 'Commune of Bình Tân', 'Suối Đá', '2020-2021', 'Digging finished', null]),
    says: ['00101 c1 given given@2021-03-14', '00201 2020-2021 dug'],
    issues: [],
  },
  {
    name: 'headings without marks, in capitals, with words added',
    tabs: list(['STT', 'MA DON VI HANH CHINH (theo danh muc)', 'TEN DON VI', 'TRANG THAI DEN NAY'], [1, '00102', 'MY LY', 'DA BAN GIAO']),
    says: ['00102 unstated given'],
    issues: [],
  },
  {
    name: 'misspelt headings',
    tabs: list(['STT', 'Mã đơn vỵ', 'Tên đơn vi', 'Trạng thá', 'Ngày bàn gia'], [1, '00102', 'Mỹ Lý', 'Đã bàn giao', '1/3/2021']),
    says: ['00102 unstated given given@2021-03-01'],
    issues: [
      'lưu ý Danh sách!B1: Tiêu đề "Mã đơn vỵ" được hiểu là "Mã đơn vị". Nếu đúng, nên gõ lại cho khớp; nếu không, hãy đổi tiêu đề, hoặc ghi thêm "(không đọc)" vào cuối.',
      'lưu ý Danh sách!D1: Tiêu đề "Trạng thá" được hiểu là "Bước". Nếu đúng, nên gõ lại cho khớp; nếu không, hãy đổi tiêu đề, hoặc ghi thêm "(không đọc)" vào cuối.',
      'lưu ý Danh sách!E1: Tiêu đề "Ngày bàn gia" được hiểu là "Ngày đã bàn giao". Nếu đúng, nên gõ lại cho khớp; nếu không, hãy đổi tiêu đề, hoặc ghi thêm "(không đọc)" vào cuối.',
    ],
  },
  {
    name: 'titles above, a numbered line under the headings, a foot with sums and signatures',
    tabs: one('Biểu 01', [
      ['ỦY BAN NHÂN DÂN TỈNH'], ['BÁO CÁO TIẾN ĐỘ ĐÀO GIẾNG ĐÃ BÀN GIAO'], ['(Số liệu tính đến hết ngày 30/11/2021)'], [],
      ['STT', 'Tên đơn vị', 'Huyện', 'Tiến độ', 'Ghi chú'], ['(1)', '(2)', '(3)', '(4)', '(5)'],
      [1, 'P. Mỹ Lý', 'TP. Hoa Sen', 'Đã bàn giao', 'nước tốt'], [2, 'TT Đá Bạc', 'H. Suối Đá', 'Được kiểm nghiệm', null],
      ['Tổng cộng', 2], ['Ghi chú: số liệu sơ bộ'], [null, 'Người lập biểu', null, 'Thủ trưởng đơn vị'], [null, '(Ký tên)', null, '(Ký tên, đóng dấu)'],
    ], { merged: ['A1:E1', 'A2:E2', 'A3:E3'] }),
    says: ['00102 unstated given "nước tốt"', '00202 unstated tested'],
    issues: [],
  },
  {
    name: 'districts as group rows with their sums, and one total that is wrong',
    tabs: list(
      ['TT', 'Đơn vị', 'Đã khởi công', 'Đào xong', 'Đã bàn giao'],
      ['I', 'Thành phố Hoa Sen', 2, 2, 1], [1, 'Phường Bình Tân', 'x', 'x', 'x'], [2, 'P.2', 'X', '✓', null],
      ['II', 'Huyện Suối Đá', 2, 1, 1], [1, 'Xã Bình Tân', 'x', null, null], [2, 'Xã Phú Quí', 'có', 'x', 'x'],
      [null, 'Cộng', 4, 3, 3],
    ),
    says: ['00101 unstated given', '00103 unstated dug..tested', '00201 unstated begun', '00203 unstated given'],
    issues: [
      'lưu ý Danh sách!E8: Dòng cộng ghi 3, các dòng đếm được 2. Hãy kiểm tra xem thiếu hay thừa dòng nào.',
    ],
  },
  {
    name: 'districts in a cell that is merged downwards',
    tabs: one('Bảng', [['Huyện', 'Xã', 'Trạng thái'], ['Hoa Sen', 'Bình Tân', 'Đã bàn giao'], [null, 'Mỹ Lý', 'Đào xong'], ['Suối Đá', 'Bình Tân', 'Chưa khởi công'], [null, 'Hòa An', 'Đào xong']], { merged: ['A2:A3', 'A4:A5'] }),
    says: ['00101 unstated given', '00102 unstated dug', '00201 unstated none', '00204 unstated dug'],
    issues: [],
  },
  {
    name: 'districts only in the first row of each, without merging',
    tabs: list(['Huyện', 'Xã', 'Trạng thái'], ['Hoa Sen', 'Bình Tân', 'Đã bàn giao'], [null, 'Mỹ Lý', 'Đào xong'], ['Suối Đá', 'Bình Tân', 'Chưa khởi công']),
    says: ['00101 unstated given', '00102 unstated dug', '00201 unstated none'],
    issues: [],
  },
  {
    name: 'headings on two lines with merged cells, days under each step',
    tabs: one('Tiến độ', [
      ['STT', 'Đơn vị', 'Tiến độ thực hiện', null, 'Đã bàn giao', null], [null, null, 'Đã khởi công', 'Đào xong', 'Ngày', 'Số quyết định'],
      [1, 'phường Bình Tân (Hoa Sen)', 'x', 'x', day('2021-03-14'), '12/QĐ'], [2, 'xã Bình Tân, huyện Suối Đá', 'x', null, null, null],
    ], { merged: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'] }),
    says: ['00101 unstated given given@2021-03-14 số 12/QĐ', '00201 unstated begun'],
    issues: [],
  },
  {
    name: 'dates in every manner',
    tabs: list(
      ['Mã', 'Bước', 'Ngày khởi công', 'Ngày đào xong', 'Thời gian bàn giao'],
      ['00101', 'Đã bàn giao', '1/2/2020', '05-3-2020', 'tháng 8/2021'], ['00102', 'Đã bàn giao', '2.2.2020', 'T8/2020', 'ngày 14 tháng 8 năm 2021'],
      ['00103', 'Đã bàn giao', 2019, day('2020-08-14'), 44422], ['00104', 'Đào xong', 'năm 2019', '8/2020', null],
    ),
    says: ['00101 unstated given begun@2020-02-01 dug@2020-03-05 given@2021-08', '00102 unstated given begun@2020-02-02 dug@2020-08 given@2021-08-14', '00103 unstated given begun@2019 dug@2020-08-14 given@2021-08-14', '00104 unstated dug begun@2019 dug@2020-08'],
    issues: [
      'lưu ý Danh sách!E4: Có 1 ô ngày chứa số thứ tự ngày của Excel, chẳng hạn 44422 được hiểu là ngày 14/8/2021. Nên định dạng lại ô là ngày.',
    ],
  },
  {
    name: 'days that no calendar has, months before days, short years, words',
    tabs: list(['Mã', 'Bước', 'Ngày bàn giao'], ['00101', 'Đã bàn giao', '31/2/2021'], ['00102', 'Đã bàn giao', '13/25/2021'], ['00103', 'Đã bàn giao', '3/25/2021'], ['00104', 'Đã bàn giao', '14/8/21'], ['00201', 'Đã bàn giao', 'quý III'], ['00202', 'Đã bàn giao', 123]),
    issues: [
      'lỗi Danh sách!C2: Không có ngày "31/2/2021" trong lịch. Hãy ghi lại theo thứ tự ngày/tháng/năm.',
      'lỗi Danh sách!C3: Không có ngày "13/25/2021" trong lịch. Hãy ghi lại theo thứ tự ngày/tháng/năm.',
      'lỗi Danh sách!C4: "3/25/2021" có vẻ ghi tháng trước ngày. Hãy ghi lại theo thứ tự ngày/tháng/năm, và kiểm tra các ngày khác trong cột.',
      'lỗi Danh sách!C5: "14/8/21" ghi năm hai chữ số. Có phải là ngày 14/8/2021? Hãy ghi đủ bốn chữ số của năm.',
      'lỗi Danh sách!C6: "quý III" không phải là ngày. Hãy ghi như 14/8/2018, 8/2018 hoặc 2018.',
      'lỗi Danh sách!C7: "123" không phải là ngày. Hãy ghi như 14/8/2018, 8/2018 hoặc 2018.',
    ],
  },
  {
    name: 'days after the day of the data, of a step not reached, in the wrong order',
    asOf: '2021-06',
    tabs: list(['Mã', 'Bước', 'Ngày khởi công', 'Ngày đào xong', 'Ngày bàn giao'], ['00101', 'Đã bàn giao', null, null, '1/7/2021'], ['00102', 'Đào xong', null, null, '1/5/2021'], ['00103', 'Đào xong', '1/5/2021', '1/4/2021', null], ['00104', null, '1/2/2021', null, null]),
    issues: [
      'lỗi Danh sách!E2: Ô ghi ngày 01/7/2021, sau thời điểm của số liệu (tháng 6/2021). Hãy sửa ngày, hoặc sửa thời điểm của số liệu.',
      'lỗi Danh sách!E3: Có ngày của bước "Đã bàn giao" trong khi đơn vị mới đến "Đào xong". Hãy sửa bước hoặc xóa ngày.',
      'lưu ý Danh sách!D4: Ngày của bước "Đào xong" sớm hơn ngày của bước trước đó. Hãy kiểm tra lại các ngày.',
      'lưu ý Danh sách!C5: Có 1 dòng ghi ngày mà không ghi bước; được hiểu là đã đạt ít nhất bước "Đã khởi công". Nên ghi thêm bước.',
    ],
  },
  {
    name: 'codes without their zeros, as numbers',
    tabs: list(['Mã', 'Tên đơn vị', 'Trạng thái'], [101, 'Bình Tân', 'Đào xong'], ['202', 'TT. Đá Bạc', 'Đào xong'], ["'00203", 'Phú Quí', 'Đào xong']),
    says: ['00101 unstated dug', '00202 unstated dug', '00203 unstated dug'],
    issues: [
      'lưu ý Danh sách!A2: Mã "101" bị mất số 0 ở đầu; được hiểu là 00101 (phường Bình Tân, TP. Hoa Sen). Nên định dạng cột mã là văn bản.',
      'lưu ý Danh sách!A3: Mã "202" bị mất số 0 ở đầu; được hiểu là 00202 (thị trấn Đá Bạc, huyện Suối Đá). Nên định dạng cột mã là văn bản.',
    ],
  },
  {
    name: 'codes that are none, and codes with another name beside them',
    tabs: list(head, [1, '00999', 'phường', 'Mỹ Lý', 'Hoa Sen', null, 'Đào xong'], [2, '00998', null, null, null, null, 'Đào xong'], [3, '00101', 'xã', 'Bình Tân', 'Suối Đá', null, 'Đào xong'], [4, '00202', 'thị trấn', 'Hòa An', 'Suối Đá', null, 'Đào xong'], [5, '00104', 'xã', 'Nơi Khác', 'Hoa Sen', null, 'Đào xong']),
    issues: [
      'lỗi Danh sách!B2: Mã "00999" không có trong danh sách đơn vị. Theo tên thì có thể là: 00102 phường Mỹ Lý, TP. Hoa Sen. Hãy sửa lại mã.',
      'lỗi Danh sách!B3: Mã "00998" không có trong danh sách đơn vị. Hãy sửa lại mã.',
      'lỗi Danh sách!D4: Mã 00101 là phường Bình Tân, TP. Hoa Sen; ở đây ghi xã Bình Tân, huyện Suối Đá. Nếu tên đúng thì đơn vị là: 00201 xã Bình Tân, huyện Suối Đá. Hãy sửa mã hoặc sửa tên, loại, địa bàn cho khớp.',
      'lỗi Danh sách!D5: Mã 00202 là thị trấn Đá Bạc, huyện Suối Đá; ở đây ghi thị trấn Hòa An, huyện Suối Đá. Hãy sửa mã hoặc sửa tên, loại, địa bàn cho khớp.',
      'lỗi Danh sách!D6: Mã 00104 là xã Đông Hà, TP. Hoa Sen; ở đây ghi xã Nơi Khác, TP. Hoa Sen. Hãy sửa mã hoặc sửa tên, loại, địa bàn cho khớp.',
    ],
  },
  {
    name: 'names that several units bear',
    tabs: list(['Đơn vị', 'Trạng thái'], ['Bình Tân', 'Đào xong'], ['xã Bình Tân', 'Đào xong'], ['Hoa An', 'Đào xong'], ['Hòa An', 'Đào xong'], ['Hoá An', 'Đào xong'], ['phường Đông Hà', 'Đào xong'], ['Đông Há', 'Đào xong']),
    issues: [
      'lỗi Danh sách!A2: Tên "Bình Tân" có thể là nhiều đơn vị: 00101 phường Bình Tân, TP. Hoa Sen; 00201 xã Bình Tân, huyện Suối Đá. Hãy ghi thêm mã, hoặc loại và địa bàn.',
      'lưu ý Danh sách!A3: Có 4 dòng chỉ ghi tên, không có mã và địa bàn; mỗi tên chỉ có một đơn vị mang nên vẫn nhận (ví dụ 00201 xã Bình Tân, huyện Suối Đá). Nên thêm cột mã.',
      'lỗi Danh sách!A4: Tên "Hoa An" có thể là nhiều đơn vị: 00204 xã Hòa An, huyện Suối Đá; 00205 xã Hóa An, huyện Suối Đá. Hãy ghi thêm mã, hoặc loại và địa bàn.',
      'lỗi Danh sách!A7: Không có đơn vị "phường Đông Hà" thuộc loại hoặc địa bàn ghi ở đây. Đơn vị cùng tên: 00104 xã Đông Hà, TP. Hoa Sen. Hãy sửa loại, địa bàn, hoặc ghi mã đơn vị.',
    ],
  },
  {
    name: 'names that no unit bears',
    tabs: list(['Đơn vị', 'Huyện', 'Trạng thái'], ['xã Phú Quýt', 'Suối Đá', 'Đào xong'], ['xã Trên Trời', 'Suối Đá', 'Đào xong'], ['Mỹ Lý', 'Suối Đá', 'Đào xong'], ['Mỹ Lý', 'Suối Đa', 'Đào xong'], ['Mỹ Lý', 'Suối Tiên', 'Đào xong'], ['Đá Bạc', 'Suối Đá', 'Đào xong']),
    issues: [
      'lỗi Danh sách!A2: Không có đơn vị nào tên "xã Phú Quýt". Có phải là: 00203 xã Phú Quý, huyện Suối Đá? Hãy sửa lại tên, hoặc ghi mã đơn vị.',
      'lỗi Danh sách!A3: Không có đơn vị nào tên "xã Trên Trời". Hãy sửa lại tên, hoặc ghi mã đơn vị.',
      'lỗi Danh sách!A4: Không có đơn vị "Mỹ Lý" thuộc loại hoặc địa bàn ghi ở đây. Đơn vị cùng tên: 00102 phường Mỹ Lý, TP. Hoa Sen. Hãy sửa loại, địa bàn, hoặc ghi mã đơn vị.',
      'lỗi Danh sách!A5: Không có đơn vị "Mỹ Lý" thuộc loại hoặc địa bàn ghi ở đây. Đơn vị cùng tên: 00102 phường Mỹ Lý, TP. Hoa Sen. Hãy sửa loại, địa bàn, hoặc ghi mã đơn vị.',
      'lỗi Danh sách!B6: Không có địa bàn nào tên "Suối Tiên". Hãy ghi đúng tên một địa bàn: TP. Hoa Sen; huyện Suối Đá; huyện Hòn Khói; TP. Hòn Khói.',
    ],
  },
  {
    name: 'a unit twice, once the same and once not',
    tabs: list(['Mã', 'Bước'], ['00101', 'Đào xong'], ['00101', 'Đào xong'], ['00102', 'Đào xong'], ['00102', 'Đã bàn giao'], ['00103', null], ['00103', 'Đào xong']),
    issues: [
      'lưu ý Danh sách!A3: Có 2 dòng lặp lại đơn vị đã có ở dòng khác, nội dung không mâu thuẫn (chẳng hạn phường Bình Tân, TP. Hoa Sen, mã 00101, đã có ở Danh sách!A2); mỗi đơn vị chỉ tính một lần. Nên xóa các dòng lặp lại.',
      'lỗi Danh sách!B5: phường Mỹ Lý, TP. Hoa Sen (00102): ở đây ghi "Đã bàn giao", còn Danh sách!B4 ghi "Đào xong". Hãy giữ một dòng đúng.',
    ],
  },
  {
    name: 'steps and cohorts that the programme does not have',
    tabs: list(['Mã', 'Đợt', 'Bước'], ['00101', 'đợt 9', 'Xong rồi'], ['00102', 'giai đoạn 2020-2022', 'Đã bàn gaio'], ['00103', '1', 'Chưa bàn giao'], ['00104', 'Không thuộc đợt nào', 'chưa khởi công']),
    issues: [
      'lỗi Danh sách!C2: Không có bước "Xong rồi". Hãy ghi đúng tên một bước: Chưa khởi công; Đã khởi công; Đào xong; Được kiểm nghiệm; Đã bàn giao.',
      'lỗi Danh sách!B2: Không có đợt "đợt 9". Hãy ghi đúng tên một đợt: đợt 1; giai đoạn 2020–2021.',
      'lỗi Danh sách!C3: Không có bước "Đã bàn gaio". Có phải là "Đã bàn giao"? Hãy ghi đúng tên một bước: Chưa khởi công; Đã khởi công; Đào xong; Được kiểm nghiệm; Đã bàn giao.',
      'lỗi Danh sách!B3: Không có đợt "giai đoạn 2020-2022". Hãy ghi đúng tên một đợt: đợt 1; giai đoạn 2020–2021.',
      'lỗi Danh sách!C4: "Chưa bàn giao" chỉ nói đơn vị chưa đến đâu, không nói đang ở bước nào. Hãy ghi bước đang đạt, hoặc "nhiều nhất" và tên bước. Các bước: Chưa khởi công; Đã khởi công; Đào xong; Được kiểm nghiệm; Đã bàn giao.',
    ],
  },
  {
    name: 'words of the sheet\'s own, each answered once, and an answer too many',
    tabs: list(['Mã', 'Đợt', 'Bước', 'Đào xong'], ['00101', 'Đợt I', 'Đang XD', null], ['00102', 'đợt 1', 'đang  XD', null], ['00103', 'Đợt I', null, '+'], ['00104', '1', 'Chưa BG', null]),
    meant: [
      { word: 'Đang XD', means: { kind: 'step', atLeast: 'begun', atMost: 'begun' } }, { word: 'Chưa BG', means: { kind: 'step', atMost: 'tested' } }, { word: 'đợt I', means: { kind: 'cohort', cohort: { kind: 'cohort', id: 'c1' } } },
      { word: '+', means: { kind: 'mark', mark: 'yes' } }, { word: 'đợt 1', means: { kind: 'cohort', cohort: { kind: 'outside' } } },
    ],
    says: ['00101 c1 begun', '00102 c1 begun', '00103 c1 dug..given', '00104 c1 begun..tested'],
    issues: [
      'lưu ý Danh sách!C2: Có 2 ô ghi “Đang XD”, được đọc là bước “Đã khởi công” theo câu trả lời. Nếu không đúng, hãy bỏ câu trả lời rồi sửa trong bảng.',
      'lưu ý Danh sách!B2: Có 2 ô ghi “Đợt I”, được đọc là đợt 1 theo câu trả lời. Nếu không đúng, hãy bỏ câu trả lời rồi sửa trong bảng.',
      'lưu ý Danh sách!D4: Có 1 ô ghi “+”, được đọc là đã xong theo câu trả lời. Nếu không đúng, hãy bỏ câu trả lời rồi sửa trong bảng.',
      'lưu ý Danh sách!C5: Có 1 ô ghi “Chưa BG”, được đọc là nhiều nhất bước “Được kiểm nghiệm” theo câu trả lời. Nếu không đúng, hãy bỏ câu trả lời rồi sửa trong bảng.',
      'lưu ý : Đã trả lời rằng “đợt 1” là không thuộc đợt nào, nhưng không ô nào cần câu trả lời này, nên không dùng và không ghi lại.',
    ],
  },
  {
    name: 'steps between two ends',
    tabs: list(['Mã', 'Đợt', 'Bước ít nhất', 'Bước nhiều nhất'], ['00101', '1', 'Đã khởi công', 'Đã bàn giao'], ['00102', '1', 'Đào xong', null], ['00103', '1', null, 'Đào xong'], ['00104', null, null, 'Đào xong'], ['00201', null, 'Đã bàn giao', 'Đào xong']),
    issues: [
      'lỗi Danh sách!D6: Bước ít nhất đứng sau bước nhiều nhất trên lộ trình. Hãy đổi lại hai bước.',
    ],
  },
  {
    name: 'steps between two ends in one cell',
    tabs: list(['Mã', 'Trạng thái'], ['00101', 'từ Đã khởi công đến Đã bàn giao'], ['00102', 'ít nhất Đào xong'], ['00103', 'Đào xong trở lên'], ['00104', 'nhiều nhất Đào xong'], ['00201', 'từ Đã bàn giao đến Đào xong']),
    issues: [
      'lỗi Danh sách!B6: Bước ít nhất đứng sau bước nhiều nhất trên lộ trình. Hãy đổi lại hai bước.',
    ],
  },
  {
    name: 'a column a step, with everything that people mean by done',
    tabs: list(
      ['Mã', 'Khởi công', 'Đào xong', 'Kiểm nghiệm', 'Bàn giao'],
      ['00101', 'x', 'X', '✓', '✔'], ['00102', 'có', '1', 'đã', null], ['00103', 1, '-', 'không', null], ['00104', day('2021-01-02'), '3/2021', null, null], ['00201', null, null, null, null], ['00202', 'chưa', null, null, null], ['00203', null, 'x', null, null],
    ),
    says: ['00101 unstated given', '00102 unstated tested', '00103 unstated begun', '00104 unstated dug begun@2021-01-02 dug@2021-03', '00202 unstated none', '00203 unstated dug'],
    issues: [
      'lưu ý Danh sách!B8: Có 1 dòng đánh dấu bước sau mà để trống bước trước (cột "Khởi công"); được hiểu là đã qua bước trước. Nếu không phải, hãy sửa lại.',
    ],
  },
  {
    name: 'marks that are none, that contradict each other or the step beside them',
    tabs: list(['Mã', 'Trạng thái', 'Khởi công', 'Đào xong', 'Bàn giao'], ['00101', null, 'có lẽ', null, null], ['00102', null, 'chưa', 'x', null], ['00103', 'Đã bàn giao', 'x', 'x', null], ['00104', 'Đào xong', 'x', 'x', 'chưa']),
    issues: [
      'lỗi Danh sách!C2: Dưới cột "Khởi công" chỉ ghi x (đã xong), ngày xong, "chưa", hoặc để trống; ở đây ghi "có lẽ".',
      'lỗi Danh sách!C3: Ô này cho biết chưa đạt bước, trong khi bước "Đào xong" đã được đánh dấu; hai điều không thể cùng đúng. Hãy sửa một trong hai ô.',
      'lỗi Danh sách!B4: Cột bước ghi "Đã bàn giao", không khớp với các cột đánh dấu (đến "Đào xong"). Hãy sửa một trong hai.',
    ],
  },
  {
    name: 'only one column, for the last step: what is empty is not stated',
    tabs: list(['Mã', 'Tên', 'Đã bàn giao'], ['00101', 'Bình Tân', 'x'], ['00102', 'Mỹ Lý', null], ['00104', 'Đông Hà', 'chưa']),
    says: ['00101 unstated given', '00104 unstated none..tested'],
    issues: [],
  },
  {
    name: 'a cohort without a step, a note alone, a decision alone',
    tabs: list(['Mã', 'Đợt', 'Bước', 'Số quyết định', 'Ghi chú'], ['00101', 'đợt 1', null, null, null], ['00102', null, null, null, 'hỏi lại'], ['00103', null, null, '15/QĐ', null], ['00104', 'ngoài các đợt', null, null, null], ['00201', 'đợt 1', 'Đào xong', '16/QĐ', null]),
    issues: [
      'lưu ý Danh sách!B2: Có 2 dòng ghi đợt mà không ghi bước; chỉ biết đơn vị ở khoảng từ "Đã khởi công" đến "Đã bàn giao". Nếu biết rõ hơn, hãy ghi bước.',
      'lưu ý Danh sách!E3: Có 1 dòng chỉ có ghi chú, không có đợt và bước; ghi chú không được lưu. Nếu cần, hãy ghi thêm bước.',
      'lỗi Danh sách!D4: Dòng không cho biết đang ở bước nào. Hãy ghi bước.',
      'lưu ý Danh sách!D6: Có số quyết định "16/QĐ" trong khi bước chưa đến "Đã bàn giao". Hãy kiểm tra lại bước, hoặc chuyển số này sang cột ghi chú.',
    ],
  },
  {
    name: 'letters typed with combining marks',
    tabs: list(['Mã', 'Tên đơn vị', 'Bước'], ['00102', 'Mỹ Lý'.normalize('NFD'), 'Đào xong'.normalize('NFD')]),
    says: ['00102 unstated dug'],
    issues: [
      'lưu ý Danh sách!B2: Có 2 ô gõ dấu bằng Unicode tổ hợp; đã chuyển sang Unicode dựng sẵn. Không phải sửa gì.',
    ],
  },
  {
    name: 'letters of other alphabets, wide spaces, what nobody sees, pictures',
    tabs: list(['Mã', 'Tên đơn vị', 'Đào xong'], ['00104', 'Ðông\u00A0Hà', 'х'], ['\u200B00102', '\u202EMỹ Lý\u202C', 'x'], ['00202', 'Đá Bạc 🎉', '✔️'], ['００２０３', 'Phú Quý', 'x']),
    says: ['00104 unstated dug..given', '00102 unstated dug..given', '00202 unstated dug..given', '00203 unstated dug..given'],
    issues: [
      'lưu ý Danh sách!B2: Có 3 ô dùng chữ trông giống chữ Việt nhưng thuộc bảng chữ khác (Ð, а, х…); đã thay bằng chữ đúng. Hãy đọc lại các ô đó.',
      'lưu ý Danh sách!A3: Có 2 ô chứa ký tự không nhìn thấy (khoảng rỗng, dấu đổi chiều chữ); đã bỏ. Không phải sửa gì.',
      'lưu ý Danh sách!B4: Có 2 ô chứa hình biểu tượng; đã bỏ hình. Hãy đọc lại các ô đó.',
    ],
  },
  {
    name: 'an old encoding',
    tabs: list(['Mã', 'Tên đơn vị', 'Bước'], ['00102', 'Mü Lý', '§µo xong']),
    issues: [
      'lỗi Danh sách!C2: Chữ trong ô bị sai bảng mã: "§µo xong". Hãy gõ lại bằng Unicode.',
      'lỗi Danh sách!B2: Mã 00102 là phường Mỹ Lý, TP. Hoa Sen; ở đây ghi Mü Lý. Hãy sửa mã hoặc sửa tên, loại, địa bàn cho khớp.',
    ],
  },
  {
    name: 'units that are counted and not named, among the others',
    tabs: list(['STT', 'Đơn vị', 'Đợt', 'Trạng thái'], ['I', 'TP. Hoa Sen (3)'], [1, 'phường Mỹ Lý', '1', 'Đã bàn giao'], [null, '02 đơn vị khác', '1', 'Đào xong'], ['II', 'Suối Đá'], [null, '3 xã chưa nêu tên', '1', 'Đào xong'], [null, 'Tổng cộng: 6 đơn vị']),
    says: ['00102 c1 given', '+ 2 601:2 c1 dug', '+ 3 602:3 c1 dug'],
    issues: [],
  },
  {
    name: 'units that are counted and not named, on a tab of their own',
    tabs: [
      { name: 'Đơn vị', rows: [head, [1, '00101', 'phường', 'Bình Tân', 'Hoa Sen', 'đợt 1', 'Đã bàn giao']] },
      { name: 'Chưa nêu tên', rows: [['Ký hiệu nhóm', 'Số đơn vị', 'Ở những địa bàn nào', 'Đợt triển khai', 'Bước ít nhất', 'Bước nhiều nhất'], ['nhom-1', 2, 'TP. Hoa Sen: 2', 'đợt 1', 'Đào xong', null], ['nhom-2', 3, 'Hoa Sen: từ 1 đến 2; huyện Suối Đá: ít nhất 1', '2020–2021', 'Đã khởi công', 'Đã bàn giao'], [null, 1, 'Hoa Sen; Suối Đá', 'Nguồn không nêu', 'Đào xong', null]] },
    ],
    says: ['00101 c1 given', '+ nhom-1 2 601:2 c1 dug', '+ nhom-2 3 601:1 602:1 2020-2021 begun..given', '+ 1 601:0 602:0 unstated dug'],
    issues: [],
  },
  {
    name: 'counts that cannot be',
    tabs: one('Chưa nêu tên', [
      ['Ký hiệu nhóm', 'Số đơn vị', 'Ở những địa bàn nào', 'Đợt', 'Bước'],
      ['a', 0, 'Hoa Sen', 'đợt 1', 'Đào xong'], ['a', 2, 'Hoa Sen: 3', 'đợt 1', 'Đào xong'], ['Nhóm B', 9, 'Hoa Sen', 'đợt 1', 'Đào xong'], ['c', 2, 'Hoa Sen: vài', 'đợt 1', 'Đào xong'], ['d', 2, 'Hoa Hồng: 2', 'đợt 1', 'Đào xong'],
      ['e', 2, null, 'đợt 1', 'Đào xong'], ['f', 2, 'Hoa Sen: 1; Hoa Sen: 1', 'đợt 1', 'Đào xong'], ['g', 2, 'Hoa Sen', null, null], ['h', null, 'Hoa Sen', 'đợt 1', 'Đào xong'],
    ]),
    issues: [
      'lỗi Chưa nêu tên!B2: Số đơn vị phải là số nguyên lớn hơn 0; ở đây ghi "0".',
      'lỗi Chưa nêu tên!C3: Các địa bàn cộng lại từ 3 đến 3 đơn vị, không khớp với 2 đơn vị của dòng. Hãy sửa lại các số.',
      'lỗi Chưa nêu tên!A3: Ký hiệu nhóm "a" đã có ở dòng 2. Hãy đặt ký hiệu khác.',
      'lỗi Chưa nêu tên!B4: Ghi 9 đơn vị, nhiều hơn 4 đơn vị có ở các địa bàn đã nêu. Hãy sửa số hoặc thêm địa bàn.',
      'lỗi Chưa nêu tên!A4: Ký hiệu nhóm "Nhóm B" chỉ được gồm chữ thường không dấu, chữ số, dấu chấm và gạch nối.',
      'lỗi Chưa nêu tên!C5: Không hiểu "Hoa Sen: vài". Hãy ghi "Tên địa bàn: số", "Tên địa bàn: từ số đến số", "Tên địa bàn: ít nhất số", cách nhau bằng dấu chấm phẩy.',
      'lỗi Chưa nêu tên!C6: Không có địa bàn nào tên "Hoa Hồng". Hãy ghi đúng tên một địa bàn: TP. Hoa Sen; huyện Suối Đá; huyện Hòn Khói; TP. Hòn Khói.',
      'lỗi Chưa nêu tên!C7: Chưa ghi các đơn vị này ở địa bàn nào. Hãy ghi ít nhất một địa bàn.',
      'lỗi Chưa nêu tên!C8: "Hoa Sen: 1" lặp lại một địa bàn đã ghi trong ô. Hãy gộp thành một.',
      'lỗi Chưa nêu tên!E9: Dòng không cho biết đang ở bước nào. Hãy ghi bước.',
      'lỗi Chưa nêu tên!B10: Chưa ghi có bao nhiêu đơn vị. Hãy ghi số đơn vị.',
    ],
  },
  {
    name: 'the tab about the state',
    tabs: [{ name: 'Đơn vị', rows: [['Mã', 'Bước'], ['00101', 'Đào xong']] }, { name: 'Thông tin', rows: [['Thời điểm của số liệu', '30/11/2021'], ['Số, ký hiệu văn bản', '12/BC'], ['Cơ quan ban hành', 'Phòng Giếng'], ['Ngày văn bản', day('2021-12-02')], ['Trích yếu văn bản', 'Báo cáo tháng 11']] }],
    says: ['00101 unstated dug'],
    issues: [],
  },
  {
    name: 'a file with two documents and two moments, and a guide that names every line of theirs',
    tabs: [
      { name: 'a · Đơn vị', rows: [['Mã', 'Bước'], ['00101', 'Đào xong']] },
      { name: 'a · Thông tin', rows: [['Thời điểm của số liệu', '30/11/2021'], ['Số, ký hiệu văn bản', '12/BC'], ['Ngày văn bản', day('2021-12-02')], ['Trích yếu văn bản', 'Báo cáo']] },
      { name: 'a · Hướng dẫn', rows: [['Cột', 'Cách ghi'], ['STT', 'Số thứ tự'], ['Mã đơn vị', 'Đã điền sẵn'], ['Bước', 'Chọn'], ['Thời điểm của số liệu', 'Ngày/tháng/năm'], ['Số, ký hiệu văn bản', 'Như trên văn bản'], ['Ngày văn bản', 'Ngày ký']] },
      { name: 'b · Đơn vị', rows: [['Mã', 'Bước'], ['00201', 'Đã bàn giao']] },
      { name: 'b · Thông tin', rows: [['Thời điểm của số liệu', '30/11/2021'], ['Số, ký hiệu văn bản', '99/BC'], ['Ngày văn bản', '06/12/2021'], ['Trích yếu văn bản', 'Báo  cáo']] },
      { name: 'c · Thông tin', rows: [['Thời điểm của số liệu', '30/9/2021'], ['Số, ký hiệu văn bản', '12/BC'], ['Ngày văn bản', '2/12/2021']] },
    ],
    issues: [
      'lỗi b · Thông tin!B2: Ở đây ghi văn bản 99/BC, 06/12/2021, còn a · Thông tin!B2 ghi 12/BC, 02/12/2021. Số liệu của một tệp dẫn một văn bản. Nếu ghi nhầm, hãy sửa một trong hai ô; nếu là số liệu của hai văn bản, hãy tách thành hai tệp, mỗi tệp ghi văn bản của mình.',
      'lỗi c · Thông tin!B1: Ở đây ghi 30/9/2021, còn a · Thông tin!B1 ghi 30/11/2021. Một bản số liệu chỉ có một thời điểm. Nếu là hai thời điểm khác nhau, hãy bỏ bớt tệp rồi công khai lần lượt, thời điểm trước trước; nếu ghi nhầm, hãy sửa một trong hai ô.',
    ],
  },
  {
    name: 'files side by side, each of its own document, one without a title, one without a date, one that says nothing else',
    tabs: [
      { name: 'a · Đơn vị', file: 'a', rows: [['Mã', 'Bước'], ['00101', 'Đào xong']] },
      { name: 'a · Thông tin', file: 'a', rows: [['Thời điểm của số liệu', '30/11/2021'], ['Số, ký hiệu văn bản', '12/BC'], ['Ngày văn bản', day('2021-12-02')]] },
      { name: 'b · Đơn vị', file: 'b', rows: [['Mã', 'Bước'], ['00201', 'Đã bàn giao']] },
      { name: 'b · Thông tin', file: 'b', rows: [['Thời điểm của số liệu', '30/11/2021'], ['Số, ký hiệu văn bản', ''], ['Ngày văn bản', ''], ['Trích yếu văn bản', 'Báo cáo']] },
      { name: 'c · Thông tin', file: 'c', rows: [['Thời điểm của số liệu', '30/11/2021'], ['Số, ký hiệu văn bản', '7/TB'], ['Ngày văn bản', '2/12/2021']] },
    ],
    issues: [
      'lỗi a · Thông tin!B2: Số liệu của tệp này dẫn văn bản ghi ở đây, khác với văn bản của các tệp kia, nhưng chưa ghi trích yếu. Hãy ghi trích yếu văn bản vào trang này; nếu tệp không có văn bản riêng, hãy xóa số, ngày, cơ quan ban hành ở đây.',
      'lỗi b · Thông tin!B4: Số liệu của tệp này dẫn văn bản ghi ở đây, khác với văn bản của các tệp kia, nhưng chưa ghi ngày. Hãy ghi ngày văn bản vào trang này; nếu tệp không có văn bản riêng, hãy xóa số, trích yếu, cơ quan ban hành ở đây.',
      'lưu ý c · Thông tin!B2: Không có số liệu nào lấy từ văn bản ghi ở đây, nên văn bản này không được dẫn. Nếu số liệu của tệp khác lấy từ văn bản này, hãy ghi văn bản vào chính tệp đó.',
    ],
  },
  {
    name: 'a unit in two rows, one of which must be mended first',
    tabs: list(['Mã', 'Bước', 'Ngày bàn giao'], ['00101', 'Đã bàn giao', '14/3/2021'], ['00101', 'Đã bàn giao', '31/2/2021'], ['00102', 'Đã bàn giao', day('2021-03-14')], ['00102', 'Đào xong', null]),
    issues: [
      'lỗi Danh sách!C3: Không có ngày "31/2/2021" trong lịch. Hãy ghi lại theo thứ tự ngày/tháng/năm.',
      'lỗi Danh sách!B5: phường Mỹ Lý, TP. Hoa Sen (00102): ở đây ghi "Đào xong", còn Danh sách!B4 ghi "Đã bàn giao, 14/03/2021". Hãy giữ một dòng đúng.',
    ],
  },
  {
    name: 'districts with how many of their units have reached a step',
    tabs: list(['Bảng tổng hợp'], ['STT', 'Địa bàn', 'Tổng số xã', 'Đào xong', 'Đã bàn giao'], [1, 'Thành phố Hoa Sen', 4, 3, 2], [2, 'Huyện Suối Đá', 5, 1, 0], [null, 'Tổng cộng', 9, 4, 2]),
    issues: [
      'lỗi Danh sách: Trang tính này chỉ ghi số đơn vị theo địa bàn, không nêu tên đơn vị. Số liệu chỉ đếm phải ghi vào trang "Chưa nêu tên" của mẫu tải về từ trang này: mỗi dòng một nhóm, gồm số đơn vị, địa bàn, đợt và bước.',
    ],
  },
  {
    name: 'rows under the name of a step, the day of the decision on one, and the field beside the kinds of districts',
    tabs: list(['TT', 'Đơn vị', 'Lĩnh vực/Huyện/TP', 'Đợt', 'Ngày ban hành QĐ bàn giao'], ['A.', 'Đã bàn giao', '', '', ''], [1, 'Mỹ Lý', 'TP. Hoa Sen', 'đợt 1', '14/3/2021'], ['B. Đào xong', '', '', '', ''], [2, 'Bình Tân', 'Suối Đá', 'đợt 1', '']),
    issues: [
      'lỗi Danh sách!B2: Dòng "Đã bàn giao" ghi tên một bước nhưng không phải đơn vị, nên không rõ có phải bước của các dòng bên dưới hay không. Nếu phải, hãy ghi bước đó vào cột "Bước" của từng dòng, rồi xóa dòng này; nếu không, hãy xóa dòng này.',
      'lưu ý Danh sách!E3: Có 1 dòng ghi ngày mà không ghi bước; được hiểu là đã đạt ít nhất bước "Đã bàn giao". Nên ghi thêm bước.',
      'lỗi Danh sách!A4: Dòng "B. Đào xong" ghi tên một bước nhưng không phải đơn vị, nên không rõ có phải bước của các dòng bên dưới hay không. Nếu phải, hãy ghi bước đó vào cột "Bước" của từng dòng, rồi xóa dòng này; nếu không, hãy xóa dòng này.',
      'lưu ý Danh sách!D5: Có 1 dòng ghi đợt mà không ghi bước; chỉ biết đơn vị ở khoảng từ "Đã khởi công" đến "Đã bàn giao". Nếu biết rõ hơn, hãy ghi bước.',
    ],
  },
  {
    name: 'a title that says another day than was chosen',
    asOf: '2021-12',
    tabs: list(['Báo cáo tính đến tháng 11/2021'], ['Mã', 'Bước'], ['00101', 'Đào xong']),
    says: ['00101 unstated dug'],
    issues: [
      'lưu ý Danh sách: Sổ tính ghi số liệu tính đến tháng 11/2021, còn ở đây chọn tháng 12/2021. Hãy kiểm tra lại thời điểm.',
    ],
  },
  {
    name: 'several tabs, one a district by its name, one hidden, one a summary, one a letter',
    tabs: [
      { name: 'Hoa Sen', rows: [['Đơn vị', 'Trạng thái'], ['Bình Tân', 'Đào xong']] },
      { name: 'Suối Đá', rows: [['Đơn vị', 'Trạng thái'], ['Bình Tân', 'Đã bàn giao']] },
      { name: 'Cũ', rows: [['Mã', 'Bước'], ['00101', 'Đã bàn giao']], hidden: true },
      { name: 'Tổng hợp', rows: [['Đơn vị', 'Số thôn', 'Đã bàn giao'], ['TP. Hoa Sen', 4, 0], ['Suối Đá', 5, 1]] },
      { name: 'Công văn', rows: [['Kính gửi Sở'], ['Xin gửi bảng kèm theo.']] },
    ],
    says: ['00101 unstated dug', '00201 unstated given'],
    issues: [
      'lưu ý Cũ: Trang tính này đang bị ẩn nên không đọc. Nếu cần số liệu ở đây, hãy bỏ ẩn rồi lưu lại.',
    ],
  },
  {
    name: 'a list without headings beside one that has them',
    tabs: [{ name: 'Một', rows: [['Mã', 'Bước'], ['00101', 'Đào xong']] }, { name: 'Hai', rows: [['00102', 'Mỹ Lý', 'Đào xong'], ['00103', 'Phường 2', 'Đào xong']] }],
    says: ['00101 unstated dug'],
    issues: [
      'lưu ý Hai: Trang tính này có tên hoặc mã đơn vị nhưng không nhận ra dòng tiêu đề nào nên không đọc. Hãy thêm tiêu đề các cột (mã đơn vị, tên đơn vị, đợt, bước).',
    ],
  },
  { name: 'nothing that is a table', tabs: list(['Kính gửi Sở'], ['Xin gửi bảng kèm theo.']), issues: [
      'lỗi : Không tìm thấy bảng đơn vị. Bảng cần một dòng tiêu đề có cột mã hoặc tên đơn vị, và cột đợt, bước, ngày hoặc tên từng bước; hãy thêm dòng tiêu đề, hoặc dùng mẫu tải về từ trang này.',
    ] },
  { name: 'a list without headings', tabs: list(['00102', 'Mỹ Lý', 'Đào xong'], ['00103', 'Phường 2', 'Đào xong']), issues: [
      'lỗi Danh sách: Trang tính này có tên hoặc mã đơn vị nhưng không nhận ra dòng tiêu đề nào nên không đọc. Hãy thêm tiêu đề các cột (mã đơn vị, tên đơn vị, đợt, bước).',
    ] },
  { name: 'a list without any step', tabs: list(['STT', 'Mã', 'Tên đơn vị', 'Điện thoại'], [1, '00102', 'Mỹ Lý', '0123'], [2, '00103', 'Phường 2', '0124']), issues: [
      'lỗi Danh sách: Bảng có đơn vị nhưng không có cột nào cho biết đơn vị đang ở bước nào. Hãy thêm cột "Bước", hoặc mỗi bước một cột đánh dấu x.',
    ] },
  {
    name: 'sixty columns, of which three are understood',
    tabs: list(['Mã', 'Tên đơn vị', 'Bước', ...Array.from({ length: 57 }, (_, i) => `Chỉ tiêu ${i + 1}`)], ['00101', 'Bình Tân', 'Đào xong', ...Array.from({ length: 57 }, (_, i) => i)]),
    says: ['00101 unstated dug'],
    issues: [
      'lưu ý Danh sách!D1: Không nhận ra 57 tiêu đề nên không đọc các cột này: Chỉ tiêu 1; Chỉ tiêu 2; Chỉ tiêu 3; Chỉ tiêu 4; Chỉ tiêu 5; Chỉ tiêu 6; Chỉ tiêu 7; Chỉ tiêu 8; Chỉ tiêu 9; Chỉ tiêu 10; …. Nếu cần, hãy đổi tên cột theo mẫu.',
    ],
  },
  {
    name: 'two columns of one meaning',
    tabs: list(['Mã', 'Tên đơn vị', 'Trạng thái', 'Tiến độ', 'Ghi chú', 'Ghi chú'], ['00101', 'Bình Tân', 'Đào xong', 'Đã bàn giao', 'a', 'b']),
    issues: [
      'lỗi Danh sách!D1: Cột "Tiến độ" cùng nghĩa với cột "Trạng thái" nên không biết đọc cột nào. Hãy bỏ hoặc đổi tên một cột.',
    ],
  },
  {
    name: 'formulas and errors',
    tabs: list(['Mã', 'Tên đơn vị', 'Bước', 'Ngày đào xong', 'Tỷ lệ'], ['00101', formula('Bình Tân'), formula('Đào xong'), formula(''), broken('#DIV/0!')], ['00102', 'Mỹ Lý', broken('#N/A'), null, null], [broken('#REF!'), 'Đá Bạc', 'Đào xong', null, null]),
    issues: [
      'lưu ý Danh sách!E1: Không nhận ra 1 tiêu đề nên không đọc các cột này: Tỷ lệ. Nếu cần, hãy đổi tên cột theo mẫu.',
      'lỗi Danh sách!D2: Công thức trong ô chưa có kết quả được lưu nên không biết ô ghi gì. Hãy mở tệp bằng Excel, lưu lại rồi chọn lại tệp, hoặc gõ thẳng giá trị vào ô.',
      'lỗi Danh sách!C3: Ô báo lỗi #N/A. Hãy sửa công thức, hoặc gõ giá trị vào ô.',
      'lỗi Danh sách!A4: Ô báo lỗi #REF!. Hãy sửa công thức, hoặc gõ giá trị vào ô.',
    ],
  },
  {
    name: 'rows hidden by a filter, the headings repeated on the next sheet of paper, rows prepared and left empty',
    tabs: one('Lọc', [['STT', 'Mã', 'Bước'], [1, '00101', 'Đào xong'], [2, '00102', 'Đào xong'], ['STT', 'Mã', 'Bước'], [3, '00103', 'Đào xong'], [4], [5]], { folded: [3] }),
    says: ['00101 unstated dug', '00102 unstated dug', '00103 unstated dug'],
    issues: [
      'lưu ý Lọc!A3: Trang tính có 1 dòng đang bị ẩn; vẫn đọc như các dòng khác. Nếu không cần, hãy xóa các dòng đó.',
    ],
  },
  {
    name: 'cohorts and kinds as group rows, and a row that is nothing',
    tabs: list(['TT', 'Đơn vị', 'Tình trạng'], ['A', 'Đợt 1'], ['I', 'Huyện Suối Đá'], [null, 'Xã'], [1, 'Bình Tân', 'Đào xong'], [null, 'Thị trấn'], [2, 'Đá Bạc', 'Đào xong'], [null, 'Các ý kiến khác'], ['B', 'Giai đoạn 2020 - 2021'], ['II', 'TP Hoa Sen'], [3, 'Mỹ Lý', 'Đào xong']),
    says: ['00201 c1 dug', '00202 c1 dug', '00102 2020-2021 dug'],
    issues: [
      'lưu ý Danh sách!B8: Dòng "Các ý kiến khác" không phải đơn vị, cũng không phải tên địa bàn, đợt hay dòng cộng, nên bỏ qua.',
    ],
  },
  {
    name: 'a group row of a district that does not exist',
    tabs: list(['TT', 'Đơn vị', 'Tình trạng'], ['I', 'Huyện Suối Đấ'], [1, 'Bình Tân', 'Đào xong'], ['II', 'Huyện Xa Xôi'], [1, 'Đá Bạc', 'Đào xong']),
    issues: [
      'lỗi Danh sách!B4: Không có địa bàn nào tên "Huyện Xa Xôi". Hãy ghi đúng tên một địa bàn: TP. Hoa Sen; huyện Suối Đá; huyện Hòn Khói; TP. Hòn Khói.',
      'lưu ý Danh sách!B5: Có 1 dòng chỉ ghi tên, không có mã và địa bàn; mỗi tên chỉ có một đơn vị mang nên vẫn nhận (ví dụ 00202 thị trấn Đá Bạc, huyện Suối Đá). Nên thêm cột mã.',
    ],
  },
  {
    name: 'a row without a unit, and headings that an object would choke on',
    tabs: list(['Mã', 'Bước', '__proto__', 'constructor'], [null, 'Đào xong', 'a', 'b'], ['00101', 'Đào xong', 'a', 'b'], ['constructor', 'toString', null, null]),
    issues: [
      'lưu ý Danh sách!C1: Không nhận ra 2 tiêu đề nên không đọc các cột này: __proto__; constructor. Nếu cần, hãy đổi tên cột theo mẫu.',
      'lỗi Danh sách!A2: Dòng có số liệu nhưng không có mã và tên đơn vị. Hãy ghi mã hoặc tên, hoặc xóa dòng.',
      'lỗi Danh sách!B4: Không có bước "toString". Hãy ghi đúng tên một bước: Chưa khởi công; Đã khởi công; Đào xong; Được kiểm nghiệm; Đã bàn giao.',
      'lỗi Danh sách!A4: Mã "constructor" không có trong danh sách đơn vị. Hãy sửa lại mã.',
    ],
  },
  {
    name: 'a code that may be two, and a name that settles nothing',
    tabs: list(['Mã', 'Bước'], [205, 'Đào xong']),
    issues: [
      'lỗi Danh sách!A2: Mã "205" bị mất số 0 ở đầu và có thể là nhiều đơn vị: 00205 xã Hóa An, huyện Suối Đá; 0205 phường Cát Vàng, TP. Hòn Khói. Hãy ghi đủ mã.',
    ],
  },
  {
    name: 'districts misspelt, or called like another',
    tabs: list(['Đơn vị', 'Địa bàn', 'Bước'], ['Mỹ Lý', 'Hoa Senn', 'Đào xong'], ['Cát Vàng', 'Hòn Khói', 'Đào xong'], ['Cát Vàng', 'TP. Hòn Khói', 'Đào xong'], ['Cát Trắng', 'Hòn Khói (603)', 'Đào xong']),
    issues: [
      'lỗi Danh sách!B2: Không có địa bàn nào tên "Hoa Senn". Có phải là TP. Hoa Sen? Hãy sửa lại tên.',
      'lỗi Danh sách!B3: Tên "Hòn Khói" có thể là nhiều địa bàn. Hãy ghi thêm loại (huyện, thị xã, thành phố) hoặc mã.',
    ],
  },
  {
    name: 'a cohort misspelt, a day of no step, a note of nobody',
    tabs: list(['Đơn vị', 'Địa bàn', 'Đợt', 'Bước', 'Ngày đạt', 'Ghi chú'], ['Mỹ Lý', 'Hoa Sen', 'giai đoạnn 2020-2021', 'Đào xong', '3/2021', null], ['Đông Hà', 'Hoa Sen', '1', null, '3/2021', null], ['2 đơn vị khác', 'Suối Đá', '1', 'Đào xong', null, 'nghe nói']),
    issues: [
      'lỗi Danh sách!C2: Không có đợt "giai đoạnn 2020-2021". Có phải là "giai đoạn 2020–2021"? Hãy ghi đúng tên một đợt: đợt 1; giai đoạn 2020–2021.',
      'lỗi Danh sách!E3: Có ngày đạt bước nhưng không rõ của bước nào. Hãy ghi bước ở cùng dòng.',
      'lưu ý Danh sách!A4: Có 1 dòng đơn vị chưa nêu tên ghi kèm ngày, số quyết định hoặc ghi chú; những mục này không được lưu vì không biết là của đơn vị nào.',
    ],
  },
  {
    name: 'the day on which a row\'s own step was reached',
    tabs: list(['Đơn vị', 'Địa bàn', 'Bước', 'Ngày đạt'], ['Mỹ Lý', 'Hoa Sen', 'Đào xong', '3/2021'], ['Đông Hà', 'Hoa Sen', 'Đã bàn giao', '2021']),
    says: ['00102 unstated dug dug@2021-03', '00104 unstated given given@2021'],
    issues: [],
  },
  {
    name: 'only the near end has a column: the far end is open',
    tabs: list(['Mã', 'Bước ít nhất'], ['00101', 'Đào xong'], ['00102', 'Đã bàn giao']),
    says: ['00101 unstated dug..given', '00102 unstated given'],
    issues: [],
  },
  {
    name: 'the name of a step cut short, over a column and in a cell',
    tabs: [
      { name: 'Cột', rows: [['Mã', 'Được kiểm', 'Ngày được kiểm', 'Hoàn thành'], ['00101', 'x', '3/2021', 'x']] },
      { name: 'Ô', rows: [['Mã', 'Bước'], ['00102', 'Được kiểm'], ['00103', 'Đào']] },
    ],
    issues: [
      'lỗi Cột!D1: Không rõ cột "Hoàn thành" nói gì, mà dưới cột có dấu x, ngày hoặc tên bước nên không thể tự bỏ qua. Nếu cột này cho biết bước đã đạt, hãy đặt tiêu đề đúng tên bước (Chưa khởi công; Đã khởi công; Đào xong; Được kiểm nghiệm; Đã bàn giao), hoặc "Ngày" và tên bước. Nếu không phải (kế hoạch, dự kiến, thời hạn, số lượng, việc khác), hãy ghi thêm "(không đọc)" vào cuối tiêu đề, hoặc vào cuối tiêu đề chung nếu có nhiều cột như vậy.',
      'lưu ý Cột!B1: Tiêu đề "Được kiểm" được hiểu là "Được kiểm nghiệm". Nếu đúng, nên gõ lại cho khớp; nếu không, hãy đổi tiêu đề, hoặc ghi thêm "(không đọc)" vào cuối.',
      'lưu ý Cột!C1: Tiêu đề "Ngày được kiểm" được hiểu là "Ngày được kiểm nghiệm". Nếu đúng, nên gõ lại cho khớp; nếu không, hãy đổi tiêu đề, hoặc ghi thêm "(không đọc)" vào cuối.',
      'lỗi Ô!B2: Không có bước "Được kiểm". Có phải là "Được kiểm nghiệm"? Hãy ghi đúng tên một bước: Chưa khởi công; Đã khởi công; Đào xong; Được kiểm nghiệm; Đã bàn giao.',
      'lỗi Ô!B3: Không có bước "Đào". Hãy ghi đúng tên một bước: Chưa khởi công; Đã khởi công; Đào xong; Được kiểm nghiệm; Đã bàn giao.',
    ],
  },
  {
    name: 'sums of groups, of which the first and the last are wrong, and of all',
    tabs: list(
      ['TT', 'Đơn vị', 'Đã bàn giao'], ['I', 'Thành phố Hoa Sen'], [1, 'Phường Bình Tân', 'x'], [2, 'P.2', null], [null, 'Cộng: 3 đơn vị', 1],
      ['II', 'Huyện Suối Đá'], [1, 'Xã Bình Tân', 'x'], [2, 'Xã Phú Quí', 'x'], [3, 'Đá Bạc', 'x'], [null, 'Cộng: 3 đơn vị', 2], [null, 'Tổng cộng: 6 đơn vị', 4],
    ),
    says: ['00101 unstated given', '00201 unstated given', '00203 unstated given', '00202 unstated given'],
    issues: [
      'lưu ý Danh sách!B5: Dòng cộng ghi 3, các dòng đếm được 2. Hãy kiểm tra xem thiếu hay thừa dòng nào.',
      'lưu ý Danh sách!C10: Dòng cộng ghi 2, các dòng đếm được 3. Hãy kiểm tra xem thiếu hay thừa dòng nào.',
      'lưu ý Danh sách!B11: Dòng cộng ghi 6, các dòng đếm được 5. Hãy kiểm tra xem thiếu hay thừa dòng nào.',
    ],
  },
  {
    name: 'sums under the rows of each district, which has a column',
    tabs: list(['Huyện', 'Xã', 'Đã bàn giao'], ['Hoa Sen', 'Bình Tân', 'x'], ['Hoa Sen', 'Mỹ Lý', 'x'], [null, 'Cộng', 2], ['Suối Đá', 'Bình Tân', 'x'], ['Suối Đá', 'Đá Bạc', 'x'], ['Suối Đá', 'Phú Quý', null], [null, 'Cộng', 3], [null, 'Tổng cộng', 4]),
    says: ['00101 unstated given', '00102 unstated given', '00201 unstated given', '00202 unstated given'],
    issues: [
      'lưu ý Danh sách!C8: Dòng cộng ghi 3, các dòng đếm được 2. Hãy kiểm tra xem thiếu hay thừa dòng nào.',
    ],
  },
  {
    name: 'more units than there are',
    tabs: one('Chưa nêu tên', [['Ký hiệu nhóm', 'Số đơn vị', 'Ở những địa bàn nào', 'Bước'], ['a', 12, 'Hoa Sen', 'Đào xong'], ['b', '10000000', 'Hoa Sen', 'Đào xong']]),
    issues: [
      'lỗi Chưa nêu tên!B2: Ghi 12 đơn vị, nhiều hơn 11 đơn vị của cả danh mục. Hãy sửa lại số.',
      'lỗi Chưa nêu tên!B3: Ghi 10000000 đơn vị, nhiều hơn 11 đơn vị của cả danh mục. Hãy sửa lại số.',
    ],
  },
  {
    name: 'a unit under the row of another district',
    tabs: list(['TT', 'Đơn vị', 'Tình trạng'], ['I', 'Huyện Suối Đá'], [1, 'xã Đông Hà', 'Đào xong'], [2, 'phường Đá Bạc', 'Đào xong']),
    issues: [
      'lỗi Danh sách!B3: Dòng 2 ghi "Huyện Suối Đá" nhưng ở đó không có đơn vị "xã Đông Hà". Đơn vị cùng tên: 00104 xã Đông Hà, TP. Hoa Sen. Hãy sửa dòng 2, chuyển đơn vị về đúng địa bàn, hoặc ghi mã đơn vị.',
      'lỗi Danh sách!B4: Không có đơn vị "phường Đá Bạc" thuộc loại hoặc địa bàn ghi ở đây. Đơn vị cùng tên: 00202 thị trấn Đá Bạc, huyện Suối Đá. Hãy sửa loại, địa bàn, hoặc ghi mã đơn vị.',
    ],
  },
  {
    name: 'a step that is late, a column without a heading, one over which a plan stands, one that is hidden',
    tabs: [
      { name: 'Trễ', rows: [['Mã', 'Đợt', 'Quá hạn bàn giao', null], ['00101', '1', 'x', '3/2021'], ['00102', '1', null, '4/2021']] },
      { name: 'Ẩn', rows: [['Mã', 'Việc khác', null], [null, 'Đào xong', 'Đã bàn giao'], ['00103', 'x', null], ['00104', 'x', 'x']], merged: ['A1:A2', 'B1:C1'], narrowed: [2] },
    ],
    issues: [
      'lỗi Trễ!C1: Không rõ cột "Quá hạn bàn giao" nói gì, mà dưới cột có dấu x, ngày hoặc tên bước nên không thể tự bỏ qua. Nếu cột này cho biết bước đã đạt, hãy đặt tiêu đề đúng tên bước (Chưa khởi công; Đã khởi công; Đào xong; Được kiểm nghiệm; Đã bàn giao), hoặc "Ngày" và tên bước. Nếu không phải (kế hoạch, dự kiến, thời hạn, số lượng, việc khác), hãy ghi thêm "(không đọc)" vào cuối tiêu đề, hoặc vào cuối tiêu đề chung nếu có nhiều cột như vậy.',
      'lỗi Trễ!D1: Cột này không có tiêu đề, mà dưới cột có dấu x, ngày hoặc tên bước nên không thể tự bỏ qua. Nếu cột cho biết bước đã đạt, hãy đặt tiêu đề đúng tên bước (Chưa khởi công; Đã khởi công; Đào xong; Được kiểm nghiệm; Đã bàn giao), hoặc "Ngày" và tên bước; nếu không phải, hãy đặt tiêu đề có "(không đọc)" ở cuối.',
      'lưu ý Trễ!B2: Có 2 dòng ghi đợt mà không ghi bước; chỉ biết đơn vị ở khoảng từ "Đã khởi công" đến "Đã bàn giao". Nếu biết rõ hơn, hãy ghi bước.',
      'lưu ý Ẩn!B2: Các cột dưới tiêu đề chung "Việc khác" được hiểu là những việc đã làm xong. Nếu "Việc khác" là kế hoạch, dự kiến, thời hạn hoặc việc khác, hãy ghi thêm "(không đọc)" vào cuối tiêu đề của từng cột đó.',
      'lưu ý Ẩn!C2: Có 1 cột đang bị ẩn mà vẫn được đọc: Việc khác / Đã bàn giao. Hãy bỏ ẩn để kiểm tra; nếu không cần, hãy xóa cột hoặc ghi thêm "(không đọc)" vào cuối tiêu đề.',
    ],
  },
  {
    name: 'the number and the day of a decision in one cell',
    tabs: list(
      ['Mã', 'Bước', 'QĐ bàn giao số, ngày'], ['00101', 'Đã bàn giao', '15/QĐ-UBND ngày 14/8/2018'], ['00102', 'Đã bàn giao', '16/2018/QĐ-UBND, 5/9/2018'], ['00103', 'Đã bàn giao', '17/QĐ (3/2018)'],
      ['00104', 'Đã bàn giao', '18/QĐ'], ['00201', 'Đã bàn giao', day('2018-08-14')], ['00202', 'Đã bàn giao', '14/8/2018; 19/QĐ'], ['00203', 'Đã bàn giao', '20/QĐ ngày 14 tháng 8 năm 2018'], ['00204', 'Đã bàn giao', 'không số'],
    ),
    says: [
      '00101 unstated given given@2018-08-14 số 15/QĐ-UBND', '00102 unstated given given@2018-09-05 số 16/2018/QĐ-UBND', '00103 unstated given given@2018-03 số 17/QĐ', '00104 unstated given số 18/QĐ',
      '00201 unstated given given@2018-08-14', '00202 unstated given given@2018-08-14 số 19/QĐ', '00203 unstated given given@2018-08-14 số 20/QĐ', '00204 unstated given số không số',
    ],
    issues: [],
  },
  {
    name: 'a decision whose day is no day, or that stands alone',
    tabs: list(['Mã', 'Đợt', 'QĐ bàn giao số, ngày'], ['00101', '1', '15/QĐ ngày 31/2/2018'], ['00102', '1', '16/QĐ ngày 1/3/2018'], ['00103', null, '17/QĐ']),
    issues: [
      'lỗi Danh sách!C2: Không có ngày "15/QĐ ngày 31/2/2018" trong lịch. Hãy ghi lại theo thứ tự ngày/tháng/năm.',
      'lưu ý Danh sách!C3: Có 1 dòng ghi ngày mà không ghi bước; được hiểu là đã đạt ít nhất bước "Đã bàn giao". Nên ghi thêm bước.',
      'lỗi Danh sách!C4: Dòng không cho biết đang ở bước nào. Hãy ghi bước.',
    ],
  },
  {
    name: 'a year, a mark and a day of long ago in cells that are formatted as dates',
    tabs: list(['Mã', 'Đào xong', 'Ngày bàn giao'], ['00101', shownAs(1, '1900-01-01'), null], ['00102', 'x', shownAs(2018, '1905-07-10')], ['00103', 'x', '14/8/1918'], ['00104', 'x', '1/1/2918'], ['00201', 'x', shownAs(43326, '2018-08-14')]),
    issues: [
      'lỗi Danh sách!B2: Ô được định dạng là ngày nên số 1 gõ vào lại hiện thành ngày 01/01/1900. Hãy định dạng lại ô là Văn bản rồi gõ lại: ngày, tháng/năm, năm, hoặc dấu x.',
      'lỗi Danh sách!C3: Ô được định dạng là ngày nên số 2018 gõ vào lại hiện thành ngày 10/7/1905. Hãy định dạng lại ô là Văn bản rồi gõ lại: ngày, tháng/năm, năm, hoặc dấu x.',
      'lỗi Danh sách!C4: Ngày "14/8/1918" quá xa trước đây hoặc sau này. Hãy kiểm tra lại năm.',
      'lỗi Danh sách!C5: Ngày "1/1/2918" quá xa trước đây hoặc sau này. Hãy kiểm tra lại năm.',
    ],
  },
  {
    name: 'days that are counted from another one',
    tabs: list(['Mã', 'Bước', 'Ngày bàn giao'], ['00101', 'Đã bàn giao', counted(41864, '2018-08-14')]),
    says: ['00101 unstated given given@2018-08-14'],
    issues: [
      'lưu ý Danh sách!C2: Có 1 ô ngày chứa số thứ tự ngày của Excel, chẳng hạn 41864 được hiểu là ngày 14/8/2018. Nên định dạng lại ô là ngày.',
    ],
  },
  {
    name: 'marks that are crossed out, that lie across several columns, that no program has computed',
    tabs: one('Bảng', [
      ['Mã', 'Tên', 'Đào xong', 'Kiểm nghiệm', 'Bàn giao', 'Ghi chú'], ['00101', 'Bình Tân', 'x', 'x', struck('x')], ['00102', 'Mỹ Lý', 'x'], ['00103', 'Phường 2', 'x', 'x', formula('')],
      ['00104', struck('Đông Hà'), 'x'], ['00201', formula(''), 'x', 'x', 'x', formula('')], ['00203', 'Phú Quý', 'x', null, null, 'hoãn đến năm sau'],
    ], { merged: ['C3:E3', 'F7:H7'] }),
    issues: [
      'lỗi Bảng!E2: Nội dung "x" trong ô bị gạch ngang nên không rõ còn hiệu lực hay không. Nếu còn, hãy bỏ gạch ngang; nếu không, hãy xóa nội dung ô.',
      'lỗi Bảng!C3: Ô này gộp qua nhiều cột (Đào xong; Kiểm nghiệm; Bàn giao) nên không rõ "x" là của cột nào. Hãy bỏ gộp ô rồi ghi vào từng cột.',
      'lỗi Bảng!E4: Công thức trong ô chưa có kết quả được lưu nên không biết ô ghi gì. Hãy mở tệp bằng Excel, lưu lại rồi chọn lại tệp, hoặc gõ thẳng giá trị vào ô.',
      'lỗi Bảng!B5: Nội dung "Đông Hà" trong ô bị gạch ngang nên không rõ còn hiệu lực hay không. Nếu còn, hãy bỏ gạch ngang; nếu không, hãy xóa nội dung ô.',
      'lưu ý Bảng!B6: Công thức trong ô chưa có kết quả được lưu nên không biết ô ghi gì. Hãy mở tệp bằng Excel, lưu lại rồi chọn lại tệp, hoặc gõ thẳng giá trị vào ô.',
      'lưu ý Bảng!F6: Công thức trong ô chưa có kết quả được lưu nên không biết ô ghi gì. Hãy mở tệp bằng Excel, lưu lại rồi chọn lại tệp, hoặc gõ thẳng giá trị vào ô.',
    ],
  },
  {
    name: 'rows under a blank line whose names are misspelt, over a signature',
    tabs: list(['STT', 'Mã', 'Tên đơn vị', 'Đợt', 'Bước'], [1, '00102', 'Mỹ Lý', '1', 'Đã bàn giao'], [], [null, null, 'phường Mỹ Lýy', '1', 'Đã bàn giao'], [null, null, 'xã Cát Trắngg', null, 'Đào xong'], [], [null, null, 'Người lập biểu', null, 'Thủ trưởng'], [null, null, 'Nguyễn Văn A', null, 'Trần Văn B']),
    issues: [
      'lỗi Danh sách!C4: Không có đơn vị nào tên "phường Mỹ Lýy". Có phải là: 00102 phường Mỹ Lý, TP. Hoa Sen? Hãy sửa lại tên, hoặc ghi mã đơn vị.',
      'lỗi Danh sách!C5: Không có đơn vị nào tên "xã Cát Trắngg". Có phải là: 00301 xã Cát Trắng, huyện Hòn Khói? Hãy sửa lại tên, hoặc ghi mã đơn vị.',
    ],
  },
  {
    name: 'steps and kinds of places abbreviated as officers do',
    tabs: list(['TT', 'ĐV', 'TP/Huyện', 'KC', 'Đ.xong', 'K.nghiệm', 'Ngày BG', 'BG'], [1, 'P. Mỹ Lý', 'Hoa Sen', 'x', 'x', 'x', '3/2021', 'x'], [2, 'X. Đông Hà', 'Hoa Sen', 'x', null, null, null, null], [3, 'TT Đá Bạc', 'H. Suối Đá', 'x', 'x', null, null, null]),
    says: ['00102 unstated given given@2021-03', '00104 unstated begun', '00202 unstated dug'],
    issues: [
      'lưu ý Danh sách!D1: Tiêu đề "KC" được hiểu là "Đã khởi công". Nếu đúng, nên gõ lại cho khớp; nếu không, hãy đổi tiêu đề, hoặc ghi thêm "(không đọc)" vào cuối.',
      'lưu ý Danh sách!E1: Tiêu đề "Đ.xong" được hiểu là "Đào xong". Nếu đúng, nên gõ lại cho khớp; nếu không, hãy đổi tiêu đề, hoặc ghi thêm "(không đọc)" vào cuối.',
      'lưu ý Danh sách!F1: Tiêu đề "K.nghiệm" được hiểu là "Được kiểm nghiệm". Nếu đúng, nên gõ lại cho khớp; nếu không, hãy đổi tiêu đề, hoặc ghi thêm "(không đọc)" vào cuối.',
      'lưu ý Danh sách!G1: Tiêu đề "Ngày BG" được hiểu là "Ngày đã bàn giao". Nếu đúng, nên gõ lại cho khớp; nếu không, hãy đổi tiêu đề, hoặc ghi thêm "(không đọc)" vào cuối.',
      'lưu ý Danh sách!H1: Tiêu đề "BG" được hiểu là "Đã bàn giao". Nếu đúng, nên gõ lại cho khớp; nếu không, hãy đổi tiêu đề, hoặc ghi thêm "(không đọc)" vào cuối.',
    ],
  },
  {
    name: 'an abbreviation over numbers may count heads',
    tabs: list(['Mã', 'Đợt', 'BG'], ['00101', '1', 1], ['00102', '1', 3]),
    issues: [
      'lỗi Danh sách!C1: Tiêu đề viết tắt "BG" có thể là "Đã bàn giao", nhưng dưới cột có ghi số nên cũng có thể là số lượng. Nếu là bước, hãy ghi đủ tên bước; nếu không, hãy ghi thêm "(không đọc)" vào cuối tiêu đề.',
      'lỗi Danh sách!C3: Dưới cột "BG" chỉ ghi x (đã xong), ngày xong, "chưa", hoặc để trống; ở đây ghi "3".',
    ],
  },
  {
    name: 'a column of those that have not done it, beside one of those that have',
    tabs: list(['Mã', 'Đợt', 'Đào xong', 'Đã bàn giao', 'Chưa bàn giao'], ['00101', '1', 'x', 'x', null], ['00102', '1', 'x', null, 'x'], ['00103', '1', null, null, 'x'], ['00104', '1', null, null, null]),
    says: ['00101 c1 given', '00102 c1 dug..tested', '00103 c1 begun..tested', '00104 c1 begun..given'],
    issues: [
      'lưu ý Danh sách!B5: Có 1 dòng ghi đợt mà không ghi bước; chỉ biết đơn vị ở khoảng từ "Đã khởi công" đến "Đã bàn giao". Nếu biết rõ hơn, hãy ghi bước.',
    ],
  },
  {
    name: 'a step done and not done at once, and a denial that is denied',
    tabs: list(['Mã', 'Đợt', 'Đã bàn giao', 'Chưa bàn giao'], ['00101', '1', 'x', 'x'], ['00102', '1', null, 'không'], ['00103', '1', null, '3/2021']),
    issues: [
      'lỗi Danh sách!D2: Ô này cho biết chưa đạt bước, trong khi bước "Đã bàn giao" đã được đánh dấu; hai điều không thể cùng đúng. Hãy sửa một trong hai ô.',
      'lỗi Danh sách!D3: Dưới cột "Chưa bàn giao" chỉ đánh dấu x (chưa làm), hoặc để trống; ở đây ghi "không".',
      'lỗi Danh sách!D4: Dưới cột "Chưa bàn giao" chỉ đánh dấu x (chưa làm), hoặc để trống; ở đây ghi "3/2021".',
    ],
  },
  {
    name: 'steps abbreviated in their cells, and a plan that is not to be read with all that is under it',
    tabs: one('Bảng', [['Mã', 'Bước', 'Kế hoạch 2022 (không đọc)', null], [null, null, 'Đào xong', 'Bàn giao'], ['00101', 'BG', null, null], ['00102', 'Đã BG', null, null], ['00103', 'đào x.', 'x', 'x'], ['00104', 'chưa BG', 'x', 'x']], { merged: ['A1:A2', 'B1:B2', 'C1:D1'] }),
    issues: [
      'lưu ý Bảng!B3: Có 3 ô ghi tắt tên bước, chẳng hạn "BG" được hiểu là "Đã bàn giao". Nếu đúng, nên ghi đủ; nếu không, hãy sửa lại.',
      'lỗi Bảng!B6: "chưa BG" chỉ nói đơn vị chưa đến đâu, không nói đang ở bước nào. Hãy ghi bước đang đạt, hoặc "nhiều nhất" và tên bước. Các bước: Chưa khởi công; Đã khởi công; Đào xong; Được kiểm nghiệm; Đã bàn giao.',
    ],
  },
  {
    name: 'a table whose title asks for what has been done, which is no plan',
    tabs: one('Bảng', [['ĐỀ NGHỊ CUNG CẤP THÔNG TIN: UBND XÃ'], ['Mã', 'Đào xong', 'Bàn giao'], ['00101', 'x', 'x']]),
    says: ['00101 unstated given'],
    issues: [],
  },
  {
    name: 'tables that may be of what is to come, by their title or by the name of the tab',
    tabs: [
      { name: 'Một', rows: [['DANH SÁCH ĐƠN VỊ ĐĂNG KÝ BÀN GIAO NĂM 2022'], ['Mã', 'Đào xong', 'Bàn giao'], ['00101', 'x', 'x']] },
      { name: 'Dự kiến', rows: [['Mã', 'Ngày đào xong', 'Bàn giao'], ['00102', '3/2021', 'x']] },
      { name: 'Đăng ký', rows: [['Mã', 'Bước'], ['00103', 'Đào xong']] },
    ],
    says: ['00101 unstated given', '00102 unstated given dug@2021-03', '00103 unstated dug'],
    issues: [
      'lưu ý Một!A1: "DANH SÁCH ĐƠN VỊ ĐĂNG KÝ BÀN GIAO NĂM 2022" cho thấy bảng có thể ghi việc sắp làm, trong khi dấu x và ngày trong bảng được hiểu là việc đã làm xong. Nếu là việc sắp làm, hãy bỏ trang tính này khỏi tệp.',
      'lưu ý Dự kiến: "Dự kiến" cho thấy bảng có thể ghi việc sắp làm, trong khi dấu x và ngày trong bảng được hiểu là việc đã làm xong. Nếu là việc sắp làm, hãy bỏ trang tính này khỏi tệp.',
    ],
  },
  {
    name: 'a mark where the number of a decision should stand',
    tabs: list(['Mã', 'Bước', 'Số quyết định'], ['00101', 'Đã bàn giao', 'x'], ['00102', 'Đã bàn giao', '1'], ['00103', 'Đã bàn giao', 'có']),
    issues: [
      'lỗi Danh sách!C2: Cột số quyết định ghi "x", không phải số của quyết định. Hãy ghi số quyết định (ví dụ 15/QĐ-UBND), hoặc để trống.',
      'lỗi Danh sách!C4: Cột số quyết định ghi "có", không phải số của quyết định. Hãy ghi số quyết định (ví dụ 15/QĐ-UBND), hoặc để trống.',
    ],
  },
]
