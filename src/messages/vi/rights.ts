/** Who may do what, in Vietnamese. */

import { count } from './words';

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
});

const contactOr = (contact: string): string =>
  contact === '' ? 'cán bộ tổng hợp hoặc chủ bảng tính' : `đầu mối: ${contact}`;
