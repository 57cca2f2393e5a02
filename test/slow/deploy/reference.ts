/** What Google's reference says of its services: their classes, the methods of each, and the scopes that each method needs. */

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A class, or a service itself. */
interface DocumentedClass {
  readonly name: string;
  /** By its name, the scopes of which a method needs one; none where it needs nothing. */
  readonly methods: ReadonlyMap<string, readonly string[]>;
}

/** A service by the name of its global, with itself and the classes that it hands out. */
export type Services = ReadonlyMap<string, readonly DocumentedClass[]>;

/** Every service of Apps Script; the package gas-types-detailed carries the reference, in one file for each of them. */
export function documentedServices(): Services {
  const folder = dirname(createRequire(import.meta.url).resolve('gas-types-detailed/package.json'));
  const files = readdirSync(folder).filter((name) => /^google-apps-script\..*\.d\.ts$/.test(name));
  return new Map(
    files.flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const classes = classesIn(text);
      return [...text.matchAll(/^declare var (\w+): /gm)].map(([, service = '']) => [service, classes] as const);
    }),
  );
}

function classesIn(text: string): readonly DocumentedClass[] {
  const classes: { readonly name: string; readonly methods: Map<string, readonly string[]> }[] = [];
  // A class begins, or a method follows its description; what a description says is skipped as a whole.
  for (const [, name, description = '', method] of text.matchAll(
    /^ *interface (\w+)|^ *(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)(?:\s*(\w+)(?:<\w+>)?\()?/gm,
  )) {
    if (name !== undefined) classes.push({ name, methods: new Map() });
    const methods = classes[classes.length - 1]?.methods;
    if (method === undefined || methods === undefined) continue;
    const scopes = [...description.matchAll(/- https:\/\/www\.googleapis\.com\/auth\/([\w.]+)$/gm)].map(
      ([, scope = '']) => scope,
    );
    // Its forms may need different scopes; where one needs none, the name alone tells of none.
    const known = methods.get(method);
    methods.set(method, known === undefined ? scopes : known.filter((scope) => scopes.includes(scope)));
  }
  return classes;
}
