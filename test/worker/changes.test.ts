/** `GET /changes`: what a program reads that keeps a copy of everything. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import {
  type Answer,
  type Api,
  aDraft,
  aForm,
  aLine,
  aPdf,
  aProduct,
  apiWith,
  createBusiness,
} from "../support/business.ts";
import { rowsOf } from "../support/rows.ts";
import { watchedDatabase } from "../support/watched-database.ts";
import { appWith } from "../support/worker.ts";

interface Change {
  id: string;
  kind: string;
  record_id: string;
  change: string;
  type: string;
  data: Record<string, unknown>;
}

const said = ({ kind, change, type }: Change) =>
  type === change ? `${kind} ${change}` : `${kind} ${change}: ${type}`;
const faults = ({ status, body }: Answer) => [status, body.errors?.[0]?.parameter, body.errors?.[0]?.code];

/** All changes after a cursor, page by page, and the cursor after them. */
async function follow(
  api: Api,
  since?: string,
  perPage = 100,
): Promise<{ changes: Change[]; cursor: string }> {
  const changes: Change[] = [];
  let cursor = since;
  for (;;) {
    const from: string = cursor === undefined ? "" : `&since=${cursor}`;
    const page = await api.ok("GET", `/changes?per_page=${perPage}${from}`);
    changes.push(...page.data);
    cursor = String(page.next_cursor);
    if (!page.has_more) return { changes, cursor };
  }
}

const begin = async (api: Api): Promise<string> => (await api.ok("GET", "/changes?since=now")).next_cursor;

describe("the changes", () => {
  it("of every kind of record are told, in their order, with what they are about", async ({ expect }) => {
    const api = await createBusiness();
    await api.ok("PUT", "/business", { city: "Lyon" });
    const { client, draft } = await aDraft(api);
    await api.ok("PUT", `/clients/${client.id}`, { city: "Lyon" });
    const product = await aProduct(api);
    await api.ok("PUT", `/products/${product.id}`, { kind: "goods" });
    await api.ok("DELETE", `/products/${product.id}`);
    await api.ok("POST", `/products/${product.id}/restore`);
    await api.ok("PATCH", `/invoices/${draft.id}`, { notes: "x" });
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const money = { amount_cents: 100, method: "cash" };
    const payment = await api.ok("POST", `/invoices/${draft.id}/payments`, money);
    const note = await api.ok("POST", "/credit-notes", {
      invoice_id: draft.id,
      lines: [{ line: 1, quantity: 0.5 }],
    });
    await api.ok("DELETE", `/clients/${client.id}`);
    await api.ok("POST", `/clients/${client.id}/restore`);
    const { changes } = await follow(api);
    expect(changes.map(said)).toEqual([
      "business updated",
      "client created",
      "invoice created",
      "client updated",
      "product created",
      "product updated",
      "product archived",
      "product restored",
      "invoice updated",
      "invoice updated: finalized",
      "payment created",
      "invoice updated: payment_received",
      "credit_note created: finalized",
      "invoice updated: credit_note_issued",
      "client archived",
      "client restored",
    ]);
    const ofKind = (kind: string) => [
      ...new Set(changes.filter((change) => change.kind === kind).map(({ record_id }) => record_id)),
    ];
    expect([ofKind("business"), ofKind("client"), ofKind("product")]).toEqual([
      [api.id],
      [client.id],
      [product.id],
    ]);
    expect([ofKind("invoice"), ofKind("credit_note"), ofKind("payment")]).toEqual([
      [draft.id],
      [note.id],
      [payment.id],
    ]);
    expect(changes.find(({ kind }) => kind === "payment")?.data).toMatchObject({ invoice_id: draft.id });
  });

  it("of files and comments name the document beside which they stand", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const note = await api.ok("POST", "/credit-notes", { invoice_id: draft.id });
    const cursor = await begin(api);
    const path = `/invoices/${draft.id}/attachments`;
    const file = await api.ok("POST", path, aForm(aPdf));
    await api.ok("PATCH", `${path}/${file.id}`, { public: true });
    await api.ok("DELETE", `${path}/${file.id}`);
    const comment = await api.ok("POST", `/credit-notes/${note.id}/comments`, {
      text: "Agreed",
      public: false,
    });
    const { changes } = await follow(api, cursor);
    expect(changes.map(said)).toEqual([
      "attachment created: attachment_added",
      "attachment updated: attachment_changed",
      "attachment deleted: attachment_removed",
      "comment created: commented",
    ]);
    expect(changes.map(({ record_id }) => record_id)).toEqual([file.id, file.id, file.id, comment.id]);
    expect(changes.map(({ data }) => data.invoice_id ?? data.credit_note_id)).toEqual([
      draft.id,
      draft.id,
      draft.id,
      note.id,
    ]);
  });

  it("are each given once, by pages of any size, and later ones after them", async ({ expect }) => {
    const api = await createBusiness();
    for (let i = 0; i < 5; i++) await api.ok("POST", "/clients", { name: `Client ${i}` });
    const all = await follow(api);
    expect(all.changes).toHaveLength(5);
    for (const perPage of [1, 2, 5]) expect(await follow(api, undefined, perPage)).toEqual(all);
    expect(await follow(api, all.cursor)).toEqual({ changes: [], cursor: all.cursor });
    const { id } = await api.ok("POST", "/clients", { name: "Later" });
    const { changes } = await follow(api, all.cursor);
    expect(changes.map(({ record_id }) => record_id)).toEqual([id]);
  });

  it("begin with `now` behind those that were", async ({ expect }) => {
    const api = await createBusiness();
    const empty = await begin(api);
    await aProduct(api);
    const cursor = await begin(api);
    const page = await api.ok("GET", "/changes?since=now");
    expect([page.data, page.has_more]).toEqual([[], false]);
    await aProduct(api, { number: "A-2" });
    expect((await follow(api, cursor)).changes).toHaveLength(1);
    expect((await follow(api, empty)).changes).toHaveLength(2);
  });

  it("tell of the deletion of a draft, to who knew it and to who did not", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    const { cursor } = await follow(api);
    await api.ok("PATCH", `/invoices/${draft.id}`, { notes: "x" });
    await api.ok("DELETE", `/invoices/${draft.id}`);
    for (const since of [undefined, cursor]) {
      const { changes } = await follow(api, since);
      const ofDraft = changes.filter(({ record_id }) => record_id === draft.id);
      expect(ofDraft.map(said)).toEqual(["invoice deleted"]);
    }
  });

  it("of contacts are told as theirs and as their client's", async ({ expect }) => {
    const api = await createBusiness();
    const client = await api.ok("POST", "/clients", { name: "Ada" });
    const cursor = await begin(api);
    const path = `/clients/${client.id}/contacts`;
    const contact = await api.ok("POST", path, { last_name: "Lovelace", email: "ada@example.com" });
    await api.ok("PUT", `${path}/${contact.id}`, { job_title: "Analyst" });
    const { changes: before, cursor: then } = await follow(api, cursor);
    await api.ok("DELETE", `${path}/${contact.id}`);
    const changes = [...before, ...(await follow(api, then)).changes];
    const ofContact = changes.filter(({ kind }) => kind === "contact");
    expect(ofContact.map(said)).toEqual(["contact created", "contact updated", "contact deleted"]);
    for (const { record_id, data } of ofContact)
      expect([record_id, data.client_id]).toEqual([contact.id, client.id]);
    const ofClient = changes.filter(({ record_id }) => record_id === client.id);
    expect(ofClient.map(said)).toEqual(["client updated", "client updated", "client updated"]);
    expect((await api.ok("GET", `/clients/${client.id}`)).version).toBe(4);
  });

  it("tell of the deletion of a recorded invoice and its payments after all that was", async ({ expect }) => {
    const api = await createBusiness();
    const client = await api.ok("POST", "/clients", { name: "Ada" });
    const cursor = await begin(api);
    const recorded = await api.ok("POST", "/invoices/record", {
      client_id: client.id,
      number: "A-1",
      issue_date: "2026-01-15",
      currency: "EUR",
      subtotal_cents: 1000,
      tax_cents: 200,
    });
    const money = { amount_cents: 100, method: "cash" };
    const { id } = await api.ok("POST", `/invoices/${recorded.id}/payments`, money);
    await api.ok("DELETE", `/invoices/${recorded.id}/payments/${id}`);
    await api.ok("DELETE", `/invoices/${recorded.id}`);
    const { changes } = await follow(api, cursor);
    expect(changes.map(said)).toEqual([
      "invoice created",
      "payment created",
      "invoice updated: payment_received",
      "payment updated",
      "invoice updated: payment_reversed",
      "invoice deleted",
      "payment deleted",
    ]);
  });

  it("are none when nothing changed: a repeated request, the same values, a refusal", async ({ expect }) => {
    const api = await createBusiness();
    const { client, draft } = await aDraft(api);
    await api.ok("POST", "/clients", { name: "A", external_id: "a" }, { "Idempotency-Key": "k" });
    const { cursor } = await follow(api);
    await api.ok("POST", "/clients", { name: "A", external_id: "a" }, { "Idempotency-Key": "k" });
    await api.ok("PUT", `/clients/${client.id}`, { name: client.name });
    await api.ok("PATCH", `/invoices/${draft.id}`, { notes: draft.notes });
    await api.ok("PUT", "/business", {});
    expect((await api.call("POST", "/clients", { name: "B", external_id: "a" })).status).toBe(409);
    expect(await follow(api, cursor)).toEqual({ changes: [], cursor });
  });

  it("are those of one business", async ({ expect }) => {
    const [api, other] = [await createBusiness(), await createBusiness()];
    const cursor = await begin(api);
    await aDraft(other);
    const { id } = await aProduct(api);
    for (const since of [undefined, cursor])
      expect((await follow(api, since)).changes.map(({ record_id }) => record_id)).toEqual([id]);
  });
});

describe("a cursor is refused", () => {
  const encode = (values: unknown) => Buffer.from(JSON.stringify(values)).toString("base64url");

  it.for([
    ["text that is none", "yesterday"],
    ["one of a list", encode([2, "ada", "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d"])],
    ["one with a position before the first", encode([-1, "x"])],
    ["one with half a position", encode([1.5, "x"])],
    ["one without a business", encode([1])],
  ])("%s", async ([, since], { expect }) => {
    const api = await createBusiness();
    expect(faults(await api.call("GET", `/changes?since=${since}`))).toEqual([
      422,
      "since",
      "invalid_cursor",
    ]);
  });

  it("that another business was given, since it could lie beyond changes of this one", async ({ expect }) => {
    const [sandbox, live] = [await createBusiness(), await createBusiness()];
    await aProduct(live);
    const cursor = await begin(sandbox);
    expect(faults(await live.call("GET", `/changes?since=${cursor}`))).toEqual([
      422,
      "since",
      "invalid_cursor",
    ]);
  });

  it("and so are pages beyond 100, numbers of pages, and filters", async ({ expect }) => {
    const api = await createBusiness();
    expect(faults(await api.call("GET", "/changes?per_page=101"))).toEqual([422, "per_page", "too_big"]);
    for (const name of ["page", "cursor", "kind"])
      expect(faults(await api.call("GET", `/changes?${name}=1`))).toEqual([422, name, "unknown_parameter"]);
  });
});

describe("under concurrent commits", () => {
  /** Creates, edits and deletes, several records at once with several events each. */
  async function write(api: Api, n: number): Promise<void> {
    const { client, draft } = await aDraft(api);
    const doomed = await api.ok("POST", "/invoices", {
      client_id: client.id,
      currency: "EUR",
      lines: [aLine],
    });
    await Promise.all([
      api.ok("PUT", `/clients/${client.id}`, { city: `City ${n}` }),
      api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link", "email"] }),
      api.ok("DELETE", `/invoices/${doomed.id}`),
    ]);
    await api.ok("POST", `/invoices/${draft.id}/payments`, { amount_cents: 60_000, method: "cash" });
  }

  it("a reader that never pauses gets every change exactly once, in the order of commits", async ({
    expect,
  }) => {
    const [api, other] = [await createBusiness(), await createBusiness()];
    let cursor = await begin(api);
    const writers = Array.from({ length: 5 }, (_, n) => [write(api, n), write(other, n)]).flat();
    let isDone = false;
    const written = Promise.all(writers).finally(() => {
      isDone = true;
    });
    const seen: Change[] = [];
    let pagesMeanwhile = 0;
    for (let more = true; more; ) {
      const wasDone = isDone;
      const page = await api.ok("GET", `/changes?per_page=3&since=${cursor}`);
      seen.push(...page.data);
      cursor = page.next_cursor;
      if (!wasDone && page.data.length > 0) pagesMeanwhile += 1;
      more = !wasDone || page.has_more;
    }
    await written;
    const deletions = seen.filter(({ change }) => change === "deleted");
    const deleted = new Set(deletions.map(({ record_id }) => record_id));
    const { events = [] } = await rowsOf(api.id);
    const stored = events.map(({ id }) => String(id));
    expect(pagesMeanwhile).toBeGreaterThan(2);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    // What was read of a draft before its deletion took the rest of its timeline.
    const lasting = seen.filter(({ record_id, change }) => change === "deleted" || !deleted.has(record_id));
    expect(lasting.map(({ id }) => id)).toEqual(stored);
    expect(deletions).toHaveLength(5);
  });

  it("the events of one commit stand side by side: no other commit comes between them", async ({
    expect,
  }) => {
    const apis = await Promise.all(Array.from({ length: 4 }, () => createBusiness()));
    const drafts = await Promise.all(
      apis.flatMap((api) =>
        Array.from({ length: 4 }, async () => ({ api, id: (await aDraft(api)).draft.id })),
      ),
    );
    await Promise.all(
      drafts.map(({ api, id }) => api.ok("POST", `/invoices/${id}/send`, { channels: ["link", "email"] })),
    );
    for (const { id } of drafts) {
      const { results } = await env.DB.prepare(
        "select position, type from events where subject_id = ? and type in ('finalized', 'sent') order by position",
      )
        .bind(id)
        .all<{ position: number; type: string }>();
      const [finalized, sent] = results;
      expect([finalized?.type, sent?.type]).toEqual(["finalized", "sent"]);
      expect(Number(sent?.position)).toBe(Number(finalized?.position) + 1);
    }
  });

  it("a change that was rolled back leaves no gap that a reader would wait for, and no event", async ({
    expect,
  }) => {
    const api = await createBusiness();
    const cursor = await begin(api);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        api.call("POST", "/products", { description: "A", unit_price_cents: 1, tax_rate: 20, number: "A-1" }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect((await follow(api, cursor)).changes.map(said)).toEqual(["product created"]);
  });
});

describe("the cost of the changes", () => {
  it("is that of the page, however many came before and after it", async ({ expect }) => {
    const { id, key } = await createBusiness();
    const { id: otherId } = await createBusiness();
    const database = watchedDatabase(env.DB);
    const api: Api = { id, ...apiWith(key, appWith({ DB: database.binding })) };
    const fill = (businessId: string, count: number) =>
      env.DB.prepare(
        `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})
         insert into events (business_id, subject_kind, subject_id, id, type, actor, data, created_at)
         select ?, 'invoice', '019aa3f0-7d2c-7c55-9c1e-' || printf('%012d', i), '019aa3f0-7d2c-7c55-9c1e-' || printf('%012d', random() & 0xfffffff), 'updated', 'system:test', '{}', '2026-01-01T00:00:00.000Z' from n`,
      )
        .bind(businessId)
        .run();
    const rowsFor = async (query: string): Promise<number> => {
      database.takeRows();
      await api.call("GET", `/changes?${query}`);
      return database.takeRows();
    };
    await fill(id, 100);
    const cursor = await begin(api);
    await fill(id, 100);
    const queries = ["per_page=10", `per_page=10&since=${cursor}`, "since=now"];
    const few: number[] = [];
    for (const query of queries) few.push(await rowsFor(query));
    await fill(otherId, 2000);
    await fill(id, 2000);
    const many: number[] = [];
    for (const query of queries) many.push(await rowsFor(query));
    expect(many).toEqual(few);
    for (const rows of few) expect(rows).toBeLessThan(40);
  });
});
