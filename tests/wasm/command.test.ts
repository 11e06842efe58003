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

describe('questions about a scenario', () => {
  const ask = (...args: string[]): unknown => JSON.parse(burnline(args).out);
  const bankrupt = `${scenariosFolder}/article-bankrupt-2024.json`;
  const half = `${scenariosFolder}/founder-half-point.json`;

  it("finds the growth at which the article's figures run out in December 2024", () => {
    for (const goal of ['runway_months <= 17', 'runs_out <= 2024-12']) {
      const answer = ask('seek', bankrupt, '--input', 'dau_growth,rnd_growth', '--goal', goal);
      expect(answer).toMatchObject({ status: 'found', input: 'dau_growth,rnd_growth' });
      expect((answer as { value: number }).value).toBeCloseTo(0.237, 3);
    }
  });

  it("meets the broker's three figures, and says how well they determine what was unknown", () => {
    const answer = ask('calibrate', founder, '--unknown', 'gpu_price,rnd,paid_cost') as {
      unknown: Record<string, number>;
      targets: { metric: string; wanted: unknown; got: unknown; residual: number }[];
      determined: Record<string, string>;
    };
    expect(Object.keys(answer.unknown)).toEqual(['gpu_price', 'rnd', 'paid_cost']);
    expect(answer.targets.map(({ metric, wanted, got }) => [metric, wanted, got])).toEqual([
      ['runs_out', '2026-01', '2026-01'],
      ['break_even_paid_rate', 0.12, 0.12],
      ['runs_out', '2025-11', '2025-11'],
    ]);
    for (const { residual } of answer.targets) expect(residual).toBeCloseTo(0, 9);
    expect(answer.determined).toEqual({ gpu_price: 'weakly', rnd: 'weakly', paid_cost: 'well' });
  });

  it('says what took two months, by input and by line, to the last digit', () => {
    const answer = ask('compare', founder, half) as {
      a: number;
      b: number;
      change: number;
      differs: unknown[];
      attribution: { input: string; change: number }[];
      lines: { line: string; change: number }[];
    };
    expect(answer.change).toBe(answer.b - answer.a);
    expect(answer.differs).toEqual([{ what: 'paid_gain', a: 0.0025, b: 0.005 }]);
    // With a single difference there is one order.
    const { change } = answer;
    expect(answer.attribution).toEqual([
      { input: 'paid_gain', change, first: change, last: change },
    ]);
    expect(answer.lines.map(({ line }) => line)).toEqual(['revenue', 'inference', 'capex']);
    expect(answer.lines.reduce((sum, { change }) => sum + change, 0)).toBe(answer.change);
  });

  it('maps a metric over two inputs, with axes of its own choice', () => {
    const answer = ask(
      ...['map', founder, '--x', 'price', '--y', 'rnd', '--metric', 'cash_at@12', '--size', '3'],
      ...['--x-range', '10,30'],
    ) as Record<'x' | 'y', { input: string; values: number[] }> & { metric: string; z: number[][] };
    expect(answer.metric).toBe('cash_at@12');
    expect(answer.x).toEqual({ input: 'price', log: false, values: [10, 20, 30] });
    expect(answer.y.values).toHaveLength(3);
    expect(answer.z.map((row) => row.length)).toEqual([3, 3, 3]);
  });

  it('says what would be valid where a call cannot be understood', () => {
    const goal = ['--goal', 'runway_months >= 36'];
    for (const [args, said] of [
      [
        ['map', founder, '--x', 'price', '--x-range', '30,10'],
        '--x-range takes LOW,HIGH, the lower first, within what price may be: 0 to 1000',
      ],
      [
        ['seek', founder, '--input', 'dau,paid_gain', ...goal],
        '--input takes inputs with a range in common; these have none: dau from 100',
      ],
      [['seek', founder, '--input', 'dau', '--input', 'price', ...goal], '--input is given twice'],
      [['seek', founder, '--input', 'dau', '--goal', 'runway_months >= abc'], '"abc" is no number'],
      [
        ['sensitivity', founder, '--metric', 'cash_at@2040-01'],
        'a month within the horizon, up to 2028-07',
      ],
    ] as const) {
      const { code, error, out } = burnline([...args]);
      expect({ code, out }, args.join(' ')).toEqual({ code: 2, out: '' });
      expect(error).toContain(said);
    }
  });

  it('solves every input alone', () => {
    const { goal, rows } = ask('whatif', founder, '--goal', 'runway_months>=2028-01') as {
      goal: string;
      rows: { input: string; status: string; value: number | null; moved: number | null }[];
    };
    expect(goal).toBe('runway_months >= 2028-01');
    expect(rows).toHaveLength(29);
    expect(rows[0]).toMatchObject({ input: 'price', status: 'found' });
    expect(rows.at(-1)).toMatchObject({ status: 'unreachable', value: null, moved: null });
  });

  it('asks how long the money lasts unless told otherwise', () => {
    expect(ask('sensitivity', founder)).toEqual(
      ask('sensitivity', founder, '--metric', 'runway_months'),
    );
  });

  it('finds a problem in a goal beyond the horizon, and where there is nothing to aim at', () => {
    const far = burnline(['seek', founder, '--input', 'rnd', '--goal', 'runway_months >= 61']);
    expect(far.code).toBe(1);
    expect(problems(far.out)).toEqual([
      {
        pointer: '/horizon',
        rule: 'a horizon that reaches the goal: runway_months >= 61',
        seen: '60',
      },
    ]);
    const none = burnline(['calibrate', '-', '--unknown', 'rnd'], '{"version": 1}');
    expect(none.code).toBe(1);
    expect(problems(none.out)[0]).toMatchObject({ pointer: '/claims', seen: '0' });
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
    [['sensitivity', founder, '--metric', 'runs_out'], '--metric takes a metric other than'],
    [['map', founder, '--x', 'users'], '--x takes keys of inputs'],
    [['map', founder, '--x', 'rnd', '--y', 'rnd'], 'two different inputs'],
    [['map', founder, '--size', '1'], '--size takes a whole number from 2 to 512'],
    [['map', founder, '--y-range', '0.05,0.01'], '--y-range takes LOW,HIGH'],
    [['map', founder, '--y-range', '5'], '--y-range takes LOW,HIGH'],
    [['seek', founder, '--input', 'rnd'], 'seek needs --goal'],
    [['seek', founder, '--goal', 'lowest_cash >= 0'], 'seek needs --input'],
    [['seek', founder, '--input', 'rnd,rnd', '--goal', 'lowest_cash >= 0'], 'each input once'],
    [['whatif', founder, '--goal', 'runway_months = 3'], '--goal takes a goal as METRIC >= NUMBER'],
    [['calibrate', founder], 'calibrate needs --unknown'],
    [['calibrate', founder, '--unknown', 'rnd,'], '--unknown takes keys of inputs'],
    [['compare', founder], 'compare needs two FILEs'],
    [['compare', founder, founder, founder], 'unexpected argument'],
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
