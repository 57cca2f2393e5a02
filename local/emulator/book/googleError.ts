/** A refusal in Google's words, for the script; anything else that is thrown here is a fault of the stand-in. */
export class GoogleError extends Error {}

/** What Google says to somebody whose typing it does not take: the cell is protected, or its rule is broken. */
export class Refusal extends GoogleError {}

/** The cell is protected from whoever typed. */
export class ProtectedCell extends Refusal {}

/** What was typed breaks the cell's rule; `help` is what the rule's maker says to that, if anything. */
export class BrokenRule extends Refusal {
  constructor(
    readonly cell: string,
    readonly help: string | null,
  ) {
    super(help ?? `The data you entered in cell ${cell} violates the data validation rules set on this cell.`);
  }
}
