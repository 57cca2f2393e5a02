import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addGoogleScriptRun, type Server } from '../../local/emulator/browser/googleScriptRun';
import { useWindows } from '../support/browser/windows';

const windows = useWindows({
  page: (blank) => addGoogleScriptRun(blank, (name, parameters) => server(name, parameters)),
});

let page: Page;
let server: Server;
beforeEach(async () => {
  ({ page } = await windows.open('about:blank', { storage: null }));
});

/** Runs a call in the page and gives what its handlers were told, or what the call itself threw. */
function told(call: string, before = ''): Promise<unknown> {
  return page.evaluate(`new Promise((resolve) => {
    const said = (kind) => (value, userObject) =>
      resolve([kind, value instanceof Error ? 'Error: ' + value.message : value, ...(userObject ? [userObject.mark] : [])]);
    const run = google.script.run.withSuccessHandler(said('success')).withFailureHandler(said('failure'));
    ${before}
    try { ${call} } catch (error) { resolve(['thrown', String(error)]); }
  })`);
}

describe('a call', () => {
  test('arrives by name with its parameters as JSON, and its answer at the success handler', async () => {
    server = (name, parameters) => ({ name, parameters });
    expect(await told(`run.openTab('324', 1.5, true, null, { a: [1, undefined], b: undefined });`)).toEqual([
      'success',
      { name: 'openTab', parameters: ['324', 1.5, true, null, { a: [1, null] }] },
    ]);
  });

  test('gives nothing itself, and null where the function returns nothing', async () => {
    server = () => undefined;
    expect(await page.evaluate('google.script.run.readStatus() === undefined')).toBe(true);
    expect(await told('run.readStatus();')).toEqual(['success', null]);
  });

  test('waits for an answer that takes its time', async () => {
    server = async () => 'later';
    expect(await told('run.readStatus();')).toEqual(['success', 'later']);
  });

  test('hands the user object to either handler without sending it', async () => {
    server = (_name, parameters) => {
      if (parameters.length > 0) throw new Error('refused');
      return parameters.length;
    };
    expect(await told(`run.withUserObject({ mark: 'mine' }).readStatus();`)).toEqual(['success', 0, 'mine']);
    expect(await told(`run.withUserObject({ mark: 'mine' }).readStatus(1);`)).toEqual([
      'failure',
      'Error: refused',
      'mine',
    ]);
  });

  test.each<[string, () => unknown, string]>([
    ['an exception', () => Promise.reject(new Error('Xong việc')), 'Error: Xong việc'],
    ['an exception of another realm', () => Promise.reject({ message: 'Xong việc' }), 'Error: Xong việc'],
    ['a date as answer', () => ({ at: new Date(0) }), 'Error: Failed due to illegal value in property: at'],
    ['a map as answer', () => [new Map()], 'Error: Failed due to illegal value in property: 0'],
    ['a function as answer', () => () => 1, 'Error: Failed due to illegal value in property: '],
  ])('tells the failure handler of %s', async (_what, answer, error) => {
    server = answer;
    expect(await told('run.readStatus();')).toEqual(['failure', error]);
  });

  test.each([
    ['new Date(0)', '0'],
    ['{ inside: () => 1 }', 'inside'],
    ['document.body', '0'],
    ['new Set([1])', '0'],
  ])('with the parameter %s is not made', async (parameter, property) => {
    server = () => 'never';
    expect(await told(`run.openTab(${parameter});`)).toEqual([
      'thrown',
      `TypeError: Failed due to illegal value in property: ${property}`,
    ]);
  });

  test('of a function that is private to the script is impossible', async () => {
    server = () => 'never';
    expect(await told('run.secret_();')).toEqual(['thrown', 'TypeError: run.secret_ is not a function']);
  });
});

describe('a failure without a handler', () => {
  test('is written to the console, unless the handler is null', async () => {
    const written: string[] = [];
    page.on('console', (message) => written.push(message.text()));
    server = (name) => {
      throw new Error(name);
    };
    await page.evaluate('google.script.run.withFailureHandler(null).silent()');
    await Promise.all([page.waitForEvent('console'), page.evaluate('google.script.run.loud()')]);
    expect(written).toEqual(['loud']);
  });
});

test('runners do not share their handlers', async () => {
  server = (name) => name;
  const call = `const other = run.withSuccessHandler((value) => resolve(['other', value])); run.first();`;
  expect(await told(call)).toEqual(['success', 'first']);
});
