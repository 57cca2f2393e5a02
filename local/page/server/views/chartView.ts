/** Makes the view of a chart, with its figures. */

import type { Chart } from '../../../emulator/book/charts/chart';
import { type Drawing, drawingOf } from '../../../emulator/book/charts/drawing';
import { formatNumber } from '../../../emulator/book/engine/formatNumber';
import type { Tab } from '../../../emulator/book/tab';
import type { ChartView } from '../../protocol/view';

/** The format of labels of days, without the year because there is little room. */
const SHORT_DAY = 'd/M';

/** The view of a chart. As in Google Sheets, blank rows of its range are left out. */
export function chartViewOf(tab: Tab, chart: Chart): ChartView {
  const { axis, series, ...drawing } = drawingOf(tab, chart);
  const labels = labelsOf(axis);
  const filled = labels.flatMap((label, index) =>
    label !== '' || series.some(({ points }) => points.values[index] !== null) ? [index] : [],
  );
  const atFilled = <T>(values: readonly T[]): readonly T[] => filled.flatMap((index) => values.slice(index, index + 1));
  const { row, column, offsetX, offsetY } = chart.position;
  return {
    id: chart.id,
    kind: drawing.kind,
    title: drawing.title,
    labels: atFilled(labels),
    ...(axis.kind === 'days' ? { days: atFilled(axis.cells.values) } : {}),
    series: series.map(({ name, points, shown, color, dashed, line }) => ({
      name: name?.values[0] ?? '',
      points: atFilled(points.values),
      texts: atFilled(shown),
      color: color === null ? null : `#${color}`,
      isDashed: dashed,
      isLine: line,
    })),
    format: drawing.format,
    minimum: drawing.minimum,
    hasLegend: drawing.legend,
    bridgesGaps: drawing.bridgesGaps,
    row,
    column,
    offsetX,
    offsetY,
    ...drawing.size,
  };
}

function labelsOf(axis: Drawing['axis']): readonly string[] {
  if (axis.kind === 'texts') return axis.cells.values;
  return axis.cells.values.map((day) => (day === null ? '' : formatNumber(day, SHORT_DAY)));
}
