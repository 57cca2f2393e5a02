/**
 * TextFinder over a range, for replacing texts in one call. It supports only matching entire cells with matching case.
 * Cells with formulas are skipped, as Google does by default. The replacement is read as if it were typed.
 */

import { GoogleError } from '../../book/googleError';

type Finder = GoogleAppsScript.Spreadsheet.TextFinder;

/** The cells that a finder searches. */
export interface SearchedCells {
  /** Replaces the content of the cells that show exactly this text. Returns the number of cells. */
  replace(text: string, replacement: string): number;
}

/** A finder. */
export class LocalTextFinder implements Pick<Finder, 'matchEntireCell' | 'matchCase' | 'replaceAllWith'> {
  private matchesEntireCell = false;
  private matchesCase = false;

  constructor(
    private readonly text: string,
    private readonly cells: SearchedCells,
    /** Wraps this finder, for methods that return it. */
    private readonly view: () => Finder,
  ) {
    if (typeof text !== 'string' || text === '') throw new GoogleError('Invalid argument: findText');
  }

  matchEntireCell(matchEntireCell: boolean): Finder {
    this.matchesEntireCell = matchEntireCell;
    return this.view();
  }

  matchCase(matchCase: boolean): Finder {
    this.matchesCase = matchCase;
    return this.view();
  }

  /** Returns the number of replaced cells. */
  replaceAllWith(replaceText: string): number {
    if (!this.matchesEntireCell || !this.matchesCase)
      throw new GoogleError('The emulator supports TextFinder only with matchEntireCell(true) and matchCase(true).');
    return this.cells.replace(this.text, replaceText);
  }
}
