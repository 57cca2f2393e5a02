/** RangeList: several ranges of a sheet that take one change together, as one call. */

type List = GoogleAppsScript.Spreadsheet.RangeList;

/** A list of ranges; only borders so far. */
export class LocalRangeList implements Pick<List, 'setBorder'> {
  constructor(
    private readonly ranges: readonly { setBorder(...sides: unknown[]): unknown }[],
    private readonly view: (list: LocalRangeList) => List,
  ) {}

  setBorder(...sides: unknown[]): List {
    for (const range of this.ranges) range.setBorder(...sides);
    return this.view(this);
  }
}
