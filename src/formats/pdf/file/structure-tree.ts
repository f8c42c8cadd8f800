import { PDFHexString } from "pdf-lib";
import { PAGE } from "../layout/page.ts";
import type { StructureElement } from "../layout/structure.ts";
import type { PackedObject } from "./serialize.ts";

/** Where the parts of the tree are in the file, by their object numbers. */
interface Numbers {
  root: number;
  pages: readonly number[];
  /** That of the first element; the others follow it. */
  first: number;
}

/**
 * Writes the structure tree as serialized objects, the root first, then the elements (ISO 32000-1, 14.7.2).
 * They are written as text, since a long document has thousands. Elements without content are left out, except
 * for cells, which keep their column.
 *
 * @param owners the elements of each page's marked content, by MCID
 */
export function structureObjects(
  tree: StructureElement,
  owners: readonly StructureElement[][],
  { root, pages, first }: Numbers,
): PackedObject[] {
  const numbers = new Map<StructureElement, number>();
  const objects: PackedObject[] = [];
  const place = (element: StructureElement, parent: number): number => {
    const number = first + numbers.size;
    numbers.set(element, number);
    const object = { number, text: "" };
    objects.push(object);
    const kids = element.kids.filter(isKept).map((kid) => `${place(kid, number)} 0 R`);
    const content = kids.length > 0 ? `/K[${kids.join(" ")}]` : contentOf(element, pages);
    object.text = `<</S/${element.role}/P ${parent} 0 R${content}${factsOf(element)}>>`;
    return number;
  };
  const document = place(tree, root);
  const parents = owners.map((page, index) => {
    const references = page.map((element) => `${numbers.get(element) ?? 0} 0 R`);
    return `${index}[${references.join(" ")}]`;
  });
  const text = `<</Type/StructTreeRoot/K ${document} 0 R/ParentTree<</Nums[${parents.join(" ")}]>>/ParentTreeNextKey ${pages.length}>>`;
  return [{ number: root, text }, ...objects];
}

const CELLS: ReadonlySet<string> = new Set(["TH", "TD"]);

const isKept = ({ role, content, kids }: StructureElement): boolean =>
  content.length > 0 || kids.some(isKept) || CELLS.has(role);

function contentOf({ content }: StructureElement, pages: readonly number[]): string {
  const [first] = content;
  if (first === undefined) return "";
  const isOnOnePage = content.every(({ page }) => page === first.page);
  const kids = content.map(({ page, id }) =>
    isOnOnePage ? String(id) : `<</Type/MCR/Pg ${pages[page]} 0 R/MCID ${id}>>`,
  );
  return `/Pg ${pages[first.page]} 0 R/K${kids.length === 1 ? ` ${kids[0]}` : `[${kids.join(" ")}]`}`;
}

function factsOf({ facts: { alt, scope, box } }: StructureElement): string {
  const words = alt === undefined ? "" : `/Alt${PDFHexString.fromText(alt)}`;
  const attributes = scope === undefined ? "" : `/A<</O/Table/Scope/${scope}>>`;
  return (
    words + attributes + (box === undefined ? "" : `/A<</O/Layout/Placement/Block/BBox[${corners(box)}]>>`)
  );
}

/** A rectangle as a PDF counts, from the bottom left corner of the page. */
const corners = ([left, top, right, bottom]: NonNullable<StructureElement["facts"]["box"]>): string =>
  [left, PAGE.height - bottom, right, PAGE.height - top].map((length) => length.toFixed(2)).join(" ");
