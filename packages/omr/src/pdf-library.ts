import { readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumDocument, PDFiumModule } from '@hyzyla/pdfium';

/** PDFium as it stands in memory, with what its wrapper does not show: opening a file piece by piece. */
export interface PdfLibrary {
  /** Reads from an open file whatever it needs, when it needs it. Throws what PDFium says against it. */
  readonly load: (file: number, length: number) => PDFiumDocument;
  readonly end: () => void;
}

interface Exports extends WebAssembly.Exports {
  readonly memory: WebAssembly.Memory;
  readonly __indirect_function_table: WebAssembly.Table;
  readonly FPDF_LoadCustomDocument: (access: number, password: number) => number;
}

/** FPDF_ERR_PASSWORD of fpdfview.h. */
const passwordWanted = 4;
/** FPDF_FILEACCESS of fpdfview.h, three words: length of the file, function that reads, what it is handed. */
const accessBytes = 12;

export async function pdfLibrary(): Promise<PdfLibrary> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'));
  let exports: Exports | undefined;
  const module = await PDFiumModule({
    instantiateWasm: (imports, done) => {
      const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), imports);
      exports = instance.exports as Exports;
      done(instance);
      return exports;
    },
  });
  if (exports === undefined) throw new Error('PDFium did not start');
  const { memory, __indirect_function_table: table, FPDF_LoadCustomDocument: loadCustom } = exports;
  let from = 0;
  const read = (_: number, position: number, to: number, size: number): number => {
    try {
      // Addresses come as signed words.
      const place = new Uint8Array(memory.buffer, to >>> 0, size >>> 0);
      return readSync(from, place, 0, place.length, position >>> 0) === place.length ? 1 : 0;
    } catch {
      return 0;
    }
  };
  // The table cannot grow; its place 0, the null pointer, is the one that is free, and PDFium calls it unseen.
  table.set(0, callable(read));
  module._FPDF_InitLibraryWithConfig({});
  return {
    load: (file, length) => {
      from = file;
      const access = module.wasmExports.malloc(accessBytes);
      const words = new DataView(memory.buffer, access, accessBytes);
      [length, 0, 0].forEach((word, i) => words.setUint32(4 * i, word, true));
      const document = loadCustom(access, 0);
      if (document !== 0) return new PDFiumDocument({ module, documentIdx: document, documentPtr: access });
      module.wasmExports.free(access);
      throw new Error(module._FPDF_GetLastError() === passwordWanted ? 'password required' : 'not a PDF');
    },
    end: () => {
      module._FPDF_DestroyLibrary();
    },
  };
}

/** A function of four words as WebAssembly calls it: a module that imports it and gives it back. */
function callable(call: (a: number, b: number, c: number, d: number) => number): unknown {
  const sections = [
    [0x01, 9, 1, 0x60, 4, 0x7f, 0x7f, 0x7f, 0x7f, 1, 0x7f],
    [0x02, 7, 1, 1, 0x65, 1, 0x66, 0, 0],
    [0x07, 5, 1, 1, 0x66, 0, 0],
  ];
  const bytes = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...sections.flat()]);
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), { e: { f: call } }).exports['f'];
}
