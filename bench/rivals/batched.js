/*
 * The same job as textbook.js, as a careful office programmer writes it: one getValues for each tab, everything else in the
 * script's own memory, one setValues for each line of output. (inBlocks.js writes all lines at once.)
 */

const TARGET = 0.6;
const DEADLINE_MINUTE = 15 * 60;
const PROVINCE_ADDRESS = 'tinh@example.vn';
const STAFF_TABS = ['Tổng hợp', 'Cấu hình', 'Lịch sử', 'Nhật ký'];

const FIRST_ROW = 7;
const USERS = 4;

/** By arithmetic, because formatting a date would be a call to Utilities. */
function dayOf(date) {
  return date instanceof Date ? new Date(date.getTime() + 7 * 3600000).toISOString().slice(0, 10) : '';
}

function minuteOf(date) {
  const local = new Date(date.getTime() + 7 * 3600000);
  return local.getUTCHours() * 60 + local.getUTCMinutes();
}

function onEdit(e) {
  const sheet = e.range.getSheet();
  const first = Math.max(e.range.getRow(), FIRST_ROW);
  const rows = e.range.getRow() + e.range.getNumRows() - first;
  const column = e.range.getColumn();
  if (rows < 1 || column > USERS || column + e.range.getNumColumns() - 1 < USERS) return;
  if (STAFF_TABS.includes(sheet.getName())) return;
  const now = new Date();
  const state = minuteOf(now) < DEADLINE_MINUTE ? 'Đúng hạn' : 'Muộn';
  const typed = sheet.getRange(first, 3, rows, 2).getValues();
  sheet.getRange(first, 5, rows, 3).setValues(typed.map(([population, users]) => [users / population, now, state]));
}

/** Reads the whole tab of every district. */
function readDistricts(ss, today) {
  return ss
    .getSheets()
    .map((sheet) => ({ sheet, name: sheet.getName() }))
    .filter(({ name }) => !STAFF_TABS.includes(name))
    .map(({ sheet, name: district }) => {
      const values = sheet.getDataRange().getValues();
      const communes = values.slice(FIRST_ROW - 1).map(([code, name, population, typed, , time, said]) => {
        const users = Number(typed);
        const state = dayOf(time) === today ? said : 'Chưa báo cáo';
        return { district, code, name, population, users, time, state, coverage: users / population };
      });
      return { name: district, address: values[2][1], communes };
    });
}

function sumOf(communes, key) {
  return communes.reduce((sum, commune) => sum + commune[key], 0);
}

/** Writes with one call for each line. */
function writeLines(sheet, first, lines) {
  const missing = first + lines.length - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  lines.forEach((line, index) => {
    sheet.getRange(first + index, 1, 1, line.length).setValues([line]);
  });
}

function buildSummary() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const now = new Date();
  const today = dayOf(now);
  const yesterday = dayOf(new Date(now.getTime() - 24 * 3600000));
  const districts = readDistricts(ss, today);
  const communes = districts.flatMap((district) => district.communes);
  const history = ss.getSheetByName('Lịch sử');
  const recorded = history.getDataRange().getValues();
  const days = recorded.map(([date]) => dayOf(date));
  const before = recorded.reduce((sum, line, index) => (days[index] === yesterday ? sum + line[2] : sum), 0);

  const total = sumOf(communes, 'users');
  const people = sumOf(communes, 'population');
  const collator = new Intl.Collator('vi');
  const below = communes.filter(({ coverage }) => coverage < TARGET);
  below.sort((a, b) => b.coverage - a.coverage || collator.compare(a.name, b.name));
  const missing = communes.filter(({ state }) => state === 'Chưa báo cáo');
  const lines = [
    ['Toàn tỉnh', people, total, total / people, total - before],
    ['Theo huyện'],
    ...districts.map(({ name, communes }) => {
      const [population, users] = [sumOf(communes, 'population'), sumOf(communes, 'users')];
      return [name, population, users, users / population];
    }),
    ['Chưa đạt chỉ tiêu'],
    ...below.map(({ code, name, district, population, users, coverage }) => {
      return [code, name, district, population, users, coverage];
    }),
    ['Chưa báo cáo'],
    ...missing.map(({ code, name, district }) => [code, name, district]),
  ];
  const summary = ss.getSheetByName('Tổng hợp');
  const oldRows = summary.getLastRow();
  if (oldRows > 0) summary.deleteRows(1, oldRows);
  writeLines(summary, 1, lines);

  if (days.includes(today)) return;
  writeLines(
    history,
    recorded.length + 1,
    communes.map(({ code, users, time, state }) => {
      return [now, code, users, state === 'Chưa báo cáo' ? '' : time, state];
    }),
  );
}

/** Runs every five minutes. */
function tick() {
  const now = new Date();
  const today = dayOf(now);
  if (minuteOf(now) < DEADLINE_MINUTE) return;
  const properties = PropertiesService.getDocumentProperties();
  if (properties.getProperty('reminded') === today) return;

  const districts = readDistricts(SpreadsheetApp.getActiveSpreadsheet(), today);
  const missingOf = ({ communes }) => communes.filter(({ state }) => state === 'Chưa báo cáo');
  const late = districts.filter((district) => missingOf(district).length > 0);
  for (const district of late) {
    const names = missingOf(district).map(({ name }) => name);
    MailApp.sendEmail({
      to: district.address,
      subject: 'Đôn đốc báo cáo cài đặt Bluezone',
      body: `Kính gửi UBND ${district.name}. Chưa nhận được số liệu của: ${names.join(', ')}.`,
    });
  }
  const communes = districts.flatMap((district) => district.communes);
  const [total, people] = [sumOf(communes, 'users'), sumOf(communes, 'population')];
  const names = late.map(({ name }) => name);
  MailApp.sendEmail({
    to: PROVINCE_ADDRESS,
    subject: 'Tổng hợp cài đặt Bluezone',
    body: `${total} người dùng trên ${people} dân, đạt ${((100 * total) / people).toFixed(2)}%. Chưa đủ: ${names.join(', ')}.`,
  });
  properties.setProperty('reminded', today);
}
