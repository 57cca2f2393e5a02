/** Changing the language in Settings and running set-up words every tab of the add-on in it, both ways. */

import { beforeEach, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { DEFAULT_SETTINGS } from '../../../src/defaults/settings';
import { type Messages, messagesIn } from '../../../src/messages';
import { NEUTRAL_NOUNS } from '../../../src/messages/nouns';
import { setting, smallWorkbench, wholeOf } from '../../support/workbenches';

let workbench: Workbench;

/** In the province of these tests the kinds of units are those of the neutral nouns. */
const catalogue = (language: 'vi' | 'en') => messagesIn(language, NEUTRAL_NOUNS);

/** The texts of a catalogue that are no functions, whole as they stand in cells. */
const textsOf = (part: unknown): readonly string[] => {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.values(part).flatMap(textsOf);
};

/** What set-up and a build write; what people type and what the Log and History record stays as it was written. */
const PLACES: readonly (keyof Messages)[] = [
  'district',
  'settings',
  'units',
  'history',
  'log',
  'charts',
  'control',
  'summary',
];

const onlyIn = (language: 'vi' | 'en', other: 'vi' | 'en') => {
  const words = (of: 'vi' | 'en') => PLACES.flatMap((place) => textsOf(catalogue(of)[place]));
  const others = new Set(words(other));
  // A part of a sentence is compared with the texts in formulas.
  return new Set(words(language).filter((text) => text.trim().length > 1 && !others.has(text)));
};

/** Texts that were typed or recorded: the values of settings, the rows of the records, the kinds of units. */
const RECORDS = ['Nhật ký', 'Lịch sử'];
const TYPED = ['có', 'không'];

const shown = () =>
  workbench.book.tabs.flatMap((tab) =>
    workbench.rows(tab.name).flatMap((row, r) =>
      row.flatMap((text, c) => {
        if (RECORDS.includes(tab.name) && r > 2) return [];
        const quoted = (tab.formula(r + 1, c + 1)?.match(/"(?:[^"]|"")*"/g) ?? []).map((each) => each.slice(1, -1));
        return [text, ...quoted].map((each) => [`${tab.name}!${r + 1}:${c + 1}`, each] as const);
      }),
    ),
  );

const left = (words: ReadonlySet<string>) => shown().filter(([, text]) => words.has(text) && !TYPED.includes(text));

const change = (label: string, language: 'vi' | 'en') => {
  setting(workbench, label, language);
  for (const name of ['setUp', 'buildSummary']) expect(workbench.run(name).error).toBeNull();
};

/** All tabs but the Log, which gains lines. */
const tabs = () => wholeOf(workbench).tabs.filter(({ name }) => name !== 'Nhật ký');

beforeEach(() => {
  workbench = smallWorkbench(2, 2);
  workbench.paste('Huyện 1!D7', [['100'], ['abc']]);
  workbench.run('setUp');
  workbench.run('buildSummary');
});

test('from Vietnamese to English and back: nothing of the other language stays, and the end is the beginning', () => {
  expect(DEFAULT_SETTINGS.language).toBe('vi');
  const before = tabs();
  change('Ngôn ngữ', 'en');
  expect(left(onlyIn('vi', 'en'))).toEqual([]);
  expect(workbench.display('Huyện 1!A4')).toBe('Reported today: 1/2 communes');
  change('Language', 'vi');
  expect(left(onlyIn('en', 'vi'))).toEqual([]);
  expect(tabs()).toEqual(before);
});

test('texts that people reworded stay', () => {
  const meaning = workbench.rows('Cấu hình').findIndex(([label]) => label === 'Chỉ tiêu (%)') + 1;
  const typed = [
    ['Huyện 1!B3', 'Tổng của huyện'],
    ['Huyện 1!E6', 'Đạt bao nhiêu'],
    [`Cấu hình!C${meaning}`, 'Theo nghị quyết của tỉnh'],
    ['Đơn vị!B3', 'Tên'],
    ['Lịch sử!A3', 'Ngày báo cáo'],
    ['Nhật ký!B3', 'Đã làm gì'],
  ] as const;
  for (const [cell, text] of typed) workbench.type(cell, text);
  change('Ngôn ngữ', 'en');
  expect(typed.map(([cell]) => workbench.value(cell))).toEqual(typed.map(([, text]) => text));
});
