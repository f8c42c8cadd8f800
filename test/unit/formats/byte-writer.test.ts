import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ByteWriter } from "../../../src/formats/pdf/file/byte-writer.ts";
import { operationsOf } from "../../support/pdf/content-operations.ts";

const written = (write: (out: ByteWriter) => void): string => {
  const out = new ByteWriter();
  write(out);
  return Buffer.from(out.bytes).toString("latin1");
};

test("writes lengths in hundredths, with no more decimals than they need", () => {
  for (const [length, text] of [
    [0, "0"],
    [-0.004, "0"],
    [7.5, "7.5"],
    [0.05, "0.05"],
    [841.89, "841.89"],
    [-12.304, "-12.3"],
  ] as const)
    expect(written((out) => out.hundredths(length))).toBe(text);
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (hundredths) => {
      expect(written((out) => out.hundredths(hundredths / 100))).toBe(String(hundredths / 100));
      expect(written((out) => out.integer(Math.abs(hundredths)))).toBe(String(Math.abs(hundredths)));
    }),
  );
});

test("writes each glyph as two bytes that a reader gets back", () => {
  const glyphs = Array.from({ length: 0x10000 }, (_, id) => id);
  const content = written((out) => {
    out.ascii("(");
    for (const glyph of glyphs) out.glyph(glyph);
    out.ascii(") Tj");
  });
  const [string] = operationsOf(content)[0]?.operands ?? [];
  const read = string instanceof Uint8Array ? Buffer.from(string) : Buffer.alloc(0);
  expect(content).not.toContain("\r");
  expect(read.length).toBe(glyphs.length * 2);
  expect(glyphs.every((glyph) => read.readUInt16BE(glyph * 2) === glyph)).toBe(true);
});

test("begins anew in the same memory", () => {
  expect(written((out) => out.ascii("a long text").clear().ascii("new"))).toBe("new");
});
