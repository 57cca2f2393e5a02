/** Completes the Control tab: columns, rows of commands, labels in the present language, tick boxes. */

import type { Messages } from '../../messages';
import type { Tab } from '../../platform/tab';
import { controlLabels, controlShape, planMissingControl, readControl } from '../../sheets/control/controlTab';
import { completeColumns } from './growingTable';
import type { SetupTabs } from './setupTabs';

/** Adds what the tab lacks. */
export function completeControl(tabs: SetupTabs, tab: Tab, text: Messages): void {
  completeColumns(tabs, tab, controlShape(text), controlLabels());
  const grid = tab.read();
  const reading = readControl(grid);
  if (reading !== null) tabs.mend(tab, planMissingControl(grid, reading, text));
}
