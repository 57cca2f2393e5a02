/**
 * Part of `npm run picture`: draws the Summary and the Charts of the ten days after the letter, a reminder, the official
 * report and the sidebar into docs/. It needs LibreOffice and pdftoppm (Debian: libreoffice-calc, libreoffice-writer,
 * poppler-utils), and uses the Chromium that npm installs. LibreOffice gets a profile with Vietnamese formats.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from '../delivery/chromium';
import { Printer } from '../delivery/printer';
import type { Workbench } from '../emulator/workbench';
import { letterDay } from './letterDay';
import { drawPage } from './pages';
import { tenDays } from './tenDays';

const ROOT = join(import.meta.dirname, '..', '..');
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
  const draw = (pdf: string, name: string, ...options: readonly string[]) => {
    execFileSync('pdftoppm', ['-f', '1', '-l', '1', ...options, '-png', '-singlefile', pdf, join(PICTURES, name)]);
    console.log(`docs/${name}.png`);
  };
  const convert = (file: string): string => {
    execFileSync('soffice', [installation, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    });
    return join(folder, basename(file).replace(/\.\w+$/, '.pdf'));
  };
  /** Prints one tab of a workbook; the others are hidden, and LibreOffice does not print hidden tabs. */
  const tabOf = async (workbench: Workbench, tab: string, name: string): Promise<string> => {
    const alone = workbench.clone();
    for (const other of alone.book.tabs) other.hidden = other.name !== tab;
    alone.book.active = alone.book.tabs.findIndex(({ name: each }) => each === tab);
    const file = join(folder, `${name}.xlsx`);
    await alone.save(file);
    return convert(file);
  };

  const workbench = tenDays();
  draw(await tabOf(workbench, 'Tổng hợp', 'summary'), 'summary', '-r', '110');
  draw(
    await tabOf(workbench, 'Biểu đồ', 'charts'),
    'charts',
    '-r',
    '100',
    '-x',
    '50',
    '-y',
    '60',
    '-W',
    '1070',
    '-H',
    '480',
  );
  const printer = new Printer();
  const [attachment] = workbench.clone().run('exportReport').mails[0]?.attachments ?? [];
  const report = join(folder, 'report.pdf');
  writeFileSync(report, await printer.print(attachment && 'html' in attachment ? attachment.html : ''));
  await printer.close();
  draw(report, 'report', '-r', '70');

  const browser = await openBrowser();
  const sidebar = await browser.newPage({ viewport: { width: 300, height: 640 }, deviceScaleFactor: 2 });
  await sidebar.setContent(workbench.clone().run('showStatus').sidebars[0]?.html ?? '');
  await drawPage(sidebar, 'status');
  const mail = await browser.newPage({ viewport: { width: 640, height: 100 } });
  await mail.setContent(reminderPage());
  const height = await mail.evaluate(() => document.documentElement.scrollHeight);
  await mail.setViewportSize({ width: 640, height });
  await drawPage(mail, 'reminder');
  await browser.close();
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  console.error('The pictures need LibreOffice (soffice) and poppler (pdftoppm) on the PATH.');
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** Makes the reminder that Văn Lâm gets on the day after the letter, with one wrong and one missing figure. */
function reminderPage(): string {
  const workbench = letterDay().workbench.with({ now: Date.parse('2020-08-19T15:02+07:00') });
  const unit = workbench.rows('Đơn vị').findIndex(([code]) => code === '325') + 1;
  workbench.type(`Đơn vị!H${unit}`, 'canbo.vanlam@example.vn');
  workbench.paste('Văn Lâm!D7', [...Array<string[]>(9).fill(['5.900']), ['1,234'], ['']]);
  const { mails } = workbench.run('remindLate', { answers: ['YES'] });
  return mails[0]?.html ?? '';
}
