import { channelsOf } from "../../colors/contrast.ts";
import { drawDark, QUIET_ZONE } from "../../qr-code/qr-modules.ts";
import { type FaceName, furtherFonts, type LineRun } from "../fonts/further-fonts.ts";
import { typeface } from "../fonts/typeface.ts";
import type { Weight } from "../fonts/weight.ts";
import {
  type BoxItem,
  type CodeItem,
  faceOf,
  type LogoItem,
  PAGE,
  type Page,
  STYLES,
  type TextItem,
  textWidth,
  type WatermarkItem,
} from "../layout/page.ts";
import type { StructureElement } from "../layout/structure.ts";
import { ByteWriter } from "./byte-writer.ts";
import { EmbeddedFace } from "./embedded-face.ts";
import { OpenMark, PageMarks } from "./marked-content.ts";
import { type ShownRun, showRuns } from "./show-line.ts";

/** The names of the shared resources in content streams. */
export const RESOURCES = { regular: "R", semibold: "S", logo: "L", translucent: "T", further: "F" } as const;

const WATERMARK_COLOR = "#5c6470";

/** Encodes laid-out pages as content streams, and records how much of each font they use. */
export class ContentEncoder {
  /** The highest glyph id used of each weight. It decides how much of the font is embedded. */
  readonly highestGlyphs = new Map<Weight, number>();
  /** The other typefaces, with the glyphs that are used. */
  readonly faces: EmbeddedFace[] = [];
  /** The elements of each page's marked content, by MCID. */
  readonly owners: StructureElement[][] = [];
  readonly #colors = new Map<string, string>();
  readonly #areas = new ByteWriter();
  readonly #texts = new ByteWriter();

  /**
   * The operators that draw the next page, valid until the one after it is encoded. Text comes last, so that
   * nothing covers it. Each piece is marked as content of its element, which notes it, or as an artifact.
   */
  encode(page: Page): Uint8Array {
    const [areas, texts] = [this.#areas.clear(), this.#texts.clear()];
    const marks = new PageMarks(this.owners.length);
    this.owners.push(marks.owners);
    const [inAreas, inTexts] = [new OpenMark(marks, areas), new OpenMark(marks, texts)];
    texts.ascii("BT\n");
    let style: TextItem["style"] | null = null;
    let element: StructureElement | null = null;
    for (const item of page) {
      if (item.kind === "mark") element = item.element;
      else if (item.kind === "text") {
        inTexts.switchTo(element);
        this.#style(item.style, style);
        this.#text(item);
        style = item.style;
      } else if (item.kind !== "link") {
        inAreas.switchTo(element);
        this.#area(item);
      }
    }
    inAreas.end();
    inTexts.end();
    return areas.append(texts.ascii("ET\n").bytes).bytes;
  }

  #area(item: BoxItem | LogoItem | CodeItem | WatermarkItem): void {
    if (item.kind === "box") this.#box(item);
    else if (item.kind === "code") this.#code(item);
    else if (item.kind === "logo") this.#logo(item);
    else this.#watermark(item);
  }

  #box({ x, y, width, height, color }: BoxItem): void {
    this.#areas.ascii(this.#color(color)).ascii(" rg ");
    this.#points(this.#areas, x, PAGE.height - y - height, width, height).ascii("re f\n");
  }

  #style(style: TextItem["style"], previous: TextItem["style"] | null): void {
    if (style === previous) return;
    if (style.weight !== previous?.weight || style.size !== previous.size) this.#font(this.#texts, style);
    if (style.color !== previous?.color) this.#texts.ascii(this.#color(style.color)).ascii(" rg\n");
  }

  #font(out: ByteWriter, { weight, size }: Pick<TextItem["style"], "weight" | "size">): void {
    out.ascii("/").ascii(RESOURCES[weight]).ascii(" ").hundredths(size).ascii(" Tf\n");
  }

  #text({ x, baseline, text, style }: TextItem): void {
    this.#points(this.#texts.ascii("1 0 0 1 "), x, PAGE.height - baseline).ascii("Tm ");
    this.#show(this.#texts, text, style);
  }

  /** Shows text, and ends the line of operators. */
  #show(out: ByteWriter, text: string, style: Pick<TextItem["style"], "weight" | "size" | "tabular">): void {
    const face = typeface(style.weight);
    if (furtherFonts() && !face.hasAll(text)) {
      this.#showFurther(out, text, style);
      return;
    }
    let highest = 0;
    out.ascii("(");
    for (let index = 0; index < text.length; index++) {
      const glyph = face.glyphOf(text.charCodeAt(index), style.tabular);
      if (glyph > highest) highest = glyph;
      out.glyph(glyph);
    }
    out.ascii(") Tj\n");
    this.#note(style.weight, highest);
  }

  #note(weight: Weight, glyph: number): void {
    if (glyph > (this.highestGlyphs.get(weight) ?? 0)) this.highestGlyphs.set(weight, glyph);
  }

  /** Shows text for which Inter lacks glyphs, and goes back to the font of the style. */
  #showFurther(
    out: ByteWriter,
    text: string,
    style: Pick<TextItem["style"], "weight" | "size" | "tabular">,
  ): void {
    const { runs } = typeface(style.weight).set(text, style.tabular);
    const shown = runs.map((run) => this.#shown(run, style.weight));
    out.ascii("\n").ascii(showRuns(shown, style.size));
    this.#font(out, style);
  }

  #shown(run: LineRun, weight: Weight): ShownRun {
    if (run.face === null) {
      for (const glyph of run.glyphs) this.#note(weight, glyph);
      return { run, resource: RESOURCES[weight], glyphs: run.glyphs };
    }
    const face = this.#face(run.face);
    return { run, resource: face.resource, glyphs: run.glyphs.map((glyph) => face.use(glyph)) };
  }

  #face(name: FaceName): EmbeddedFace {
    const known = this.faces.find((face) => face.name === name);
    if (known) return known;
    const face = new EmbeddedFace(name, `${RESOURCES.further}${this.faces.length + 1}`);
    this.faces.push(face);
    return face;
  }

  /** Draws the text along the rising diagonal, over three fifths of it, at a size of at most 150 points. */
  #watermark({ text }: WatermarkItem): void {
    const angle = Math.atan2(PAGE.height, PAGE.width);
    const length = Math.hypot(PAGE.width, PAGE.height) * 0.6;
    const base = { ...STYLES.title, size: 100 };
    const size = Math.min(150, (100 * length) / textWidth(text, base));
    const width = textWidth(text, { ...base, size });
    const rise = (faceOf(base).pack.capHeight * size) / 2000;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const x = PAGE.width / 2 - (width / 2) * cos + rise * sin;
    const y = PAGE.height / 2 - (width / 2) * sin - rise * cos;
    const matrix = [cos, sin, -sin, cos].map((value) => value.toFixed(5)).join(" ");
    const out = this.#areas.ascii(`q /${RESOURCES.translucent} gs BT ${this.#color(WATERMARK_COLOR)} rg\n`);
    this.#font(out, { ...base, size });
    this.#points(out.ascii(`${matrix} `), x, y).ascii("Tm ");
    this.#show(out, text, { ...base, size });
    out.ascii("ET Q\n");
  }

  #logo({ x, y, width, height }: LogoItem): void {
    const out = this.#areas.ascii("q ").hundredths(width).ascii(" 0 0 ").hundredths(height).ascii(" ");
    this.#points(out, x, PAGE.height - y - height).ascii(`cm /${RESOURCES.logo} Do Q\n`);
  }

  /** One path, so that no seam shows between modules that touch. Its unit is a module. */
  #code({ x, y, side, modules }: CodeItem): void {
    const count = modules.length - 2 * QUIET_ZONE;
    const scale = (side / count).toFixed(5);
    const out = this.#areas.ascii(`q ${scale} 0 0 ${scale} `);
    this.#points(out, x, PAGE.height - y - side).ascii("cm 0 g\n");
    drawDark(modules, (column, row, width) => {
      out
        .integer(column - QUIET_ZONE)
        .ascii(" ")
        .integer(count - 1 - (row - QUIET_ZONE));
      out.ascii(" ").integer(width).ascii(" 1 re\n");
    });
    out.ascii("f Q\n");
  }

  /** Lengths to a hundredth of a point, which is finer than any printer, with a space behind each. */
  #points(out: ByteWriter, ...lengths: number[]): ByteWriter {
    for (const length of lengths) out.hundredths(length).ascii(" ");
    return out;
  }

  #color(color: string): string {
    let operands = this.#colors.get(color);
    if (operands === undefined) {
      operands = channelsOf(color)
        .map((channel) => String(Math.round((channel / 255) * 1000) / 1000))
        .join(" ");
      this.#colors.set(color, operands);
    }
    return operands;
  }
}
