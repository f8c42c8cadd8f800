/** The checker of PDF/UA-1 is worth something only if it sees what is wrong: each fault is made in a good file. */
import { deflateSync } from "node:zlib";
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFString } from "pdf-lib";
import { expect, test } from "vitest";
import { readLogo } from "../../../src/formats/logo/read-logo.ts";
import { renderInvoicePdf } from "../../../src/formats/pdf/render-pdf.ts";
import { realJpeg } from "../../support/images.ts";
import { accessibilityFaults } from "../../support/pdf/matterhorn.ts";
import { bytesOf } from "../../support/pdf/opened-pdf.ts";
import { sample } from "./sample-documents.ts";

const name = (text: string) => PDFName.of(text);

/** The first element with a role. */
function element({ context }: PDFDocument, role: string): PDFDict {
  for (const [, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.get(name("S")) === name(role)) return object;
  throw new Error(`no ${role}`);
}

/** Changes the first page's content stream. */
function rewrite(document: PDFDocument, change: (content: string) => string): void {
  const page = document.getPage(0).node;
  const stream = page.Contents();
  if (!(stream instanceof PDFRawStream)) throw new Error("no content");
  const bytes = Buffer.from(change(bytesOf(stream).toString("latin1")), "latin1");
  page.set(name("Contents"), document.context.register(PDFRawStream.of(stream.dict, deflateSync(bytes))));
}

function rewriteMetadata(document: PDFDocument, change: (xmp: string) => string): void {
  const stream = document.catalog.lookup(name("Metadata"));
  if (!(stream instanceof PDFRawStream)) throw new Error("no metadata");
  const changed = new TextEncoder().encode(change(new TextDecoder().decode(stream.contents)));
  document.catalog.set(name("Metadata"), document.context.register(PDFRawStream.of(stream.dict, changed)));
}

const CHANGES: Record<string, [fault: RegExp, change: (document: PDFDocument) => void]> = {
  "no alternative text": [/no alternative text/, (pdf) => element(pdf, "Figure").delete(name("Alt"))],
  "no bounding box": [/no bounding box/, (pdf) => element(pdf, "Figure").delete(name("A"))],
  "a header cell without a scope": [/does not say for which/, (pdf) => element(pdf, "TH").delete(name("A"))],
  "a cell in place of a header": [/no header/, (pdf) => element(pdf, "TH").set(name("S"), name("TD"))],
  "a row of another width": [/cells wide/, (pdf) => element(pdf, "TR").lookup(name("K"), PDFArray).remove(0)],
  "a skipped heading": [/skips a level/, (pdf) => element(pdf, "H2").set(name("S"), name("H3"))],
  "no title": [/H2 skips/, (pdf) => element(pdf, "H1").set(name("S"), name("P"))],
  "an unknown type": [/no standard type/, (pdf) => element(pdf, "P").set(name("S"), name("Line"))],
  "a list of paragraphs": [/L holds P/, (pdf) => element(pdf, "LI").set(name("S"), name("P"))],
  "a wrong parent": [/as its parent/, (pdf) => element(pdf, "P").delete(name("P"))],
  "a bad language": [/is no language/, (pdf) => element(pdf, "P").set(name("Lang"), PDFString.of("de_DE"))],
  "content of nothing": [/not there/, (pdf) => element(pdf, "P").set(name("K"), PDFNumber.of(999))],
  "a page without its key": [
    /parent tree/,
    (pdf) => pdf.getPage(0).node.set(name("StructParents"), PDFNumber.of(7)),
  ],
  "no language": [/has no language/, (pdf) => pdf.catalog.delete(name("Lang"))],
  "not marked": [/not marked/, (pdf) => pdf.catalog.delete(name("MarkInfo"))],
  "a title that is not shown": [/not shown/, (pdf) => pdf.catalog.delete(name("ViewerPreferences"))],
  "no structure": [/no structure tree/, (pdf) => pdf.catalog.delete(name("StructTreeRoot"))],
  "not declared": [
    /not declare PDF\/UA/,
    (pdf) => rewriteMetadata(pdf, (xmp) => xmp.replace("pdfuaid:part>1", "pdfuaid:part>2")),
  ],
  "not described": [
    /is not described/,
    (pdf) => rewriteMetadata(pdf, (xmp) => xmp.replace("namespaceURI>http", "namespaceURI>https")),
  ],
  "untagged text": [
    /neither tagged nor an artifact/,
    (pdf) => rewrite(pdf, (content) => content.replace(/\/H1 [^\n]*BDC/, "/H1 BMC")),
  ],
  "an untagged line": [
    /f .*neither tagged nor an artifact/,
    (pdf) => rewrite(pdf, (content) => `0 0 10 10 re f\n${content}`),
  ],
  "an artifact in tagged content": [
    /both tagged and an artifact/,
    (pdf) => rewrite(pdf, (content) => content.replace(/Tm (\(.*?\) Tj)/s, "Tm /Artifact BMC $1 EMC")),
  ],
  "content that never ends": [/has no end/, (pdf) => rewrite(pdf, (content) => `/P BMC\n${content}`)],
  "content over the end of a text object": [
    /crosses a text object|over the end of a text object/,
    (pdf) => rewrite(pdf, (content) => content.replace(/EMC\nET\n$/, "ET\nEMC\n")),
  ],
  "an MCID used twice": [
    /used twice/,
    (pdf) => rewrite(pdf, (content) => content.replace("<</MCID 1>>", "<</MCID 0>>")),
  ],
  "the glyph .notdef": [/\.notdef/, (pdf) => rewrite(pdf, (content) => content.replace(/\(../s, "(\0\0"))],
};

const good = await renderInvoicePdf(sample(), { mentions: [], logo: readLogo(realJpeg()).pack });

test("the file is good", async () => {
  expect(await accessibilityFaults(good)).toEqual([]);
  const saved = await (await PDFDocument.load(good, { updateMetadata: false })).save();
  expect(await accessibilityFaults(saved)).toEqual([]);
});

test.each(Object.entries(CHANGES))("sees %s", async (_, [fault, change]) => {
  const document = await PDFDocument.load(good, { updateMetadata: false });
  change(document);
  const faults = await accessibilityFaults(await document.save());
  expect(faults.join("\n")).toMatch(fault);
});
