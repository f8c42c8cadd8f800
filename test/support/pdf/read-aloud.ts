import { type OpenedPdf, openPdf } from "./opened-pdf.ts";
import { type Mark, type PageContent, readPage } from "./page-content.ts";
import { isNode, type Leaf, type Node, readTree } from "./structure-tree.ts";

/** The text of each piece of marked content, by page and MCID. */
export function textsOfContent(pages: readonly { ref: string; content: PageContent }[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { ref, content } of pages) {
    const replaced = new Set<Mark>();
    for (const { text, marks } of content.painted) {
      const mcid = marks.findLast((mark) => mark.mcid !== null)?.mcid;
      if (mcid === undefined) continue;
      const key = `${ref} ${mcid}`;
      const substitute = marks.find(({ actualText }) => actualText !== null);
      const spoken = substitute === undefined ? text : replaced.has(substitute) ? "" : substitute.actualText;
      if (substitute) replaced.add(substitute);
      texts.set(key, (texts.get(key) ?? "") + spoken);
    }
  }
  return texts;
}

/** The words of an element and of all below it, as a reader joins them. */
export function spokenText(node: Node, texts: ReadonlyMap<string, string>): string {
  if (node.actualText !== null) return node.actualText;
  if (node.alt !== null) return node.alt;
  return node.kids.map((kid) => (isNode(kid) ? spokenText(kid, texts) : leafText(kid, texts))).join("");
}

const leafText = (leaf: Leaf, texts: ReadonlyMap<string, string>): string =>
  "mcid" in leaf ? (texts.get(`${leaf.page} ${leaf.mcid}`) ?? "") : "";

const GROUPS = new Set(["Document", "L", "LI", "Table", "THead", "TBody", "TFoot", "TR"]);

/**
 * What a screen reader says of a PDF, by its structure tree: a line per element with its role, its language
 * where that is another one, and its words.
 */
export async function readAloud(bytes: Uint8Array): Promise<string> {
  const pdf = await openPdf(bytes);
  const texts = textsOfContent(contentsOf(pdf));
  const lines: string[] = [];
  const say = (node: Node, depth: number) => {
    const scope = node.attributes.get("Table.Scope");
    const facts = [node.role, ...(node.language ? [node.language] : []), ...(scope ? [String(scope)] : [])];
    const isGroup = GROUPS.has(node.role) || node.kids.filter(isNode).some(({ role }) => role !== "Span");
    const words = isGroup ? "" : ` ${spokenText(node, texts)}`;
    lines.push(`${"  ".repeat(depth)}${facts.join(" ")}${words && `:${words}`}`.trimEnd());
    if (isGroup || node.kids.some(isNode)) for (const kid of node.kids.filter(isNode)) say(kid, depth + 1);
  };
  for (const node of readTree(pdf)?.nodes ?? []) say(node, 0);
  const title = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(pdf.metadata)?.[1];
  return [`${title} (${pdf.catalog.text("Lang")})`, ...lines, ""].join("\n");
}

export const contentsOf = ({ pages }: OpenedPdf): { ref: string; content: PageContent }[] =>
  pages.map((page) => ({ ref: page.ref.toString(), content: readPage(page) }));
