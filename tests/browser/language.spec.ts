// SPDX-License-Identifier: MIT
// English and Chinese: which one a visitor gets, the switch, the link, and that neither leaks into
// the other.

import type { Calculator } from './calculator';
import { expect, test } from './clean-page';

/** Everything that can be read or heard, except what is marked as another language. */
async function readable(calculator: Calculator, other: 'zh' | 'en'): Promise<string[]> {
  return calculator.page.evaluate((foreign) => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const part of copy.querySelectorAll(`[lang^="${foreign}"], [hidden], script, noscript`))
      part.remove();
    const said = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'label', 'alt'];
    const spoken = [...copy.querySelectorAll('*')].flatMap((element) =>
      said.map((name) => element.getAttribute(name) ?? ''),
    );
    const written: string[] = [];
    const walk = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) written.push(walk.currentNode.textContent ?? '');
    return [...new Set([document.title, ...spoken, ...written])]
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
  }, other);
}

/** Shows every part of the page in turn and gathers what it says. */
async function everything(calculator: Calculator, other: 'zh' | 'en'): Promise<string[]> {
  const { page } = calculator;
  const gathered = new Set<string>();
  const gather = async (): Promise<void> => {
    for (const text of await readable(calculator, other)) gathered.add(text);
  };
  // A dialog opens and closes in a frame of its own: neither is there at once.
  const gatherDialog = async (): Promise<void> => {
    await expect(calculator.dialog).toBeVisible();
    await gather();
    await page.keyboard.press('Escape');
    await expect(calculator.dialog).toBeHidden();
  };
  await calculator.unfoldEverything();
  for (const view of await page.locator('button[aria-pressed]').all()) {
    await view.click();
    await calculator.plot.focus();
    await gather();
  }
  for (const basis of await page.locator('[data-input] button[aria-expanded]').all()) {
    await basis.click();
    await gather();
  }
  for (const opener of await page.locator('button:visible', { hasText: '…' }).all()) {
    await opener.click();
    await gatherDialog();
  }
  await calculator
    .section(/^(Events|事件)$/)
    .getByRole('button')
    .last()
    .click();
  await gatherDialog();
  await calculator.type('dau', '?');
  await gather();
  return [...gathered];
}

test.describe('in an English browser', () => {
  test('everything is English but the switch', async ({ calculator, page }) => {
    await calculator.open('#v=1&s=article-gulf-100b&dau=7e7&horizon=14&lang=en');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const texts = await everything(calculator, 'zh');
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => /[\u3400-\u9fff\uff00-\uffef]/.test(text))).toEqual([]);
  });

  test('the switch changes title, language and address, and the link brings it back', async ({
    calculator,
    page,
  }) => {
    await calculator.open();
    await calculator.button('中文').click();
    await expect(calculator.answer).toContainText(
      '照此推算，钱会在 2026 年 1 月花完，距 2023 年 8 月约 29.6 个月。',
    );
    await calculator.linked(/lang=zh/);
    await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
    await expect(page).toHaveTitle(/钱会在 2026 年 1 月花完.*盈亏线/);
    await page.reload();
    await expect(calculator.answer).toContainText('照此推算');
    await calculator.button('English').click();
    await calculator.linked(/lang=en/);
    await expect(page).toHaveTitle(/runs out in January 2026.*Burnline/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test.describe('in a Chinese browser', () => {
  test.use({ locale: 'zh-CN' });

  test('the page opens in Chinese', async ({ calculator, page }) => {
    await calculator.open();
    await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
    await expect(page).toHaveTitle(/盈亏线/);
    const strong = (await calculator.answer.locator('strong').allTextContents()).map((s) =>
      s.trim(),
    );
    expect(strong).toEqual(['2026 年 1 月', '12.0%', '21.7%']);
    await expect(calculator.answer).toContainText('目前为 1.5%');
  });

  test('a link in English stays English', async ({ calculator, page }) => {
    await calculator.open('#v=1&s=founder-half-point&lang=en');
    await expect(calculator.answer).toContainText('runs out in November 2025');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  test('no English words are left over, only names, units and addresses', async ({
    calculator,
  }) => {
    await calculator.open('#v=1&s=article-gulf-100b&dau=7e7&horizon=14&lang=zh');
    const names =
      /^(OpenAI|GPT|ChatGPT|Plus|GPU|H|DAU|MAU|API|JSON|CSV|Ctrl|Shift|URL|Burnline|TechCrunch|SemiAnalysis|SoftBank|Azure|App|AI|MB|WebAssembly|min|max|if|ln|A|B|Z)$/;
    const left = (await everything(calculator, 'en')).flatMap((text) => {
      const bare = text
        .replace(/https?:\/\/\S+/g, '')
        .replace(/[\w.-]+\.(?:cn|com|at|io|org|json|csv)(?:\/[\w./#?=&%-]*)?/g, '');
      const words = bare.match(/[A-Za-z]+/g) ?? [];
      return words
        .filter((word) => !names.test(word))
        .map((word) => `${word}: ${text.slice(0, 80)}`);
    });
    expect(left).toEqual([]);
  });
});
