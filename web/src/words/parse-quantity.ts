// SPDX-License-Identifier: MIT
// Reads the amounts people type, in either language whatever the page's: "60M", "6000万", "$9.7
// billion", "每月 20 美元", "２．５％". Promises the double nearest to what was typed, or a refusal that
// says what is expected; time is bounded by a cap on the length. A bare number in a field of shares or
// rates is a percentage ("2" is 2%), because such a field shows percent. Ranges are not checked here.

import type { Bilingual } from '../engine/types';
import { isRate } from './numbers';

export type ParsedQuantity = { ok: true; value: number } | { ok: false; why: Bilingual };

const maxLength = 100;

/** Words of one kind; an amount may hold one of them, before or after its number. */
interface Affix {
  before: readonly string[];
  after: readonly string[];
}

function affix(before: string, after: string): Affix {
  const longestFirst = (words: string) => words.split('|').sort((a, b) => b.length - a.length);
  return { before: longestFirst(before), after: longestFirst(after) };
}

const dollars = affix('us$|usd|$|美元|美金', 'us$|usd|$|dollars|dollar|美元|美金');
const monthly = affix(
  '每个月|每月|一个月',
  '/month|/ month|/mo|a month|per month|monthly|/月|/个月|每月|每个月|一个月',
);
const daily = affix('每天|每日', '/day|/ day|a day|per day|daily|/天|/日|每天|每日');
const yearly = affix('每年|年化', '/year|/ year|/yr|a year|per year|yearly|annually|/年|每年');
const percentage = affix('百分之', '%|percent|per cent|pct');
const points = affix(
  '百分之',
  '%|percent|per cent|pct|percentage points|percentage point|points|point|pts|pt|pp|个百分点|百分点',
);
const people = affix(
  '共',
  'users|user|daily users|daily active users|people|person|employees|staff|人|名|位|个|用户|名用户|个用户|员工|名员工',
);
const queries = affix('共', 'queries|query|times|次|次查询|条');

const affixes = new Map<string, readonly Affix[]>([
  ['users', [people]],
  ['people', [people]],
  ['$', [dollars]],
  ['$/month', [dollars, monthly]],
  ['1/day', [queries, daily]],
  ['share', [percentage]],
  ['share/month', [points, monthly]],
  ['1/month', [percentage, monthly]],
  ['1/year', [percentage, yearly]],
]);

const examples = new Map<string, Bilingual>([
  ['users', { en: '60M or 60,000,000', zh: '6000万 或 60,000,000' }],
  ['people', { en: '500', zh: '500' }],
  ['$', { en: '$45.45 or $9.7 billion', zh: '45.45 美元 或 97亿' }],
  ['$/month', { en: '$20 or 136.5M', zh: '20 美元 或 1.365亿' }],
  ['1/day', { en: '10 or 10 a day', zh: '10 或 每天 10 次' }],
  ['share', { en: '1.5%', zh: '1.5%' }],
  ['share/month', { en: '0.25% or 0.25 points', zh: '0.25% 或 0.25 个百分点' }],
  ['1/month', { en: '2%', zh: '2%' }],
  ['1/year', { en: '5%', zh: '5%' }],
]);
const plainExample: Bilingual = { en: '1200 or 1.2e3', zh: '1200 或 1.2e3' };

const letterScales = new Map([
  ...['k', 'thousand'].map((word) => [word, 3] as const),
  ...['m', 'mn', 'mln', 'million', 'millions'].map((word) => [word, 6] as const),
  ...['b', 'bn', 'bln', 'billion', 'billions'].map((word) => [word, 9] as const),
  ...['t', 'tn', 'trn', 'trillion', 'trillions'].map((word) => [word, 12] as const),
  ...['quadrillion', 'quadrillions'].map((word) => [word, 15] as const),
]);
const hanScales = new Map([
  ['', 0],
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
  ['万亿', 12],
  ['亿亿', 16],
]);

/** Reads one amount of `unit` (of the input table; an unknown unit takes a plain number). */
export function parseQuantity(text: string, unit: string): ParsedQuantity {
  const refuse = (en: string, zh: string): ParsedQuantity => ({
    ok: false,
    why: say(unit, en, zh),
  });
  if (text.length > maxLength) return refuse('That text is too long.', '这段文字太长。');
  const plain = normalized(text);
  if (plain === '') return refuse('The field is empty.', '这里还是空的。');
  const start = plain.search(/\.?\d/);
  if (start < 0) return refuse('There is no number yet.', '这里还没有数字。');
  if (!isRate(unit) && /%|percent|per cent|百分/.test(plain)) {
    return refuse('This is not a percentage.', '这一项不是百分比。');
  }

  const match = /^([\d,]*)(?:\.(\d*))?(?:e([+-]?\d+))?/.exec(plain.slice(start)) ?? [''];
  const [number, whole = '', fraction = '', exponent = '0'] = match;
  if (whole.includes(',') && !/^\d{1,3}(,\d{3})+$/.test(whole)) {
    return refuse(
      'Commas separate thousands (1,200,000) and a point the decimals (2.5).',
      '逗号用作千位分隔（1,200,000），小数用点（2.5）。',
    );
  }

  const kinds = affixes.get(unit) ?? [];
  const used = new Set<Affix>();
  const front = plain.slice(0, start);
  const sign = /[+-]/.exec(front)?.[0] ?? '';
  const head = stripped(sign ? front.replace(sign, ' ') : front, 'before', kinds, used);
  if (head !== '') return unread(head);
  const scale = isRate(unit) ? noScale : scaleOf(plain.slice(start + number.length).trim());
  const rest = isRate(unit) ? plain.slice(start + number.length) : scale.rest;
  const tail = stripped(rest, 'after', kinds, used);
  if (/^[+\-~.]?\s*\d/.test(tail)) {
    return refuse('One number is enough here.', '这里只填一个数。');
  }
  if (tail !== '') return unread(tail);

  const shift = scale.power - (isRate(unit) ? 2 : 0);
  const power = Math.max(-9999, Math.min(9999, Number(exponent))) + shift;
  const digits = `${whole.replaceAll(',', '') || '0'}.${fraction || '0'}`;
  // Built as decimal text so that it is rounded once: 1.5% is exactly the double 0.015.
  const value = Number(`${digits}e${power}`);
  if (!Number.isFinite(value)) return refuse('That is too large.', '这个数太大。');
  if (value === 0 && /[1-9]/.test(digits)) return refuse('That is too small.', '这个数太小。');
  return { ok: true, value: sign === '-' && value !== 0 ? -value : value };

  function unread(part: string): ParsedQuantity {
    const shown = part.length > 20 ? `${part.slice(0, 20)}…` : part;
    return refuse(`“${shown}” could not be read.`, `无法识别“${shown}”。`);
  }
}

/** Lower case; full-width forms, minus signs, spaces and traditional scale words as one form each. */
function normalized(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[−–﹣]/g, '-')
    .replaceAll('萬', '万')
    .replaceAll('億', '亿')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

const noScale = { power: 0, rest: '' };

/** The power of ten that the words right after a number stand for, and what follows them. */
function scaleOf(text: string): { power: number; rest: string } {
  const letters = /^[a-z]*/.exec(text)?.[0] ?? '';
  const power = letterScales.get(letters);
  if (power !== undefined) return { power, rest: text.slice(letters.length) };
  const [all = '', small = '', large = ''] = /^([十百千]?) ?(万亿|亿亿|[万亿])?/.exec(text) ?? [];
  return {
    power: (hanScales.get(small) ?? 0) + (hanScales.get(large) ?? 0),
    rest: text.slice(all.length),
  };
}

/** What is left once one word of each kind is taken off the front, again and again. */
function stripped(
  text: string,
  side: 'before' | 'after',
  kinds: readonly Affix[],
  used: Set<Affix>,
): string {
  let rest = text.trim();
  for (;;) {
    const kind = kinds.find((k) => !used.has(k) && k[side].some((word) => rest.startsWith(word)));
    const word = kind?.[side].find((w) => rest.startsWith(w));
    if (!kind || word === undefined) return rest;
    used.add(kind);
    rest = rest.slice(word.length).trim();
  }
}

function say(unit: string, en: string, zh: string): Bilingual {
  const example = examples.get(unit) ?? plainExample;
  const noun = isRate(unit) ? ['A percentage', '百分比'] : ['A number', '一个数'];
  return {
    en: `${en} ${noun[0]} is expected, such as ${example.en}.`,
    zh: `${zh}应填${noun[1]}，例如 ${example.zh}。`,
  };
}
