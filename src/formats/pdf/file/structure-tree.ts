import { PAGE } from "../layout/page.ts";
import type { StructureElement } from "../layout/structure.ts";
import { type Reference, textString } from "./pdf-file.ts";

/**
 * Writes the structure tree as objects, its root first (ISO 32000-1, 14.7.2). Elements that show nothing are left
 * out, such as the paragraph of a name of spaces, but for those that have their place in a table or list.
 *
 * @param owners the elements of each page's marked content, by MCID
 * @param links the elements of the annotations, whose keys in the parent tree follow those of the pages
 * @param first the number of the first object
 */
export function structureObjects(
  tree: StructureElement,
  { owners, links }: { owners: readonly StructureElement[][]; links: readonly StructureElement[] },
  pages: readonly Reference[],
  first: number,
): string[] {
  const objects = [""];
  const elements = [tree];
  const parents = [first];
  tree.number = first + 1;
  // The list grows as its elements are written, so that the children of each have numbers in a row.
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index] as StructureElement;
    const { role, number, facts } = element;
    const kids = element.kids.filter(isShown);
    for (const kid of kids) {
      elements.push(kid);
      parents.push(number);
      kid.number = first + elements.length;
    }
    const content = kids.length > 0 ? `/K[${references(kids)}]` : contentOf(element, pages);
    objects.push(`<</S/${role}/P ${parents[index]} 0 R${content}${factsOf(facts)}>>`);
  }
  const nums = [
    ...owners.map((page, index) => `${index}[${references(page)}]`),
    ...links.map(({ number }, index) => `${owners.length + index} ${number} 0 R`),
  ];
  const nextKey = owners.length + links.length;
  objects[0] = `<</Type/StructTreeRoot/K ${tree.number} 0 R/ParentTree<</Nums[${nums.join(" ")}]>>/ParentTreeNextKey ${nextKey}>>`;
  return objects;
}

const PLACES: ReadonlySet<string> = new Set(["TH", "TD", "Lbl", "LBody"]);

const isShown = ({ content, kids, role }: StructureElement): boolean =>
  content.length > 0 || kids.length > 0 || PLACES.has(role);

function references(elements: readonly StructureElement[]): string {
  let list = "";
  for (const { number } of elements) list += `${number} 0 R `;
  return list;
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
