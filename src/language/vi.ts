/** Everything that people read, in Vietnamese: the catalogue that gives the others their shape. */

import type { Band } from '../domain/bands';
import type { Fault } from '../domain/finding';
import type { Locality } from '../domain/locality';
import type { Language } from '../domain/settings';
import { formatCount, formatThreshold } from './format';

const count = (value: number): string => formatCount(value, 'vi');

/** "huyện Văn Lâm": the type in lower case before the name, as it stands within a sentence. */
const withType = ({ type, name }: Locality): string => (type ? `${type.toLowerCase()} ${name}` : name);

export const vi = {
  language: 'vi' as Language,

  menu: {
    title: 'Bluezone',
    buildSummary: 'Lập tổng hợp',
    administration: 'Quản trị',
    setUp: 'Thiết lập',
  },

  tabs: { summary: 'Tổng hợp', units: 'Đơn vị', settings: 'Cấu hình', history: 'Lịch sử', log: 'Nhật ký' },

  district: {
    columns: {
      code: 'Mã',
      name: 'Xã, phường, thị trấn',
      population: 'Dân số',
      users: 'Người dùng Bluezone',
      coverage: 'Tỷ lệ',
      needed: 'Còn thiếu',
      centralSmartphone: 'Cách ly tập trung: có điện thoại',
      centralInstalled: 'Cách ly tập trung: đã cài',
      homeSmartphone: 'Cách ly tại nhà: có điện thoại',
      homeInstalled: 'Cách ly tại nhà: đã cài',
      testSmartphone: 'Diện xét nghiệm: có điện thoại',
      testInstalled: 'Diện xét nghiệm: đã cài',
      households: 'Số hộ',
      householdsVisited: 'Số hộ đã đến',
      note: 'Ghi chú',
      reportedAt: 'Báo cáo lúc',
      status: 'Tình trạng',
    },
    title: (district: Locality, indicator: string) =>
      `${district.type} ${district.name}: báo cáo hằng ngày số ${indicator}`,
    total: 'Cộng',
    /** Before and after "10/11" in the tab's first line of state. */
    filled: ['Đã có số liệu: ', ' đơn vị'] as readonly [string, string],
    target: 'Chỉ tiêu',
    hint: 'Nhập số cộng dồn đến hôm nay vào các ô nền vàng nhạt; tỷ lệ và số còn thiếu tự tính.',
    reached: 'Đạt',
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
    },
    title: 'Danh mục đơn vị: nơi duy nhất khai báo đơn vị. Sửa xong, chọn Bluezone › Quản trị › Thiết lập.',
  },

  settings: {
    columns: { label: 'Mục', value: 'Giá trị', meaning: 'Ý nghĩa' },
    title: 'Cấu hình: sửa cột “Giá trị”; các cột khác để nguyên.',
    rows: {
      target: ['Chỉ tiêu (%)', 'Tỷ lệ tối thiểu trên dân số phải đạt, từ 1 đến 100. Gõ 60, không gõ 60%.'],
      deadline: ['Hạn báo cáo', 'Giờ hằng ngày phải báo cáo xong (trước giờ này), giờ Việt Nam.'],
      reminderTime: ['Giờ nhắc', 'Giờ gửi thư nhắc đơn vị chưa báo cáo, khi nhắc tự động được bật.'],
      noticeTime: ['Giờ báo trước', 'Giờ nhắc sớm trước hạn. Để trống: không nhắc sớm.'],
      escalationTime: ['Giờ báo lãnh đạo', 'Giờ gửi thư cho lãnh đạo đơn vị còn chưa báo cáo. Để trống: không gửi.'],
      closeTime: ['Giờ chốt số liệu', 'Giờ khóa số liệu trong ngày. Để trống: không khóa tự động.'],
      bands: ['Các mức (%)', 'Các ngưỡng tăng dần, cách nhau bằng dấu chấm phẩy. Đổi xong, chọn Thiết lập để tô lại màu.'],
      digestRecipients: ['Thư nhận tổng hợp', 'Các địa chỉ của tỉnh nhận thư tổng hợp, cách nhau bằng dấu phẩy.'],
      contactMail: ['Thư điện tử đầu mối', 'Địa chỉ nhận thư trả lời.'],
      contactName: ['Đầu mối', 'Họ tên cán bộ đầu mối.'],
      contactTelephone: ['Điện thoại đầu mối', 'Số điện thoại của cán bộ đầu mối.'],
      office: ['Cơ quan', 'Cơ quan tổng hợp báo cáo.'],
      letterNumber: ['Số công văn', 'Văn bản giao nhiệm vụ báo cáo.'],
      indicator: ['Tên chỉ tiêu', 'Điều được đếm, viết như trong câu: “người dùng Bluezone”.'],
      targetDate: ['Ngày đích', 'Ngày phải đạt chỉ tiêu. Để trống: không đặt.'],
      language: ['Ngôn ngữ', 'Ngôn ngữ trong bảng tính: vi hoặc en.'],
      trialMode: ['Chạy thử', 'có: mọi thư gửi về người vận hành. không: gửi thật.'],
      central: ['Cột: cách ly tập trung', 'có hoặc không. Đổi xong, chọn Thiết lập.'],
      home: ['Cột: cách ly tại nhà', 'có hoặc không. Đổi xong, chọn Thiết lập.'],
      test: ['Cột: diện xét nghiệm', 'có hoặc không. Đổi xong, chọn Thiết lập.'],
      households: ['Cột: đi từng hộ', 'có hoặc không. Đổi xong, chọn Thiết lập.'],
    },
    yes: 'có',
    no: 'không',
  },

  history: {
    title: 'Lịch sử: mỗi đơn vị một dòng mỗi ngày, chỉ thêm, không sửa.',
    columns: { day: 'Ngày', population: 'Dân số đã dùng', time: 'Lúc', state: 'Trạng thái', version: 'Lần' },
  },

  log: {
    title: 'Nhật ký: những việc tiện ích đã làm.',
    columns: { time: 'Lúc', action: 'Việc', detail: 'Chi tiết' },
    setUp: 'Thiết lập',
  },

  summary: {
    columns: {
      rank: 'Hạng',
      code: 'Mã',
      name: 'Đơn vị',
      parent: 'Thuộc',
      population: 'Dân số',
      users: 'Người dùng',
      coverage: 'Tỷ lệ',
      needed: 'Còn thiếu (người)',
      contribution: 'Đóng góp',
      band: 'Mức',
      completeness: 'Số liệu',
    },
    title: (province: Locality, indicator: string) =>
      `${province.type} ${province.name}: tổng hợp số ${indicator}`,
    built: (time: string, day: string) => `Lập lúc ${time} ngày ${day}.`,
    standing: (users: string, population: string, percentage: string) =>
      `${users} người dùng trên ${population} dân, đạt ${percentage}.`,
    noPercentage: (users: string) => `${users} người dùng; chưa tính được tỷ lệ vì chưa có dân số.`,
    target: (target: string, needed: string | null) =>
      needed === null ? `Chỉ tiêu: ${target} dân số.` : `Chỉ tiêu: ${target} dân số; còn thiếu ${needed} người.`,
    targetReached: (target: string) => `Chỉ tiêu: ${target} dân số; đã đạt.`,
    whole: 'Toàn tỉnh',
    districts: 'Theo huyện, thị xã, thành phố',
    belowTarget: (localities: number) => `Xã, phường, thị trấn chưa đạt chỉ tiêu: ${count(localities)}`,
    noneBelowTarget: 'Mọi xã, phường, thị trấn có số liệu đều đạt chỉ tiêu.',
    findings: (findings: number) => `Cần xử lý: ${count(findings)}`,
    noFindings: 'Không có gì cần xử lý.',
    missing: (names: readonly string[], expected: number) =>
      `Chưa có số liệu ${count(names.length)}/${count(expected)} đơn vị: ${names.join(', ')}.`,
    reached: (band: string) => `Đạt · ${band}`,
    below: (band: string) => `Chưa đạt · ${band}`,
    noCoverage: 'Không tính được tỷ lệ',
    figure: { reported: 'Đã có', missing: 'Chưa có', invalid: 'Cần sửa' },
  },

  /** What is wrong and what to do, as one sentence or two. */
  fault: (fault: Fault): string => {
    switch (fault.kind) {
      case 'notNumber':
        return `“${fault.typed}” không phải là số, chưa được tính. Hãy nhập số người bằng chữ số.`;
      case 'cellError':
        return `Ô đang báo lỗi ${fault.typed}, chưa được tính. Hãy xóa ô và nhập lại số người.`;
      case 'dateTyped':
        return 'Ô đang chứa ngày tháng, chưa được tính. Hãy nhập lại số người.';
      case 'percentTyped':
        return `Ô này cần số người, không phải tỷ lệ (${count(fault.typed * 100)}%). Hãy nhập số người; tỷ lệ tự tính.`;
      case 'negative':
        return `Số người không thể âm (${count(fault.typed)}). Hãy nhập lại.`;
      case 'notWhole':
        return fault.meant === null
          ? `${count(fault.typed)} không phải là số nguyên. Hãy nhập số người là số nguyên.`
          : `${count(fault.typed)} không phải là số nguyên. Nếu là ${count(fault.meant)} người, hãy nhập ${fault.meant}.`;
      case 'tooLarge':
        return `${count(fault.typed)} quá lớn so với số dân của một đơn vị. Hãy nhập lại.`;
      case 'abovePopulation':
        return `${count(fault.typed)} người dùng nhiều hơn dân số ${count(fault.population)}. Hãy kiểm tra và nhập lại.`;
      case 'tabMissing':
        return 'Không thấy tab của đơn vị; số liệu tính bằng 0. Hãy chọn Bluezone › Quản trị › Thiết lập để tạo lại, hoặc khôi phục từ lịch sử phiên bản.';
      case 'tabTwice':
        return `Có hai tab của đơn vị: chỉ tính “${fault.kept}”, không tính “${fault.ignored}”. Hãy xóa tab thừa.`;
      case 'tabWithoutDistrict':
        return `Tab “${fault.tab}” mang mã ${fault.code}, không có trong tab Đơn vị, nên không được tính. Hãy thêm đơn vị hoặc xóa tab.`;
      case 'columnMissing':
        return `Tab thiếu cột “${vi.district.columns[fault.column]}”, nên chưa tính được. Hãy chọn Bluezone › Quản trị › Thiết lập để thêm lại cột.`;
      case 'rowMissing':
        return 'Tab của huyện không có dòng cho đơn vị này. Hãy chọn Bluezone › Quản trị › Thiết lập để thêm lại dòng.';
      case 'codeUnknown':
        return fault.code === ''
          ? 'Dòng có số liệu nhưng không có mã đơn vị, nên không được tính. Hãy điền mã ở cột đầu.'
          : `Mã “${fault.code}” không phải của xã nào trong huyện, nên dòng không được tính. Hãy sửa mã.`;
      case 'codeTwice':
        return `Mã có ở nhiều dòng (${fault.rows.join(', ')}) với số liệu khác nhau, nên chưa được tính. Hãy giữ lại một dòng.`;
      case 'populationMissing':
        return 'Chưa có dân số, nên không tính được tỷ lệ. Hãy điền cột Dân số ở tab Đơn vị.';
      case 'codeMissing':
        return `Tab Đơn vị, dòng ${fault.row}: thiếu mã. Hãy điền mã đơn vị.`;
      case 'registeredTwice':
        return `Tab Đơn vị, dòng ${fault.row}: mã này đã có ở dòng trên, nên dòng không được dùng. Hãy sửa hoặc xóa dòng.`;
      case 'parentUnknown':
        return `Tab Đơn vị: cột “Thuộc” ghi “${fault.parent}”, không phải mã của đơn vị nào. Hãy sửa.`;
      case 'districtWithoutCommunes':
        return 'Tab Đơn vị không có xã nào thuộc đơn vị này. Hãy thêm các xã.';
      case 'belowCommune':
        return 'Tab Đơn vị: đơn vị này thuộc một xã. Đơn vị báo cáo phải thuộc huyện.';
      case 'setting':
        return `Cấu hình, mục “${vi.settings.rows[fault.setting][0]}”: không dùng được “${fault.typed}”, tạm dùng giá trị ban đầu. ${vi.settings.rows[fault.setting][1]}`;
    }
  },

  /** Where a finding stands: "Lạc Đạo (Văn Lâm), ô D8". */
  place: (locality: Locality | null, district: Locality | null, cell: string | null): string => {
    const names = [locality && withType(locality), district && district !== locality ? `(${district.name})` : null];
    return [names.filter(Boolean).join(' '), cell && `ô ${cell}`].filter(Boolean).join(', ');
  },

  done: {
    building: 'Đang đọc số liệu của các đơn vị…',
    built: (standing: string, findings: number) =>
      findings === 0 ? `Đã lập tổng hợp: ${standing}` : `Đã lập tổng hợp: ${standing} Cần xử lý: ${count(findings)}.`,
    settingUp: 'Đang thiết lập các tab…',
    setUp: (made: number) =>
      made === 0
        ? 'Mọi tab đã đầy đủ, không phải sửa gì.'
        : `Đã thiết lập xong ${count(made)} tab. Các đơn vị có thể nhập số liệu.`,
  },

  problem: {
    title: 'Chưa làm được',
    notSetUp: 'Bảng tính chưa được thiết lập. Hãy chọn Bluezone › Quản trị › Thiết lập rồi làm lại.',
    noProvince:
      'Tab Đơn vị không có tỉnh: cần một dòng để trống cột “Thuộc”. Hãy điền danh mục đơn vị rồi làm lại.',
    noDistricts: 'Tab Đơn vị không có huyện nào có xã. Hãy điền danh mục đơn vị rồi làm lại.',
    unitsColumnMissing: (column: string) =>
      `Tab Đơn vị thiếu cột “${column}”. Hãy khôi phục cột từ lịch sử phiên bản rồi làm lại.`,
    busy: 'Một người khác đang chạy tiện ích trên bảng tính này. Hãy chờ một phút rồi làm lại.',
    failed: 'Công việc bị ngắt giữa chừng vì Google không đáp ứng. Hãy làm lại; số liệu đã nhập không bị ảnh hưởng.',
  },
};

/** The shape of a catalogue. */
export type Messages = typeof vi;
