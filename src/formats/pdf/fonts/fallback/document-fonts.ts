import type { FurtherFonts, SetLine } from "../further-fonts.ts";
import type { Weight } from "../weight.ts";
import { sliceOf } from "./coverage.ts";
import { type Family, pathOf, weightOf } from "./families.ts";
import type { Han, HanForms } from "./han.ts";
import { familiesFor, hasGrapheme, type PersonalText, planFonts, slicesOf } from "./plan.ts";
import { type LineFonts, setLine } from "./set-line.ts";
import { type AssetReader, type LoadedSlice, loadSlices } from "./slices.ts";

/** The fonts of one document besides Inter. */
export class DocumentFonts implements FurtherFonts, LineFonts {
  readonly forms: HanForms;
  readonly #slices: ReadonlyMap<string, LoadedSlice>;
  /** A line is measured more than once before it is drawn. */
  readonly #lines = new Map<string, SetLine>();

  constructor(slices: ReadonlyMap<string, LoadedSlice>, forms: HanForms) {
    this.#slices = slices;
    this.forms = forms;
  }

  has(grapheme: string): boolean {
    return this.familyOf(grapheme, this.forms.of(grapheme)) !== null;
  }

  familyOf(grapheme: string, form: Han): Family | null {
    return familiesFor(form).find((family) => this.#isLoaded(family, grapheme)) ?? null;
  }

  sliceFor(family: Family, weight: Weight, codePoint: number): { slice: LoadedSlice; weight: Weight } {
    const number = sliceOf(family, codePoint);
    for (const one of [weightOf(family, weight), "regular"] as const) {
      const slice = this.#slices.get(pathOf({ family, weight: one, slice: number }));
      if (slice) return { slice, weight: one };
    }
    throw new Error(`no slice of ${family} is loaded for ${codePoint.toString(16)}`);
  }

  set(text: string, weight: Weight, tabular: boolean): SetLine {
    const key = `${weight} ${tabular} ${text}`;
    const known = this.#lines.get(key);
    if (known) return known;
    const line = setLine(text, { weight, tabular }, this);
    this.#lines.set(key, line);
    return line;
  }

  #isLoaded(family: Family, grapheme: string): boolean {
    if (!hasGrapheme(family, grapheme)) return false;
    return slicesOf(family, grapheme).every((slice) =>
      this.#slices.has(pathOf({ family, weight: "regular", slice })),
    );
  }
}

/** Loads what these texts need besides Inter. Throws when an asset cannot be read. */
export async function openDocumentFonts(
  texts: readonly PersonalText[],
  read: AssetReader,
): Promise<DocumentFonts> {
  const { slices, forms } = planFonts(texts);
  return new DocumentFonts(await loadSlices(slices, read), forms);
}
