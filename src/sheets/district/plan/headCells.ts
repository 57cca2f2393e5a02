/** The head of a district's tab, cell by cell, and the metadata in its row of marks. */

import { DEFAULT_SETTINGS } from '../../../defaults/settings';
import { a1, absoluteA1, type Position } from '../../../domain/cell';
import { bandsOf } from '../../../domain/figures/bands';
import type { Settings } from '../../../domain/settings';
import type { District } from '../../../domain/units/locality';
import type { Messages } from '../../../messages';
import type { Written } from '../../../platform/tabPlan';
import { headTexts } from '../../core/labels';
import { markWith } from '../../core/marks';
import { formulaText, type PlannedCell } from '../../core/plan';
import { typedTime } from '../../settings/settingsTab';
import type { DistrictColumnKey } from '../columns';
import { HEAD } from '../head';
import { lockMark, titleFormula } from '../lock';
import { keepUnits, type METADATA_KEYS } from '../metadata';
import { boxMark, boxWords, dayIn, findTick, isFormerBoxMark, sentMark } from '../submitBox';
import { bandCells, hintCells } from './bandLegend';
import { figureFormula } from './columnCells';
import {
  openFormula,
  reportedFormula,
  type StateCells,
  type StateFormulas,
  settingFormula,
  type TabReferences,
  targetFormula,
} from './formulas';
import { tickPlace } from './looks';
import type { Existing, Places } from './places';

/** The cells between the row of marks and the header. */
export function headCells(
  district: District,
  settings: Settings,
  places: Places,
  text: Messages,
  references: TabReferences,
  existing: Existing | null,
): readonly PlannedCell[] {
  const { district: words } = text;
  const live = stateFormulas(places, text);
  const at = (key: DistrictColumnKey, line: keyof typeof HEAD, written: Written): PlannedCell => ({
    row: places.top + HEAD[line],
    column: places.column(key),
    written,
  });
  const { code } = district.locality;
  const title = titleFormula(
    absoluteA1({ row: places.top, column: places.carried('lock') }),
    code,
    words.title(district.locality),
  );
  const box = boxPlace(existing, places);
  const sent = { row: places.top, column: places.carried('sent') };
  const replaces = headTexts(existing?.labels.head ?? {});
  const totals = places.top + HEAD.totals;
  return [
    { ...at('code', 'title', title), replaces },
    { ...at('name', 'totals', words.total), replaces },
    at('coverage', 'totals', figureFormula('coverage', totals, places)),
    at('needed', 'totals', figureFormula('needed', totals, places)),
    { ...at('code', 'state', live.reported), replaces },
    { ...at('users', 'state', words.target), replaces },
    at('coverage', 'state', targetFormula(references.settings, DEFAULT_SETTINGS.target)),
    ...hintCells(places, text, existing),
    { ...box, written: false },
    {
      ...box,
      column: box.column + 1,
      written: boxWords(code, box, sent, text),
      // In layout 0, the words beside the tick name its day.
      replaces: (words) => replaces(words) || dayIn(words) !== null,
    },
    ...bandCells(bandsOf(settings.bands), places, live.open, text, existing),
  ];
}

/** Those formulas in the places of a tab. */
export function stateFormulas(places: Places, { district: words }: Pick<Messages, 'district'>): StateFormulas {
  const cells: StateCells = {
    units: absoluteA1({ row: places.top, column: places.carried('units') }),
    codes: places.cells('code'),
    names: places.cells('name'),
    times: places.cells('rowTime'),
    states: places.cells('state'),
  };
  return {
    reported: reportedFormula(cells, words.reported),
    open: openFormula(cells, words.open, words.openWithoutRow, words.nothingOpen),
  };
}

/** The place of the tick box, or its place in a new tab if there is none. */
export const boxPlace = (existing: Pick<Existing, 'values' | 'marks'> | null, places: Places): Position =>
  (existing && findTick(existing.values, existing.marks)?.place) ?? tickPlace(places);

/** The metadata: what an edit must know of the tab. */
export function metadataCells(
  { locality, communes }: District,
  places: Places,
  { settings, own }: TabReferences,
  existing: Existing | null,
): readonly PlannedCell[] {
  const { code } = locality;
  const isLocked = existing?.isLocked ?? false;
  const tick = existing && findTick(existing.values, existing.marks);
  const header = a1({ row: places.first - 1, column: places.carried('header') });
  const at = (key: (typeof METADATA_KEYS)[number], written: Written): PlannedCell => ({
    row: places.top,
    column: places.carried(key),
    written,
  });
  return [
    { ...at('units', markWith(code, 'units', keepUnits({ locality, communes }, own))), always: true },
    at(
      'deadline',
      settingFormula(markWith(code, 'deadline', ''), 'deadline', settings, typedTime(DEFAULT_SETTINGS.deadline)),
    ),
    // The sentence of a locked tab stays; a tab that is not locked, as in a copy of the file, has none.
    { ...at('lock', lockMark(code, '')), ...(isLocked ? {} : { always: true }) },
    at('header', { formula: `=${formulaText(markWith(code, 'header', ''))}&ROW(${header})` }),
    { ...at('box', boxMark(code, boxPlace(existing, places))), replaces: isFormerBoxMark },
    at('sent', sentMark(code, tick?.ticked ? tick.carriedOut : null)),
    at('language', settingFormula(markWith(code, 'language', ''), 'language', settings, DEFAULT_SETTINGS.language)),
  ];
}
