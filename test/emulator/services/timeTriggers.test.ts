/** When time triggers run, and how turns are skipped. */

import { expect, test } from '@jest/globals';
import { nextRunAt, skipTriggersUntil } from '../../../local/emulator/book/timeTriggers';
import { Workbench } from '../../../local/emulator/workbench';
import { blankBook, NOW } from '../../support/scripts';

const MINUTE = 60_000;
const SCOPES = ['https://www.googleapis.com/auth/script.scriptapp'];
const CODE = `
function install() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create(); }
function tick() { return new Date().getTime(); }`;

function ticking(): Workbench {
  const workbench = new Workbench(blankBook(), { now: NOW, bundle: { code: CODE, manifest: { oauthScopes: SCOPES } } });
  workbench.run('install');
  return workbench;
}

test('the predicted next run is the one that comes, also when a turn is skipped', () => {
  const workbench = ticking();
  // Half a day: among 144 turns some are skipped and some run twice.
  for (let now = NOW; now < NOW + 720 * MINUTE; ) {
    const foretold = nextRunAt(workbench.book) ?? 0;
    expect(foretold).toBeGreaterThan(now);
    expect(workbench.clone().passTo(foretold - 1)).toEqual([]);
    expect(workbench.passTo(foretold).map(({ returned }) => returned)).toContain(foretold);
    now = foretold;
  }
});

test('skipping earlier runs does not repeat a later run', () => {
  const workbench = ticking();
  workbench.passTo(NOW + 60 * MINUTE);
  const next = nextRunAt(workbench.book);
  skipTriggersUntil(workbench.book, NOW + 30 * MINUTE);
  expect(nextRunAt(workbench.book)).toBe(next);
});

test('without triggers there is no next run', () => {
  expect(nextRunAt(blankBook())).toBeNull();
});

test('runs before an instant are skipped, and later runs come as usual', () => {
  const [whole, skipping] = [ticking(), ticking()];
  const [noon, evening] = [NOW + 24 * 60 * MINUTE, NOW + 30 * 60 * MINUTE];
  skipTriggersUntil(skipping.book, noon);
  const later = skipping.passTo(evening).map(({ returned }) => Number(returned));
  const all = whole.passTo(evening).map(({ returned }) => Number(returned));
  expect(later.length).toBeGreaterThan(60);
  expect(later).toEqual(all.filter((at) => at >= noon));
});
