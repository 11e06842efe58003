// SPDX-License-Identifier: MIT
// The compiled module's interface, as wasm/bindings.cpp declares it.

declare module '*/build/wasm/burnline.js' {
  interface Calculator {
    run(json: string, leadMonths: number): string;
    months(): Float64Array;
    years(): Float64Array;
    csv(): string;
    scenario(): string;
  }
  interface BurnlineModule {
    Calculator: new () => Calculator;
    inputs(): string;
    lines(): string;
    formulas(): string;
    version(): string;
  }
  const createModule: (options: {
    locateFile?: (name: string) => string;
    wasmBinary?: Uint8Array;
  }) => Promise<BurnlineModule>;
  export default createModule;
}
