// SPDX-License-Identifier: MIT
// A figure's formula twice: in the reader's words, and with its numbers put in. What is looked up
// over months is said as what it is.

import { html, nothing, type TemplateResult } from 'lit-html';
import type { Trace } from '../../engine/trace-types';
import { figureInFormula, type Vocabulary } from '../../words/figure-name';
import { traceWords } from '../../words/trace-words';
import { inWords, nameOf, rewritten } from '../formula';

/** The lowest paid rate is told by the branch that gives it. */
const rate = /^if\((\w+) ≥ 0, 0, if\(b > 0, if\(−\w+ ÷ b ≤ 1, (−\w+ ÷ b), none\), none\)\)$/;
const first = /^first\((\{\w+\}) (<|≥) 0\)$/;
const sum = /^sum\((\{\w+\})\)$/;
const lowest = /^min\((\{\w+\})\)$/;
const peak = /^max\(0, −min\((\{\w+\})\)\)$/;

type Shown = unknown;

/** In words; and whether numbers can be put in. */
function said(formula: string, known: Vocabulary): [Shown, boolean] {
  const words = traceWords[known.lang];
  const named = (part: string): string => String(nameOf(part, known));
  const [, line = '', sign] = first.exec(formula) ?? [];
  if (line) return [words.first((sign === '<' ? words.below : words.atLeast)(named(line))), false];
  const [, added] = sum.exec(formula) ?? [];
  if (added) return [words.sum(named(added)), false];
  const [, least] = lowest.exec(formula) ?? [];
  if (least) return [words.lowest(named(least)), false];
  const [, worst] = peak.exec(formula) ?? [];
  if (worst) return [`max(0, −${words.lowest(named(worst))})`, true];
  return [inWords(known, formula), true];
}

/** Something negative that does not come first needs parentheses. */
function withNumbers(formula: string, trace: Trace, known: Vocabulary): string {
  const values = new Map(trace.operands.map((operand) => [operand.name, operand]));
  let before = '';
  for (const part of rewritten(formula.replace(peak, 'max(0, −$1)'), (name) => ({ name }))) {
    if (typeof part === 'string') {
      before += part;
      continue;
    }
    const operand = values.get(part.name);
    const shown = operand ? figureInFormula(operand.figure, operand.value, known) : part.name;
    before += shown.startsWith('−') && before !== '' ? `(${shown})` : shown;
  }
  return before;
}

/** `result` is the value with all its digits. */
export function traceFormula(trace: Trace, result: string, known: Vocabulary): unknown {
  const words = traceWords[known.lang];
  const [, zero = '', branch = ''] = rate.exec(trace.formula) ?? [];
  const value = (name: string): number =>
    trace.operands.find((operand) => operand.name === name)?.value ?? NaN;
  let note: string | typeof nothing = nothing;
  let { formula } = trace;
  if (branch) {
    note = words.rateRule;
    formula = branch;
    if (value(zero) >= 0) note = `${words.rateRule} ${words.zeroRate}`;
    else if (trace.value === null) note = `${words.rateRule} ${words.noRate}`;
  }
  const isPlain = !branch || (trace.value !== null && value(zero) < 0);
  const [shown, isArithmetic] = said(formula, known);
  const lines: TemplateResult[] = [
    html`<p class=${isArithmetic ? 'formula' : 'formula told'}>${shown}</p>`,
  ];
  if (isArithmetic && isPlain && trace.value !== null)
    lines.push(
      html`<p class="formula numbers">
        ${words.equals}${withNumbers(formula, trace, known)}<br />${words.equals}<b>${result}</b>
      </p>`,
    );
  return html`${note === nothing ? nothing : html`<p>${note}</p>`}${lines}`;
}
