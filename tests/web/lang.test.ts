// SPDX-License-Identifier: MIT
// Which language a visitor gets, and what a bilingual text shows.

import { describe, expect, test } from 'vitest';
import { pick, preferredLang } from '../../web/src/words/lang';

describe('the language of the page', () => {
  test.each([
    [['zh-CN', 'en'], 'zh'],
    [['zh-Hant-TW'], 'zh'],
    [['ZH_cn'], 'zh'],
    [['fr-FR', 'zh', 'en'], 'zh'],
    [['en-GB', 'zh'], 'en'],
    [['zha', 'eng', 'de'], 'en'],
    [[], 'en'],
  ] as const)('for a visitor who reads %j is %s', (languages, lang) => {
    expect(preferredLang(languages)).toBe(lang);
  });
});

describe('a text', () => {
  test('is shown in the language asked for', () => {
    expect(pick({ en: 'cash', zh: '现金' }, 'en')).toBe('cash');
    expect(pick({ en: 'cash', zh: '现金' }, 'zh')).toBe('现金');
  });

  test('given as one string is shown in both languages', () => {
    expect(pick('cash', 'zh')).toBe('cash');
  });

  test('that is empty in one language is shown in the other', () => {
    expect(pick({ en: 'cash', zh: '' }, 'zh')).toBe('cash');
    expect(pick({ en: '', zh: '现金' }, 'en')).toBe('现金');
  });

  test('that is missing shows nothing', () => {
    expect(pick(undefined, 'en')).toBe('');
  });
});
