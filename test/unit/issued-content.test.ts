import { describe, expect, it } from "vitest";
import { foldedReferences } from "../../src/capabilities/invoices/invoice-filters.ts";
import {
  contentOfDraft,
  draftAsShown,
  issuedContent,
  rateFaults,
} from "../../src/capabilities/invoices/issued-content.ts";
import type { DocumentContent } from "../../src/schema/document-shapes.ts";
import type { ClientDetails } from "../../src/schema/party-shapes.ts";
import type { BusinessRow, ClientRow, InvoiceRow } from "../../src/schema/rows.ts";

const ADDRESS = { name: null, address: null, postal_code: null, city: "Hamburg", country: "DE" };
const KNOWN: ClientDetails = {
  buyer_reference: "L-1",
  delivery_address: ADDRESS,
  payment_method: "direct_debit",
  note: "pays late",
};

const NOW = new Date("2026-11-27T08:00:00Z");

const business = (over: Partial<BusinessRow> = {}) =>
  ({ country: "SE", default_currency: "SEK", details: null, ...over }) as BusinessRow;
const client = (details: ClientDetails | null) => ({ details }) as ClientRow;
const draft = (content: DocumentContent | null, over: Partial<InvoiceRow> = {}) =>
  ({
    content,
    currency: "EUR",
    external_id: null,
    purchase_order: null,
    due_date: null,
    tax_cents: 0,
    tax_breakdown: [],
    folded_references: foldedReferences({ external_id: null, purchase_order: null, content }),
    ...over,
  }) as InvoiceRow;

const issued = (content: DocumentContent | null, details: ClientDetails | null, of = business()) =>
  issuedContent(draft(content), { client: client(details), business: of, issue_date: "2026-11-27" });

describe("a draft", () => {
  it("says what its client says of every document, unless it says it itself", () => {
    expect(contentOfDraft(draft(null), client(KNOWN))).toEqual({
      delivery_address: ADDRESS,
      buyer_reference: "L-1",
      payment_methods: ["direct_debit"],
    });
    const own = { title: "T", buyer_reference: "L-2", payment_methods: ["card" as const] };
    expect(contentOfDraft(draft(own), client(KNOWN))).toEqual({ ...own, delivery_address: ADDRESS });
    expect(contentOfDraft(draft(null), client(null))).toBeNull();
    expect(contentOfDraft(draft(null), client({ note: "x" }))).toBeNull();
  });

  it("shows the days that are known before it is issued", () => {
    const terms = { kind: "end_of_month", days: 0 } as const;
    const shown = (content: DocumentContent, due_date: string | null = null) =>
      draftAsShown(draft(content, { due_date }), { client: client(null), business: business(), now: NOW });
    expect(shown({ issue_date: "2026-02-10", payment_terms: terms })).toMatchObject({
      issue_date: "2026-02-10",
      due_date: "2026-02-28",
    });
    expect(shown({ payment_terms: terms })).toMatchObject({ issue_date: null, due_date: null });
    expect(shown({ issue_date: "2026-02-10" }, "2026-03-01")).toMatchObject({ due_date: "2026-03-01" });
  });

  it("shows the rate that it would have on its day, and keeps its own", () => {
    const rates = ["2026-11-01", "2026-11-20", "2026-12-24"].map((date, index) => ({
      currency: "EUR" as const,
      rate: `11.${index}`,
      date,
    }));
    const seller = business({ time_zone: "Europe/Stockholm", details: { exchange_rates: rates } });
    const rateOf = (content: DocumentContent) =>
      draftAsShown(draft(content), { client: client(null), business: seller, now: NOW }).content
        ?.exchange_rate;
    expect(rateOf({ tax_currency: "SEK" })).toBe("11.1");
    expect(rateOf({ tax_currency: "SEK", issue_date: "2026-11-10" })).toBe("11.0");
    expect(rateOf({ tax_currency: "SEK", exchange_rate: "12.5" })).toBe("12.5");
    expect(rateOf({ title: "T" })).toBeUndefined();
  });
});

describe("what is issued", () => {
  it("stays as the draft has it where nothing is to be frozen", () => {
    expect(issued(null, null)).toEqual({});
    expect(issued({ title: "T" }, { note: "x" })).toEqual({});
  });

  it("has the chosen day in its column alone, and what its client said", () => {
    expect(issued({ issue_date: "2026-11-27" }, null)).toEqual({ content: null, folded_references: null });
    expect(issued({ title: "Ærø" }, KNOWN)).toEqual({
      content: {
        title: "Ærø",
        delivery_address: ADDRESS,
        buyer_reference: "L-1",
        payment_methods: ["direct_debit"],
      },
      folded_references: "aero\nl-1",
    });
  });

  it("has the rate that was given, or the latest known one of its day, or none", () => {
    const exchange_rates = [
      { currency: "EUR" as const, rate: "11.1", date: "2026-11-26" },
      { currency: "EUR" as const, rate: "11.2", date: "2026-11-27" },
      { currency: "EUR" as const, rate: "11.3", date: "2026-11-28" },
      { currency: "USD" as const, rate: "9", date: "2026-11-27" },
    ];
    const known = business({ details: { exchange_rates } });
    const asked = { tax_currency: "SEK" as const };
    expect(issued({ exchange_rate: "10", ...asked }, null, known)).toEqual({});
    expect(issued(asked, null, known).content).toEqual({ ...asked, exchange_rate: "11.2" });
    // The table leads to the seller's own currency, and says nothing of another.
    const other = { tax_currency: "NOK" as const };
    for (const [content, of] of [
      [asked, business()],
      [other, known],
    ] as const)
      expect(rateFaults(draft(content), of, "2026-11-27")).toMatchObject([
        { field: ["exchange_rate"], code: "exchange_rate_missing" },
      ]);
    expect(rateFaults(draft(asked), known, "2026-11-25")).toHaveLength(1);
    expect(rateFaults(draft(asked), known, "2026-11-27")).toEqual([]);
    expect(rateFaults(draft({ title: "T" }), business(), "2026-11-27")).toEqual([]);
  });
});
