/** Pages in the sidebar, and the functions that they call. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { loadBundle } from '../../../local/emulator/bundle';
import { blankBook, script } from '../../support/scripts';

const page = (body: string, pages: Record<string, string> = {}) => script(body, blankBook(), { pages });

describe('a page', () => {
  test('is made from a text, and keeps its title and content', () => {
    const made = page(`const page = HtmlService.createHtmlOutput('<b>x</b>').setTitle('Tình hình');
      return [page.getContent(), page.getTitle(), page.setContent('y').getContent()].join('|');`);
    expect(made.returned).toBe('<b>x</b>|Tình hình|y');
  });

  test('is read from a file that was pushed with the script, by its name without .html', () => {
    expect(
      page(`return HtmlService.createHtmlOutputFromFile('status').getContent();`, { status: '<p>' }).returned,
    ).toBe('<p>');
  });

  test.each(['status.html', 'khác', 'toString'])('of the name %s is not found', (name) =>
    expect(page(`HtmlService.createHtmlOutputFromFile('${name}')`, { status: '' }).error).toBe(
      `No HTML file named ${name} was found.`,
    ),
  );
});

describe('a sidebar', () => {
  test('shows a page with its title', () => {
    const { sidebars, error } = page(
      `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>10 huyện</p>').setTitle('Tình hình'));`,
    );
    expect([error, sidebars]).toEqual([null, [{ title: 'Tình hình', html: '<p>10 huyện</p>' }]]);
  });

  test('shows the page as it was when it was shown', () => {
    const { sidebars } = page(`const made = HtmlService.createHtmlOutput('a');
      SpreadsheetApp.getUi().showSidebar(made); made.setContent('b');`);
    expect(sidebars.map(({ html }) => html)).toEqual(['a']);
  });

  test('takes only a page', () => {
    expect(page(`SpreadsheetApp.getUi().showSidebar(sheet)`).error).toContain('HtmlOutput expected');
  });

  test('needs its scope', () => {
    const { error, sidebars } = script(
      `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('a'))`,
      blankBook(),
      { scopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] },
    );
    expect([sidebars, error]).toEqual([[], expect.stringContaining('script.container.ui')]);
  });
});

describe('a parameter of a function that a page calls', () => {
  const called = (...parameters: readonly unknown[]) =>
    script(`return JSON.stringify([parameters, parameters.map((each) => each instanceof Object)]);`, blankBook(), {
      parameters,
    });

  test('arrives unchanged, as an object of the script’s realm', () => {
    expect(JSON.parse(String(called('Văn Lâm', 7, null, { days: [1, true] }).returned))).toEqual([
      ['Văn Lâm', 7, null, { days: [1, true] }],
      [false, false, false, true],
    ]);
  });

  test.each([
    ['a date', new Date(0)],
    ['a function', () => {}],
    ['nothing', undefined],
  ])('cannot be %s', (_, value) => {
    expect(called(value).error).toContain('only JSON values');
  });
});

describe('the bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has the pages of its folder by name', () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'appsscript.json'), '{}');
    writeFileSync(join(folder, 'Code.js'), 'function go() {}');
    writeFileSync(join(folder, 'status.html'), '<p>Tình hình</p>');
    expect(loadBundle(folder)).toEqual({
      code: 'function go() {}',
      manifest: {},
      pages: { status: '<p>Tình hình</p>' },
    });
  });
});
