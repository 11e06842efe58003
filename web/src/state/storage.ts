// SPDX-License-Identifier: MIT
// Scenarios kept in the browser: named ones, and what was last worked on, saved by itself. Storage may
// be full, forbidden or hold anything: every call says whether it worked, and none throws.

import type { Session } from './session';

const savedKey = 'burnline:saved';
const recentKey = 'burnline:recent';
const themeKey = 'burnline:theme';
const storyKey = 'burnline:story';
const mostRecent = 5;

export interface Kept {
  name: string;
  /** ISO 8601. */
  when: string;
  session: Session;
}

function read<T>(key: string): T[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(list) ? (list as T[]).filter(isKept) : [];
  } catch {
    return [];
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

function isKept(item: unknown): boolean {
  const kept = item as Partial<Kept> | null;
  const session = kept?.session as Partial<Session> | undefined;
  return (
    typeof kept?.name === 'string' &&
    typeof kept.when === 'string' &&
    typeof session?.base === 'string' &&
    typeof session.lead === 'number' &&
    isObject(session.doc) &&
    isObject(session.original)
  );
}

function write(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, typeof value === 'string' ? value : JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export const savedScenarios = (): Kept[] => read<Kept>(savedKey);
export const recentSessions = (): Kept[] => read<Kept>(recentKey);

/** Keeps `session` under `name`, in place of one of that name. */
export function saveScenario(name: string, session: Session): boolean {
  const others = savedScenarios().filter((kept) => kept.name !== name);
  return write(savedKey, [{ name, when: new Date().toISOString(), session }, ...others]);
}

export function deleteScenario(name: string): boolean {
  return write(
    savedKey,
    savedScenarios().filter((kept) => kept.name !== name),
  );
}

/** Keeps what this tab (`id`) works on, or nothing of it; the last few tabs' work stays beside it,
 * as long as there is room. */
export function autosave(id: string, session: Session | null): boolean {
  const others = recentSessions().filter((kept) => kept.name !== id);
  if (!session) return write(recentKey, others);
  const kept = { name: id, when: new Date().toISOString(), session };
  return write(recentKey, [kept, ...others].slice(0, mostRecent)) || write(recentKey, [kept]);
}

export type Theme = 'light' | 'dark';

export function keptTheme(): Theme | null {
  try {
    const theme = localStorage.getItem(themeKey);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null;
  }
}

export const keepTheme = (theme: Theme): boolean => write(themeKey, theme);

/** Whether this browser has been through a step of the story. */
export function storySeen(): boolean {
  try {
    return localStorage.getItem(storyKey) !== null;
  } catch {
    return false;
  }
}

export const keepStorySeen = (): boolean => write(storyKey, 'seen');
