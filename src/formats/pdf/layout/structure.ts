/** The roles of structure elements that a document uses (ISO 32000-1, 14.8.4). */
type Role =
  | "Document"
  | "H1"
  | "H2"
  | "P"
  | "Figure"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Span"
  | "Link";

/** What an element tells besides its content. */
interface ElementFacts {
  /** The language of its content, if it is not the document's. */
  language?: string;
  /** What a picture shows, in words. */
  alt?: string;
  /** The cells that a header cell is for. */
  scope?: "Row" | "Column";
  /** Where a picture is: left, top, right and bottom, in points from the top left corner of its page. */
  box?: readonly [left: number, top: number, right: number, bottom: number];
}

/** A piece of a page that shows content of an element. */
interface MarkedContent {
  /** Index of the page. */
  page: number;
  /** Its MCID, which counts from 0 on each page. */
  id: number;
}

/**
 * A node of the structure tree, which says in which order and as what a document is read. Its children stand
 * in reading order, wherever they are drawn. An element has either children or content of its own.
 */
export class StructureElement {
  readonly role: Role;
  readonly facts: ElementFacts;
  readonly kids: StructureElement[] = [];
  /** Where its content is, noted as the pages are encoded. */
  readonly content: MarkedContent[] = [];
  /** The name of the annotation that makes it a link, as in "12 0 R", noted as the file is written. */
  annotation: string | null = null;
  /** The number of its object, noted as the tree is written. */
  number = 0;

  constructor(role: Role, facts: ElementFacts = NO_FACTS) {
    this.role = role;
    this.facts = facts;
  }

  /** Adds a child behind the others. */
  add(role: Role, facts?: ElementFacts): StructureElement {
    const kid = new StructureElement(role, facts);
    this.kids.push(kid);
    return kid;
  }

  /** Adds an item to a list: the elements of its label and of what it says. */
  addItem(): { label: StructureElement; body: StructureElement } {
    const item = this.add("LI");
    return { label: item.add("Lbl"), body: item.add("LBody") };
  }
}

const NO_FACTS: ElementFacts = {};
