/** An error that Google would give, in Google's words. Any other error is a fault of the emulator. */
export class GoogleError extends Error {}

/** Google rejects what a person types: the cell is protected, or the input breaks the cell's validation rule. */
export class RejectedEdit extends GoogleError {}

/** The cell is protected from the person who typed. */
export class ProtectedCell extends RejectedEdit {}

/** The input breaks the cell's validation rule; `help` is the rule's own explanation, if it has one. */
export class InvalidInput extends RejectedEdit {
  constructor(
    readonly cell: string,
    readonly help: string | null,
  ) {
    super(help ?? `The data you entered in cell ${cell} violates the data validation rules set on this cell.`);
  }
}

/** What Google says of a range that leaves the grid. */
export function outsideGrid(): GoogleError {
  return new GoogleError('The coordinates of the range are outside the dimensions of the sheet.');
}
