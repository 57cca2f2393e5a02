/** One chart, as large as it stands on its tab. */
import type { ChartView } from '../../wire';

export function Chart({ chart }: { readonly chart: ChartView }) {
  return <div class="chart">{chart.title}</div>;
}
