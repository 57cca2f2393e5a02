/** The directions of imports in src and local, and what the script takes along from packages. */

import { expect, test } from '@jest/globals';
import { importsIn } from './importGraph';
import { forbidden } from './layers';

const imports = await importsIn(['src', 'local']);

test('imports in src and local point where their layer may', () => {
  expect(forbidden(imports)).toEqual([]);
});

test('imports of types are among them', () => {
  expect(imports).toContainEqual({ from: 'src/platform/tab.ts', to: 'src/platform/tabPlan.ts' });
  expect(imports).toContainEqual({ from: 'src/messages/en/index.ts', to: 'src/messages/vi/index.ts' });
});

test('only the runner of commands opens dialogs: a command ends with its question', () => {
  const importers = imports.filter(({ to }) => to === 'src/platform/dialogs.ts').map(({ from }) => from);
  // The others are dialogs: Google's, and what takes their place where there are none.
  expect(importers.sort()).toEqual([
    'src/app/control/controlDialogs.ts',
    'src/app/logDialogs.ts',
    'src/app/run.ts',
    'src/platform/google/dialogs.ts',
  ]);
});

/** One import a rule. */
const WRONG: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['domain knows no language', 'src/domain/finding.ts', 'src/messages/index.ts'],
  ['domain knows no sheet', 'src/domain/cell.ts', 'src/sheets/core/marks.ts'],
  ['domain knows no port', 'src/domain/cell.ts', 'src/platform/tabPlan.ts'],
  ['messages know no sheet', 'src/messages/format.ts', 'src/sheets/core/look.ts'],
  ['defaults lie beside domain', 'src/defaults/register.ts', 'src/sheets/units/unitsTab.ts'],
  ['sheets know no command', 'src/sheets/log/logTab.ts', 'src/app/province/log.ts'],
  ['the report knows no mail', 'src/report/asHtml.ts', 'src/mail/html.ts'],
  ['the mail knows no sidebar', 'src/mail/digest.ts', 'src/sidebar/view.ts'],
  ['commands do not reach Google by themselves', 'src/app/run.ts', 'src/platform/google/world.ts'],
  ['ports do not know how Google implements them', 'src/platform/tab.ts', 'src/platform/google/tab.ts'],
  ['Google’s side knows no sheet', 'src/platform/google/tab.ts', 'src/sheets/core/look.ts'],
  ['only Google’s side and commands ask what is built', 'src/sheets/core/look.ts', 'src/build-target.ts'],
  ['the sidebar’s page knows nothing of the script', 'src/sidebar/client/main.ts', 'src/messages/index.ts'],
  ['the script has no package but zod’s small build', 'src/sheets/core/addresses.ts', 'zod'],
  ['the script has nothing of Node', 'src/app/run.ts', 'node:fs'],
  ['the script knows no test', 'src/app/run.ts', 'test/support/days.ts'],
  ['the emulator knows nothing of the script', 'local/emulator/workbench.ts', 'src/domain/cell.ts'],
  ['the emulator knows no program that uses it', 'local/emulator/workbench.ts', 'local/scenarios/letterDay.ts'],
  ['the page’s browser side knows no emulator', 'local/page/client/store.ts', 'local/emulator/workbench.ts'],
  ['the command line knows nothing of the script', 'local/cli/commands.ts', 'src/messages/index.ts'],
  ['a new folder is given a layer first', 'src/control/plan.ts', 'src/domain/cell.ts'],
];

test.each(WRONG)('%s: %s may not import %s', (_, from, to) => {
  expect(forbidden([{ from, to }])).toEqual([`${from} → ${to}`]);
});
