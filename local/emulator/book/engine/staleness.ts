/**
 * Knows which sheets may show outdated results. IronCalc can only evaluate all formulas at once, which takes tens of
 * milliseconds in a province's workbook, so the engine evaluates only when a result is read whose inputs have
 * changed. Inputs are tracked by sheet: a sheet's results are outdated when the sheet itself has changed, or one that its
 * formulas refer to, directly or through other sheets.
 */

import { SHEET_NAME } from './sheetNames';

/** How often the results of a sheet change by themselves: with TODAY every day, with NOW at every moment. */
type ClockUse = 'none' | 'day' | 'moment';

/** One sheet. It keeps its identity when it is renamed or moved. */
interface Sheet {
  name: string;
  hasChanged: boolean;
  clockUse: ClockUse;
  /** The sheets that its formulas refer to; null if their texts do not tell. */
  reads: Set<Sheet> | null;
  /** Names in its formulas that no sheet has. */
  unresolved: Set<string>;
}

/** Functions that read cells which their arguments do not name, or whose results change without a reason. */
const UNTRACEABLE = /(?<![\p{L}\d_.])(?:INDIRECT|OFFSET|RAND|RANDBETWEEN|RANDARRAY)\(/iu;
const CLOCK = /(?<![\p{L}\d_.])(TODAY|NOW)\(/giu;
/** The distance from UTC of the model's time zone, which TODAY goes by. It has no daylight saving. */
const UTC_OFFSET = 7 * 3_600_000;
const MS_A_DAY = 86_400_000;

/** Staleness as plain data; sheets by their positions. */
export interface StalenessSnapshot {
  readonly evaluatedAt: number | null;
  readonly sheets: readonly (Readonly<Pick<Sheet, 'name' | 'hasChanged' | 'clockUse'>> & {
    readonly reads: readonly number[] | null;
    readonly unresolved: readonly string[];
  })[];
}

/** Which sheets have changed since all formulas were evaluated. Sheets count from 0; times are milliseconds. */
export class Staleness {
  private readonly sheets: Sheet[];
  private evaluatedAt: number | null = null;
  private formatsUseClock: ClockUse = 'none';

  /** `names` are those of the sheets, in order. */
  constructor(names: readonly string[]) {
    this.sheets = names.map(newSheet);
  }

  /** The names of the sheets, in order. */
  get names(): readonly string[] {
    return this.sheets.map(({ name }) => name);
  }

  /** Whether results of a sheet may be outdated. */
  isStale(sheet: number, now: number): boolean {
    const read = this.sheets[sheet];
    return read !== undefined && this.dependsOnChange(read, now, new Set());
  }

  /** Whether any result may be outdated, those of conditional formats included. */
  isAnyStale(now: number): boolean {
    return this.isOutdated(this.formatsUseClock, now) || this.sheets.some((_, sheet) => this.isStale(sheet, now));
  }

  /** All formulas were evaluated. */
  evaluated(now: number): void {
    this.evaluatedAt = now;
    for (const sheet of this.sheets) sheet.hasChanged = false;
  }

  /** A cell of the sheet changed. */
  changed(sheet: number): void {
    const changed = this.sheets[sheet];
    if (changed) changed.hasChanged = true;
  }

  /** A formula was entered in the sheet. */
  entered(sheet: number, formula: string): void {
    const home = this.sheets[sheet];
    if (!home) return;
    home.hasChanged = true;
    home.clockUse = moreOften(home.clockUse, clockUseOf(formula));
    if (UNTRACEABLE.test(formula)) home.reads = null;
    for (const [, quoted, plain] of formula.matchAll(SHEET_NAME)) {
      const name = quoted?.replace(/''/g, "'") ?? plain;
      if (name !== undefined) home.unresolved.add(name);
    }
    this.resolve(home);
  }

  /** A conditional format with this formula is to be computed too. */
  formatted(formula: string): void {
    this.formatsUseClock = moreOften(this.formatsUseClock, clockUseOf(formula));
  }

  added(index: number, name: string): void {
    this.sheets.splice(index, 0, newSheet(name));
    this.restructured();
  }

  renamed(index: number, name: string): void {
    const sheet = this.sheets[index];
    if (sheet) sheet.name = name;
    this.restructured();
  }

  deleted(index: number): void {
    const [gone] = this.sheets.splice(index, 1);
    for (const sheet of this.sheets) if (gone) sheet.reads?.delete(gone);
    this.restructured();
  }

  moved(from: number, to: number): void {
    this.sheets.splice(to, 0, ...this.sheets.splice(from, 1));
    this.restructured();
  }

  /** Rows, columns or sheets were inserted, deleted or moved. */
  restructured(): void {
    for (const sheet of this.sheets) {
      sheet.hasChanged = true;
      this.resolve(sheet);
    }
  }

  snapshot(): StalenessSnapshot {
    return {
      evaluatedAt: this.evaluatedAt,
      sheets: this.sheets.map(({ reads, unresolved, ...sheet }) => ({
        ...sheet,
        reads: reads && [...reads].map((read) => this.sheets.indexOf(read)),
        unresolved: [...unresolved],
      })),
    };
  }

  static fromSnapshot({ evaluatedAt, sheets }: StalenessSnapshot): Staleness {
    const staleness = new Staleness([]);
    staleness.evaluatedAt = evaluatedAt;
    for (const sheet of sheets) {
      staleness.sheets.push({ ...sheet, reads: new Set(), unresolved: new Set(sheet.unresolved) });
    }
    sheets.forEach(({ reads }, index) => {
      const sheet = staleness.sheets[index];
      if (sheet) sheet.reads = reads && new Set(reads.flatMap((read) => staleness.sheets[read] ?? []));
    });
    return staleness;
  }

  private dependsOnChange(sheet: Sheet, now: number, visited: Set<Sheet>): boolean {
    const isOutdated = ({ hasChanged, clockUse }: Sheet) => hasChanged || this.isOutdated(clockUse, now);
    if (isOutdated(sheet)) return true;
    const { reads, unresolved } = sheet;
    if (reads === null || unresolved.size > 0) return this.sheets.some(isOutdated);
    visited.add(sheet);
    return [...reads].some((read) => !visited.has(read) && this.dependsOnChange(read, now, visited));
  }

  private isOutdated(use: ClockUse, now: number): boolean {
    if (use === 'none') return false;
    if (this.evaluatedAt === null) return true;
    return use === 'moment' ? now !== this.evaluatedAt : dayOf(now) !== dayOf(this.evaluatedAt);
  }

  /** Finds the sheets of names that have one now. */
  private resolve(sheet: Sheet): void {
    for (const name of sheet.unresolved) {
      const read = this.sheets.find((each) => each.name === name);
      if (read === undefined) continue;
      sheet.reads?.add(read);
      sheet.unresolved.delete(name);
    }
  }
}

const newSheet = (name: string): Sheet => ({
  name,
  hasChanged: true,
  clockUse: 'none',
  reads: new Set(),
  unresolved: new Set(),
});

/** What a formula uses of the clock. A name of this kind in a text counts too, and does no harm. */
function clockUseOf(formula: string): ClockUse {
  const names = [...formula.matchAll(CLOCK)].map(([, name = '']) => name.toUpperCase());
  if (names.includes('NOW')) return 'moment';
  return names.length > 0 ? 'day' : 'none';
}

function moreOften(a: ClockUse, b: ClockUse): ClockUse {
  if (a === 'moment' || b === 'moment') return 'moment';
  return a === 'day' || b === 'day' ? 'day' : 'none';
}

const dayOf = (time: number): number => Math.floor((time + UTC_OFFSET) / MS_A_DAY);
