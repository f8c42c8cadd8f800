import { deflateSync } from "node:zlib";
import { typeface } from "../fonts/typeface.ts";
import type { Weight } from "../fonts/weight.ts";
import type { EmbeddedFace } from "./embedded-face.ts";
import { type PdfFile, QUICKLY, type Reference } from "./pdf-file.ts";

/** Six letters that mark a font as a subset (ISO 32000-1, 9.6.4). */
const SUBSET_TAG = "FFAKTU";
const SYMBOLIC_FONT = 4;

/** What a file says of a font. Metrics are in 1/1000 em, streams deflated. */
interface FontFacts {
  /** PostScript name. */
  name: string;
  ascent: number;
  descent: number;
  capHeight: number;
  bounds: readonly number[];
  stem: number;
  program: Uint8Array;
  /** Length of the program before compression, in bytes. */
  programLength: number;
  toUnicode: Uint8Array;
  /** The advance widths of the glyphs from 0 on, with spaces between them. */
  widths: string;
}

/** Adds the smallest sufficient cut of Inter in a weight. */
export function addFont(file: PdfFile, weight: Weight, highestGlyph: number): Reference {
  const face = typeface(weight);
  const cut = face.cutFor(highestGlyph);
  return addProgram(file, { ...face.pack, ...cut, widths: widthsOf(weight, cut.glyphCount) });
}

/** Adds the glyphs of another typeface that a document uses. */
export function addFurtherFont(file: PdfFile, face: EmbeddedFace): Reference {
  const program = face.program();
  return addProgram(file, {
    ...face.metrics(),
    name: face.name,
    program: deflateSync(program, QUICKLY),
    programLength: program.length,
    toUnicode: deflateSync(face.toUnicode(), QUICKLY),
    widths: face.widths().join(" "),
  });
}

function addProgram(file: PdfFile, facts: FontFacts): Reference {
  const { ascent, descent, capHeight, bounds, stem, program, programLength, toUnicode, widths } = facts;
  const name = `${SUBSET_TAG}+${facts.name}`;
  const metrics = `/FontBBox[${bounds.join(" ")}]/ItalicAngle 0/Ascent ${ascent}/Descent ${descent}/CapHeight ${capHeight}/StemV ${stem}`;
  const programReference = file.addStream(program, `/Filter/FlateDecode/Length1 ${programLength}`);
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${name}/Flags ${SYMBOLIC_FONT}${metrics}/FontFile2 ${programReference}>>`,
  );
  const system = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity";
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}${system}/FontDescriptor ${descriptor}/DW 0/W[0[${widths}]]>>`,
  );
  const map = file.addStream(toUnicode, "/Filter/FlateDecode");
  return file.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant}]/ToUnicode ${map}>>`,
  );
}

const widthTexts = new Map<string, string>();

/** The advance widths of the first `glyphCount` glyphs of Inter, written once per isolate. */
function widthsOf(weight: Weight, glyphCount: number): string {
  const key = `${weight} ${glyphCount}`;
  const widths = widthTexts.get(key) ?? typeface(weight).pack.advances.subarray(0, glyphCount).join(" ");
  widthTexts.set(key, widths);
  return widths;
}
