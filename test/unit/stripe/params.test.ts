import type Stripe from "stripe";
import { describe, it } from "vitest";
import { parseForm } from "../../support/stripe/form.ts";
import { CREATE_REFUND, CREATE_SESSION, checkParams, type FieldsOf } from "../../support/stripe/params.ts";

describe("a form", () => {
  it("nests lists and objects, numbered or appended", ({ expect }) => {
    const form = parseForm("a=1&b[c]=2&b[d][0][e]=3&b[d][1][e]=4&expand[]=x&expand[]=y&f%5Bg%5D=%26");
    expect(JSON.parse(JSON.stringify(form))).toEqual({
      a: "1",
      b: { c: "2", d: [{ e: "3" }, { e: "4" }] },
      expand: ["x", "y"],
      f: { g: "&" },
    });
  });

  it("has names, whatever they are", ({ expect }) => {
    const form = parseForm("__proto__[polluted]=1&metadata[constructor]=2&metadata[0]=3&odd]=4");
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(form)).toEqual(["__proto__", "metadata", "odd]"]);
  });
});

describe("the accepted parameters", () => {
  it("are all that the SDK knows: the compiler holds the lists against its types", ({ expect }) => {
    type Small = { name: string; amount?: number; tags?: string[]; metadata?: Record<string, string> };
    const complete: FieldsOf<Small> = {
      name: { required: "string" },
      amount: "integer",
      tags: { list: "string" },
      metadata: "metadata",
    };
    // @ts-expect-error: a name is missing
    const lacking: FieldsOf<Small> = { name: { required: "string" }, amount: "integer", tags: "unmodelled" };
    // @ts-expect-error: a name is too many
    const beyond: FieldsOf<Small> = { ...complete, other: "string" };
    // @ts-expect-error: what the SDK requires must be required
    const lenient: FieldsOf<Small> = { ...complete, name: "string" };
    // @ts-expect-error: a number is no text
    const confused: FieldsOf<Small> = { ...complete, amount: "string" };
    expect([lacking, beyond, lenient, confused]).toHaveLength(4);
  });

  it("come out with their types", ({ expect }) => {
    const refund: Stripe.RefundCreateParams = checkParams(
      CREATE_REFUND,
      parseForm("charge=ch_1&amount=5&refund_application_fee=true&metadata[a]=1&metadata[b]="),
    );
    expect(refund).toEqual({
      charge: "ch_1",
      amount: 5,
      refund_application_fee: true,
      metadata: { a: "1" },
    });
  });

  it("are found unknown at any depth, all at once", ({ expect }) => {
    const form = parseForm("mode=payment&x=1&line_items[0][y]=1&payment_intent_data[z]=1");
    expect(() => checkParams<Stripe.Checkout.SessionCreateParams>(CREATE_SESSION, form)).toThrow(
      "Received unknown parameters: x, line_items[0][y], payment_intent_data[z]",
    );
  });
});
