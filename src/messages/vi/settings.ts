/** The Settings tab, in Vietnamese. */

import type { SettingKey } from '../../domain/settings';
import { THEN } from './words';

const OFF = 'Để trống: không dùng.';
const SWITCH = `có hoặc không. ${THEN}`;

/** The rows of the tab: a setting's label and what it means. */
export const settingRows = (): Readonly<Record<SettingKey, readonly [label: string, meaning: string]>> => ({
  target: ['Chỉ tiêu (%)', 'Phần dân số phải đạt, từ 1 đến 100; nhập 60, không nhập 60%.'],
  deadline: ['Hạn báo cáo', 'Báo cáo trước giờ này mỗi ngày.'],
  reminderTime: ['Giờ nhắc', 'Nhắc đơn vị chưa báo cáo.'],
  noticeTime: ['Giờ báo trước', `Nhắc trước hạn. ${OFF}`],
  escalationTime: ['Giờ báo lãnh đạo', `Báo lãnh đạo đơn vị chưa báo cáo. ${OFF}`],
  closeTime: ['Giờ chốt số liệu', `Tự chốt và khóa số liệu trong ngày, khi đã bật nhắc tự động. ${OFF}`],
  bands: ['Các mức (%)', `Ngưỡng tăng dần, cách nhau bằng dấu chấm phẩy. ${THEN}`],
  digestRecipients: ['Thư nhận tổng hợp', 'Địa chỉ cách nhau bằng dấu phẩy.'],
  contactMail: ['Thư điện tử đầu mối', 'Nhận thư trả lời.'],
  contactName: ['Đầu mối', 'Họ tên cán bộ.'],
  contactTelephone: ['Điện thoại đầu mối', 'Ghi trong thư nhắc.'],
  office: ['Cơ quan', 'Cơ quan tổng hợp.'],
  letterNumber: ['Số công văn', 'Văn bản giao báo cáo.'],
  reportSubject: ['Trích yếu báo cáo', 'Nội dung ghi dưới chữ BÁO CÁO.'],
  reportToDigest: ['Gửi kèm báo cáo', 'có: báo cáo kết xuất cũng gửi tới “Thư nhận tổng hợp”.'],
  indicator: ['Tên chỉ tiêu', `Điều được đếm. ${THEN}`],
  targetDate: ['Ngày đích', `Ngày phải đạt chỉ tiêu. ${OFF}`],
  language: ['Ngôn ngữ', 'vi hoặc en.'],
  menuTitle: ['Tên trình đơn', 'Tên trên thanh trình đơn; mở lại bảng tính để thấy.'],
  trialMode: ['Chạy thử', 'có: mọi thư gửi về đầu mối, hoặc về người đã bật nhắc tự động.'],
  logYears: [
    'Lưu nhật ký',
    'Số năm giữ các dòng ở tab Nhật ký, từ 1 đến 99; Kiểm tra hệ thống hỏi chuyển dòng cũ hơn.',
  ],
  central: ['Cột: cách ly tập trung', SWITCH],
  home: ['Cột: cách ly tại nhà', SWITCH],
  test: ['Cột: diện xét nghiệm', SWITCH],
  households: ['Cột: đi từng hộ', SWITCH],
});

export const viSettings = () => ({
  settings: {
    columns: { label: 'Mục', value: 'Giá trị', meaning: 'Ý nghĩa', check: 'Kiểm tra' },
    title: 'Cấu hình: chỉ sửa cột “Giá trị”.',
    rows: settingRows(),
    yes: 'có',
    no: 'không',
  },
});
