/** "Kiểm tra số liệu": settles every tab, lists the findings and shows the cell of the first one. */

import { a1 } from '../../domain/cell';
import type { Finding } from '../../domain/finding';
import { findingSentence, type Messages } from '../../messages';
import type { Tab } from '../../platform/tab';
import type { World } from '../../platform/world';
import { FIRST_ROW } from '../../sheets/district/head';
import { findDistrictMarks } from '../../sheets/district/marks';
import { done, doneWithDetails, type Outcome } from '../outcome';
import type { ProvinceContext } from '../province/context';
import { refreshProvince } from '../province/refreshProvince';
import type { CommandContext } from '../rights/admit';

/** The most findings that a dialog can show on an old laptop. */
const LISTED = 25;

/** Checks all figures. */
export function checkFigures(world: World, context: CommandContext): Outcome {
  const province = refreshProvince(world, context);
  const findings = [...context.findings, ...province.findings, ...mergedCells(context)];
  const open = [...province.figures.values()].filter(({ state }) => state === 'missing').length;
  if (findings.length === 0) return done((text) => text.done.noFindings(open), context.nouns);

  showFirst(findings, context);
  return doneWithDetails(
    (text) => text.done.found(findings.length),
    (text) => listOf(findings, open, text),
    context.nouns,
  );
}

function listOf(findings: readonly Finding[], open: number, text: Messages): string {
  const lines = findings.slice(0, LISTED).map((finding) => `• ${findingSentence(finding, text)}`);
  const more = findings.length - lines.length;
  return [...lines, ...(more > 0 ? [text.done.more(more)] : []), ...(open > 0 ? [text.done.open(open)] : [])].join(
    '\n',
  );
}

/** Merged cells among the rows of a district; finding them takes a call for each tab. */
function mergedCells({ register, located, labels }: ProvinceContext): readonly Finding[] {
  return register.districts.flatMap((district) => {
    const tab = located.byOwner.get(district.locality.code);
    const merged = tab?.merged() ?? [];
    if (tab === undefined || merged.length === 0) return [];
    const first = findDistrictMarks(tab.read(), district.locality.code, labels)?.firstRow ?? FIRST_ROW;
    return merged
      .filter(({ row, rows }) => row + rows > first)
      .map(({ row, column, rows, columns }): Finding => {
        const cell = a1({ row, column });
        const cells = `${cell}:${a1({ row: row + rows - 1, column: column + columns - 1 })}`;
        return {
          fault: { kind: 'cellsMerged', cells },
          locality: district.locality,
          district: district.locality,
          cell,
        };
      });
  });
}

/** Shows the cell of the first finding that has one. */
function showFirst(findings: readonly Finding[], { located }: ProvinceContext): void {
  const tabOf = ({ district }: Finding): Tab | undefined => (district ? located.byOwner.get(district.code) : undefined);
  const first = findings.find((finding) => tabOf(finding) !== undefined && finding.cell !== null);
  const fallback = findings.find((finding) => tabOf(finding) !== undefined);
  const cell = first?.cell ?? null;
  if (first && cell !== null) tabOf(first)?.select(cell);
  else if (fallback) tabOf(fallback)?.bringToFront();
}
