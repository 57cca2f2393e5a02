/** What Google says of values that do not fit the range that they are for. */

import { GoogleError } from '../book/googleError';
import type { Rectangle } from '../book/rectangle';

/** Throws unless there is a row of values for every row of the range, and a value for every column. */
export function assertShape(values: readonly (readonly unknown[])[], { rows, columns }: Rectangle): void {
  if (values.length !== rows) {
    throw new GoogleError(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
    );
  }
  const wrong = values.find((line) => line.length !== columns);
  if (wrong) {
    throw new GoogleError(
      `The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${columns}.`,
    );
  }
}
