// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest';
import * as limits from '../../web/src/engine/limits';
import { burnline } from './native';

describe('The page and the core agree', () => {
  test('on the first month and the horizon of a scenario that names none', () => {
    const result = JSON.parse(burnline(['run', '-'], '{"version":1}').out);
    expect(result.start).toBe(limits.defaultStart);
    expect(result.horizon).toBe(limits.defaultHorizon);
  });

  test('on the longest horizon', () => {
    const run = (horizon: number) => burnline(['check', '-'], `{"version":1,"horizon":${horizon}}`);
    expect(run(limits.mostHorizon).code).toBe(0);
    expect(run(limits.mostHorizon + 1).code).toBe(1);
  });

  test('on the months that raising money takes', () => {
    const run = (lead: number) => burnline(['run', '-', '--lead', String(lead)], '{"version":1}');
    const raiseBy = (lead: number) => JSON.parse(run(lead).out).summary.raise_by;
    expect(JSON.parse(burnline(['run', '-'], '{"version":1}').out).summary.raise_by).toBe(
      raiseBy(limits.defaultLead),
    );
    expect(run(limits.mostLead).code).toBe(0);
    expect(run(limits.mostLead + 1).code).toBe(2);
  });

  test('on the largest file', () => {
    const padded = (bytes: number) => '{"version":1}'.padEnd(bytes);
    expect(burnline(['check', '-'], padded(limits.mostBytes)).code).toBe(0);
    expect(burnline(['check', '-'], padded(limits.mostBytes + 1)).code).toBe(1);
  });
});
