/** What a client gets of the files and comments beside a document: on the public page, and by email. */
import { env, exports } from "cloudflare:workers";
import { describe, it } from "vitest";
import { type Api, aDraft, aForm, aPdf, apiWith, createBusiness } from "../support/business.ts";
import { openLedger } from "../support/ledger.ts";
import { appWith, heldQueue, work } from "../support/worker.ts";

const fetch = (url: string, init: RequestInit = {}) => exports.default.fetch(new Request(url, init));

async function aPage({ files = [{ ...aPdf, public: "true" }], comments = [] as object[] } = {}) {
  const api = await createBusiness();
  const { draft } = await aDraft(api);
  const path = `/invoices/${draft.id}`;
  const added = [];
  for (const { public: isPublic, ...file } of files)
    added.push(await api.ok("POST", `${path}/attachments`, aForm(file, { public: isPublic })));
  for (const comment of comments) await api.ok("POST", `${path}/comments`, comment);
  const { public_url: url } = await api.ok("POST", `${path}/send`, { channels: ["link"] });
  return { api, draft, path, added, url: url as string };
}

describe("the public page", () => {
  it("lists the files that the client may see, and no others", async ({ expect }) => {
    const { api, path, added, url } = await aPage({
      files: [
        { name: 'plan <b>"1".pdf', bytes: `%PDF-1.7${"x".repeat(1_400_000)}`, public: "true" },
        { name: "calculation.csv", bytes: "cost;1\n", public: "false" },
      ],
    });
    const page = await (await fetch(`${url}?lang=de`)).text();
    expect(page).toContain("Anlagen");
    expect(page).toContain("plan &lt;b&gt;&quot;1&quot;.pdf");
    expect(page).toContain("PDF, 1,4 MB");
    expect(page).not.toContain("calculation.csv");
    const [shown, hidden] = added;
    expect(page).toContain(`/files/${shown.id}"`);
    expect((await fetch(`${url}/files/${hidden.id}`)).status).toBe(404);
    await api.ok("PATCH", `${path}/attachments/${shown.id}`, { public: false });
    expect(await (await fetch(url)).text()).not.toContain("plan");
    expect((await fetch(`${url}/files/${shown.id}`)).status).toBe(404);
  });

  it("gives a file to be saved, which a browser neither runs nor shows", async ({ expect }) => {
    const { added, url } = await aPage();
    const [{ id, sha256 }] = added;
    const { status, headers } = await fetch(`${url}/files/${id}`);
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
      "cache-control": "private, no-store",
      etag: `"${sha256}"`,
    });
    const bytes = await (await fetch(`${url}/files/${id}`)).arrayBuffer();
    expect(new TextDecoder().decode(bytes)).toBe(aPdf.bytes);
    const held = await fetch(`${url}/files/${id}`, { headers: { "If-None-Match": `"${sha256}"` } });
    expect([held.status, await held.text()]).toEqual([304, ""]);
    expect((await fetch(`${url}/files/${id}`, { method: "HEAD" })).status).toBe(200);
    const posted = await fetch(`${url}/files/${id}`, { method: "POST" });
    expect([posted.status, posted.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
    expect(await posted.text()).toContain(`<a href="${new URL(url).pathname}?lang=`);
  });

  it("gives no file of another document, of a draft, or under a wrong id", async ({ expect }) => {
    const one = await aPage();
    const other = await aPage();
    for (const id of [other.added[0].id, "x", "%2e%2e%2fpdf", crypto.randomUUID()])
      expect([id, (await fetch(`${one.url}/files/${id}`)).status]).toEqual([id, 404]);
    const { draft } = await aDraft(one.api);
    const added = await one.api.ok(
      "POST",
      `/invoices/${draft.id}/attachments`,
      aForm(aPdf, { public: "true" }),
    );
    const { public_url } = await one.api.ok("GET", `/invoices/${draft.id}`);
    expect((await fetch(`${public_url}/files/${added.id}`)).status).toBe(404);
  });

  it("shows the comments that are meant for the client, and no others", async ({ expect }) => {
    const { url } = await aPage({
      files: [],
      comments: [
        { text: "Thank you!\n<script>alert(1)</script>", public: true },
        { text: "Pays late, ask the boss" },
      ],
    });
    const page = await (await fetch(`${url}?lang=en`)).text();
    expect(page).toContain("Comments");
    expect(page).toContain("Thank you!\n&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).not.toContain("the boss");
    expect(page).not.toContain("Attachments");
  });

  it("of a document without files and comments says nothing of them", async ({ expect }) => {
    const { url } = await aPage({ files: [] });
    expect(await (await fetch(url)).text()).not.toMatch(/beside|Attachments|Comments/);
  });
});

/** A live business whose queue keeps the messages until the test delivers them. */
async function live() {
  const { id, key } = await createBusiness({ sandbox: false, email: "bonjour@atelier.example" });
  const { queue, messages } = heldQueue(id);
  const bindings = {
    PUBLIC_ORIGIN: "https://invoices.example",
    MAIL_FROM: "invoices@mail.example",
    OUTBOX_QUEUE: queue,
  };
  const api: Api = { id, ...apiWith(key, appWith(bindings)) };
  const { draft } = await aDraft(api);
  const ledger = openLedger(() => "none");
  const mailed = async () => {
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["email"] });
    await work(messages, { env: { ...env, ...bindings }, carriersOf: ledger.carriers });
    return ledger.mails.at(-1)?.attachments ?? [];
  };
  return { api, path: `/invoices/${draft.id}/attachments`, mailed };
}

describe("an email", () => {
  it("brings along the files that are to go with it, behind the PDF", async ({ expect }) => {
    const { api, path, mailed } = await live();
    await api.ok("POST", path, aForm({ name: "Zeit ö.csv", bytes: "a;b\n" }, { attach: "true" }));
    await api.ok("POST", path, aForm(aPdf, { public: "true" }));
    const [pdf, file, ...more] = await mailed();
    expect(pdf?.type).toBe("application/pdf");
    expect(file).toEqual({
      filename: "Zeit ö.csv",
      type: "text/csv",
      content: new TextEncoder().encode("a;b\n"),
    });
    expect(more).toEqual([]);
  });

  it("brings along 10 MB at most, which is told when more is asked for", async ({ expect }) => {
    const { api, path, mailed } = await live();
    const bytes = new Uint8Array(5 * 1_048_576).fill(0x41);
    bytes.set(new TextEncoder().encode("%PDF-1.7"));
    const big = { name: "big.pdf", bytes };
    for (let count = 0; count < 2; count++) await api.ok("POST", path, aForm(big, { attach: "true" }));
    const fault = { pointer: "/attach", code: "too_large_for_email", detail: expect.any(String) };
    const third = await api.call("POST", path, aForm(aPdf, { attach: "true" }));
    expect([third.status, third.body.errors]).toEqual([422, [fault]]);
    const { id } = await api.ok("POST", path, aForm(aPdf));
    const changed = await api.call("PATCH", `${path}/${id}`, { attach: true });
    expect([changed.status, changed.body.errors]).toEqual([422, [fault]]);
    expect((await mailed()).map(({ content }) => content.length).slice(1)).toEqual([
      bytes.length,
      bytes.length,
    ]);
    const { data } = await api.ok("GET", path);
    await api.ok("PATCH", `${path}/${data[0].id}`, { attach: false });
    expect(await api.ok("PATCH", `${path}/${id}`, { attach: true })).toMatchObject({ attach: true });
  });
});
