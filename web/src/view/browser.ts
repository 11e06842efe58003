// SPDX-License-Identifier: MIT
// What the browser does for the page: giving the visitor a file, filling the clipboard.

export function downloadText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own reference once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Fills the clipboard; where the modern way is missing (no HTTPS), the old one. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const field = document.createElement('textarea');
  field.value = text;
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (!copied) throw new Error('copying is not allowed');
}

/** Runs `work` when the browser has nothing else to do, at the latest after so many milliseconds. */
export function whenIdle(work: () => void, latest: number): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: latest });
  else setTimeout(work, latest);
}

/** From light to dark or back, whatever the system prefers. */
export function otherTheme(): 'light' | 'dark' {
  const { dataset } = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const now = dataset['theme'] ?? (dark ? 'dark' : 'light');
  return (dataset['theme'] = now === 'dark' ? 'light' : 'dark');
}
