/** What `npm run lint` does not see of the documents' links: pictures in HTML, and the protocol of links to elsewhere. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');

/** Every document of the repository. */
const documents = [
  ...readdirSync(ROOT),
  ...['docs', 'local'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true }).map((path) => join(folder, String(path))),
  ),
].filter((path) => path.endsWith('.md'));

test.each(documents)('the pictures that %s shows by HTML are there', (path) => {
  const sources = [...readFileSync(join(ROOT, path), 'utf8').matchAll(/<img [^>]*src="([^"]+)"/g)].map(
    ([, src]) => src,
  );
  const missing = sources.filter((src) => !existsSync(join(ROOT, dirname(path), src ?? '')));
  expect(missing).toEqual([]);
});

test.each(documents)('%s leads to no address that is not encrypted, but for this machine’s own', (path) => {
  const addresses = readFileSync(join(ROOT, path), 'utf8').match(/http:\/\/[^\s)>"]+/g) ?? [];
  expect(addresses.filter((address) => !/^http:\/\/(127\.0\.0\.1|localhost)\b/.test(address))).toEqual([]);
});
