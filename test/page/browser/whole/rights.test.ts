import { test } from '@jest/globals';
import {
  asked,
  choose,
  LEADER,
  noted,
  openTab,
  press,
  refused,
  shows,
  sitDown,
  type,
  useOffice,
  VAN_LAM,
} from './page';

const office = useOffice();

const PROTECTED = 'Ô này đang được bảo vệ.';

test('an official types into another district’s tab, is told why that is refused, and the cell is as before', async () => {
  const { page } = await office.open();
  await sitDown(page, VAN_LAM);
  await page.getByText('Chỉ nhập ô vàng trong tab của huyện Văn Lâm').waitFor();
  await page.getByRole('tab', { name: 'Kim Động (chỉ xem)' }).waitFor();
  await openTab(page, 'Kim Động');
  await type(page, 'D7', '1234');
  await refused(page, PROTECTED);
  await shows(page, 'D7', '');
  await shows(page, 'O7', 'Chưa báo cáo.');
});

test('an official may not overwrite a formula of the own tab either', async () => {
  const { page } = await office.open();
  await sitDown(page, VAN_LAM);
  await openTab(page, 'Văn Lâm');
  await type(page, 'E8', '99%');
  await refused(page, PROTECTED);
  await shows(page, 'E8', '5,50%');
});

test('a leader reads everything, types nowhere and has no menu of the add-on', async () => {
  const { page } = await office.open();
  await page.getByRole('menuitem', { name: 'Bluezone' }).waitFor();
  await sitDown(page, LEADER);
  await page.getByRole('menuitem', { name: 'Bluezone' }).waitFor({ state: 'detached' });
  await openTab(page, 'Văn Lâm');
  await type(page, 'D8', '1234');
  await refused(page, 'Người dùng đang chọn chỉ có quyền xem bảng tính này.');
  await shows(page, 'D8', '880');
});

test('what a cell does not take is refused with what it takes', async () => {
  const { page } = await office.open();
  await sitDown(page, VAN_LAM);
  await openTab(page, 'Văn Lâm');
  await type(page, 'D8', 'TRUE');
  await refused(page, 'Ô này không nhận TRUE, FALSE hay số điện thoại.');
  await shows(page, 'D8', '880');
});

test('the staff close the day after a question, and the official’s tab is locked and says so', async () => {
  const { page } = await office.open();
  const { page: official } = await office.open();
  await sitDown(official, VAN_LAM);
  await openTab(official, 'Văn Lâm');

  await choose(page, 'Bluezone', 'Chốt số liệu');
  await press(await asked(page, 'Chưa đến hạn báo cáo (15 giờ 00 phút).'), 'Không');
  await noted(page, 'Không thay đổi gì.');
  await type(official, 'D8', '881');
  await shows(official, 'D8', '881');

  await choose(page, 'Bluezone', 'Chốt số liệu');
  await press(await asked(page, 'Vẫn chốt?'), 'Có');
  await noted(page, 'Đã chốt và khóa số liệu ngày 18/8/2020.');
  await official.getByRole('tab', { name: 'Văn Lâm (chỉ xem)' }).waitFor();
  await shows(official, 'A2', /^ĐÃ KHÓA: số liệu ngày 18\/8\/2020 đã chốt lúc 14 giờ 45 phút/);
  await type(official, 'D8', '882');
  await refused(official, PROTECTED);
  await shows(official, 'D8', '881');
});

test('a district is opened again in three answers, typed into the dialogs', async () => {
  const { page } = await office.open();
  await choose(page, 'Bluezone', 'Chốt số liệu');
  await press(await asked(page, 'Vẫn chốt?'), 'Có');
  await noted(page, 'Đã chốt và khóa');
  await choose(page, 'Bluezone', 'Mở khóa');
  for (const [question, answer] of [
    ['Mở khóa cho đơn vị nào', 'Văn Lâm'],
    ['Mở đến giờ nào hôm nay?', '16:30'],
    ['Lý do mở khóa?', 'Nhập nhầm'],
  ] as const) {
    await asked(page, question);
    await page.keyboard.type(answer);
    await page.keyboard.press('Enter');
  }
  await noted(page, 'Đã mở khóa huyện Văn Lâm đến 16 giờ 30 phút');
  await sitDown(page, VAN_LAM);
  await openTab(page, 'Văn Lâm');
  await type(page, 'D8', '882');
  await shows(page, 'D8', '882');
});
