/** JsonValue values: what JSON can hold, of whatever realm. */

/** Whether a value is a text, a number, a truth value, null, or a list or object of these; methods are none. */
export function isJsonValue(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return Array.from(value).every(isJsonValue);
  // An object of another realm has another Object.prototype, but nothing above that either.
  const prototype: unknown = Object.getPrototypeOf(value);
  const isObject = prototype === null || Object.getPrototypeOf(prototype) === null;
  return isObject && Object.values(value).every(isJsonValue);
}
