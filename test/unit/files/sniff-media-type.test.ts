/** What a file is, by its bytes, in whatever chunks they come. */
import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MediaTypeSniffer } from "../../../src/platform/files/sniff-media-type.ts";
import { JPEG, ODS, PDF, PNG, XLSX, zip } from "./samples.ts";

function sniffed(bytes: Uint8Array, chunk = bytes.length || 1): string | null {
  const sniffer = new MediaTypeSniffer();
  for (let at = 0; at < bytes.length; at += chunk) sniffer.see(bytes.subarray(at, at + chunk));
  return sniffer.end();
}

const latin1 = (text: string) => Buffer.from(text, "latin1");
const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

/** An XLSX whose entries are long, so that headers fall anywhere among chunks. */
const LONG_XLSX = zip([
  ["xl/media/image1.png", Buffer.alloc(5000, 7)],
  ["[Content_Types].xml", Buffer.alloc(3000, 1)],
  ["xl/workbook.xml", Buffer.alloc(9000, 2)],
  ["docProps/app.xml", "x"],
]);

describe("a file of a type that may be attached", () => {
  it.each<[string, Uint8Array, string]>([
    ["PDF", PDF, "application/pdf"],
    ["PNG", PNG, "image/png"],
    ["JPEG", JPEG, "image/jpeg"],
    ["XLSX", XLSX, XLSX_TYPE],
    ["XLSX, its types not first", LONG_XLSX, XLSX_TYPE],
    ["ODS", ODS, ODS_TYPE],
    ["CSV", Buffer.from("name;amount\r\nÉlodie;12,50 €\r\n"), "text/csv"],
    ["CSV with a byte order mark", Buffer.from("\ufeffa,b\n1,2\n"), "text/csv"],
    ["CSV in Latin-1", latin1("Gr\xf6\xdfe;Preis\r\n10;5\r\n"), "text/csv"],
    ["CSV in Windows-1252", latin1("Preis;5 \x80\r\n"), "text/csv"],
    ["CSV with tabs", Buffer.from("a\tb\n"), "text/csv"],
    ["CSV with a less-than sign", Buffer.from("rule,value\nx < 5,true\n"), "text/csv"],
    ["CSV of one letter", Buffer.from("a"), "text/csv"],
  ])("is known: %s", (_, bytes, type) => {
    for (const chunk of [1, 2, 3, 7, 64, 1024, bytes.length])
      expect([chunk, sniffed(bytes, chunk)]).toEqual([chunk, type]);
  });
});

describe("any other file", () => {
  it.each<[string, Uint8Array]>([
    ["nothing", Buffer.alloc(0)],
    ["a page", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["a page after space and a mark", Buffer.from("\ufeff \n<html></html>")],
    ["a page further on", Buffer.from(`a,b\n${"1,2\n".repeat(100)}<script src=x></script>`)],
    ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ["an XML", Buffer.from('<?xml version="1.0"?><a/>')],
    ["a shell script", Buffer.from("#!/bin/sh\nrm -rf /\n")],
    ["a GIF", latin1("GIF89a\x01\x00\x01\x00")],
    ["a program", latin1("MZ\x90\x00\x03\x00")],
    ["an ELF program", latin1("\x7fELF\x02\x01")],
    ["text in UTF-16", Buffer.from("\ufeffa,b\n", "utf16le")],
    ["text with a control character", Buffer.from("a,b\x00\n")],
    ["text with an escape sequence", Buffer.from("a,\x1b[31mb\n")],
    ["text of no encoding", latin1("a,\x81\n")],
    ["a PDF that begins late", Buffer.from(`\x00${PDF}`)],
    ["an old XLS", latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")],
    ["a plain ZIP", zip([["a.txt", "a"]])],
    [
      "a DOCX",
      zip([
        ["[Content_Types].xml", "x"],
        ["word/document.xml", "x"],
      ]),
    ],
    [
      "a JAR",
      zip([
        ["META-INF/MANIFEST.MF", "x"],
        ["A.class", "x"],
      ]),
    ],
    [
      "a workbook with macros",
      zip([
        ["[Content_Types].xml", "x"],
        ["xl/workbook.xml", "x"],
        ["xl/vbaProject.bin", "x"],
      ]),
    ],
    ["an ODT", zip([["mimetype", "application/vnd.oasis.opendocument.text"]])],
    [
      "an ODS whose type comes second",
      zip([
        ["a", "b"],
        ["mimetype", ODS_TYPE],
      ]),
    ],
    ["an ODS whose type goes on", zip([["mimetype", `${ODS_TYPE}-template`]])],
    [
      "a ZIP of very many entries",
      zip(Array.from({ length: 10_000 }, () => ["xl/workbook.xml", ""] as const)),
    ],
  ])("is none of them: %s", (_, bytes) => {
    for (const chunk of [1, 5, 1024, bytes.length || 1])
      expect([chunk, sniffed(bytes, chunk)]).toEqual([chunk, null]);
  });

  it("never depends on how its bytes come", () => {
    const piece = fc.oneof(
      fc.constantFrom(PDF, XLSX, ODS, LONG_XLSX, latin1("PK\x03\x04"), latin1("PK")),
      fc.uint8Array({ maxLength: 400 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.integer({ min: 1, max: 600 }), (pieces, chunk) => {
        const bytes = Buffer.concat(pieces);
        expect(sniffed(bytes, chunk)).toBe(sniffed(bytes));
      }),
      { numRuns: 300 },
    );
  });
});
