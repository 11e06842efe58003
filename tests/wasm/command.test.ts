// SPDX-License-Identifier: MIT
// `burnline`, the core as a command: what it prints, where, and how it ends.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { burnline, scenariosFolder, type NativeAnswer, type NativeResult } from './native';

const founder = `${scenariosFolder}/founder-quarter-point.json`;
const folder = mkdtempSync(join(tmpdir(), 'burnline-'));
afterAll(() => rmSync(folder, { recursive: true }));

const result = (out: string): NativeResult => JSON.parse(out) as NativeResult;
const problems = (out: string): { pointer: string; rule: string; seen: string }[] => {
  const answer = JSON.parse(out) as NativeAnswer;
  return 'problems' in answer ? answer.problems : [];
};

describe('burnline run', () => {
  it('prints the result of a file on one line', () => {
    const { code, out, error } = burnline(['run', founder]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out.indexOf('\n')).toBe(out.length - 1);
    const { start, horizon, months, summary, claims } = result(out);
    expect({ start, horizon }).toEqual({ start: '2023-08', horizon: 60 });
    expect(Object.keys(months)).toHaveLength(26);
    for (const column of Object.values(months)) expect(column).toHaveLength(60);
    expect(Object.keys(summary)).toEqual([
      'runway_months',
      'runs_out',
      'break_even',
      'break_even_lasts',
      'break_even_paid_rate',
      'lowest_cash',
      'lowest_cash_month',
      'funding_needed',
      'peak_burn',
      'raise_by',
      'verdict',
    ]);
    expect(summary).toMatchObject({
      runs_out: '2026-01',
      raise_by: '2025-07',
      verdict: 'runs_out',
    });
    expect(claims.map((claim) => claim.holds)).toEqual([true, true, true]);
  });

  it('reads standard input', () => {
    const { code, out } = burnline(['run', '-'], '{"version": 1, "horizon": 2}');
    expect(code).toBe(0);
    expect(result(out).months['cash']).toHaveLength(2);
  });

  it('prints the month table with years', () => {
    const { code, out } = burnline(['run', founder, '--csv']);
    expect(code).toBe(0);
    const rows = out.trimEnd().split('\r\n');
    expect(rows).toHaveLength(1 + 60 + 6);
    const periods = rows.map((row) => row.split(',')[0]);
    expect(periods.slice(0, 8)).toEqual([
      'period',
      '2023-08',
      '2023-09',
      '2023-10',
      '2023-11',
      '2023-12',
      '2023',
      '2024-01',
    ]);
    expect(new Set(rows.map((row) => row.split(',').length))).toEqual(new Set([27]));
  });

  it('takes the lead time of a round', () => {
    const raiseBy = (lead: string): string | null =>
      result(burnline(['run', founder, '--lead', lead]).out).summary.raise_by;
    expect(raiseBy('0')).toBe('2026-01');
    expect(raiseBy('60')).toBe('2021-01');
  });

  it.each([['61'], ['-1'], ['six'], ['1.5'], ['']])('refuses a lead time of "%s"', (lead) => {
    const { code, out, error } = burnline(['run', founder, '--lead', lead]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain('--lead takes a whole number of months from 0 to 60');
  });

  it('prints the problems of a bad scenario and ends with 1', () => {
    const { code, out } = burnline(
      ['run', '-'],
      '{"version": 1, "inputs": {"daus": 1, "price": -1}}',
    );
    expect(code).toBe(1);
    expect(problems(out).map((p) => p.pointer)).toEqual(['/inputs/daus', '/inputs/price']);
    expect(burnline(['run', '-', '--csv'], '{"version": 2}').code).toBe(1);
  });

  it('prints a forecast that is not finite as one problem with line and month', () => {
    const events = Array.from({ length: 239 }, (_, i) => ({ month: i + 1, scale: { dau: 1000 } }));
    const text = JSON.stringify({ version: 1, horizon: 240, events });
    for (const command of ['run', 'check']) {
      const { code, out } = burnline([command, '-'], text);
      expect(code).toBe(1);
      expect(problems(out)).toHaveLength(1);
      expect(problems(out)[0]!.rule).toMatch(
        /^[a-z_]+ finite in every month; in 20\d\d-\d\d \(month \d+\)/,
      );
    }
  });
});

describe('burnline check', () => {
  it('ends with 0 and no problems for a good scenario', () => {
    expect(burnline(['check', founder])).toEqual({ code: 0, out: '{"problems":[]}\n', error: '' });
  });

  it('lists all problems and ends with 1', () => {
    const { code, out } = burnline(['check', '-'], '{"horizon": 0, "name": 1}');
    expect(code).toBe(1);
    expect(problems(out)).toHaveLength(3);
  });

  it('refuses input of more than a megabyte, however much more', () => {
    for (const size of [1_000_001, 50_000_000]) {
      const file = join(folder, 'large.json');
      writeFileSync(file, Buffer.alloc(size, ' '));
      for (const { code, out } of [burnline(['check', file]), burnline(['run', file])]) {
        expect(code).toBe(1);
        expect(problems(out)[0]!.rule).toBe('at most 1 MB (1,000,000 bytes)');
      }
    }
    const fits = '{"version": 1}'.padEnd(1_000_000);
    expect(burnline(['check', '-'], fits).code).toBe(0);
    expect(burnline(['check', '-'], fits + ' ').code).toBe(1);
  });

  it('has a problem with an empty file', () => {
    const file = join(folder, 'empty.json');
    writeFileSync(file, '');
    const { code, out } = burnline(['check', file]);
    expect(code).toBe(1);
    expect(problems(out)[0]!.rule).toBe('valid JSON in UTF-8');
  });
});

describe('burnline batch', () => {
  const line = (horizon: number): string => JSON.stringify({ version: 1, horizon });
  const answers = (out: string): NativeAnswer[] =>
    out
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text) as NativeAnswer);
  const horizons = (out: string): (number | undefined)[] =>
    answers(out).map((answer) => ('problems' in answer ? undefined : answer.horizon));

  it('answers line by line in order, and goes on after a bad one', () => {
    const { code, out } = burnline(
      ['batch'],
      [line(1), line(2), 'oops', line(3), line(4)].join('\n'),
    );
    expect(code).toBe(0);
    expect(horizons(out)).toEqual([1, 2, undefined, 3, 4]);
  });

  it('goes on after a line of more than a megabyte', () => {
    const long = line(9).padEnd(3_000_000);
    const { out } = burnline(['batch', '-'], [line(1), long, line(2)].join('\n'));
    expect(horizons(out)).toEqual([1, undefined, 2]);
    expect(out).toContain('at most 1 MB');
  });

  it('takes lines that end as Windows ends them, and reads a file', () => {
    const file = join(folder, 'lines.jsonl');
    writeFileSync(file, `${line(1)}\r\n${line(2)}\r\n`);
    expect(horizons(burnline(['batch', file]).out)).toEqual([1, 2]);
  });

  it('answers nothing to nothing', () => {
    expect(burnline(['batch'])).toEqual({ code: 0, out: '', error: '' });
  });

  it('gives each line what `run` gives it', () => {
    const one = '{"version": 1, "inputs": {"price": 30}}';
    const { out } = burnline(['batch', '--lead', '3'], `${one}\n`);
    expect(out).toBe(burnline(['run', '-', '--lead', '3'], one).out);
  });
});

describe('a wrong call', () => {
  it.each([
    [[], 'usage: burnline'],
    [['forecast'], 'unknown command "forecast"'],
    [['run'], 'run needs a FILE'],
    [['check'], 'check needs a FILE'],
    [['run', join(folder, 'missing.json')], 'cannot read'],
    [['run', folder], 'cannot read'],
    [['batch', folder], 'cannot read'],
    [['run', founder, '--xml'], 'unexpected argument "--xml"'],
    [['run', founder, founder], 'unexpected argument'],
    [['check', founder, '--csv'], 'unexpected argument "--csv"'],
    [['run', founder, '--lead'], '--lead takes'],
    [['inputs', 'x'], 'unexpected argument "x"'],
    [['schema', '--csv'], 'unexpected argument "--csv"'],
  ])('%j ends with 2 and says so on standard error', (args, message) => {
    const { code, out, error } = burnline(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(message);
  });
});

describe('burnline without a scenario', () => {
  it('prints its tables as JSON', () => {
    const keys = (name: string): string[] =>
      (JSON.parse(burnline([name]).out) as { key: string }[]).map((row) => row.key);
    expect(keys('inputs')).toHaveLength(29);
    expect(keys('lines')).toHaveLength(26);
  });

  it('prints help and version', () => {
    expect(burnline(['--help']).code).toBe(0);
    expect(burnline(['--help']).out).toContain('usage: burnline');
    expect(burnline(['--version']).out).toMatch(/^burnline \d+\.\d+\.\d+\n$/);
  });
});
