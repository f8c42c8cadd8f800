/**
 * HarfBuzz: which glyphs a text has in a font, and where they stand. This is WebAssembly without the
 * package's own loader, which looks for a file and so finds nothing in a Worker. Numbers are those of
 * `hb-buffer.h`.
 */
import module from "harfbuzzjs/dist/harfbuzz.wasm";

const READ_ONLY = 1;
const LEFT_TO_RIGHT = 4;
const RIGHT_TO_LEFT = 5;
const REMOVE_DEFAULT_IGNORABLES = 8;
/** Marks that stand beside their letter stay characters of their own. */
const MONOTONE_CHARACTERS = 1;
/** Words of a `hb_glyph_info_t` and of a `hb_glyph_position_t`. */
const WORDS = 5;
const PAGE_BYTES = 65_536;

interface Exports {
  memory: WebAssembly.Memory;
  __wasm_call_ctors(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_font_create(face: number): number;
  hb_buffer_create(): number;
  hb_buffer_reset(buffer: number): void;
  hb_buffer_set_flags(buffer: number, flags: number): void;
  hb_buffer_set_cluster_level(buffer: number, level: number): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, length: number, start: number, count: number): void;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_buffer_get_length(buffer: number): number;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
}

/** A glyph of a shaped text, in units of its font. */
export interface ShapedGlyph {
  glyph: number;
  /** The first code unit of the text that this glyph, alone or with others of the same number, stands for. */
  cluster: number;
  advance: number;
  dx: number;
  dy: number;
}

let opened: { hb: Exports; buffer: number } | null = null;

function open(): { hb: Exports; buffer: number } {
  if (opened) return opened;
  const nothing = () => 0;
  const instance = new WebAssembly.Instance(module, {
    wasi_snapshot_preview1: { proc_exit: nothing },
    env: {
      _emscripten_runtime_keepalive_clear: nothing,
      _abort_js: nothing,
      _setitimer_js: nothing,
      emscripten_resize_heap: (wanted: number) => grow(hb.memory, wanted),
    },
  });
  const hb = instance.exports as unknown as Exports;
  hb.__wasm_call_ctors();
  opened = { hb, buffer: hb.hb_buffer_create() };
  return opened;
}

function grow(memory: WebAssembly.Memory, wanted: number): number {
  try {
    memory.grow(Math.ceil((wanted - memory.buffer.byteLength) / PAGE_BYTES));
    return 1;
  } catch {
    return 0;
  }
}

/** Opens a font. It stays in memory, so this is for the few fonts that an isolate keeps. */
export function openFont(program: Uint8Array): number {
  const { hb } = open();
  const data = hb.malloc(program.length);
  new Uint8Array(hb.memory.buffer, data, program.length).set(program);
  const face = hb.hb_face_create(hb.hb_blob_create(data, program.length, READ_ONLY, 0, 0), 0);
  return hb.hb_font_create(face);
}

/** The glyphs of a text of one script and direction, from the left to the right. */
export function shape(font: number, text: string, isRightToLeft: boolean): ShapedGlyph[] {
  const { hb, buffer } = open();
  hb.hb_buffer_reset(buffer);
  const units = hb.malloc(text.length * 2);
  const memory = new Uint16Array(hb.memory.buffer, units, text.length);
  for (let index = 0; index < text.length; index++) memory[index] = text.charCodeAt(index);
  hb.hb_buffer_add_utf16(buffer, units, text.length, 0, text.length);
  hb.free(units);
  hb.hb_buffer_set_flags(buffer, REMOVE_DEFAULT_IGNORABLES);
  hb.hb_buffer_set_cluster_level(buffer, MONOTONE_CHARACTERS);
  hb.hb_buffer_set_direction(buffer, isRightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
  hb.hb_buffer_guess_segment_properties(buffer);
  hb.hb_shape(font, buffer, 0, 0);
  return glyphsIn(hb, buffer);
}

function glyphsIn(hb: Exports, buffer: number): ShapedGlyph[] {
  const count = hb.hb_buffer_get_length(buffer);
  const infos = new Uint32Array(hb.memory.buffer, hb.hb_buffer_get_glyph_infos(buffer, 0), count * WORDS);
  const places = new Int32Array(hb.memory.buffer, hb.hb_buffer_get_glyph_positions(buffer, 0), count * WORDS);
  return Array.from({ length: count }, (_, index) => {
    const at = index * WORDS;
    return {
      glyph: infos[at] ?? 0,
      cluster: infos[at + 2] ?? 0,
      advance: places[at] ?? 0,
      dx: places[at + 2] ?? 0,
      dy: places[at + 3] ?? 0,
    };
  });
}
