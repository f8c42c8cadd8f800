/** What the FastBill endpoint says of refusals and faults of the core: its own names, FastBill's form. */
import { describe, expect, it } from "vitest";
import { invalidInput, refusal } from "../../src/capabilities/refusals.ts";
import { failureOf } from "../../src/surfaces/fastbill/http/error-answers.ts";
import { namesWith } from "../../src/surfaces/fastbill/http/field-names.ts";

const told = (error: unknown, own: Record<string, string> = {}) =>
  failureOf(error, { names: namesWith(own), requestId: "req-1" });
const sentence = (error: unknown, own?: Record<string, string>) => told(error, own).sentences.join("|");

describe("a fault of the core", () => {
  it("is named by the field that its sender knows", () => {
    expect(sentence(invalidInput(["lines", 1, "tax_rate"], "franchise_charges_tax", { tax_rate: 19 }))).toBe(
      "missing / invalid field: ITEMS[2].VAT_PERCENT (the business is exempt as a small business " +
        "(`vat_franchise`), so it may not charge 19 %: set VAT_PERCENT to 0. If it does charge VAT, set " +
        "`vat_franchise: false` with PUT /api/v1/business)",
    );
    expect(sentence(invalidInput(["client_id"], "unknown_client", { id: "5" }))).toBe(
      "missing / invalid field: CUSTOMER_ID (there is no customer 5)",
    );
    expect(sentence(invalidInput(["constructor"], "several_defaults", {}))).toContain("field: CONSTRUCTOR (");
  });

  it("is named by a service's own name for it", () => {
    const wrong = invalidInput(["number"], "several_defaults", {});
    expect(sentence(wrong)).toContain("field: INVOICE_NUMBER (");
    expect(sentence(wrong, { number: "CUSTOMER_NUMBER" })).toContain("field: CUSTOMER_NUMBER (");
  });
});

describe("a refusal", () => {
  it("of what is not there names the number that was asked for, and none of ours", () => {
    expect(sentence(refusal("not_found", { what: "invoice", id: "4711" }))).toBe(
      "missing / invalid field: INVOICE_ID (there is no invoice 4711)",
    );
    const hidden = refusal("not_found", { what: "client", id: "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d" });
    expect(sentence(hidden)).toBe("missing / invalid field: CUSTOMER_ID (there is no such customer)");
  });

  it("says which service helps instead", () => {
    const issued = { number: "2026-001", status: "finalized", action: "delete" } as const;
    expect(sentence(refusal("invoice_not_draft", issued))).toContain("`invoice.cancel` credits it in full");
    expect(sentence(refusal("invoice_not_issued", issued))).toContain("`invoice.complete`");
  });

  it("has a status of its own only where it is about the request as such", () => {
    expect(told(refusal("unknown_key", {}))).toMatchObject({
      status: 401,
      sentences: ["LoginError: Wrong API KEY or user credentials."],
    });
    expect(told(refusal("unavailable", { what: "numbering" }))).toMatchObject({ status: 503 });
    const quota = {
      what: "messages",
      most: 5,
      used: 5,
      asked: 1,
      resets_at: "x",
      retry_after_s: 60,
    } as const;
    expect(told(refusal("quota_used_up", quota))).toMatchObject({
      status: 200,
      headers: { "Retry-After": "60" },
    });
    expect(told(refusal("read_only_key", {})).status).toBe(200);
    expect(told(refusal("concurrent_change", {})).status).toBe(200);
  });
});

describe("an unexpected error", () => {
  it("tells nothing but the number under which it is logged", () => {
    expect(told(new Error("select secret from keys"))).toEqual({
      status: 500,
      sentences: ["This is our fault and has been logged as req-1."],
    });
  });
});
