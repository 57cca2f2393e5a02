/** A chart on its tab, drawn by Chart.js with the configuration from drawing.ts. */

import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as Drawn,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
  Tooltip,
} from 'chart.js';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ChartView } from '../../protocol/view';
import { PANEL_WORDS } from '../../words/panels';
import { language } from '../store';
import { chartDescription } from './chartDescription';
import { drawingOf, type Kinds, type Point } from './drawing';

Drawn.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
  Tooltip,
);

export function Chart({ chart }: { readonly chart: ChartView }) {
  const words = PANEL_WORDS[language.value].chart;
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Drawn<Kinds, Point[], string> | null>(null);
  const { id, width, height, series } = chart;
  const isEmpty = !series.some(({ points }) => points.some((point) => point !== null));
  // Every change of the workbook gives a new view, but most do not change the chart.
  const look = JSON.stringify([language.value, chart]);
  useLayoutEffect(() => {
    if (!canvas.current) return;
    const drawing = drawingOf(chart, language.value);
    if (drawn.current === null) drawn.current = new Drawn(canvas.current, drawing);
    else {
      drawn.current.data = drawing.data;
      if (drawing.options) drawn.current.options = drawing.options;
      drawn.current.update('none');
    }
  }, [look]);
  useLayoutEffect(() => () => drawn.current?.destroy(), []);
  const figures = `chart-${id}-figures`;
  return (
    <div class="chart" style={{ width: `${width}px`, height: `${height}px` }}>
      <div class="chart-picture" role="img" aria-label={chart.title || words.untitled} aria-describedby={figures}>
        <canvas ref={canvas} />
        {isEmpty && <p class="chart-empty">{words.empty}</p>}
      </div>
      <p id={figures} hidden>
        {chartDescription(chart, words)}
      </p>
    </div>
  );
}
