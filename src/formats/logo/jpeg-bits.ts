import { damaged, truncated } from "./jpeg-segments.ts";

/** Codes of up to this many bits, which are nearly all that occur, are looked up at once. */
const SHORT = 9;
const LONGEST = 16;
/** A symbol for DC is a number of bits. */
const MOST_DC_BITS = 15;

/** A Huffman code, ready to decode: ITU T.81, annex C and F.2.2.3. */
export class HuffmanCode {
  /** By the next nine bits: the length of their code in the high byte, its symbol in the low. 0 if longer. */
  readonly short = new Uint16Array(1 << SHORT);
  readonly #symbols: Uint8Array;
  /** By length: the first number that is no code of this length, and what to add to a code for its symbol. */
  readonly #limits = new Int32Array(LONGEST + 1);
  readonly #offsets = new Int32Array(LONGEST + 1);

  /** @param table as a segment defines it: a byte for its place, the codes of each length, and the symbols */
  constructor(table: Uint8Array) {
    this.#symbols = table.subarray(LONGEST + 1);
    const isDc = (table[0] ?? 0) >> 4 === 0;
    // No encoder gives a symbol two codes: such a table tells of something else.
    if (new Set(this.#symbols).size < this.#symbols.length) throw damaged();
    if (isDc && this.#symbols.some((size) => size > MOST_DC_BITS)) throw damaged();
    let code = 0;
    let index = 0;
    for (let length = 1; length <= LONGEST; length++) {
      this.#offsets[length] = index - code;
      for (const last = index + (table[length] ?? 0); index < last; index++, code++)
        this.#look(length, code, this.#symbols[index] ?? 0);
      // Ones alone are never a code.
      if (code >= 1 << length) throw damaged();
      this.#limits[length] = code;
      code <<= 1;
    }
  }

  #look(length: number, code: number, symbol: number): void {
    if (length > SHORT) return;
    const free = SHORT - length;
    this.short.fill((length << 8) | symbol, code << free, (code + 1) << free);
  }

  /** Length and symbol of a code that is not short, from the next sixteen bits. */
  long(bits: number): number {
    for (let length = SHORT + 1; length <= LONGEST; length++) {
      const code = bits >> (LONGEST - length);
      if (code < (this.#limits[length] as number))
        return (length << 8) | (this.#symbols[code + (this.#offsets[length] as number)] as number);
    }
    throw damaged();
  }
}

/** Reads compressed data bit by bit, up to the next marker, and knows which bytes it took. */
export class BitReader {
  readonly #bytes: Uint8Array;
  readonly #start: number;
  /** Of the next byte to hold. */
  #position: number;
  /** The lowest `#count` bits are held, of which the last `#missing` are zeros that stand for no data. */
  #held = 0;
  #count = 0;
  #missing = 0;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#start = start;
    this.#position = start;
  }

  /** Decodes the next symbol. */
  symbol(code: HuffmanCode): number {
    if (this.#count < LONGEST) this.#hold();
    const bits = (this.#held >>> (this.#count - LONGEST)) & 0xffff;
    const entry = (code.short[bits >> (LONGEST - SHORT)] as number) || code.long(bits);
    this.#drop(entry >> 8);
    return entry & 0xff;
  }

  /** Reads a number of at most sixteen bits. */
  read(length: number): number {
    this.skip(length);
    return (this.#held >>> this.#count) & ((1 << length) - 1);
  }

  /** Skips at most sixteen bits. */
  skip(length: number): void {
    if (this.#count < length) this.#hold();
    this.#drop(length);
  }

  /** What was read, up to its last bit and filled up with ones, and the position behind it. */
  taken(): { data: Uint8Array; end: number } {
    const unread = this.#count - this.#missing;
    let end = this.#position;
    for (let byte = 0; byte < unread >> 3; byte++) end -= this.#isStuffed(end) ? 2 : 1;
    const last = this.#isStuffed(end) ? end - 2 : end - 1;
    const filled = (this.#bytes[last] ?? 0) | ((1 << (unread & 7)) - 1);
    // A byte FF is marked as data by a zero behind it.
    const data = new Uint8Array(last - this.#start + (filled === 0xff ? 2 : 1));
    data.set(this.#bytes.subarray(this.#start, last));
    data[last - this.#start] = filled;
    return { data, end };
  }

  /** Whether the byte before a position is the zero that marks the FF before it as data. */
  #isStuffed(position: number): boolean {
    return this.#bytes[position - 1] === 0 && this.#bytes[position - 2] === 0xff;
  }

  #drop(length: number): void {
    this.#count -= length;
    if (this.#count < this.#missing) throw truncated();
  }

  #hold(): void {
    while (this.#count <= 24) {
      const byte = this.#bytes[this.#position];
      const isData = byte !== undefined && (byte !== 0xff || this.#bytes[this.#position + 1] === 0);
      this.#held = (this.#held << 8) | (isData ? byte : 0);
      this.#count += 8;
      if (isData) this.#position += byte === 0xff ? 2 : 1;
      else this.#missing += 8;
    }
  }
}
