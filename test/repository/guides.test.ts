/** The guides explain every setting and every sentence that the add-on shows. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Messages, messagesIn } from '../../src/messages';
import { settingRows } from '../../src/sheets/settings/settingsTab';

const guide = (name: string) => readFileSync(join(import.meta.dirname, '../../docs/guides', name), 'utf8');
const VIETNAMESE = guide('administrator.vi.md');
const ENGLISH = guide('administrator.md');

/** A table's rows under a heading, each as its cells. */
function tableUnder(text: string, heading: RegExp): readonly (readonly string[])[] {
  const section = text.split(/^## /m).find((part) => heading.test(part)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The settings of a new spreadsheet: label in Vietnamese, label in English, shipped value, "–" for a blank one. */
const settings = settingRows(messagesIn('vi'), () => true).map(([label, value], index) => {
  const english = settingRows(messagesIn('en'), () => true)[index]?.[0];
  const code = (value as { readonly code: string }).code;
  return { label: String(label), english: String(english), shipped: code === '' ? '–' : code };
});

describe('the administrator’s guide', () => {
  test('lists every setting with its shipped value, in Vietnamese', () => {
    const listed = tableUnder(VIETNAMESE, /^3\. /).map(([label, shipped]) => [label, shipped]);
    expect(listed.sort()).toEqual(settings.map(({ label, shipped }) => [label, shipped]).sort());
  });

  test('lists every setting with its shipped value, in English', () => {
    const listed = tableUnder(ENGLISH, /^3\. /).map(([label, shipped]) => [label, shipped]);
    expect(listed.sort()).toEqual(
      settings.map(({ label, english, shipped }) => [`${label} · ${english}`, shipped]).sort(),
    );
  });

  /** The beginning of each sentence with which a command stops or the system check warns, as a reader would search for it. */
  const beginnings = ({ problem, system }: Messages) =>
    [...Object.entries(problem), ...Object.entries(system).filter(([, said]) => String(said).startsWith('✗'))]
      .flatMap(([key, said]) => (typeof said === 'string' && key !== 'title' ? [said] : []))
      .map((said) => /^[^.,:(]+/.exec(said.replace('✗ ', ''))?.[0].slice(0, 22) ?? '');

  test.each(beginnings(messagesIn('vi')))('says what to do about “%s…”, in both languages', (beginning) => {
    for (const text of [VIETNAMESE, ENGLISH]) {
      const row = tableUnder(text, /^11\. /).find(([said]) => said?.includes(beginning));
      expect(row?.[1]).toBeTruthy();
    }
  });

  test.each(beginnings(messagesIn('en')))('and in English “%s…”', (beginning) => {
    expect(tableUnder(ENGLISH, /^11\. /).some(([said]) => said?.includes(beginning))).toBe(true);
  });

  test('has the same sections, tables and pictures in both languages', () => {
    const structure = (text: string) =>
      text.split('\n').flatMap((line) => {
        const [mark] = /^(#+|\||\d+\.|!\[)/.exec(line) ?? [];
        return mark === undefined ? [] : [mark];
      });
    expect(structure(ENGLISH)).toEqual(structure(VIETNAMESE));
  });
});
