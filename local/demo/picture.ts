/**
 * `npm run picture`: the Summary tab of the demonstration's workbook and a reminder as pictures, by LibreOffice and
 * pdftoppm (Debian: libreoffice-calc, libreoffice-writer, poppler-utils). LibreOffice gets a profile with Vietnam's
 * formats.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { letterDay } from './letterDay';

const ROOT = join(import.meta.dirname, '..', '..');
const BOOK = join(ROOT, 'out', 'bluezone-2020-08-18.xlsx');
const PICTURES = join(ROOT, 'docs');

const VIETNAMESE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
</oor:items>
`;

const folder = mkdtempSync(join(tmpdir(), 'picture-'));
try {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), VIETNAMESE);
  mkdirSync(PICTURES, { recursive: true });
  const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  const draw = (file: string, name: string, ...options: readonly string[]) => {
    const input = name === 'reminder' ? ['--infilter=HTML (StarWriter)'] : [];
    execFileSync('soffice', [installation, '--headless', ...input, '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    });
    const pdf = join(folder, basename(file).replace(/\.\w+$/, '.pdf'));
    execFileSync('pdftoppm', ['-f', '1', '-l', '1', ...options, '-png', '-singlefile', pdf, join(PICTURES, name)]);
    console.log(`docs/${name}.png`);
  };
  draw(BOOK, 'summary', '-r', '110');
  const page = join(folder, 'reminder.html');
  writeFileSync(page, reminderPage());
  draw(page, 'reminder', '-r', '90', '-x', '40', '-y', '20', '-W', '720', '-H', '330');
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  console.error('The pictures need LibreOffice (soffice) and poppler (pdftoppm) on the PATH.');
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** The reminder that Văn Lâm gets on the day after the letter's, when one figure is wrong and one is missing. */
function reminderPage(): string {
  const desk = letterDay().desk.seat({ now: Date.parse('2020-08-19T15:02+07:00') });
  const unit = desk.rows('Đơn vị').findIndex(([code]) => code === '325') + 1;
  desk.type(`Đơn vị!H${unit}`, 'canbo.vanlam@example.vn');
  desk.paste('Văn Lâm!D7', [...Array<string[]>(9).fill(['5.900']), ['1,234'], ['']]);
  const { mails } = desk.run('remindLate', { answers: ['YES'] });
  return mails[0]?.html ?? '';
}
