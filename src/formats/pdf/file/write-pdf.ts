import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import type { LogoPack } from "../../logo/logo-pack.ts";
import type { Layout } from "../layout/layout-invoice.ts";
import { type LinkItem, PAGE } from "../layout/page.ts";
import { addFont, addFurtherFont } from "./add-font.ts";
import { ContentEncoder, RESOURCES } from "./content-stream.ts";
import { byteString, PdfFile, QUICKLY, type Reference, textString } from "./pdf-file.ts";
import { srgbProfile } from "./srgb-profile.ts";
import { writeStructure } from "./structure-tree.ts";
import { type DocumentMetadata, PRODUCER, xmpPacket } from "./xmp.ts";

const WATERMARK_OPACITY = 0.08;

/** Writes pages as a PDF/A-3u and PDF/UA-1 file. The same input gives the same bytes. */
export function writePdf(
  { pages, structure }: Layout,
  logo: LogoPack | null,
  metadata: DocumentMetadata,
): Uint8Array {
  const file = new PdfFile();
  const encoder = new ContentEncoder();
  const contents = pages.map((page) => deflateSync(encoder.encode(page), QUICKLY));
  const resources = addResources(file, encoder, logo);
  const links = pages.map((page) => page.filter((item) => item.kind === "link"));
  const { tree, kids } = addPages(file, contents, links, resources);
  const elements = { owners: encoder.owners, links: links.flat().map(({ element }) => element) };
  const structureRoot = file.pack((out, first) => writeStructure(out, structure, elements, kids, first));
  const catalog = addCatalog(file, tree, structureRoot, metadata);
  const information = addInformation(file, metadata);
  const ids = fileIdentifiers(contents, logo, metadata).join(" ");
  return file.finish(`/Root ${catalog}/Info ${information}/ID [ ${ids} ]`);
}

function addPages(
  file: PdfFile,
  contents: readonly Uint8Array[],
  links: readonly LinkItem[][],
  resources: Reference,
): { tree: Reference; kids: Reference[] } {
  const tree = file.reserve();
  let key = contents.length;
  const kids = contents.map((content, index) => {
    const stream = file.addStream(content, "/Filter/FlateDecode");
    const annotations = (links[index] ?? []).map((link) => addLink(file, link, key++));
    const presses = annotations.length > 0 ? `/Annots[${annotations.join(" ")}]/Tabs/S` : "";
    // PDF/A lets no page inherit its resources from the tree. A page finds its elements by its index.
    return file.add(
      `<</Type/Page/Parent ${tree}/Contents ${stream}/Resources ${resources}/StructParents ${index}${presses}>>`,
    );
  });
  const box = `/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]`;
  file.put(tree, `<</Type/Pages/Kids[${kids.join(" ")}]/Count ${kids.length}${box}>>`);
  return { tree, kids };
}

/**
 * Adds a link, which is printed as PDF/A wants of all annotations.
 *
 * @param key its key in the parent tree
 */
function addLink(
  file: PdfFile,
  { x, y, width, height, url, description, element }: LinkItem,
  key: number,
): Reference {
  const corners = [x, PAGE.height - y - height, x + width, PAGE.height - y];
  const place = `/Rect[${corners.map((length) => length.toFixed(2)).join(" ")}]/Border[0 0 0]/F 4`;
  const action = `/A<</S/URI/URI${byteString(new URL(url).href)}>>/Contents${textString(description)}`;
  const link = file.add(`<</Type/Annot/Subtype/Link${place}${action}/StructParent ${key}>>`);
  element.annotation = link;
  return link;
}

function addCatalog(
  file: PdfFile,
  pageTree: Reference,
  structure: Reference,
  metadata: DocumentMetadata,
): Reference {
  const xmp = file.addStream(new TextEncoder().encode(xmpPacket(metadata)), "/Type/Metadata/Subtype/XML");
  const profile = file.addStream(deflatedProfile(), "/N 3/Filter/FlateDecode");
  const intent = `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile ${profile}>>`;
  const views = "/ViewerPreferences<</DisplayDocTitle true>>/MarkInfo<</Marked true>>";
  return file.add(
    `<</Type/Catalog/Pages ${pageTree}/Lang (${metadata.language})/Metadata ${xmp}/OutputIntents[${intent}]${views}/StructTreeRoot ${structure}>>`,
  );
}

function addInformation(file: PdfFile, { title, author, day }: DocumentMetadata): Reference {
  const instant = day === null ? null : `(D:${day.replaceAll("-", "")}000000Z)`;
  const dates = instant === null ? "" : `/CreationDate${instant}/ModDate${instant}`;
  const names = `/Title${textString(title)}/Author${textString(author)}`;
  return file.add(`<<${names}/Creator(${PRODUCER})/Producer(${PRODUCER})${dates}>>`);
}

/** The first identifies the document, by its UUID; the second this version of it: a hash of metadata, pages and logo. */
function fileIdentifiers(
  contents: readonly Uint8Array[],
  logo: LogoPack | null,
  metadata: DocumentMetadata,
): string[] {
  const version = createHash("sha256").update(JSON.stringify(metadata));
  for (const content of contents) version.update(content);
  if (logo) version.update(logo.data);
  return [metadata.id.replaceAll("-", ""), version.digest("hex").slice(0, 32)].map((id) => `<${id}>`);
}

function addResources(file: PdfFile, encoder: ContentEncoder, logo: LogoPack | null): Reference {
  const fonts = [...encoder.highestGlyphs].map(
    ([weight, highestGlyph]) => `/${RESOURCES[weight]} ${addFont(file, weight, highestGlyph)}`,
  );
  const further = encoder.faces.map((face) => `/${face.resource} ${addFurtherFont(file, face)}`);
  const states = `/${RESOURCES.translucent}<</Type/ExtGState/ca ${WATERMARK_OPACITY}>>`;
  const pictures = logo ? `/${RESOURCES.logo} ${addLogo(file, logo)}` : "";
  return file.add(
    `<</Font<<${[...fonts, ...further].join("")}>>/ExtGState<<${states}>>/XObject<<${pictures}>>>>`,
  );
}

function addLogo(file: PdfFile, logo: LogoPack): Reference {
  const size = `/Type/XObject/Subtype/Image/Width ${logo.width}/Height ${logo.height}/BitsPerComponent 8`;
  const mask =
    logo.alpha &&
    file.addStream(logo.alpha, `${size}/ColorSpace/DeviceGray/Filter/FlateDecode${prediction(logo, 1)}`);
  const colors = prediction(logo, logo.colorSpace === "DeviceGray" ? 1 : 3);
  return file.addStream(
    logo.data,
    `${size}/ColorSpace/${logo.colorSpace}/Filter/${logo.filter}${colors}${mask ? `/SMask ${mask}` : ""}`,
  );
}

/** Tells a reader that the rows are filtered as in a PNG (ISO 32000-1, 7.4.4.4). */
const prediction = ({ predicted, width }: LogoPack, colors: number): string =>
  predicted ? `/DecodeParms<</Predictor 15/Colors ${colors}/BitsPerComponent 8/Columns ${width}>>` : "";

let profile: Uint8Array | null = null;

function deflatedProfile(): Uint8Array {
  profile ??= deflateSync(srgbProfile());
  return profile;
}
