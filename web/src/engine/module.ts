// SPDX-License-Identifier: MIT
// A compiled module, fetched and started: the same for the core of every visit and for that of the
// questions, on the page's own thread and in workers.

/** How Emscripten's script of a module is started. */
type CreateModule<M> = (options: {
  instantiateWasm: (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, compiled: WebAssembly.Module) => void,
  ) => object;
  locateFile: (name: string) => string;
}) => Promise<M>;

export async function compile(url: string): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compileStreaming(fetch(url));
  } catch {
    // Not every server calls it by its type.
    const response = await fetch(url);
    return WebAssembly.compile(await response.arrayBuffer());
  }
}

/** Rejects where the module cannot be started. */
export function instance<M>(create: CreateModule<M>, compiled: WebAssembly.Module): Promise<M> {
  return new Promise((resolve, reject) => {
    create({
      // Asked for a name, the module does not go looking for its own address.
      locateFile: (name) => name,
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(compiled, imports).then((made) => done(made, compiled), reject);
        return {};
      },
    }).then(resolve, reject);
  });
}
