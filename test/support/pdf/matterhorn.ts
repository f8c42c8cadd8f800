/**
 * What a machine can check of PDF/UA-1 (ISO 14289-1), by the Matterhorn protocol's conditions, on a file as anybody
 * reads it. Nothing here knows how the files are written.
 */
import { PDFArray } from "pdf-lib";
import { declarationFaults } from "./declarations.ts";
import { type Dictionary, dictionaryOf, type OpenedPdf, openPdf } from "./opened-pdf.ts";
import type { PageContent } from "./page-content.ts";
import { contentsOf, spokenText, textsOfContent } from "./read-aloud.ts";
import { roleFaults } from "./structure-rules.ts";
import { isNode, type Node, nodesOf, readParentTree, readTree } from "./structure-tree.ts";

/** Describes each way in which a file is no PDF/UA-1; nothing if it is one, as far as a machine can tell. */
export async function accessibilityFaults(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openPdf(bytes);
  const tree = readTree(pdf);
  if (!tree) return ["there is no structure tree"];
  const contents = contentsOf(pdf);
  const nodes = tree.nodes.flatMap(nodesOf);
  const texts = textsOfContent(contents);
  return [
    ...declarationFaults(pdf),
    ...contents.flatMap(({ content }, page) => contentFaults(content, page)),
    ...linkFaults(pdf, tree, contents),
    ...roleFaults(tree.nodes, (node) => spokenText(node, texts)),
    ...annotationFaults(pdf, nodes),
  ];
}

/** Checkpoint 01: content is either tagged or an artifact, and neither lies in the other. */
function contentFaults({ painted, faults, tagged }: PageContent, page: number): string[] {
  const found = faults.map((fault) => `page ${page + 1}: ${fault}`);
  for (const { operator, text, marks } of painted) {
    const what = `page ${page + 1}: ${operator} ${text}`;
    const isTagged = marks.some(({ mcid }) => mcid !== null);
    const isArtifact = marks.some(({ tag }) => tag === "Artifact");
    if (!isTagged && !isArtifact) found.push(`${what} is neither tagged nor an artifact`);
    if (isTagged && isArtifact) found.push(`${what} is both tagged and an artifact`);
    if (marks.filter(({ mcid }) => mcid !== null).length > 1) found.push(`${what} is tagged twice`);
  }
  const ids = tagged.map(({ mcid }) => mcid);
  if (new Set(ids).size < ids.length) found.push(`page ${page + 1}: an MCID is used twice`);
  return found;
}

/** The tree, the parent tree and the marks of the pages name each other, with nothing left over. */
function linkFaults(
  pdf: OpenedPdf,
  { root, nodes }: { root: Dictionary; nodes: Node[] },
  contents: { ref: string; content: PageContent }[],
): string[] {
  const faults: string[] = [];
  const parents = readParentTree(pdf, root);
  const rootRef = pdf.catalog.ref("StructTreeRoot");
  const owners = new Map<string, Node>();
  const claim = (key: string, node: Node) => {
    if (owners.has(key)) faults.push(`${key} has two elements`);
    owners.set(key, node);
  };
  const visit = (node: Node, parent: string | null) => {
    if (node.parent !== parent) faults.push(`${node.role} ${node.ref} names ${node.parent} as its parent`);
    for (const kid of node.kids) {
      if (isNode(kid)) visit(kid, node.ref);
      else claim("mcid" in kid ? `${kid.page} ${kid.mcid}` : kid.annotation, node);
    }
  };
  for (const node of nodes) visit(node, rootRef);
  contents.forEach(({ ref, content }, index) => {
    const key = pdf.pages[index]?.dictionary.number("StructParents") ?? -1;
    const listed = parents.get(key);
    parents.delete(key);
    for (const { tag, mcid } of content.tagged) {
      const owner = owners.get(`${ref} ${mcid}`);
      owners.delete(`${ref} ${mcid}`);
      if (!owner) faults.push(`page ${index + 1}: content ${mcid} is in no element`);
      else if (listed?.[mcid ?? -1] !== owner.ref)
        faults.push(`page ${index + 1}: the parent tree names another element for content ${mcid}`);
      if (owner && owner.role !== tag)
        faults.push(`page ${index + 1}: content ${mcid} of ${owner.role} is tagged as ${tag}`);
    }
    if (Array.isArray(listed) && listed.length !== content.tagged.length)
      faults.push(`page ${index + 1}: the parent tree lists ${listed.length} of ${content.tagged.length}`);
  });
  for (const annotation of annotationsOf(pdf)) {
    const owner = owners.get(annotation.ref);
    owners.delete(annotation.ref);
    const key = annotation.dictionary.number("StructParent") ?? -1;
    if (owner && parents.get(key) !== owner.ref)
      faults.push("the parent tree names no element of an annotation");
    parents.delete(key);
  }
  for (const [key, node] of owners) faults.push(`${node.role} names content that is not there: ${key}`);
  for (const key of parents.keys()) faults.push(`the parent tree has a key of nothing: ${key}`);
  return faults;
}

/** Checkpoint 28: annotations are in their elements, described, reached in the order of the structure, and printed. */
function annotationFaults(pdf: OpenedPdf, nodes: readonly Node[]): string[] {
  const faults: string[] = [];
  for (const { ref, dictionary, page } of annotationsOf(pdf)) {
    const owner = nodes.find(({ kids }) => kids.some((kid) => "annotation" in kid && kid.annotation === ref));
    if (dictionary.name("Subtype") !== "Link") faults.push("there is an annotation that is no link");
    if (owner?.role !== "Link") faults.push("a link annotation is in no Link element");
    if (!dictionary.text("Contents")?.trim()) faults.push("a link has no description");
    if (dictionary.number("F") !== 4) faults.push("a link is not printed (ISO 19005-3, 6.3.2)");
    if (page.name("Tabs") !== "S") faults.push("annotations are not reached in the order of the structure");
  }
  for (const node of nodes)
    if (node.role === "Link" && !node.kids.some((kid) => "annotation" in kid))
      faults.push("a Link element has no annotation");
  return faults;
}

const annotationsOf = ({ pages }: OpenedPdf) =>
  pages.flatMap(({ dictionary }) => {
    const annotations = dictionary.get("Annots");
    if (!(annotations instanceof PDFArray)) return [];
    return annotations.asArray().map((entry, index) => {
      const found = dictionaryOf(annotations.lookup(index));
      if (!found) throw new Error("an annotation is no dictionary");
      return { ref: String(entry), dictionary: found, page: dictionary };
    });
  });
