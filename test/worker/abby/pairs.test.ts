/** A document that one surface makes reads right in the other two. */
import { afterEach, beforeEach, describe, it, vi } from "vitest";
import { aPlace, noon, type Place } from "../../support/abby/place.ts";
import { type Fastbill, fastbillWith } from "../../support/fastbill.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-27T09:30:00.000Z") }));
afterEach(() => void vi.useRealTimers());

interface Surfaces extends Place {
  fastbill: Fastbill;
}

/** What a document says, field by field, in cents and ISO days: the same whichever surface tells it. */
interface Said {
  id: string;
  number: string;
  isDraft: boolean;
  isPaid: boolean;
  currency: string;
  title: string;
  intro: string;
  issued: string;
  due: string;
  supplied: string;
  net: number;
  tax: number;
  total: number;
  taxes: [rate: number, tax: number][];
  lines: {
    text: string;
    quantity: number;
    price: number;
    rate: number;
    net: number;
    tax: number;
    total: number;
  }[];
}

const cents = (amount: string | number): number => Math.round(Number(amount) * 100);
const dayOf = (seconds: number | undefined): string =>
  seconds === undefined ? "" : new Date(seconds * 1000).toISOString().slice(0, 10);
const byRate = (taxes: [number, number][]) => taxes.sort(([one], [other]) => other - one);

async function byV1({ api }: Surfaces, id: string): Promise<Said> {
  const one = await api.ok("GET", `/invoices/${id}`);
  return {
    id,
    number: one.status === "draft" ? "" : one.number,
    isDraft: one.status === "draft",
    isPaid: one.status === "paid",
    currency: one.currency,
    title: one.title ?? "",
    intro: one.intro ?? "",
    issued: one.issue_date,
    due: one.due_date ?? "",
    supplied: one.supply_date ?? "",
    net: one.subtotal_cents,
    tax: one.tax_cents,
    total: one.total_cents,
    taxes: byRate(one.tax_breakdown.map((entry: V1Rate) => [entry.tax_rate, entry.tax_cents])),
    lines: one.lines.map((line: V1Line) => ({
      text: [line.description, line.details].filter(Boolean).join("\n"),
      quantity: line.quantity,
      price: line.unit_price_cents,
      rate: line.tax_rate,
      net: line.net_cents,
      tax: line.tax_cents,
      total: line.total_cents,
    })),
  };
}

interface V1Rate {
  tax_rate: number;
  tax_cents: number;
}

interface V1Line extends V1Rate {
  description: string;
  details: string | null;
  quantity: number;
  unit_price_cents: number;
  net_cents: number;
  total_cents: number;
}

async function byFastbill({ fastbill, api }: Surfaces, id: string): Promise<Said> {
  const { INVOICES } = await fastbill.ok("invoice.get", { FILTER: {}, LIMIT: 100 });
  // v1 and Abby do not tell the number by which FastBill names a document: the newest is the last made.
  const [one] = INVOICES;
  return {
    id: (await api.ok("GET", "/invoices")).data[0].id === id ? id : "another",
    number: one.INVOICE_NUMBER,
    isDraft: one.TYPE === "draft",
    isPaid: one.STATE === "paid",
    currency: one.CURRENCY_CODE,
    title: one.INVOICE_TITLE,
    intro: one.INTROTEXT,
    issued: one.INVOICE_DATE,
    due: one.DUE_DATE.slice(0, 10).replace("0000-00-00", ""),
    supplied: one.DELIVERY_DATE,
    net: cents(one.SUB_TOTAL),
    tax: cents(one.VAT_TOTAL),
    total: cents(one.TOTAL),
    taxes: byRate(one.VAT_ITEMS.map((rate: FastbillRate) => [rate.VAT_PERCENT, cents(rate.VAT_VALUE)])),
    lines: one.ITEMS.map((item: FastbillItem) => ({
      text: item.DESCRIPTION,
      quantity: Number(item.QUANTITY),
      price: cents(item.UNIT_PRICE),
      rate: Number(item.VAT_PERCENT),
      net: cents(item.COMPLETE_NET),
      tax: cents(item.VAT_VALUE),
      total: cents(item.COMPLETE_GROSS),
    })),
  };
}

interface FastbillRate {
  VAT_PERCENT: number;
  VAT_VALUE: string;
}

type FastbillItem = Record<
  "DESCRIPTION" | "QUANTITY" | "UNIT_PRICE" | "VAT_PERCENT" | "VAT_VALUE" | "COMPLETE_NET" | "COMPLETE_GROSS",
  string
>;

const RATES: Readonly<Record<string, number>> = { FR_2000: 20, FR_550: 5.5, FR_00HT: 0 };

async function byAbby({ abby }: Surfaces, id: string): Promise<Said> {
  const one = await abby.get(`/v2/billing/${id}`);
  const { total } = one;
  return {
    id: one.id,
    number: one.number ?? "",
    isDraft: one.state === "draft",
    isPaid: one.state === "paid",
    currency: one.currencyCode,
    title: one.title ?? "",
    intro: one.billingLegals.headerNote ?? "",
    issued: dayOf(one.emittedAt),
    due: dayOf(one.dueAt),
    supplied: dayOf(one.deliveryDate),
    net: total.amountWithoutTaxAfterDiscount,
    tax: total.amountWithTaxAfterDiscount - total.amountWithoutTaxAfterDiscount,
    total: total.amountWithTaxAfterDiscount,
    taxes: byRate(total.vatDetails.map((rate: AbbyRate) => [rate.vatRate, rate.amount])),
    lines: one.lines.map((line: AbbyLine) => ({
      text: [line.designation, line.description].filter(Boolean).join("\n"),
      quantity: line.quantity,
      price: line.unitPrice,
      rate: RATES[line.vatCode] ?? -1,
      net: line.priceWithoutTaxAfterDiscount,
      tax: line.vatAmount,
      total: line.priceTotalTax,
    })),
  };
}

interface AbbyRate {
  vatRate: number;
  amount: number;
}

interface AbbyLine {
  designation: string;
  description?: string;
  quantity: number;
  unitPrice: number;
  vatCode: string;
  priceWithoutTaxAfterDiscount: number;
  vatAmount: number;
  priceTotalTax: number;
}

const READERS = { v1: byV1, fastbill: byFastbill, abby: byAbby };

/** The same invoice, as each surface is told to make it; it gives the id. */
const MAKERS: Record<string, (of: Surfaces) => Promise<string>> = {
  async v1({ api, clientId }) {
    const { id } = await api.ok("POST", "/invoices", {
      client_id: clientId,
      currency: "EUR",
      title: "Website",
      intro: "As agreed:",
      issue_date: "2026-11-26",
      due_date: "2026-12-10",
      supply_date: "2026-11-20",
      lines: [
        { description: "Work", details: "On site", quantity: 1.5, unit_price_cents: 3333, tax_rate: 20 },
        { description: "Books", quantity: 3, unit_price_cents: 1999, tax_rate: 5.5 },
        { description: "Stamps", quantity: 1, unit_price_cents: 1000, tax_rate: 0, tax_category: "E" },
      ],
    });
    return id;
  },
  async fastbill({ fastbill, api }) {
    await fastbill.ok("invoice.create", {
      DATA: {
        CUSTOMER_ID: 1,
        CURRENCY_CODE: "EUR",
        INVOICE_TITLE: "Website",
        INTROTEXT: "As agreed:",
        INVOICE_DATE: "2026-11-26",
        DUE_DATE: "2026-12-10",
        DELIVERY_DATE: "2026-11-20",
        ITEMS: [
          { DESCRIPTION: "Work\nOn site", QUANTITY: 1.5, UNIT_PRICE: 33.33, VAT_PERCENT: 20 },
          { DESCRIPTION: "Books", QUANTITY: 3, UNIT_PRICE: 19.99, VAT_PERCENT: 5.5 },
          { DESCRIPTION: "Stamps", QUANTITY: 1, UNIT_PRICE: 10, VAT_PERCENT: 0 },
        ],
      },
    });
    return (await api.ok("GET", "/invoices")).data[0].id;
  },
  async abby({ abby, clientId }) {
    const { id } = await abby.post(`/v2/billing/invoice/${clientId}`);
    await abby.patch(`/v2/billing/${id}/lines`, {
      lines: [
        { designation: "Work", description: "On site", quantity: 1.5, unitPrice: 3333, vatCode: "FR_2000" },
        { designation: "Books", quantity: 3, unitPrice: 1999, vatCode: "FR_550" },
        { designation: "Stamps", quantity: 1, unitPrice: 1000, vatCode: "FR_00HT" },
      ],
    });
    await abby.patch(`/v2/billing/${id}/title`, { title: "Website" });
    await abby.patch(`/v2/billing/invoice/${id}/general-informations`, { headerNote: "As agreed:" });
    await abby.patch(`/v2/billing/invoice/${id}/timeline`, {
      emittedAt: noon("2026-11-26"),
      paymentDelay: "other",
      customDueDate: noon("2026-12-10"),
      deliveryDate: noon("2026-11-20"),
    });
    return id;
  },
};

const SAID: Omit<Said, "id" | "number" | "isDraft" | "isPaid"> = {
  currency: "EUR",
  title: "Website",
  intro: "As agreed:",
  issued: "2026-11-26",
  due: "2026-12-10",
  supplied: "2026-11-20",
  net: 11_997,
  tax: 1330,
  total: 13_327,
  taxes: [
    [20, 1000],
    [5.5, 330],
    [0, 0],
  ],
  lines: [
    { text: "Work\nOn site", quantity: 1.5, price: 3333, rate: 20, net: 5000, tax: 1000, total: 6000 },
    { text: "Books", quantity: 3, price: 1999, rate: 5.5, net: 5997, tax: 330, total: 6327 },
    { text: "Stamps", quantity: 1, price: 1000, rate: 0, net: 1000, tax: 0, total: 1000 },
  ],
};

describe.each(Object.keys(MAKERS))("an invoice that %s makes", (maker) => {
  it("reads the same by all, drafted, finalized and paid", async ({ expect }) => {
    const place = await aPlace();
    const of: Surfaces = { ...place, fastbill: fastbillWith(place.api) };
    const id = (await MAKERS[maker]?.(of)) ?? "";
    const all = async (state: Partial<Said>) => {
      for (const [reader, read] of Object.entries(READERS))
        expect([reader, await read(of, id)]).toEqual([reader, { ...SAID, id, ...state }]);
    };
    await all({ number: "", isDraft: true, isPaid: false });
    await place.abby.patch(`/v2/billing/${id}/finalize`);
    await all({ number: "2026-00001", isDraft: false, isPaid: false });
    await place.api.ok("POST", `/invoices/${id}/payments`, { amount_cents: 13_327, method: "transfer" });
    await all({ number: "2026-00001", isDraft: false, isPaid: true });
    const { paidAt, total } = await place.abby.get(`/v2/billing/${id}`);
    expect([paidAt, total.remainingReconciliateAmount]).toEqual([Date.now() / 1000, 0]);
  });
});

it("a credit note of v1 and what was issued elsewhere read right, too", async ({ expect }) => {
  const { api, abby, clientId } = await aPlace();
  const lines = [{ description: "Work", quantity: 1, unit_price_cents: 10_000, tax_rate: 20 }];
  const draft = await api.ok("POST", "/invoices", { client_id: clientId, currency: "EUR", lines });
  await api.ok("POST", `/invoices/${draft.id}/finalize`);
  const note = await api.ok("POST", "/credit-notes", {
    invoice_id: draft.id,
    reason: "Rebate",
    amounts: [{ tax_rate: 20, taxable_cents: 2500 }],
  });
  expect(await abby.get(`/v2/billing/${note.id}`)).toMatchObject({
    type: "asset",
    state: "finalized",
    number: note.number,
    locked: true,
    paymentDelay: "at_reception",
    total: { amountWithTaxAfterDiscount: 3000, remainingReconciliateAmount: 0 },
    parent: { id: draft.id, total: { remainingAmountWithoutTax: 7500, remainingAmountWithTax: 9000 } },
  });
  const elsewhere = { number: "OLD-7", issue_date: "2026-10-01", due_date: "2026-10-31" };
  const recorded = await api.ok("POST", "/invoices/record", {
    ...elsewhere,
    client_id: clientId,
    currency: "EUR",
    lines,
  });
  expect(await abby.get(`/v2/billing/${recorded.id}`)).toMatchObject({
    number: "OLD-7",
    state: "finalized",
    isEditable: false,
    emittedAt: Date.parse("2026-10-01T12:00:00+02:00") / 1000,
    paymentDelay: "thirty_days",
  });
  expect(await abby.refused("PATCH", `/v2/billing/${recorded.id}/title`, { title: "Other" })).toMatchObject({
    status: 409,
  });
});
