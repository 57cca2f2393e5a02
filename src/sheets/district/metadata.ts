/**
 * What an edit must know that is not in the rows, as texts in the hidden row of marks: the district, its communes, the
 * deadline and the language as live formulas, and the sentence of a closed tab. So an edit is judged by one reading.
 */

import * as z from 'zod/mini';
import { DEFAULT_SETTINGS } from '../../defaults/settings';
import { type Grid, textOf } from '../../domain/cell';
import { readTimeOfDay } from '../../domain/day';
import { readCount } from '../../domain/figures/count';
import { MAX_COUNT } from '../../domain/figures/coverage';
import { lazily } from '../../domain/lazily';
import type { Language } from '../../domain/settings';
import { asLocalityCode, type District, type Exemption, type Locality } from '../../domain/units/locality';
import { type ColumnMarks, carriedTexts } from '../core/marks';
import { daySchema, readStored, type Stored, storedText, valueIn } from '../core/stored';

/** The metadata of a tab. */
export interface TabMetadata {
  readonly district: District;
  readonly deadline: number;
  readonly language: Language;
}

/**
 * The keys of the marks with the parts of the metadata: the units and the tab's id (JSON with a version), two settings,
 * the sentence of a closed tab, the places of header and tick box, and the day of the tick.
 */
export const METADATA_KEYS = ['units', 'deadline', 'language', 'lock', 'header', 'box', 'sent'] as const;

type KeptUnit = readonly [code: string, name: string, type: string, exemption: Exemption | null];

/** The units as they are stored. */
interface KeptUnits {
  /** The id of the tab itself, which a copy of it does not have: a hint, since people can type it too. */
  readonly own: number;
  readonly district: KeptUnit;
  readonly communes: readonly KeptUnit[];
}

const unitSchema = lazily(() =>
  z.tuple([
    z.string(),
    z.string(),
    z.string(),
    z.nullable(z.object({ from: z.nullable(daySchema()), to: z.nullable(daySchema()), reason: z.string() })),
  ]),
);

const unitsSchema = lazily(() =>
  z.object({
    own: z.int(),
    district: unitSchema(),
    communes: z.array(unitSchema()),
  }),
);

/** The text that stores the district's units and the tab's id. */
export function keepUnits({ locality, communes }: District, own: number): string {
  const unit = ({ code, name, type, exemption }: Locality): KeptUnit => [code, name, type, exemption];
  const kept: KeptUnits = { own, district: unit(locality), communes: communes.map(unit) };
  return storedText(kept);
}

/**
 * The number of communes in the cell of the mark with the units, as a term of a formula. Each unit begins with `["`, and so
 * does the district.
 */
export const communesIn = (cell: string): string => `((LEN(${cell})-LEN(SUBSTITUTE(${cell};"[""";"")))/2-1)`;

/** The units and the id in a tab's row of marks; absent before set-up. */
export const storedUnits = (grid: Grid, marks: ColumnMarks): Stored<KeptUnits> =>
  readStored(carriedTexts(grid, marks).get('units')?.text, unitsSchema(), formerUnits);

/** Before layout 1: a list of the tab's id, the Log's, the district and its communes. */
function formerUnits(text: string): unknown {
  const former: unknown = JSON.parse(text);
  if (!Array.isArray(former)) return null;
  const [own, _, district, ...communes]: readonly unknown[] = former;
  return { own, district, communes };
}

/** The metadata in a tab's row of marks; null if there is none, as before set-up, or if it cannot be read. */
export function readMetadata(grid: Grid, marks: ColumnMarks): TabMetadata | null {
  const kept = valueIn(storedUnits(grid, marks));
  if (kept === null) return null;
  const texts = carriedTexts(grid, marks);
  const { district } = kept;
  const populations = populationsIn(grid, marks);
  const communes = kept.communes.map((unit) => localityOf(unit, district[0], populations.get(unit[0]) ?? null));
  return {
    district: { locality: localityOf(district, null, null), communes },
    deadline: readTimeOfDay(texts.get('deadline')?.text ?? '') ?? DEFAULT_SETTINGS.deadline,
    language: texts.get('language')?.text === 'en' ? 'en' : 'vi',
  };
}

function localityOf(
  [code, name, type, exemption]: KeptUnit,
  parent: string | null,
  population: number | null,
): Locality {
  return {
    code: asLocalityCode(code),
    name,
    type,
    parent: parent === null ? null : asLocalityCode(parent),
    population,
    exemption,
    reporters: [],
    leaders: [],
    telephone: '',
  };
}

/** The populations in the rows, by code; they are live formulas over the register. */
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
