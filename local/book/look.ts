/** How cells look, kept beside their contents; looks move with rows and columns. */

/** A cell's look; what is absent is the default. */
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

/** Looks by row and column, both from 1; sparse. */
export class LookGrid {
  private rows: (CellLook | undefined)[][] = [];

  get(row: number, column: number): CellLook {
    return this.rows[row]?.[column] ?? NONE;
  }

  /** Changes part of a cell's look; undefined takes a part back to the default. */
  change(row: number, column: number, part: { readonly [K in keyof CellLook]?: CellLook[K] | undefined }): void {
    const line = this.rows[row] ?? [];
    const merged = Object.entries({ ...line[column], ...part }).filter(([, value]) => value !== undefined);
    line[column] = Object.fromEntries(merged) as CellLook;
    this.rows[row] = line;
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
    this.rows.splice(row, 0, ...Array.from({ length: count }, () => []));
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

  copy(): LookGrid {
    const copy = new LookGrid();
    copy.rows = this.rows.map((line) => [...line]);
    return copy;
  }

  private pad(length: number): void {
    while (this.rows.length < length) this.rows.push([]);
  }
}

const NONE: CellLook = {};
