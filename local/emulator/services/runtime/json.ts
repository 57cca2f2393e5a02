/** JSON values, of any realm. */

/** Whether a value can be written as JSON without loss: dates, functions and class instances cannot. */
export function isJsonValue(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return Array.from(value).every(isJsonValue);
  // A plain object of another realm has another Object.prototype, so test that nothing is above it.
  const prototype: unknown = Object.getPrototypeOf(value);
  const isObject = prototype === null || Object.getPrototypeOf(prototype) === null;
  return isObject && Object.values(value).every(isJsonValue);
}
