// SPDX-License-Identifier: MIT
// What axe-core finds in the page as it stands, each finding with its element and the reason.

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export async function expectNothingFound(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page });
  // Legacy mode runs in this page alone; the page has no frames to look into.
  const { violations, passes } = await axe.setLegacyMode().analyze();
  expect(passes.length).toBeGreaterThan(10);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
  expect(found).toEqual([]);
}
