/** The menu "File": the workbook to take away, another to open, and the opening day once more. */

import { bookFile, openBook } from '../actions';
import { ask } from '../notices';
import { view, viewpoint } from '../store';
import { beginAnew, words } from './frameState';
import type { Submenu } from './menus/entries';

const XLSX = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function fileMenu(): Submenu {
  const { file } = words.value;
  return {
    label: file.title,
    entries: [
      { label: file.download, choose: () => void download() },
      { label: file.open, choose: pickFile },
      { label: file.startOver, choose: () => void confirmStartOver() },
    ],
  };
}

/** Saves the workbook as it is once all that was typed here is in it. */
async function download(): Promise<boolean> {
  const file = await bookFile();
  if (file !== null) save(file);
  return file !== null;
}

function pickFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = XLSX;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void replaceBy(file);
  });
  input.click();
}

/** Opens a file once the person knows what goes; what they want to keep is on their disk before it goes. */
async function replaceBy(file: File): Promise<void> {
  const { openTitle, openText } = words.value.file;
  const text = openText(file.name);
  const from = viewpoint();
  const answer = await ask({ title: openTitle, text, kind: 'buttons', buttons: ['YES', 'NO', 'CANCEL'] });
  if (answer === 'CANCEL') return;
  if (answer === 'YES' && !(await download())) return;
  await openBook(file, from);
}

/** Hands a file to the browser's downloads, named by the workbook. */
function save(file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${view.value?.title ?? ''}.xlsx`;
  link.click();
  // Not at once: the browser reads it after the click.
  addEventListener('pagehide', () => URL.revokeObjectURL(link.href), { once: true });
}

async function confirmStartOver(): Promise<void> {
  const { startOverTitle: title, startOverText: text } = words.value.file;
  const from = viewpoint();
  if ((await ask({ title, text, kind: 'buttons', buttons: ['OK', 'CANCEL'] })) === 'OK') await beginAnew(from);
}
