import { PAGE } from "../layout/page.ts";
import type { StructureElement } from "../layout/structure.ts";
import type { ByteWriter } from "./byte-writer.ts";
import { type Reference, textString } from "./pdf-file.ts";

/**
 * Writes the structure tree as objects, its root first (ISO 32000-1, 14.7.2). Elements that show nothing are left
 * out, such as the paragraph of a name of spaces, but for those that have their place in a table or list.
 *
 * @param out where they are written
 * @param owners the elements of each page's marked content, by MCID
 * @param links the elements of the annotations, whose keys in the parent tree follow those of the pages
 * @param first the number of the first object
 * @returns where each object begins
 */
export function writeStructure(
  out: ByteWriter,
  tree: StructureElement,
  { owners, links }: { owners: readonly StructureElement[][]; links: readonly StructureElement[] },
  pages: readonly Reference[],
  first: number,
): number[] {
  const shown = numbered(tree, first);
  const starts = [0];
  out.ascii("<</Type/StructTreeRoot/K ").integer(tree.number).ascii(" 0 R/ParentTree<</Nums[");
  owners.forEach((page, index) => {
    writeReferences(out.integer(index).ascii("["), page).ascii("]");
  });
  links.forEach(({ number }, index) => {
    out
      .integer(owners.length + index)
      .ascii(" ")
      .integer(number)
      .ascii(" 0 R ");
  });
  out
    .ascii("]>>/ParentTreeNextKey ")
    .integer(owners.length + links.length)
    .ascii(">>\n");
  for (const { element, parent, kids } of shown) {
    starts.push(out.length);
    out.ascii("<</S/").ascii(element.role).ascii("/P ").integer(parent).ascii(" 0 R");
    if (kids.length > 0) writeReferences(out.ascii("/K["), kids).ascii("]");
    else out.ascii(contentOf(element, pages));
    out.ascii(factsOf(element.facts)).ascii(">>\n");
  }
  return starts;
}

interface ShownElement {
  element: StructureElement;
  /** The number of its parent's object. */
  parent: number;
  /** The children that are shown. */
  kids: readonly StructureElement[];
}

/** The elements with something to show, numbered one after the other behind the root. */
function numbered(tree: StructureElement, root: number): ShownElement[] {
  const shown: ShownElement[] = [];
  const add = (element: StructureElement, parent: number) => {
    element.number = root + shown.push({ element, parent, kids: element.kids.filter(isShown) });
  };
  add(tree, root);
  // The list grows as it is read, so that the children of each have numbers in a row.
  for (const { element, kids } of shown) for (const kid of kids) add(kid, element.number);
  return shown;
}

const PLACES: ReadonlySet<string> = new Set(["TH", "TD", "Lbl", "LBody"]);

const isShown = ({ content, kids, role }: StructureElement): boolean =>
  content.length > 0 || kids.length > 0 || PLACES.has(role);

function writeReferences(out: ByteWriter, elements: readonly StructureElement[]): ByteWriter {
  for (const { number } of elements) out.integer(number).ascii(" 0 R ");
  return out;
}

function contentOf({ content, annotation }: StructureElement, pages: readonly Reference[]): string {
  const [first, ...others] = content;
  if (first === undefined) return "";
  const page = `/Pg ${pages[first.page]}`;
  if (others.length === 0 && annotation === null) return `${page}/K ${first.id}`;
  const kids = content.map((mark) =>
    mark.page === first.page ? String(mark.id) : `<</Type/MCR/Pg ${pages[mark.page]}/MCID ${mark.id}>>`,
  );
  if (annotation !== null) kids.push(`<</Type/OBJR/Obj ${annotation}>>`);
  return `${page}/K[${kids.join(" ")}]`;
}

function factsOf({ language, alt, scope, box }: StructureElement["facts"]): string {
  if (language !== undefined) return `/Lang(${language})`;
  if (scope !== undefined) return `/A<</O/Table/Scope/${scope}>>`;
  const words = alt === undefined ? "" : `/Alt${textString(alt)}`;
  return box === undefined ? words : `${words}/A<</O/Layout/Placement/Block/BBox[${corners(box)}]>>`;
}

/** A rectangle as a PDF counts, from the bottom left corner of the page. */
const corners = ([left, top, right, bottom]: NonNullable<StructureElement["facts"]["box"]>): string =>
  [left, PAGE.height - bottom, right, PAGE.height - top].map((length) => length.toFixed(2)).join(" ");
