import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { rowNumber } from '../../../src/domain/cell';
import type { Day } from '../../../src/domain/day';
import type { Fault } from '../../../src/domain/finding';
import { allMessages, faultSentence, messagesIn } from '../../../src/messages';
import { nounsFor } from '../../../src/messages/nouns';
import { commune, province } from '../../support/provinces';

const NOUNS = nounsFor({ indicator: 'người dùng Bluezone' }, province({ A: [commune('A1', { type: 'Xã' })] }));

/** At least one fault of every kind. */
const FAULTS: readonly Fault[] = [
  { kind: 'notNumber', typed: 'năm trăm', meant: null },
  { kind: 'notNumber', typed: '1,234,567', meant: 1_234_567 },
  { kind: 'cellError', typed: '#REF!' },
  { kind: 'dateTyped', typed: new Date('2020-08-05T00:00+07:00') },
  { kind: 'percentTyped', typed: 0.5 },
  { kind: 'percentTyped', typed: '16,53%' },
  { kind: 'negative', typed: -77 },
  { kind: 'notWhole', typed: 1.234, meant: 1234 },
  { kind: 'notWhole', typed: 12.5, meant: null },
  { kind: 'tooLarge', typed: 77 },
  { kind: 'abovePopulation', typed: 77, population: 55 },
  { kind: 'partAboveWhole', typed: 12, limit: 10, whole: 'homeSmartphone' },
  { kind: 'lower', typed: 1500, last: 1600, day: '2020-08-18' as Day },
  { kind: 'lowerExplained', typed: 1500, last: 1600, day: '2020-08-18' as Day },
  { kind: 'jump', gain: 1000, day: '2020-08-18' as Day },
  { kind: 'unchanged', days: 3, day: '2020-08-15' as Day },
  { kind: 'formula' },
  { kind: 'formulaLeft' },
  { kind: 'untyped', counted: 1234 },
  { kind: 'untyped', counted: null },
  { kind: 'tabMissing' },
  { kind: 'tabTwice', kept: 'Văn Lâm', ignored: 'Bản sao' },
  { kind: 'tabUnknown', tab: 'Văn Lâm' },
  { kind: 'tabWithoutDistrict', tab: 'Văn Lâm', code: '325' },
  { kind: 'columnMissing', column: 'users' },
  { kind: 'marksMissing' },
  { kind: 'rowMissing' },
  { kind: 'codeUnknown', code: '99999' },
  { kind: 'codeUnknown', code: '' },
  { kind: 'codeTwice', rows: [rowNumber(7), rowNumber(8)] },
  { kind: 'codeWiped', row: rowNumber(8) },
  { kind: 'rowCopied', rows: [rowNumber(7), rowNumber(8)] },
  { kind: 'cellsMerged', cells: 'D7:D8' },
  { kind: 'populationMissing' },
  { kind: 'codeMissing', row: rowNumber(11) },
  { kind: 'codeUnusable', row: rowNumber(11), typed: '@summary' },
  { kind: 'registeredTwice', row: rowNumber(11) },
  { kind: 'parentUnknown', parent: '777' },
  { kind: 'districtWithoutCommunes' },
  { kind: 'groupMissing' },
  { kind: 'exemptionUnclear', typed: '31/2/2020' },
  { kind: 'addressInvalid', typed: 'canbo@' },
  { kind: 'addressRefused', typed: 'khongco@example.vn' },
  { kind: 'setting', setting: 'bands', typed: '40; 20' },
  { kind: 'setting', setting: 'deadline', typed: '3 giờ' },
  { kind: 'stepEarly', setting: 'reminderTime' },
  { kind: 'historyBroken', column: 'users' },
  { kind: 'setUpCutOff' },
  { kind: 'zoneWrong', found: 'Asia/Tokyo' },
];

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  const text = messagesIn(language);

  test('every kind of fault has a sentence', () => {
    expect(new Set(FAULTS.map(({ kind }) => kind))).toEqual(new Set(Object.keys(text.faults)));
  });

  test.each(FAULTS)('the sentence for %j contains its values and ends with a full stop', (fault) => {
    const said = faultSentence(fault, text);
    const named = Object.entries(fault).filter(
      ([key, value]) => !['kind', 'setting', 'column', 'whole', 'day'].includes(key) && value,
    );
    for (const [, value] of named) {
      if (typeof value === 'string') expect(said).toContain(value);
    }
    expect(said).toMatch(/[.!]$/);
  });
});

test('each language keeps its texts in files of the same names', () => {
  const files = (language: string) => readdirSync(join('src/messages', language)).sort();
  expect(files('en')).toEqual(files('vi'));
});

test('in English, one takes the singular', () => {
  const { done, district } = messagesIn('en');
  expect([done.setUp(1), done.setUp(2)]).toEqual([
    '1 tab set up. Figures can now be entered.',
    '2 tabs set up. Figures can now be entered.',
  ]);
  expect(district.open[0]).toBe('Communes not finished: ');
});

test('all texts are in NFC, so that names compare equal', () => {
  for (const text of allMessages()) {
    const all = JSON.stringify(text);
    expect(all).toBe(all.normalize('NFC'));
  }
});

test('the sentences for faults in Vietnamese', () => {
  expect(FAULTS.map((fault) => faultSentence(fault, messagesIn('vi', NOUNS))).join('\n')).toMatchSnapshot();
});
