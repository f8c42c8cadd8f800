import type { StructureElement } from "../layout/structure.ts";
import type { ByteWriter } from "./byte-writer.ts";

/** The marked content of one page. */
export class PageMarks {
  /** The elements of the content, by MCID. */
  readonly owners: StructureElement[] = [];
  readonly #page: number;

  /** @param page its index */
  constructor(page: number) {
    this.#page = page;
  }

  /** Notes content of an element, and gives its MCID. */
  add(element: StructureElement): number {
    const id = this.owners.push(element) - 1;
    element.content.push({ page: this.#page, id });
    return id;
  }
}

/** Whose content is open in a run of operators. Neighbours of the same element share one mark. */
export class OpenMark {
  readonly #marks: PageMarks;
  readonly #out: ByteWriter;
  /** Undefined before the first mark. */
  #open: StructureElement | null | undefined;

  constructor(marks: PageMarks, out: ByteWriter) {
    this.#marks = marks;
    this.#out = out;
  }

  /** Marks what follows as content of an element, or as an artifact. */
  switchTo(element: StructureElement | null): void {
    if (element === this.#open) return;
    this.end();
    this.#open = element;
    if (element === null) this.#out.ascii("/Artifact BMC\n");
    else
      this.#out
        .ascii("/")
        .ascii(element.role)
        .ascii(" <</MCID ")
        .integer(this.#marks.add(element))
        .ascii(">> BDC\n");
  }

  end(): void {
    if (this.#open !== undefined) this.#out.ascii("EMC\n");
  }
}
