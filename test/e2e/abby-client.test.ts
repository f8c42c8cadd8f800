/**
 * A program that was written with Abby's SDK, against the Worker as it is built: its requests are those of the SDK, to
 * the byte where it matters. It writes a path behind its base URL as it is, sends no body and no content type where
 * there is nothing to say, and names itself in headers of its own.
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startBuiltWorker } from "../../scripts/built-worker.ts";
import { createAccount } from "../../scripts/create-account.ts";
import type { RunningWorker } from "../../scripts/local.ts";
import { freePort } from "../support/free-port.ts";
import { pageTexts } from "../unit/formats/read-pdf.ts";

let worker: RunningWorker;
let key: string;

beforeAll(async () => {
  const place = { port: await freePort(), persistTo: mkdtempSync(join(tmpdir(), "fastfaktura-abby-")) };
  key = (await createAccount({ name: "Abby", sandbox: true }, place)).api_key;
  worker = await startBuiltWorker(place);
});
afterAll(() => worker?.stop());

/** What is read here of a document, a customer or an asset. */
interface Found {
  id: string;
  number: string;
  total: { remainingAmountWithTax: number };
  lastDownloadAt: number;
  lastSendByEmailAt: number;
}

interface Page {
  docs: { id: string }[];
  hasNextPage: boolean;
  nextPage: number;
}

/** Has `data` or `error`. A caller reads the one that it expects. */
interface Outcome<T> {
  data: T;
  error: unknown;
}

/** As the SDK's client. */
class AbbyClient {
  readonly #base: string;
  readonly #key: string;

  constructor(base: string, key: string) {
    this.#base = base;
    this.#key = key;
  }

  async #send<T = Found>(method: string, path: string, body?: object): Promise<Outcome<T>> {
    const response = await fetch(`${this.#base}${path}`, {
      method,
      redirect: "follow",
      headers: {
        Authorization: `Bearer ${this.#key}`,
        "X-Abby-Client": "abby-node",
        "X-Abby-Client-Version": "1.0.0",
        ...(body && { "Content-Type": "application/json" }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(response.headers.get("x-request-id")).toBeTruthy();
    if (!response.ok) return { error: await response.json() } as Outcome<T>;
    if (response.status === 204 || response.headers.get("Content-Length") === "0")
      return { data: {} } as Outcome<T>;
    const isJson = response.headers.get("Content-Type")?.startsWith("application/json");
    return { data: isJson ? await response.json() : await response.blob() } as Outcome<T>;
  }

  contact = {
    createContact: (body: object) => this.#send("POST", "/contact", body),
    retrieveContacts: (query: Record<string, string | number>) =>
      this.#send<Page>("GET", `/contacts?${new URLSearchParams(query as Record<string, string>)}`),
  };
  invoice = {
    createInvoiceByContactOrOrganizationId: (id: string) => this.#send("POST", `/v2/billing/invoice/${id}`),
    updateGeneralInformations: (id: string, body: object) =>
      this.#send("PATCH", `/v2/billing/invoice/${id}/general-informations`, body),
    updateTimeline: (id: string, body: object) =>
      this.#send("PATCH", `/v2/billing/invoice/${id}/timeline`, body),
    updateLocale: (id: string, body: object) => this.#send("PUT", `/v2/billing/invoice/${id}/locale`, body),
    getInvoice: (id: string) => this.#send("GET", `/v2/billing/invoice/${id}`),
    createAsset: (id: string) => this.#send("POST", `/v2/billing/invoice/${id}/asset`),
  };
  billing = {
    updateLines: (id: string, body: object) => this.#send("PATCH", `/v2/billing/${id}/lines`, body),
    finalize: (id: string) => this.#send("PATCH", `/v2/billing/${id}/finalize`),
    downloadPdf: (id: string, locale?: string) =>
      this.#send<Blob>("GET", `/v2/billing/${id}/download${locale ? `?locale=${locale}` : ""}`),
    sendByEmail: (id: string, body: object) => this.#send("POST", `/v2/billing/${id}/send-by-email`, body),
    deleteBillingDocument: (id: string) => this.#send("DELETE", `/v2/billing/${id}`),
  };
  /** What integrators call besides the SDK. */
  reconciliate = (id: string, payments: object[]) =>
    this.#send("POST", `/v2/accounting-billing/invoice/${id}/reconciliate`, { payments });
  billings = (query: string) => this.#send<Page>("GET", `/v2/billings?${query}`);
}

/** A line as the SDK asks for it, and one as integrators write it. */
const LINES = {
  lines: [
    {
      designation: "Conseil en organisation",
      description: "Deux journées sur site",
      quantity: 2,
      quantityUnit: "day",
      unitPrice: 45_000,
      vatCode: "FR_2000",
      type: "service_delivery",
      isDeliveryOfGoods: false,
    },
    { designation: "Manuel imprimé", unitPrice: 2500, quantity: 1.5, vatCode: "FR_550" },
  ],
};
const NET = 90_000 + 3750;
const TOTAL = NET + 18_000 + 206;

/** The text of a PDF, with plain spaces. */
const textOf = async (pdf: Blob): Promise<string> =>
  pageTexts(new Uint8Array(await pdf.arrayBuffer()))
    .join("\n")
    .replaceAll(/[\u00a0\u202f]/g, " ");

const now = () => Math.floor(Date.now() / 1000);

describe.each([
  ["", "as it is"],
  ["/", "with a slash at its end"],
])("a base URL %s%s", (slash) => {
  const connect = () => new AbbyClient(`${worker.url}${slash}`, key);

  it("takes an invoice from its customer to its asset", async () => {
    const abby = connect();
    const { data: contact } = await abby.contact.createContact({
      firstname: "Camille",
      lastname: "Durand",
      emails: ["camille@example.com"],
      billingAddress: { address: "3 rue Sainte", zipCode: "13001", city: "Marseille", country: "FR" },
    });
    const { data: empty } = await abby.invoice.createInvoiceByContactOrOrganizationId(contact.id);
    expect(empty).toMatchObject({ state: "draft", finalizable: false, lines: [], isEditable: true });
    const { id } = empty;
    const { data: priced } = await abby.billing.updateLines(id, LINES);
    expect(priced.total).toMatchObject({
      amountWithoutTaxAfterDiscount: NET,
      amountWithTaxAfterDiscount: TOTAL,
      remainingAmountWithTax: TOTAL,
    });
    await abby.invoice.updateGeneralInformations(id, {
      headerNote: "Bonjour Camille, voici notre facture.",
      paymentMethods: ["transfer"],
      latePenalty: { value: "three_time_legal_rate" },
    });
    await abby.invoice.updateLocale(id, { locale: "fr" });
    const emittedAt = now();
    const { data: dated } = await abby.invoice.updateTimeline(id, {
      emittedAt,
      paymentDelay: "fifteen_days",
      deliveryDate: emittedAt,
    });
    expect(dated).toMatchObject({
      finalizable: true,
      finalizeRequirements: [],
      paymentDelay: "fifteen_days",
    });
    const { data: issued } = await abby.billing.finalize(id);
    expect(issued).toMatchObject({ state: "finalized", isEditable: false, locked: true });
    expect(issued.number).toMatch(/\d/);
    const again = await abby.billing.updateLines(id, LINES);
    expect(again.error).toMatchObject({ statusCode: 409, message: expect.stringContaining(issued.number) });

    const { data: french } = await abby.billing.downloadPdf(id);
    expect(french.type).toBe("application/pdf");
    const text = await textOf(french);
    for (const part of [
      issued.number,
      "Conseil en organisation",
      "Camille Durand",
      "1 119,56",
      "Bonjour Camille",
    ])
      expect(text).toContain(part);
    const { data: german } = await abby.billing.downloadPdf(id, "de");
    expect(await textOf(german)).toContain("Rechnung");
    const { data: same } = await abby.billing.downloadPdf(id, "de");
    expect(await same.arrayBuffer()).toEqual(await german.arrayBuffer());
    const { error } = await abby.billing.downloadPdf(id, "xx");
    expect(error).toMatchObject({ statusCode: 400, message: expect.stringMatching(/xx.*fr.*es/) });

    const sent = await abby.billing.sendByEmail(id, {
      emails: ["camille@example.com"],
      subject: "Votre facture",
      content: "<p>Bonjour,</p><p>la voici.</p>",
    });
    expect(sent.error).toBeUndefined();
    await vi.waitFor(
      async () => {
        const { data } = await abby.invoice.getInvoice(id);
        for (const time of [data.lastDownloadAt, data.lastSendByEmailAt])
          expect(Math.abs(time - now())).toBeLessThan(120);
      },
      { timeout: 20_000, interval: 250 },
    );

    const { data: asset } = await abby.invoice.createAsset(id);
    expect(asset).toMatchObject({ type: "asset", state: "draft" });
    const { data: credited } = await abby.billing.finalize(asset.id);
    expect(credited).toMatchObject({ type: "asset", state: "finalized", customer: { id: contact.id } });
    expect(await textOf((await abby.billing.downloadPdf(asset.id)).data)).toContain(issued.number);
    const { data: after } = await abby.invoice.getInvoice(id);
    expect(after.total.remainingAmountWithTax).toBe(0);
  });

  it("settles an invoice, and pages through what there is", async () => {
    const abby = connect();
    const { data: contact } = await abby.contact.createContact({ firstname: "Noé", lastname: "Petit" });
    const ids: string[] = [];
    for (let index = 0; index < 3; index++) {
      const { data } = await abby.invoice.createInvoiceByContactOrOrganizationId(contact.id);
      ids.push(data.id);
    }
    const [paid = "", deleted = ""] = ids;
    await abby.billing.updateLines(paid, LINES);
    await abby.invoice.updateTimeline(paid, { emittedAt: now(), paymentDelay: "at_reception" });
    await abby.billing.finalize(paid);
    const payment = { amount: TOTAL - 1, receivedAt: "2026-01-05", method: "transfer" };
    const { error } = await abby.reconciliate(paid, [payment]);
    expect(error).toMatchObject({ statusCode: 400, message: expect.stringContaining(String(TOTAL)) });
    const { data } = await abby.reconciliate(paid, [payment, { ...payment, amount: 1, method: "cash" }]);
    expect(data).toMatchObject({ state: "paid", total: { remainingReconciliateAmount: 0 } });
    expect((await abby.billing.deleteBillingDocument(deleted)).error).toBeUndefined();
    expect((await abby.invoice.getInvoice(deleted)).error).toMatchObject({ statusCode: 404 });

    const found: string[] = [];
    for (let page = 1; page > 0; ) {
      const { data } = await abby.billings(
        `customerId=${contact.id}&limit=1&page=${page}&state=draft&state=paid`,
      );
      found.push(...data.docs.map((doc) => doc.id));
      page = data.hasNextPage ? data.nextPage : 0;
    }
    expect(found.toSorted()).toEqual(ids.filter((id) => id !== deleted).toSorted());
    const { data: contacts } = await abby.contact.retrieveContacts({ page: 1, limit: 1 });
    expect(contacts).toMatchObject({ limit: 1, page: 1, docs: [expect.anything()] });
  });

  it("learns what is wrong", async () => {
    const abby = connect();
    const { error } = await abby.contact.createContact({ firstname: "Noé" });
    expect(error).toMatchObject({ statusCode: 400, errors: [{ property: "lastname" }] });
    const { error: stranger } = await new AbbyClient(`${worker.url}${slash}`, "suk_x").billings("page=1");
    expect(stranger).toMatchObject({ statusCode: 401, message: expect.any(String) });
  });
});
