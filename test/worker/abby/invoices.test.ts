/** Invoices by Abby's paths: the life of a draft, what it says, and what it may not say. */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, it, vi } from "vitest";
import { abby } from "../../support/abby/client.ts";
import { A_LINE, aBilling, aPlace, noon } from "../../support/abby/place.ts";
import { aForm, aPdf, aProduct, createBusiness } from "../../support/business.ts";
import { watchedDatabase } from "../../support/watched-database.ts";
import { appWith } from "../../support/worker.ts";

const NOW = "2026-11-27T09:30:00.000Z";
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date(NOW) }));
afterEach(() => void vi.useRealTimers());

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

describe("a draft", () => {
  it("is made empty, gets its lines and is finalized", async ({ expect }) => {
    const { abby, clientId } = await aPlace();
    const made = await abby.post(`/v2/billing/invoice/${clientId}`, {});
    expect(made).toMatchObject({
      type: "invoice",
      state: "draft",
      test: true,
      lines: [],
      finalizable: false,
      isEditable: true,
      isDeletable: true,
      locked: false,
      emittedAt: noon("2026-11-27"),
      paymentDelay: "thirty_days",
      dueAt: noon("2026-12-27"),
      customer: { id: clientId, organizationId: clientId, name: "Analytical Engines" },
      finalizeRequirements: [
        { name: "noLines", message: "An invoice says what was supplied; add a line to it." },
      ],
    });
    expect(made).not.toHaveProperty("number");
    const drafted = await abby.patch(`/v2/billing/${made.id}/lines`, { lines: [A_LINE] });
    expect(drafted).toMatchObject({ finalizable: true, finalizeRequirements: [] });
    expect(drafted.lines).toEqual([
      {
        id: expect.any(String),
        designation: "Consulting",
        unitPrice: 50_000,
        quantity: 2,
        quantityUnit: "unit",
        type: "service_delivery",
        vatCode: "FR_2000",
        isDeliveryOfGoods: false,
        isTaxIncluded: false,
        discount: { mode: "PERCENTAGE", amount: 0 },
        priceWithoutTaxBeforeDiscount: 100_000,
        discountAmount: 0,
        priceWithoutTaxAfterDiscount: 100_000,
        vatAmount: 20_000,
        priceTotalTax: 120_000,
      },
    ]);
    const issued = await abby.patch(`/v2/billing/${made.id}/finalize`);
    expect(issued).toMatchObject({
      number: "2026-00001",
      state: "finalized",
      locked: true,
      finalizable: false,
      isEditable: false,
      isDeletable: false,
      finalizedAt: Date.parse(NOW) / 1000,
      total: { amountWithTaxAfterDiscount: 120_000, remainingReconciliateAmount: 120_000 },
      emitter: { name: "Atelier Nord", siret: "73282932000074", legalStatus: "sarl", hasVat: true },
      bankInformation: { iban: "FR7630006000011234567890189", bic: "AGRIFRPP", holder: "Atelier Nord" },
    });
    expect(await abby.get(`/v2/billing/${made.id}`)).toEqual(issued);
    expect(await abby.get(`/v2/billing/invoice/${made.id}`)).toEqual(issued);
    expect(await abby.patch(`/v2/billing/${made.id}/finalize`)).toEqual(issued);
  });

  it("is for a person of an organization, or for a consumer", async ({ expect }) => {
    const { api, abby, clientId } = await aPlace();
    const person = await api.ok("POST", `/clients/${clientId}/contacts`, {
      first_name: "Grace",
      last_name: "Hopper",
      email: "grace@example.com",
    });
    const forPerson = await abby.post(`/v2/billing/invoice/${person.id}`);
    expect(forPerson.customer).toMatchObject({
      id: person.id,
      contactId: person.id,
      organizationId: clientId,
      firstname: "Grace",
      emails: ["grace@example.com"],
      parent: { id: clientId, name: "Analytical Engines" },
    });
    expect(await api.ok("GET", `/invoices/${forPerson.id}`)).toMatchObject({
      client_id: clientId,
      contact_id: person.id,
    });
    const consumer = await api.ok("POST", "/clients", { type: "consumer", name: "Zoë" });
    const { customer } = await abby.post(`/v2/billing/invoice/${consumer.id}`);
    expect(customer).toMatchObject({ contactId: consumer.id, name: "Zoë" });
    expect(customer).not.toHaveProperty("organizationId");
  });

  it("is deleted, and answered once to a repeated request", async ({ expect }) => {
    const { abby, clientId } = await aPlace();
    const path = `/v2/billing/invoice/${clientId}`;
    const key = { "Idempotency-Key": "once" };
    const first = await abby.ok("POST", path, undefined, key);
    const again = await abby.call("POST", path, undefined, key);
    expect(again).toMatchObject({ status: 201, body: first });
    expect(again.headers.get("Idempotent-Replayed")).toBe("true");
    expect((await abby.call("DELETE", `/v2/billing/${first.id}`)).status).toBe(204);
    expect(await abby.refused("GET", `/v2/billing/${first.id}`)).toMatchObject({ status: 404 });
  });

  it("tells when it was changed, and takes what is as it was for no change", async ({ expect }) => {
    const of = await aPlace();
    const { id, updatedAt } = await aBilling(of);
    later(5);
    const named = await of.abby.patch(`/v2/billing/${id}/title`, { title: "Website" });
    expect(named).toMatchObject({ title: "Website", updatedAt: updatedAt + 5 });
    later(5);
    const same = await of.abby.patch(`/v2/billing/${id}/title`, { title: "Website" });
    expect(same.updatedAt).toBe(updatedAt + 5);
    expect(await of.abby.patch(`/v2/billing/${id}/title`, { title: null })).not.toHaveProperty("title");
  });

  it("is put away and taken back, issued or not", async ({ expect }) => {
    const of = await aPlace();
    const { id } = await aBilling(of);
    const archived = await of.abby.patch(`/v2/billing/${id}/archive`);
    expect(archived.archivedAt).toBe(Date.parse(NOW) / 1000);
    expect(await of.abby.patch(`/v2/billing/${id}/archive`)).toEqual(archived);
    expect(await of.abby.patch(`/v2/billing/${id}/finalize`)).toHaveProperty("archivedAt");
    expect(await of.abby.patch(`/v2/billing/${id}/unarchive`)).not.toHaveProperty("archivedAt");
  });
});

describe("lines", () => {
  it("take discounts in both modes, one by one and as a whole", async ({ expect }) => {
    const of = await aPlace();
    const lines = [
      { ...A_LINE, unitPrice: 10_000, quantity: 1, discount: { mode: "PERCENTAGE", amount: 1250 } },
      {
        ...A_LINE,
        unitPrice: 5000,
        quantity: 2,
        vatCode: "FR_550",
        discount: { mode: "AMOUNT", amount: 250 },
      },
    ];
    const discount = { mode: "PERCENTAGE", amount: 1000 };
    const billing = await aBilling(of, lines, { discount });
    expect(billing.lines).toMatchObject([
      {
        discount: lines[0]?.discount,
        priceWithoutTaxBeforeDiscount: 10_000,
        discountAmount: 1250,
        priceWithoutTaxAfterDiscount: 8750,
        vatAmount: 1750,
      },
      {
        discount: lines[1]?.discount,
        discountAmount: 250,
        priceWithoutTaxAfterDiscount: 9750,
        vatAmount: 537,
      },
    ]);
    expect(billing).toMatchObject({
      discount,
      total: {
        amountWithoutTaxBeforeDiscount: 18_500,
        discountAmount: 1850,
        amountWithoutTaxAfterDiscount: 16_650,
        amountWithTaxAfterDiscount: 18_708,
        vatDetails: [
          { vatCode: "FR_2000", vatRate: 20, amount: 1575 },
          { vatCode: "FR_550", vatRate: 5.5, amount: 483 },
        ],
      },
    });
    const path = `/v2/billing/${billing.id}/lines`;
    const other = await of.abby.patch(path, { lines, discount: { mode: "AMOUNT", amount: 1000 } });
    expect(other.total).toMatchObject({ discountAmount: 1000, amountWithoutTaxAfterDiscount: 17_500 });
    expect(await of.abby.patch(path, { lines: other.lines })).toEqual(other);
    const without = await of.abby.patch(path, { lines, discount: { mode: "AMOUNT", amount: 0 } });
    expect(without).not.toHaveProperty("discount");
  });

  it("have prices with tax, of which the total is what was entered", async ({ expect }) => {
    const of = await aPlace();
    const billing = await aBilling(of, [
      {
        ...A_LINE,
        unitPrice: 9999,
        quantity: 1,
        isTaxIncluded: true,
        discount: { mode: "PERCENTAGE", amount: 1000 },
      },
      { ...A_LINE, unitPrice: 5000, quantity: 1, isTaxIncluded: true },
    ]);
    expect(billing.lines).toMatchObject([
      { isTaxIncluded: true, unitPrice: 9999, priceWithoutTaxBeforeDiscount: 8332, priceTotalTax: 8999 },
      { isTaxIncluded: true, priceWithoutTaxBeforeDiscount: 4167, priceTotalTax: 5000 },
    ]);
    expect(billing.total).toMatchObject({
      amountWithoutTaxAfterDiscount: 11_666,
      amountWithTaxAfterDiscount: 13_999,
    });
  });

  it("keep every word of Abby's, and mean what v1 knows", async ({ expect }) => {
    const of = await aPlace();
    const product = await aProduct(of.api, { description: "Crate" });
    const goods = {
      generatedId: "line-1",
      productId: product.id,
      designation: "Crate",
      description: "Made of oak",
      reference: "C-7",
      unitPrice: 1999.5,
      quantity: 1.5,
      quantityUnit: "batch",
      type: "sale_of_manufactured_goods",
      vatCode: "FR_00UE",
      isDeliveryOfGoods: true,
      isTaxIncluded: false,
    };
    const service = {
      designation: "Garden",
      unitPrice: 4000,
      quantity: 2,
      quantityUnit: "overnight_stay",
      type: "commercial_or_craft_services",
      vatCode: "FR_00HT",
      personalServiceActivity: "JARDINAGE",
    };
    const billing = await aBilling(of, [goods, service]);
    expect(billing.lines).toMatchObject([goods, { ...service, isDeliveryOfGoods: false }]);
    const { lines } = await of.api.ok("GET", `/invoices/${billing.id}`);
    expect(lines).toMatchObject([
      {
        description: "Crate",
        details: "Made of oak",
        reference: "C-7",
        unit: "5B",
        unit_name: "lot",
        kind: "goods",
        tax_category: "K",
      },
      { unit: "C62", unit_name: "nuitées", kind: "service", tax_rate: 0, tax_category: "E" },
    ]);
  });

  it("take from a product what they do not say", async ({ expect }) => {
    const of = await aPlace();
    const product = await aProduct(of.api, {
      number: "C-7",
      unit: "HUR",
      details: "On site",
      kind: "service",
    });
    const named = { ...A_LINE, productId: product.id };
    const { id, lines } = await aBilling(of, [named, { ...named, quantityUnit: "day", description: "" }]);
    expect(lines).toMatchObject([
      { productId: product.id, quantityUnit: "hour", reference: "C-7", description: "On site" },
      { productId: product.id, quantityUnit: "day", reference: "C-7" },
    ]);
    expect(lines[1]).not.toHaveProperty("description");
    const unknown = { lines: [A_LINE, { ...A_LINE, productId: "prod-7" }] };
    expect(await of.abby.refused("PATCH", `/v2/billing/${id}/lines`, unknown)).toMatchObject({
      status: 400,
      message: expect.stringMatching(/^lines\.1\.productId: /),
    });
  });

  it("keep their words when v1 sends them back", async ({ expect }) => {
    const of = await aPlace();
    const words = { quantityUnit: "leaflet", type: "commercial_or_craft_services" };
    const { id } = await aBilling(of, [{ ...A_LINE, ...words }]);
    const { lines } = await of.api.ok("GET", `/invoices/${id}`);
    const [{ description, quantity, unit_price_cents, tax_rate, unit_name, kind }] = lines;
    const back = { description, unit_price_cents, tax_rate, unit_name, kind, quantity: quantity + 1 };
    await of.api.ok("PATCH", `/invoices/${id}`, { lines: [back] });
    expect((await of.abby.get(`/v2/billing/${id}`)).lines).toMatchObject([{ ...words, quantity: 3 }]);
  });

  it("show the charges that v1 knows, and spare disbursements if asked to", async ({ expect }) => {
    const of = await aPlace();
    const draft = await of.api.ok("POST", "/invoices", {
      client_id: of.clientId,
      currency: "EUR",
      lines: [{ description: "Work", quantity: 1, unit_price_cents: 10_000, tax_rate: 20 }],
      charges: [{ reason: "Shipping", amount_cents: 500, tax_rate: 20 }],
    });
    const { lines, total } = await of.abby.get(`/v2/billing/${draft.id}`);
    expect(lines).toMatchObject([{ designation: "Work" }, { designation: "Shipping", unitPrice: 500 }]);
    expect(total.amountWithoutTaxBeforeDiscount).toBe(10_500);
    const disbursement = {
      ...A_LINE,
      type: "disbursement",
      vatCode: "FR_00HT",
      unitPrice: 3000,
      quantity: 1,
    };
    const path = `/v2/billing/${draft.id}/include-discount-disbursement`;
    expect(await of.abby.patch(path, { includeDiscountDisbursement: false })).toMatchObject({
      includeDiscountDisbursement: false,
    });
    const spared = await of.abby.patch(`/v2/billing/${draft.id}/lines`, {
      lines: [{ ...A_LINE, unitPrice: 10_000, quantity: 1 }, disbursement],
      discount: { mode: "PERCENTAGE", amount: 1000 },
    });
    expect(spared).toMatchObject({
      includeDiscountDisbursement: false,
      total: {
        amountWithoutTaxBeforeDiscount: 13_000,
        amountWithoutTaxBeforeDiscountWithoutDisbursement: 10_000,
        discountAmount: 1000,
      },
    });
    const included = await of.abby.patch(path);
    expect(included).toMatchObject({ includeDiscountDisbursement: true, total: { discountAmount: 1300 } });
  });
});

describe("the timeline", () => {
  it("knows fifteen delays, and a date of its own", async ({ expect }) => {
    const of = await aPlace();
    const { id } = await aBilling(of);
    const emittedAt = noon("2026-11-10");
    const due: Record<string, string> = {
      at_reception: "2026-11-10",
      end_of_month: "2026-11-30",
      seven_days: "2026-11-17",
      ten_days: "2026-11-20",
      fifteen_days: "2026-11-25",
      thirty_days: "2026-12-10",
      thirty_days_end_of_month: "2026-12-31",
      forty_five_days: "2026-12-25",
      forty_five_days_end_of_month: "2026-12-31",
      sixty_days: "2027-01-09",
      sixty_days_end_of_month: "2027-01-31",
      ninety_days: "2027-02-08",
      ninety_days_end_of_month: "2027-02-28",
      one_hundred_and_twenty_days: "2027-03-10",
      other: "2026-12-01",
    };
    for (const [paymentDelay, day] of Object.entries(due)) {
      const customDueDate = paymentDelay === "other" ? noon(day) : 0;
      const shown = await of.abby.patch(`/v2/billing/invoice/${id}/timeline`, {
        emittedAt,
        paymentDelay,
        customDueDate,
      });
      expect(shown).toMatchObject({ emittedAt, paymentDelay, dueAt: noon(day) });
    }
    const issued = await of.abby.patch(`/v2/billing/${id}/finalize`);
    expect(issued).toMatchObject({ emittedAt, paymentDelay: "other", dueAt: noon("2026-12-01") });
    expect(await of.api.ok("GET", `/invoices/${id}`)).toMatchObject({
      issue_date: "2026-11-10",
      due_date: "2026-12-01",
    });
  });

  it("takes days in the time zone of the business", async ({ expect }) => {
    const of = await aPlace();
    const { id } = await aBilling(of);
    const lateAtNight = Date.parse("2026-11-26T23:30:00Z") / 1000;
    const shown = await of.abby.patch(`/v2/billing/invoice/${id}/timeline`, {
      emittedAt: lateAtNight,
      paymentDelay: "at_reception",
      deliveryDate: lateAtNight,
    });
    expect(shown).toMatchObject({ emittedAt: noon("2026-11-27"), deliveryDate: noon("2026-11-27") });
    expect(await of.api.ok("GET", `/invoices/${id}`)).toMatchObject({
      issue_date: "2026-11-27",
      supply_date: "2026-11-27",
    });
    const without = await of.abby.patch(`/v2/billing/invoice/${id}/timeline`, {
      emittedAt: lateAtNight,
      paymentDelay: "at_reception",
      deliveryDate: null,
    });
    expect(without).not.toHaveProperty("deliveryDate");
  });

  it("says of a day in the future or before the series why it cannot be finalized", async ({ expect }) => {
    const of = await aPlace();
    await of.abby.patch(`/v2/billing/${(await aBilling(of)).id}/finalize`);
    const { id } = await aBilling(of);
    for (const [day, name] of [
      ["2026-12-01", "issueDateInFuture"],
      ["2026-11-20", "issueDateBeforeLast"],
    ] as const) {
      const timeline = { emittedAt: noon(day), paymentDelay: "at_reception" };
      const shown = await of.abby.patch(`/v2/billing/invoice/${id}/timeline`, timeline);
      expect(shown).toMatchObject({ finalizable: false, finalizeRequirements: [{ name }] });
      const [{ message }] = shown.finalizeRequirements;
      expect(await of.abby.refused("PATCH", `/v2/billing/${id}/finalize`)).toEqual({
        status: 400,
        message: `emittedAt: ${message}`,
        errors: [`emittedAt: ${message}`],
      });
    }
  });
});

const INFORMATIONS = {
  headerNote: "Thank you for your order.",
  footerNote: "See you soon.",
  generalTermsAndConditionsOfSale: "Goods remain ours until paid.",
  mentionMediator: "CNPM, Saint-Chamond",
  paymentMethods: ["paypal", "stripe", "transfer"],
  otherPaymentMethod: "Lydia",
  vatMention: "vat_reverse_charge_3",
  latePenalty: { value: "other", otherValue: "12 % a year" },
  lumpSumCompensation: { value: "forty_euros" },
  discountAdvancePayment: { value: "none" },
  isOnlinePaymentActivated: false,
  reminder: {
    inCopy: true,
    frequency: "every_week",
    numberOfRemindersToSend: 3,
    active: true,
    recipients: ["books@example.com"],
  },
};

describe("what else a draft says", () => {
  it("is kept and comes back, issued or not", async ({ expect }) => {
    const of = await aPlace();
    const { id } = await aBilling(of);
    const { latePenalty, lumpSumCompensation, discountAdvancePayment, reminder, ...legals } = INFORMATIONS;
    const { isOnlinePaymentActivated, ...billingLegals } = legals;
    const shown = {
      billingLegals,
      latePenalty,
      lumpSumCompensation,
      discountAdvancePayment,
      reminder,
      isReminderActivated: true,
      isOnlinePaymentActivated,
    };
    expect(await of.abby.patch(`/v2/billing/invoice/${id}/general-informations`, INFORMATIONS)).toMatchObject(
      shown,
    );
    expect(await of.abby.patch(`/v2/billing/${id}/finalize`)).toMatchObject(shown);
    expect(await of.api.ok("GET", `/invoices/${id}`)).toMatchObject({
      intro: "Thank you for your order.",
      footer: "See you soon.",
      terms: "Goods remain ours until paid.",
      mediator: "CNPM, Saint-Chamond",
      payment_methods: ["other", "card", "transfer"],
      other_payment_method: "PayPal, Lydia",
      vat_note: "reverse_charge",
      online_payment: false,
    });
    const { data } = await of.api.ok("GET", `/invoices/${id}/events`);
    const names = data.flatMap((event: { data: { fields?: string[] } }) => event.data.fields ?? []);
    expect(names).toContain("other_payment_method");
    expect(names).not.toContain("kept");
  });

  it("stays where it is not sent, and goes where it is sent empty", async ({ expect }) => {
    const of = await aPlace();
    const { id } = await aBilling(of);
    const path = `/v2/billing/invoice/${id}/general-informations`;
    await of.abby.patch(path, INFORMATIONS);
    const shown = await of.abby.patch(path, {
      headerNote: "",
      vatMention: "not_subject",
      latePenalty: null,
      paymentMethods: [],
    });
    expect(shown).not.toHaveProperty("latePenalty");
    expect(shown.billingLegals).not.toHaveProperty("headerNote");
    expect(shown).toMatchObject({
      billingLegals: {
        footerNote: "See you soon.",
        vatMention: "not_subject",
        paymentMethods: [],
        otherPaymentMethod: "Lydia",
      },
      reminder: INFORMATIONS.reminder,
    });
  });

  it("is its language, account, address, parts and request", async ({ expect }) => {
    const of = await aPlace();
    const { id } = await aBilling(of);
    expect(await of.abby.put(`/v2/billing/invoice/${id}/locale`, { locale: "nl" })).toMatchObject({
      locale: "nl",
    });
    const bankInformation = { iban: "DE89370400440532013000", bic: "COBADEFFXXX", holder: "Nord GmbH" };
    expect(await of.abby.patch(`/v2/billing/${id}/bank-information`, { bankInformation })).toMatchObject({
      bankInformation,
    });
    const deliveryAddress = {
      line1: "Quai 3",
      line2: "Hall B",
      city: "Nice",
      zipCode: "06000",
      country: "FR",
    };
    const delivered = await of.abby.patch(`/v2/billing/${id}/delivery-address`, {
      deliveryAddress,
      displayDeliveryAddress: true,
    });
    expect(delivered).toMatchObject({
      displayDeliveryAddress: true,
      customer: { deliveryAddress, deliveryAddressIsSame: false },
    });
    const { displaySettings } = delivered;
    expect(displaySettings).toMatchObject({ displayTitle: true, displayAbbyLogo: false });
    const own = {
      ...displaySettings,
      displayTitle: false,
      displayAbbyLogo: true,
      displayEstimateNumber: true,
    };
    expect(await of.abby.patch(`/v2/billing/${id}/display-settings`, own)).toMatchObject({
      displaySettings: own,
      displayDeliveryAddress: true,
    });
    const request = { dateDebutEmploi: noon("2026-11-01"), dateFinEmploi: noon("2026-11-20") };
    const path = `/v2/billing/invoice/${id}/payment-request`;
    expect(
      await of.abby.patch(path, { paymentRequest: { ...request, advanceAlreadyPaid: 60_000 } }),
    ).toMatchObject({ paymentRequest: { ...request, advanceAlreadyPayed: 60_000 } });
    expect(await of.abby.patch(path, { paymentRequest: null })).not.toHaveProperty("paymentRequest");
    const v1 = await of.api.ok("GET", `/invoices/${id}`);
    expect(v1.delivery_address).toMatchObject({ address: "Quai 3\nHall B", city: "Nice" });
  });

  it("is its currency, with amounts in that of the seller", async ({ expect }) => {
    const of = await aPlace();
    const { id } = await aBilling(of);
    const path = `/v2/billing/invoice/${id}/currency`;
    const foreign = await of.abby.put(path, { currency: "USD", currencyRate: 1.25 });
    expect(foreign).toMatchObject({
      currencyCode: "USD",
      currency: { currencyCode: "USD", currencyRate: 1.25, origin: "USER" },
      total: {
        amountWithTaxAfterDiscount: 120_000,
        convertedAmounts: {
          amountWithoutTaxAfterDiscount: 80_000,
          amountWithTaxAfterDiscount: 96_000,
          vatDetails: [{ vatCode: "FR_2000", amount: 16_000, vatRate: 20 }],
        },
      },
      lines: [{ convertedAmounts: { priceTotalTax: 96_000 } }],
    });
    const unrated = await of.abby.put(path, { currency: "USD" });
    expect(unrated).toMatchObject({ currencyCode: "USD", currency: { currencyRate: 1 } });
    expect(unrated.total).not.toHaveProperty("convertedAmounts");
    expect(await of.abby.put(path, { currency: "EUR" })).toMatchObject({
      finalizable: true,
      currency: { currencyRate: 1, origin: "ECB" },
    });
  });

  it("has files beside it, each with a URL that opens it alone", async ({ expect }) => {
    const of = await aPlace();
    const { id } = await aBilling(of);
    await of.api.ok("POST", `/invoices/${id}/attachments`, aForm(aPdf));
    const { attachments } = await of.abby.get(`/v2/billing/${id}`);
    expect(attachments).toMatchObject([
      { name: "report.pdf", extension: "pdf", mimeType: "application/pdf" },
    ]);
    const [{ url, relativeUrl }] = attachments;
    expect(url).toBe(`http://api.test${relativeUrl}`);
    const fetched = async (address: string) => appWith({})(new Request(address));
    const file = await fetched(url);
    expect(file.headers.get("Content-Type")).toBe("application/pdf");
    expect(new TextDecoder().decode(await file.arrayBuffer())).toBe(aPdf.bytes);
    const spoilt = url.replace(/.(?=.{23}\/report)/, (sign: string) => (sign === "A" ? "B" : "A"));
    for (const other of [spoilt, url.replace("/d/", "/i/")]) expect((await fetched(other)).status).toBe(404);
    await of.api.ok("POST", `/invoices/${id}/public-link`);
    expect((await fetched(url)).status).toBe(404);
  });
});

it("freezes what is issued: every change is a 409 that says so", async ({ expect }) => {
  const of = await aPlace();
  const { id } = await aBilling(of);
  await of.abby.patch(`/v2/billing/${id}/finalize`);
  const { displaySettings } = await of.abby.get(`/v2/billing/${id}`);
  const timeline = { emittedAt: noon("2026-11-27"), paymentDelay: "at_reception" };
  const request = { advanceAlreadyPaid: 0, dateDebutEmploi: 1, dateFinEmploi: 2 };
  const address = { line1: "1", city: "Nice", zipCode: "06000", country: "FR" };
  const account = { iban: "FR7630006000011234567890189", bic: "AGRIFRPP", holder: "Ada" };
  const changes: [string, string, unknown?][] = [
    ["PATCH", `/v2/billing/${id}/lines`, { lines: [A_LINE] }],
    ["PATCH", `/v2/billing/${id}/title`, { title: "Other" }],
    ["PATCH", `/v2/billing/${id}/bank-information`, { bankInformation: account }],
    [
      "PATCH",
      `/v2/billing/${id}/delivery-address`,
      { deliveryAddress: address, displayDeliveryAddress: true },
    ],
    ["PATCH", `/v2/billing/${id}/display-settings`, displaySettings],
    ["PATCH", `/v2/billing/${id}/include-discount-disbursement`],
    ["PATCH", `/v2/billing/invoice/${id}/timeline`, timeline],
    ["PATCH", `/v2/billing/invoice/${id}/payment-request`, { paymentRequest: request }],
    ["PATCH", `/v2/billing/invoice/${id}/general-informations`, { headerNote: "Other" }],
    ["PUT", `/v2/billing/invoice/${id}/locale`, { locale: "de" }],
    ["PUT", `/v2/billing/invoice/${id}/currency`, { currency: "USD" }],
    ["DELETE", `/v2/billing/${id}`],
  ];
  for (const [method, path, body] of changes)
    expect([path, await of.abby.refused(method, path, body)]).toEqual([
      path,
      {
        status: 409,
        message: expect.stringMatching(
          /^Invoice 2026-00001 is finalized: what has been issued does not change/,
        ),
        errors: [],
      },
    ]);
});

it("refuses what does not fit, each by its name", async ({ expect }) => {
  const of = await aPlace();
  const { id } = await aBilling(of);
  const other = await aPlace();
  const foreign = await aBilling(other);
  const issued = await aBilling(of);
  const line = (over: object) => ({ lines: [{ ...A_LINE, ...over }] });
  const lines = `/v2/billing/${id}/lines`;
  const timeline = `/v2/billing/invoice/${id}/timeline`;
  const emittedAt = noon("2026-11-27");
  const cases: [string, string, unknown, number, RegExp][] = [
    ["PATCH", lines, undefined, 400, /^lines: Required/],
    ["PATCH", lines, { lines: { 0: A_LINE } }, 400, /^lines: Must be a list|^lines: Must be an array/],
    ["PATCH", lines, line({ unitPrice: "50000" }), 400, /^lines\.0\.unitPrice: Must be a number/],
    ["PATCH", lines, line({ quantity: 1.0000001 }), 400, /^lines\.0\.quantity: May have at most 6 decimals/],
    ["PATCH", lines, line({ vatCode: "FR_1900" }), 400, /^lines\.0\.vatCode: There is no `FR_1900` here/],
    [
      "PATCH",
      lines,
      { lines: [A_LINE, { ...A_LINE, isTaxIncluded: true }] },
      400,
      /^lines\.1\.isTaxIncluded: Must be as on the first line \(false\)/,
    ],
    [
      "PATCH",
      lines,
      line({ discount: { mode: "PERCENTAGE", amount: 15_000 } }),
      400,
      /^lines\.0\.discount\S*: .*100/,
    ],
    [
      "PATCH",
      lines,
      { lines: [A_LINE], discount: { mode: "PERCENTAGE", amount: 15_000 } },
      400,
      /^discount\S*: .*100/,
    ],
    [
      "PATCH",
      timeline,
      { emittedAt, paymentDelay: "other" },
      400,
      /^customDueDate: Required with the delay `other`/,
    ],
    ["PATCH", timeline, { emittedAt, paymentDelay: "soon" }, 400, /^paymentDelay: There is no `soon` here/],
    [
      "PATCH",
      timeline,
      { emittedAt: emittedAt * 1000, paymentDelay: "at_reception" },
      400,
      /^emittedAt: Times are Unix seconds, and this is in milliseconds: send 1795777200/,
    ],
    [
      "PATCH",
      timeline,
      { emittedAt, paymentDelay: "other", customDueDate: noon("2026-11-01") },
      400,
      /^customDueDate: /,
    ],
    ["PATCH", `/v2/billing/${id}/title`, {}, 400, /^title: Required/],
    [
      "PATCH",
      `/v2/billing/${id}/bank-information`,
      { bankInformation: { iban: "FR76", bic: "AGRIFRPP", holder: "Ada" } },
      400,
      /^bankInformation\.iban: Must be an IBAN/,
    ],
    ["PUT", `/v2/billing/invoice/${id}/locale`, { locale: "xx" }, 400, /^locale: There is no `xx` here/],
    [
      "PUT",
      `/v2/billing/invoice/${id}/currency`,
      { currency: "XXX" },
      400,
      /^currency: There is no `XXX` here/,
    ],
    [
      "PATCH",
      `/v2/billing/invoice/${id}/general-informations`,
      { latePenalty: { value: "other" } },
      400,
      /^latePenalty\.otherValue: Required with `other`/,
    ],
    [
      "PATCH",
      `/v2/billing/invoice/${id}/general-informations`,
      { vatMention: "none" },
      400,
      /^vatMention: There is no `none` here/,
    ],
    [
      "PATCH",
      `/v2/billing/invoice/${id}/payment-request`,
      { paymentRequest: { advanceAlreadyPaid: 60_001, dateDebutEmploi: 1, dateFinEmploi: 2 } },
      400,
      /^paymentRequest\.advanceAlreadyPaid: Must be at most 60000/,
    ],
    ["GET", `/v2/billing/${foreign.id}`, undefined, 404, /no invoice/],
    ["PATCH", `/v2/billing/${foreign.id}/lines`, { lines: [] }, 404, /no invoice/],
    ["DELETE", `/v2/billing/${foreign.id}`, undefined, 404, /no /],
    ["POST", `/v2/billing/invoice/${other.clientId}`, undefined, 404, /no customer/],
    ["GET", "/v2/billing/invoice/1", undefined, 404, /./],
    ["GET", `/v2/billing/asset/${issued.id}`, undefined, 404, /no asset/],
    ["POST", `/v2/billing/invoice/${id}/asset`, undefined, 409, /finalize it first/],
  ];
  for (const [method, path, body, status, words] of cases) {
    const refused = await of.abby.refused(method, path, body);
    expect([path, body, refused]).toEqual([
      path,
      body,
      {
        status,
        message: expect.stringMatching(words),
        errors: status === 400 ? [expect.stringMatching(words)] : [],
      },
    ]);
  }
  const several = await of.abby.refused(
    "PATCH",
    lines,
    line({ unitPrice: "1", vatCode: "FR", quantity: null }),
  );
  expect(several.errors).toHaveLength(3);
  expect(several.message).toContain("There are 2 more faults");
  const empty = await of.abby.post(`/v2/billing/invoice/${of.clientId}`);
  expect(await of.abby.refused("PATCH", `/v2/billing/${empty.id}/finalize`)).toMatchObject({
    status: 400,
    message: "lines: An invoice says what was supplied; add a line to it.",
  });
});

describe("an asset", () => {
  it("is drafted of what is left, edited and finalized by the same calls", async ({ expect }) => {
    const of = await aPlace();
    const { id } = await aBilling(of);
    const invoice = await of.abby.patch(`/v2/billing/${id}/finalize`);
    const asset = await of.abby.post(`/v2/billing/invoice/${id}/asset`);
    expect(asset).toMatchObject({
      type: "asset",
      state: "draft",
      finalizable: true,
      isEditable: true,
      isDeletable: true,
      customer: { name: "Analytical Engines" },
      total: { amountWithTaxAfterDiscount: 120_000 },
      parent: { id, number: invoice.number },
    });
    const path = `/v2/billing/${asset.id}`;
    const own = { ...A_LINE, designation: "Rebate", quantity: 1, unitPrice: 30_000 };
    expect(await of.abby.patch(`${path}/lines`, { lines: [own] })).toMatchObject({
      lines: [{ designation: "Rebate", priceTotalTax: 36_000 }],
    });
    const notes = { footerNote: "Sorry.", vatMention: "not_subject" };
    const informed = await of.abby.patch(`/v2/billing/asset/${asset.id}/general-informations`, notes);
    expect(informed.billingLegals).toMatchObject(notes);
    await of.abby.put(`/v2/billing/asset/${asset.id}/locale`, { locale: "en" });
    const tooMuch = { ...own, unitPrice: 100_001 };
    expect(await of.abby.refused("PATCH", `${path}/lines`, { lines: [tooMuch] })).toMatchObject({
      status: 400,
    });
    const account = { iban: "FR7630006000011234567890189", bic: "AGRIFRPP", holder: "Ada" };
    expect(
      await of.abby.refused("PATCH", `${path}/bank-information`, { bankInformation: account }),
    ).toMatchObject({
      status: 400,
      message: expect.stringContaining("asset.cannot_update_bank_information"),
    });
    const issued = await of.abby.patch(`${path}/finalize`);
    expect(issued).toMatchObject({
      type: "asset",
      state: "finalized",
      number: expect.stringMatching(/2026-00001$/),
      locale: "en",
      parent: { total: { remainingAmountWithoutTax: 70_000, remainingReconciliateAmount: 84_000 } },
    });
    expect(await of.abby.get(`/v2/billing/asset/${asset.id}`)).toEqual(issued);
    const frozen = `Asset ${issued.number} is finalized: what has been issued does not change, and is not deleted.`;
    for (const [method, at, body] of [
      ["PATCH", `${path}/title`, { title: "Other" }],
      ["DELETE", path],
    ] as const)
      expect(await of.abby.refused(method, at, body)).toMatchObject({ status: 409, message: frozen });
    const second = await of.abby.post(`/v2/billing/invoice/${id}/asset`);
    expect((await of.abby.call("DELETE", `/v2/billing/${second.id}`)).status).toBe(204);
  });
});

it("tells what happened to an invoice: sent, reminded of, paid through Stripe, cancelled", async ({
  expect,
}) => {
  const of = await aPlace();
  const { id } = await aBilling(of);
  await of.abby.patch(`/v2/billing/${id}/finalize`);
  later(10);
  await of.api.ok("POST", `/invoices/${id}/send`, { channels: ["email"] });
  later(10);
  await of.api.ok("POST", `/invoices/${id}/send`, { channels: ["email"], reminder: true });
  await of.api.ok("POST", `/invoices/${id}/payments`, { amount_cents: 20_000, method: "card" });
  const sent = Date.parse(NOW) / 1000 + 10;
  const first = await of.abby.get(`/v2/billing/${id}`);
  expect(first).toMatchObject({
    hasAssociatedTransaction: false,
    total: { remainingReconciliateAmount: 100_000 },
  });
  expect(first).not.toHaveProperty("lastSendByEmailAt");
  await env.DB.batch([
    env.DB.prepare("update deliveries set status = 'sent' where invoice_id = ?").bind(id),
    env.DB.prepare("update payments set source = 'stripe' where invoice_id = ?").bind(id),
  ]);
  expect(await of.abby.get(`/v2/billing/${id}`)).toMatchObject({
    state: "finalized",
    lastSendByEmailAt: sent,
    lastReminderSentAt: sent + 10,
    hasAssociatedTransaction: true,
  });
  const other = await aBilling(of);
  await of.abby.patch(`/v2/billing/${other.id}/finalize`);
  await of.api.ok("POST", `/invoices/${other.id}/cancel`);
  expect(await of.abby.get(`/v2/billing/${other.id}`)).toMatchObject({
    state: "finalized",
    canceledAt: Date.now() / 1000,
    total: { remainingAmountWithoutTax: 0, remainingAmountWithTax: 0, remainingReconciliateAmount: 0 },
  });
});

it("takes nothing off an asset's own lines that its invoice had taken off others", async ({ expect }) => {
  const of = await aPlace();
  const { id } = await aBilling(of);
  const discount = { mode: "PERCENTAGE", amount: 500 };
  await of.abby.patch(`/v2/billing/${id}/lines`, { lines: [A_LINE], discount });
  await of.abby.patch(`/v2/billing/${id}/finalize`);
  const asset = await of.abby.post(`/v2/billing/invoice/${id}/asset`);
  expect(asset.total).toMatchObject({ discountAmount: 5_000, amountWithTaxAfterDiscount: 114_000 });
  const path = `/v2/billing/${asset.id}/lines`;
  const own = { ...A_LINE, quantity: 1, unitPrice: 10_000 };
  const written = await of.abby.patch(path, { lines: [own] });
  expect(written.total).toMatchObject({ discountAmount: 0, amountWithTaxAfterDiscount: 12_000 });
  expect((await of.abby.patch(path, { lines: [own], discount })).total).toMatchObject({
    discountAmount: 500,
  });
});

it("numbers 30 drafts that are finalized at once without a gap", async ({ expect }) => {
  const of = await aPlace();
  const drafts = await Promise.all(Array.from({ length: 30 }, () => aBilling(of)));
  const issued = await Promise.all(drafts.map(({ id }) => of.abby.patch(`/v2/billing/${id}/finalize`)));
  expect(issued.map(({ number }) => number).sort()).toEqual(
    Array.from({ length: 30 }, (_, index) => `2026-${String(index + 1).padStart(5, "0")}`),
  );
});

it("reads in one round trip, and changes drafts in two", async ({ expect }) => {
  const database = watchedDatabase(env.DB);
  const of = await aPlace();
  const watched = abby(of.api, appWith({ DB: database.binding }));
  const trips = async (work: () => Promise<unknown>) => {
    database.takeTrips();
    await work();
    return database.takeTrips();
  };
  const { id } = await aBilling(of);
  expect(await trips(() => watched.get(`/v2/billing/${id}`))).toBe(1);
  expect(await trips(() => watched.get(`/v2/billing/invoice/${id}`))).toBe(1);
  expect(await trips(() => watched.post(`/v2/billing/invoice/${of.clientId}`))).toBe(2);
  expect(await trips(() => watched.patch(`/v2/billing/${id}/lines`, { lines: [] }))).toBe(2);
  expect(await trips(() => watched.patch(`/v2/billing/${id}/title`, { title: "A" }))).toBe(2);
  expect(await trips(() => watched.patch(`/v2/billing/${id}/archive`))).toBe(2);
});

it("shows a key of another business nothing, and tells a strange one nothing", async ({ expect }) => {
  const of = await aPlace();
  const { id } = await aBilling(of);
  const stranger = abby(await createBusiness());
  expect(await stranger.refused("GET", `/v2/billing/invoice/${id}`)).toMatchObject({ status: 404 });
  expect(await abby({ key: "nonsense" }).refused("GET", `/v2/billing/${id}`)).toMatchObject({ status: 401 });
});
