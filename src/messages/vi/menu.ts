/** The menu and the names of the tabs, in Vietnamese. */

export const viMenu = () => ({
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
    control: 'Tác vụ',
  },
});
