/**
 * Renders one invoice again and again in a process of its own, and prints a `PdfRun` as JSON.
 * Arguments: `ours`, `pdfkit` or `pdfkit-standard`; lines; seconds of CPU time before it is measured, and while
 * it is. Renderers get the same time, since the engine's compilers take longer for much code than for a few loops.
 */
import { fileURLToPath } from "node:url";
import type { InvoiceDocument } from "../../src/formats/document/document-model.ts";
import { sampleDocument } from "./pdf-sample.ts";

const interFile = (path: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${path}`));

/** CPU milliseconds per document, of the first and when warm, and the size of a document in bytes. */
export interface PdfRun {
  first: number;
  warm: number;
  bytes: number;
}

async function rendererOf(name: string): Promise<(document: InvoiceDocument) => Promise<Uint8Array>> {
  if (name === "ours") return (await import("./pdf-ours.ts")).render;
  const { render } = await import("./pdf-pdfkit.ts");
  const inter = {
    regular: interFile("400Regular/Inter_400Regular.ttf"),
    bold: interFile("600SemiBold/Inter_600SemiBold.ttf"),
  };
  const fonts = name === "pdfkit" ? inter : { regular: "Helvetica", bold: "Helvetica-Bold" };
  return (document) => render(document, fonts);
}

const [name = "", lineCount, warmUp, measured] = process.argv.slice(2);
const render = await rendererOf(name);
const document = sampleDocument(Number(lineCount));

/** Draws for so many seconds of CPU time, at least one document. Gives CPU milliseconds per document, over all threads. */
async function drawFor(seconds: number): Promise<number> {
  const before = process.cpuUsage();
  for (let count = 1; ; count++) {
    await render(document);
    const { user, system } = process.cpuUsage(before);
    if (user + system >= seconds * 1e6) return (user + system) / 1000 / count;
  }
}

const first = await drawFor(0);
await drawFor(Number(warmUp));
const run: PdfRun = { first, warm: await drawFor(Number(measured)), bytes: (await render(document)).length };
console.log(JSON.stringify(run));
