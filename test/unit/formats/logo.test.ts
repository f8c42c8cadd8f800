import { deflateSync, inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeLogoPack, encodeLogoPack, LogoError } from "../../../src/formats/logo/logo-pack.ts";
import { readLogo } from "../../../src/formats/logo/read-logo.ts";
import { renderInvoicePdf } from "../../../src/formats/pdf/render-pdf.ts";
import { sample } from "./sample-documents.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

interface PngFields {
  width: number;
  height: number;
  depth: number;
  colorType: number;
  /** Rows, each with its filter byte. */
  rows: number[];
  interlaced?: boolean;
  extra?: Buffer[];
}

/** A PNG. Its checksums are zero: the reader looks at the structure alone. */
function png({
  width,
  height,
  depth,
  colorType,
  rows,
  interlaced = false,
  extra = [],
}: PngFields): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colorType, 0, 0, interlaced ? 1 : 0], 8);
  const image = chunk("IDAT", deflateSync(Buffer.from(rows)));
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk("IHDR", header),
    ...extra,
    image,
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

function jpeg(channels: number, marker = 0xc0): Uint8Array {
  const frame = [
    0xff,
    marker,
    0,
    8 + channels * 3,
    8,
    0,
    4,
    0,
    6,
    channels,
    ...new Array(channels * 3).fill(1),
  ];
  const exif = [0xff, 0xe1, 0, 6, 1, 2, 3, 4];
  return Uint8Array.from([0xff, 0xd8, ...exif, ...frame, 0xff, 0xda, 0, 2, 7, 7, 7, 0xff, 0xd9, 9, 9]);
}

const pixels = (data: Uint8Array | null) => (data === null ? null : [...inflateSync(data)]);

describe("a PNG", () => {
  test.each([
    ["gray, 8 bits", { depth: 8, colorType: 0, rows: [0, 10, 20] }, [10, 20], null],
    ["gray, 1 bit", { depth: 1, colorType: 0, rows: [0, 0b01000000] }, [0, 255], null],
    ["gray, 4 bits", { depth: 4, colorType: 0, rows: [0, 0x0f] }, [0, 255], null],
    ["gray, 16 bits", { depth: 16, colorType: 0, rows: [0, 0xff, 0xff, 0x80, 0] }, [255, 128], null],
    ["RGB", { depth: 8, colorType: 2, rows: [0, 1, 2, 3, 4, 5, 6] }, [1, 2, 3, 4, 5, 6], null],
    ["gray with alpha", { depth: 8, colorType: 4, rows: [0, 10, 0, 20, 255] }, [10, 20], [0, 255]],
    [
      "RGB with alpha",
      { depth: 8, colorType: 6, rows: [0, 1, 2, 3, 9, 4, 5, 6, 255] },
      [1, 2, 3, 4, 5, 6],
      [9, 255],
    ],
    [
      "RGB with opaque alpha",
      { depth: 8, colorType: 6, rows: [0, 1, 2, 3, 255, 4, 5, 6, 255] },
      [1, 2, 3, 4, 5, 6],
      null,
    ],
    ["sub filter", { depth: 8, colorType: 0, rows: [1, 10, 5] }, [10, 15], null],
    ["Paeth filter", { depth: 8, colorType: 0, rows: [4, 10, 250] }, [10, 4], null],
  ] as const)("%s", (_, fields, colors, alpha) => {
    const pack = readLogo(png({ width: 2, height: 1, ...fields, rows: [...fields.rows] }));
    expect(pixels(pack.data)).toEqual(colors);
    expect(pixels(pack.alpha)).toEqual(alpha);
    expect(pack.colorSpace).toBe(colors.length === 2 ? "DeviceGray" : "DeviceRGB");
  });

  test("palette with transparency", () => {
    const extra = [chunk("PLTE", Buffer.from([1, 2, 3, 4, 5, 6])), chunk("tRNS", Buffer.from([128]))];
    const pack = readLogo(png({ width: 2, height: 1, depth: 1, colorType: 3, rows: [0, 0b01000000], extra }));
    expect(pixels(pack.data)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(pixels(pack.alpha)).toEqual([128, 255]);
  });

  test("one clear colour", () => {
    const extra = [chunk("tRNS", Buffer.from([0, 10]))];
    const pack = readLogo(png({ width: 2, height: 1, depth: 8, colorType: 0, rows: [0, 10, 20], extra }));
    expect(pixels(pack.alpha)).toEqual([0, 255]);
  });

  const gray = { width: 2, height: 1, depth: 8, colorType: 0, rows: [0, 10, 20] };

  test.each([
    ["cut off", png(gray).subarray(0, 50), "the PNG is truncated"],
    ["with too few pixels", png({ ...gray, height: 2 }), "the PNG is truncated"],
    ["with too many pixels", png({ ...gray, rows: new Array(1000).fill(0) }), "cannot be decompressed"],
    ["interlaced", png({ ...gray, interlaced: true }), "interlaced"],
    ["too wide", png({ ...gray, width: 2001 }), "at most 2000 × 2000"],
    ["empty", png({ ...gray, width: 0 }), "no pixels"],
    ["of a wrong depth", png({ ...gray, depth: 3 }), "unknown colour type"],
    ["of a wrong filter", png({ ...gray, rows: [9, 0, 0] }), "unknown filter"],
    ["beyond its palette", png({ ...gray, colorType: 3 }), "not in its palette"],
    ["too large", new Uint8Array(300_001), "at most 300000"],
    ["not an image", Buffer.from("<svg>"), "neither a PNG nor a JPEG"],
  ])("%s is refused with a reason", (_, bytes, reason) => {
    expect(() => readLogo(bytes)).toThrow(LogoError);
    expect(() => readLogo(bytes)).toThrow(reason);
  });
});

describe("a JPEG", () => {
  test("is passed through without its metadata and what follows it", () => {
    const pack = readLogo(jpeg(3));
    expect(pack).toMatchObject({
      width: 6,
      height: 4,
      colorSpace: "DeviceRGB",
      filter: "DCTDecode",
      alpha: null,
    });
    expect([...pack.data.subarray(0, 4)]).toEqual([0xff, 0xd8, 0xff, 0xc0]);
    expect([...pack.data.subarray(-2)]).toEqual([0xff, 0xd9]);
  });

  test("may be gray or progressive", () => {
    expect(readLogo(jpeg(1)).colorSpace).toBe("DeviceGray");
    expect(readLogo(jpeg(3, 0xc2)).filter).toBe("DCTDecode");
  });

  test.each([
    ["in CMYK", jpeg(4), "CMYK"],
    ["lossless", jpeg(3, 0xc3), "rare kind"],
    ["cut off", jpeg(3).subarray(0, 34), "truncated"],
    ["cut off early", jpeg(3).subarray(0, 8), "truncated"],
  ])("%s is refused with a reason", (_, bytes, reason) => {
    expect(() => readLogo(bytes)).toThrow(reason);
  });
});

test("garbage is refused, and never anything worse", () => {
  const valid = [png({ width: 2, height: 1, depth: 8, colorType: 2, rows: [0, 1, 2, 3, 4, 5, 6] }), jpeg(3)];
  const garbage = fc
    .tuple(
      fc.constantFrom(...valid),
      fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 6 }),
      fc.nat(120),
    )
    .map(([bytes, changes, length]) => {
      const changed = Uint8Array.from(bytes);
      for (const [position, value] of changes) changed[position % changed.length] = value;
      return length < 30 ? changed.subarray(0, length) : changed;
    });
  fc.assert(
    fc.property(fc.oneof(garbage, fc.uint8Array({ maxLength: 300 })), (bytes) => {
      try {
        readLogo(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(LogoError);
      }
    }),
    { numRuns: 2000 },
  );
});

test("a pack survives storage, and is drawn", async () => {
  const pack = readLogo(
    png({ width: 2, height: 1, depth: 8, colorType: 6, rows: [0, 1, 2, 3, 9, 4, 5, 6, 255] }),
  );
  const stored = decodeLogoPack(encodeLogoPack(pack));
  expect({ ...stored, data: [...stored.data] }).toEqual({
    ...pack,
    data: [...pack.data],
    alpha: stored.alpha,
  });
  expect(pixels(stored.alpha)).toEqual([9, 255]);
  const pdf = Buffer.from(await renderInvoicePdf(sample(), { mentions: [], logo: stored })).toString(
    "latin1",
  );
  expect(pdf).toContain("/SMask");
  expect(() => decodeLogoPack(new Uint8Array(5))).toThrow(LogoError);
  expect(() => decodeLogoPack(encodeLogoPack(pack).subarray(0, 25))).toThrow("truncated");
});
