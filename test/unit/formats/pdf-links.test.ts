/** Links in a PDF: where they lead, and what a reader hears of them. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from "pdf-lib";
import { expect, test } from "vitest";
import { writePdf } from "../../../src/formats/pdf/file/write-pdf.ts";
import {
  drawIn,
  drawLine,
  drawLink,
  type Page,
  STYLES,
  textWidth,
} from "../../../src/formats/pdf/layout/page.ts";
import { StructureElement } from "../../../src/formats/pdf/layout/structure.ts";
import { accessibilityFaults } from "../../support/pdf/matterhorn.ts";
import { readAloud } from "../../support/pdf/read-aloud.ts";

const name = (text: string) => PDFName.of(text);

/** Two pages with a link each, and one without. */
function linked(): Uint8Array {
  const structure = new StructureElement("Document");
  const pages: Page[] = [[], [], []];
  const [first = [], second = [], third = []] = pages;
  drawIn(first, structure.add("H1"), () => drawLine(first, "Invoice 7", STYLES.title, 54, 48));
  for (const [page, url] of [
    [first, "https://pay.example/i/a(1)"],
    [third, "https://pay.example/é"],
  ] as const) {
    const link = { url, text: "Pay online", description: "Pay invoice 7 online" };
    drawLink(page, structure.add("P"), link, STYLES.body, 54, 200);
  }
  drawIn(second, structure.add("P"), () => drawLine(second, "Thanks", STYLES.body, 54, 48));
  const metadata = { title: "Invoice 7", author: "Lumen", language: "en", day: "2026-11-27", id: "7" };
  return writePdf({ pages, structure }, null, metadata);
}

test("links are in the structure, described, reached in its order, and printed", async () => {
  expect(await accessibilityFaults(linked())).toEqual([]);
  expect(await readAloud(linked())).toContain("  P\n    Link: Pay online\n");
});

test("a link covers its words, and leads to its address", async () => {
  const pages = (await PDFDocument.load(linked())).getPages();
  const annotations = pages.map(({ node }) =>
    (node.lookupMaybe(name("Annots"), PDFArray)?.asArray() ?? []).map((_, index) =>
      node.lookup(name("Annots"), PDFArray).lookup(index, PDFDict),
    ),
  );
  expect(annotations.map(({ length }) => length)).toEqual([1, 0, 1]);
  const addresses = annotations.flat().map((link) => {
    const url = link.lookup(name("A"), PDFDict).lookup(name("URI"), PDFString);
    return url.decodeText();
  });
  expect(addresses).toEqual(["https://pay.example/i/a(1)", "https://pay.example/%C3%A9"]);
  const { x, y, width, height } = annotations.flat()[0]?.lookup(name("Rect"), PDFArray).asRectangle() ?? {};
  expect([x, y, height]).toEqual([54, 628.89, 13]);
  expect(width).toBeCloseTo(textWidth("Pay online", STYLES.body), 1);
});

test("the checker sees a link that nobody described, and one that is no link to a reader", async () => {
  const faultsOf = async (change: (link: PDFDict, page: PDFDict) => void) => {
    const document = await PDFDocument.load(linked(), { updateMetadata: false });
    const page = document.getPage(0).node;
    change(page.lookup(name("Annots"), PDFArray).lookup(0, PDFDict), page);
    return (await accessibilityFaults(await document.save())).join("\n");
  };
  expect(await faultsOf((link) => link.delete(name("Contents")))).toContain("has no description");
  expect(await faultsOf((link) => link.delete(name("F")))).toContain("is not printed");
  expect(await faultsOf((_, page) => page.delete(name("Tabs")))).toContain("in the order of the structure");
  expect(await faultsOf((link) => link.delete(name("StructParent")))).toContain("parent tree");
});
