// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest';
import type { InputRow, ScenarioDoc } from '../../web/src/engine/types';
import { History } from '../../web/src/state/history';
import {
  changesOf,
  inputValue,
  openSession,
  withDoc,
  withEvent,
  withInput,
  withoutChange,
  withoutChanges,
} from '../../web/src/state/session';

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
    expect(changesOf(other, rows)).toEqual([{ kind: 'texts', inputs: ['price'] }]);
    expect(withoutChange(other, changesOf(other, rows)[0]!).doc).toEqual(original);
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
