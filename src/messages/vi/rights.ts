/** Who may do what, and the tab of commands, in Vietnamese. */

import { count, SET_UP } from './words';

export const viRights = () => ({
  rights: {
    /** By the right that is lacking; `contact` may be ''. */
    refused: {
      staff: (account: string, contact: string) =>
        `Việc này chỉ dành cho cán bộ tổng hợp; tài khoản ${account} không có quyền nên không làm gì. Nếu cần, xin liên hệ ${contactOr(contact)}.`,
      reporter: (account: string, contact: string) =>
        `Việc này dành cho cán bộ tổng hợp và người báo cáo có tên ở tab Đơn vị; tài khoản ${account} không có trong đó. Nếu cần, xin liên hệ ${contactOr(contact)}.`,
    },
    noAccount:
      'Google không cho biết tài khoản đang dùng nên không rõ bạn có quyền hay không, và không làm gì. Hãy đăng nhập bằng tài khoản có ở tab Đơn vị, cấp quyền cho tiện ích khi Google hỏi, rồi làm lại; nếu vẫn vậy, xin liên hệ chủ bảng tính.',
    by: (who: string) => `Người thực hiện: ${who}.`,
    oneOf: (people: number) => `không xác định được (một trong ${count(people)} người có quyền)`,
  },

  control: {
    title: 'Tích vào ô để thực hiện',
    columns: {
      tick: 'Tích',
      label: 'Việc',
      result: 'Kết quả',
      time: 'Lúc',
      unit: 'Đơn vị',
      until: 'Đến giờ',
      reason: 'Lý do',
      command: 'Mã việc',
      phase: 'Mã giai đoạn',
    },
    tickHelp: 'Ô này chỉ để tích hoặc bỏ tích.',
    /** Below a question; `onward` is the answer with which the command goes on. */
    tickAgain: (onward: boolean, until: string) =>
      `${onward ? 'Nếu đồng ý' : 'Nếu trả lời “Không”'}, tích lại ô này trước ${until}.`,
    fillIn: (column: string, question: string) => `Hãy điền cột “${column}” ở dòng này rồi tích lại. ${question}`,
    seeBelow: (title: string) => `${title}; chi tiết ở bên dưới bảng.`,
    details: (command: string) => `Chi tiết lần chạy gần nhất: ${command}`,
    /** A tick whose event was lost, or whose run Google ended. */
    lost: 'Google không báo việc tích ô này, hoặc việc đã bị ngắt giữa chừng; tiện ích không tự làm lại. Nếu cần, xem tab Nhật ký rồi tích lại.',
    unprotected: `Tab này không còn được bảo vệ nên ai cũng tích được; không thực hiện. Hãy nhờ chủ bảng tính ${SET_UP}.`,
    strangers: (addresses: readonly string[]) =>
      `Người không phải cán bộ tổng hợp đang sửa được tab này (${addresses.join(', ')}) nên không thực hiện. Hãy ${SET_UP}.`,
  },
});

const contactOr = (contact: string): string =>
  contact === '' ? 'cán bộ tổng hợp hoặc chủ bảng tính' : `đầu mối: ${contact}`;
