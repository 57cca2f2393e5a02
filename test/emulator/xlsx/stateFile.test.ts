import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Book } from '../../../local/emulator/book/book';
import { readBook } from '../../../local/emulator/xlsx/read';
import { readState, statePath } from '../../../local/emulator/xlsx/state';
import { writeBook } from '../../../local/emulator/xlsx/write';

const folder = mkdtempSync(join(tmpdir(), 'state-'));
const path = join(folder, 'book.xlsx');
let text: string;

beforeAll(async () => {
  const book = Book.blank();
  book.properties.document.set('key', 'value');
  book.triggers = [
    { id: '1', handler: 'tick', event: 'CLOCK', every: { minutes: 5, from: 0, fallen: 1 }, creator: 'a@b.vn' },
  ];
  await writeBook(book, path);
  text = readFileSync(statePath(path), 'utf8').trim();
});

afterAll(() => rmSync(folder, { recursive: true }));

test('the file has the version of its format', () => {
  expect(JSON.parse(text)).toMatchObject({ version: 1 });
});

test('a file that was cut off is named, and nothing is made of what is left', async () => {
  for (let length = 0; length < text.length; length += 7) {
    writeFileSync(statePath(path), text.slice(0, length));
    expect(() => readState(path)).toThrow(`${statePath(path)} cannot be read`);
  }
  await expect(readBook(path)).rejects.toThrow('cannot be read');
});

test.each([
  ['of a later version', { version: 2 }],
  ['without properties', { properties: undefined }],
  ['with a trigger that calls nothing', { triggers: [{ id: '1', event: 'CLOCK', creator: 'a@b.vn' }] }],
])('a file %s is named', (_, changed) => {
  writeFileSync(statePath(path), JSON.stringify({ ...JSON.parse(text), ...changed }));
  expect(() => readState(path)).toThrow('cannot be read');
});

test('a file from before versions is read, also without what was added since', async () => {
  const { version, triggers, mail, ...older } = JSON.parse(text);
  const tabs = older.tabs.map(({ protections, typingRules, charts, ...tab }: Record<string, unknown>) => tab);
  writeFileSync(statePath(path), JSON.stringify({ ...older, tabs }));
  const book = await readBook(path);
  expect([book.properties.document.get('key'), book.triggers, book.tabs[0]?.protections]).toEqual(['value', [], []]);
});
