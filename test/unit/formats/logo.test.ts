import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decodeLogoPack,
  encodeLogoPack,
  LogoError,
  type LogoPack,
} from "../../../src/formats/logo/logo-pack.ts";
import { fittedSize, logoSize } from "../../../src/formats/logo/logo-size.ts";
import { readLogo } from "../../../src/formats/logo/read-logo.ts";
import { renderInvoicePdf } from "../../../src/formats/pdf/render-pdf.ts";
import {
  acPass,
  chunksOf,
  dcPass,
  exif,
  exifSegment,
  frame,
  jpegOf,
  markersOf,
  PNG_SIGNATURE,
  pixelsOfRows,
  png,
  pngChunk,
  pngHeader,
  realJpeg,
  scan,
  segment,
} from "../../support/images.ts";
import { sample } from "./sample-documents.ts";

const colorsOf = ({ data, width, colorSpace }: LogoPack) =>
  pixelsOfRows(data, width, colorSpace === "DeviceGray" ? 1 : 3);
const alphaOf = ({ alpha, width }: LogoPack) => alpha && pixelsOfRows(alpha, width, 1);

/** What must not be found in anything that we store or serve. */
const SECRET = "48.8566 N, 2.3522 E";
const holdsSecret = (bytes: Uint8Array) => Buffer.from(bytes).includes(SECRET);

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
    const { pack, image } = readLogo(png({ width: 2, height: 1, ...fields }));
    expect(colorsOf(pack)).toEqual(colors);
    expect(alphaOf(pack)).toEqual(alpha);
    expect(pack.colorSpace).toBe(colors.length === 2 ? "DeviceGray" : "DeviceRGB");
    // The page shows the same pixels.
    const step = colors.length / 2;
    const pixels = [0, 1].flatMap((pixel) => [
      ...colors.slice(pixel * step, (pixel + 1) * step),
      ...(alpha ? [alpha[pixel]] : []),
    ]);
    expect(pixelsOfRows(chunksOf(image).image, 2, pixels.length / 2)).toEqual(pixels);
  });

  test("palette with transparency", () => {
    const extra = [pngChunk("PLTE", Buffer.from([1, 2, 3, 4, 5, 6])), pngChunk("tRNS", Buffer.from([128]))];
    const { pack } = readLogo(
      png({ width: 2, height: 1, depth: 1, colorType: 3, rows: [0, 0b01000000], extra }),
    );
    expect(colorsOf(pack)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(alphaOf(pack)).toEqual([128, 255]);
  });

  test("one clear colour", () => {
    const extra = [pngChunk("tRNS", Buffer.from([0, 10]))];
    const { pack } = readLogo(png({ width: 2, height: 1, depth: 8, colorType: 0, rows: [0, 10, 20], extra }));
    expect(alphaOf(pack)).toEqual([0, 255]);
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

describe("a PNG is written anew", () => {
  const gray = { width: 2, height: 1, depth: 8, colorType: 0, rows: [0, 10, 20] };
  const notes = ["tEXt", "iTXt", "zTXt", "iCCP", "tIME", "prVt"].map((type) =>
    pngChunk(type, Buffer.from(SECRET)),
  );

  test("without texts, Exif data, private chunks and what follows it", () => {
    const told = [...notes, pngChunk("eXIf", exif(1, { text: SECRET }))];
    const upload = Buffer.concat([png({ ...gray, extra: told }), Buffer.from(SECRET)]);
    const { image, pack, type } = readLogo(upload);
    expect(type).toBe("image/png");
    expect(chunksOf(image)).toMatchObject({ types: ["IHDR", "IDAT", "IEND"], rest: 0 });
    expect(colorsOf(pack)).toEqual([10, 20]);
    expect([image, encodeLogoPack(pack)].map(holdsSecret)).toEqual([false, false]);
    expect(holdsSecret(upload)).toBe(true);
  });

  test("without what stands behind its compressed pixels", () => {
    const data = Buffer.concat([deflateSync(Buffer.from(gray.rows)), Buffer.from(SECRET)]);
    const upload = Buffer.concat([PNG_SIGNATURE, pngHeader(gray), pngChunk("IDAT", data), pngChunk("IEND")]);
    expect(holdsSecret(readLogo(upload).image)).toBe(false);
  });

  test("at about the size of the upload, however well its rows were filtered", () => {
    const [width, height] = [200, 200];
    const rows = Buffer.alloc((width * 3 + 1) * height);
    for (let row = 0; row < height; row++) {
      rows[row * (width * 3 + 1)] = 3;
      for (let at = 1; at <= 20; at++) rows[row * (width * 3 + 1) + at * 29] = (row * 31 + at * 17) & 0xff;
    }
    const upload = png({ width, height, depth: 8, colorType: 2, rows });
    const { image, pack } = readLogo(upload);
    expect(image.length).toBeLessThan(upload.length * 1.5);
    expect(pack.data.length).toBeLessThan(upload.length * 1.5);
    expect(pixelsOfRows(chunksOf(image).image, width, 3)).toEqual(
      pixelsOfRows(chunksOf(upload).image, width, 3),
    );
  });

  test.each([
    [
      "with a wrong checksum",
      Buffer.concat([png(gray).subarray(0, -16), Buffer.alloc(4), png(gray).subarray(-12)]),
      "the checksum of its IDAT chunk is wrong",
    ],
    ["with two headers", png({ ...gray, extra: [pngHeader({ ...gray, width: 1 })] }), "two IHDR chunks"],
    ["with two palettes", png({ ...gray, extra: [1, 2].map(() => pngChunk("PLTE")) }), "two PLTE chunks"],
    ["with an unknown critical chunk", png({ ...gray, extra: [pngChunk("ABCD")] }), "not known: ABCD"],
    ["with a chunk of no type", png({ ...gray, extra: [pngChunk("a\0c1")] }), "no valid type"],
    [
      "stored turned",
      png({ ...gray, extra: [pngChunk("eXIf", exif(6))] }),
      "rotate it until it stands upright",
    ],
    [
      "of 16 bits and many pixels",
      png({ width: 2000, height: 2000, depth: 16, colorType: 6, rows: [] }),
      "2000 × 2000 pixels of 8 bytes each; at most 8000000 bytes are allowed: save it smaller, or with 8 bits",
    ],
    [
      "of many pixels",
      png({ width: 2000, height: 2000, depth: 1, colorType: 3, rows: [] }),
      "save it smaller",
    ],
  ])("and %s is refused with a reason", (_, bytes, reason) => {
    expect(() => readLogo(bytes)).toThrow(LogoError);
    expect(() => readLogo(bytes)).toThrow(reason);
  });
});

describe("a JPEG", () => {
  const [start, whole] = [Buffer.from([0xff, 0xd8]), jpegOf(frame(3), scan(3))];

  test("is written anew with what a decoder needs", () => {
    const { pack, image, type } = readLogo(whole);
    expect(type).toBe("image/jpeg");
    expect(pack).toMatchObject({
      width: 6,
      height: 4,
      colorSpace: "DeviceRGB",
      filter: "DCTDecode",
      alpha: null,
    });
    expect(Buffer.from(image).equals(pack.data)).toBe(true);
    expect(markersOf(image)).toEqual([0xee, 0xdb, 0xc0, 0xc4, 0xc4, 0xda]);
    expect(Buffer.from(image).subarray(-3)).toEqual(Buffer.from([0b11, 0xff, 0xd9]));
  });

  test("keeps its tables, frame and compressed picture byte for byte", () => {
    const { image, pack } = readLogo(realJpeg());
    expect(pack).toMatchObject({ width: 16, height: 8, colorSpace: "DeviceRGB" });
    const adobe = segment(0xee, Buffer.from("Adobe\0d\0\0\0\0\x01", "latin1"));
    expect(Buffer.from(image)).toEqual(Buffer.concat([start, adobe, realJpeg().subarray(2)]));
  });

  test("loses what tells of more than the picture, wherever it stands", () => {
    const notes = [0xe0, 0xe1, 0xe2, 0xe3, 0xec, 0xed, 0xef, 0xfe].map((marker) => segment(marker, SECRET));
    const thumbnail = segment(0xe0, `JFIF\0${SECRET}`);
    const adobe = segment(0xee, Buffer.from(`Adobe\0d\0\0\0\0\x01${SECRET}`, "latin1"));
    const told = [thumbnail, exifSegment(1, { text: SECRET }), adobe, ...notes];
    const upload = Buffer.concat([
      jpegOf(...told, frame(3, 0xc2), ...notes, dcPass(3), ...notes, acPass(1), ...notes),
      Buffer.from(SECRET),
    ]);
    const { image, pack } = readLogo(upload);
    expect([image, encodeLogoPack(pack)].map(holdsSecret)).toEqual([false, false]);
    expect(Buffer.from(image)).toEqual(
      Buffer.concat([
        jpegOf(
          segment(0xee, Buffer.from("Adobe\0d\0\0\0\0\x01", "latin1")),
          frame(3, 0xc2),
          dcPass(3),
          acPass(1),
        ),
      ]),
    );
  });

  test.each([
    ["YCbCr, as JFIF says", [segment(0xe0, "JFIF\0")], 1],
    [
      "YCbCr, as JFIF says before Adobe",
      [segment(0xe0, "JFIF\0"), segment(0xee, Buffer.from("Adobe\0d\0\0\0\0\0"))],
      1,
    ],
    ["RGB, as Adobe says", [segment(0xee, Buffer.from("Adobe\0d\0\0\0\0\0"))], 0],
    ["YCbCr, as nobody says otherwise", [], 1],
  ] as const)("tells every reader that its colours are %s", (_, before, transform) => {
    expect(readLogo(jpegOf(...before, frame(3), scan(3))).image[17]).toBe(transform);
  });

  test("may be gray or progressive", () => {
    expect(readLogo(jpegOf(frame(1), scan(1))).pack.colorSpace).toBe("DeviceGray");
    expect(readLogo(jpegOf(frame(3, 0xc2), dcPass(3))).pack.filter).toBe("DCTDecode");
  });

  test.each([2, 3, 4, 5, 6, 7, 8])(
    "that is stored with orientation %i is refused with what to do",
    (orientation) => {
      for (const littleEndian of [true, false])
        expect(() => readLogo(jpegOf(exifSegment(orientation, { littleEndian }), frame(3), scan(3)))).toThrow(
          "rotate it until it stands upright without that note, and save it anew",
        );
    },
  );

  test("that says it is upright is one", () => {
    for (const orientation of [0, 1, 9])
      expect(readLogo(jpegOf(exifSegment(orientation), frame(3), scan(3))).pack.width).toBe(6);
  });

  test.each([
    ["in CMYK", jpegOf(frame(4), scan(4)), "CMYK"],
    ["lossless", jpegOf(frame(3, 0xc3), scan(3)), "rare kind"],
    ["cut off", whole.subarray(0, -2), "truncated"],
    ["cut off early", whole.subarray(0, 8), "truncated"],
    ["with two frames", jpegOf(frame(3), frame(3), scan(3)), "two images"],
    ["with an image in it", jpegOf(frame(3), start, frame(3), scan(3)), "damaged"],
    ["without a picture", jpegOf(frame(3)), "no image"],
    ["with a scan before its frame", jpegOf(scan(3), frame(3)), "damaged"],
    [
      "with more in a table than the table",
      jpegOf(segment(0xdb, Buffer.alloc(70)), frame(3), scan(3)),
      "damaged",
    ],
    [
      "with more in a frame than the frame",
      jpegOf(segment(0xc0, Buffer.from([8, 0, 4, 0, 6, 1, 1, 17, 0, 9])), scan(1)),
      "damaged",
    ],
    [
      "with a pass for each coefficient",
      jpegOf(frame(3, 0xc2), dcPass(3), ...Array.from({ length: 63 }, (_, index) => acPass(index + 1))),
      "passes",
    ],
  ])("%s is refused with a reason", (_, bytes, reason) => {
    expect(() => readLogo(bytes)).toThrow(LogoError);
    expect(() => readLogo(bytes)).toThrow(reason);
  });
});

test("the size of what we wrote anew is told by its first bytes", () => {
  const wide = png({ width: 3, height: 2, depth: 8, colorType: 0, rows: [0, 1, 2, 3, 0, 4, 5, 6] });
  expect(logoSize(readLogo(wide).image)).toEqual({ width: 3, height: 2 });
  expect(logoSize(readLogo(realJpeg()).image)).toEqual({ width: 16, height: 8 });
  for (const broken of [new Uint8Array(), PNG_SIGNATURE, Uint8Array.of(0xff, 0xd8, 0xff)])
    expect(logoSize(broken)).toBeNull();
});

test("a logo is shown as large as its box allows, and never larger than it is", () => {
  const box = { width: 208, height: 56 };
  expect(fittedSize({ width: 2000, height: 100 }, box)).toEqual({ width: 208, height: 10 });
  expect(fittedSize({ width: 100, height: 1000 }, box)).toEqual({ width: 6, height: 56 });
  expect(fittedSize({ width: 20, height: 10 }, box)).toEqual({ width: 20, height: 10 });
  expect(fittedSize({ width: 2000, height: 1 }, box)).toEqual({ width: 208, height: 1 });
});

test("garbage is refused, and never anything worse", () => {
  const valid = [
    png({ width: 2, height: 1, depth: 8, colorType: 2, rows: [0, 1, 2, 3, 4, 5, 6] }),
    realJpeg(),
  ];
  const garbage = fc
    .tuple(
      fc.constantFrom(...valid),
      fc.array(fc.tuple(fc.nat(300), fc.nat(255)), { maxLength: 6 }),
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
  const { pack } = readLogo(
    png({ width: 2, height: 1, depth: 8, colorType: 6, rows: [0, 1, 2, 3, 9, 4, 5, 6, 255] }),
  );
  const stored = decodeLogoPack(encodeLogoPack(pack));
  expect({ ...stored, data: [...stored.data] }).toEqual({
    ...pack,
    data: [...pack.data],
    alpha: stored.alpha,
  });
  expect(alphaOf(stored)).toEqual([9, 255]);
  const pdf = Buffer.from(await renderInvoicePdf(sample(), { mentions: [], logo: stored })).toString(
    "latin1",
  );
  expect(pdf).toContain("/SMask");
  expect(() => decodeLogoPack(new Uint8Array(5))).toThrow(LogoError);
  expect(() => decodeLogoPack(encodeLogoPack(pack).subarray(0, 25))).toThrow("truncated");
});
