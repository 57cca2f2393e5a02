/** Fingerprints: short texts that distinguish values. */

/** A short hash of a value that can be written as JSON (FNV-1a, 32 bits); it is not secret. */
export function fingerprint(value: unknown): string {
  let hash = 0x811c9dc5;
  for (const unit of JSON.stringify(value)) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}
