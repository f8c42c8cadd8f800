/** What stays of the compressed picture of a JPEG: the bytes of its blocks, and the tables that they need. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeLogoPack, LogoError } from "../../../src/formats/logo/logo-pack.ts";
import { readLogo } from "../../../src/formats/logo/read-logo.ts";
import {
  acPass,
  dcPass,
  frame,
  huffmanTable,
  jpegOf,
  scan,
  scanHeader,
  segment,
} from "../../support/images.ts";
import { type JpegPart, joined, partsOf, REAL_JPEGS, splitScan, tablesWith } from "../../support/jpegs.ts";

// No letter of it occurs twice, as in a table that an encoder could have made.
const SECRET = Buffer.from("48.65N,21E");
const isNote = ({ marker }: JpegPart) => marker >= 0xe0;
const isScan = ({ marker }: JpegPart) => marker === 0xda;
const hexOf = ({ bytes }: JpegPart) => bytes.toString("hex");
const rewritten = (jpeg: Buffer) => Buffer.from(readLogo(jpeg).image);

/** The JPEG with each scan changed. */
const withScans = (jpeg: Buffer, change: (scan: JpegPart) => Uint8Array[]): Buffer =>
  joined(
    partsOf(jpeg).map((part) => (isScan(part) ? { ...part, bytes: Buffer.concat(change(part)) } : part)),
  );

describe.each(REAL_JPEGS)("a JPEG that is %s", (_, jpeg) => {
  test("keeps its picture byte for byte, and nothing else", () => {
    const [before, after] = [partsOf(jpeg), partsOf(rewritten(jpeg))].map((parts) =>
      parts.filter((part) => !isNote(part)).map(hexOf),
    );
    expect(after?.toSorted()).toEqual(before?.toSorted());
    const scans = [jpeg, rewritten(jpeg)].map((one) => partsOf(one).filter(isScan).map(hexOf));
    expect(scans[1]).toEqual(scans[0]);
  });

  test.each<[string, Uint8Array]>([
    ["", SECRET],
    ["bytes FF and ", Buffer.concat([Uint8Array.of(0xff, 0, 0xff, 0), SECRET])],
    ["a restart marker and ", Buffer.concat([Uint8Array.of(0xff, 0xd0), SECRET])],
    ["fill bytes and ", Buffer.concat([Uint8Array.of(0xff, 0xff, 0xff, 0xd7), SECRET])],
  ])("loses %sa text behind the last block of each scan", (_before, hidden) => {
    const upload = withScans(jpeg, ({ bytes }) => [bytes, hidden]);
    expect(upload.includes(SECRET)).toBe(true);
    expect(rewritten(upload)).toEqual(rewritten(jpeg));
    expect(encodeLogoPack(readLogo(upload).pack)).toEqual(encodeLogoPack(readLogo(jpeg).pack));
  });

  test("loses tables that no scan uses, and restart intervals", () => {
    const intervals = [...SECRET, 0].map((letter) => segment(0xdd, Uint8Array.of(0, letter)));
    const replaced = [0, 1, 2, 3].flatMap((place) => tablesWith(SECRET, place));
    const unused = tablesWith(SECRET, 3);
    const told = [...intervals, ...replaced].map((bytes) => ({ marker: 0, bytes }));
    const upload = joined([...told, ...partsOf(withScans(jpeg, ({ bytes }) => [...unused, bytes]))]);
    expect(upload.includes(SECRET)).toBe(true);
    expect(rewritten(upload)).toEqual(rewritten(jpeg));
  });

  test("is refused when a scan is cut off anywhere", () => {
    const parts = partsOf(jpeg);
    for (const [index, part] of parts.entries()) {
      if (!isScan(part)) continue;
      const { header, data } = splitScan(part);
      for (let length = 0; length < data.length; length++) {
        const bytes = Buffer.concat([header, data.subarray(0, length)]);
        const cut = joined(parts.with(index, { ...part, bytes }));
        expect(() => readLogo(cut)).toThrow(/^the JPEG is (truncated|damaged)$/);
      }
    }
  });
});

const withRestarts = REAL_JPEGS.filter(([, jpeg]) => partsOf(jpeg).some(({ marker }) => marker === 0xdd));

describe.each(withRestarts)("a JPEG that is %s", (_, jpeg) => {
  test("loses a text before its restart markers", () => {
    const upload = withScans(jpeg, (part) => {
      const { header, data } = splitScan(part);
      const intervals = data.toString("latin1").split(/(?=\xff[\xd0-\xd7])/);
      return [header, Buffer.from(intervals.join(SECRET.toString()), "latin1")];
    });
    expect(upload.includes(SECRET)).toBe(true);
    expect(rewritten(upload)).toEqual(rewritten(jpeg));
  });

  test("is refused when a restart marker is out of place", () => {
    const text = jpeg.toString("latin1");
    for (const other of ["\xff\xd1", ""]) {
      const upload = Buffer.from(text.replace("\xff\xd0", other), "latin1");
      expect(() => readLogo(upload)).toThrow(/^the JPEG is (truncated|damaged)$/);
    }
  });
});

test("garbage in a compressed picture is refused, or read the same the next time", () => {
  const changed = fc.tuple(
    fc.constantFrom(...REAL_JPEGS.map(([, jpeg]) => jpeg)),
    fc.array(fc.tuple(fc.nat(1000), fc.nat(255)), { minLength: 1, maxLength: 3 }),
  );
  let accepted = 0;
  fc.assert(
    fc.property(changed, ([jpeg, changes]) => {
      const bytes = Buffer.from(jpeg);
      for (const [position, value] of changes) bytes[position % bytes.length] = value;
      try {
        const image = rewritten(bytes);
        accepted++;
        expect(rewritten(image)).toEqual(image);
      } catch (error) {
        if (!(error instanceof LogoError)) throw error;
      }
    }),
    { numRuns: 3000 },
  );
  expect(accepted).toBeGreaterThan(100);
});

describe("the last byte of a scan", () => {
  test("is filled up with ones", () => {
    const clean = jpegOf(frame(3), scan(3));
    const upload = Buffer.from(clean);
    upload[clean.length - 3] = 0b10;
    expect(rewritten(upload)).toEqual(rewritten(clean));
  });

  test("is marked as data when that makes it FF", () => {
    const first = [huffmanTable(0), scanHeader(3, 0, 0, 1), Uint8Array.of(0b00011111)];
    const upload = jpegOf(frame(3, 0xc2), ...first, scanHeader(3, 0, 0, 0x10), Uint8Array.of(0b11100000));
    expect(rewritten(upload).subarray(-4)).toEqual(Buffer.from([0xff, 0, 0xff, 0xd9]));
  });
});

test("fields of a scan that are not read are written as the standard wants them", () => {
  const [tables, data] = [[huffmanTable(0), huffmanTable(0x10)], Uint8Array.of(0b11)];
  const upload = jpegOf(frame(3), ...tables, scanHeader(3, 7, 7, 0x77), data);
  expect(rewritten(upload)).toEqual(rewritten(jpegOf(frame(3), scan(3))));
});

describe("a JPEG", () => {
  const gray = (...parts: Uint8Array[]) => jpegOf(frame(1), ...parts);
  const grayWith = (dc: Buffer, ac: Buffer, data = 0) =>
    gray(dc, ac, scanHeader(1, 0, 63), Uint8Array.of(data));
  const progressive = (...parts: Uint8Array[]) => jpegOf(frame(3, 0xc2), ...parts);
  const large = segment(0xc0, Uint8Array.of(8, 7, 0xd0, 7, 0xd0, 1, 1, 0x11, 0));

  test.each([
    ["without a Huffman table", grayWith(huffmanTable(0), huffmanTable(0x11)), "damaged"],
    ["without a quantization table", jpegOf(frame(1).subarray(69), scan(1)), "damaged"],
    ["with two codes for a symbol", grayWith(huffmanTable(0, [0, 2], [0, 0]), huffmanTable(0x10)), "damaged"],
    ["with more codes than there are", grayWith(huffmanTable(0, [2], [0, 1]), huffmanTable(0x10)), "damaged"],
    ["with sixteen bits of DC", grayWith(huffmanTable(0, [1], [16]), huffmanTable(0x10)), "damaged"],
    [
      "with a code that it does not have",
      grayWith(huffmanTable(0), huffmanTable(0x10), 0b1000000),
      "damaged",
    ],
    ["with a run of blocks", grayWith(huffmanTable(0), huffmanTable(0x10, [1], [0x10])), "damaged"],
    [
      "with more than the coefficients of a block",
      grayWith(huffmanTable(0), huffmanTable(0x10, [1], [0xf0])),
      "damaged",
    ],
    ["that repeats a scan", gray(scan(1), scan(1)), "damaged"],
    ["that repeats a pass", progressive(dcPass(3), acPass(1), acPass(1)), "damaged"],
    [
      "that skips a bit of a pass",
      progressive(dcPass(3), scanHeader(1, 0, 0, 0x20), Uint8Array.of(0)),
      "damaged",
    ],
    ["that tells of AC first", progressive(acPass(1), dcPass(3)), "damaged"],
    ["with a scan of no channel", gray(segment(0xda, Uint8Array.of(0, 0, 63, 0)), scan(1)), "damaged"],
    ["with a scan of a channel that it does not have", gray(scan(3)), "damaged"],
    ["without one of its channels", jpegOf(frame(3), scan(1)), "truncated"],
    ["that is larger than its data", jpegOf(large, scan(1).subarray(0, -1)), "truncated"],
    [
      "with a run of blocks beyond its end",
      progressive(
        dcPass(3),
        huffmanTable(0x10, [1], [0x10]),
        scanHeader(1, 1, 63),
        Uint8Array.of(0b00111111),
      ),
      "damaged",
    ],
  ])("%s is refused with a reason", (_, bytes, reason) => {
    expect(() => readLogo(bytes)).toThrow(new LogoError(`the JPEG is ${reason}`));
  });
});
