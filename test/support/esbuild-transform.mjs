// Jest's way into TypeScript: the compiler that builds the product, so that tests run what ships.
import { transformSync } from 'esbuild';

export default {
  process(code, path) {
    return transformSync(code, {
      loader: path.endsWith('.tsv') ? 'text' : 'ts',
      format: 'esm',
      target: 'node20',
      sourcefile: path,
      sourcemap: 'inline',
    });
  },
};
