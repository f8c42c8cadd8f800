import type { BitReader, HuffmanCode } from "./jpeg-bits.ts";
import { damaged } from "./jpeg-segments.ts";

/** Of a block of 8 × 8 pixels. The first is DC, the others are AC. */
export const COEFFICIENTS = 64;

/**
 * Reads over the compressed data of a block (ITU T.81, F.2.2 and G.2) and gives the number of the next one: a
 * run of blocks without further coefficients is one symbol.
 */
export type BlockReader = (bits: BitReader, block: number) => number;

/** The coefficients of AC that a scan tells, first and last included. */
export interface Band {
  from: number;
  to: number;
}

/** A symbol for AC: how many zeros stand before a coefficient, and how many bits the coefficient has. */
const zerosOf = (symbol: number) => symbol >> 4;
const sizeOf = (symbol: number) => symbol & 15;
/** With a coefficient of no bits, the most zeros are only zeros, and fewer end the block. */
const MOST_ZEROS = 15;
const endsBlock = (symbol: number) => sizeOf(symbol) === 0 && zerosOf(symbol) < MOST_ZEROS;
/** How many blocks end: the number of zeros tells how many bits their count has. */
const endedBlocks = (bits: BitReader, symbol: number) => (1 << zerosOf(symbol)) + bits.read(zerosOf(symbol));

/** All coefficients, at once. */
export function sequentialReader(dc: HuffmanCode, ac: HuffmanCode): BlockReader {
  return (bits, block) => {
    bits.skip(bits.symbol(dc));
    for (let at = 1; at < COEFFICIENTS; at++) {
      const symbol = bits.symbol(ac);
      if (symbol === 0) break;
      if (endsBlock(symbol)) throw damaged();
      at += zerosOf(symbol);
      if (at >= COEFFICIENTS) throw damaged();
      bits.skip(sizeOf(symbol));
    }
    return block + 1;
  };
}

/** The first pass over DC. */
export function dcReader(dc: HuffmanCode): BlockReader {
  return (bits, block) => {
    bits.skip(bits.symbol(dc));
    return block + 1;
  };
}

/** A further bit of DC. */
export const refineDc: BlockReader = (bits, block) => {
  bits.skip(1);
  return block + 1;
};

/** The first pass over a band. */
export function acReader(ac: HuffmanCode, { from, to }: Band, nonzero: NonzeroCoefficients): BlockReader {
  return (bits, block) => {
    for (let at = from; at <= to; at++) {
      const symbol = bits.symbol(ac);
      if (endsBlock(symbol)) return block + endedBlocks(bits, symbol);
      at += zerosOf(symbol);
      if (at > to) throw damaged();
      bits.skip(sizeOf(symbol));
      if (sizeOf(symbol) > 0) nonzero.add(block, at);
    }
    return block + 1;
  };
}

/** A further bit of a band: of each coefficient that is not zero, and of those that no longer are. */
export function acRefiner(ac: HuffmanCode, { from, to }: Band, nonzero: NonzeroCoefficients): BlockReader {
  /** Skips the bits of coefficients until a zero that follows as many others; gives its position. */
  const skipZeros = (bits: BitReader, block: number, first: number, zeros: number): number => {
    let at = first;
    for (let left = zeros; at <= to; at++) {
      if (nonzero.has(block, at)) bits.skip(1);
      else if (left-- === 0) return at;
    }
    throw damaged();
  };
  return (bits, block) => {
    for (let at = from; at <= to; at++) {
      const symbol = bits.symbol(ac);
      if (endsBlock(symbol)) {
        const next = block + endedBlocks(bits, symbol);
        nonzero.skip(bits, block, { from: at, to });
        for (let ended = block + 1; ended < next; ended++) nonzero.skip(bits, ended, { from, to });
        return next;
      }
      if (sizeOf(symbol) > 1) throw damaged();
      // The sign of the coefficient comes before the bits of those that it follows.
      bits.skip(sizeOf(symbol));
      at = skipZeros(bits, block, at, zerosOf(symbol));
      if (sizeOf(symbol) > 0) nonzero.add(block, at);
    }
    return block + 1;
  };
}

/** The coefficients of a channel that are not zero so far: a bit for each, in two words for each block. */
export class NonzeroCoefficients {
  readonly #words: Int32Array;

  constructor(blocks: number) {
    this.#words = new Int32Array(2 * blocks);
  }

  add(block: number, at: number): void {
    const word = 2 * block + (at >> 5);
    this.#words[word] = (this.#words[word] as number) | (1 << (at & 31));
  }

  has(block: number, at: number): boolean {
    return (((this.#words[2 * block + (at >> 5)] as number) >> (at & 31)) & 1) === 1;
  }

  /** Skips a bit for each of them in a band; blocks that do not exist have none. */
  skip(bits: BitReader, block: number, { from, to }: Band): void {
    skipOnes(bits, (this.#words[2 * block] as number) & maskOf(from, to));
    skipOnes(bits, (this.#words[2 * block + 1] as number) & maskOf(from - 32, to - 32));
  }
}

function skipOnes(bits: BitReader, word: number): void {
  for (let rest = word; rest !== 0; rest &= rest - 1) bits.skip(1);
}

/** The bits of a word from one position to another, either of which may lie outside of it. */
const maskOf = (from: number, to: number): number =>
  from > 31 || to < 0 ? 0 : (-1 << Math.max(from, 0)) & (-1 >>> Math.max(31 - to, 0));
