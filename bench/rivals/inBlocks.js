/*
 * Loaded after batched.js, which it improves: all lines of a tab are written with one call, padded to the
 * width of the widest.
 */

function writeLines(sheet, first, lines) {
  const missing = first + lines.length - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const width = Math.max(...lines.map((line) => line.length));
  const padded = lines.map((line) => [...line, ...Array(width - line.length).fill('')]);
  sheet.getRange(first, 1, padded.length, width).setValues(padded);
}
