/** Hostile texts where there is no cell for figures: codes, marks, tab names, the add-on's own tabs, prompts, the sidebar's calls. */

import { beforeAll, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import { isUserError, type Workbench } from '../../../local/emulator/workbench';
import { workbenchWith } from '../../support/registers';
import { onLetterDay } from '../../support/workbenches';
import { CORPUS } from './corpus';
import { DISTRICT_TABS, runDay, staffedProvince, willing } from './day';
import { bornFormulas, brokenWordFiles, crashes, learn, nothingSeen, strayMarkup, strayRecipients } from './promises';

const seen = nothingSeen();
beforeAll(() => {
  for (const figures of [[], ['1.000', '2.000', '3.000', '4.000'], ['abc', '-5', '12.000', '1 234']]) {
    const workbench = staffedProvince();
    if (figures.length > 0)
      workbench.paste(
        'Huyện 1!D7',
        figures.map((text) => [text]),
      );
    learn(seen, workbench, runDay(workbench));
  }
  const listed = withList(['X3', 'Xã 3', 'Xã', '', '', '00', 'Tỉnh Thử', 'Nhóm']);
  listed.run('setUp');
  learn(seen, listed, runDay(listed));
});

const LIST_HEADER = ['Mã', 'Tên', 'Cấp', 'Mã QH', 'Quận Huyện', 'Mã TP', 'Tỉnh / Thành Phố', 'Nhóm'];
const SOUND_LINE = ['X1', 'Xã 1', 'Xã', 'H1', 'Huyện 1', '00', 'Tỉnh Thử', ''];

/** A new spreadsheet with a list of units in a tab. */
const withList = (...lines: readonly (readonly string[])[]): Workbench =>
  withCells([LIST_HEADER, SOUND_LINE, ...lines]);

const withCells = (rows: readonly (readonly string[])[]): Workbench => workbenchWith('danh sách', rows);

const texts = CORPUS.map(({ text }) => text);
/** The corpus in groups of so many. */
const groups = (size: number): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(texts.length / size) }, (_, index) => texts.slice(index * size, (index + 1) * size));

/** Runs the day and gives everything that breaks a promise. */
function brokenBy(workbench: Workbench, typed: readonly string[]): readonly string[] {
  const ran = runDay(workbench);
  return [
    ...crashes(ran),
    ...bornFormulas(workbench, seen, new Set(typed)),
    ...strayMarkup(ran, seen),
    ...brokenWordFiles(ran),
    ...strayRecipients(workbench, ran),
  ].map((each) => `${JSON.stringify(typed.map((text) => text.slice(0, 40)))} ${each}`);
}

test('a list of units whose codes and parents are any texts is set up as far as it is sound', () => {
  const broken = groups(12).flatMap((codes) => {
    const workbench = workbenchWith('Đơn vị', [
      ['Mã', 'Tên đơn vị', 'Loại', 'Thuộc (mã)', 'Dân số'],
      ['00', 'Thử', 'Tỉnh', '', ''],
      ['H1', 'Huyện 1', 'Huyện', '00', ''],
      ['X1', 'Xã 1', 'Xã', 'H1', '1000'],
      // As a commune, as a district with a commune, and as the parent of a unit.
      ...codes.slice(0, 4).map((code, index) => [code, `Xã A${index}`, 'Xã', 'H1', '1000']),
      ...codes.slice(4, 8).flatMap((code, index) => [
        [code, `Huyện B${index}`, 'Huyện', '00', ''],
        [`Y${index}`, `Xã B${index}`, 'Xã', code, '1000'],
      ]),
      ...codes.slice(8).map((code, index) => [`Z${index}`, `Xã C${index}`, 'Xã', code, '1000']),
    ]);
    workbench.run('setUp');
    const tabs = workbench.tabNames();
    const found = brokenBy(workbench, codes);
    // Running set-up again must not add tabs or rows each time.
    return workbench.tabNames().length === tabs.length
      ? found
      : [...found, `${JSON.stringify(codes)}: tabs ${workbench.tabNames()}`];
  });
  expect(broken.slice(0, 20)).toEqual([]);
});

test('a list of units is taken for what it says, as texts, or refused by a sentence', () => {
  const broken = groups(8).flatMap((group, round) => {
    const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = ''] = group;
    const lines = [
      [a, b, 'Xã', 'H1', 'Huyện 1', '00', 'Tỉnh Thử', ''],
      ['X2', 'Xã 2', c, d, e, '00', 'Tỉnh Thử', ''],
      ['X3', 'Xã 3', 'Xã', '', '', '00', 'Tỉnh Thử', f],
      // A second province, now and then; the list is then refused.
      ['X4', g, 'Xã', 'H1', 'Huyện 1', round % 4 === 0 ? h : '00', 'Tỉnh Thử', h],
    ];
    const asCsv = [LIST_HEADER, SOUND_LINE, ...lines].map((cells) => [Papa.unparse([cells])]);
    return [withList(...lines), withCells(asCsv)].flatMap((workbench) => {
      const ran = [{ name: 'setUp', execution: workbench.run('setUp', { answers: willing() }) }];
      // A list that cannot be used has left a sentence and no register.
      if (!workbench.tabNames().includes('Đơn vị')) return crashes(ran);
      const tabs = workbench.tabNames().length;
      const found = [...crashes(ran), ...brokenBy(workbench, group)];
      return workbench.tabNames().length === tabs
        ? found
        : [...found, `${JSON.stringify(group)}: ${workbench.tabNames()}`];
    });
  });
  expect(broken.slice(0, 20)).toEqual([]);
});

test('any text in the hidden rows of marks, which can be typed only after unhiding them, crashes nothing', () => {
  const broken = groups(9).flatMap((group, round) => {
    const workbench = staffedProvince();
    const tabs = [...DISTRICT_TABS, 'Tổng hợp', 'Biểu đồ', 'Đơn vị', 'Cấu hình', 'Lịch sử', 'Nhật ký'];
    group.forEach((text, index) => {
      // Another column each round, so that every column gets many of the texts.
      const width = workbench.tab(tabs[index] ?? '').extent().column;
      workbench.tab(tabs[index] ?? '').put(1, 1 + ((round * 5 + index) % width), text);
    });
    return brokenBy(workbench, group);
  });
  expect(broken.slice(0, 20)).toEqual([]);
});

test('any text all over Summary, charts, History and Log crashes nothing, and none of it becomes a formula', () => {
  const broken = [0, 1].flatMap((round) => {
    const workbench = staffedProvince();
    workbench.run('buildSummary');
    let next = round * 71;
    for (const name of ['Tổng hợp', 'Biểu đồ', 'Lịch sử', 'Nhật ký']) {
      const tab = workbench.tab(name);
      for (let row = 2; row <= 20; row++)
        for (let column = 1; column <= 12; column++) tab.put(row, column, texts[next++ % texts.length] ?? '');
    }
    return brokenBy(workbench, []);
  });
  expect(broken.slice(0, 20)).toEqual([]);
});

test('tabs of any name are found as before', () => {
  const broken = groups(9).flatMap((names) => {
    const workbench = staffedProvince();
    names.forEach((name, index) => {
      const tab = workbench.book.tabs[index];
      // The emulator refuses what Excel does (DIFFERENCES.md), such as long names.
      try {
        if (tab && name.length <= 31) workbench.book.renameTab(tab, name);
      } catch (error) {
        if (!isUserError(error) && !/^Invalid (name|sheet)|already exists|Invalid/i.test(String(error))) throw error;
      }
    });
    const tabs = workbench.tabNames().length;
    const ran = runDay(workbench);
    return [
      ...crashes(ran),
      ...bornFormulas(workbench, seen, new Set()),
      ...strayMarkup(ran, seen),
      ...(workbench.tabNames().length === tabs ? [] : [`${JSON.stringify(names)}: a tab was not found again`]),
    ];
  });
  expect(broken.slice(0, 20)).toEqual([]);
});

test('whatever is answered to the questions of Mở khóa is logged as a text, or asked again', () => {
  const closed = staffedProvince().with({ now: onLetterDay('15:45') });
  closed.run('closeDay');
  const broken = texts.flatMap((text) => {
    const workbench = closed.clone();
    const first = workbench.run('reopenDistrict', { answers: [text, text, text, 'CANCEL'] });
    const second = workbench.run('reopenDistrict', { answers: willing(text) });
    const ran = [first, second].map((execution) => ({ name: 'reopenDistrict', execution }));
    return [...crashes(ran), ...bornFormulas(workbench, seen, new Set())];
  });
  expect(broken.slice(0, 20)).toEqual([]);
});

test('the sidebar’s questions, called with anything, are answered with a view or a sentence', () => {
  const workbench = staffedProvince();
  const broken = [...texts, 5, null, true, [], {}, ['H1'], { code: 'H1' }].flatMap((parameter) => {
    const ran = ['openTab', 'readStatus'].map((name) => ({
      name,
      execution: workbench.run(name, { parameters: [parameter] }),
    }));
    const answer = ran[0]?.execution.returned as { problem?: string } | null;
    const isAnswered = parameter === 'H1' ? answer === null : /^(Không|Tab)/.test(answer?.problem ?? '');
    return [
      ...crashes(ran),
      ...(isAnswered ? [] : [`openTab(${JSON.stringify(parameter)}) gave ${JSON.stringify(answer)}`]),
    ];
  });
  expect(broken.slice(0, 20)).toEqual([]);
});
