/**
 * TextFinder over a range, for replacing texts in one call: whole cells alone, case counting. A cell with a formula is
 * passed over, as Google does unless it is told to look at formulas. What replaces a text is read as if it were typed.
 */

import { GoogleError } from '../book/googleError';

type Finder = GoogleAppsScript.Spreadsheet.TextFinder;

/** What a finder does to the cells of its range. */
export interface FoundCells {
  /** Replaces the cells that show just this text; gives how many. */
  replace(text: string, by: string): number;
}

/** A finder as the script gets it. */
export class LocalTextFinder implements Pick<Finder, 'matchEntireCell' | 'matchCase' | 'replaceAllWith'> {
  private isEntire = false;
  private isCased = false;

  constructor(
    private readonly text: string,
    private readonly cells: FoundCells,
    private readonly self: () => Finder,
  ) {
    if (typeof text !== 'string' || text === '') throw new GoogleError('Invalid argument: findText');
  }

  matchEntireCell(matchEntireCell: boolean): Finder {
    this.isEntire = matchEntireCell;
    return this.self();
  }

  matchCase(matchCase: boolean): Finder {
    this.isCased = matchCase;
    return this.self();
  }

  /** How many cells were replaced. */
  replaceAllWith(replaceText: string): number {
    if (!this.isEntire || !this.isCased)
      throw new GoogleError('local/ imitates TextFinder with matchEntireCell(true) and matchCase(true) only.');
    return this.cells.replace(this.text, replaceText);
  }
}
