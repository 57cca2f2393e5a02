/** Messages of commands: progress, results and problems, in Vietnamese. */

import type { Nouns } from '../nouns';
import { CHECK_FIGURES, count, SET_UP } from './words';

export const viCommands = (nouns: Nouns) => ({
  done: {
    building: 'Đang đọc số liệu của các đơn vị…',
    built: (headline: string, findings: number) =>
      findings === 0 ? `Đã lập tổng hợp: ${headline}` : `Đã lập tổng hợp: ${headline} Cần xử lý: ${count(findings)}.`,
    checking: 'Đang kiểm tra số liệu của các đơn vị…',
    /** The title of the list of findings, and its end if some do not fit. */
    found: (findings: number) => `Kết quả kiểm tra: ${count(findings)} điểm cần xem`,
    more: (findings: number) => `… và ${count(findings)} điểm nữa.`,
    noFindings: (open: number) =>
      `Đã kiểm tra mọi tab: không phát hiện gì cần sửa.${open === 0 ? '' : ` Chưa báo cáo: ${count(open)} ${nouns.communes}.`}`,
    open: (communes: number) => `Ngoài ra, chưa báo cáo: ${count(communes)} ${nouns.communes}.`,
    working: 'Đang thực hiện…',
    settingUp: 'Đang thiết lập các tab…',
    setUp: (made: number) =>
      made === 0
        ? 'Mọi tab đã đầy đủ, không phải sửa gì.'
        : `Đã thiết lập xong ${count(made)} tab. Các đơn vị có thể nhập số liệu.`,
    setUpResumed: 'Lần thiết lập trước bị ngắt giữa chừng, nay đã làm tiếp.',
    /** Tabs whose rows or columns people kept moving while set-up mended them. */
    setUpMoved: (tabs: readonly string[]) =>
      `Có người đang chèn, xóa hoặc sắp xếp ở tab ${tabs.join(', ')} nên phần đó chưa xong. Hãy ${SET_UP} lần nữa.`,
    setUpTitle: 'Thiết lập chưa xong',
    /** Set-up stopped in time before Google would end it. */
    setUpGoesOn: (ready: number, all: number) =>
      `Đã có ${count(ready)}/${count(all)} tab nhập số liệu. Google chỉ cho chạy mỗi lần 6 phút nên việc tạm dừng ở đây; phần đã làm được giữ nguyên. Hãy ${SET_UP} lần nữa để làm tiếp.`,
  },

  problem: {
    /** Google ended set-up after six minutes, or it failed. */
    setUpCutOff: `Lần thiết lập trước bị ngắt giữa chừng. Hãy ${SET_UP} để làm tiếp.`,
    title: 'Chưa thực hiện được',
    notSetUp: `Bảng tính chưa được thiết lập. Hãy ${SET_UP} rồi làm lại.`,
    noRegister:
      'Tab Đơn vị cần một tỉnh, thành phố (dòng để trống cột “Thuộc”), các huyện hoặc nhóm, và các xã, phường thuộc từng huyện, nhóm. Hãy điền rồi làm lại.',
    unitsColumnMissing: (column: string) => `Tab Đơn vị thiếu cột “${column}”. Hãy khôi phục từ lịch sử phiên bản.`,
    dayOver:
      'Đã sang ngày mới trong lúc chờ trả lời nên không làm gì theo câu trả lời đó. Nếu vẫn cần, hãy chọn lại ở trình đơn.',
    busy: 'Người khác đang chạy tiện ích. Hãy chờ một phút rồi làm lại.',
    noEdit: `Hàm này tự chạy khi có người nhập liệu, không chạy bằng tay. Để kiểm tra, hãy ${CHECK_FIGURES}.`,
    noTick: 'Hàm này do Google tự gọi theo giờ, không chạy bằng tay; không làm gì.',
    noRight: 'Tài khoản này không được sửa các tab chung. Hãy nhờ cán bộ tổng hợp làm việc này.',
    failed: 'Google không phản hồi nên việc bị ngắt giữa chừng. Hãy làm lại; số liệu đã nhập vẫn còn.',
  },

  /** What the execution log says where there are no dialogs. */
  withoutDialogs: {
    runAgain: (isYes: boolean) =>
      `Để trả lời “${isYes ? 'Có' : 'Không'}”, hãy chạy lại hàm này trong vòng 10 phút. Nếu không chạy lại thì không làm gì thêm.`,
    cannotType: 'Ở đây không gõ được câu trả lời. Hãy làm việc này ở tab Tác vụ.',
  },
});
