import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from "pdf-lib";
import { Dictionary, dictionaryOf, type OpenedPdf } from "./opened-pdf.ts";

/** A piece of a page's content, or an annotation. */
export type Leaf = { page: string; mcid: number } | { annotation: string };

/** An element of the structure tree, as the file tells it. */
export interface Node {
  /** The name of its object. */
  ref: string;
  role: string;
  parent: string | null;
  language: string | null;
  alt: string | null;
  actualText: string | null;
  /** Its attributes, by owner and key, as in `Table.Scope`. */
  attributes: ReadonlyMap<string, PDFObject>;
  kids: (Node | Leaf)[];
}

export const isNode = (kid: Node | Leaf): kid is Node => "role" in kid;

/** The element and all that is below it, in reading order. */
export const nodesOf = (node: Node): Node[] => [node, ...node.kids.filter(isNode).flatMap(nodesOf)];

/** The structure tree; null if there is none. */
export function readTree({ catalog, document }: OpenedPdf): { root: Dictionary; nodes: Node[] } | null {
  const root = catalog.dictionary("StructTreeRoot");
  if (!root) return null;
  const context = document.context;
  const read = (object: PDFObject, page: string): Node | Leaf => {
    const ref = object instanceof PDFRef ? object.toString() : "";
    const value = context.lookup(object);
    if (value instanceof PDFNumber) return { page, mcid: value.asNumber() };
    const element = dictionaryOf(value);
    if (!element) throw new Error(`a child of the structure is ${value}`);
    const own = element.ref("Pg") ?? page;
    if (element.name("Type") === "MCR") return { page: own, mcid: element.number("MCID") ?? -1 };
    if (element.name("Type") === "OBJR") return { annotation: element.ref("Obj") ?? "" };
    return {
      ref,
      role: element.name("S") ?? "",
      parent: element.ref("P"),
      language: element.text("Lang"),
      alt: element.text("Alt"),
      actualText: element.text("ActualText"),
      attributes: attributesOf(element.get("A")),
      kids: kidsOf(element).map((kid) => read(kid, own)),
    };
  };
  return {
    root,
    nodes: kidsOf(root)
      .map((kid) => read(kid, ""))
      .filter(isNode),
  };
}

function kidsOf(element: Dictionary): PDFObject[] {
  const kids = element.dict.get(PDFName.of("K"));
  const value = element.get("K");
  if (kids === undefined) return [];
  return value instanceof PDFArray ? value.asArray() : [kids];
}

function attributesOf(value: PDFObject | undefined): Map<string, PDFObject> {
  const attributes = new Map<string, PDFObject>();
  const dictionaries = value instanceof PDFArray ? value.asArray() : [value];
  for (const entry of dictionaries) {
    if (!(entry instanceof PDFDict)) continue;
    const owner = new Dictionary(entry).name("O");
    for (const [key, attribute] of entry.entries()) attributes.set(`${owner}.${key.decodeText()}`, attribute);
  }
  return attributes;
}

/** The elements that the parent tree names, by its keys: a list for a page, one for an annotation. */
export function readParentTree({ document }: OpenedPdf, root: Dictionary): Map<number, string | string[]> {
  const tree = root.dictionary("ParentTree");
  const parents = new Map<number, string | string[]>();
  const nums = tree?.array("Nums")?.asArray() ?? [];
  for (let index = 0; index < nums.length; index += 2) {
    const [key, value] = [nums[index], nums[index + 1]];
    const list = document.context.lookup(value);
    if (!(key instanceof PDFNumber)) throw new Error(`a key of the parent tree is ${key}`);
    parents.set(key.asNumber(), list instanceof PDFArray ? list.asArray().map(String) : String(value));
  }
  return parents;
}
