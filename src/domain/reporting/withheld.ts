/**
 * Withheld figures: numbers of which it is not known that a person typed them. They count only after a person has
 * typed or confirmed them. A cell is withheld while it holds a formula, which may show something else at any time; if
 * it held one when it was last read; and if it changed without an edit, after the day's close or beside a formula.
 */

import { type Cell, isBlank } from '../cell';
import { type DecimalSeparator, readCount } from '../figures/count';
import { FIGURE_KEYS, type FigureKey, type Figures } from '../figures/figures';
import type { FigureFault } from './judgement';

/** The reasons, beginning with a formula. */
export const WITHHOLDINGS = ['formula', 'untyped'] as const;

/** Why a figure is withheld; the keys are stored, so none may ever change. */
type Withholding = (typeof WITHHOLDINGS)[number];

/** The withheld figures of a row. */
export type WithheldFigures = Readonly<Partial<Record<FigureKey, Withholding>>>;

/** How the contents of a row's cells came about. */
export interface CellOrigins {
  /** Whether a cell holds a formula now; a figure is absent if that is not known. */
  readonly formulas: Readonly<Partial<Record<FigureKey, boolean>>>;
  /**
   * Cells below or right of a formula with no blank cell in between, which may show a part of its result: a spreadsheet
   * does not say which cells a formula fills.
   */
  readonly besideFormula: ReadonlySet<FigureKey>;
  /** What was withheld when the row was last read. */
  readonly withheld: WithheldFigures;
  /** The cells that the edit being handled covers. */
  readonly edited: ReadonlySet<FigureKey | 'note'>;
}

/** Nothing is known: no cell counts as a formula. */
export const UNKNOWN_ORIGINS: CellOrigins = { formulas: {}, besideFormula: new Set(), withheld: {}, edited: new Set() };

/** The cells of a row, and the figures that were reported last. */
interface Compared {
  readonly cells: Readonly<Partial<Record<FigureKey, Cell>>>;
  readonly origins: CellOrigins;
  readonly known: Figures;
}

/** Finds the withheld figures. `isSuspect` names those that nobody but a person may change. */
export function withheldFigures(
  { cells, origins: { formulas, withheld, edited }, known }: Compared,
  isConfirmed: boolean,
  isSuspect: (key: FigureKey) => boolean,
  decimalSeparator: DecimalSeparator,
): WithheldFigures {
  const reasonOf = (key: FigureKey): Withholding | null => {
    const cell = cells[key];
    if (cell === undefined) return null;
    if (formulas[key]) return 'formula';
    if (isConfirmed || edited.has(key)) return null;
    if (isBlank(cell)) return isSuspect(key) && known[key] !== undefined ? 'untyped' : null;
    if (withheld[key] === 'formula') return 'formula';
    if (!isSuspect(key) && withheld[key] === undefined) return null;
    const reading = readCount(cell, null, decimalSeparator);
    return reading.kind === 'count' && reading.count === known[key] ? null : 'untyped';
  };
  return Object.fromEntries(
    FIGURE_KEYS.flatMap((key) => {
      const reason = reasonOf(key);
      return reason === null ? [] : [[key, reason]];
    }),
  );
}

/** What is said about them; `counted` are the figures that count in their place. */
export function withheldFaults(
  withheld: WithheldFigures,
  { formulas }: CellOrigins,
  counted: Figures,
): readonly FigureFault[] {
  return FIGURE_KEYS.flatMap((key): readonly FigureFault[] => {
    if (withheld[key] === undefined) return [];
    if (withheld[key] === 'untyped') return [{ key, fault: { kind: 'untyped', counted: counted[key] ?? null } }];
    return [{ key, fault: { kind: formulas[key] ? 'formula' : 'formulaLeft' } }];
  });
}
