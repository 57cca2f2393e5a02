/**
 * Names of tabs in IronCalc's model and in .xlsx files. Google takes up to 100 characters of any kind; both of them take
 * 31 and refuse some. A name that they refuse has a short name there, computed from the name itself, so that the model,
 * formulas and files agree on it without a list.
 */

/** The longest name that IronCalc and Excel take. */
const LONGEST = 31;
const REFUSED = /[:\\/?*[\]!]/g;
/** Characters of the computed end of a short name: "~" and eight digits. */
const SUFFIX = 9;

/** A text in quotes, or a sheet's name before "!", quoted or plain. */
export const SHEET_NAME = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|(?<![#\p{L}\d_.])([\p{L}_][\p{L}\d_.]*)!/gu;

/** The name of a tab in the model and in files. */
export function shortName(name: string): string {
  if (name.length <= LONGEST && name.search(REFUSED) < 0) return name;
  const start = name.slice(0, LONGEST - SUFFIX).replace(/[\uD800-\uDBFF]$/, '');
  return `${start.replace(REFUSED, ' ')}~${hashOf(name)}`;
}

/** A formula with short names in place of the names that people see. */
export function withShortNames(formula: string): string {
  return withNames(formula, shortName);
}

/** A formula of the model as people see it; `longNames` gives the name of each short name. */
export function withLongNames(formula: string, longNames: ReadonlyMap<string, string>): string {
  return longNames.size === 0 ? formula : withNames(formula, (name) => longNames.get(name) ?? name);
}

/** The names of tabs that have a short name, by it. */
export function longNamesOf(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.flatMap((name) => (shortName(name) === name ? [] : [[shortName(name), name]])));
}

function withNames(formula: string, nameOf: (name: string) => string): string {
  if (!formula.includes('!')) return formula;
  return formula.replace(SHEET_NAME, (reference: string, quoted?: string, plain?: string) => {
    const name = quoted?.replace(/''/g, "'") ?? plain;
    if (name === undefined || nameOf(name) === name) return reference;
    return `'${nameOf(name).replace(/'/g, "''")}'!`;
  });
}

/** Eight hexadecimal digits of a text: FNV-1a. */
function hashOf(text: string): string {
  let hash = 2_166_136_261;
  for (const character of text.normalize('NFC').toLowerCase())
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
