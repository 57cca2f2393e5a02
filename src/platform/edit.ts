/** What an edit trigger is told. */

import type { Tab } from './tab';
import type { Area } from './tabPlan';

/** What somebody just typed or pasted. */
export interface Edit {
  readonly tab: Tab;
  readonly area: Area;
  /** The text of a single cell; null for a paste or a cell that was emptied. */
  readonly value: string | null;
}
