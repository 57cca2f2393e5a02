/** Checks that values fit a range. */

import { GoogleError } from '../../book/googleError';
import type { Rectangle } from '../../book/rectangle';

/** Throws unless the values have the rows and columns of the range. */
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
