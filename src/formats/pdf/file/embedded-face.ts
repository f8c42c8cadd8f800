import type { FaceName, FurtherGlyph } from "../fonts/further-fonts.ts";
import { toUnicodeMap } from "../fonts/to-unicode.ts";
import {
  around,
  buildProgram,
  componentsOf,
  composite,
  glyphOf,
  type ProgramGlyph,
  type TrueType,
} from "../fonts/truetype.ts";

/** A usual stem of a regular weight, in 1/1000 em. Viewers that draw the embedded program do not ask. */
const STEM = 90;

/**
 * The glyphs of a typeface that one document uses, which may come from slices of the typeface. What stands
 * for a cluster of characters is one glyph with one text, made of the font's glyphs for them: each reader
 * then copies the right text, though few know of `ActualText`. A glyph that stands for two texts is there
 * twice.
 */
export class EmbeddedFace {
  readonly name: FaceName;
  /** Its name among the resources of a page. */
  readonly resource: string;
  /** By their ids in the document; the first is `.notdef`. */
  readonly #glyphs: ProgramGlyph[] = [];
  readonly #texts: [id: number, text: string][] = [];
  readonly #used = new Map<string, number>();
  /** The ids of the fonts' own glyphs that are parts of others. */
  readonly #parts = new Map<TrueType, Map<number, number>>();
  #mostParts = 0;

  constructor(name: FaceName, resource: string) {
    this.name = name;
    this.resource = resource;
  }

  /** The id of a glyph in this document. */
  use(used: FurtherGlyph): number {
    const [index, parts] = [
      this.#indexOf(used.font),
      used.parts.map((part) => Object.values(part).join(",")),
    ];
    const key = `${index} ${used.advance} ${parts.join(" ")} ${used.text}`;
    const known = this.#used.get(key);
    if (known !== undefined) return known;
    const made = this.#make(used);
    const id = this.#glyphs.push(made) - 1;
    this.#used.set(key, id);
    this.#texts.push([id, used.text]);
    return id;
  }

  /** Which of the slices this is. `.notdef` is that of the first one. */
  #indexOf(font: TrueType): number {
    if (!this.#parts.has(font)) this.#parts.set(font, new Map());
    if (this.#glyphs.length === 0) this.#glyphs.push(glyphOf(font, 0, () => 0));
    return [...this.#parts.keys()].indexOf(font);
  }

  #make({ font, parts, advance }: FurtherGlyph): ProgramGlyph {
    const [first, ...others] = parts;
    if (first && others.length === 0 && first.dx === 0 && first.dy === 0) {
      return { ...glyphOf(font, first.glyph, (component) => this.#part(font, component)), advance };
    }
    this.#mostParts = Math.max(this.#mostParts, parts.length);
    const placed = parts.map(({ glyph, dx, dy }) => ({ id: this.#part(font, glyph), dx, dy }));
    return composite(placed, advance, this.#glyphs);
  }

  /** The id of a glyph of the font as it is. */
  #part(font: TrueType, glyph: number): number {
    const ids = this.#parts.get(font);
    const known = ids?.get(glyph);
    if (known !== undefined) return known;
    const components = componentsOf(font.outline(glyph)).map((one) => one.glyph);
    for (const component of components) this.#part(font, component);
    const id = this.#glyphs.push(glyphOf(font, glyph, (component) => ids?.get(component) ?? 0)) - 1;
    ids?.set(glyph, id);
    return id;
  }

  program(): Uint8Array {
    return buildProgram(this.#glyphs, [...this.#parts.keys()], this.#mostParts);
  }

  toUnicode(): Uint8Array {
    return toUnicodeMap(this.#texts);
  }

  /** In 1/1000 em, by the ids of the glyphs. */
  widths(): number[] {
    const thousandths = this.#thousandths();
    return this.#glyphs.map(({ advance }) => thousandths(advance));
  }

  /** In 1/1000 em. */
  metrics() {
    const fonts = [...this.#parts.keys()];
    const [font] = fonts;
    const thousandths = this.#thousandths();
    const metric = (units: number | undefined) => thousandths(units ?? 0);
    return {
      ascent: metric(font?.ascent),
      descent: metric(font?.descent),
      capHeight: metric(font?.capHeight),
      bounds: around(fonts.map(({ bounds }) => bounds)).map(thousandths),
      stem: STEM,
    };
  }

  #thousandths(): (units: number) => number {
    const [font] = this.#parts.keys();
    return (units) => Math.round((units * 1000) / (font?.unitsPerEm ?? 1000));
  }
}
