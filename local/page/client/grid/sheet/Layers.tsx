/**
 * The layers over the cells, which scroll with them: the selection, texts that are being sent, and charts. Each pane
 * draws its own part, so a selection can cross the borders of frozen rows and columns.
 */

import type { ComponentChildren } from 'preact';
import { createPortal } from 'preact/compat';
import type { Area, ChartView } from '../../../protocol/view';
import { Chart } from '../../charts/Chart';
import { currentTab } from '../../store';
import { active, area, layout } from '../selection';
import { isWaiting, pendingTexts } from '../writing/sendQueue';
import { type Layer, layers } from './panes';
import { cellOf, HEAD_HEIGHT, HEAD_WIDTH, type Rect, rectIn, type SheetLayout, spanIn, trackOf } from './sheetLayout';

export function Layers() {
  const { value } = layout;
  if (value === null) return null;
  return layers.value.map((layer) =>
    createPortal(
      layer.columns === 'numbers' ? (
        <NumberTint layout={value} isFrozen={layer.rows === 'frozen'} />
      ) : (
        <Pane layer={layer} layout={value} />
      ),
      layer.element,
    ),
  );
}

function Pane({ layer, layout }: { readonly layer: Layer; readonly layout: SheetLayout }) {
  const [isRowFrozen, isColumnFrozen] = [layer.rows === 'frozen', layer.columns === 'frozen'];
  const find = (cells: Area) => rectIn(layout, cells, isRowFrozen, isColumnFrozen);
  const isLarge = area.value.rows > 1 || area.value.columns > 1;
  const across = spanIn(layout.columns, area.value.column, area.value.columns, isColumnFrozen);
  return (
    <>
      {isRowFrozen && across && (
        <Box
          kind="grid-tint is-letters"
          rect={{ left: across.start, width: across.size, top: 0, height: HEAD_HEIGHT }}
        />
      )}
      <Offset by={isRowFrozen ? HEAD_HEIGHT : 0}>
        {[...pendingTexts.value].map(([address, text]) => (
          <PendingText
            key={address}
            text={text}
            rect={find({ ...(cellOf(address) ?? active.value), rows: 1, columns: 1 })}
          />
        ))}
        {isLarge && <Box kind="grid-area" rect={find(area.value)} />}
        <Box kind="grid-ring" rect={find({ ...active.value, rows: 1, columns: 1 })} />
        {!isRowFrozen && !isColumnFrozen && <Charts layout={layout} />}
      </Offset>
    </>
  );
}

function Offset({ by, children }: { readonly by: number; readonly children: ComponentChildren }) {
  return (
    <div class="grid-offset" style={{ top: `${by}px` }}>
      {children}
    </div>
  );
}

function NumberTint({ layout, isFrozen }: { readonly layout: SheetLayout; readonly isFrozen: boolean }) {
  const down = spanIn(layout.rows, area.value.row, area.value.rows, isFrozen);
  const top = (down?.start ?? 0) + (isFrozen ? HEAD_HEIGHT : 0);
  return <Box kind="grid-tint is-numbers" rect={down && { left: 0, width: HEAD_WIDTH, top, height: down.size }} />;
}

/** A text that is not written yet. */
function PendingText({ text, rect }: { readonly text: string; readonly rect: Rect | null }) {
  return rect && <Box kind={`grid-pending${isWaiting.value ? ' is-waiting' : ''}`} rect={rect} text={text} />;
}

function Box({ kind, rect, text }: { readonly kind: string; readonly rect: Rect | null; readonly text?: string }) {
  if (rect === null) return null;
  return (
    <div class={kind} style={styleOf(rect)}>
      {text}
    </div>
  );
}

/** In ARIA a grid may contain only rows of cells, so a chart is a cell in a row of its own. */
const AS_ROW = { role: 'row' } as const;
const AS_CELL = { role: 'gridcell' } as const;

function Charts({ layout }: { readonly layout: SheetLayout }) {
  return currentTab.value?.charts.map((chart) => (
    <div key={chart.id} class="grid-chart" style={styleOf(rectOfChart(chart, layout))} {...AS_ROW}>
      <div {...AS_CELL}>
        <Chart chart={chart} />
      </div>
    </div>
  ));
}

/** The position of a chart in the scrolling pane. */
function rectOfChart(
  { row, column, offsetX, offsetY, width, height }: ChartView,
  { rows, columns }: SheetLayout,
): Rect {
  const [down, across] = [trackOf(rows, row), trackOf(columns, column)];
  return {
    left: (across && !across.isFrozen ? across.start : 0) + offsetX,
    top: (down && !down.isFrozen ? down.start : 0) + offsetY,
    width,
    height,
  };
}

function styleOf({ left, top, width, height }: Rect) {
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}
