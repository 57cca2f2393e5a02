/** What a cell can hold. */

/** A cell's value as the engine has it: a date is its serial number. */
export type RawValue = string | number | boolean;

/** What goes into a cell: a value, or a formula with ";" between arguments. */
export type Content = RawValue | { readonly formula: string };

/** The text that enters a value into IronCalc unchanged. */
export function inputOf(value: RawValue): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // Errors stay errors; every other text gets the apostrophe that marks it as text.
  return value === '' || isErrorText(value) ? value : `'${value}`;
}

/** Whether a text is one of the error values of a cell. */
export function isErrorText(text: string): boolean {
  return /^#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)$/.test(text);
}
