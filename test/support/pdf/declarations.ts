import { bytesOf, type Dictionary, dictionaryOf, type OpenedPdf } from "./opened-pdf.ts";

/** The namespaces that PDF/A knows without a description (ISO 19005-3, 6.6.2.3). */
const KNOWN_NAMESPACES = new Set([
  "adobe:ns:meta/",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  "http://purl.org/dc/elements/1.1/",
  "http://ns.adobe.com/pdf/1.3/",
  "http://ns.adobe.com/xap/1.0/",
  "http://ns.adobe.com/xap/1.0/mm/",
  "http://www.aiim.org/pdfa/ns/id/",
  "http://www.aiim.org/pdfa/ns/extension/",
  "http://www.aiim.org/pdfa/ns/schema#",
  "http://www.aiim.org/pdfa/ns/property#",
]);
const PDFUA = "http://www.aiim.org/pdfua/ns/id/";
const LANGUAGE = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

/** What a file must say of itself: checkpoints 02, 05, 06, 07, 11, 26 and 31 of the Matterhorn protocol, and PDF/A-3u. */
export function declarationFaults({ document, catalog, pages, metadata }: OpenedPdf): string[] {
  const faults: string[] = [];
  const fault = (isFault: boolean, words: string) => {
    if (isFault) faults.push(words);
  };
  fault(document.context.header.toString().slice(0, 8) !== "%PDF-1.7", "the file is no PDF 1.7");
  fault(document.isEncrypted, "the file is encrypted");
  fault(!/\/Marked true/.test(String(catalog.get("MarkInfo"))), "the file is not marked as tagged");
  fault(/\/Suspects true/.test(String(catalog.get("MarkInfo"))), "the tags are suspect");
  fault(!LANGUAGE.test(catalog.text("Lang") ?? ""), "the document has no language");
  fault(!/\/DisplayDocTitle true/.test(String(catalog.get("ViewerPreferences"))), "the title is not shown");
  for (const key of ["OCProperties", "AcroForm", "OpenAction", "AA", "Perms", "Requirements"])
    fault(catalog.has(key), `the catalog has ${key}`);
  const packet = catalog.stream("Metadata");
  fault(
    packet === null || dictionaryOf(packet)?.has("Filter") === true,
    "the metadata cannot be read as text",
  );
  faults.push(...metadataFaults(metadata, document.getTitle() ?? ""));
  const fonts = pages.flatMap(({ dictionary }) => {
    const known = dictionary.dictionary("Resources")?.dictionary("Font");
    return known?.keys().map((key) => known.dictionary(key)) ?? [];
  });
  fault(fonts.length === 0, "there is no font");
  return [...faults, ...fonts.flatMap((font) => (font ? fontFaults(font) : ["a font is no dictionary"]))];
}

function metadataFaults(xmp: string, title: string): string[] {
  const faults: string[] = [];
  const fault = (isFault: boolean, words: string) => {
    if (isFault) faults.push(words);
  };
  const shown = /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">([^<]+)<\/rdf:li>/.exec(xmp)?.[1];
  fault(shown === undefined, "the metadata has no title");
  fault(shown !== undefined && unescaped(shown) !== title, "the title of the metadata is another one");
  fault(!/<pdfaid:part>3<\/pdfaid:part>/.test(xmp), "the file does not declare PDF/A-3");
  fault(!/<pdfaid:conformance>U<\/pdfaid:conformance>/.test(xmp), "the file does not declare level U");
  fault(!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp), "the file does not declare PDF/UA-1");
  fault(!xmp.includes(`xmlns:pdfuaid="${PDFUA}"`), "pdfuaid is another namespace");
  const described = [...xmp.matchAll(/<pdfaSchema:namespaceURI>([^<]+)</g)].map(([, uri]) => uri);
  for (const [, uri = ""] of xmp.matchAll(/xmlns:\w+="([^"]+)"/g))
    fault(!KNOWN_NAMESPACES.has(uri) && !described.includes(uri), `${uri} is not described`);
  const schema =
    xmp
      .split("<pdfaSchema:schema>")
      .slice(1)
      .find((text) => text.includes(PDFUA)) ?? "";
  for (const element of [
    "<pdfaSchema:prefix>pdfuaid<",
    "<pdfaProperty:name>part<",
    "<pdfaProperty:valueType>Integer<",
    "<pdfaProperty:category>internal<",
    "<pdfaProperty:description>",
  ])
    fault(!schema.includes(element), `the description of PDF/UA lacks ${element}`);
  return [...faults, ...nestingFaults(xmp)];
}

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** Whether each element of the packet ends where it must. */
function nestingFaults(xmp: string): string[] {
  const open: string[] = [];
  for (const [, end, name = "", empty] of xmp.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (empty) continue;
    if (!end) open.push(name);
    else if (open.pop() !== name) return [`the metadata is no XML: ${name} ends`];
  }
  return open.length === 0 ? [] : [`the metadata is no XML: ${open.join(" ")} has no end`];
}

/** A Type 0 font with an embedded program, as PDF/UA-1 7.21 and PDF/A-3 6.2.11 want it. */
function fontFaults(font: Dictionary): string[] {
  const faults: string[] = [];
  const descendants = font.array("DescendantFonts");
  const descendant = descendants ? dictionaryOf(descendants.lookup(0)) : null;
  const descriptor = descendant?.dictionary("FontDescriptor");
  const name = font.name("BaseFont");
  if (font.name("Encoding") !== "Identity-H") faults.push(`${name} has no Identity-H`);
  if (descendant?.name("CIDToGIDMap") !== "Identity") faults.push(`${name} maps no glyphs`);
  const program = descriptor?.stream("FontFile2");
  if (!program) return [...faults, `${name} is not embedded`];
  if (bytesOf(program).length !== dictionaryOf(program)?.number("Length1"))
    faults.push(`${name} has another length than it says`);
  if (!font.stream("ToUnicode")) faults.push(`${name} has no Unicode map`);
  if (!/^[A-Z]{6}\+/.test(name ?? "")) faults.push(`${name} is not named as a subset`);
  return faults;
}
