/**
 * What an edit must know that does not stand among the rows: the district, its communes, the deadline, the language,
 * the Log's id, and what a closed tab says. Set-up leaves it in the hidden row of marks, the settings as live formulas, so that an edit is judged by
 * one reading.
 */

import { DEFAULT_SETTINGS } from '../../defaults/settings';
import { type Grid, textOf } from '../../domain/cell';
import { type Day, readTimeOfDay } from '../../domain/day';
import { readCount } from '../../domain/figures/count';
import { MAX_COUNT } from '../../domain/figures/coverage';
import type { Language } from '../../domain/settings';
import { asLocalityCode, type District, type Exemption, type Locality } from '../../domain/units/locality';
import { type ColumnMarks, carriedTexts } from '../core/marks';

/** What a tab knows of itself. */
export interface TabMetadata {
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

/** The keys of the marks that carry the metadata's parts. */
export const METADATA_KEYS = ['units', 'deadline', 'language', 'lock'] as const;

type KeptUnit = readonly [code: string, name: string, type: string, exemption: Exemption | null];

/** The text that keeps the district's units and the ids. */
export function keepUnits({ locality, communes }: District, { own, log }: TabIds): string {
  const unit = ({ code, name, type, exemption }: Locality): KeptUnit => [code, name, type, exemption];
  return JSON.stringify([own, log, unit(locality), ...communes.map(unit)]);
}

/** The metadata in a tab's row of marks; null when it is not there, as before set-up. */
export function readMetadata(grid: Grid, marks: ColumnMarks): TabMetadata | null {
  const texts = carriedTexts(grid, marks);
  const text = (key: (typeof METADATA_KEYS)[number]) => texts.get(key)?.text ?? '';
  const kept = parsed(text('units'));
  if (kept === null) return null;
  const [own, log, district, ...units] = kept;
  const populations = populationsIn(grid, marks);
  const communes = units.map((unit) => localityOf(unit, district[0], populations.get(unit[0]) ?? null));
  return {
    district: { locality: localityOf(district, null, null), communes },
    deadline: readTimeOfDay(text('deadline')) ?? DEFAULT_SETTINGS.deadline,
    language: text('language') === 'en' ? 'en' : 'vi',
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
    leaders: [],
    telephone: '',
  };
}

/** The populations that the rows show, by code: the live look-up into the register. */
function populationsIn(grid: Grid, marks: ColumnMarks): ReadonlyMap<string, number> {
  const [code, population] = [marks.columns.get('code'), marks.columns.get('population')];
  if (code === undefined || population === undefined) return new Map();
  return new Map(
    grid.flatMap((cells): [string, number][] => {
      const people = readCount(cells[population] ?? '', MAX_COUNT);
      return people.kind === 'count' && people.count > 0 ? [[textOf(cells[code] ?? ''), people.count]] : [];
    }),
  );
}
