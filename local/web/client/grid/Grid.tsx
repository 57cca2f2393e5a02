/** The tab in view as a grid of cells. */
export function Grid() {
  return <div class="grid" />;
}
