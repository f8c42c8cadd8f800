import type { StructureElement } from "../layout/structure.ts";

/** The marked content of one page. */
export class PageMarks {
  /** The elements of the content, by MCID. */
  readonly owners: StructureElement[] = [];
  readonly #page: number;

  /** @param page its index */
  constructor(page: number) {
    this.#page = page;
  }

  /** The operator that begins content of an element, or an artifact. */
  begin(element: StructureElement | null): string {
    if (element === null) return "/Artifact BMC\n";
    const id = this.owners.push(element) - 1;
    element.content.push({ page: this.#page, id });
    return `/${element.role} <</MCID ${id}>> BDC\n`;
  }
}

/** Whose content is open in a run of operators. Neighbours of the same element share one mark. */
export class OpenMark {
  readonly #marks: PageMarks;
  /** Undefined before the first mark. */
  #open: StructureElement | null | undefined;

  constructor(marks: PageMarks) {
    this.#marks = marks;
  }

  switchTo(element: StructureElement | null): string {
    if (element === this.#open) return "";
    const end = this.end();
    this.#open = element;
    return end + this.#marks.begin(element);
  }

  end(): string {
    return this.#open === undefined ? "" : "EMC\n";
  }
}
