import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smsParts } from "../../../src/formats/messages/sms-length.ts";

describe("the parts of an SMS", () => {
  it.each([
    ["", "GSM-7", 0, 1],
    ["a".repeat(160), "GSM-7", 160, 1],
    ["a".repeat(161), "GSM-7", 161, 2],
    ["a".repeat(306), "GSM-7", 306, 2],
    ["a".repeat(307), "GSM-7", 307, 3],
    ["Grüße, £5 für Ærø", "GSM-7", 17, 1],
    ["119,00 €", "GSM-7", 9, 1],
    [`${"a".repeat(158)}€`, "GSM-7", 160, 1],
    [`${"a".repeat(159)}€`, "GSM-7", 161, 2],
    // The escape does not fit at the end of the first part, so the euro opens the second.
    [`${"a".repeat(152)}€${"a".repeat(152)}`, "GSM-7", 306, 3],
    ["á", "UCS-2", 1, 1],
    ["ж".repeat(70), "UCS-2", 70, 1],
    ["ж".repeat(71), "UCS-2", 71, 2],
    ["🧾".repeat(35), "UCS-2", 70, 1],
    // 67 units hold 33 pairs: a 34th would be cut in two.
    ["🧾".repeat(67), "UCS-2", 134, 3],
    ["`", "UCS-2", 1, 1],
  ])("%j", (text, encoding, length, parts) => {
    expect(smsParts(text)).toEqual({ encoding, length, parts });
  });

  const letter = fc.constantFrom(..."aZ0 €{}|\n", "é", "à");
  const foreign = fc.constantFrom(..."aж中€", "🧾", "👩‍💻", "á");
  const text = (unit: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.string({ unit, maxLength: 700 });

  it("are as many as cutting the text by hand gives", () => {
    fc.assert(
      fc.property(fc.oneof(text(letter), text(foreign)), (sample) => {
        const { encoding, length, parts } = smsParts(sample);
        const cut = cutByHand(sample, encoding);
        expect(cut.join("")).toBe(sample);
        expect(parts).toBe(cut.length);
        expect(length).toBe(cut.reduce((sum, part) => sum + sizeOf(part, encoding), 0));
      }),
    );
  });

  it("never become fewer as text is added", () => {
    fc.assert(
      fc.property(text(foreign), foreign, (sample, more) => {
        expect(smsParts(sample + more).parts).toBeGreaterThanOrEqual(smsParts(sample).parts);
      }),
    );
  });
});

/** Cuts by trying every place: the longest first part that fits, then the rest likewise. */
function cutByHand(sample: string, encoding: "GSM-7" | "UCS-2"): string[] {
  const [whole, part] = encoding === "GSM-7" ? [160, 153] : [70, 67];
  return sizeOf(sample, encoding) <= whole ? [sample] : cutRest(sample, encoding, part);
}

function cutRest(rest: string, encoding: "GSM-7" | "UCS-2", part: number): string[] {
  if (sizeOf(rest, encoding) <= part) return [rest];
  let end = rest.length;
  while (sizeOf(rest.slice(0, end), encoding) > part || isSurrogatePair(rest, end)) end--;
  return [rest.slice(0, end), ...cutRest(rest.slice(end), encoding, part)];
}

const isSurrogatePair = (sample: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(sample.slice(at - 1, at + 1));

const sizeOf = (sample: string, encoding: "GSM-7" | "UCS-2"): number =>
  encoding === "UCS-2" ? sample.length : sample.length + (sample.match(/[€{}|^~[\]\\]/g)?.length ?? 0);
