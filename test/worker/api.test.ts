/** Each endpoint when all is well. The tests' API client checks the shape of every answer. */
import { createScheduledController } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";
import { afterEach, describe, it, vi } from "vitest";
import worker from "../../src/index.ts";
import { fold } from "../../src/platform/text/fold-accents.ts";
import { type Api, aDraft, aLine, apiWith, createBusiness, keyOf } from "../support/business.ts";
import { chunksOf } from "../support/images.ts";
import { rowsOf } from "../support/rows.ts";
import { seeded } from "../support/seeded.ts";
import { appWith, consume, heldQueue } from "../support/worker.ts";

afterEach(() => void vi.useRealTimers());

const DAY = 86_400_000;
const at = (instant: string | number) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });
const names = (page: { data: { name: string }[] }) => page.data.map(({ name }) => name);
const idsOf = (page: { data: { id: string }[] }) => page.data.map(({ id }) => id);
const typesOf = async (api: Api, id: string): Promise<string[]> =>
  (await api.ok("GET", `/invoices/${id}/events`)).data.map(({ type }: { type: string }) => type);

/** A business whose queue keeps its messages until the test delivers them. */
async function withHeldQueue(profile = {}) {
  const { queue, messages } = heldQueue();
  const { id, key } = await createBusiness(profile);
  return { api: { id, ...apiWith(key, appWith({ OUTBOX_QUEUE: queue })) } satisfies Api, messages };
}

/** All items of a list, read page by page with its cursors. */
async function byCursor(api: Api, path: string): Promise<unknown[]> {
  const found: unknown[] = [];
  let cursor = "";
  do {
    const page = await api.ok("GET", `${path}${cursor && `&cursor=${cursor}`}`);
    found.push(...page.data);
    cursor = page.next_cursor ?? "";
  } while (cursor);
  return found;
}

async function byPage(api: Api, path: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let page = 1; ; page++) {
    const { data, has_more, page: shown } = await api.ok("GET", `${path}&page=${page}`);
    if (shown !== page) throw new Error(`asked for page ${page}, got ${shown}`);
    found.push(...data);
    if (!has_more) return found;
  }
}

describe("the business", () => {
  it("starts with defaults and keeps what is set", async ({ expect }) => {
    const api = await createBusiness();
    expect(await api.ok("GET", "/business")).toMatchObject({
      id: api.id,
      name: "Test & Co",
      sandbox: true,
      payment_terms_days: 30,
      invoice_number_pattern: "{YYYY}-{SEQ:5}",
      next_invoice_number: 1,
      version: 1,
    });
    const profile = {
      name: "Atelier Lumière",
      iban: "fr76 3000 6000 0112 3456 7890 189",
      time_zone: "Europe/Oslo",
      locale: "nb",
      directors: ["Ada Lovelace"],
      vat_franchise: true,
      share_capital_cents: 100_000,
    };
    const set = { ...profile, iban: "FR7630006000011234567890189" };
    expect(await api.ok("PUT", "/business", profile)).toMatchObject({ ...set, version: 2 });
    expect(await api.ok("PUT", "/business", { iban: null })).toMatchObject({
      ...set,
      iban: null,
      version: 3,
    });
    expect(await api.ok("GET", "/business")).toMatchObject({ ...set, iban: null, version: 3 });
  });

  it("takes a bank's codes as banks write them", async ({ expect }) => {
    const api = await createBusiness();
    const written = {
      iban: "fr76\u00a03000\u202f6000 0112\u20073456 7890 189\u200e",
      bic: " agri frpp\u00a0",
    };
    expect(await api.ok("PUT", "/business", written)).toMatchObject({
      iban: "FR7630006000011234567890189",
      bic: "AGRIFRPP",
    });
  });

  it("shows its logo at its own address, and drops it again", async ({ expect }) => {
    const api = await createBusiness();
    const { logo } = await api.ok("PUT", "/business", { logo: `data:image/png;base64,${ONE_PIXEL}` });
    const image = await exports.default.fetch(logo);
    expect(image.headers.get("Content-Type")).toBe("image/png");
    const [served, sent] = [new Uint8Array(await image.arrayBuffer()), Buffer.from(ONE_PIXEL, "base64")];
    expect(inflateSync(chunksOf(served).image)).toEqual(inflateSync(chunksOf(sent).image));
    expect((await api.ok("PUT", "/business", { logo })).logo).toBe(logo);
    expect((await api.ok("PUT", "/business", { logo: null })).logo).toBeNull();
    expect((await exports.default.fetch(`${logo.slice(0, -1)}x`)).status).toBe(404);
  });

  it("tells when it was last used, and notes that at most once an hour", async ({ expect }) => {
    const api = await createBusiness();
    const made = await api.ok("POST", "/api-keys", { name: "Reader", access: "read" });
    const used = async () =>
      (await api.ok("GET", "/api-keys")).data.find(({ id }: { id: string }) => id === made.id).last_used_at;
    const fetch = appWith({});
    const usedThen = async (minutes: number) => {
      const at = new Date(Date.now() - minutes * 60_000).toISOString();
      await env.DB.prepare("update api_keys set used_at = ? where id = ?").bind(at, made.id).run();
      await apiWith(made.key, fetch).ok("GET", "/business");
      return [(await used()) === at, at] as const;
    };
    expect([made.last_used_at, await used()]).toEqual([null, null]);
    const since = new Date().toISOString();
    await apiWith(made.key, fetch).call("POST", "/clients", { name: "Ada" });
    expect(await used()).toBeNull();
    await apiWith(made.key, fetch).ok("GET", "/business");
    expect((await used()) >= since).toBe(true);
    expect((await usedThen(59))[0]).toBe(true);
    expect((await usedThen(61))[0]).toBe(false);
  });

  it("has keys that can be made, listed newest first, and revoked", async ({ expect }) => {
    const api = await createBusiness();
    const made = await api.ok("POST", "/api-keys", { name: "Reader", access: "read" });
    expect(made.key).toMatch(/^ffk_test_0_[\w-]{43}$/);
    expect(made.hint).toBe(`${made.key.slice(0, 14)}…${made.key.slice(-4)}`);
    const { key: _, ...shown } = made;
    const { data } = await api.ok("GET", "/api-keys");
    expect(data).toEqual([
      shown,
      expect.objectContaining({ name: "Test", access: "write", revoked_at: null }),
    ]);
    const revoked = await api.ok("DELETE", `/api-keys/${made.id}`);
    expect(revoked).toEqual({ ...shown, revoked_at: expect.any(String) });
    expect(await api.ok("DELETE", `/api-keys/${made.id}`)).toEqual(revoked);
    expect(await byCursor(api, "/api-keys?per_page=1")).toEqual([revoked, data[1]]);
  });

  it("keeps the last key that may write, even when two are revoked at once", async ({ expect }) => {
    const api = await createBusiness();
    await api.ok("POST", "/api-keys", { name: "Reader", access: "read" });
    const { data } = await api.ok("GET", "/api-keys");
    const own = data[1];
    const refused = {
      status: 409,
      body: { code: "last_key", detail: expect.stringMatching(/POST \/api-keys/) },
    };
    expect(await api.call("DELETE", `/api-keys/${own.id}`)).toMatchObject(refused);

    const other = await api.ok("POST", "/api-keys", { name: "Other" });
    const [one, two] = await Promise.all([
      api.call("DELETE", `/api-keys/${own.id}`),
      apiWith(other.key).call("DELETE", `/api-keys/${other.id}`),
    ]);
    const [left, kept] = one.status === 200 ? [two, apiWith(other.key)] : [one, api];
    expect([one.status, two.status].toSorted()).toEqual([200, 409]);
    expect(left).toMatchObject(refused);
    await kept.ok("POST", "/api-keys", { name: "Next" });
    expect((await kept.ok("GET", "/api-keys")).data).toContainEqual(
      expect.objectContaining({ access: "write", revoked_at: null }),
    );
  });

  it("never shows a secret", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    const { api_keys, invoices } = await rowsOf(api.id);
    const secrets = [api.key, api_keys?.[0]?.hash, env.SIGNING_SECRET].map(String);
    for (const path of [
      "/business",
      "/api-keys",
      "/clients",
      "/invoices",
      `/invoices/${draft.id}`,
      `/invoices/${draft.id}/events`,
    ]) {
      const text = JSON.stringify(await api.ok("GET", path));
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
    expect(JSON.stringify(invoices)).not.toContain(
      (await api.ok("GET", `/invoices/${draft.id}`)).public_url.split("/").at(-1),
    );
  });
});

describe("clients", () => {
  it("are created, read, edited, archived and restored", async ({ expect }) => {
    const api = await createBusiness({ locale: "sv" });
    const fields = {
      name: "Ada",
      email: "ada@example.com",
      phone: "+33612345678",
      address: "1 rue A\n75001 Paris",
      country: "FR",
      tags: ["vip", "vip", "fr"],
    };
    const created = await api.ok("POST", "/clients", fields);
    expect(created).toMatchObject({
      ...fields,
      tags: ["vip", "fr"],
      type: "business",
      locale: "sv",
      archived_at: null,
      version: 1,
    });
    expect(await api.ok("GET", `/clients/${created.id}`)).toEqual(created);
    const edited = await api.ok("PUT", `/clients/${created.id}`, { email: null, type: "consumer" });
    expect(edited).toEqual({
      ...created,
      email: null,
      type: "consumer",
      version: 2,
      updated_at: expect.any(String),
    });
    const archived = await api.ok("DELETE", `/clients/${created.id}`);
    expect(archived.archived_at).toEqual(expect.any(String));
    expect(await api.ok("DELETE", `/clients/${created.id}`)).toEqual(archived);
    expect(names(await api.ok("GET", "/clients"))).toEqual([]);
    expect(names(await api.ok("GET", "/clients?archived=true"))).toEqual(["Ada"]);
    expect(await api.ok("GET", `/clients/${created.id}`)).toEqual(archived);
    expect((await api.ok("POST", `/clients/${created.id}/restore`)).archived_at).toBeNull();
    expect(names(await api.ok("GET", "/clients"))).toEqual(["Ada"]);
  });

  it("have the addresses that people have", async ({ expect }) => {
    const api = await createBusiness();
    const addresses = [
      ["\u202a ada@example.com\u00a0", "ada@example.com"],
      ["Ada@Example.com", "Ada@Example.com"],
      ["o'hara+it&co@sub.example.co.uk", "o'hara+it&co@sub.example.co.uk"],
      ["ada@MÜLLER.example", "ada@xn--mller-kva.example"],
      ["ada@пример.рф", "ada@xn--e1afmkfd.xn--p1ai"],
      ["ada@xn--e1afmkfd.xn--p1ai", "ada@xn--e1afmkfd.xn--p1ai"],
    ];
    for (const [email, stored] of addresses)
      expect(
        await api.ok("POST", "/clients", { name: "Ada", email, phone: " +33612345678\u00a0" }),
      ).toMatchObject({
        email: stored,
        phone: "+33612345678",
      });
    const found = async (q: string) =>
      (await api.ok("GET", `/clients?q=${encodeURIComponent(q)}`)).data.map(
        ({ email }: { email: string }) => email,
      );
    expect(await found("ada@müller.example")).toEqual(["ada@xn--mller-kva.example"]);
    expect(await found("xn--mller")).toEqual(["ada@xn--mller-kva.example"]);
    expect(await found("Пример.рф")).toEqual(["ada@xn--e1afmkfd.xn--p1ai", "ada@xn--e1afmkfd.xn--p1ai"]);
  });

  it("and their invoices are found by ids in capitals", async ({ expect }) => {
    const api = await createBusiness();
    const { client, draft } = await aDraft(api);
    const capitals = (id: string) => id.toUpperCase();
    expect(await api.ok("GET", `/clients/${capitals(client.id)}`)).toEqual(
      await api.ok("GET", `/clients/${client.id}`),
    );
    expect((await api.ok("GET", `/invoices/${capitals(draft.id)}`)).id).toBe(draft.id);
    const body = { client_id: capitals(client.id), currency: "EUR", lines: [aLine] };
    const second = await api.ok("POST", "/invoices", body);
    expect(second.client_id).toBe(client.id);
    expect(idsOf(await api.ok("GET", `/invoices?client_id=${capitals(client.id)}`))).toEqual([
      second.id,
      draft.id,
    ]);
    const same = { id: capitals(second.id), client_id: capitals(client.id) };
    expect(await api.ok("PATCH", `/invoices/${capitals(second.id)}`, same)).toMatchObject({ version: 1 });
  });

  it("are listed by name whatever the case or accent, and found without them", async ({ expect }) => {
    const api = await createBusiness();
    const people = [
      { name: "Øystein Ås", email: "oystein@nordlys.example" },
      { name: "élodie Müller", phone: "+33612345678", tags: ["vip"] },
      { name: "Zoë", external_id: "Z-1" },
      { name: "Eduard 100%_\\", tags: ["a,b"] },
      { name: "ĐORĐE Œuvre" },
      { name: "Þór Iğdır" },
    ];
    for (const person of people) await api.ok("POST", "/clients", person);
    const list = async (query: string) => names(await api.ok("GET", `/clients?${query}`));
    expect(await list("")).toEqual([
      "ĐORĐE Œuvre",
      "Eduard 100%_\\",
      "élodie Müller",
      "Øystein Ås",
      "Þór Iğdır",
      "Zoë",
    ]);
    for (const q of ["ĐORĐE Œuvre", "đorđe œ", "dorde OE"])
      expect(await list(`q=${q}`)).toEqual(["ĐORĐE Œuvre"]);
    for (const q of ["Þór Iğdır", "THOR IGDIR"]) expect(await list(`q=${q}`)).toEqual(["Þór Iğdır"]);
    expect(await list("q=ELODIE%20muller")).toEqual(["élodie Müller"]);
    expect(await list("q=oystein")).toEqual(["Øystein Ås"]);
    expect(await list("q=ÅS")).toEqual(["Øystein Ås"]);
    expect(await list("q=NORDLYS.example")).toEqual(["Øystein Ås"]);
    expect(await list("q=%2B336")).toEqual(["élodie Müller"]);
    expect(await list("q=%25_")).toEqual(["Eduard 100%_\\"]);
    expect(await list("q=nobody")).toEqual([]);
    expect(await list("tag=vip")).toEqual(["élodie Müller"]);
    expect(await list("tag=a")).toEqual([]);
    expect(await list("tag=a,b")).toEqual(["Eduard 100%_\\"]);
    expect(await list("external_id=Z-1")).toEqual(["Zoë"]);
    expect(await list("external_id=z-1")).toEqual([]);
  });

  it("are paged alike by page and by cursor, also those of one name", async ({ expect }) => {
    const api = await createBusiness();
    for (let i = 0; i < 11; i++) await api.ok("POST", "/clients", { name: i < 7 ? "Same" : `Client ${i}` });
    const all = (await api.ok("GET", "/clients?per_page=100")).data;
    expect(all).toHaveLength(11);
    for (const size of [1, 3, 5, 11]) {
      expect(await byCursor(api, `/clients?per_page=${size}`)).toEqual(all);
      expect(await byPage(api, `/clients?per_page=${size}`)).toEqual(all);
    }
  });
});

describe("drafts", () => {
  it("answer the call that everybody tries first", async ({ expect }) => {
    const api = await createBusiness();
    const { client, draft } = await aDraft(api);
    expect(draft).toMatchObject({
      client_id: client.id,
      number: `DRAFT-${draft.id.slice(-12).toUpperCase()}`,
      status: "draft",
      currency: "EUR",
      subtotal_cents: 50000,
      tax_cents: 10000,
      total_cents: 60000,
      amount_due_cents: 60000,
      tax_breakdown: [{ tax_category: "S", tax_rate: 20, taxable_cents: 50000, tax_cents: 10000 }],
      lines: [{ ...aLine, unit: "C62", tax_category: "S", tax_exemption_reason: null, net_cents: 50000 }],
      due_date: null,
      issue_date: null,
      finalized_at: null,
      version: 1,
    });
    expect(draft.public_url).toMatch(/^http:\/\/api\.test\/i\/[\w-]{47}$/);
    expect(await typesOf(api, draft.id)).toEqual(["created"]);
  });

  it("keep a key of their metadata whatever its name", async ({ expect }) => {
    const api = await createBusiness();
    const { client } = await aDraft(api);
    const metadata = JSON.parse('{"__proto__": "p", "constructor": "c", "toString": "t", " a ": " 1 "}');
    const kept = JSON.parse('{"__proto__": "p", "constructor": "c", "toString": "t", "a": "1"}');
    const order = { client_id: client.id, currency: "EUR", lines: [aLine], metadata };
    const answer = await api.call("POST", "/invoices", order, { "Idempotency-Key": "keys" });
    const shown = async (path: string) => Object.entries((await api.ok("GET", path)).metadata);
    expect(Object.entries(answer.body.metadata)).toEqual(Object.entries(kept));
    const again = await api.call("POST", "/invoices", order, { "Idempotency-Key": "keys" });
    expect([again.body.id, again.headers.get("Idempotent-Replayed")]).toEqual([answer.body.id, "true"]);
    expect(Object.entries(again.body.metadata)).toEqual(Object.entries(kept));
    const path = `/invoices/${answer.body.id}`;
    expect(await shown(path)).toEqual(Object.entries(kept));
    const edited = JSON.parse('{"__proto__": "other"}');
    expect((await api.call("PATCH", path, { metadata: edited })).status).toBe(200);
    expect(await shown(path)).toEqual([["__proto__", "other"]]);
    const copy = await api.ok("POST", `${path}/duplicate`);
    expect(Object.entries(copy.metadata)).toEqual([["__proto__", "other"]]);
  });

  it("take the business's default notes unless they bring their own", async ({ expect }) => {
    const api = await createBusiness({ default_notes: "Thank you." });
    expect((await aDraft(api)).draft.notes).toBe("Thank you.");
    expect((await aDraft(api, { notes: null })).draft.notes).toBeNull();
    expect((await aDraft(api, { notes: "Hello" })).draft.notes).toBe("Hello");
  });

  it("are edited, each change one event, and nothing when nothing changes", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api, { metadata: { a: "1" } });
    const path = `/invoices/${draft.id}`;
    const lines = [
      { ...aLine, quantity: 3 },
      { ...aLine, tax_rate: 5.5, unit_price_cents: 33 },
    ];
    const edited = await api.ok("PATCH", path, { lines, notes: "x", currency: "SEK" });
    expect(edited).toMatchObject({
      subtotal_cents: 150033,
      tax_cents: 30002,
      total_cents: 180035,
      currency: "SEK",
      notes: "x",
      version: 2,
      metadata: { a: "1" },
    });
    expect(await api.ok("PATCH", path, { lines, notes: "x" })).toEqual(edited);
    expect((await api.ok("PATCH", path, { notes: null })).notes).toBeNull();
    const events = (await api.ok("GET", `${path}/events`)).data;
    expect(events.map(({ type, data }: { type: string; data: object }) => [type, data])).toEqual([
      ["created", {}],
      ["updated", { fields: expect.arrayContaining(["lines", "notes", "currency"]) }],
      ["updated", { fields: ["notes"] }],
    ]);
  });

  it("are deleted, and only the event of it stays", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    expect(await api.ok("DELETE", `/invoices/${draft.id}`)).toEqual(draft);
    for (const path of ["", "/events", "/pdf"])
      expect((await api.call("GET", `/invoices/${draft.id}${path}`)).status).toBe(404);
    const { invoices, events = [] } = await rowsOf(api.id);
    expect(invoices).toEqual([]);
    expect(events.map(({ subject_kind, type }) => `${subject_kind} ${type}`)).toEqual([
      "client created",
      "invoice deleted",
    ]);
  });

  it("can be copies of an invoice in any state", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api, {
      notes: "n",
      purchase_order: "PO",
      external_id: "o-1",
      due_date: "2999-01-01",
      metadata: { a: "1" },
    });
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const copy = await api.ok("POST", `/invoices/${draft.id}/duplicate`);
    const { client_id, currency, lines, notes, purchase_order, metadata, total_cents } = draft;
    expect(copy).toMatchObject({ client_id, currency, lines, notes, purchase_order, metadata, total_cents });
    expect(copy).toMatchObject({
      status: "draft",
      due_date: null,
      external_id: null,
      finalized_at: null,
      version: 1,
    });
    expect([copy.id, copy.public_url]).not.toContain([draft.id, draft.public_url]);
    expect((await api.ok("GET", `/invoices/${copy.id}/events`)).data).toMatchObject([
      { type: "created", data: { duplicate_of: draft.id } },
    ]);
  });
});

describe("finalizing", () => {
  it("numbers, dates and freezes an invoice, once", async ({ expect }) => {
    at("2026-11-20T23:30:00Z");
    const api = await createBusiness({ time_zone: "Europe/Paris", payment_terms_days: 14 });
    const { draft } = await aDraft(api);
    const issued = await api.ok("POST", `/invoices/${draft.id}/finalize`);
    expect(issued).toMatchObject({
      number: "2026-00001",
      status: "finalized",
      issue_date: "2026-11-21",
      due_date: "2026-12-05",
      finalized_at: "2026-11-20T23:30:00.000Z",
      version: 2,
      public_url: draft.public_url,
    });
    expect(await api.ok("POST", `/invoices/${draft.id}/finalize`)).toEqual(issued);
    expect(await typesOf(api, draft.id)).toEqual(["created", "finalized"]);
  });

  it("keeps later edits of business and client out of it, and its PDF byte by byte", async ({ expect }) => {
    const api = await createBusiness({ locale: "en", default_notes: "Thanks" });
    const { client, draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    const shown = await api.ok("GET", `/invoices/${draft.id}`);
    const pdf = await api.ok("GET", `/invoices/${draft.id}/pdf`);
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe("%PDF-");
    await api.ok("PUT", "/business", {
      name: "Renamed",
      locale: "fr",
      time_zone: "Asia/Tokyo",
      payment_terms_days: 1,
      accent_color: "#ff0000",
      default_notes: null,
      iban: "FR7630006000011234567890189",
    });
    await api.ok("PUT", `/clients/${client.id}`, { name: "Eve", locale: "de", vat_number: "X" });
    await api.ok("DELETE", `/clients/${client.id}`);
    expect(await api.ok("GET", `/invoices/${draft.id}`)).toEqual(shown);
    expect(await api.ok("GET", `/invoices/${draft.id}/pdf`)).toEqual(pdf);
    const german = await api.ok("GET", `/invoices/${draft.id}/pdf?locale=de`);
    expect(german).not.toEqual(pdf);
    expect(await api.ok("GET", `/invoices/${draft.id}/pdf?locale=de`)).toEqual(german);
  });

  it("makes a PDF that is the same again should the stored one be lost", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const pdf = await api.ok("GET", `/invoices/${draft.id}/pdf`);
    const { objects } = await env.FILES.list({ prefix: `documents/${api.id}/` });
    expect(objects).toHaveLength(1);
    await env.FILES.delete(objects.map(({ key }) => key));
    expect(await api.ok("GET", `/invoices/${draft.id}/pdf`)).toEqual(pdf);
  });

  it("makes a PDF that is not sent again to who holds it", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    const path = `/invoices/${draft.id}/pdf`;
    const holding = (tag: string, query = "") =>
      api.call("GET", path + query, undefined, { "If-None-Match": tag });
    expect([(await holding("*")).status, (await holding("*")).headers.get("ETag")]).toEqual([200, null]);

    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const first = await api.call("GET", path);
    const etag = first.headers.get("ETag") ?? "";
    const hash = Buffer.from(await crypto.subtle.digest("SHA-256", first.body)).toString("hex");
    expect(etag).toBe(`"${hash}"`);
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const { status, headers, body } = await holding(tag);
      expect([tag, status, headers.get("ETag"), body.length]).toEqual([tag, 304, etag, 0]);
      expect(headers.get("Cache-Control")).toBe("private, no-store");
    }
    expect((await api.call("HEAD", path, undefined, { "If-None-Match": etag })).status).toBe(304);
    for (const tag of ['"other"', hash, ""]) expect([tag, (await holding(tag)).status]).toEqual([tag, 200]);
    const german = await holding(etag, "?locale=de");
    expect([german.status, german.headers.get("ETag") === etag]).toEqual([200, false]);

    const note = await api.ok("POST", "/credit-notes", { invoice_id: draft.id });
    const noted = await api.call("GET", `/credit-notes/${note.id}/pdf`);
    const again = await api.call("GET", `/credit-notes/${note.id}/pdf`, undefined, {
      "If-None-Match": noted.headers.get("ETag") ?? "",
    });
    expect([noted.status, again.status]).toEqual([200, 304]);
  });

  it("says with its hash that a PDF is lost, and makes no other in its place", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    await api.ok("GET", `/invoices/${draft.id}/pdf`);
    const { objects } = await env.FILES.list({ prefix: `documents/${api.id}/` });
    await env.FILES.delete(objects.map(({ key }) => key));
    // As if it had been drawn by an earlier version, which wrote other bytes.
    const earlier = "0123456789abcdef".repeat(4);
    await env.DB.prepare("update documents set sha256 = ? where business_id = ?").bind(earlier, api.id).run();
    for (let time = 1; time <= 2; time++) {
      const { status, body } = await api.call("GET", `/invoices/${draft.id}/pdf`);
      expect([status, body.code]).toEqual([410, "issued_pdf_lost"]);
      expect(body.detail).toContain(`A copy is the issued document if its SHA-256 is ${earlier}.`);
    }
    const page = await exports.default.fetch(`${draft.public_url}/pdf`, {
      headers: { "Accept-Language": "en" },
    });
    expect([page.status, await page.text()]).toEqual([410, expect.stringContaining("This PDF is lost")]);
    expect((await rowsOf(api.id)).documents).toMatchObject([{ sha256: earlier }]);
    expect((await env.FILES.list({ prefix: `documents/${api.id}/` })).objects).toEqual([]);
  });

  it("names the file after the number", async ({ expect }) => {
    const api = await createBusiness({ invoice_number_pattern: "F {YYYY}/{SEQ}" });
    const { draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const { headers } = await api.call("GET", `/invoices/${draft.id}/pdf`);
    expect(headers.get("Content-Disposition")).toBe(
      `inline; filename="F-${new Date().getUTCFullYear()}-1.pdf"`,
    );
  });
});

describe("sending", () => {
  it("finalizes a draft and delivers by every channel, each step one event", async ({ expect }) => {
    const { api, messages } = await withHeldQueue();
    const { draft } = await aDraft(api);
    const sent = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["email", "sms", "link"] });
    expect(sent).toMatchObject({ status: "sent", version: 2, sent_at: sent.finalized_at });
    const common = { kind: "invoice", simulated: true, reason: null };
    expect(sent.deliveries).toMatchObject([
      { ...common, channel: "email", recipient: "ada@example.com", status: "queued", url: null },
      { ...common, channel: "sms", recipient: "+33612345678", status: "queued", url: null },
      { ...common, channel: "link", recipient: null, status: "delivered", url: draft.public_url },
    ]);
    expect(await typesOf(api, draft.id)).toEqual(["created", "finalized", "sent", "delivered"]);
    expect(messages).toHaveLength(3);

    await consume(messages);
    expect((await rowsOf(api.id)).deliveries).toMatchObject(
      Array(3).fill({ status: "delivered", simulated: 1 }),
    );
    expect((await rowsOf(api.id)).outbox).toEqual([]);
    const events = (await api.ok("GET", `/invoices/${draft.id}/events`)).data;
    expect(events.slice(-2).map(({ type, data }: { type: string; data: object }) => [type, data])).toEqual([
      ["delivered", { delivery_id: sent.deliveries[0].id, channel: "email", simulated: true }],
      ["delivered", { delivery_id: sent.deliveries[1].id, channel: "sms", simulated: true }],
    ]);
  });

  it("again makes new deliveries and keeps the first time", async ({ expect }) => {
    at("2026-11-20T10:00:00Z");
    const { api } = await withHeldQueue();
    const { draft } = await aDraft(api);
    const path = `/invoices/${draft.id}/send`;
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const first = await api.ok("POST", path, { channels: ["link"] });
    at("2026-11-21T10:00:00Z");
    const second = await api.ok("POST", path, { channels: ["link"] });
    expect([first.status, first.version, second.status, second.version]).toEqual(["sent", 3, "sent", 3]);
    expect([first.sent_at, second.sent_at]).toEqual([first.sent_at, first.sent_at]);
    const reminder = await api.ok("POST", path, { channels: ["sms"], reminder: true });
    expect(reminder.deliveries).toMatchObject([{ kind: "reminder", channel: "sms" }]);
    expect(await typesOf(api, draft.id)).toEqual([
      "created",
      "finalized",
      "sent",
      "delivered",
      "sent",
      "delivered",
      "reminder_sent",
    ]);
  });

  it("does each task once, however often its message comes", async ({ expect }) => {
    const { api, messages } = await withHeldQueue();
    const { draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["email"] });
    const doubled = [...messages, ...messages];
    const [result] = await Promise.all([consume(doubled), consume(doubled)]);
    expect(result.explicitAcks).toHaveLength(doubled.length);
    await consume(messages, { dead: true });
    expect((await rowsOf(api.id)).deliveries).toMatchObject([{ status: "delivered" }]);
    expect(await typesOf(api, draft.id)).toEqual(["created", "finalized", "sent", "delivered"]);
  });

  it("shows as failed what the queue gave up on", async ({ expect }) => {
    const { api, messages } = await withHeldQueue();
    const { draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["email"] });
    await consume(messages, { dead: true });
    await consume(messages, { dead: true });
    expect((await rowsOf(api.id)).deliveries).toMatchObject([
      { status: "failed", reason: expect.stringMatching(/./) },
    ]);
    expect(await typesOf(api, draft.id)).toEqual(["created", "finalized", "sent", "delivery_failed"]);
    await consume(messages);
    expect((await rowsOf(api.id)).deliveries).toMatchObject([{ status: "failed" }]);
  });

  it("is tried again when something fails, with a growing pause", async ({ expect }) => {
    const { api, messages } = await withHeldQueue();
    const { draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const start = Date.now();
    const FILES = {
      get: () => Promise.reject(new Error("R2 is away")),
      put: () => Promise.reject(new Error("R2 is away")),
    } as unknown as R2Bucket;
    const pauses = [];
    for (const [days, attempts] of [
      [0, 1],
      [1, 3],
    ] as const) {
      const now =
        at(start + days * DAY)
          .getMockedSystemTime()
          ?.getTime() ?? 0;
      const { retryMessages } = await consume(messages, { attempts, bindings: { FILES } });
      expect(retryMessages).toHaveLength(1);
      pauses.push(new Date(String((await rowsOf(api.id)).outbox?.[0]?.due_at)).getTime() - now);
      await consume(messages);
      expect((await rowsOf(api.id)).documents).toEqual([]);
    }
    expect(pauses[0]).toBeGreaterThanOrEqual(29_000);
    expect(pauses[1]).toBeGreaterThanOrEqual(119_000);
    at(start + 2 * DAY);
    await consume(messages);
    expect((await rowsOf(api.id)).documents).toHaveLength(1);
    expect((await rowsOf(api.id)).outbox).toEqual([]);
  });

  it("survives a queue that took nothing: the sweep sends it again", async ({ expect }) => {
    const away = { sendBatch: () => Promise.reject(new Error("the queue is away")) } as unknown as Queue;
    const { id, key } = await createBusiness();
    const api: Api = { id, ...apiWith(key, appWith({ OUTBOX_QUEUE: away })) };
    const { draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["email"] });
    at(Date.now() + 2 * 60_000);
    const { queue, messages } = heldQueue();
    await worker.scheduled(createScheduledController(), { ...env, OUTBOX_QUEUE: queue });
    await consume(messages.filter(({ business_id }) => business_id === id));
    expect((await rowsOf(id)).deliveries).toMatchObject([{ status: "delivered" }]);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: what the wire holds
type Listed = any;

/** Invoices of every status, some of them overdue with and some without their event, as the list shows them. */
async function manyInvoices(): Promise<{ api: Api; rows: Listed[] }> {
  const { api } = await withHeldQueue({ payment_terms_days: 10, time_zone: "UTC" });
  const clients: string[] = [];
  for (const name of ["Ada", "Björn", "Chloé"])
    clients.push((await api.ok("POST", "/clients", { name, email: `${name[0]}@example.com` })).id);
  for (let n = 0; n < 36; n++) {
    at(Date.parse("2026-03-01T12:00:00Z") + Math.floor(n / 2) * DAY);
    const { id } = await api.ok("POST", "/invoices", {
      client_id: clients[n % 3],
      currency: "EUR",
      lines: [aLine],
      external_id: n % 4 === 0 ? `order-${n}` : null,
      purchase_order: n % 5 === 0 ? `Köp ${n}` : null,
    });
    const act = (action: string, body?: unknown) => api.ok("POST", `/invoices/${id}/${action}`, body);
    if (n % 7 > 0) await act("finalize");
    if (n % 7 > 2) await act("send", { channels: ["link"] });
    if (n % 7 === 5) await act("payments", { amount_cents: 60_000, method: "cash" });
    if (n % 7 === 6) await act("cancel");
  }
  await worker.scheduled(createScheduledController(), env);
  at("2026-03-20T12:00:00Z");
  await api.ok("POST", `/invoices/${(await api.ok("GET", "/invoices?status=draft")).data[2].id}/cancel`);
  return { api, rows: (await api.ok("GET", "/invoices?expand=client&per_page=100")).data };
}

function matches(row: Listed, filter: Record<string, string>): boolean {
  const { number, external_id, purchase_order, client } = row;
  const searched = [number, external_id, purchase_order, client.name, client.email].join("\n");
  const conditions: Record<string, (value: string) => boolean> = {
    issued_from: (day) => row.issue_date !== null && row.issue_date >= day,
    issued_to: (day) => row.issue_date !== null && row.issue_date <= day,
    due_from: (day) => row.due_date !== null && row.due_date >= day,
    due_to: (day) => row.due_date !== null && row.due_date <= day,
    updated_since: (instant) => row.updated_at >= instant,
    q: (text) => fold(searched).includes(fold(text)),
  };
  return Object.entries(filter).every(([name, value]) => conditions[name]?.(value) ?? row[name] === value);
}

const orderOf =
  ({ updated_since }: Record<string, string>) =>
  (a: Listed, b: Listed): number => {
    const [one, other] = updated_since ? [a.updated_at + a.id, b.updated_at + b.id] : [b.id, a.id];
    return one < other ? -1 : 1;
  };

describe("the list of invoices", () => {
  it("is filtered by what the invoices are", async ({ expect }) => {
    const api = await createBusiness({ payment_terms_days: 0, time_zone: "UTC" });
    at("2026-03-10T12:00:00Z");
    const { client, draft: a } = await aDraft(api, { external_id: "o-1", purchase_order: "Köp 7" });
    const { draft: b } = await aDraft(api, { due_date: "2026-05-01" });
    at("2026-04-20T12:00:00Z");
    const { draft: c } = await aDraft(api, { currency: "NOK" });
    const other = await api.ok("POST", "/clients", { name: "Björn Ångström" });
    const d = await api.ok("POST", "/invoices", { client_id: other.id, currency: "EUR", lines: [aLine] });
    at("2026-04-21T12:00:00Z");
    await api.ok("POST", `/invoices/${b.id}/finalize`);
    await api.ok("POST", `/invoices/${c.id}/send`, { channels: ["link"] });
    at("2026-04-22T12:00:00Z");
    const list = async (query: string) => idsOf(await api.ok("GET", `/invoices?${query}`));
    const all = [d.id, c.id, b.id, a.id];
    expect(await list("")).toEqual(all);
    expect(await list("status=draft")).toEqual([d.id, a.id]);
    expect(await list("status=finalized")).toEqual([b.id]);
    expect(await list("status=overdue")).toEqual([c.id]);
    expect(await list("status=sent")).toEqual([]);
    expect(await list("status=paid")).toEqual([]);
    expect(await list(`client_id=${client.id}`)).toEqual([a.id]);
    expect(await list("number=2026-00002")).toEqual([c.id]);
    expect(await list("external_id=o-1")).toEqual([a.id]);
    expect(await list("issued_from=2026-04-21&issued_to=2026-04-21")).toEqual([c.id, b.id]);
    expect(await list("issued_from=2026-04-22")).toEqual([]);
    expect(await list("due_from=2026-04-22")).toEqual([b.id]);
    expect(await list("due_to=2026-04-21")).toEqual([c.id]);
    expect(await list("issued_from=0001-01-01&issued_to=9999-12-31")).toEqual(
      await list("issued_from=1900-01-01&issued_to=2999-12-31"),
    );
    expect(await list("updated_since=2026-04-20T12:00:00Z")).toEqual([d.id, b.id, c.id]);
    expect(await list("updated_since=2026-04-20T14:00:00.001%2B02:00")).toEqual([b.id, c.id]);
    expect(await list("q=00002")).toEqual([c.id]);
    expect(await list("q=köp%207")).toEqual([a.id]);
    expect(await list("q=ANGSTROM")).toEqual([d.id]);
    expect(await list("q=ada@example")).toEqual([c.id, b.id, a.id]);
    expect(await list("status=draft&q=ang")).toEqual([d.id]);
  });

  it("is searched whatever the case and accents of what was stored", async ({ expect }) => {
    const api = await createBusiness();
    const orders = [
      { external_id: "ÉTÉ-ŁÓDŹ", purchase_order: "Größe ĐÆŒ" },
      { external_id: "e\u0301te\u0301", purchase_order: "ΟΔΟΣ" },
      { external_id: "PLAIN-1", purchase_order: null },
    ];
    const made: string[] = [];
    for (const order of orders) made.push((await aDraft(api, order)).draft.id);
    const [first, second, third] = made;
    const found = async (q: string) => idsOf(await api.ok("GET", `/invoices?q=${encodeURIComponent(q)}`));
    for (const [index, order] of orders.entries())
      for (const text of Object.values(order))
        if (text) expect([text, await found(text)]).toEqual([text, expect.arrayContaining([made[index]])]);
    expect(await found("ete")).toEqual([second, first]);
    expect(await found("été-łódź")).toEqual([first]);
    expect(await found("GROSSE DAEOE")).toEqual([first]);
    expect(await found("οδοσ")).toEqual([second]);
    expect(await found("plain-1")).toEqual([third]);
    await api.ok("PATCH", `/invoices/${third}`, { purchase_order: "Ütrecht" });
    expect(await found("utrecht")).toEqual([third]);
    await api.ok("PATCH", `/invoices/${third}`, { purchase_order: "Utrecht" });
    expect(await found("ÜTRECHT")).toEqual([third]);
  });

  it("turns overdue when the due day has passed where the business is, and not before", async ({
    expect,
  }) => {
    const api = await createBusiness({ time_zone: "America/New_York" });
    at("2026-06-01T12:00:00Z");
    const { draft } = await aDraft(api, { due_date: "2026-06-30" });
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    const status = async () => [
      (await api.ok("GET", `/invoices/${draft.id}`)).status,
      (await api.ok("GET", "/invoices")).data[0].status,
      (await api.ok("GET", "/invoices?status=overdue")).data.length,
      (await api.ok("GET", "/invoices?status=sent")).data.length,
    ];
    at("2026-07-01T03:59:59.999Z");
    expect(await status()).toEqual(["sent", "sent", 0, 1]);
    at("2026-07-01T04:00:00.000Z");
    expect(await status()).toEqual(["overdue", "overdue", 1, 0]);
  });

  it("is paged alike by page and by cursor, and a new invoice does not shift the cursor's pages", async ({
    expect,
  }) => {
    const api = await createBusiness();
    const { client } = await aDraft(api);
    const add = () => api.ok("POST", "/invoices", { client_id: client.id, currency: "EUR", lines: [aLine] });
    for (let i = 0; i < 9; i++) await add();
    const all = (await api.ok("GET", "/invoices")).data;
    for (const size of [1, 3, 10]) {
      expect(await byCursor(api, `/invoices?per_page=${size}`)).toEqual(all);
      expect(await byPage(api, `/invoices?per_page=${size}`)).toEqual(all);
    }
    const { next_cursor } = await api.ok("GET", "/invoices?per_page=4");
    await add();
    expect((await api.ok("GET", `/invoices?per_page=4&cursor=${next_cursor}`)).data).toEqual(all.slice(4, 8));
    const { id } = all[0];
    await api.ok("PATCH", `/invoices/${id}`, { notes: "x" });
    await api.ok("PATCH", `/invoices/${id}`, { notes: "y" });
    const timeline = (await api.ok("GET", `/invoices/${id}/events`)).data;
    expect(await byCursor(api, `/invoices/${id}/events?per_page=1`)).toEqual(timeline);
    expect(await byPage(api, `/invoices/${id}/events?per_page=2`)).toEqual(timeline);
  });

  it("follows the changes when asked for them: what changes while it is read comes at its end", async ({
    expect,
  }) => {
    const api = await createBusiness();
    at("2026-03-10T12:00:00Z");
    const made: string[] = [];
    for (let n = 0; n < 6; n++) made.push((await aDraft(api)).draft.id);
    const since = "/invoices?updated_since=2026-03-01T00:00:00Z&per_page=2";
    const first = await api.ok("GET", since);
    at("2026-03-10T12:00:01Z");
    for (const changed of [made[4], made[0]]) {
      await api.ok("PATCH", `/invoices/${changed}`, { notes: "x" });
      at("2026-03-10T12:00:02Z");
    }
    const second = await api.ok("GET", `${since}&cursor=${first.next_cursor}`);
    const third = await api.ok("GET", `${since}&cursor=${second.next_cursor}`);
    const [a, b, c, d, e, f] = made;
    expect([first, second, third].map(idsOf)).toEqual([
      [a, b],
      [c, d],
      [f, e],
    ]);
    expect(idsOf(await api.ok("GET", `${since}&cursor=${third.next_cursor}`))).toEqual([a]);
  });

  it("refuses the cursor of another order, and says so", async ({ expect }) => {
    const api = await createBusiness();
    await aDraft(api);
    await aDraft(api);
    const orders = ["per_page=1", "per_page=1&updated_since=2020-01-01T00:00:00Z"];
    for (const [given, sent] of [orders, orders.toReversed()]) {
      const { next_cursor } = await api.ok("GET", `/invoices?${given}`);
      const { status, body } = await api.call("GET", `/invoices?${sent}&cursor=${next_cursor}`);
      expect([status, body.errors]).toMatchObject([
        422,
        [{ parameter: "cursor", code: "invalid_cursor", detail: expect.stringContaining("another order") }],
      ]);
    }
  });

  it("is what its filters leave, whichever are combined", async ({ expect }) => {
    const { api, rows } = await manyInvoices();
    const random = seeded(7);
    const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
    const filters: Record<string, () => string> = {
      status: () =>
        pick(["draft", "finalized", "sent", "paid", "cancelled", "overdue", "overdue", "overdue"]),
      client_id: () => pick(rows).client_id,
      number: () => pick(rows).number,
      external_id: () => pick(rows).external_id ?? "none",
      issued_from: () => pick(rows).issue_date ?? "2026-03-01",
      issued_to: () => pick(rows).issue_date ?? "2026-05-01",
      due_from: () => pick(rows).due_date ?? "2026-03-01",
      due_to: () => pick(rows).due_date ?? "2026-05-01",
      updated_since: () => pick(rows).updated_at,
      q: () => pick(["2026-", "draft", "0001", "order", "köp", "2 kop", "ada", "BJORN", "example", "zzz"]),
    };
    // Of these, each leaves few invoices.
    const narrow = ["client_id", "number", "external_id"];
    for (let run = 0; run < 120; run++) {
      const names = Object.keys(filters).filter((name) => random() < (narrow.includes(name) ? 0.08 : 0.22));
      const filter = Object.fromEntries(names.map((name) => [name, filters[name]?.() ?? ""]));
      const path = `/invoices?expand=client&per_page=9&${new URLSearchParams(filter)}`;
      const expected = rows.filter((row) => matches(row, filter)).sort(orderOf(filter));
      const found = run % 2 ? await byPage(api, path) : await byCursor(api, path);
      expect([path, found]).toEqual([path, expected]);
    }
  });

  it("embeds the clients when asked", async ({ expect }) => {
    const api = await createBusiness();
    const listed = ({ contacts: _, ...client }: Record<string, unknown>) => client;
    const client = listed((await aDraft(api)).client);
    const second = listed((await aDraft(api)).client);
    for (const query of ["per_page=1", "per_page=1&page=2", "status=draft&per_page=1"]) {
      const { data } = await api.ok("GET", `/invoices?expand=client&${query}`);
      const expected = query.includes("page=2") ? client : second;
      expect(data).toMatchObject([{ client: expected, client_id: expected.id }]);
    }
    const [{ id }] = (await api.ok("GET", "/invoices")).data;
    expect((await api.ok("GET", `/invoices/${id}?expand=client`)).client).toEqual(second);
    expect(await api.ok("GET", `/invoices/${id}`)).not.toHaveProperty("client");
  });
});

describe("every answer", () => {
  it("has an ETag that a write can be held to", async ({ expect }) => {
    const api = await createBusiness();
    const { client, draft } = await aDraft(api);
    for (const [path, method, body] of [
      ["/business", "PUT", { city: "Oslo" }],
      [`/clients/${client.id}`, "PUT", { city: "Oslo" }],
      [`/invoices/${draft.id}`, "PATCH", { notes: "x" }],
    ] as const) {
      const etag = (await api.call("GET", path)).headers.get("ETag") ?? "";
      const [one, two] = await Promise.all(
        [1, 2].map((n) =>
          api.call(
            method,
            path,
            { ...body, [method === "PUT" ? "city" : "notes"]: `${n}` },
            { "If-Match": etag },
          ),
        ),
      );
      expect([one?.status, two?.status].filter((status) => status === 200)).toHaveLength(1);
      expect([409, 412]).toContain([one, two].find((answer) => answer?.status !== 200)?.status);
      expect((await api.call(method, path, body, { "If-Match": etag })).status).toBe(412);
    }
  });

  it("has a bookmark that reads may start from", async ({ expect }) => {
    const api = await createBusiness();
    const created = await api.call("POST", "/clients", { name: "Ada" });
    const bookmark = created.headers.get("X-D1-Bookmark") ?? "";
    expect(bookmark).toMatch(/^[\w-]+$/);
    const read = await api.call("GET", `/clients/${created.body.id}`, undefined, {
      "X-D1-Bookmark": bookmark,
    });
    expect(read.body).toEqual(created.body);
    expect((await api.call("GET", "/clients", undefined, { "X-D1-Bookmark": "' or 1" })).status).toBe(422);
  });

  it("is private to the caller, and HEAD gives it without its body", async ({ expect }) => {
    const api = await createBusiness();
    const got = await api.call("GET", "/business");
    const head = await api.call("HEAD", "/business");
    expect(got.headers.get("Cache-Control")).toBe("private, no-store");
    expect([head.status, head.headers.get("ETag")]).toEqual([200, got.headers.get("ETag")]);
  });

  it("is described by a document that anybody may read", async ({ expect }) => {
    const { status, headers, body } = await apiWith("").call("GET", "/openapi.json");
    expect(status).toBe(200);
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect([body.openapi, body.info.title, body.info.version]).toEqual(["3.1.0", "FastFaktura API", "1.0.0"]);
  });

  it("works with a key that may only read, as far as it reads", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    const reader = await keyOf(api.id, "read");
    expect(await reader.ok("GET", `/invoices/${draft.id}`)).toEqual(
      await api.ok("GET", `/invoices/${draft.id}`),
    );
  });

  it("is 503 with Retry-After while the database is away, and nothing has happened", async ({ expect }) => {
    const { id, key } = await createBusiness();
    const away = {
      withSession: () => ({
        prepare: env.DB.prepare.bind(env.DB),
        batch: () => Promise.reject(new Error("D1_ERROR: Network connection lost.")),
        getBookmark: () => null,
      }),
    };
    const api = apiWith(key, appWith({ DB: away as unknown as D1Database }));
    const { status, headers, body } = await api.call("POST", "/clients", { name: "Ada" });
    expect([status, body.code, headers.get("Retry-After")]).toEqual([503, "unavailable", "1"]);
    expect((await rowsOf(id)).clients).toEqual([]);
  });

  it("is 500 without a word of how we are made when we are wrong", async ({ expect }) => {
    const { key } = await createBusiness();
    const broken = {
      withSession: () => {
        throw new Error("select secret from api_keys");
      },
    };
    const { status, body } = await apiWith(key, appWith({ DB: broken as unknown as D1Database })).call(
      "GET",
      "/business",
    );
    expect([status, body.code]).toEqual([500, "internal_error"]);
    expect(JSON.stringify(body)).not.toMatch(/select|api_keys|at /);
  });

  it("is 429 with Retry-After when a key asks too often", async ({ expect }) => {
    const { key } = await createBusiness();
    const full = { limit: async () => ({ success: false }) };
    const { status, headers, body } = await apiWith(key, appWith({ RATE_LIMITER: full })).call(
      "GET",
      "/business",
    );
    expect([status, body.code, headers.get("Retry-After")]).toEqual([429, "rate_limited", "60"]);
  });

  it("is 503 until the deployment has its secret and its origin", async ({ expect }) => {
    const { key } = await createBusiness();
    const settings = [
      { SIGNING_SECRET: "" },
      ...["", "invoices.example.com", "https://invoices.example.com/", "https://a.example/i"].map(
        (PUBLIC_ORIGIN) => ({ PUBLIC_ORIGIN }),
      ),
    ];
    for (const setting of settings) {
      const { status, body } = await apiWith(key, appWith(setting)).call("GET", "/business");
      expect([setting, status, body.code]).toEqual([setting, 503, "unavailable"]);
    }
  });

  it("leads to the deployment's own origin, whatever host the request names", async ({ expect }) => {
    const { key } = await createBusiness({ stripe_account_id: null });
    const fetch = appWith({ PUBLIC_ORIGIN: "https://invoices.example" });
    const { draft } = await aDraft(apiWith(key, fetch));
    const link = /^https:\/\/invoices\.example\/i\/[\w-]+$/;
    expect(draft.public_url).toMatch(link);
    for (const host of ["evil.example", "localhost:1", "fastfaktura.me.workers.dev"]) {
      const headers = { "X-Api-Key": key, Host: host, "X-Forwarded-Host": host, Forwarded: `host=${host}` };
      const response = await fetch(new Request(`https://${host}/api/v1/invoices/${draft.id}`, { headers }));
      expect(await response.json()).toMatchObject({ public_url: draft.public_url });
    }
  });

  it("is what its type says, and over HTTPS asks for HTTPS", async ({ expect }) => {
    const { key } = await createBusiness();
    const fetch = appWith({});
    for (const path of ["/api/v1/business", "/api/v1/nothing", "/api/v1/openapi.json", "/nothing", "/i/0"]) {
      const headersOver = async (scheme: string) =>
        (await fetch(new Request(`${scheme}://api.test${path}`, { headers: { "X-Api-Key": key } }))).headers;
      const plain = await headersOver("http");
      const secure = await headersOver("https");
      expect([path, plain.get("X-Content-Type-Options")]).toEqual([path, "nosniff"]);
      expect([path, plain.get("Strict-Transport-Security")]).toEqual([path, null]);
      expect([path, secure.get("Strict-Transport-Security")]).toEqual([path, "max-age=31536000"]);
    }
    const unset = await appWith({ SIGNING_SECRET: "" })(new Request("https://api.test/api/v1/business"));
    expect(unset.headers.get("X-Content-Type-Options")).toBe("nosniff");
  });
});

const ONE_PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
