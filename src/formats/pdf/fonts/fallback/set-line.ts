/** Sets a line in all its typefaces: which glyphs it has, and where each run of them stands. */
import type { FurtherGlyph, GlyphPart, LineRun, SetLine } from "../further-fonts.ts";
import { graphemesOf, type Typeface, typeface } from "../typeface.ts";
import type { Weight } from "../weight.ts";
import { hasRightToLeft, levelsOf, mirrored, visualOrder } from "./directions.ts";
import { FAMILIES, type Family } from "./families.ts";
import { HAN_RUNS, type Han, type HanForms, hanByLetters } from "./han.ts";
import type { LoadedSlice } from "./slices.ts";

/** What a line asks of the fonts of its document. */
export interface LineFonts {
  forms: HanForms;
  /** The family that draws a grapheme cluster; null if none does. */
  familyOf(grapheme: string, form: Han): Family | null;
  /** The slice with a character, in the weight if it is loaded, else in regular. */
  sliceFor(family: Family, weight: Weight, codePoint: number): { slice: LoadedSlice; weight: Weight };
}

interface LineStyle {
  weight: Weight;
  tabular: boolean;
}

/** Text of one typeface and direction. */
interface Stretch {
  text: string;
  /** Position of its first code unit in the line. */
  start: number;
  /** null is Inter. */
  family: Family | null;
  level: number;
}

/** A stretch with its glyphs. */
interface Shaped {
  run: LineRun;
  width: number;
  level: number;
  /** What the code unit at a position of the line adds to the width. */
  advances: [position: number, advance: number][];
}

const JOINED = /^([\u200c\u200d]*)(.+?)([\u200c\u200d]*)$/su;
const SPACE = /^[ \u00a0]$/;
/** Marks of direction, of which nothing is drawn. */
const MARK = /^[\u200e\u200f\u2066-\u2069]$/;

export function setLine(text: string, style: LineStyle, fonts: LineFonts): SetLine {
  const shaped = stretchesOf(text, fonts).map((stretch) => shapeStretch(stretch, style, fonts));
  const advances = new Array<number>(text.length).fill(0);
  for (const { advances: own } of shaped)
    for (const [position, advance] of own) advances[position] = (advances[position] ?? 0) + advance;
  let left = 0;
  for (const index of visualOrder(shaped.map(({ level }) => level))) {
    const one = shaped[index];
    if (!one) continue;
    one.run.left = left;
    left += one.width;
  }
  const line = { width: left, advances, runs: shaped.map(({ run }) => run) };
  return shaped.at(-1)?.level === 1 ? hungSpaces(text, line) : line;
}

/** Spaces that end a line on its left are drawn beside it, so that it begins where others do. */
function hungSpaces(text: string, { width, advances, runs }: SetLine): SetLine {
  const end = text.trimEnd().length;
  const hung = advances.slice(end).reduce((sum, advance) => sum + advance, 0);
  for (const run of runs) run.left -= hung;
  return { width: width - hung, advances: advances.map((advance, at) => (at < end ? advance : 0)), runs };
}

/** Cuts a line where its typeface or direction changes. */
function stretchesOf(text: string, fonts: LineFonts): Stretch[] {
  const levels = hasRightToLeft(text) ? levelsOf(text) : null;
  const graphemes = graphemesOf(text);
  const families = familiesOf(text, graphemes, fonts);
  const stretches: Stretch[] = [];
  let isCut = true;
  graphemes.forEach(({ segment, index }, number) => {
    if (MARK.test(segment)) {
      isCut = true;
      return;
    }
    const family = families[number] ?? null;
    const level = levels?.[index] ?? 0;
    const last = stretches.at(-1);
    const mirrors = family === null && level % 2 === 1 && mirrored(segment) !== segment;
    if (last && !isCut && !mirrors && last.family === family && last.level === level) last.text += segment;
    // A space apart from its word has no letter of the script that would tell a font.
    else stretches.push({ text: segment, start: index, family: SPACE.test(segment) ? null : family, level });
    isCut = mirrors;
  });
  return stretches;
}

/** The family of each grapheme cluster; null is Inter, which also has the spaces beside its own words. */
function familiesOf(
  text: string,
  graphemes: readonly { segment: string; index: number }[],
  fonts: LineFonts,
): (Family | null)[] {
  const inter = typeface("regular");
  const forms = formsIn(text, fonts);
  const families = graphemes.map(({ segment, index }) =>
    inter.hasAll(segment) ? null : fonts.familyOf(segment, forms(index)),
  );
  // A space behind a word of a script belongs to it, so that its text stays in one piece.
  graphemes.forEach(({ segment }, number) => {
    const before = families[number - 1];
    if (before && SPACE.test(segment) && FAMILIES[before].isShaped) families[number] = before;
  });
  return families;
}

/** The form of the Chinese characters at each position; between them, that of those behind. */
function formsIn(text: string, fonts: LineFonts): (position: number) => Han {
  const usual = hanByLetters(text);
  const runs = Array.from(text.matchAll(HAN_RUNS), (run) => ({
    end: run.index + run[0].length,
    form: fonts.forms.of(run[0]),
  }));
  return (position) => {
    const run = runs.find(({ end }) => position < end) ?? runs.at(-1);
    return run?.form ?? usual ?? fonts.forms.of("");
  };
}

function shapeStretch(stretch: Stretch, style: LineStyle, fonts: LineFonts): Shaped {
  if (stretch.family === null) return setInter(stretch, typeface(style.weight), style.tabular);
  return FAMILIES[stretch.family].isShaped
    ? setShaped(stretch, stretch.family, style.weight, fonts)
    : setPlain(stretch, stretch.family, style.weight, fonts);
}

function setInter({ text, start, level }: Stretch, face: Typeface, tabular: boolean): Shaped {
  const isReversed = level % 2 === 1;
  const advances: Shaped["advances"] = [];
  const glyphs: number[] = [];
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index);
    const glyph = face.glyphOf((isReversed ? mirrored(unit) : unit).charCodeAt(0), tabular);
    const advance = face.pack.advances[glyph] ?? 0;
    glyphs.push(glyph);
    advances.push([start + index, advance]);
    width += advance;
  }
  if (isReversed) glyphs.reverse();
  const mirrors = isReversed && mirrored(text) !== text ? text : null;
  return { run: { face: null, left: 0, isReversed, glyphs, mirrors }, width, level, advances };
}

/** A glyph for each character. From the right to the left are only signs beside letters that run so. */
function setPlain({ text, start, level }: Stretch, family: Family, weight: Weight, fonts: LineFonts): Shaped {
  const isReversed = level % 2 === 1;
  const advances: Shaped["advances"] = [];
  const glyphs: FurtherGlyph[] = [];
  let face = "";
  let width = 0;
  let position = start;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const { slice, weight: found } = fonts.sliceFor(family, weight, codePoint);
    const { font } = slice;
    const glyph = font.characters.get(codePoint) ?? 0;
    const units = font.advance(glyph);
    face ||= faceName(family, found);
    glyphs.push({ font, parts: [{ glyph, dx: 0, dy: 0 }], advance: units, text: character });
    const advance = thousandths(slice, units);
    advances.push([position, advance]);
    width += advance;
    position += character.length;
  }
  if (isReversed) glyphs.reverse();
  return { run: { face, left: 0, isReversed, glyphs }, width, level, advances };
}

/** A glyph for each cluster that HarfBuzz makes of one or more characters. */
function setShaped(
  { text, start, level }: Stretch,
  family: Family,
  weight: Weight,
  fonts: LineFonts,
): Shaped {
  const isReversed = level % 2 === 1;
  const letter = text.trimStart().codePointAt(0) ?? 0;
  const { slice, weight: found } = fonts.sliceFor(family, weight, letter);
  const advances: Shaped["advances"] = [];
  const glyphs: FurtherGlyph[] = [];
  let width = 0;
  for (const { glyph, position } of clustersOf(text, slice, isReversed)) {
    const advance = thousandths(slice, glyph.advance);
    glyphs.push(glyph);
    advances.push([start + position, advance]);
    width += advance;
  }
  return { run: { face: faceName(family, found), left: 0, isReversed, glyphs }, width, level, advances };
}

/** The clusters of a text from the left to the right, each with the position of its first code unit. */
function clustersOf(
  text: string,
  slice: LoadedSlice,
  isReversed: boolean,
): { glyph: FurtherGlyph; position: number }[] {
  const shaped = slice.shape(text, isReversed);
  const starts = [...new Set(shaped.map(({ cluster }) => cluster))].sort((one, other) => one - other);
  const clusters = new Map<number, { parts: GlyphPart[]; advance: number }>();
  for (const { glyph, cluster, advance, dx, dy } of shaped) {
    const known = clusters.get(cluster) ?? { parts: [], advance: 0 };
    clusters.set(cluster, known);
    if (glyph !== 0) known.parts.push({ glyph, dx: known.advance + dx, dy });
    known.advance += advance;
  }
  return [...clusters].flatMap(([position, cluster]) => {
    const own = text.slice(position, starts[starts.indexOf(position) + 1] ?? text.length);
    const shown = SPACE.test(own) ? { parts: [], advance: spaceOf(slice) } : cluster;
    const [, before = "", letters = "", behind = ""] = (isReversed && JOINED.exec(own)) || ["", "", own];
    const joiner = (joiners: string) =>
      joiners === "" ? [] : [{ position, glyph: { font: slice.font, parts: [], advance: 0, text: joiners } }];
    // Readers turn the glyphs round one by one, so a joiner without a glyph of its own would change its place.
    return [
      ...joiner(behind),
      { position, glyph: { font: slice.font, ...shown, text: letters } },
      ...joiner(before),
    ];
  });
}

/** Inter's space, which a slice of letters may lack, in units of its font. */
function spaceOf({ font }: LoadedSlice): number {
  const inter = typeface("regular");
  return Math.round(
    ((inter.pack.advances[inter.glyphOf(" ".charCodeAt(0), false)] ?? 0) * font.unitsPerEm) / 1000,
  );
}

const faceName = (family: Family, weight: Weight): string =>
  `${FAMILIES[family].name}-${weight === "regular" ? "Regular" : "SemiBold"}`;

const thousandths = ({ font }: LoadedSlice, units: number): number =>
  Math.round((units * 1000) / font.unitsPerEm);
