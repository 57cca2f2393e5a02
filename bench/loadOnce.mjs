// Loads a script once, as the first thing that a process does, and prints the milliseconds for compiling it and for running
// its top level. No code cache of V8: within one process a second compilation is ten times faster, and nothing at Google
// promises one.
//
//   node bench/loadOnce.mjs dist/Code.js

import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';

const [, , path = 'dist/Code.js'] = process.argv;
const code = readFileSync(path, 'utf8');
const context = createContext({});
const began = performance.now();
const script = new Script(code, { filename: path });
const compiled = performance.now();
script.runInContext(context);
console.log(JSON.stringify({ compile: compiled - began, run: performance.now() - compiled }));
