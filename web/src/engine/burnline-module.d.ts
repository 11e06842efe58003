// SPDX-License-Identifier: MIT
// The compiled modules' interfaces.

/** The core that every visit needs, as wasm/bindings.cpp declares it. */
declare module '*/build/wasm/burnline.js' {
  interface Calculator {
    run(json: string, leadMonths: number): string;
    months(): Float64Array;
    years(): Float64Array;
    csv(): string;
    scenario(): string;
  }
  /** One study at a time. Texts are JSON; arrays are views that hold until the next call. */
  export interface Analyst {
    /** Problems, or what is uncertain in the scenario. */
    open(json: string): string;
    /** Counts the points [first, last); a point is 8 futures. */
    count(first: number, last: number): void;
    /** This instance's own counts. */
    tallies(): Uint32Array;
    clear(): void;
    /** The sum that summary() reads, of the counts of any instances. */
    add(tallies: Uint32Array): void;
    clearSum(): void;
    summary(): string;
    /** Empty, or the gauge to count by instead: from 0 on, in every instance. */
    better(): Float64Array;
    useGauge(gauge: Float64Array): void;
    /** Guessed ranges, by input. */
    assume(json: string): string;
    density(input: string, range: string): string;
    startDrivers(metric: string, paths: number): string;
    driverPoints(): number;
    runDrivers(first: number, last: number): Float64Array;
    finishDrivers(values: Float64Array): string;
    startFunding(until: string, probability: number, lead: number): string;
    runFunding(first: number, last: number): Float64Array;
    finishFunding(values: Float64Array): string;
  }
  export interface BurnlineModule {
    Calculator: new () => Calculator;
    Analyst: new () => Analyst;
    inputs(): string;
    lines(): string;
    formulas(): string;
    version(): string;
  }
  const createModule: (options: ModuleOptions) => Promise<BurnlineModule>;
  export default createModule;
}

/** The questions' module, as wasm/inquiry.cpp declares it. */
declare module '*/build/wasm/burnline-inquiry.js' {
  /** Questions about one scenario, answered at once: JSON of the shapes of inquiry-types.ts. */
  export interface Inquiry {
    /** Problems, or "". */
    open(json: string): string;
    sensitivity(metric: string): string;
    /** A MapAnswer without its cells; `x` and `y` are two different inputs. */
    map(x: string, y: string, metric: string, size: number): string;
    /** Over axes with these ends. */
    mapOver(
      x: string,
      xLow: number,
      xHigh: number,
      y: string,
      yLow: number,
      yHigh: number,
      metric: string,
      size: number,
    ): string;
    /** Of the last map: z, lowest cash and contribution, each row after row. A view until the next
     * call. */
    mapCells(): Float64Array;
    whatIf(goal: string): string;
    /** One value for all of these inputs. */
    seek(inputs: string[], goal: string): string;
    calibrate(unknown: string[]): string;
    /** From the scenario `a`, as JSON, to the one that is open. */
    compare(a: string, metric: string): string;
    /** Where a figure comes from, as docs/trace.md writes figures: trace-types.ts. */
    trace(figure: string): string;
  }
  export interface InquiryModule {
    Inquiry: new () => Inquiry;
  }
  const createModule: (options: ModuleOptions) => Promise<InquiryModule>;
  export default createModule;
}

interface ModuleOptions {
  wasmBinary?: Uint8Array;
  instantiateWasm?: (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, compiled: WebAssembly.Module) => void,
  ) => object;
  locateFile?: (name: string) => string;
}
