/** What stands in the page itself, for as long as no script of it runs. */
export const start = {
  title: 'Trang chưa mở được',
  text: 'Chưa tải được phần mã của trang: mạng chậm hoặc bị ngắt, hoặc trang vừa được cập nhật. Hãy tải lại; địa chỉ giữ nguyên nội dung đang xem.',
  reload: 'Tải lại trang',
  data: 'Danh mục số liệu (JSON, để máy đọc)',
  script: 'Trang này cần JavaScript để hiển thị số liệu. Hãy bật JavaScript trong trình duyệt rồi tải lại trang.',
} as const
