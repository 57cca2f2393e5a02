/** Describes a chart in words, for screen readers. */

import type { ChartView } from '../../protocol/view';
import type { ChartWords, Figure } from '../../words/panels';

/** A sentence for each series, with its first and last figure. */
export function chartDescription({ labels, series }: ChartView, words: ChartWords): string {
  if (series.length === 0) return words.empty;
  return series
    .map(({ name, points, texts }) => {
      const figures = points.flatMap((point, at): readonly Figure[] =>
        point === null ? [] : [{ label: labels[at] ?? '', text: texts[at] ?? '' }],
      );
      const [first, last] = [figures[0], figures.at(-1)];
      if (!first || !last) return words.none(name);
      return figures.length === 1 ? words.only(name, first) : words.fromTo(name, first, last);
    })
    .join(' ');
}
