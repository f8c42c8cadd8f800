import jsQR from "jsqr";
import { describe, it } from "vitest";
import type { InvoiceDocument } from "../../../src/formats/document/document-model.ts";
import { epcPayload, type Transfer } from "../../../src/formats/qr-code/epc-payload.ts";
import { paymentCode } from "../../../src/formats/qr-code/payment-code.ts";
import { qrModules } from "../../../src/formats/qr-code/qr-modules.ts";
import { QrCode } from "../../../src/surfaces/public-page/qr-code.tsx";
import { sample } from "./sample-documents.ts";

const TRANSFER: Transfer = {
  name: "Atelier Lumière",
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPP",
  amount_cents: 370050,
  reference: "2026-00001",
};

const payloadOf = (over: Partial<Transfer> = {}) => epcPayload({ ...TRANSFER, ...over });
const fieldsOf = (over: Partial<Transfer> = {}) => (payloadOf(over) ?? "").split("\n");

/** Draws the modules as a bitmap, and reads it with another library than the one that made them. */
function decode(modules: boolean[][]): { text: string; version: number } | null {
  const scale = 4;
  const side = modules.length * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  const code = jsQR(pixels, side, side, { inversionAttempts: "dontInvert" });
  return code && { text: Buffer.from(code.binaryData).toString("utf8"), version: code.version };
}

describe("the text of an EPC QR code", () => {
  it("has the fields of EPC069-12, version 002", ({ expect }) => {
    expect(fieldsOf()).toEqual([
      "BCD",
      "002",
      "1",
      "SCT",
      "AGRIFRPP",
      "Atelier Lumière",
      "FR7630006000011234567890189",
      "EUR3700.50",
      "",
      "",
      "2026-00001",
    ]);
  });

  it("needs no BIC within the EEA, and one in the rest of SEPA", ({ expect }) => {
    expect(fieldsOf({ bic: null })[4]).toBe("");
    const swiss = { iban: "CH9300762011623852957" };
    expect(payloadOf({ ...swiss, bic: null })).toBeNull();
    expect(fieldsOf({ ...swiss, bic: "POFICHBE" })[6]).toBe("CH9300762011623852957");
    expect(payloadOf({ iban: "BR1800360305000010009795493C1" })).toBeNull();
  });

  it("writes amounts from 0.01 to 999999999.99, and no other", ({ expect }) => {
    const amounts = { 1: "EUR0.01", 10: "EUR0.10", 100: "EUR1.00", 99999999999: "EUR999999999.99" };
    for (const [cents, text] of Object.entries(amounts))
      expect(fieldsOf({ amount_cents: Number(cents) })[7]).toBe(text);
    for (const cents of [0, -1, 100_000_000_000, Number.MAX_SAFE_INTEGER])
      expect(payloadOf({ amount_cents: cents })).toBeNull();
  });

  it("keeps a name within 70 characters and a reference within 140", ({ expect }) => {
    const fields = fieldsOf({ name: "n".repeat(200), reference: "9".repeat(150) });
    expect(fields[5]).toBe("n".repeat(70));
    expect(fields[10]).toBe("9".repeat(140));
  });

  it("lets no line break of a name make another field", ({ expect }) => {
    expect(fieldsOf({ name: "A\nEUR1\r\nB" })).toHaveLength(11);
    expect(fieldsOf({ name: "A\nEUR1\r\nB" })[5]).toBe("A EUR1 B");
  });

  it("never has more than 331 bytes", ({ expect }) => {
    for (const name of ["😀".repeat(70), "漢".repeat(70), "a".repeat(70)])
      for (const reference of ["2026-1", "é".repeat(60), "9".repeat(140)]) {
        const payload = payloadOf({ name, reference, amount_cents: 99_999_999_999 });
        expect(Buffer.byteLength(payload ?? "")).toBeLessThanOrEqual(331);
        expect(payload).toContain("\nFR7630006000011234567890189\n");
      }
    expect(payloadOf({ reference: "😀".repeat(140) })).toBeNull();
  });
});

describe("the code of a document", () => {
  it("pays its seller what is due, under its number", ({ expect }) => {
    const { seller } = sample();
    const [, , , , bic, name, iban, amount, , , reference] = paymentCode(sample(), 48_263)?.split("\n") ?? [];
    expect([bic, name, iban]).toEqual([seller.bic, seller.name, seller.iban]);
    expect([amount, reference]).toEqual(["EUR482.63", sample().number]);
  });

  it("pays the owner of the account that the document names", ({ expect }) => {
    const bank_account = { kind: "iban", id: "DE89370400440532013000", owner: "Ada Projects" } as const;
    const code = paymentCode(sample({ content: { bank_account } }), 100);
    expect(code?.split("\n").slice(4, 7)).toEqual(["", "Ada Projects", bank_account.id]);
    const giro = { kind: "bankgiro", id: "5050-1055" } as const;
    expect(paymentCode(sample({ content: { bank_account: giro } }), 100)).toBeNull();
  });

  it("names an RF reference as one, and any other as words", ({ expect }) => {
    const endOf = (payment_reference: InvoiceDocument["payment_reference"]) =>
      paymentCode(sample({ payment_reference }), 100)?.split("\n").slice(8);
    expect(endOf({ scheme: "rf", reference: "RF18539007547034" })).toEqual(["", "RF18539007547034"]);
    expect(endOf({ scheme: "kid", reference: "2026000428" })).toEqual(["", "", "2026000428"]);
    expect(endOf({ scheme: null, reference: "Order 7" })).toEqual(["", "", "Order 7"]);
  });

  it("is not there without an account, in another currency, or where no transfer is taken", ({ expect }) => {
    expect(paymentCode(sample({ seller: { ...sample().seller, iban: null } }), 100)).toBeNull();
    expect(paymentCode(sample({ currency: "NOK" }), 100)).toBeNull();
    expect(paymentCode(sample({ content: { payment_methods: ["card"] } }), 100)).toBeNull();
    expect(paymentCode(sample(), 0)).toBeNull();
  });
});

describe("the QR code", () => {
  const samples: Partial<Transfer>[] = [
    {},
    { bic: null, amount_cents: 1 },
    { name: "Ærø Smørrebrød & Søn ApS", reference: "FAKTURA-2026-000000001" },
    { name: "株式会社 Łódź 😀", amount_cents: 99_999_999_999 },
    { name: "n".repeat(70), reference: "9".repeat(140), amount_cents: 99_999_999_999 },
  ];
  for (const [index, over] of samples.entries())
    it(`reads as it was written (${index + 1})`, ({ expect }) => {
      const payload = payloadOf(over);
      const read = decode(qrModules(payload ?? ""));
      expect(read?.text.split("\n")).toEqual(payload?.split("\n"));
      expect(read?.version).toBeLessThanOrEqual(13);
    });

  it("has a quiet zone of four modules", ({ expect }) => {
    const modules = qrModules(payloadOf() ?? "");
    for (const edge of [0, 1, 2, 3, modules.length - 1, modules.length - 4])
      expect(modules[edge]?.some(Boolean)).toBe(false);
    expect(modules[4]?.slice(4, 11)).toEqual(Array(7).fill(true));
  });

  it("is drawn as it is: the shapes of the picture are its dark modules", ({ expect }) => {
    const text = payloadOf() ?? "";
    const svg = String(QrCode({ text, name: "A code" }));
    expect(svg).toContain('role="img" aria-label="A code"');
    const drawn = qrModules(text).map((row) => row.map(() => false));
    for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      drawn[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
    expect(drawn).toEqual(qrModules(text));
    expect(decode(drawn)?.text).toBe(text);
  });
});
