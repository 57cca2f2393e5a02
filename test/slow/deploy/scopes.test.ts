/**
 * The manifest asks for exactly what the script needs. Which scopes a method needs is Google's word: its reference, as the
 * package gas-types-detailed carries it. Which methods the script calls is read from the built file: every method of
 * the services that it names counts whose name the file calls on anything, so some that it never calls may be counted,
 * and none that it does is missed.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Bundle } from '../../../local/emulator/bundle';
import { bundleFor, loadBundle } from '../../../local/emulator/bundle';
import { scopeOf } from '../../../local/emulator/services/runtime/permissions';
import { staffedWorkbench } from '../../support/workbenches';
import { documentedServices } from './reference';

const services = documentedServices();
const bundles: readonly (readonly [string, Bundle])[] = [
  ['the bound script', loadBundle()],
  ['the standalone script', bundleFor('standalone')],
  ['the add-on', bundleFor('add-on')],
];

const AUTH = 'https://www.googleapis.com/auth/';
const askedBy = ({ manifest }: Bundle) => (manifest.oauthScopes ?? []).map((url) => url.replace(AUTH, ''));

/** The services that a script names. */
const servicesOf = (code: string) =>
  [...services.keys()].filter((service) => new RegExp(`(?<![\\w$.])${service}\\b(?!["'])`).test(code));

/** What a script may be calling: each method with the scopes of which it needs one. */
function possibleCalls(code: string): readonly { readonly name: string; readonly scopes: readonly string[] }[] {
  return servicesOf(code).flatMap((service) =>
    (services.get(service) ?? []).flatMap(({ name, methods }) =>
      [...methods].flatMap(([method, scopes]) => {
        // A service's own methods are called on its global; what it hands out may be called anything.
        const call = name === service ? `(?<![\\w$.])${service}\\.${method}\\(` : `\\.${method}\\(`;
        return new RegExp(call).test(code) ? [{ name: `${name}.${method}`, scopes }] : [];
      }),
    ),
  );
}

describe.each(bundles)('%s', (_, bundle) => {
  const { code } = bundle;

  test('names ten services of Google, and hands none of them on under another name', () => {
    expect(servicesOf(code).sort()).toEqual(
      'Charts HtmlService LockService MailApp PropertiesService ScriptApp Session SpreadsheetApp Utilities console'.split(
        ' ',
      ),
    );
    for (const service of servicesOf(code)) expect(code).not.toMatch(new RegExp(`(?<![\\w$."'])${service}\\b(?!\\.)`));
  });

  test('calls nothing that needs more than the manifest asks for', () => {
    const asked = askedBy(bundle);
    const calls = possibleCalls(code).filter(({ scopes }) => scopes.length > 0);
    expect(calls.length).toBeGreaterThan(100);
    expect(calls.filter(({ scopes }) => !scopes.some((scope) => asked.includes(scope)))).toEqual([]);
  });

  test('calls something for every scope of the manifest that no other scope of it would allow', () => {
    const calls = possibleCalls(code);
    for (const scope of askedBy(bundle)) {
      const others = askedBy(bundle).filter((other) => other !== scope);
      const depending = calls.filter(
        ({ scopes }) => scopes.includes(scope) && !scopes.some((each) => others.includes(each)),
      );
      expect([scope, depending.map(({ name }) => name)]).toEqual([scope, expect.arrayContaining([expect.any(String)])]);
    }
  });
});

describe('without one of its scopes', () => {
  const bundle = loadBundle();
  const run = (command: string, scopes: readonly string[]) => {
    const workbench = staffedWorkbench();
    const manifest = { ...bundle.manifest, oauthScopes: scopes.map((scope) => AUTH + scope) };
    return workbench.with({ bundle: { ...bundle, manifest } }).run(command).error;
  };

  test.each([
    ['spreadsheets.currentonly', 'buildSummary'],
    ['script.container.ui', 'showStatus'],
    ['script.scriptapp', 'setUp'],
    ['script.send_mail', 'checkSystem'],
    ['userinfo.email', 'enableReminders'],
  ])('without %s, %s fails, and with it does not', (scope, command) => {
    const asked = askedBy(bundle);
    expect(run(command, asked)).toBeNull();
    expect(
      run(
        command,
        asked.filter((each) => each !== scope),
      ),
    ).toContain(`Required permissions: ${AUTH}${scope}`);
  });

  test('each scope of the manifest was left out once', () => {
    expect(askedBy(bundle)).toHaveLength(5);
  });
});

test('the emulator needs the scope that Google’s reference names for each method that it supports', () => {
  const folder = join(import.meta.dirname, '..', '..', '..', 'local', 'emulator', 'services');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const isFound = (pattern: string) => sources.some((text) => new RegExp(pattern, 'm').test(text));
  // A class is named where its objects are wrapped, or where globals.ts lists the services.
  const supportsClass = (name: string) => isFound(`'${name}'|^ *${name}: `);
  const supportsMethod = (method: string) => isFound(`^ *${method}(\\(|:)`);
  // These are not supported, but have the same names as supported methods of blobs, trigger builders and ranges.
  const namesakes = [
    'Spreadsheet.getAs',
    'SpreadsheetApp.create',
    'Sheet.createTextFinder',
    'Spreadsheet.createTextFinder',
  ];
  // The reference names no scope for it, but its neighbours, which read the same, need one.
  const undocumented = ['Spreadsheet.getSheetByName'];

  const asked = askedBy(loadBundle());
  const classes = new Set(servicesOf(loadBundle().code).flatMap((service) => services.get(service) ?? []));
  const wrong = [...classes]
    .filter(({ name }) => supportsClass(name))
    .flatMap(({ name, methods }) =>
      [...methods].map(([method, scopes]) => ({
        name: `${name}.${method}`,
        isSupported: supportsMethod(method),
        reference: scopes.find((scope) => asked.includes(scope)) ?? scopes[0] ?? null,
        here: scopeOf(name, method),
      })),
    )
    .filter(
      ({ name, isSupported, reference, here }) =>
        isSupported && ![...namesakes, ...undocumented].includes(name) && reference !== here,
    );
  expect(wrong).toEqual([]);
});
