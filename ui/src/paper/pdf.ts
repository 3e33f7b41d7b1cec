import type { PDFDocumentProxy } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

type Brought = Record<string, () => Promise<string>>;

// Fonts and tables of characters that a PDF may name without holding them. They come as modules of
// our own, because the page is not allowed to fetch anything.
const fonts = import.meta.glob("../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}", {
  query: "?url&inline",
  import: "default",
}) as Brought;
const maps = import.meta.glob("../../node_modules/pdfjs-dist/cmaps/*.bcmap", {
  query: "?url&inline",
  import: "default",
}) as Brought;

/** The bytes of a text in base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

async function bring(from: Brought, name: string): Promise<Uint8Array> {
  const found = Object.entries(from).find(([path]) => path.endsWith(`/${name}`));
  if (!found) throw new Error(`There is no ${name}.`);
  const data = await found[1]();
  return fromBase64(data.slice(data.indexOf(",") + 1));
}

class Fonts {
  fetch({ filename }: { filename: string }) {
    return bring(fonts, filename);
  }
}

class Maps {
  async fetch({ name }: { name: string }) {
    return { cMapData: await bring(maps, `${name}.bcmap`), isCompressed: true };
  }
}

/** A PDF that is open; closing it frees its worker. */
export interface OpenPdf {
  document: PDFDocumentProxy;
  close(): void;
}

/** Opens a PDF. The code that reads it is brought only now: most people open none in a session. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<OpenPdf> {
  const pdf = await import("pdfjs-dist/legacy/build/pdf.mjs");
  pdf.GlobalWorkerOptions.workerSrc = workerUrl;
  const task = pdf.getDocument({
    // The worker takes the bytes with it, so it gets a copy.
    data: bytes.slice(),
    isEvalSupported: false,
    // Glyphs are drawn as paths: the page allows no style sheet but its own.
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    StandardFontDataFactory: Fonts,
    CMapReaderFactory: Maps,
  });
  const document = await task.promise;
  return { document, close: () => void task.destroy() };
}
