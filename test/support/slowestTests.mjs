/** A reporter that ends each run of several files with its slowest tests, because a slow test is a defect. */

import { relative } from 'node:path';

const SHOWN = 10;

export default class SlowestTests {
  onRunComplete(_contexts, { testResults }) {
    if (testResults.length > 1) process.stderr.write(`\nSlowest tests:\n${slowestOf(testResults).join('\n')}\n`);
  }
}

/** A line for each of the slowest tests of Jest's results, the slowest first. */
function slowestOf(testResults) {
  return testResults
    .flatMap(({ testFilePath, testResults: tests }) => tests.map((test) => ({ ...test, testFilePath })))
    .sort((a, b) => (b.duration ?? 0) - (a.duration ?? 0))
    .slice(0, SHOWN)
    .map(({ testFilePath, fullName, duration }) => {
      const seconds = ((duration ?? 0) / 1000).toFixed(1);
      return `${seconds.padStart(6)} s  ${relative('.', testFilePath)}: ${fullName}`;
    });
}
