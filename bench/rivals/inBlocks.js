/*
 * Loaded behind batched.js: the best that can be made of it. All lines of a tab are written by one call, padded to the
 * widest of them.
 */

function writeLines(sheet, first, lines) {
  const missing = first + lines.length - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const width = Math.max(...lines.map((line) => line.length));
  const padded = lines.map((line) => [...line, ...Array(width - line.length).fill('')]);
  sheet.getRange(first, 1, padded.length, width).setValues(padded);
}
