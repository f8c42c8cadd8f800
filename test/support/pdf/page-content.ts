import { Buffer } from "node:buffer";
import { Name, type Operand, type Operation, operationsOf, textOf } from "./content-operations.ts";
import { bytesOf, type Dictionary, type OpenedPage } from "./opened-pdf.ts";

/** What is marked in a content stream. */
export interface Mark {
  tag: string;
  mcid: number | null;
  /** What is read in place of the glyphs. */
  actualText: string | null;
  language: string | null;
}

/** Something painted on a page, with the marks around it, the outermost first. */
export interface Painted {
  operator: string;
  /** Empty unless it is text. */
  text: string;
  marks: readonly Mark[];
}

export interface PageContent {
  painted: Painted[];
  /** What is wrong with the nesting, or with a glyph. */
  faults: string[];
  /** The marks with an MCID in the order in which they begin. */
  tagged: Mark[];
}

const TEXT_OPERATORS = new Set(["Tj", "TJ", "'", '"']);
const PAINTING = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh", "BI", "EI"]);

/** Reads what a page paints, and under which marks. */
export function readPage({ dictionary, content }: OpenedPage): PageContent {
  const reader = new PageReader(dictionary.dictionary("Resources"));
  for (const operation of operationsOf(content)) reader.take(operation);
  return reader.end();
}

class PageReader {
  readonly #fonts: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly #properties: Dictionary | null;
  readonly #painted: Painted[] = [];
  readonly #faults: string[] = [];
  readonly #tagged: Mark[] = [];
  readonly #saved: (string | null)[] = [];
  /** The marks that are open, and whether each began inside a text object. */
  readonly #open: { mark: Mark; inText: boolean }[] = [];
  #font: string | null = null;
  #inText = false;

  constructor(resources: Dictionary | null) {
    this.#fonts = fontsOf(resources?.dictionary("Font") ?? null);
    this.#properties = resources?.dictionary("Properties") ?? null;
  }

  take({ operator, operands }: Operation): void {
    if (operator === "q") this.#saved.push(this.#font);
    else if (operator === "Q") this.#restore();
    else if (operator === "Tf") this.#font = operands[0] instanceof Name ? operands[0].text : null;
    else if (operator === "BT" || operator === "ET") this.#switchText(operator === "BT");
    else if (operator === "BMC" || operator === "BDC") this.#begin(operands);
    else if (operator === "EMC") this.#finish();
    else if (TEXT_OPERATORS.has(operator)) this.#paint(operator, this.#decode(operands));
    else if (PAINTING.has(operator)) this.#paint(operator, "");
  }

  end(): PageContent {
    if (this.#open.length > 0) this.#faults.push("marked content has no end");
    if (this.#inText) this.#faults.push("a text object has no end");
    if (this.#saved.length > 0) this.#faults.push("a graphics state is not restored");
    return { painted: this.#painted, faults: this.#faults, tagged: this.#tagged };
  }

  #restore(): void {
    const font = this.#saved.pop();
    if (font === undefined) this.#faults.push("a graphics state is restored that was not saved");
    this.#font = font ?? null;
  }

  #switchText(begins: boolean): void {
    if (begins === this.#inText) this.#faults.push("text objects are nested, or end twice");
    if (this.#open.some(({ inText }) => inText !== begins && !begins))
      this.#faults.push("marked content goes over the end of a text object");
    this.#inText = begins;
  }

  #begin([tag, properties]: Operand[]): void {
    const dictionary = this.#propertiesOf(properties);
    const mcid = dictionary.get("MCID");
    const mark: Mark = {
      tag: tag instanceof Name ? tag.text : "",
      mcid: typeof mcid === "number" ? mcid : null,
      actualText: asText(dictionary.get("ActualText")),
      language: asText(dictionary.get("Lang")),
    };
    this.#open.push({ mark, inText: this.#inText });
    if (mark.mcid !== null) this.#tagged.push(mark);
  }

  #propertiesOf(properties: Operand | undefined): ReadonlyMap<string, Operand> {
    if (properties instanceof Map) return properties;
    if (properties instanceof Name && !this.#properties?.has(properties.text))
      this.#faults.push(`the property list ${properties.text} is not among the resources`);
    return new Map();
  }

  #finish(): void {
    const closed = this.#open.pop();
    if (!closed) this.#faults.push("marked content ends that did not begin");
    else if (closed.inText && !this.#inText) this.#faults.push("marked content crosses a text object");
  }

  #paint(operator: string, text: string): void {
    this.#painted.push({ operator, text, marks: this.#open.map(({ mark }) => mark) });
  }

  #decode(operands: readonly Operand[]): string {
    const font = this.#fonts.get(this.#font ?? "");
    if (!font) this.#faults.push(`text is shown in ${this.#font}, which is not among the resources`);
    const strings = operands.flatMap((operand) => (Array.isArray(operand) ? operand : [operand]));
    const codes = strings.flatMap((bytes) =>
      bytes instanceof Uint8Array ? (Buffer.from(bytes).toString("hex").match(/.{4}/g) ?? []) : [],
    );
    const characters = codes.map((code) => this.#character(code, font));
    // Such a string stands from the left to the right, and is read the other way round.
    const isReversed = this.#open.some(({ mark }) => mark.tag === "ReversedChars");
    return (isReversed ? characters.reverse() : characters).join("");
  }

  #character(code: string, font: ReadonlyMap<string, string> | undefined): string {
    if (code === "0000") this.#faults.push("the glyph .notdef is shown");
    const text = font?.get(code);
    if (text === undefined || text === "" || /[\0\ufeff\ufffe]/.test(text))
      this.#faults.push(`a glyph is no Unicode character: ${code}`);
    return text ?? "\ufffd";
  }
}

const asText = (operand: Operand | undefined): string | null =>
  operand instanceof Uint8Array ? textOf(operand) : null;

/** The texts of each font's codes, as its ToUnicode map says. */
function fontsOf(fonts: Dictionary | null): Map<string, Map<string, string>> {
  const known = new Map<string, Map<string, string>>();
  for (const key of fonts?.keys() ?? []) {
    const stream = fonts?.dictionary(key)?.stream("ToUnicode");
    known.set(key, stream ? unicodeMap(bytesOf(stream).toString("latin1")) : new Map());
  }
  return known;
}

function unicodeMap(cmap: string): Map<string, string> {
  const map = new Map<string, string>();
  const utf16 = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");
  for (const [, block = ""] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = "", hex = ""] of block.matchAll(/<(\w{4})>\s*<(\w+)>/g))
      map.set(code.toLowerCase(), utf16(hex));
  for (const [, block = ""] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = "", to = "", hex = ""] of block.matchAll(/<(\w{4})>\s*<(\w{4})>\s*<(\w{4})>/g))
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code++) {
        const point = Number.parseInt(hex, 16) + code - Number.parseInt(from, 16);
        map.set(code.toString(16).padStart(4, "0"), String.fromCodePoint(point));
      }
  return map;
}
