import { test } from '@jest/globals';
import { fileOf } from '../../../../local/emulator/xlsx/write';
import { wideWorkbench } from '../../../support/workbenches';
import {
  asked,
  choose,
  go,
  inTab,
  noted,
  openTab,
  paste,
  press,
  refused,
  shows,
  sitDown,
  useOffice,
  VAN_LAM,
} from './page';

const office = useOffice();

test('a block of rows and columns from Excel is taken at once, and every row is judged', async () => {
  const { page } = await office.open();
  await sitDown(page, VAN_LAM);
  await openTab(page, 'Văn Lâm');
  await go(page, 'G7');
  const rows = Array.from({ length: 11 }, () => ['10', '8', '1.000', '900', '5', '5', 'Theo danh sách']);
  // What the last row says is wrong.
  rows[10] = ['10', '11', '1.000', '900', '5', '5', '"Hai ""dòng""\nghi chú"'];
  await paste(page, rows.map((cells) => `${cells.join('\t')}\r\n`).join(''));
  await shows(page, 'O17', /^Cách ly tập trung: đã cài: 11 nhiều hơn 10 ở cột/);
  await shows(page, 'M17', /^Hai "dòng"\s*ghi chú$/);
  // Neither this row nor the mistake of the opening day counts.
  await shows(page, 'I3', '9.000');
  await shows(page, 'J3', '8.100');
  await shows(page, 'O8', 'Đã báo cáo đúng hạn ngày 18/8/2020.');
  await shows(page, 'M8', 'Theo danh sách');
});

test('the figures of 161 communes are pasted into another province’s workbook that was opened', async () => {
  const { page } = await office.open();
  const chooser = page.waitForEvent('filechooser');
  await choose(page, 'Tệp', 'Mở tệp .xlsx…');
  const file = { name: 'tinh-khac.xlsx', mimeType: '', buffer: Buffer.from(await fileOf(wideWorkbench(161).book)) };
  await (await chooser).setFiles(file);
  await press(await asked(page, 'Tệp “tinh-khac.xlsx” sẽ thay thế bảng tính đang mở.'), 'Không');
  await noted(page, 'Đã mở bảng tính.');
  await choose(page, 'Bluezone', 'Quản trị', 'Thiết lập');
  await press(await asked(page, 'Dùng tiếp các tab này?'), 'Có');
  await noted(page, 'Đã dùng tiếp');
  await openTab(page, 'Nhóm 1');
  await go(page, 'D7');
  await paste(page, Array.from({ length: 161 }, (_, index) => `${1_000 + index}\r\n`).join(''));
  await shows(page, 'A4', 'Hôm nay đã báo cáo: 161/161 xã');
  await shows(page, 'D3', '173.880');
  await go(page, 'O167');
  await shows(page, 'D167', '1.160');
  await shows(page, 'O167', 'Đã báo cáo đúng hạn ngày 18/8/2020.');
  await choose(page, 'Bluezone', 'Lập tổng hợp');
  await inTab(page, 'Tổng hợp');
  await shows(page, 'A4', '173.880 người dùng Bluezone trên 1.610.000 dân, chiếm 10,80% dân số.');
});

test('a block that reaches into a protected column is refused whole', async () => {
  const { page } = await office.open();
  await sitDown(page, VAN_LAM);
  await openTab(page, 'Văn Lâm');
  await go(page, 'D8');
  await paste(page, '900\t50%\r\n901\t51%\r\n');
  await refused(page, 'Ô này đang được bảo vệ.');
  await shows(page, 'D8', '880');
  await shows(page, 'E8', '5,50%');
  await shows(page, 'D9', '610');
});
