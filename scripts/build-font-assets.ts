/**
 * Makes the typefaces for what the packs of Inter have no glyphs for (`src/formats/pdf/fonts/fallback`) of
 * npm packages: slices that a document can load alone, without what a PDF does not need of them. Most
 * packages have variable fonts, of which a slice is one weight. Takes some seconds, once for the same
 * packages.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { deflateSync } from "node:zlib";
import wawoff2 from "wawoff2";
import { type Coverage, PAGE, writeCoverage } from "../src/formats/pdf/fonts/fallback/coverage-table.ts";
import { FAMILIES, type Family, pathOf } from "../src/formats/pdf/fonts/fallback/families.ts";
import { readTrueType } from "../src/formats/pdf/fonts/truetype.ts";
import type { Weight } from "../src/formats/pdf/fonts/weight.ts";
import { assetFolder } from "./asset-folder.ts";
import { openSubsetter, type Subsetter } from "./font-subsetter.ts";
import { ROOT } from "./local.ts";

const PACKAGES = join(ROOT, "node_modules");
const COVERAGE = "coverage.bin";
const WEIGHTS: Record<Weight, number> = { regular: 400, semibold: 600 };

interface Source {
  /** A package of npm, which has its licence. */
  from: string;
  license: string;
  /** Its files, one for each slice. A variable one has all weights. */
  files: (weight: Weight) => readonly string[];
}

const SOURCES: Record<Family, Source> = {
  latin: {
    from: "@expo-google-fonts/inter",
    license: "LICENSE_FONT",
    files: (weight) => [
      weight === "regular" ? "400Regular/Inter_400Regular.ttf" : "600SemiBold/Inter_600SemiBold.ttf",
    ],
  },
  hebrew: script("hebrew"),
  arabic: script("arabic"),
  devanagari: script("devanagari"),
  thai: script("thai"),
  georgian: script("georgian"),
  armenian: script("armenian"),
  bengali: script("bengali"),
  gurmukhi: script("gurmukhi"),
  gujarati: script("gujarati"),
  tamil: script("tamil"),
  telugu: script("telugu"),
  kannada: script("kannada"),
  malayalam: script("malayalam"),
  sinhala: script("sinhala"),
  khmer: script("khmer"),
  lao: script("lao"),
  myanmar: script("myanmar"),
  ethiopic: script("ethiopic"),
  sc: ideographs("sc"),
  tc: ideographs("tc"),
  jp: ideographs("jp"),
  kr: ideographs("kr"),
  emoji: {
    from: "@expo-google-fonts/noto-emoji",
    license: "LICENSE_FONT",
    files: () => ["400Regular/NotoEmoji_400Regular.ttf"],
  },
};

function script(name: string): Source {
  const from = `@fontsource-variable/noto-sans-${name}`;
  return { from, license: "LICENSE", files: () => [`files/noto-sans-${name}-${name}-wght-normal.woff2`] };
}

/** Google's slices, by how often characters occur together. They have numbers, of which some are left out. */
function ideographs(name: string): Source {
  const from = `@fontsource-variable/noto-sans-${name}`;
  const file = (number: number) => `files/noto-sans-${name}-${number}-wght-normal.woff2`;
  const numbered = Array.from({ length: 200 }, (_, number) => file(number));
  const files = numbered.filter((one) => existsSync(join(PACKAGES, from, one)));
  return { from, license: "LICENSE", files: () => files };
}

/** The folder with the slices, made if it is not there as these packages would make it. */
export function fontAssets(): Promise<string> {
  return assetFolder({ name: "fonts", stamp: fingerprint(), make: makeAll });
}

/** The table of who has which characters, as it has to be in the sources. */
export async function fontCoverage(): Promise<Buffer> {
  return readFileSync(join(await fontAssets(), COVERAGE));
}

/** What the slices follow from. */
function fingerprint(): string {
  const hash = createHash("sha256");
  const folder = join(ROOT, "src/formats/pdf/fonts");
  const code = ["fallback/families.ts", "fallback/coverage-table.ts", "truetype.ts"].map((file) =>
    join(folder, file),
  );
  for (const file of [import.meta.filename, join(ROOT, "scripts/font-subsetter.ts"), ...code])
    hash.update(readFileSync(file));
  const packages = [...Object.values(SOURCES).map(({ from }) => from), "harfbuzzjs", "wawoff2"];
  const versions = packages.map((name) => {
    const { version } = JSON.parse(readFileSync(join(PACKAGES, name, "package.json"), "utf8"));
    return `${name} ${version}\n`;
  });
  return `${versions.join("")}${hash.update(versions.join("")).digest("hex")}\n`;
}

async function makeAll(folder: string): Promise<void> {
  const subsetter = openSubsetter();
  const coverage = new Map<Family, Coverage>();
  for (const family of Object.keys(SOURCES) as Family[])
    coverage.set(family, await makeFamily(family, folder, subsetter));
  writeFileSync(join(folder, COVERAGE), deflateSync(writeCoverage(coverage), { level: 9 }));
}

/** Writes the slices of a family and its licence, and gives which characters are in which of them. */
async function makeFamily(family: Family, target: string, subsetter: Subsetter): Promise<Coverage> {
  const { from, license, files } = SOURCES[family];
  const { isShaped, weights } = FAMILIES[family];
  const pages = new Map<number, Uint8Array>();
  for (const weight of weights)
    for (const [index, file] of files(weight).entries()) {
      const font = await readFont(join(PACKAGES, from, file));
      const slice = subsetter.cut(font, { weight: WEIGHTS[weight], withLayout: isShaped });
      const path = pathOf({ family, weight, slice: index + 1 });
      writeFileSync(join(target, basename(path)), deflateSync(slice, { level: 9 }));
      note(pages, readTrueType(slice).characters.keys(), index + 1);
    }
  writeFileSync(join(target, `${family}-OFL.txt`), readFileSync(join(PACKAGES, from, license)));
  return pages;
}

async function readFont(file: string): Promise<Buffer> {
  const bytes = readFileSync(file);
  return file.endsWith(".woff2") ? Buffer.from(await wawoff2.decompress(bytes)) : bytes;
}

/** Notes the slice of each character; the first slice that has it. */
function note(pages: Map<number, Uint8Array>, characters: Iterable<number>, slice: number): void {
  for (const codePoint of characters) {
    const number = Math.floor(codePoint / PAGE);
    const page = pages.get(number) ?? new Uint8Array(PAGE);
    pages.set(number, page);
    page[codePoint % PAGE] ||= slice;
  }
}
