/** The texts of the official report and its mail, in Vietnamese. */

import type { Locality } from '../../domain/units/locality';
import { capital, type Nouns } from '../nouns';
import { count, withType } from './words';

export const viReport = (nouns: Nouns) => ({
  /** The official report by Nghị định 30/2020/NĐ-CP. */
  report: {
    action: 'Kết xuất báo cáo',
    superior: (province: Locality) => `ỦY BAN NHÂN DÂN ${withType(province).toUpperCase()}`,
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số:           /BC-          ',
    type: 'BÁO CÁO',
    placeAndDate: (place: string, day: string) => `${place}, ${day}`,
    subject: (subject: string, day: string) => `${subject} ${day}`,
    addressee: (province: Locality) => `Kính gửi: Ủy ban nhân dân ${withType(province)}.`,
    opening: ({ letter, office, time, day }: Readonly<Record<'letter' | 'office' | 'time' | 'day', string>>) =>
      `${letter === '' ? '' : `Thực hiện Công văn số ${letter}, `}${office} báo cáo kết quả đến ${time} ngày ${day} như sau:`,
    headings: {
      result: '1. Kết quả chung',
      reporting: '2. Tình hình báo cáo của các đơn vị',
      groups: '3. Nhóm ưu tiên',
      gaps: 'Nơi cần thêm nhiều người nhất',
    },
    result: (users: string, population: string, percentage: string) =>
      `Toàn ${nouns.province} có ${users} ${nouns.indicatorInTitles} trên ${population} dân, chiếm ${percentage} dân số.`,
    resultWithoutPopulation: (users: string) =>
      `Toàn ${nouns.province} có ${users} ${nouns.indicatorInTitles}; chưa tính được tỷ lệ vì chưa có dân số.`,
    target: (target: string, needed: string) => `Chỉ tiêu là ${target} dân số; cần thêm ${needed} người.`,
    targetReached: (target: string) => `Chỉ tiêu là ${target} dân số; đã đạt.`,
    /** The known changes, each with its sign. */
    changes: (changes: readonly string[]) => `${changes.join('; ')}.`,
    gain: (people: string) => `tăng ${people} người`,
    fall: (people: string) => `giảm ${people} người`,
    noChange: 'không thay đổi',
    sinceYesterday: (change: string) => `So với ngày hôm trước ${change}`,
    overWeek: (change: string) => `trong 7 ngày ${change}`,
    pace: (change: string) => `bình quân mỗi ngày ${change}`,
    forecast: (forecast: string) => `Dự báo đạt chỉ tiêu: ${forecast}.`,
    forecastOn: (day: string) => `Với tốc độ hiện tại, dự báo đạt chỉ tiêu vào ngày ${day}.`,
    need: (day: string, people: string) => `Để đạt vào ngày ${day}, mỗi ngày cần thêm ${people} người.`,
    fill: (rate: string, reported: number, expected: number) =>
      `Đã có ${count(reported)}/${count(expected)} ${nouns.communes} báo cáo (${rate}).`,
    districts: ({
      complete,
      due,
      rate,
      onTime,
      late,
      unknownTime,
      notSent,
    }: Readonly<Record<'rate' | 'onTime' | 'late' | 'notSent', string>> &
      Readonly<Record<'complete' | 'due', number>> & {
        /** Null where there is none. */
        readonly unknownTime: string | null;
      }) =>
      `Có ${count(complete)}/${count(due)} ${nouns.districts} báo cáo đủ (${rate}): đúng hạn ${onTime}, muộn ${late}, ${unknownTime === null ? '' : `không rõ giờ ${unknownTime}, `}chưa gửi đủ ${notSent}.`,
    open: (names: readonly string[]) => `Chưa gửi đủ: ${names.join(', ')}.`,
    carried: (communes: number, oldest: string) =>
      `${count(communes)} ${nouns.communes} chưa báo cáo hôm nay được tính theo số đã nhận gần nhất, cũ nhất là số ngày ${oldest}.`,
    never: (communes: number) => `${count(communes)} ${nouns.communes} chưa có số liệu được tính bằng 0.`,
    /** In place of a count of people that is too small to tell. */
    fewerThan: (count: number) => `dưới ${count}`,
    /** The rate is null beside a count that is not told. */
    group: ({
      name,
      part,
      whole,
      rate,
    }: Readonly<Record<'name' | 'part' | 'whole', string>> & { readonly rate: string | null }) =>
      `${name}: ${part}/${whole} người có điện thoại thông minh đã cài${rate === null ? '' : `, đạt ${rate}`}`,
    households: (part: string, whole: string, rate: string) => `Đi từng hộ: đã đến ${part}/${whole} hộ, đạt ${rate}`,
    closing: (office: string) =>
      `Kết quả của từng ${nouns.districts} có tại Phụ lục kèm theo. ${office} trân trọng báo cáo./.`,
    signatory: '(CHỨC VỤ NGƯỜI KÝ)',
    signatureHint: '(Họ và tên)',
    recipientsLabel: 'Nơi nhận:',
    recipients: ['Như trên;', 'Lưu: VT.'] as readonly string[],
    annex: {
      heading: 'Phụ lục',
      title: (day: string) => `KẾT QUẢ THEO ${nouns.districts.toUpperCase()}, NGÀY ${day}`,
      reference: (day: string, office: string) => `(Kèm theo Báo cáo số           /BC-           ${day} của ${office})`,
      columns: {
        number: 'TT',
        name: 'Đơn vị',
        population: 'Dân số',
        users: 'Số người',
        coverage: 'Tỷ lệ',
        needed: 'Còn thiếu',
        change: 'Từ hôm qua',
        completeness: `${capital(nouns.commune)} đã báo cáo`,
        state: 'Báo cáo',
      },
      note: `Tỷ lệ là số ${nouns.indicator} chia cho dân số. ${capital(nouns.communes)} chưa báo cáo trong ngày được tính theo số đã nhận gần nhất.`,
    },
    mailText: 'Báo cáo gửi kèm ở hai dạng: PDF để xem và Word để sửa, ghi số, ký.',
    noAddress: 'Không biết địa chỉ thư của tài khoản này. Hãy đặt “Gửi kèm báo cáo” là có và điền “Thư nhận tổng hợp”.',
    noQuota: 'Tài khoản đã hết lượt gửi thư hôm nay. Hãy làm lại vào ngày mai, hoặc bằng tài khoản khác.',
    refused: (why: string) => `Google không gửi được báo cáo (${why}). Hãy làm lại sau ít phút.`,
    begun: (asker: string, recipients: string, time: string) =>
      `${asker} bắt đầu gửi báo cáo tới ${recipients}, lúc ${time}.`,
    notSent: (recipients: string, why: string) => `Không gửi được báo cáo tới ${recipients}: ${why}`,
    logged: (asker: string, recipients: string, time: string) =>
      `${asker} đã gửi báo cáo tới ${recipients}, lúc ${time}.`,
    sent: (recipients: string) => `Đã gửi báo cáo (PDF và Word) tới ${recipients}.`,
  },
});
