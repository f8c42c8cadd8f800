import { channelsOf } from "../../colors/contrast.ts";
import type { FaceName, LineRun } from "../fonts/further-fonts.ts";
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

  /**
   * The operators that draw the next page, in ASCII. Text comes last, so that nothing covers it. Each piece
   * is marked as content of its element, which notes it, or as an artifact.
   */
  encode(page: Page): string {
    const marks = new PageMarks(this.owners.length);
    this.owners.push(marks.owners);
    const [inAreas, inTexts] = [new OpenMark(marks), new OpenMark(marks)];
    let areas = "";
    let texts = "BT\n";
    let style: TextItem["style"] | null = null;
    let element: StructureElement | null = null;
    for (const item of page) {
      if (item.kind === "mark") element = item.element;
      else if (item.kind === "link") continue;
      else if (item.kind === "text") {
        texts += inTexts.switchTo(element) + this.#style(item.style, style) + this.#text(item);
        style = item.style;
      } else areas += inAreas.switchTo(element) + this.#area(item);
    }
    return `${areas}${inAreas.end()}${texts}${inTexts.end()}ET\n`;
  }

  #area(item: BoxItem | LogoItem | CodeItem | WatermarkItem): string {
    if (item.kind === "box") return this.#box(item);
    if (item.kind === "code") return code(item);
    return item.kind === "logo" ? logo(item) : this.#watermark(item);
  }

  #box({ x, y, width, height, color }: BoxItem): string {
    const corner = `${point(x)} ${point(PAGE.height - y - height)}`;
    return `${this.#color(color)} rg ${corner} ${point(width)} ${point(height)} re f\n`;
  }

  #style(style: TextItem["style"], previous: TextItem["style"] | null): string {
    if (style === previous) return "";
    let operators = "";
    if (style.weight !== previous?.weight || style.size !== previous.size) {
      operators += `/${RESOURCES[style.weight]} ${style.size} Tf\n`;
    }
    if (style.color !== previous?.color) operators += `${this.#color(style.color)} rg\n`;
    return operators;
  }

  #text({ x, baseline, text, style }: TextItem): string {
    const shown = this.#show(text, style);
    return `1 0 0 1 ${point(x)} ${point(PAGE.height - baseline)} Tm ${shown}\n`;
  }

  #show(text: string, { weight, size, tabular }: TextItem["style"]): string {
    const encoded = typeface(weight).encode(text, tabular);
    if (encoded === null) return this.#showFurther(text, { weight, size, tabular });
    this.#note(weight, encoded.highestGlyph);
    return `<${encoded.hex}> Tj`;
  }

  #note(weight: Weight, glyph: number): void {
    if (glyph > (this.highestGlyphs.get(weight) ?? 0)) this.highestGlyphs.set(weight, glyph);
  }

  /** Shows text for which Inter lacks glyphs, and goes back to the font of the style. */
  #showFurther(
    text: string,
    { weight, size, tabular }: Pick<TextItem["style"], "weight" | "size" | "tabular">,
  ): string {
    const { runs } = typeface(weight).set(text, tabular);
    return `\n${showRuns(
      runs.map((run) => this.#shown(run, weight)),
      size,
    )}/${RESOURCES[weight]} ${size} Tf`;
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
  #watermark({ text }: WatermarkItem): string {
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
    const font = `/${RESOURCES.semibold} ${point(size)} Tf`;
    const color = `${this.#color(WATERMARK_COLOR)} rg`;
    return `q /${RESOURCES.translucent} gs BT ${color} ${font} ${matrix} ${point(x)} ${point(y)} Tm ${this.#show(text, { ...base, size })} ET Q\n`;
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

function logo({ x, y, width, height }: LogoItem): string {
  const corner = `${point(x)} ${point(PAGE.height - y - height)}`;
  return `q ${point(width)} 0 0 ${point(height)} ${corner} cm /${RESOURCES.logo} Do Q\n`;
}

/** One path, so that no seam shows between modules that touch. Its unit is a module. */
function code({ x, y, side, modules, dark }: CodeItem): string {
  const scale = side / modules;
  let path = `q ${scale.toFixed(5)} 0 0 ${scale.toFixed(5)} ${point(x)} ${point(PAGE.height - y - side)} cm 0 g\n`;
  for (const run of dark) path += `${run.x} ${modules - run.y - 1} ${run.width} 1 re\n`;
  return `${path}f Q\n`;
}

/** Rounds a length to a hundredth of a point, which is finer than any printer. */
function point(length: number): string {
  return String(Math.round(length * 100) / 100);
}
