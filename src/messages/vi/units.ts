/** The Units tab, and the texts of set-up on the register, in Vietnamese. */

import type { ListFault } from '../../domain/units/unitList';
import { count, THEN } from './words';

/** A sentence for every fault of a list. */
type ListSentences = { readonly [K in ListFault['kind']]: (fault: Extract<ListFault, { readonly kind: K }>) => string };

export const viUnits = () => ({
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

  setUpUnits: {
    /** The name of a group of communes. */
    group: (number: number) => `Nhóm ${count(number)}`,
    /** The new name of a pasted list whose tab has the register's name. */
    listTab: 'Danh sách đã dán',
    populationSource: (tab: string) => `Danh sách ở tab “${tab}”`,
    taken: (tab: string, units: number) => `Đã lấy ${count(units)} đơn vị từ danh sách ở tab “${tab}”.`,
    populationLacking: (communes: number) =>
      `Còn ${count(communes)} xã chưa có dân số: hãy điền cột “Dân số” ở tab Đơn vị.`,
    adoptTitle: 'Dùng tiếp các tab đã có',
    adoptedCode: (code: string) => `mã ${code}`,
    /** `left` have the same marks as one of the others. */
    askAdopt: (tabs: readonly { readonly owner: string; readonly name: string }[], left: readonly string[]) =>
      [
        'Tiện ích không ghi nhớ tab nào của bảng tính này: đây là bản sao, bản khôi phục, hoặc tiện ích được cài lại. Các tab sau mang dấu ẩn của tiện ích:',
        ...tabs.map(({ owner, name }) => `• “${name}”: ${owner}`),
        ...(left.length > 0 ? [`Không dùng, vì cùng dấu với một tab ở trên: ${left.join(', ')}.`] : []),
        'Ai sửa được bảng tính cũng làm được tab mang dấu như vậy, nên hãy xem kỹ. Dùng tiếp các tab này?',
      ].join('\n'),
    notAdopted:
      'Chưa thiết lập, bảng tính giữ nguyên. Hãy xóa các tab không dùng, hoặc mở bảng tính gốc, rồi thiết lập lại.',
    adopted: (tabs: number) => `Đã dùng tiếp ${count(tabs)} tab đã có.`,
    listTitle: 'Danh mục đơn vị',
    /** "No", which closing the dialog also means, continues as on a new spreadsheet. */
    askList: (province: string, communes: number) =>
      `Không thấy danh sách đơn vị trong bảng tính (tab có các cột Mã, Tên, Quận Huyện, Tỉnh). Dừng lại để dán danh sách của tỉnh mình? Chọn Không thì dùng danh mục có sẵn: ${province}, ${count(communes)} xã, phường, thị trấn.`,
    /** A workbook in use has lost its register. */
    askTake: (tab: string) =>
      `Không thấy tab Đơn vị. Lấy danh mục đơn vị từ tab “${tab}”? Danh mục quyết định ai được sửa gì, mà ai sửa được bảng tính cũng dán được tab như vậy, nên hãy xem kỹ tab đó trước.`,
    noList:
      'Chưa có danh sách đơn vị. Hãy dán hoặc nhập tệp CSV vào một tab, có các cột Mã, Tên, Mã QH, Quận Huyện, Mã TP, Tỉnh / Thành Phố (hoặc Mã, Tên, Loại, Thuộc), rồi làm lại.',
    unitsGone: 'Không thấy tab Đơn vị. Hãy khôi phục từ lịch sử phiên bản, hoặc dán lại danh sách đơn vị, rồi làm lại.',
    removeTitle: 'Tab của đơn vị cũ',
    askRemove: (tabs: readonly string[]) =>
      `Các tab sau không còn trong tab Đơn vị và chưa có số liệu: ${tabs.join(', ')}. Xóa các tab này?`,
    /** Tabs that were not deleted after all. */
    kept: (tabs: readonly string[]) =>
      `Giữ lại ${tabs.join(', ')}, vì trong lúc chờ trả lời đã có nội dung hoặc đã có trong tab Đơn vị.`,
    unusable: (tab: string, why: string) => `Chưa dùng được danh sách ở tab “${tab}”. ${why}`,
    listFaults: {
      provinceUnknown: () =>
        'Danh sách không cho biết tỉnh. Hãy thêm cột “Tỉnh / Thành Phố” (hoặc dòng của tỉnh), rồi làm lại.',
      provincesMany: ({ provinces }) =>
        `Danh sách có ${count(provinces.length)} tỉnh, thành phố. Hãy chỉ giữ các dòng của tỉnh mình, rồi làm lại.`,
      districtUnnamed: ({ code }) =>
        `Danh sách không cho biết tên của huyện mã ${code}. Hãy thêm cột “Quận Huyện”, rồi làm lại.`,
    } as ListSentences,
  },
});
