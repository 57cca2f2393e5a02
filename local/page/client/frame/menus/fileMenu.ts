/** The File menu: download the workbook, open another, or start over. */

import { bookFile, openBook } from '../../actions';
import { ask } from '../../notices';
import { view, viewpoint } from '../../store';
import { startTutorialOver, words } from '../frameState';
import type { Submenu } from './entries';

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

/** Downloads the workbook with everything typed here. Returns whether it did. */
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
    if (file) void confirmOpen(file);
  });
  input.click();
}

/** Opens a file after confirmation; if the user wants, the present workbook is downloaded first. */
async function confirmOpen(file: File): Promise<void> {
  const { openTitle, openText } = words.value.file;
  const text = openText(file.name);
  const from = viewpoint();
  const answer = await ask({ title: openTitle, text, kind: 'buttons', buttons: ['YES', 'NO', 'CANCEL'] });
  if (answer === 'CANCEL') return;
  if (answer === 'YES' && !(await download())) return;
  await openBook(file, from);
}

/** Makes the browser download a file with the title of the workbook. */
function save(file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${view.value?.title ?? ''}.xlsx`;
  link.click();
  // Revoked later, because the browser reads the file after the click.
  addEventListener('pagehide', () => URL.revokeObjectURL(link.href), { once: true });
}

async function confirmStartOver(): Promise<void> {
  const { startOverTitle: title, startOverText: text } = words.value.file;
  const from = viewpoint();
  if ((await ask({ title, text, kind: 'buttons', buttons: ['OK', 'CANCEL'] })) === 'OK') await startTutorialOver(from);
}
