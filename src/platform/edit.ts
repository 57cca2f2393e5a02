/** The edit that an edit trigger reports. */

import type { Tab } from './tab';
import type { Area } from './tabPlan';

/** An edit by a person: cells that were typed into, pasted over or cleared. */
export interface Edit {
  readonly tab: Tab;
  readonly area: Area;
  /** The new text of a single cell; null after a paste or if the cell was cleared. */
  readonly value: string | null;
  /** Whether a single tick box was ticked. */
  readonly isTick: boolean;
  /** The address of the person; '' where Google does not tell it, as between consumer accounts. */
  readonly by: string;
}
