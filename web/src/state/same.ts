// SPDX-License-Identifier: MIT
// Deep equality of JSON values, telling −0 from 0 and ignoring the order of keys; a key that holds
// `undefined` is a key that is not there.

export function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return Object.is(a, b);
  }
  const [left, right] = [present(a), present(b)];
  const others = new Map(right);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.length &&
    left.every(([key, value]) => others.has(key) && same(value, others.get(key)))
  );
}

export function present(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, part]) => part !== undefined);
}
