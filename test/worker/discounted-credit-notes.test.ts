/** Credit notes of invoices with discounts, charges and tax in their prices. */
import { describe, it } from "vitest";
import { type Api, aDraft, aLine, createBusiness } from "../support/business.ts";

/** A shop's order with tax in its prices: two shirts, a book, 10 % off, and shipping. It comes to 88.57 EUR. */
const ORDER = {
  prices_include_tax: true,
  lines: [
    { ...aLine, description: "Shirt", quantity: 2, unit_price_cents: 3999, tax_rate: 19 },
    { ...aLine, description: "Book", unit_price_cents: 1299, tax_rate: 7 },
  ],
  discount: { percent: 10, reason: "WELCOME10" },
  charges: [{ amount_cents: 490, tax_rate: 19, reason: "Shipping" }],
};

async function issued(over: Record<string, unknown>) {
  const api = await createBusiness();
  const { draft } = await aDraft(api, over);
  const invoice = await api.ok("POST", `/invoices/${draft.id}/finalize`);
  return { api, invoice, path: `/invoices/${draft.id}` };
}

const creditOf = (api: Api, invoice_id: string, what: object) =>
  api.call("POST", "/credit-notes", { invoice_id, ...what });
const faultOf = ({ body }: { body: { code: string; errors?: { pointer: string; code: string }[] } }) =>
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`).join() ?? body.code;

type Rate = { tax_rate: number; taxable_cents: number; tax_cents: number };
/** Taxable amount and tax of each rate, over several documents. */
const sumsOf = (documents: { tax_breakdown: Rate[] }[]) => {
  const sums: Record<number, [number, number]> = {};
  for (const { tax_rate, taxable_cents, tax_cents } of documents.flatMap((one) => one.tax_breakdown)) {
    const [taxable, tax] = sums[tax_rate] ?? [0, 0];
    sums[tax_rate] = [taxable + taxable_cents, tax + tax_cents];
  }
  return sums;
};

describe("a shop's order", () => {
  it("gives back what the customer paid for what he returns, and the sums per rate fit", async ({
    expect,
  }) => {
    const { api, invoice, path } = await issued(ORDER);
    expect(invoice.total_cents).toBe(7998 - 800 + 1299 - 130 + 490);
    const { status, body: shirt } = await creditOf(api, invoice.id, { lines: [{ line: 1, quantity: 1 }] });
    expect(status).toBe(201);
    expect(shirt).toMatchObject({
      total_cents: 3599,
      prices_include_tax: true,
      discount: { amount_cents: 400, reason: "WELCOME10" },
      charges: [],
      tax_breakdown: [
        { tax_rate: 19, discount_cents: 400, charge_cents: 0, taxable_cents: 3024, tax_cents: 575 },
      ],
      lines: [
        {
          line: 1,
          quantity: 1,
          unit_price_cents: 3999,
          gross_cents: 3999,
          net_cents: 3360,
          total_cents: 3999,
        },
      ],
    });
    expect(await api.ok("GET", `/credit-notes/${shirt.id}`)).toEqual(shirt);
    const { body: rest } = await creditOf(api, invoice.id, {
      lines: [{ line: 1 }, { line: 2 }],
      charges: [{ charge: 1 }],
    });
    expect(rest).toMatchObject({
      discount: { amount_cents: 530 },
      charges: [{ charge: 1, amount_cents: 490, tax_rate: 19, tax_category: "S", reason: "Shipping" }],
    });
    expect(sumsOf([shirt, rest])).toEqual(sumsOf([invoice]));
    expect(await api.ok("GET", path)).toMatchObject({ status: "cancelled", credited_cents: 8857 });
  });

  it("is credited as it is, with its PDF", async ({ expect }) => {
    const { api, invoice } = await issued(ORDER);
    const { body: note } = await creditOf(api, invoice.id, {});
    const { tax_breakdown, subtotal_cents, tax_cents, total_cents } = invoice;
    expect(note).toMatchObject({ tax_breakdown, subtotal_cents, tax_cents, total_cents });
    expect(note.lines.map(({ line: _, charge: __, ...one }: { line: number; charge: null }) => one)).toEqual(
      invoice.lines,
    );
    expect(note.discount).toEqual({ amount_cents: 930, reason: "WELCOME10" });
    const pdf = await api.call("GET", `/credit-notes/${note.id}/pdf`);
    expect(pdf.headers.get("Content-Type")).toBe("application/pdf");
  });

  it("is credited by shipping alone, once", async ({ expect }) => {
    const { api, invoice } = await issued(ORDER);
    const shipping = (charge: object) => creditOf(api, invoice.id, { charges: [charge] });
    expect((await shipping({ charge: 1, amount_cents: 90 })).body).toMatchObject({
      total_cents: 90,
      charges: [],
      lines: [{ line: null, charge: 1, description: "Shipping", quantity: 1, unit_price_cents: 90 }],
    });
    const refused = await shipping({ charge: 1, amount_cents: 401 });
    expect(faultOf(refused)).toBe("/charges/0/amount_cents exceeds_charge");
    expect((await shipping({ charge: 1 })).body.total_cents).toBe(400);
    expect(faultOf(await shipping({ charge: 1 }))).toBe("/charges/0/charge exceeds_charge");
    expect(faultOf(await shipping({ charge: 2 }))).toBe("/charges/0/charge unknown_charge");
    expect(faultOf(await shipping({ charge: 1, amount_cents: 0 }))).toBe("/charges/0/amount_cents too_small");
    const both = { charges: [{ charge: 1 }], amounts: [{ tax_rate: 19, taxable_cents: 1 }] };
    expect(faultOf(await creditOf(api, invoice.id, both))).toBe("/amounts conflicting");
  });
});

describe("an amount", () => {
  it("may be with tax, and all of a request are alike", async ({ expect }) => {
    const { api, invoice } = await issued(ORDER);
    const amounts = (...all: object[]) =>
      creditOf(api, invoice.id, { amounts: all.map((one) => ({ tax_rate: 19, ...one })) });
    expect((await amounts({ total_cents: 501 })).body).toMatchObject({
      total_cents: 501,
      prices_include_tax: true,
      lines: [{ line: null, unit_price_cents: 501, total_cents: 501 }],
    });
    expect(faultOf(await amounts({}))).toBe("/amounts/0/taxable_cents required");
    const both = { taxable_cents: 1, total_cents: 1 };
    expect(faultOf(await amounts(both))).toBe("/amounts/0/total_cents conflicting");
    expect(faultOf(await amounts({ taxable_cents: 1 }, { total_cents: 1 }))).toBe(
      "/amounts/1/total_cents conflicting",
    );
    expect(faultOf(await amounts({ total_cents: 0 }))).toBe("/amounts/0/total_cents zero");
  });
});

describe("a line with a discount", () => {
  it("is credited without naming the discount", async ({ expect }) => {
    const { api, invoice } = await issued({
      lines: [{ ...aLine, quantity: 4, unit_price_cents: 1000, discount: { amount_cents: 500 } }],
    });
    const { body } = await creditOf(api, invoice.id, { lines: [{ line: 1, quantity: 1 }] });
    expect(body.lines).toMatchObject([
      {
        quantity: 1,
        discount: { amount_cents: 125 },
        gross_cents: 1000,
        discount_cents: 125,
        net_cents: 875,
      },
    ]);
    expect((await creditOf(api, invoice.id, { lines: [{ line: 1 }] })).body.subtotal_cents).toBe(2625);
  });
});

describe("a credit note", () => {
  it("says of the supply what its invoice says, and nothing of its own texts and terms", async ({
    expect,
  }) => {
    const said = {
      service_period: { from: "2026-10-01", to: "2026-10-31" },
      buyer_reference: "04011000-12345-67",
      contract_reference: "C-1",
      project_reference: "P-1",
      tax_currency: "SEK",
      exchange_rate: "11.4825",
      locale: "de",
      delivery_address: {
        name: "Warehouse",
        address: "Kai 1",
        postal_code: "20457",
        city: "Hamburg",
        country: "DE",
      },
    };
    const { api, invoice } = await issued({
      ...said,
      purchase_order: "PO-7",
      title: "Autumn",
      intro: "Hello",
      terms: "Our terms",
      cash_discount: [{ percent: 2, days: 14 }],
    });
    const { body } = await creditOf(api, invoice.id, {});
    expect(body).toMatchObject({ ...said, purchase_order: "PO-7" });
    expect(body).toMatchObject({ title: null, intro: null, terms: null });
    expect(body).not.toHaveProperty("cash_discount");
  });

  it("takes the business's texts in its language, and those that its request names", async ({ expect }) => {
    const api = await createBusiness({
      default_texts: { credit_note: { de: { intro: "Wir schreiben gut:", footer: "Danke" } } },
    });
    const { draft } = await aDraft(api, { locale: "de" });
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const amounts = [{ tax_rate: 20, taxable_cents: 100 }];
    const first = await creditOf(api, draft.id, { amounts });
    expect(first.body).toMatchObject({ title: null, intro: "Wir schreiben gut:", footer: "Danke" });
    const own = { title: "Gutschrift", intro: null, footer: "Bis bald" };
    expect((await creditOf(api, draft.id, { amounts, ...own })).body).toMatchObject(own);
  });
});
