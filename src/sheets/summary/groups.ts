/** The Summary's section on priority groups and door-to-door visits: each group's rate, and the communes below 100%. */

import { type GroupTotals, rateOf, type Share } from '../../domain/figures/priorityGroups';
import type { ProvinceReport } from '../../domain/reporting/provinceReport';
import type { Messages } from '../../messages';
import { DASH } from '../../messages/format';
import type { Written } from '../../platform/tabPlan';
import {
  BLANK_LINE,
  type ByColumn,
  PAGE_FORMAT,
  type PageLine,
  type SummaryColumn,
  tableLine,
  textLine,
  unitCells,
  unitLabels,
} from './lines';

/** The columns of a group's rate and gap, a pair for each of at most four groups. */
const PAIRS = [
  ['parent', 'population'],
  ['users', 'coverage'],
  ['needed', 'contribution'],
  ['band', 'completeness'],
] as const satisfies readonly (readonly [SummaryColumn, SummaryColumn])[];

const RATE_FORMATS: ByColumn<string> = Object.fromEntries(
  PAIRS.flatMap(([rate, gap]) => [
    [rate, PAGE_FORMAT.percentage],
    [gap, PAGE_FORMAT.count],
  ]),
);

/** The section. Empty if every group is switched off; only a heading if none has figures. */
export function groupSection(
  report: ProvinceReport,
  groups: readonly GroupTotals[],
  text: Messages,
): readonly PageLine[] {
  if (groups.length === 0) return [];
  const { groups: words } = text;
  const filled = groups.filter(({ province }) => province.whole > 0);
  if (filled.length === 0) return [BLANK_LINE, textLine('heading', words.none)];
  const count = filled.reduce((sum, group) => sum + group.below.length, 0);
  return [
    BLANK_LINE,
    textLine('heading', words.heading),
    ...districtRates(report, filled, text),
    BLANK_LINE,
    textLine('heading', words.lackingHeading(count)),
    ...(count > 0 ? belowTable(report, filled, text) : []),
  ];
}

function districtRates(report: ProvinceReport, groups: readonly GroupTotals[], text: Messages): readonly PageLine[] {
  const { groups: words, summary } = text;
  const paired = groups.map((group, index) => ({ group, columns: PAIRS[index] ?? PAIRS[0] }));
  const cells = (shareIn: (group: GroupTotals) => Share): ByColumn<Written> =>
    Object.assign(
      {},
      ...paired.map(({ group, columns: [rate, gap] }) => {
        const share = shareIn(group);
        return { [rate]: ratio(share), [gap]: share.whole === 0 ? DASH : share.whole - share.part };
      }),
    );
  const names = paired.map(({ group, columns: [rate] }) => [rate, words.names[group.group]]);
  const labels = paired.flatMap(({ columns: [rate, gap] }) => [
    [rate, summary.columns.coverage],
    [gap, words.lacking],
  ]);
  return [
    tableLine('header', Object.fromEntries(names)),
    tableLine('header', {
      ...unitLabels(text),
      ...Object.fromEntries(labels),
    }),
    tableLine(
      'total',
      {
        ...unitCells(report.province.locality, summary.whole),
        ...cells(({ province }) => province),
      },
      RATE_FORMATS,
    ),
    ...report.districts.map(({ locality }) =>
      tableLine(
        'row',
        {
          ...unitCells(locality),
          ...cells(({ districts }) => districts.get(locality.code) ?? { part: 0, whole: 0 }),
        },
        RATE_FORMATS,
      ),
    ),
  ];
}

/** Every group's total, followed by its communes below 100%. */
function belowTable({ province }: ProvinceReport, groups: readonly GroupTotals[], text: Messages): readonly PageLine[] {
  const { groups: words, summary } = text;
  const figures = ({ part, whole }: Share): ByColumn<Written> => ({
    population: whole,
    users: part,
    coverage: ratio({ part, whole }),
    needed: whole - part,
  });
  return [
    tableLine('header', {
      ...unitLabels(text),
      parent: summary.columns.parent,
      population: words.whole,
      users: words.part,
      coverage: summary.columns.coverage,
      needed: words.lacking,
      band: words.group,
    }),
    ...groups
      .filter(({ below }) => below.length > 0)
      .flatMap(({ group, province: share, below }) => [
        tableLine('total', {
          ...unitCells(province.locality, summary.whole),
          parent: DASH,
          ...figures(share),
          band: words.names[group],
        }),
        ...below.map(({ commune, district, part, whole }) =>
          tableLine('row', {
            ...unitCells(commune),
            parent: district.name,
            ...figures({ part, whole }),
            band: words.names[group],
          }),
        ),
      ]),
  ];
}

function ratio(share: Share): Written {
  const rate = rateOf(share);
  return rate ? rate.users / rate.population : DASH;
}
