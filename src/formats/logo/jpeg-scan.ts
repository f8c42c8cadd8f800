import { Buffer } from "node:buffer";
import { BitReader, HuffmanCode } from "./jpeg-bits.ts";
import {
  acReader,
  acRefiner,
  type BlockReader,
  COEFFICIENTS,
  dcReader,
  refineDc,
  sequentialReader,
} from "./jpeg-blocks.ts";
import { type Channel, type Frame, isShown, UNTOLD } from "./jpeg-frame.ts";
import {
  damaged,
  HUFFMAN_TABLES,
  nextMarker,
  QUANTIZATION_TABLES,
  RESTART,
  requireLength,
  type Segment,
  START_OF_SCAN,
  segmentOf,
} from "./jpeg-segments.ts";
import type { Tables } from "./jpeg-tables.ts";

/** How many bits of a coefficient its first pass may leave to others. */
const MOST_LEFT_BITS = 13;
/** In a scan of several channels. */
const MOST_BLOCKS_PER_UNIT = 10;
const LAST_COEFFICIENT = COEFFICIENTS - 1;
/** The places of Huffman tables for AC are named behind those for DC. */
const FOR_AC = 0x10;

/** What a scan tells: ITU T.81, B.2.3. */
interface Header {
  selected: { channel: Channel; dc: number; ac: number }[];
  /** Its coefficients, 0 to 63. */
  from: number;
  to: number;
  /** The lowest bit that an earlier scan told of them; 0 when this is the first. */
  before: number;
  /** The lowest bit that this scan tells of them. */
  bit: number;
}

/** A scan as we write it. */
interface WrittenScan {
  /** Quantization tables, which belong before the header of the image. */
  quantization: Uint8Array[];
  rest: Uint8Array[];
  /** Where reading goes on. */
  end: number;
}

/**
 * Walks over a scan block by block, and writes the tables that it uses, its header, and exactly the bytes
 * that its blocks take. Nothing is decoded further than it takes to find the end of each block.
 */
export function readScan(bytes: Uint8Array, segment: Segment, frame: Frame, tables: Tables): WrittenScan {
  const header = readHeader(segment.content, frame);
  const { selected } = header;
  for (const { channel } of selected) tell(channel, header);
  const readers = selected.flatMap((one) => {
    const times = selected.length === 1 ? 1 : one.channel.across * one.channel.down;
    return Array<BlockReader>(times).fill(readerOf(header, one, tables));
  });
  const units = selected.length === 1 ? (selected[0]?.channel.blocks ?? 0) : frame.units;
  if (selected.length > 1 && readers.length > MOST_BLOCKS_PER_UNIT) throw damaged();
  const interval = tables.interval < units ? tables.interval : 0;
  const { data, end } = walk(bytes, segment.end, { readers, units, interval: interval || units });
  const rest = [
    ...huffmanTables(header, tables),
    ...tables.intervalToWrite(interval),
    headerOf(header),
    data,
  ];
  return { quantization: quantizationTables(header, tables), rest, end: endOfScan(bytes, end) };
}

function readHeader(content: Uint8Array, frame: Frame): Header {
  const count = content[0] ?? 0;
  requireLength(content, 4 + 2 * count);
  const selected = Array.from({ length: count }, (_, index) => {
    const [id, places = 0] = content.subarray(1 + 2 * index);
    const channel = frame.channels.find((one) => one.id === id);
    if (!channel) throw damaged();
    return { channel, dc: places >> 4, ac: places & 15 };
  });
  // Some encoders leave these fields of a scan that is not progressive empty; decoders do not read them then.
  const [from = 0, to = 0, bits = 0] = frame.isProgressive ? content.subarray(-3) : [0, LAST_COEFFICIENT, 0];
  const header = { selected, from, to, before: bits >> 4, bit: bits & 15 };
  if (!isPossible(header, frame)) throw damaged();
  return header;
}

function isPossible({ selected, from, to, before, bit }: Header, { isProgressive }: Frame): boolean {
  if (selected.length === 0 || bit > MOST_LEFT_BITS || (before > 0 && bit !== before - 1)) return false;
  if (!isProgressive) return true;
  return from === 0 ? to === 0 : selected.length === 1 && from <= to && to <= LAST_COEFFICIENT;
}

/** Notes what a scan tells of a channel. What was told already could be anything: a reader forgets it. */
function tell(channel: Channel, { from, to, before, bit }: Header): void {
  const { told } = channel;
  if (from > 0 && !isShown(channel)) throw damaged();
  for (let coefficient = from; coefficient <= to; coefficient++) {
    if (told[coefficient] !== (before || UNTOLD)) throw damaged();
    told[coefficient] = bit;
  }
}

const usesDcTable = ({ from, before }: Header) => from === 0 && before === 0;
const usesAcTable = ({ to }: Header) => to > 0;

/** A reader takes the quantization table of a channel from before its first scan, which tells of DC. */
function quantizationTables(header: Header, tables: Tables): Uint8Array[] {
  if (!usesDcTable(header)) return [];
  return header.selected.flatMap(({ channel }) => tables.toWrite(QUANTIZATION_TABLES, channel.quantization));
}

function huffmanTables(header: Header, tables: Tables): Uint8Array[] {
  return header.selected.flatMap(({ dc, ac }) => [
    ...(usesDcTable(header) ? tables.toWrite(HUFFMAN_TABLES, dc) : []),
    ...(usesAcTable(header) ? tables.toWrite(HUFFMAN_TABLES, FOR_AC | ac) : []),
  ]);
}

function headerOf(header: Header): Uint8Array {
  const { selected, from, to, before, bit } = header;
  const channels = selected.flatMap(({ channel, dc, ac }) => [
    channel.id,
    ((usesDcTable(header) ? dc : 0) << 4) | (usesAcTable(header) ? ac : 0),
  ]);
  return segmentOf(START_OF_SCAN, [selected.length, ...channels, from, to, (before << 4) | bit]);
}

/** Reads the units of each restart interval; gives their bytes and the markers in between. */
function walk(
  bytes: Uint8Array,
  start: number,
  { readers, units, interval }: { readers: BlockReader[]; units: number; interval: number },
): { data: Uint8Array; end: number } {
  const parts: Uint8Array[] = [];
  let end = start;
  for (let unit = 0; unit < units; unit += interval) {
    if (unit > 0) {
      const marker = RESTART + ((unit / interval - 1) & 7);
      const position = nextMarker(bytes, end);
      if (bytes[position + 1] !== marker) throw damaged();
      parts.push(Uint8Array.of(0xff, marker));
      end = position + 2;
    }
    const bits = new BitReader(bytes, end);
    readUnits(bits, readers, unit, Math.min(unit + interval, units));
    const taken = bits.taken();
    parts.push(taken.data);
    end = taken.end;
  }
  return { data: Buffer.concat(parts), end };
}

function readUnits(bits: BitReader, readers: readonly BlockReader[], first: number, end: number): void {
  let unit = first;
  while (unit < end) {
    let next = unit;
    for (const read of readers) next = read(bits, unit);
    unit = next;
  }
  if (unit > end) throw damaged();
}

/** Where the next segment begins. What stands before it, restart markers too, belongs to no block. */
function endOfScan(bytes: Uint8Array, start: number): number {
  let position = nextMarker(bytes, start);
  while (((bytes[position + 1] ?? 0) & 0xf8) === RESTART) position = nextMarker(bytes, position + 2);
  return position;
}

function readerOf(
  header: Header,
  { channel, dc, ac }: Header["selected"][number],
  tables: Tables,
): BlockReader {
  const codeOf = (place: number) => new HuffmanCode(tables.at(HUFFMAN_TABLES, place));
  if (header.to === 0) return header.before === 0 ? dcReader(codeOf(dc)) : refineDc;
  const acCode = codeOf(FOR_AC | ac);
  if (header.from === 0) return sequentialReader(codeOf(dc), acCode);
  return (header.before === 0 ? acReader : acRefiner)(acCode, header, channel.nonzero);
}
