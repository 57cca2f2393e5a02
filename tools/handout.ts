/**
 * Part of `npm run picture`: makes the officials' guide a PDF of one A4 page, to print or to send with a letter. It is
 * the whole guide with its pictures, in the largest type that fits.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { marked } from 'marked';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../local/delivery/chromium';

const ROOT = join(import.meta.dirname, '..');
export const GUIDE = join(ROOT, 'docs', 'guides', 'official.vi.md');

/** Type sizes in points, the best first. Smaller ones would be unreadable. */
const SIZES = [10, 9.75, 9.5, 9.25, 9, 8.5, 8, 7.5] as const;

const STYLE = `
@page { size: A4; margin: 10mm 11mm; }
body { margin: 0; font-family: Arial, "Liberation Sans", sans-serif; line-height: 1.32; columns: 2; column-gap: 7mm; }
h1 { column-span: all; margin: 0; font-size: 1.75em; color: #17365d; }
h1 + p { column-span: all; margin: 0.2em 0 0.8em; }
h2 { margin: 0.7em 0 0.25em; font-size: 1.2em; color: #17365d; break-after: avoid; }
p, ul, table { margin: 0 0 0.5em; }
ul { padding-left: 1.1em; }
img { display: block; width: 100%; margin-bottom: 0.5em; border: 0.2mm solid #bbb; box-sizing: border-box; }
table { width: 100%; border-collapse: collapse; break-inside: avoid; }
th, td { padding: 0.15em 0.4em; border: 0.2mm solid #999; text-align: left; vertical-align: top; }
li, p:has(img) { break-inside: avoid; }
code { font-family: inherit; background: #f0f0f0; }
`;

/**
 * Makes a guide a PDF of one page.
 *
 * @param path the guide in Markdown; its pictures are read from its links
 * @throws if it is too long for a page in the smallest type
 */
export async function handout(browser: Browser, path: string): Promise<Uint8Array> {
  const body = marked.parse(readFileSync(path, 'utf8'), { async: false });
  const [, title = ''] = /<h1>(.*?)<\/h1>/.exec(body) ?? [];
  const whole = body.replace(/(<img [^>]*?src=")([^"]+)"/g, (_, before: string, source: string) => {
    const picture = readFileSync(join(dirname(path), source)).toString('base64');
    return `${before}data:image/png;base64,${picture}"`;
  });
  const page = await browser.newPage({ javaScriptEnabled: false });
  try {
    for (const size of SIZES) {
      await page.setContent(`<!doctype html><html lang="vi"><meta charset="utf-8"><title>${title}</title>
        <style>${STYLE} body { font-size: ${size}pt; }</style>${whole}`);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
      if (pagesOf(pdf) === 1) return pdf;
    }
  } finally {
    await page.close();
  }
  throw new Error(`${relative(ROOT, path)} is too long for one page: shorten it.`);
}

/** The number of pages of a PDF that Chromium made. Chromium writes each page as an uncompressed object. */
export const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0;

if (argv[1] === fileURLToPath(import.meta.url)) {
  const browser = await openBrowser();
  const file = GUIDE.replace(/\.md$/, '.pdf');
  writeFileSync(file, await handout(browser, GUIDE));
  await browser.close();
  console.log(relative(ROOT, file));
}
