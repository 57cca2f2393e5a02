/** Reads a workbook that a person opens in the page. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Book } from '../../../emulator/book/book';
import { readBook } from '../../../emulator/xlsx/read';
import type { Language } from '../../protocol/view';

/** An .xlsx file that a person chose. */
export interface ChosenFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** Reads the workbook as Google imports a file: with the locale of the account, and the file's name as its title. */
export async function openedBook({ bytes, name }: ChosenFile, language: Language): Promise<Book> {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  try {
    const path = join(folder, 'book.xlsx');
    writeFileSync(path, bytes);
    const book = await readBook(path);
    book.title = name.replace(/\.xlsx$/i, '') || book.title;
    book.locale = language === 'vi' ? 'vi_VN' : 'en_US';
    return book;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
