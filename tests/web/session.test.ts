// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest';
import type { InputRow, RangeDoc, ScenarioDoc } from '../../web/src/engine/types';
import { changesOf, withoutChange, withoutChanges } from '../../web/src/state/changes';
import { History } from '../../web/src/state/history';
import {
  openSession,
  withDoc,
  withEvent,
  withInput,
  withRange,
  withUncertainty,
} from '../../web/src/state/session';
import { inputValue } from '../../web/src/state/input-value';

function row(key: string, value: number): InputRow {
  const text = { en: key, zh: key };
  const range = { default: value, min: 0, max: 1e9, step: 1, scale: 'lin' as const };
  return { key, group: 'g', group_label: text, unit: '$', label: text, help: text, ...range };
}
const price = row('price', 20);
const dau = row('dau', 60e6);
const rows = [price, dau];
const original: ScenarioDoc = {
  version: 1,
  name: 'a',
  inputs: { price: { value: 25, basis: 'reported', source: 's' } },
  events: [{ month: 3, raise: 1 }],
};
const session = openSession('x', original);

describe('A session', () => {
  test('is without changes when it is opened', () => {
    expect(changesOf(session, rows)).toEqual([]);
  });

  test('takes an input from the scenario, else from the table', () => {
    expect(inputValue(original, price)).toBe(25);
    expect(inputValue(original, dau)).toBe(60e6);
  });

  test('lists an edited input, and gives back its source when it returns', () => {
    const edited = withInput(session, price, 30);
    expect(changesOf(edited, rows)).toEqual([{ kind: 'input', row: price, from: 25, to: 30 }]);
    expect(withInput(edited, price, 25)).toEqual(session);
  });

  test('forgets an input that the scenario does not name when it returns to its default', () => {
    const back = withInput(withInput(session, dau, 1e6), dau, 60e6);
    expect(back.doc.inputs).toEqual(original.inputs);
  });

  test('never modifies the document it was opened with', () => {
    const before = JSON.stringify(original);
    withEvent(withInput(session, price, 1), 0, null);
    expect(JSON.stringify(original)).toBe(before);
  });

  test('undoes each change by itself and all together', () => {
    let edited = withInput(session, price, 30);
    edited = withEvent(edited, 1, { month: 4, spend: 2 });
    edited = withDoc({ ...edited, lead: 9 }, { start: '2025-01', horizon: 12 });
    const changes = changesOf(edited, rows);
    expect(changes.map((change) => change.kind).sort()).toEqual(
      ['events', 'horizon', 'input', 'lead', 'start'].sort(),
    );
    expect(withoutChanges(edited)).toEqual(session);
    const back = changes.reduce(withoutChange, edited);
    expect(changesOf(back, rows)).toEqual([]);
  });

  test('says when claims, names or sources are not the scenario’s own', () => {
    const claims = [{ text: 'x', metric: 'runs_out', op: 'never' as const }];
    const other = withDoc(session, {
      claims,
      inputs: { price: { value: 25, basis: 'reported', source: 'another' } },
    });
    expect(changesOf(other, rows)).toEqual([{ kind: 'texts', rows: [price] }]);
    expect(withoutChange(other, changesOf(other, rows)[0]!).doc).toEqual(original);
  });
});

describe('A session with ranges', () => {
  const span: ScenarioDoc = {
    version: 1,
    inputs: {
      price: { value: 20, basis: 'reported', source: 's', low: 15, high: 25, reason: 'r' },
    },
    uncertainty: {
      ranges: { dau: { kind: 'lognormal', p5: 45e6, p95: 80e6 } },
      correlations: [['dau', 'price', 0.3]],
      seed: 7,
    },
  };
  const opened = openSession('x', span);
  const pert = (low: number, mode: number, high: number): RangeDoc => ({
    kind: 'pert',
    low,
    mode,
    high,
  });

  test('moves the span beside a value with it, without the source of the old value', () => {
    const edited = withInput(opened, price, 30);
    expect(edited.doc.inputs).toEqual({ price: { value: 30, low: 22.5, high: 37.5 } });
    expect(changesOf(edited, rows)).toEqual([{ kind: 'input', row: price, from: 20, to: 30 }]);
    expect(withInput(edited, price, 20)).toEqual(opened);
  });

  test('moves a range of the input’s own, and lists the move as one change', () => {
    const edited = withInput(opened, dau, 120e6);
    expect(edited.doc.uncertainty?.ranges).toEqual({
      dau: { kind: 'lognormal', p5: 90e6, p95: 160e6 },
    });
    expect(changesOf(edited, rows)).toEqual([{ kind: 'input', row: dau, from: 60e6, to: 120e6 }]);
    expect(withInput(edited, dau, 60e6)).toEqual(opened);
  });

  test('lists a range that was given by hand, and gives back the scenario’s', () => {
    const edited = withRange(opened, price, pert(10, 20, 40));
    expect(edited.doc.inputs).toEqual(span.inputs);
    const changes = changesOf(edited, rows);
    expect(changes).toEqual([
      { kind: 'range', row: price, from: pert(15, 20, 25), to: pert(10, 20, 40) },
    ]);
    expect(withoutChange(edited, changes[0]!).doc).toEqual(span);
    expect(withRange(edited, price, pert(15, 20, 25)).doc).toEqual(span);
  });

  test('keeps the shape of a range given by hand through any drag out and back', () => {
    const given = withRange(withInput(opened, price, 24), price, pert(20, 24, 31));
    let dragged = given;
    for (const value of [25, 0, 999.5, 1, 24]) dragged = withInput(dragged, price, value);
    expect(dragged.doc).toEqual(given.doc);
  });

  test('takes a drag on from a document whose ranges no gesture here has made', () => {
    const linked = { ...opened, doc: withRange(opened, dau, pert(3e6, 60e6, 1e9)).doc };
    const there = withInput(withInput(linked, dau, 7e7), dau, 8e7);
    expect(withInput(there, dau, 60e6).doc).toEqual(linked.doc);
  });

  test('makes an input certain: no range, no span, no part in a correlation', () => {
    const edited = withRange(opened, price, null);
    expect(edited.doc.inputs).toEqual({ price: { value: 20, basis: 'reported', source: 's' } });
    expect(edited.doc.uncertainty).toEqual({ ranges: span.uncertainty!.ranges, seed: 7 });
    expect(changesOf(edited, rows).map((change) => change.kind)).toEqual(['range', 'chance']);
    expect(changesOf(edited, rows).reduce(withoutChange, edited).doc).toEqual(span);
    expect(withInput(edited, price, 30).doc.inputs).toEqual({ price: 30 });
  });

  test('is without uncertainty again when the last of it goes', () => {
    const range: RangeDoc = { kind: 'uniform', low: 1, high: 30e6 };
    const edited = withUncertainty(withRange(session, dau, range), { dau_volatility: 0.05 });
    expect(edited.doc.uncertainty).toEqual({ ranges: { dau: range }, dau_volatility: 0.05 });
    const back = withRange(withUncertainty(edited, { dau_volatility: 0 }), dau, null);
    expect(back.doc).toEqual(original);
  });

  test('lists volatility, correlations and seed, each with its way back', () => {
    const edited = withUncertainty(opened, { dau_volatility: 0.1, correlations: [], seed: 8 });
    const changes = changesOf(edited, rows);
    expect(changes).toEqual([
      { kind: 'chance', part: 'dau_volatility', from: 0, to: 0.1 },
      { kind: 'chance', part: 'correlations', from: 1, to: 0 },
      { kind: 'chance', part: 'seed', from: 7, to: 8 },
    ]);
    expect(changes.reduce(withoutChange, edited).doc).toEqual(span);
    expect(withoutChanges(edited)).toEqual(opened);
  });

  test('gives the scenario’s sources back and leaves the ranges, and the other way round', () => {
    const other = withDoc(opened, {
      inputs: { price: { value: 20, source: 'another', low: 1, high: 99 } },
    });
    const [range, texts] = changesOf(other, rows);
    expect([range?.kind, texts]).toEqual(['range', { kind: 'texts', rows: [price] }]);
    expect(changesOf(withoutChange(other, texts!), rows)).toEqual([range]);
    expect(withoutChange(withoutChange(other, texts!), range!).doc).toEqual(span);
  });
});

describe('History', () => {
  test('undoes and redoes step by step', () => {
    const history = new History(0);
    history.push(1);
    history.push(2);
    history.undo();
    expect(history.state).toBe(1);
    history.redo();
    expect(history.state).toBe(2);
    expect(history.canRedo).toBe(false);
  });

  test('undoes the steps of one gesture together, and of two apart', () => {
    const history = new History(0);
    for (const state of [1, 2, 3]) history.push(state, 'a');
    for (const state of [4, 5]) history.push(state, 'b');
    history.undo();
    expect(history.state).toBe(3);
    history.undo();
    expect(history.state).toBe(0);
  });

  test('forgets what was undone once something else is done', () => {
    const history = new History(0);
    history.push(1);
    history.undo();
    history.push(2);
    expect(history.canRedo).toBe(false);
    history.undo();
    expect(history.state).toBe(0);
  });

  test('takes back what cannot be, without a way to redo it', () => {
    const history = new History(0);
    history.push(1);
    history.drop();
    expect(history.state).toBe(0);
    expect(history.canRedo).toBe(false);
    expect(history.canUndo).toBe(false);
  });

  test('keeps only the last steps', () => {
    const history = new History(0, 3);
    for (let i = 1; i <= 10; i++) history.push(i);
    for (let i = 0; i < 10; i++) history.undo();
    expect(history.state).toBe(7);
  });
});
