// SPDX-License-Identifier: MIT
//
// Counts tests from the runners' own reports (JUnit of ctest, JSON of GoogleTest, Vitest and
// Playwright) for test.sh. A suite that fails without a failed test, finds no test or leaves no
// report counts as one failure: nothing that did not run can look as if it had passed.
//
//   totals.mjs suite NAME EXIT REPORT SECONDS   prints the suite's line; exit code 1 if it failed
//   totals.mjs total SUITES                     prints "N passed, N failed"; 1 unless all is well
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

const ledger = 'build/reports/suites.jsonl';

/** @typedef {{ passed: number, failed: number, skipped: number, note?: string }} Counts */

/** @param {string} xml @returns {Counts} */
function countJunit(xml) {
  const suite = /<testsuite\b[^>]*>/.exec(xml)?.[0] ?? '';
  const read = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
  const failed = read('failures') + read('errors');
  const skipped = read('skipped') + read('disabled');
  return { passed: read('tests') - failed - skipped, failed, skipped };
}

/** @returns {Counts} */
function countGoogleTest(report) {
  const tests = report.testsuites.flatMap((suite) => suite.testsuite);
  const failed = tests.filter((test) => test.failures?.length > 0).length;
  const skipped = tests.filter(
    (test) => !test.failures?.length && (test.result === 'SKIPPED' || test.status === 'NOTRUN'),
  ).length;
  return { passed: tests.length - failed - skipped, failed, skipped };
}

/** @returns {Counts} */
function countVitest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @returns {Counts} */
function countPlaywright(report) {
  const byProject = new Map();
  const visit = (suite) => {
    for (const spec of suite.specs ?? []) {
      for (const { projectName, status } of spec.tests) {
        const counts = byProject.get(projectName) ?? { passed: 0, failed: 0, skipped: 0 };
        counts[{ unexpected: 'failed', skipped: 'skipped' }[status] ?? 'passed'] += 1;
        byProject.set(projectName, counts);
      }
    }
    suite.suites?.forEach(visit);
  };
  report.suites.forEach(visit);
  const sum = (key) => [...byProject.values()].reduce((total, counts) => total + counts[key], 0);
  const note = [...byProject].map(([name, { passed }]) => `${name} ${passed}`).join(', ');
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), note };
}

/** @param {string} path @returns {Counts} */
function countReport(path) {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.xml')) return countJunit(text);
  const report = JSON.parse(text);
  if ('testsuites' in report) return countGoogleTest(report);
  if ('numPassedTests' in report) return countVitest(report);
  return countPlaywright(report);
}

const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed` + (skipped > 0 ? `, ${skipped} skipped` : '');

function recordSuite(name, exit, report, seconds) {
  /** @type {Counts} */
  let counts = { passed: 0, failed: 0, skipped: 0 };
  if (report === '-') {
    counts = { passed: exit === 0 ? 1 : 0, failed: exit === 0 ? 0 : 1, skipped: 0 };
  } else if (existsSync(report)) {
    try {
      counts = countReport(report);
    } catch (error) {
      counts.note = `unreadable report: ${error.message}`;
    }
  } else {
    counts.note = 'no report';
  }
  if (counts.failed === 0 && (exit !== 0 || counts.passed === 0)) {
    counts.failed = 1;
    counts.note = [`exit ${exit}`, counts.note].filter(Boolean).join(', ');
  }
  const note = counts.note ? ` (${counts.note})` : '';
  console.log(`      ${name}: ${inWords(counts)} in ${seconds} s${note}`);
  appendFileSync(ledger, `${JSON.stringify({ name, ...counts })}\n`);
  return counts.failed === 0;
}

function printTotal(expected) {
  const suites = readFileSync(ledger, 'utf8').trim().split('\n').map(JSON.parse);
  const total = { passed: 0, failed: Math.max(0, expected - suites.length), skipped: 0 };
  for (const suite of suites) for (const key of Object.keys(total)) total[key] += suite[key];
  const failing = suites.filter((suite) => suite.failed > 0).map((suite) => suite.name);
  if (failing.length > 0) console.log(`Failed: ${failing.join(', ')} (logs: build/logs/)`);
  console.log(inWords(total));
  return total.failed === 0;
}

const [verb, ...words] = process.argv.slice(2);
const ok =
  verb === 'suite'
    ? recordSuite(words[0], Number(words[1]), words[2], words[3])
    : printTotal(Number(words[0]));
process.exitCode = ok ? 0 : 1;
