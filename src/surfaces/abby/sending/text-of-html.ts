/**
 * The text of a letter that comes as HTML. Our emails have a frame of their own, and nothing of a caller's HTML
 * reaches a mail program: neither its styles nor its pictures, forms and scripts.
 */
import { decoded } from "./entities.ts";

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** What is in these is nothing to read. */
const DROPPED = setOf(
  "script style title template noscript svg math iframe object select textarea audio video canvas",
);
/** A blank line stands around these. */
const APART = setOf("p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre");
/** These begin and end a line. */
const LINES = setOf("div li tr section article header footer address dt dd figure figcaption caption");
const LISTS = setOf("ul ol");
const CELLS = setOf("td th");

/** HTML breaks its lines by elements; in text without any, its own line breaks count. */
const BREAKING = new RegExp(`<(?:br|hr|${[...APART, ...LINES].join("|")})[\\s/>]`, "i");

/** Each tag costs some twenty microseconds, and so does each `<` that begins none. No letter has so many. */
export const MOST_TAGS = 5000;

/** Links that lead somewhere from a mail. */
const ADDRESS = /^(?:https?|mailto|tel):/i;

const CONTROLS = /[\p{Cc}--[\n\t]]/gv;
const BULLET = "• ";
/** Lists within each other that are indented further. */
const DEEPEST = 5;

/**
 * The text of HTML, or of text without any: paragraphs apart, items of lists on lines of their own, and links with
 * their address behind them. Characters that are written as entities are themselves. Null for more than
 * `MOST_TAGS`.
 */
export async function textOfHtml(html: string): Promise<string | null> {
  if (html.split("<", MOST_TAGS + 2).length > MOST_TAGS + 1) return null;
  const writer = new TextWriter(!BREAKING.test(html));
  const rewriter = new HTMLRewriter()
    .on("*", { element: (element) => writer.open(element) })
    .onDocument({ text: ({ text, lastInTextNode }) => writer.chunk(text, lastInTextNode) });
  await rewriter.transform(new Response(html)).arrayBuffer();
  return writer.result();
}

class TextWriter {
  readonly #keepsLines: boolean;
  readonly #lists: { isOrdered: boolean; items: number }[] = [];
  #written = "";
  /** A text node, which may come in several parts. */
  #pending = "";
  /** How many elements are open of which nothing is read. */
  #dropped = 0;
  /** The line breaks and the space that stand before what is written next. */
  #breaks = 0;
  #space = false;
  /** Behind a bullet, the paragraph of an item does not begin a line. */
  #isAfterBullet = false;

  constructor(keepsLines: boolean) {
    this.#keepsLines = keepsLines;
  }

  open(element: Element): void {
    const name = element.tagName.toLowerCase();
    if (DROPPED.has(name)) this.#drop(element);
    else if (name === "br") this.#break(this.#breaks + 1);
    else if (name === "hr") this.#break(2);
    else if (name === "img") this.#write(decoded(element.getAttribute("alt") ?? ""));
    else if (name === "a") this.#link(element);
    else if (CELLS.has(name)) this.#space = true;
    else if (APART.has(name)) this.#block(element, name, 2);
    else if (LINES.has(name)) this.#block(element, name, 1);
  }

  chunk(text: string, isLast: boolean): void {
    if (this.#dropped > 0) return;
    this.#pending += text;
    if (!isLast) return;
    this.#write(decoded(this.#pending));
    this.#pending = "";
  }

  result(): string {
    const lines = this.#written.split("\n").map((line) => line.trimEnd());
    return lines
      .join("\n")
      .replace(CONTROLS, "")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  }

  /** A list within a list goes on with its lines. */
  #block(element: Element, name: string, usual: number): void {
    const gap = this.#lists.length > 0 ? 1 : usual;
    this.#break(gap);
    if (LISTS.has(name)) this.#lists.push({ isOrdered: name === "ol", items: 0 });
    if (name === "li") this.#item();
    atEnd(element, () => {
      if (LISTS.has(name)) this.#lists.pop();
      this.#isAfterBullet = false;
      this.#break(gap);
    });
  }

  #drop(element: Element): void {
    this.#dropped++;
    atEnd(element, () => {
      this.#dropped--;
    });
  }

  #break(count: number): void {
    if (!this.#isAfterBullet) this.#breaks = Math.min(2, Math.max(this.#breaks, count));
  }

  #item(): void {
    const list = this.#lists.at(-1);
    if (list) list.items++;
    const indent = "  ".repeat(Math.min(Math.max(0, this.#lists.length - 1), DEEPEST));
    this.#put(indent + (list?.isOrdered ? `${list.items}. ` : BULLET));
    this.#isAfterBullet = true;
  }

  #link(element: Element): void {
    const href = decoded(element.getAttribute("href") ?? "").trim();
    if (!ADDRESS.test(href)) return;
    const start = this.#written.length;
    atEnd(element, () => {
      const text = this.#written.slice(start).trim();
      if (text === "") this.#write(href);
      else if (!isSame(text, href)) this.#written += ` (${href.replace(/^(?:mailto|tel):/i, "")})`;
    });
  }

  /** Writes text, of which a run of space is one space. */
  #write(text: string): void {
    if (this.#dropped > 0) return;
    const parts = this.#keepsLines ? text.split(/\r\n?|\n/) : [text];
    for (const [index, part] of parts.entries()) {
      if (index > 0) this.#break(this.#breaks + 1);
      const line = part.replace(/[ \t\r\n\f]+/g, " ");
      if (line.startsWith(" ")) this.#space = true;
      const words = line.replace(/^ | $/g, "");
      if (words === "") continue;
      this.#put(words);
      this.#space = line.endsWith(" ");
    }
  }

  #put(text: string): void {
    const isStart = this.#written === "" || this.#breaks > 0 || this.#isAfterBullet;
    if (this.#written !== "") this.#written += "\n".repeat(this.#breaks);
    this.#written += (this.#space && !isStart ? " " : "") + text;
    this.#breaks = 0;
    this.#space = false;
    this.#isAfterBullet = false;
  }
}

/** Runs `then` where an element ends: at once for one that is empty. */
function atEnd(element: Element, then: () => void): void {
  try {
    element.onEndTag(then);
  } catch {
    then();
  }
}

/** Whether a link's text is its address already. */
const isSame = (text: string, href: string): boolean =>
  text.length <= href.length + 1 && bare(text) === bare(href);

const bare = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:|tel:)/, "")
    .replace(/\/$/, "");
