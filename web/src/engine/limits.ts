// SPDX-License-Identifier: MIT
// What the core takes a scenario without times to mean, and how far times go: the few figures of the
// core that are no row of a table. tests/wasm/limits.test.ts holds them against the core's own.

export const defaultStart = '2023-08';
export const defaultHorizon = 60;
export const mostHorizon = 240;
/** Months that raising money takes. */
export const defaultLead = 6;
export const mostLead = 60;
export const mostBytes = 1_000_000;
