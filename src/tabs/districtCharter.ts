/**
 * What an edit must know that does not stand among the rows: the district, its communes, the deadline, the language,
 * the Log's id. Set-up leaves it in hidden cells of the tab's head, the settings as live formulas, so that an edit is
 * judged by one reading.
 */

import { cellAt, type Grid, textOf } from '../domain/cell';
import { readCount } from '../domain/count';
import { MAX_COUNT } from '../domain/coverage';
import { type Day, readTimeOfDay } from '../domain/day';
import { asLocalityCode, type District, type Exemption, type Locality } from '../domain/locality';
import { type Language, SHIPPED_SETTINGS } from '../domain/settings';
import { HEAD } from './districtPlaces';
import type { Marks } from './mark';

/** What a tab knows of itself. */
export interface Charter {
  readonly district: District;
  readonly deadline: number;
  readonly language: Language;
  /** The ids of the tab itself, which a copy of it does not have, and of the Log's. */
  readonly ids: TabIds;
}

/** The ids that a tab keeps. */
export interface TabIds {
  readonly own: number;
  readonly log: number;
}

/** The rows of the head whose hidden cells hold the charter's parts, in the column of records. */
export const CHARTER_ROWS = { units: HEAD.title, deadline: HEAD.totals, language: HEAD.state } as const;

type KeptUnit = readonly [code: string, name: string, type: string, exemption: Exemption | null];

/** The text that keeps the district's units and the ids. */
export function keepUnits({ locality, communes }: District, { own, log }: TabIds): string {
  const unit = ({ code, name, type, exemption }: Locality): KeptUnit => [code, name, type, exemption];
  return JSON.stringify([own, log, unit(locality), ...communes.map(unit)]);
}

/** The charter in a tab's head; null when it is not there, as before set-up. */
export function readCharter(grid: Grid, marks: Marks): Charter | null {
  const column = marks.columns.get('record');
  if (column === undefined) return null;
  const text = (row: number) => textOf(cellAt(grid, { row: marks.row + row, column }));
  const kept = parsed(text(CHARTER_ROWS.units));
  if (kept === null) return null;
  const [own, log, district, ...units] = kept;
  const populations = populationsIn(grid, marks);
  const communes = units.map((unit) => localityOf(unit, district[0], populations.get(unit[0]) ?? null));
  return {
    district: { locality: localityOf(district, null, null), communes },
    deadline: readTimeOfDay(text(CHARTER_ROWS.deadline)) ?? SHIPPED_SETTINGS.deadline,
    language: text(CHARTER_ROWS.language) === 'en' ? 'en' : 'vi',
    ids: { own, log },
  };
}

function parsed(text: string): readonly [own: number, log: number, district: KeptUnit, ...communes: KeptUnit[]] | null {
  try {
    return text.startsWith('[') ? JSON.parse(text) : null;
  } catch {
    // Somebody edited the hidden cell; set-up writes it anew.
    return null;
  }
}

function localityOf(
  [code, name, type, exemption]: KeptUnit,
  parent: string | null,
  population: number | null,
): Locality {
  const asExemption = exemption && { ...exemption, from: exemption.from as Day | null, to: exemption.to as Day | null };
  return {
    code: asLocalityCode(code),
    name,
    type,
    parent: parent === null ? null : asLocalityCode(parent),
    population,
    exemption: asExemption,
    reporters: [],
  };
}

/** The populations that the rows show, by code: the live look-up into the register. */
function populationsIn(grid: Grid, marks: Marks): ReadonlyMap<string, number> {
  const [code, population] = [marks.columns.get('code'), marks.columns.get('population')];
  if (code === undefined || population === undefined) return new Map();
  return new Map(
    grid.flatMap((cells): [string, number][] => {
      const people = readCount(cells[population] ?? '', MAX_COUNT);
      return people.kind === 'count' && people.count > 0 ? [[textOf(cells[code] ?? ''), people.count]] : [];
    }),
  );
}
