/** Everything that people read, in Vietnamese: the catalogue that gives the others their shape. */

import type { Band } from '../../domain/figures/bands';
import type { Fault } from '../../domain/finding';
import type { Language } from '../../domain/settings';
import type { Locality } from '../../domain/units/locality';
import { formatCalendarDay, formatDay, formatThreshold } from '../format';
import { capital, type Nouns } from '../nouns';
import { viClosing } from './closing';
import { viOutlook } from './outlook';
import { viReminders } from './reminders';
import { viReport } from './report';
import { viSettings } from './settings';
import { viSummary } from './summary';
import { viUnits } from './units';
import { CHECK_FIGURES, count, SET_UP, THEN, titled, withType } from './words';

const CENTRAL = 'Cách ly tập trung';
const HOME = 'Cách ly tại nhà';
const TEST = 'Diện xét nghiệm';
const WITH_PHONE = ': có điện thoại';
const INSTALLED = ': đã cài';
const RETYPE = 'Chưa được tính; hãy nhập số nguyên, ví dụ 1.234.';

/** The labels of a district tab's columns. */
const districtColumns = (nouns: Nouns) => ({
  code: 'Mã',
  name: capital(nouns.communes),
  population: 'Dân số',
  users: capital(nouns.indicator),
  coverage: 'Tỷ lệ',
  needed: 'Còn thiếu',
  centralSmartphone: CENTRAL + WITH_PHONE,
  centralInstalled: CENTRAL + INSTALLED,
  homeSmartphone: HOME + WITH_PHONE,
  homeInstalled: HOME + INSTALLED,
  testSmartphone: TEST + WITH_PHONE,
  testInstalled: TEST + INSTALLED,
  households: 'Số hộ',
  householdsVisited: 'Số hộ đã đến',
  note: 'Ghi chú',
  reportedAt: 'Báo cáo lúc',
  status: 'Tình trạng',
  state: 'Trạng thái',
  record: 'Số đã nhận',
});

const HISTORY_COLUMNS = {
  day: 'Ngày',
  counted: 'Số được tính',
  population: 'Dân số đã dùng',
  first: 'Báo cáo lần đầu',
  time: 'Lúc',
  state: 'Trạng thái',
  version: 'Lần',
};

/** A sentence for every kind of fault. */
type FaultSentences = { readonly [K in Fault['kind']]: (fault: Extract<Fault, { readonly kind: K }>) => string };

/** The catalogue, worded by the nouns of a province. */
export const vi = (nouns: Nouns) => {
  const columns = districtColumns(nouns);
  return {
    language: 'vi' as Language,

    menu: {
      buildSummary: 'Lập tổng hợp',
      checkFigures: 'Kiểm tra số liệu',
      administration: 'Quản trị',
      setUp: 'Thiết lập',
      remindLate: 'Đôn đốc đơn vị chưa nộp',
      enableReminders: 'Bật nhắc tự động',
      disableReminders: 'Tắt nhắc tự động',
      showStatus: 'Tình hình nộp báo cáo',
      exportReport: 'Kết xuất báo cáo',
      closeDay: 'Chốt số liệu',
      reopenDistrict: 'Mở khóa',
      checkSystem: 'Kiểm tra hệ thống',
    },

    tabs: {
      summary: 'Tổng hợp',
      charts: 'Biểu đồ',
      units: 'Đơn vị',
      settings: 'Cấu hình',
      history: 'Lịch sử',
      log: 'Nhật ký',
    },

    district: {
      columns,
      title: (district: Locality) => `${titled(district)}: báo cáo hằng ngày số ${nouns.indicatorInTitles}`,
      total: 'Cộng',
      /** Before and after "10/11" in the tab's line of state. */
      reported: ['Hôm nay đã báo cáo: ', ' đơn vị'] as readonly [string, string],
      target: 'Chỉ tiêu',
      hint: 'Nhập số cộng dồn đến hôm nay vào các ô vàng nhạt; tỷ lệ tự tính.',
      reached: 'Đạt',
      /** Beside the tick, before and after it was carried out. */
      send: 'Gửi báo cáo',
      sent: (day: string) => `Đã gửi báo cáo ngày ${day}`,
      /** What is still open, live: all words around a count, the first unit's name and its row. */
      open: ['Còn ', ' đơn vị chưa xong, trước hết: ', ' (dòng ', '). Xem cột “Tình trạng”.'] as readonly [
        string,
        string,
        string,
        string,
      ],
      nothingOpen: 'Hôm nay đã đủ báo cáo.',
      countHelp: 'Nhập số người cộng dồn, số nguyên từ 0, ví dụ 1.234. Ô này không nhận TRUE, FALSE hay số điện thoại.',
      tickHelp: 'Chỉ tích hoặc bỏ tích.',
      copy: `Tab này là bản sao nên không được tính. Hãy nhập ở tab gốc; nếu không còn tab gốc, ${SET_UP}.`,
    },

    /** What a row's status says. */
    status: {
      onTime: (day: string) => `Đã báo cáo đúng hạn ngày ${day}.`,
      late: (day: string, deadline: string) => `Đã báo cáo ngày ${day}, muộn (hạn ${deadline}).`,
      missing: (asOf: string | null) =>
        asOf === null ? 'Chưa báo cáo.' : `Chưa báo cáo hôm nay; đang tính số ngày ${asOf}.`,
      exempt: (until: string | null, reason: string) =>
        `Được miễn báo cáo${until === null ? '' : ` đến hết ngày ${until}`}${reason === '' ? '' : `: ${reason}`}.`,
      look: (warnings: string) => `Lưu ý: ${warnings}`,
    },

    band: (band: Band): string => {
      const from = formatThreshold(band.from, 'vi');
      if (band.to === null) return `Từ ${from} trở lên`;
      const to = formatThreshold(band.to, 'vi');
      return band.index === 0 ? `Dưới ${to}` : `Từ ${from} đến dưới ${to}`;
    },

    units: {
      columns: {
        code: 'Mã',
        name: 'Tên đơn vị',
        type: 'Loại',
        parent: 'Thuộc (mã)',
        population: 'Dân số',
        populationSource: 'Nguồn dân số',
        populationDate: 'Ngày dân số',
        reporters: 'Thư điện tử người báo cáo',
        leaders: 'Thư điện tử lãnh đạo',
        telephone: 'Điện thoại',
        exemptFrom: 'Miễn từ',
        exemptTo: 'Miễn đến',
        exemptReason: 'Lý do miễn',
        check: 'Kiểm tra',
        group: 'Nhóm',
      },
      title: `Danh mục đơn vị. ${THEN}`,
    },

    settings: {
      columns: { label: 'Mục', value: 'Giá trị', meaning: 'Ý nghĩa', check: 'Kiểm tra' },
      title: 'Cấu hình: chỉ sửa cột “Giá trị”.',
      rows: viSettings,
      yes: 'có',
      no: 'không',
    },

    history: {
      title: 'Lịch sử: mỗi đơn vị một dòng mỗi ngày, chỉ thêm, không sửa.',
      columns: HISTORY_COLUMNS,
    },

    log: {
      title: 'Nhật ký: những việc tiện ích đã làm.',
      columns: { time: 'Lúc', action: 'Việc', detail: 'Chi tiết' },
      setUp: 'Thiết lập',
      repair: 'Sửa số',
      repaired: (place: string, typed: string, meant: number) => `${place}: “${typed}” thành ${count(meant)}`,
    },

    /** What is wrong and what to do, in a sentence or two. */
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
      abovePopulation: ({ typed, population }) => `${count(typed)} nhiều hơn dân số ${count(population)}. ${RETYPE}`,
      partAboveWhole: ({ typed, limit, whole }) =>
        `${count(typed)} nhiều hơn ${count(limit)} ở cột “${columns[whole]}”. Cả dòng chưa được tính; hãy sửa một trong hai số.`,
      lower: ({ typed, last, day }) =>
        `${count(typed)} ít hơn ${count(last)} đã nhận ngày ${formatCalendarDay(day)}. Hãy sửa số, hoặc ghi lý do giảm vào cột “${columns.note}”.`,
      lowerExplained: ({ typed, last, day }) =>
        `${count(typed)} ít hơn ${count(last)} đã nhận ngày ${formatCalendarDay(day)}, có ghi lý do.`,
      jump: ({ gain, day }) =>
        `Tăng ${count(gain)} so với ngày ${formatCalendarDay(day)}, nhiều khác thường; hãy xem lại.`,
      unchanged: ({ days, day }) => `Không đổi ${count(days)} ngày, từ ngày ${formatCalendarDay(day)}; hãy xem lại.`,
      tabMissing: () =>
        `Không thấy tab, tạm tính số đã nhận trước đây (chưa có thì bằng 0). Hãy khôi phục từ lịch sử phiên bản, hoặc ${SET_UP}.`,
      tabTwice: ({ kept, ignored }) => `Có hai tab: tính “${kept}”, không tính “${ignored}”. Hãy xóa tab thừa.`,
      tabWithoutDistrict: ({ tab, code }) => `Tab “${tab}” mang mã ${code} không có ở tab Đơn vị nên không được tính.`,
      columnMissing: ({ column }) => `Tab thiếu cột “${columns[column]}”. Hãy ${SET_UP}.`,
      marksMissing: () => `Tab mất dòng đánh dấu ẩn, tạm nhận cột theo tiêu đề. Hãy ${SET_UP}.`,
      rowMissing: () => `Tab thiếu dòng của đơn vị này. Hãy ${SET_UP}.`,
      codeUnknown: ({ code }) =>
        code
          ? `Mã “${code}” không phải của đơn vị nào ở tab này nên không được tính. Hãy sửa mã, hoặc xóa dòng nếu đơn vị đã chuyển đi.`
          : 'Dòng không có mã nên không được tính. Hãy sửa mã.',
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
      stepEarly: ({ setting }) =>
        `Cấu hình, “${viSettings[setting][0]}”: sớm hơn hạn báo cáo, khi các đơn vị còn thời gian. Hãy sửa giờ.`,
      historyBroken: ({ column }) =>
        `Tab Lịch sử thiếu cột “${{ ...columns, ...HISTORY_COLUMNS }[column]}” nên không ghi được ngày nào. Hãy khôi phục từ lịch sử phiên bản, hoặc ${SET_UP}.`,
      setting: ({ setting, typed }) =>
        `Cấu hình, “${viSettings[setting][0]}”: không dùng được “${typed}”, tạm dùng giá trị ban đầu. ${viSettings[setting][1]}`,
    } as FaultSentences,

    /** Where a finding stands: "Lạc Đạo (Văn Lâm), ô D8". */
    place: (locality: Locality | null, district: Locality | null, cell: string | null): string => {
      const names = [locality && withType(locality), district && district !== locality ? `(${district.name})` : null];
      return [names.filter(Boolean).join(' '), cell && `ô ${cell}`].filter(Boolean).join(', ');
    },

    ...viReminders(nouns),
    ...viClosing(nouns),
    ...viSummary(nouns),
    ...viOutlook(nouns),
    ...viReport(nouns),
    ...viUnits,

    done: {
      building: 'Đang đọc số liệu của các đơn vị…',
      built: (standing: string, findings: number) =>
        findings === 0 ? `Đã lập tổng hợp: ${standing}` : `Đã lập tổng hợp: ${standing} Cần xử lý: ${count(findings)}.`,
      checking: 'Đang kiểm tra số liệu của các đơn vị…',
      /** The title over the list of a check; `more` did not fit in it. */
      found: (findings: number) => `Kết quả kiểm tra: ${count(findings)} điểm cần xem`,
      more: (findings: number) => `… và ${count(findings)} điểm nữa.`,
      noFindings: (open: number) =>
        `Đã kiểm tra mọi tab: không phát hiện gì cần sửa.${open === 0 ? '' : ` Chưa báo cáo: ${count(open)} đơn vị.`}`,
      open: (communes: number) => `Ngoài ra, chưa báo cáo: ${count(communes)} đơn vị.`,
      working: 'Đang làm…',
      settingUp: 'Đang thiết lập các tab…',
      setUp: (made: number) =>
        made === 0
          ? 'Mọi tab đã đầy đủ, không phải sửa gì.'
          : `Đã thiết lập xong ${count(made)} tab. Các đơn vị có thể nhập số liệu.`,
    },

    problem: {
      title: 'Chưa làm được',
      notSetUp: `Bảng tính chưa được thiết lập. Hãy ${SET_UP} rồi làm lại.`,
      noRegister:
        'Tab Đơn vị cần một tỉnh, thành phố (dòng để trống cột “Thuộc”), các huyện hoặc nhóm, và các xã, phường thuộc từng huyện, nhóm. Hãy điền rồi làm lại.',
      unitsColumnMissing: (column: string) => `Tab Đơn vị thiếu cột “${column}”. Hãy khôi phục từ lịch sử phiên bản.`,
      busy: 'Người khác đang chạy tiện ích. Hãy chờ một phút rồi làm lại.',
      noEdit: `Hàm này tự chạy khi có người nhập liệu, không chạy bằng tay. Để kiểm tra, hãy ${CHECK_FIGURES}.`,
      noRight: 'Tài khoản này không được sửa các tab chung. Hãy nhờ cán bộ tổng hợp làm việc này.',
      failed: 'Google không đáp ứng nên việc bị ngắt giữa chừng. Hãy làm lại; số liệu đã nhập vẫn còn.',
    },
  };
};

/** The shape of a catalogue. */
export type Messages = ReturnType<typeof vi>;
