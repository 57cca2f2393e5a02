/** A sentence for every kind of fault: what is wrong and what to do, in Vietnamese. */

import type { Fault } from '../../domain/finding';
import type { Locality } from '../../domain/units/locality';
import { formatCalendarDay, formatDay } from '../format';
import type { Nouns } from '../nouns';
import { districtColumns } from './district';
import { historyColumns } from './history';
import { settingRows } from './settings';
import { count, SET_UP, withType } from './words';

const RETYPE = 'Chưa được tính; hãy nhập số nguyên, ví dụ 1.234.';
const CONFIRM = 'Hãy nhập lại số, hoặc tích “Gửi báo cáo” nếu đúng.';

/** A sentence for every kind of fault. */
type FaultSentences = { readonly [K in Fault['kind']]: (fault: Extract<Fault, { readonly kind: K }>) => string };

export const viFaults = (nouns: Nouns) => {
  const columns = districtColumns(nouns);
  const settings = settingRows();
  return {
    faults: {
      notNumber: ({ typed, meant }) =>
        `“${typed}” không đọc được thành số. ${
          meant === null ? RETYPE : `Nếu là ${count(meant)} người, hãy nhập ${meant}.`
        }`,
      cellError: ({ typed }) => `Ô báo lỗi ${typed}. ${RETYPE}`,
      dateTyped: ({ typed }) => `Ô đã thành ngày ${formatDay(typed)}. ${RETYPE}`,
      percentTyped: ({ typed }) =>
        `Ô này cần số người, không phải tỷ lệ ${typeof typed === 'number' ? `${count(typed * 100)}%` : typed}. ${RETYPE}`,
      negative: ({ typed }) => `Số người không thể âm (${count(typed)}). ${RETYPE}`,
      notWhole: ({ typed, meant }) =>
        `${count(typed)} không phải số nguyên. ${
          meant === null ? RETYPE : `Nếu là ${count(meant)} người, hãy nhập ${meant}.`
        }`,
      tooLarge: ({ typed }) => `${count(typed)} quá lớn. ${RETYPE}`,
      abovePopulation: ({ typed, population }) =>
        `${count(typed)} nhiều hơn dân số ${count(population)}. Chưa được tính; hãy nhập lại, hoặc xem lại dân số.`,
      partAboveWhole: ({ typed, limit, whole }) =>
        `${count(typed)} nhiều hơn ${count(limit)} ở cột “${columns[whole]}”. Cả dòng chưa được tính; hãy sửa một trong hai số.`,
      lower: ({ typed, last, day }) =>
        `${count(typed)} ít hơn ${count(last)} đã nhận ngày ${formatCalendarDay(day)}. Hãy sửa số, hoặc ghi lý do giảm vào cột “${columns.note}”.`,
      lowerExplained: ({ typed, last, day }) =>
        `${count(typed)} ít hơn ${count(last)} đã nhận ngày ${formatCalendarDay(day)}, có ghi lý do.`,
      jump: ({ gain, day }) =>
        `Tăng ${count(gain)} so với ngày ${formatCalendarDay(day)}, nhiều khác thường; hãy xem lại.`,
      unchanged: ({ days, day }) => `Không đổi ${count(days)} ngày, từ ngày ${formatCalendarDay(day)}; hãy xem lại.`,
      formula: () => `Ô có công thức, kết quả có thể tự thay đổi. ${RETYPE}`,
      formulaLeft: () => `Ô trước đó có công thức, chưa ghi nhận ai nhập lại số. ${CONFIRM}`,
      untyped: ({ counted }) =>
        `Không ghi nhận ai nhập số trong ô này; ${counted === null ? 'chưa được tính' : `vẫn tính ${count(counted)}`}. ${CONFIRM}`,
      tabMissing: () =>
        `Không thấy tab, tạm tính số đã nhận trước đây (chưa có thì bằng 0). Hãy khôi phục từ lịch sử phiên bản, hoặc ${SET_UP}.`,
      tabTwice: ({ kept, ignored }) => `Có hai tab: dùng “${kept}”, không dùng “${ignored}”. Hãy xóa tab thừa.`,
      tabUnknown: ({ tab }) =>
        `Tab “${tab}” mang dấu ẩn của tiện ích nhưng không phải tab mà tiện ích đã tạo nên không được dùng. Hãy khôi phục tab gốc từ lịch sử phiên bản, hoặc chép số liệu cần giữ sang tab gốc, rồi xóa tab này.`,
      tabWithoutDistrict: ({ tab, code }) => `Tab “${tab}” mang mã ${code} không có ở tab Đơn vị nên không được tính.`,
      columnMissing: ({ column }) => `Tab thiếu cột “${columns[column]}”. Hãy ${SET_UP}.`,
      marksMissing: () => `Tab mất dòng đánh dấu ẩn, tạm nhận cột theo tiêu đề. Hãy ${SET_UP}.`,
      rowMissing: () => `Tab thiếu dòng của đơn vị này. Hãy ${SET_UP}.`,
      codeUnknown: ({ code }) =>
        code
          ? `Mã “${code}” không phải của đơn vị nào ở tab này nên không được tính. Hãy sửa mã, hoặc xóa dòng nếu đơn vị đã chuyển đi.`
          : 'Dòng không có mã nên không được tính. Hãy nhập mã.',
      codeTwice: ({ rows }) =>
        `Các dòng ${rows.join(', ')} cùng mã mà khác số liệu nên không được tính. Hãy giữ một dòng.`,
      codeWiped: ({ row }) => `Dòng ${row} mất mã, tạm nhận theo tên. Hãy ${SET_UP}.`,
      rowCopied: ({ rows }) => `Các dòng ${rows.join(', ')} cùng mã, chỉ tính một. Hãy xóa dòng thừa.`,
      cellsMerged: ({ cells }) =>
        `Các ô ${cells} bị gộp nên chỉ ô đầu có số. Hãy bỏ gộp ô rồi nhập lại, hoặc ${SET_UP}.`,
      populationMissing: () => 'Chưa có dân số nên không tính được tỷ lệ. Hãy điền ở tab Đơn vị.',
      codeMissing: ({ row }) => `Tab Đơn vị, dòng ${row}: thiếu mã.`,
      codeUnusable: ({ row, typed }) =>
        `Tab Đơn vị, dòng ${row}: không dùng được mã “${typed}” nên dòng bị bỏ qua. Hãy chỉ dùng chữ và số, tối đa 30 ký tự.`,
      registeredTwice: ({ row }) => `Tab Đơn vị, dòng ${row}: mã đã có ở dòng trên nên dòng không được dùng.`,
      parentUnknown: ({ parent }) =>
        `Tab Đơn vị: “${parent}” ở cột “Thuộc” không phải mã của đơn vị cấp trên. Hãy sửa.`,
      districtWithoutCommunes: () => 'Tab Đơn vị không có đơn vị nào thuộc đơn vị này.',
      groupMissing: () => `Đơn vị chưa được xếp vào tab nào. Hãy ${SET_UP}.`,
      exemptionUnclear: ({ typed }) =>
        `Tab Đơn vị: thời gian miễn “${typed}” không rõ nên chưa được miễn. Hãy nhập ngày, ví dụ 18/8/2020.`,
      addressInvalid: ({ typed }) => `Tab Đơn vị: “${typed}” không phải địa chỉ thư điện tử. Hãy sửa.`,
      addressRefused: ({ typed }) =>
        `Tab Đơn vị: Google không nhận “${typed}” nên người này chưa nhập liệu được. Hãy sửa thành địa chỉ của một tài khoản Google, rồi ${SET_UP}.`,
      stepEarly: ({ setting }) =>
        `Cấu hình, “${settings[setting][0]}”: sớm hơn hạn báo cáo, khi các đơn vị còn thời gian. Hãy sửa giờ.`,
      historyBroken: ({ column }) =>
        `Tab Lịch sử thiếu cột “${{ ...columns, ...historyColumns() }[column]}” nên không ghi được ngày nào. Hãy khôi phục từ lịch sử phiên bản, hoặc ${SET_UP}.`,
      setUpCutOff: () => `Lần thiết lập trước bị ngắt giữa chừng. Hãy ${SET_UP} để làm tiếp.`,
      zoneWrong: ({ found }) =>
        `Múi giờ của bảng tính là “${found}” nên ngày ở tab Lịch sử bị lệch; tạm không đọc và không ghi tab đó. Hãy ${SET_UP}.`,
      setting: ({ setting, typed }) =>
        `Cấu hình, “${settings[setting][0]}”: không dùng được “${typed}”, tạm dùng giá trị ban đầu. ${settings[setting][1]}`,
    } as FaultSentences,

    /** Where a finding is: "Lạc Đạo (Văn Lâm), ô D8". */
    place: (locality: Locality | null, district: Locality | null, cell: string | null): string => {
      const names = [locality && withType(locality), district && district !== locality ? `(${district.name})` : null];
      return [names.filter(Boolean).join(' '), cell && `ô ${cell}`].filter(Boolean).join(', ');
    },
  };
};
