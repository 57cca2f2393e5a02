/*
 * The daily report as tutorials teach Apps Script: cell by cell with getValue and setValue, line by line with
 * appendRow. It does the whole job that bench/results.ts compares, for a workbook that bench/plainBook.ts makes,
 * without anything that would only make it slower: target, deadline and the province's address are constants, a district's
 * address is in its own tab, and History is read once, not once for each commune.
 */

const TARGET = 0.6;
const DEADLINE_MINUTE = 15 * 60;
const PROVINCE_ADDRESS = 'tinh@example.vn';
const STAFF_TABS = ['Tổng hợp', 'Cấu hình', 'Lịch sử', 'Nhật ký'];

const FIRST_ROW = 7;
const CODE = 1;
const NAME = 2;
const POPULATION = 3;
const USERS = 4;
const COVERAGE = 5;
const TIME = 6;
const STATE = 7;

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
  const first = e.range.getRow();
  const last = first + e.range.getNumRows() - 1;
  const column = e.range.getColumn();
  if (column > USERS || column + e.range.getNumColumns() - 1 < USERS) return;
  if (STAFF_TABS.includes(sheet.getName())) return;
  const now = new Date();
  for (let row = Math.max(first, FIRST_ROW); row <= last; row++) {
    const population = sheet.getRange(row, POPULATION).getValue();
    const users = sheet.getRange(row, USERS).getValue();
    sheet.getRange(row, COVERAGE).setValue(users / population);
    sheet.getRange(row, TIME).setValue(now);
    sheet.getRange(row, STATE).setValue(minuteOf(now) < DEADLINE_MINUTE ? 'Đúng hạn' : 'Muộn');
  }
}

function buildSummary() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const now = new Date();
  const today = dayOf(now);
  const yesterday = dayOf(new Date(now.getTime() - 24 * 3600000));

  let total = 0;
  let people = 0;
  const districts = [];
  const communes = [];
  for (const sheet of ss.getSheets()) {
    const tab = sheet.getName();
    if (STAFF_TABS.includes(tab)) continue;
    const district = { name: tab, users: 0, population: 0 };
    const lastRow = sheet.getLastRow();
    for (let row = FIRST_ROW; row <= lastRow; row++) {
      const code = sheet.getRange(row, CODE).getValue();
      const name = sheet.getRange(row, NAME).getValue();
      const population = sheet.getRange(row, POPULATION).getValue();
      const users = Number(sheet.getRange(row, USERS).getValue());
      const time = sheet.getRange(row, TIME).getValue();
      const state = dayOf(time) === today ? sheet.getRange(row, STATE).getValue() : 'Chưa báo cáo';
      communes.push({ district: tab, code, name, population, users, time, state, coverage: users / population });
      district.users += users;
      district.population += population;
    }
    districts.push(district);
    total += district.users;
    people += district.population;
  }

  // One pass finds yesterday's total and whether today is already there.
  const history = ss.getSheetByName('Lịch sử');
  const historyRows = history.getLastRow();
  let before = 0;
  let isRecorded = false;
  for (let row = 2; row <= historyRows; row++) {
    const day = dayOf(history.getRange(row, 1).getValue());
    if (day === yesterday) before += history.getRange(row, 3).getValue();
    if (day === today) isRecorded = true;
  }

  const summary = ss.getSheetByName('Tổng hợp');
  const oldRows = summary.getLastRow();
  if (oldRows > 0) summary.deleteRows(1, oldRows);
  summary.getRange(1, 1).setValue('Toàn tỉnh');
  summary.getRange(1, 2).setValue(people);
  summary.getRange(1, 3).setValue(total);
  summary.getRange(1, 4).setValue(total / people);
  summary.getRange(1, 5).setValue(total - before);
  summary.appendRow(['Theo huyện']);
  for (const { name, population, users } of districts) {
    summary.appendRow([name, population, users, users / population]);
  }
  summary.appendRow(['Chưa đạt chỉ tiêu']);
  const below = communes.filter(({ coverage }) => coverage < TARGET);
  below.sort((a, b) => b.coverage - a.coverage || a.name.localeCompare(b.name, 'vi'));
  for (const { code, name, district, population, users, coverage } of below) {
    summary.appendRow([code, name, district, population, users, coverage]);
  }
  summary.appendRow(['Chưa báo cáo']);
  for (const { code, name, district, state } of communes) {
    if (state === 'Chưa báo cáo') summary.appendRow([code, name, district]);
  }

  if (!isRecorded) {
    for (const { code, users, time, state } of communes) {
      history.appendRow([now, code, users, state === 'Chưa báo cáo' ? '' : time, state]);
    }
  }
}

/** Runs every five minutes. */
function tick() {
  const now = new Date();
  const today = dayOf(now);
  if (minuteOf(now) < DEADLINE_MINUTE) return;
  const properties = PropertiesService.getDocumentProperties();
  if (properties.getProperty('reminded') === today) return;

  const late = [];
  let total = 0;
  let people = 0;
  for (const sheet of SpreadsheetApp.getActiveSpreadsheet().getSheets()) {
    const tab = sheet.getName();
    if (STAFF_TABS.includes(tab)) continue;
    const missing = [];
    const lastRow = sheet.getLastRow();
    for (let row = FIRST_ROW; row <= lastRow; row++) {
      people += sheet.getRange(row, POPULATION).getValue();
      total += Number(sheet.getRange(row, USERS).getValue());
      if (dayOf(sheet.getRange(row, TIME).getValue()) !== today) missing.push(sheet.getRange(row, NAME).getValue());
    }
    if (missing.length === 0) continue;
    MailApp.sendEmail({
      to: sheet.getRange(3, 2).getValue(),
      subject: 'Đôn đốc báo cáo cài đặt Bluezone',
      body: `Kính gửi UBND ${tab}. Chưa nhận được số liệu của: ${missing.join(', ')}.`,
    });
    late.push(tab);
  }
  MailApp.sendEmail({
    to: PROVINCE_ADDRESS,
    subject: 'Tổng hợp cài đặt Bluezone',
    body: `${total} người dùng trên ${people} dân, đạt ${((100 * total) / people).toFixed(2)}%. Chưa đủ: ${late.join(', ')}.`,
  });
  properties.setProperty('reminded', today);
}
