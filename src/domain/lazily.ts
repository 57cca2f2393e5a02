/**
 * Values that are made at their first use. Apps Script loads the whole script for every execution, so what the script
 * makes at its top level is paid for by every edit: collators, schemas and catalogues wait until something needs them.
 */

/** Makes a value at its first use and keeps it. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** An object whose members are made one by one, each at its first use. */
export function lazyMembers<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): Readonly<T> {
  const members = {};
  for (const [key, make] of Object.entries<() => unknown>(makers))
    Object.defineProperty(members, key, { enumerable: true, get: lazily(make) });
  return members as T;
}
