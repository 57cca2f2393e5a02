/** The History and Log tabs, in Vietnamese. */

import { count } from './words';

/** The labels of History's own columns; the figures have those of the district tabs. */
export const historyColumns = () => ({
  day: 'Ngày',
  counted: 'Số được tính',
  population: 'Dân số đã dùng',
  first: 'Báo cáo lần đầu',
  time: 'Lúc',
  state: 'Trạng thái',
  version: 'Lần',
  stateKey: 'Mã trạng thái',
  corrections: 'Số lần sửa sau hạn',
  correctedBy: 'Thay đổi do sửa sau hạn',
});

export const viHistory = () => ({
  history: {
    title: 'Lịch sử: mỗi đơn vị một dòng mỗi ngày, chỉ thêm, không sửa.',
    columns: historyColumns(),
  },

  log: {
    title: 'Nhật ký: những việc tiện ích đã làm.',
    columns: { time: 'Lúc', action: 'Việc', detail: 'Chi tiết', event: 'Mã việc', id: 'Mã lần' },
    setUp: 'Thiết lập',
    begun: (time: string) => `Bắt đầu gửi thư lúc ${time}.`,
    done: (sent: number, failed: number) =>
      `Đã gửi ${count(sent)} thư.${failed === 0 ? '' : ` ${count(failed)} thư chưa gửi được.`}`,
    cutOff: (begun: string) => `Bị cắt ngang: việc bắt đầu lúc ${begun} không có kết quả.`,
    repair: 'Sửa số',
    repaired: (place: string, typed: string, meant: number) => `${place}: “${typed}” thành ${count(meant)}`,
  },
});
