/** Loads IronCalc, a spreadsheet engine in WebAssembly, and works around two costs of running it in Node. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { initSync, Model } from '@ironcalc/wasm';

// Node 20 can crash ("unreachable code" in the deoptimizer) when an inlined call into WebAssembly makes its memory
// grow. Without inlining, these calls are as fast.
setFlagsFromString('--no-turbo-inline-js-wasm-calls');

const wasm = initSync({
  module: readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')),
});

const SMALLEST_STEP = 16 * 1024 * 1024;
const LARGEST_STEP = 256 * 1024 * 1024;

let knownBytes = 0;

/**
 * Makes IronCalc's memory grow in large steps. By itself it grows in small ones, and Node collects all garbage at each,
 * which takes longer than everything else in a large workbook. After each growth this allocates and frees one large
 * block, which stays in IronCalc's heap.
 */
export function growInLargeSteps(): void {
  if (wasm.memory.buffer.byteLength === knownBytes) return;
  const step = Math.min(Math.max(SMALLEST_STEP, Math.floor(wasm.memory.buffer.byteLength / 2)), LARGEST_STEP);
  wasm.__wbindgen_free(wasm.__wbindgen_malloc(step, 1), step, 1);
  knownBytes = wasm.memory.buffer.byteLength;
}

/** A cell's type in IronCalc. */
export const NUMBER = 1;
export const TEXT = 2;
export const BOOLEAN = 4;

export { Model };
