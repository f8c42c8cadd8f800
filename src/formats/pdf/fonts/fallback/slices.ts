/** Loads slices of fonts, and keeps them for the next documents of the isolate. */
import { inflateSync } from "node:zlib";
import { readTrueType, type TrueType } from "../truetype.ts";
import { FAMILIES, pathOf, type Slice } from "./families.ts";
import { openFont, type ShapedGlyph, shape } from "./shaper.ts";

/** Reads an asset by its path. Throws when it cannot be read: nothing is drawn without what it needs. */
export type AssetReader = (path: string) => Promise<Uint8Array>;

export interface LoadedSlice {
  font: TrueType;
  /** Only of a family that is shaped. */
  shape(text: string, isRightToLeft: boolean): ShapedGlyph[];
}

/** In bytes. What was not used for longest goes first. */
const MOST_KEPT = 16 * 1024 * 1024;
/** As many requests may wait for their answers at once. */
const AT_ONCE = 6;

const kept = new Map<string, { slice: LoadedSlice; size: number }>();
/** Those that HarfBuzz has in its own memory, where they stay: there are few. */
const shaped = new Map<string, LoadedSlice>();

/** The slices by their paths. */
export async function loadSlices(
  slices: readonly Slice[],
  read: AssetReader,
): Promise<ReadonlyMap<string, LoadedSlice>> {
  const loaded = new Map<string, LoadedSlice>();
  for (let start = 0; start < slices.length; start += AT_ONCE) {
    const some = slices.slice(start, start + AT_ONCE);
    for (const [path, slice] of await Promise.all(some.map((one) => load(one, read))))
      loaded.set(path, slice);
  }
  return loaded;
}

async function load(slice: Slice, read: AssetReader): Promise<readonly [string, LoadedSlice]> {
  const path = pathOf(slice);
  const known = shaped.get(path) ?? keptSlice(path);
  if (known) return [path, known];
  const program = inflateSync(await read(path));
  const loaded = sliceOf(program, FAMILIES[slice.family].isShaped);
  if (FAMILIES[slice.family].isShaped) shaped.set(path, loaded);
  else keep(path, loaded, program.length);
  return [path, loaded];
}

function sliceOf(program: Buffer, isShaped: boolean): LoadedSlice {
  const font = readTrueType(program);
  let opened: number | undefined;
  return {
    font,
    shape(text, isRightToLeft) {
      if (!isShaped) throw new Error("a font without its tables of layout shapes nothing");
      opened ??= openFont(program);
      return shape(opened, text, isRightToLeft);
    },
  };
}

function keptSlice(path: string): LoadedSlice | undefined {
  const found = kept.get(path);
  if (!found) return undefined;
  kept.delete(path);
  kept.set(path, found);
  return found.slice;
}

function keep(path: string, slice: LoadedSlice, size: number): void {
  kept.set(path, { slice, size });
  let total = 0;
  for (const one of kept.values()) total += one.size;
  for (const [oldest, one] of kept) {
    if (total <= MOST_KEPT) break;
    kept.delete(oldest);
    total -= one.size;
  }
}
