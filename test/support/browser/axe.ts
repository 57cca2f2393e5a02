/** What axe-core finds in a page. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Picks the findings in the page: to bring all of axe's results out of it takes longer than axe itself. */
const FIND = `async ({ part, impacts, isContrastDecided }) => {
  const { violations, incomplete, passes } = await axe.run(part, { iframes: false, resultTypes: ['violations', 'incomplete'] });
  const isContrast = ({ id }) => id === 'color-contrast';
  return {
    sawContrast: [...passes, ...violations, ...incomplete].some(isContrast),
    findings: [
      ...violations.filter(({ impact }) => impacts === null || impacts.includes(impact)),
      ...(isContrastDecided ? incomplete.filter(isContrast) : []),
    ].flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 300))),
  };
}`;

/** What axe is to look at, and what counts. */
export interface Audit {
  /** A selector; the whole page if absent. Documents in frames are never looked at: they have tests of their own. */
  readonly part?: string;
  /** All findings if absent. */
  readonly impacts?: readonly ('minor' | 'moderate' | 'serious' | 'critical')[];
  /** Whether a contrast that axe cannot compute counts as a finding. */
  readonly isContrastDecided?: boolean;
}

/** The findings, each with the HTML of its element. Throws where axe did not compute any contrast. */
export async function axeFindings(page: Page, audit: Audit = {}): Promise<readonly string[]> {
  const { part = 'html', impacts = null, isContrastDecided = false } = audit;
  // As if typed into the console: the page's policy allows no script from elsewhere.
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(SOURCE);
  const { sawContrast, findings } = await page.evaluate<{ sawContrast: boolean; findings: string[] }>(
    `(${FIND})(${JSON.stringify({ part, impacts, isContrastDecided })})`,
  );
  if (!sawContrast) throw new Error('axe computed no contrast');
  return findings;
}
