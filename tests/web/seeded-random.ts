// SPDX-License-Identifier: MIT
// Random material for property tests: the same seed gives the same sequence on every machine, so that
// a failure can be repeated.

export interface Random {
  /** 0 ≤ n < below, whole. */
  whole(below: number): number;
  chance(probability: number): boolean;
  choice<T>(from: readonly T[]): T;
  /** Any finite double, all magnitudes and both signs, subnormals and −0 included. */
  double(): number;
  /** A number as people type them: one to six digits, times a power of ten from 1e-6 to 1e12. */
  typed(): number;
  text(): string;
}

/** A 32-bit Weyl sequence put through an avalanching hash. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const bits = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  const whole = (below: number) => Math.floor((bits() / 2 ** 32) * below);
  const choice = <T>(from: readonly T[]): T => {
    const chosen = from[whole(from.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  };
  const buffer = new DataView(new ArrayBuffer(8));
  const double = (): number => {
    if (whole(50) === 0) return -0;
    buffer.setUint32(0, bits());
    buffer.setUint32(4, bits());
    const value = buffer.getFloat64(0);
    return Number.isFinite(value) ? value : double();
  };
  const pieces = [...'az09 +&=#%?*_~.\'"\\/<>\n\t{}[]', '\u0000', '亿', '，', 'é', '💸', '\ud800'];
  return {
    whole,
    choice,
    double,
    chance: (probability) => bits() / 2 ** 32 < probability,
    typed: () => Number(`${whole(10 ** (1 + whole(6)))}e${whole(19) - 6}`) * choice([1, 1, -1]),
    text: () => Array.from({ length: whole(20) }, () => choice(pieces)).join(''),
  };
}
