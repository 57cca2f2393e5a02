/** How cells look. Looks are kept separately from contents, and move with rows and columns. */

/** A cell's look; a missing property has its default. */
export interface CellLook {
  readonly numberFormat?: string;
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly border?: string;
}

/** A change to a look; undefined resets a property to its default. */
export type LookChange = { readonly [K in keyof CellLook]?: CellLook[K] | undefined };

/** The looks of a grid as plain data. */
export interface LookGridSnapshot {
  /** For each row and column, the position in `looks`; null for a cell without a look of its own. */
  readonly rows: readonly (readonly (number | null)[])[];
  readonly looks: readonly CellLook[];
}

/** The looks of a tab's cells; a sparse grid, rows and columns from 1. */
export class LookGrid {
  private rows: (CellLook | undefined)[][] = [];

  get(row: number, column: number): CellLook {
    return this.rows[row]?.[column] ?? NONE;
  }

  /** Changes part of a cell's look. */
  change(row: number, column: number, part: LookChange): void {
    const line = this.rows[row] ?? [];
    line[column] = merged(line[column] ?? NONE, part);
    this.rows[row] = line;
  }

  /** Makes the same change to every cell of a rectangle. */
  changeAll(row: number, column: number, rows: number, columns: number, part: LookChange): void {
    const changed = new Map<CellLook, CellLook>();
    for (let r = row; r < row + rows; r++) {
      const line = this.rows[r] ?? [];
      this.rows[r] = line;
      for (let c = column; c < column + columns; c++) {
        const before = line[c] ?? NONE;
        const after = changed.get(before) ?? merged(before, part);
        changed.set(before, after);
        line[c] = after;
      }
    }
  }

  /** Every cell with a look of its own. */
  *entries(): Generator<{ row: number; column: number; look: CellLook }> {
    for (const [row, line] of this.rows.entries()) {
      if (!line) continue;
      for (const [column, look] of line.entries()) if (look) yield { row, column, look };
    }
  }

  insertRows(row: number, count: number): void {
    this.pad(row);
    const fresh = Array.from({ length: count }, () => []);
    this.rows = [...this.rows.slice(0, row), ...fresh, ...this.rows.slice(row)];
  }

  deleteRows(row: number, count: number): void {
    this.rows.splice(row, count);
  }

  insertColumns(column: number, count: number): void {
    for (const line of this.rows) {
      if (line && line.length > column) line.splice(column, 0, ...Array.from({ length: count }, () => undefined));
    }
  }

  deleteColumns(column: number, count: number): void {
    for (const line of this.rows) line?.splice(column, count);
  }

  moveColumn(from: number, to: number): void {
    for (const line of this.rows) {
      if (!line) continue;
      while (line.length <= Math.max(from, to)) line.push(undefined);
      const [look] = line.splice(from, 1);
      line.splice(to, 0, look);
    }
  }

  moveRows(order: readonly { readonly from: number; readonly to: number }[]): void {
    const before = new Map(order.map(({ from }) => [from, this.rows[from] ?? []]));
    for (const { from, to } of order) this.rows[to] = before.get(from) ?? [];
  }

  snapshot(): LookGridSnapshot {
    const numbers = new Map<CellLook, number>();
    const numberOf = (look: CellLook | undefined): number | null => {
      if (look === undefined) return null;
      const number = numbers.get(look) ?? numbers.size;
      numbers.set(look, number);
      return number;
    };
    // The array is sparse: a row without looks is undefined.
    const rows = Array.from(this.rows, (line: (CellLook | undefined)[] | undefined) =>
      Array.from(line ?? [], numberOf),
    );
    return { rows, looks: [...numbers.keys()] };
  }

  static fromSnapshot({ rows, looks }: LookGridSnapshot): LookGrid {
    const grid = new LookGrid();
    const known = looks.map((look) => merged(NONE, look));
    grid.rows = rows.map((line) => line.map((number) => (number === null ? undefined : known[number])));
    return grid;
  }

  private pad(length: number): void {
    while (this.rows.length < length) this.rows.push([]);
  }
}

const NONE: CellLook = {};

/** Equal looks are one object, because a tab has thousands of cells and only a few different looks. */
const shared = new Map<string, CellLook>();

/** What a look becomes by a change, by the change as a text: scripts make the same few changes over and over. */
const changes = new WeakMap<CellLook, Map<string, CellLook>>();

function merged(look: CellLook, part: LookChange): CellLook {
  if (isPartOf(look, part)) return look;
  const known = changes.get(look) ?? new Map<string, CellLook>();
  changes.set(look, known);
  const key = keyOf(part);
  const result = known.get(key) ?? made(look, part);
  known.set(key, result);
  return result;
}

/** Whether a change would change nothing. */
function isPartOf(look: CellLook, part: LookChange): boolean {
  for (const name in part) {
    if (look[name as keyof CellLook] !== part[name as keyof CellLook]) return false;
  }
  return true;
}

/** The names and values of a change, in the order in which they were given. */
function keyOf(part: LookChange): string {
  let key = '';
  for (const name in part) key += `${name}\0${part[name as keyof LookChange]}\0`;
  return key;
}

function made(look: CellLook, part: LookChange): CellLook {
  const entries = Object.entries({ ...look, ...part }).filter(([, value]) => value !== undefined);
  const key = JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  const result = shared.get(key) ?? (Object.fromEntries(entries) as CellLook);
  shared.set(key, result);
  return result;
}
