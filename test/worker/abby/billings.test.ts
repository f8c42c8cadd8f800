/** Documents of all kinds, as Abby's clients download, settle and list them. */
import { env } from "cloudflare:workers";
import { beforeAll, describe, it } from "vitest";
import { type Abby, abby } from "../../support/abby/client.ts";
import { type Api, aDraft, createBusiness } from "../../support/business.ts";

let api: Api;
let own: Abby;
beforeAll(async () => {
  api = await createBusiness();
  own = abby(api);
});

describe("the PDF of a document", () => {
  it("is issued once for each language, and a draft's is drawn each time", async ({ expect }) => {
    const { draft } = await aDraft(api);
    const at = `/v2/billing/${draft.id}/download`;
    const preview = await own.call("GET", at);
    expect([preview.status, preview.headers.get("ETag")]).toEqual([200, null]);
    const { number } = await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const first = await own.call("GET", `${at}?locale=de`);
    expect(first.headers.get("Content-Type")).toBe("application/pdf");
    expect(first.headers.get("Content-Disposition")).toContain(`filename="${number}.pdf"`);
    const { body: ours } = await api.call("GET", `/invoices/${draft.id}/pdf?locale=de`);
    expect(first.body).toEqual(ours);
    const usual = await own.call("GET", at);
    expect(usual.headers.get("ETag")).not.toBe(first.headers.get("ETag"));
    for (const locale of ["fr", "en", "it", "nl", "pt", "es"])
      expect((await own.call("GET", `${at}?locale=${locale}`)).status).toBe(200);
    expect((await own.refused("GET", `${at}?locale=xx`)).errors).toEqual([
      "locale: There is no `xx` here. Must be one of fr, en, de, it, nl, pt, es.",
    ]);
    expect((await own.refused("GET", `${at}?locale=nb`)).status).toBe(400);
  });

  it("is also that of an asset, and of nothing that is not there", async ({ expect }) => {
    const { draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const note = await api.ok("POST", "/credit-notes", { invoice_id: draft.id });
    const { body } = await own.call("GET", `/v2/billing/${note.id}/download`);
    expect(body).toEqual((await api.call("GET", `/credit-notes/${note.id}/pdf`)).body);
    const strange = "/v2/billing/019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d/download";
    expect((await own.refused("GET", strange)).status).toBe(404);
  });
});

/** An invoice of 600.00 EUR that is issued, and its paths. */
async function anIssued(over: Record<string, unknown> = {}) {
  const { draft } = await aDraft(api, over);
  await api.ok("POST", `/invoices/${draft.id}/finalize`);
  const at = `/v2/accounting-billing/invoice/${draft.id}`;
  return { id: draft.id as string, at, path: `/invoices/${draft.id}`, client: draft.client_id as string };
}

const paid = (amount: number, over = {}) => ({
  amount,
  receivedAt: "2026-01-05",
  method: "transfer",
  ...over,
});

describe("payments that settle an invoice", () => {
  it("are recorded all at once, with what their methods say", async ({ expect }) => {
    const { at, path } = await anIssued();
    const shown = await own.post(`${at}/reconciliate`, {
      payments: [
        paid(20_000, { transactionId: "VIR 4711" }),
        paid(30_000, { method: "paypal", receivedAt: "2026-01-06T09:30:00+01:00" }),
        paid(5000, { method: "universal_employment_service_cheque", receivedAt: 1_767_700_000 }),
        paid(5000, { method: "credit_card", transactionId: null }),
      ],
    });
    expect(shown).toMatchObject({
      state: "paid",
      hasAssociatedTransaction: false,
      total: { remainingReconciliateAmount: 0, remainingAmountWithTax: 60_000 },
    });
    const { data } = await api.ok("GET", `${path}/payments`);
    expect(data.map((one: Payment) => [one.amount_cents, one.method, one.reference]).toReversed()).toEqual([
      [20_000, "transfer", "VIR 4711"],
      [30_000, "other", "PayPal"],
      [5000, "cheque", "CESU"],
      [5000, "card", null],
    ]);
    expect(data[2].paid_at).toBe("2026-01-06T08:30:00.000Z");
  });

  it("are none if they do not come to what is due, which is named", async ({ expect }) => {
    const { at, path } = await anIssued();
    const refusedOf = (payments: unknown, body: object = { payments }) =>
      own.refused("POST", `${at}/reconciliate`, body);
    expect(await refusedOf([paid(59_999)])).toMatchObject({
      status: 400,
      errors: ["payments: Must come to the 60000 minor units that are due; they come to 59999."],
    });
    const late = await refusedOf([paid(60_000, { receivedAt: "2999-01-01" })]);
    expect(late.errors).toEqual([expect.stringMatching(/^payments\.0\.receivedAt: It is /)]);
    for (const [receivedAt, words] of [
      ["5 janvier", /Must be a day such as 2026-01-31, an RFC 3339 instant or Unix seconds/],
      ["2026-02-31", /Must be a day such as/],
      ["1969-12-31", /Must be a day such as/],
      [1_767_700_000_000, /in milliseconds: send 1767700000\./],
      [undefined, /./],
    ] as const)
      expect((await refusedOf([paid(60_000, { receivedAt })])).errors).toEqual([
        expect.stringMatching(new RegExp(`^payments\\.0\\.receivedAt: .*${words.source}`)),
      ]);
    const faults = await refusedOf([paid(0, { method: "gold" }), { amount: "1" }]);
    expect(faults.errors.map((line) => line.split(":")[0])).toEqual([
      "payments.0.amount",
      "payments.0.method",
      "payments.1.amount",
      "payments.1.receivedAt",
      "payments.1.method",
    ]);
    for (const body of [{}, { payments: [] }, { payments: {} }, { payments: Array(51).fill(paid(1)) }])
      expect(await refusedOf(null, body)).toMatchObject({
        status: 400,
        errors: [expect.stringMatching(/^payments: /)],
      });
    expect((await api.ok("GET", `${path}/payments`)).data).toEqual([]);
  });

  it("are refused where nothing is to be paid", async ({ expect }) => {
    const { id, at } = await anIssued();
    await own.post(`${at}/reconciliate`, { payments: [paid(60_000)] });
    expect(await own.refused("POST", `${at}/reconciliate`, { payments: [paid(60_000)] })).toMatchObject({
      status: 409,
      message: "Nothing is due on this invoice.",
    });
    const { draft } = await aDraft(api);
    const ofDraft = `/v2/accounting-billing/invoice/${draft.id}/reconciliate`;
    expect(await own.refused("POST", ofDraft, { payments: [paid(60_000)] })).toMatchObject({ status: 409 });
    const note = await api.ok("POST", "/credit-notes", { invoice_id: id });
    const ofAsset = `/v2/accounting-billing/invoice/${note.id}/reconciliate`;
    expect(await own.refused("POST", ofAsset, { payments: [paid(1)] })).toMatchObject({ status: 404 });
  });

  it("may have come today", async ({ expect }) => {
    const { at, path } = await anIssued();
    const { time_zone } = await api.ok("GET", "/business");
    const receivedAt = new Intl.DateTimeFormat("sv-SE", { timeZone: time_zone }).format();
    const payments = Array.from({ length: 50 }, () => paid(1200, { receivedAt }));
    expect(await own.post(`${at}/reconciliate`, { payments })).toMatchObject({ state: "paid" });
    expect((await api.ok("GET", `${path}/payments?per_page=100`)).data).toHaveLength(50);
  });

  it("are recorded once, however often they are sent", async ({ expect }) => {
    const { at, path } = await anIssued();
    const body = { payments: [paid(10_000), paid(50_000)] };
    const named = { "Idempotency-Key": path };
    const [first, again] = [
      await own.ok("POST", `${at}/reconciliate`, body, named),
      await own.ok("POST", `${at}/reconciliate`, body, named),
    ];
    expect(again).toEqual(first);
    expect((await api.ok("GET", `${path}/payments`)).data).toHaveLength(2);
    const other = await anIssued();
    const both = await Promise.all([1, 2].map(() => own.call("POST", `${other.at}/reconciliate`, body)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await api.ok("GET", `${other.path}/payments`)).data).toHaveLength(2);
  });

  it.for(["mark-as-unpaid", "unreconciliate"])("go back by %s", async (name, { expect }) => {
    const { id, at, path } = await anIssued();
    await own.post(`${at}/reconciliate`, { payments: [paid(20_000), paid(40_000)] });
    expect(await own.post(`${at}/${name}`)).toMatchObject({
      state: "finalized",
      total: { remainingReconciliateAmount: 60_000 },
    });
    expect(await own.refused("POST", `${at}/${name}`)).toMatchObject({
      status: 409,
      message: expect.stringContaining("Nothing of what is recorded as paid of invoice"),
    });
    await api.ok("POST", `${path}/payments`, { amount_cents: 60_000, method: "card" });
    await env.DB.prepare("update payments set source = 'stripe' where invoice_id = ? and method = 'card'")
      .bind(id)
      .run();
    expect(await own.refused("POST", `${at}/${name}`)).toMatchObject({
      status: 409,
      message: "This payment came through a checkout; refund it instead.",
    });
  });
});

interface Payment {
  amount_cents: number;
  method: string;
  reference: string | null;
}

describe("the list of all documents", () => {
  it("has a page of what fits each filter, and of what fits several", async ({ expect }) => {
    const lister = await createBusiness({ time_zone: "Europe/Paris" });
    const list = abby(lister);
    const { draft, client } = await aDraft(lister);
    const { draft: open } = await aDraft(lister, { client_id: client.id });
    const { draft: settled } = await aDraft(lister, { client_id: client.id });
    await aDraft(lister);
    for (const { id } of [open, settled]) await lister.ok("POST", `/invoices/${id}/finalize`);
    const note = await lister.ok("POST", "/credit-notes", {
      invoice_id: open.id,
      lines: [{ line: 1, quantity: 0.5 }],
    });
    const all = { payments: [paid(60_000)] };
    await list.post(`/v2/accounting-billing/invoice/${settled.id}/reconciliate`, all);
    const of = async (query: string) => {
      const { docs, totalDocs } = await list.get(`/v2/billings?${query}`);
      expect(totalDocs).toBe(docs.length);
      const names = new Map([
        [draft.id, "draft"],
        [open.id, "open"],
        [settled.id, "settled"],
        [note.id, "note"],
      ]);
      return docs
        .map(({ id }: { id: string }) => names.get(id) ?? "another")
        .toSorted()
        .join(" ");
    };
    expect(await of("")).toBe("another draft note open settled");
    expect(await of("type=asset")).toBe("note");
    expect(await of("type=invoice&type=asset&type=estimate&state=finalized")).toBe("note open");
    expect(await of("state=draft&state=paid")).toBe("another draft settled");
    expect(await of("state[]=paid")).toBe("settled");
    expect(await of(`customerId=${client.id}&state=draft`)).toBe("draft");
    for (const query of ["type=estimate", "state=signed&state=refused", "test=false", "archived=true"])
      expect([query, await of(query)]).toEqual([query, ""]);
    expect(await of("test=true&archived=false&type=asset")).toBe("note");
    const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format();
    expect(await of(`rangeType=emittedAt&range=${today}&range=${today}&state=finalized`)).toBe("note open");
    expect(await of("rangeType=emittedAt&range=2020-01-01&range=2020-12-31")).toBe("");
    const strangers = await createBusiness();
    const { client: foreign } = await aDraft(strangers);
    expect(await of(`customerId=${foreign.id}`)).toBe("");

    const seen: string[] = [];
    for (let page = 1; page !== 0; ) {
      const found = await list.get(`/v2/billings?page=${page}&limit=2`);
      expect([found.totalDocs, found.totalPages, found.countWithoutFilters]).toEqual([5, 3, 5]);
      expect([found.hasPrevPage, found.prevPage]).toEqual([page > 1, page - 1]);
      seen.push(...found.docs.map(({ id }: { id: string }) => id));
      page = found.nextPage;
    }
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });

  it("refuses each word that it does not know by its name", async ({ expect }) => {
    const query =
      "type=bill&state=late&state=paid&test=maybe&archived=2&customerId=x&rangeType=paidAt&range=2026-01-01&page=0&limit=101";
    const { status, errors } = await own.refused("GET", `/v2/billings?${query}`);
    expect(status).toBe(400);
    expect(errors.map((line) => line.split(": ")[0]).toSorted()).toEqual([
      "archived",
      "customerId",
      "limit",
      "page",
      "range",
      "rangeType",
      "state.0",
      "test",
      "type.0",
    ]);
    expect(errors).toContainEqual(expect.stringMatching(/^type\.0: There is no `bill` here\. .*invoice/));
    for (const range of [
      "range=2026-02-01&range=2026-01-01",
      "range=2026-01-01&range=2026-01-02&range=2026-01-03",
    ])
      expect((await own.refused("GET", `/v2/billings?${range}`)).errors).toEqual([
        "range: Must come twice: the first day and the last one, as `range=2026-01-01&range=2026-01-31`.",
      ]);
  });
});
