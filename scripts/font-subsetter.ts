/** HarfBuzz's subsetter, which is WebAssembly without a wrapper. Its numbers are those of `hb-subset.h`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./local.ts";

const WRITABLE = 2;
const NO_HINTING = 1;
const DROPPED_TABLES = 3;
/** A PDF has no use for these. Without hints, their programs are of no use either. */
const UNUSED = ["STAT", "BASE", "DSIG", "MATH", "meta", "name", "vhea", "vmtx", "VORG"];
const HINTS = ["gasp", "prep", "fpgm", "cvt "];
const LAYOUT = ["GSUB", "GPOS", "GDEF"];

interface Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_keep_everything(input: number): void;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_pin_axis_location(input: number, face: number, axis: number, value: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

interface Cut {
  /** Where a variable font is to stand on its axis of weights. */
  weight: number;
  /** Whether to keep the tables that HarfBuzz shapes text by. */
  withLayout: boolean;
}

export interface Subsetter {
  /** The font with all its glyphs in one weight, without hints. Throws when HarfBuzz cannot read it. */
  cut(font: Buffer, how: Cut): Buffer;
}

export function openSubsetter(): Subsetter {
  const file = join(ROOT, "node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm");
  const hb = new WebAssembly.Instance(compiled(readFileSync(file))).exports as unknown as Exports;
  hb._initialize();
  return { cut: (font, how) => cut(hb, font, how) };
}

/** The types of Workers, which may not compile, have no such constructor. */
function compiled(bytes: Buffer): WebAssembly.Module {
  const { Module } = WebAssembly as unknown as { Module: new (bytes: Buffer) => WebAssembly.Module };
  return new Module(bytes);
}

function cut(hb: Exports, font: Buffer, how: Cut): Buffer {
  const data = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer, data, font.length).set(font);
  const blob = hb.hb_blob_create(data, font.length, WRITABLE, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const input = inputFor(hb, face, how);
  const made = hb.hb_subset_or_fail(face, input);
  try {
    if (made === 0) throw new Error("HarfBuzz cannot read the font");
    return bytesOf(hb, made);
  } finally {
    hb.hb_subset_input_destroy(input);
    hb.hb_face_destroy(made);
    hb.hb_face_destroy(face);
    hb.hb_blob_destroy(blob);
    hb.free(data);
  }
}

function inputFor(hb: Exports, face: number, { weight, withLayout }: Cut): number {
  const input = hb.hb_subset_input_create_or_fail();
  hb.hb_subset_input_keep_everything(input);
  hb.hb_subset_input_set_flags(input, NO_HINTING);
  const dropped = hb.hb_subset_input_set(input, DROPPED_TABLES);
  for (const table of [...UNUSED, ...HINTS, ...(withLayout ? [] : LAYOUT)])
    hb.hb_set_add(dropped, tagOf(table));
  // A font without the axis stays as it is.
  hb.hb_subset_input_pin_axis_location(input, face, tagOf("wght"), weight);
  return input;
}

function bytesOf(hb: Exports, face: number): Buffer {
  const blob = hb.hb_face_reference_blob(face);
  const bytes = new Uint8Array(hb.memory.buffer, hb.hb_blob_get_data(blob, 0), hb.hb_blob_get_length(blob));
  const copy = Buffer.from(bytes);
  hb.hb_blob_destroy(blob);
  return copy;
}

const tagOf = (name: string): number => Buffer.from(name, "latin1").readInt32BE();
