// SPDX-License-Identifier: MIT
// Time: the first month, horizon and lead; the table of months with its year totals; the CSV.

import { defaultAnswer, type Calculator } from './calculator';
import { expect, test } from './clean-page';

interface Row {
  name: string;
  year: boolean;
  marks: string;
  cells: string[];
}

async function openTable(calculator: Calculator): Promise<{ head: string[]; rows: Row[] }> {
  const { page } = calculator;
  const summary = page.locator('summary', { hasText: 'Month by month' });
  const table = page.locator('details.months').getByRole('table');
  if (!(await table.isVisible())) await summary.click();
  await expect(table).toBeVisible();
  return table.evaluate((element) => {
    const text = (part: Element) => part.textContent!.replace(/\s+/g, ' ').trim();
    const rows = [...element.querySelectorAll('tbody tr')].map((row) => {
      const name = row.querySelector('th')!;
      const note = [...name.children].map(text).join(' ');
      return {
        name: text(name).replace(note, '').trim(),
        year: /year/.test(text(name)),
        marks: note,
        cells: [...row.querySelectorAll('td')].map(text),
      };
    });
    return { head: [...element.querySelectorAll('thead th')].map(text), rows };
  });
}

const number = (text: string): number => Number(text.replace('−', '-').replace(/[,%]/g, ''));

/** RFC 4180, as far as this file needs it: no cell holds a comma or a quote. */
const parse = (csv: string): string[][] =>
  csv
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(','));

test('the table holds every line of every month, and years add up', async ({ calculator }) => {
  await calculator.open();
  const { head, rows } = await openTable(calculator);
  expect(head).toHaveLength(27);
  const months = rows.filter((row) => !row.year);
  const years = rows.filter((row) => row.year);
  expect(months).toHaveLength(60);
  expect(years.map((row) => row.name)).toEqual(
    [2023, 2024, 2025, 2026, 2027, 2028].map((y) => `${y}, year`),
  );
  for (const row of rows) expect(row.cells).toHaveLength(26);
  for (const line of ['Revenue', 'Free inference', 'Net', 'New GPUs']) {
    const column = head.findIndex((name) => name.toLowerCase().startsWith(line.toLowerCase())) - 1;
    if (column < 0) continue;
    let sum = 0;
    let count = 0;
    for (const row of rows) {
      const value = number(row.cells[column]!);
      if (row.year) {
        // Each shown figure is rounded to a tenth.
        expect(Math.abs(value - sum), `${line}, ${row.name}`).toBeLessThanOrEqual(
          0.05 * (count + 1) + 1e-9,
        );
        [sum, count] = [0, 0];
      } else {
        sum += value;
        count++;
      }
    }
  }
  const revenue = head.findIndex((name) => /^revenue/i.test(name)) - 1;
  expect(revenue).toBeGreaterThan(0);
  expect(number(years[1]!.cells[revenue]!)).toBeGreaterThan(number(months[11]!.cells[revenue]!));
});

test('the table marks the run-out month and the break-even months', async ({ calculator }) => {
  await calculator.open('#v=1&s=founder-quarter-point&rnd=1000&headcount=0&gpu_price=0');
  const broke = (await openTable(calculator)).rows.filter((row) => row.marks);
  expect(broke.map((row) => row.marks).join(' · ')).toMatch(/breaks even: users/);
  expect(broke.map((row) => row.marks).join(' · ')).toMatch(/breaks even: everything/);
  await calculator.picker.selectOption('founder-quarter-point');
  await expect(calculator.answer).toHaveText(defaultAnswer);
  const marked = (await openTable(calculator)).rows.filter((row) => row.marks);
  expect(marked.map((row) => [row.name, row.marks])).toEqual([
    ['Jan 2026', 'money runs out'],
    ['Mar 2027', 'breaks even: users'],
  ]);
});

test('the table follows an edit', async ({ calculator }) => {
  await calculator.open();
  const before = (await openTable(calculator)).rows[0]!.cells;
  await calculator.type('price', '40');
  await expect(calculator.answer).not.toHaveText(defaultAnswer);
  expect((await openTable(calculator)).rows[0]!.cells).not.toEqual(before);
});

test('the CSV holds what the table shows', async ({ calculator }) => {
  await calculator.open();
  const { rows } = await openTable(calculator);
  const csv = parse(await calculator.offered(() => calculator.button('Download CSV').click()));
  expect(await calculator.page.evaluate(() => window.offeredName)).toBe(
    'founder-quarter-point.csv',
  );
  const [head, ...lines] = csv;
  expect(head!.slice(0, 4)).toEqual(['period', 'dau', 'paid_rate', 'mau']);
  expect(lines).toHaveLength(rows.length);
  const named = (period: string): string => {
    const [year, month] = period.split('-');
    if (!month) return `${year}, year`;
    const date = new Date(`${period}-15T00:00:00Z`);
    return `${date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' })} ${year}`;
  };
  expect(lines.map(([period]) => named(period!))).toEqual(rows.map((row) => row.name));
  const column = (key: string): number => head!.indexOf(key);
  const scale =
    Number(lines[4]![column('revenue')]) / number(rows[4]!.cells[column('revenue') - 1]!);
  const unit = 10 ** Math.round(Math.log10(scale));
  for (const [i, line] of lines.entries()) {
    expect(line).toHaveLength(head!.length);
    for (const [key, divisor, digits] of [
      ['dau', 1, 0],
      ['paid_rate', 0.01, 2],
      ['revenue', unit, 1],
      ['net', unit, 1],
      ['cash', unit, 1],
      ['break_even_paid_rate', 0.01, 2],
    ] as const) {
      const shown = number(rows[i]!.cells[column(key) - 1]!);
      const exact = Number(line[column(key)]) / divisor;
      expect(Math.abs(shown - exact), `${line[0]}: ${key}`).toBeLessThanOrEqual(
        0.5 * 10 ** -digits + 1e-6,
      );
    }
  }
});

test('a horizon of 1 month and of 240 months, and every lead time, are drawn', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  const horizon = page.getByLabel(/^Horizon in months/);
  for (const months of ['1', '240']) {
    await calculator.retype(horizon, months);
    await calculator.linked(new RegExp(`horizon=${months}$`));
    for (const view of ['Revenue and costs', 'Users', 'Paid rate', 'Cash']) {
      await calculator.button(view).click();
      await calculator.drawn();
      expect(await page.content()).not.toMatch(/NaN|Infinity|undefined/);
      expect(await calculator.picture()).toMatch(/\d/);
    }
    const { rows } = await openTable(calculator);
    expect(rows.filter((row) => !row.year)).toHaveLength(Number(months));
  }
  await calculator.retype(horizon, '60');
  await expect(calculator.answer).toHaveText(defaultAnswer);
  const raiseBy = page.getByTitle(/^The run-out month less/).getByRole('definition');
  await expect(raiseBy).toHaveText('July 2025');
  await calculator.retype(page.getByLabel(/^Months it takes to raise/), '12');
  await expect(raiseBy).toHaveText('January 2025');
  await calculator.retype(page.getByLabel(/^Months it takes to raise/), '40');
  await expect(page.getByText('already too late').first()).toBeVisible();
});

test('another first month moves the answer', async ({ calculator, page }) => {
  await calculator.open();
  const main = page.getByRole('main');
  await main.getByLabel('Month', { exact: true }).selectOption('01');
  await calculator.retype(main.getByLabel('Year', { exact: true }), '2025');
  await expect(calculator.answer).toContainText('29.6 months after January 2025');
});

test('a first month after an event is refused with the reason', async ({ calculator, page }) => {
  await calculator.open('#v=1&s=article-gulf-100b');
  const before = await calculator.snapshot();
  const year = page.getByRole('main').getByLabel('Year', { exact: true });
  await calculator.retype(year, '2024');
  await expect(calculator.alert.filter({ visible: true })).toHaveText(
    /\/events\/0\/month.*2023-12/s,
  );
  await expect(year).toHaveValue('2023');
  expect(await calculator.snapshot()).toEqual(before);
});

test('everything changed is listed, with a reset for each and for all', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  const changes = calculator.section('Changed from the scenario');
  await expect(changes).toHaveCount(0);
  await calculator.type('price', '25');
  await calculator.type('dau', '80M');
  await calculator.retype(page.getByLabel(/^Horizon in months/), '90');
  await calculator.retype(page.getByLabel(/^Months it takes to raise/), '3');
  await calculator.button('Add a one-off cost').click();
  await calculator.dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(changes.getByRole('listitem')).toHaveText([
    /Daily users\s*60 million → 80 million/,
    /Price of a subscription\s*\$20\b.*→ \$25\b/,
    /Horizon\s*60 months → 90 months/,
    /Months to raise money\s*6 months → 3 months/,
    /Events\s*0 events → 1 event/,
  ]);
  await changes.getByRole('button', { name: /^Price of a subscription: Reset to \$20/ }).click();
  await expect(changes.getByRole('listitem')).toHaveCount(4);
  await expect(calculator.slider('price')).toHaveAttribute('aria-valuetext', /^\$20\b/);
  await changes.getByRole('button', { name: 'Reset all' }).click();
  await expect(changes).toHaveCount(0);
  await expect(calculator.answer).toHaveText(defaultAnswer);
  await expect(calculator.section('Events').getByRole('listitem')).toHaveCount(0);
  await calculator.undo.click();
  await expect(changes.getByRole('listitem')).toHaveCount(4);
});
