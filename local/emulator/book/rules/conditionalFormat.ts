/** A conditional format by formula; ranges in A1 notation, the formula written for the first cell. */
export interface ConditionalFormat {
  readonly ranges: readonly string[];
  readonly formula: string;
  readonly background: string | null;
  readonly color: string | null;
}
