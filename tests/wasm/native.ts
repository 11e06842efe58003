// SPDX-License-Identifier: MIT
// The native command and the compiled module, for tests that hold them against each other. Both are
// what the build left: `cmake --build --preset release`, `cmake --build --preset wasm`.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import createInquiryModule from '../../build/wasm/burnline-inquiry.js';
import createModule from '../../build/wasm/burnline.js';
import type { ClaimResult, Problem, Summary } from '../../web/src/engine/types';

const path = (fromRoot: string): string =>
  fileURLToPath(new URL(`../../${fromRoot}`, import.meta.url));

export const scenariosFolder = path('scenarios');
export const randomScenarios = path('build/release/bin/random_scenarios');
const command = path('build/release/bin/burnline');

/** What `run` and `batch` print for a scenario that can be run. */
export interface NativeResult {
  scenario: unknown;
  start: string;
  horizon: number;
  months: Record<string, (number | null)[]>;
  summary: Summary;
  claims: ClaimResult[];
}
/** A problem as the command writes it: in English. */
export type NativeProblem = Omit<Problem, 'rule'> & { rule: string };
export type NativeAnswer = NativeResult | { problems: NativeProblem[] };

export interface Outcome {
  code: number | null;
  out: string;
  error: string;
}

/** Runs `burnline` to its end with `input` on its standard input. */
export function burnline(args: readonly string[], input: string | Uint8Array = ''): Outcome {
  const { status, stdout, stderr } = spawnSync(command, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, error: stderr };
}

/** The lines that a program prints, as it prints them; rejects if it ends with anything but 0. */
export async function* linesOf(
  program: string,
  args: readonly string[],
  input = '',
): AsyncGenerator<string> {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stdin.end(input);
  yield* createInterface({ input: child.stdout });
  const code = await ended;
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
}

/** `burnline batch` on scenarios, one a line. */
export function batch(scenarios: readonly string[]): AsyncGenerator<string> {
  return linesOf(command, ['batch'], scenarios.join('\n') + '\n');
}

/** The shipped scenarios: file name without ending, and text. */
export function shippedScenarios(): { id: string; file: string; text: string }[] {
  return readdirSync(scenariosFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const file = `${scenariosFolder}/${name}`;
      return { id: name.slice(0, -'.json'.length), file, text: readFileSync(file, 'utf8') };
    });
}

/** The module that the page loads, with its bytes handed over: Node cannot fetch a file. */
export function loadInquiryModule(): ReturnType<typeof createInquiryModule> {
  return createInquiryModule({
    wasmBinary: readFileSync(path('build/wasm/burnline-inquiry.wasm')),
  });
}

export function loadModule(): ReturnType<typeof createModule> {
  return createModule({ wasmBinary: readFileSync(path('build/wasm/burnline.wasm')) });
}
