/** The command line of the emulator, documented in docs/local.md. */

import { runLine } from './commandLine';

process.exitCode = await runLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
