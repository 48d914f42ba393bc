/** Words of the commands about the machine they run on: places, other runs, what was broken off. */
export const terminal = {
  /** After what the machine refused. */
  nothing: 'Chưa ghi gì; mọi thứ vẫn như trước khi chạy.',
  open: 'Không trả lại được như cũ: tệp {{path}} giữ lại cách khôi phục, lần chạy sau sẽ tự làm; đừng xóa tệp này.',
  trouble: {
    denied: '{{path}}: không có quyền đọc hoặc ghi.',
    readOnly: '{{path}}: ổ đĩa chỉ cho đọc, không ghi được.',
    missing: 'Không có {{path}}.',
    noFolder: '{{path}}: trên đường dẫn này có một tệp ở chỗ phải là thư mục.',
    folder: '{{path}} là thư mục, không phải tệp.',
    taken: '{{path}} đã có sẵn.',
    full: '{{path}}: ổ đĩa đã đầy.',
    busy: '{{path}}: chương trình khác đang dùng; đóng chương trình đó rồi chạy lại.',
    long: '{{path}}: tên quá dài.',
    other: '{{path}}: máy từ chối ({{code}}).',
    fullSomewhere: 'Ổ đĩa đã đầy.',
    somewhere: 'Máy từ chối ({{code}}).',
  },
  bookTaken: '{{file}} đã có, có thể đã được điền; chưa ghi gì. Chọn tên khác bằng --out, hoặc thêm --replace nếu muốn ghi đè.',
  passed: '{{file}}: không có bảng đơn vị nào đọc được, nên không dùng đến.',
  noHost: '--adopt: không có thư mục hoặc tệp {{folder}}.',
  /** Of the zip that the page gives for publishing. */
  parcel: {
    large: '--adopt: tệp {{file}} lớn hơn mọi tệp zip mà trang lập, nên không mở.',
    broken: '--adopt: tệp zip {{file}} bị hỏng hoặc tải chưa xong, không mở được. Hãy tải lại từ trang rồi chạy lại.',
    other: '--adopt: {{file}} không phải tệp zip do trang lập để công khai: trong đó không có data/index.json.',
  },
  link: '{{path}} là liên kết (link), nên sẽ ghi vào chỗ khác; chưa ghi gì. Thay liên kết bằng chính tệp hoặc thư mục đó rồi chạy lại.',
  seedsMoved: 'Dữ liệu gốc trong {{folder}} đã thay đổi kể từ khi bắt đầu; chưa ghi gì. Hãy chạy lại.',
  held: 'Một lần chạy khác đang ghi (tiến trình {{pid}} trên máy {{host}}, từ {{time}} ngày {{date}}; tệp {{path}}); chưa ghi gì. Đợi lần chạy đó xong; nếu chắc chắn nó không còn chạy, chạy lại và thêm --unlock.',
  heldUnclear: 'Tệp {{path}} cho biết một lần chạy khác đang ghi, nhưng không đọc được là lần nào; chưa ghi gì. Nếu chắc chắn không còn lần chạy nào, chạy lại và thêm --unlock.',
  back: 'Một lần chạy trước (tiến trình {{pid}} trên máy {{host}}, {{time}} ngày {{date}}) bị ngắt khi chưa ghi xong: {{folders}} đã được trả lại như trước lần chạy đó.',
  through: 'Một lần chạy trước (tiến trình {{pid}} trên máy {{host}}, {{time}} ngày {{date}}) bị ngắt khi đã ghi xong: {{folders}} là của lần chạy đó; phần thừa đã dọn.',
} as const
