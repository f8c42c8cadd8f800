import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { PDFContext, type PDFDict, PDFHexString, type PDFRef, PDFString } from "pdf-lib";
import type { LogoPack } from "../../logo/logo-pack.ts";
import { typeface, type Weight } from "../fonts/typeface.ts";
import type { Layout } from "../layout/layout-invoice.ts";
import { PAGE } from "../layout/page.ts";
import { ContentEncoder, RESOURCES } from "./content-stream.ts";
import { addStream, QUICKLY, ReadyObject, serialize } from "./serialize.ts";
import { srgbProfile } from "./srgb-profile.ts";
import { structureObjects } from "./structure-tree.ts";
import { type DocumentMetadata, PRODUCER, xmpPacket } from "./xmp.ts";

/** Six letters that mark a font as a subset (ISO 32000-1, 9.6.4). */
const SUBSET_TAG = "FFAKTU";
const SYMBOLIC_FONT = 4;
const NOTHING = new Uint8Array();
const WATERMARK_OPACITY = 0.08;

/** Writes pages as a PDF/A-3u and PDF/UA-1 file. The same input gives the same bytes. */
export function writePdf(
  { pages, structure }: Layout,
  logo: LogoPack | null,
  metadata: DocumentMetadata,
): Uint8Array {
  const context = PDFContext.create();
  const encoder = new ContentEncoder();
  const contents = pages.map((page) => deflateSync(encoder.encode(page), QUICKLY));
  const resources = context.register(addResources(context, encoder, logo));
  const pageRefs = contents.map(() => context.nextRef());
  const pageTree = addPages(context, contents, pageRefs, resources);
  const structureRef = context.nextRef();
  context.trailerInfo.Root = addCatalog(context, pageTree, structureRef, metadata);
  context.trailerInfo.Info = addInformation(context, metadata);
  context.trailerInfo.ID = context.obj(fileIdentifiers(contents, logo, metadata));
  const numbers = {
    root: structureRef.objectNumber,
    pages: pageRefs.map(({ objectNumber }) => objectNumber),
  };
  return serialize(context, (first) => structureObjects(structure, encoder.owners, { ...numbers, first }));
}

function addPages(
  context: PDFContext,
  contents: Uint8Array[],
  pages: readonly PDFRef[],
  resources: PDFRef,
): PDFRef {
  const tree = context.nextRef();
  pages.forEach((page, index) => {
    const Contents = addStream(context, contents[index] ?? NOTHING, { Filter: "FlateDecode" });
    // PDF/A lets no page inherit its resources from the tree. A page finds its elements by its index.
    const facts = { Type: "Page", Parent: tree, Contents, Resources: resources, StructParents: index };
    context.assign(page, context.obj(facts));
  });
  const MediaBox = [0, 0, PAGE.width, PAGE.height];
  context.assign(tree, context.obj({ Type: "Pages", Kids: [...pages], Count: pages.length, MediaBox }));
  return tree;
}

function addCatalog(
  context: PDFContext,
  pageTree: PDFRef,
  structure: PDFRef,
  metadata: DocumentMetadata,
): PDFRef {
  const xmp = new TextEncoder().encode(xmpPacket(metadata));
  const intent = {
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: PDFString.of("sRGB"),
    Info: PDFString.of("sRGB IEC61966-2.1"),
    DestOutputProfile: addStream(context, deflatedProfile(), { N: 3, Filter: "FlateDecode" }),
  };
  return context.register(
    context.obj({
      Type: "Catalog",
      Pages: pageTree,
      Lang: PDFString.of(metadata.language),
      Metadata: addStream(context, xmp, { Type: "Metadata", Subtype: "XML" }),
      OutputIntents: [intent],
      ViewerPreferences: { DisplayDocTitle: true },
      MarkInfo: { Marked: true },
      StructTreeRoot: structure,
    }),
  );
}

function addInformation(context: PDFContext, { title, author, day }: DocumentMetadata): PDFRef {
  const information = context.obj({
    Title: PDFHexString.fromText(title),
    Author: PDFHexString.fromText(author),
    Creator: PDFString.of(PRODUCER),
    Producer: PDFString.of(PRODUCER),
  });
  if (day !== null) {
    const date = PDFString.of(`D:${day.replaceAll("-", "")}000000Z`);
    information.set(context.obj("CreationDate"), date);
    information.set(context.obj("ModDate"), date);
  }
  return context.register(information);
}

/** The first identifies the document, the second this version of it: a hash of metadata, pages and logo. */
function fileIdentifiers(
  contents: Uint8Array[],
  logo: LogoPack | null,
  metadata: DocumentMetadata,
): PDFHexString[] {
  const version = createHash("sha256").update(JSON.stringify(metadata));
  for (const content of contents) version.update(content);
  if (logo) version.update(logo.data);
  const document = createHash("sha256").update(metadata.id);
  return [document, version].map((hash) => PDFHexString.of(hash.digest("hex").slice(0, 32)));
}

function addResources(context: PDFContext, encoder: ContentEncoder, logo: LogoPack | null): PDFDict {
  const fonts = [...encoder.highestGlyphs].map(
    ([weight, highestGlyph]) => [RESOURCES[weight], addFont(context, weight, highestGlyph)] as const,
  );
  return context.obj({
    Font: Object.fromEntries(fonts),
    ExtGState: { [RESOURCES.translucent]: { Type: "ExtGState", ca: WATERMARK_OPACITY } },
    XObject: logo ? { [RESOURCES.logo]: addLogo(context, logo) } : {},
  });
}

function addFont(context: PDFContext, weight: Weight, highestGlyph: number): PDFRef {
  const face = typeface(weight);
  const { pack } = face;
  const cut = face.cutFor(highestGlyph);
  const name = `${SUBSET_TAG}+${pack.name}`;
  const FontDescriptor = context.register(
    context.obj({
      Type: "FontDescriptor",
      FontName: name,
      Flags: SYMBOLIC_FONT,
      FontBBox: pack.bounds,
      ItalicAngle: 0,
      Ascent: pack.ascent,
      Descent: pack.descent,
      CapHeight: pack.capHeight,
      StemV: pack.stem,
      FontFile2: addStream(context, cut.program, { Filter: "FlateDecode", Length1: cut.programLength }),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
      CIDToGIDMap: "Identity",
      FontDescriptor,
      DW: 0,
      W: widthArray(weight, cut.glyphCount),
    }),
  );
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: addStream(context, cut.toUnicode, { Filter: "FlateDecode" }),
    }),
  );
}

function addLogo(context: PDFContext, logo: LogoPack): PDFRef {
  const size = { Type: "XObject", Subtype: "Image", Width: logo.width, Height: logo.height };
  const mask = logo.alpha && {
    SMask: addStream(context, logo.alpha, {
      ...size,
      ColorSpace: "DeviceGray",
      BitsPerComponent: 8,
      Filter: "FlateDecode",
      ...prediction(logo, 1),
    }),
  };
  return addStream(context, logo.data, {
    ...size,
    ColorSpace: logo.colorSpace,
    BitsPerComponent: 8,
    Filter: logo.filter,
    ...prediction(logo, logo.colorSpace === "DeviceGray" ? 1 : 3),
    ...mask,
  });
}

/** Tells a reader that the rows are filtered as in a PNG (ISO 32000-1, 7.4.4.4). */
const prediction = ({ predicted, width }: LogoPack, Colors: number) =>
  predicted ? { DecodeParms: { Predictor: 15, Colors, BitsPerComponent: 8, Columns: width } } : {};

const widthArrays = new Map<string, ReadyObject>();

/** The advance widths of the first `glyphCount` glyphs, serialized once per isolate. */
function widthArray(weight: Weight, glyphCount: number): ReadyObject {
  const key = `${weight} ${glyphCount}`;
  let array = widthArrays.get(key);
  if (!array) {
    const advances = typeface(weight).pack.advances.subarray(0, glyphCount).join(" ");
    array = new ReadyObject(new TextEncoder().encode(`[0 [${advances}]]`));
    widthArrays.set(key, array);
  }
  return array;
}

let profile: Uint8Array | null = null;

function deflatedProfile(): Uint8Array {
  profile ??= deflateSync(srgbProfile());
  return profile;
}
