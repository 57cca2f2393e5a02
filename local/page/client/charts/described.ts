/** A chart in words, for whoever does not see it. */

import type { ChartView } from '../../protocol/view';
import type { ChartWords, Figure } from '../../words/panels';

/** Each series by its first and last figures, a sentence each. */
export function described({ labels, series }: ChartView, words: ChartWords): string {
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
