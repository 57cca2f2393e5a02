/**
 * `npm run picture`: the Summary tab and a district's tab of the demonstration's workbook as pictures, by LibreOffice
 * and pdftoppm (Debian: libreoffice-calc, poppler-utils). LibreOffice gets a profile with Vietnam's formats.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..', '..');
const BOOK = join(ROOT, 'out', 'bluezone-2020-08-18.xlsx');
const PICTURES = join(ROOT, 'docs');

/** The page of the PDF on which each picture is, from 1; the Summary fills the first ones. */
const PAGES = [{ name: 'summary', page: 1 }];

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
  execFileSync('soffice', [installation, '--headless', '--convert-to', 'pdf', '--outdir', folder, BOOK], {
    stdio: 'ignore',
  });
  for (const { name, page } of PAGES) {
    const range = ['-f', String(page), '-l', String(page)];
    const target = join(PICTURES, name);
    execFileSync('pdftoppm', [
      ...range,
      '-r',
      '110',
      '-png',
      '-singlefile',
      join(folder, 'bluezone-2020-08-18.pdf'),
      target,
    ]);
    console.log(`docs/${name}.png`);
  }
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  console.error('The pictures need LibreOffice (soffice) and poppler (pdftoppm) on the PATH.');
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
