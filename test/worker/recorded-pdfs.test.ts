/** The PDF with which an invoice that was issued elsewhere is recorded. */
import { env } from "cloudflare:workers";
import { describe, it, vi } from "vitest";
import { type Api, aForm, apiWith, createBusiness } from "../support/business.ts";
import { openLedger } from "../support/ledger.ts";
import { PERSON } from "../support/person.ts";
import { rowsOf } from "../support/rows.ts";
import { appWith, heldQueue, work } from "../support/worker.ts";

const PDF = { name: "Rechnung 117.pdf", bytes: "%PDF-1.7\nAn invoice of another system" };
const BYTES = new TextEncoder().encode(PDF.bytes);
const SETTINGS = { PUBLIC_ORIGIN: "https://invoices.example", MAIL_FROM: "invoices@mail.example" };

/** A business on a deployment whose queue keeps the messages until a test performs them. */
async function place(profile = {}) {
  const { id, key } = await createBusiness(profile);
  const { queue, messages } = heldQueue(id);
  const bindings = { ...SETTINGS, OUTBOX_QUEUE: queue };
  const fetch = appWith(bindings);
  const api: Api = { id, ...apiWith(key, fetch) };
  const client = await api.ok("POST", "/clients", { name: "Ada", email: "ada@example.com" });
  const invoice = (over: object = {}) => ({
    number: "A-2025/0117",
    issue_date: "2025-11-03",
    client_id: client.id,
    currency: "EUR",
    subtotal_cents: 10_000,
    tax_cents: 2000,
    ...over,
  });
  const call = (file: typeof PDF, over: object = {}, headers = {}) =>
    api.call("POST", "/invoices/record", aForm(file, { data: JSON.stringify(invoice(over)) }), headers);
  return { api, fetch, invoice, call, messages, env: { ...env, ...bindings } };
}

/** The keys of a business's uploads in R2, whether they have only arrived or are kept. */
async function filesOf(businessId: string): Promise<string[]> {
  const lists = await Promise.all(
    ["uploads", "files"].map((kind) => env.FILES.list({ prefix: `${kind}/${businessId}/` })),
  );
  return lists.flatMap(({ objects }) => objects.map(({ key }) => key));
}

const faultsOf = (body: { errors?: { pointer: string; code: string }[] }): string[] =>
  (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

describe("the PDF of a recorded invoice", () => {
  it("is what was uploaded, byte for byte, in every language", async ({ expect }) => {
    const { api, call } = await place();
    const { status, body } = await call(PDF);
    expect([status, body.number, body.total_cents]).toEqual([201, "A-2025/0117", 12_000]);
    const path = `/invoices/${body.id}/pdf`;
    const answer = await api.call("GET", path);
    expect(answer.body).toEqual(BYTES);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": expect.stringMatching(/^attachment; filename="A-2025-0117\.pdf"/),
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("sandbox"),
    });
    expect((await api.call("GET", `${path}?locale=de`)).body).toEqual(BYTES);
    const held = { "If-None-Match": answer.headers.get("ETag") ?? "" };
    expect((await api.call("GET", path, undefined, held)).status).toBe(304);
    const events = (await api.ok("GET", `/invoices/${body.id}/events`)).data;
    expect(events[0].data.sha256).toBe(answer.headers.get("ETag")?.replaceAll('"', ""));
    expect((await rowsOf(api.id)).outbox).toEqual([]);
  });

  it("is on the public page, where a browser saves it", async ({ expect }) => {
    const { fetch, call } = await place();
    const { public_url } = (await call(PDF)).body;
    const get = (url: string) => fetch(new Request(url, { headers: PERSON }));
    expect(await (await get(public_url)).text()).toContain("/pdf?lang=en");
    const pdf = await get(`${public_url}/pdf`);
    expect(pdf.headers.get("Content-Disposition")).toMatch(/^attachment/);
    expect(pdf.headers.get("Content-Security-Policy")).toContain("sandbox");
    expect(new Uint8Array(await pdf.arrayBuffer())).toEqual(BYTES);
  });

  it.for([
    ["with the PDF", [{ filename: "A-2025-0117.pdf", type: "application/pdf", content: BYTES }]],
    ["without one", []],
  ] as const)("goes along with a reminder: of an invoice %s", async ([_, attachments], { expect }) => {
    const { api, call, invoice, messages, env } = await place({ sandbox: false });
    const { id } =
      attachments.length > 0 ? (await call(PDF)).body : await api.ok("POST", "/invoices/record", invoice());
    await api.ok("POST", `/invoices/${id}/send`, { channels: ["email"], reminder: true });
    const ledger = openLedger(() => "none");
    await work(messages, { env, carriersOf: ledger.carriers });
    expect(ledger.mails).toHaveLength(1);
    expect(ledger.mails[0]?.attachments).toEqual(attachments);
  });

  it("may be left out of the form", async ({ expect }) => {
    const { api, invoice } = await place();
    const form = new FormData();
    form.append("data", JSON.stringify(invoice()));
    const { id } = await api.ok("POST", "/invoices/record", form);
    expect((await api.call("GET", `/invoices/${id}/pdf`)).body.code).toBe("no_document");
  });

  it("goes with the invoice when that is deleted", async ({ expect }) => {
    const { api, call, messages, env } = await place();
    const { id } = (await call(PDF)).body;
    expect(await filesOf(api.id)).toEqual([`files/${api.id}/${id}`]);
    await api.ok("DELETE", `/invoices/${id}`);
    await work(messages, { env });
    expect(await filesOf(api.id)).toEqual([]);
    const { documents, outbox } = await rowsOf(api.id);
    expect([documents, outbox]).toEqual([[], []]);
  });

  it("is kept once for a repeated request", async ({ expect }) => {
    const { api, call, messages, env } = await place();
    const key = { "Idempotency-Key": "k" };
    const [first, second] = [await call(PDF, {}, key), await call(PDF, {}, key)];
    expect(second.body).toEqual(first.body);
    await work(messages, { env });
    expect(await filesOf(api.id)).toEqual([`files/${api.id}/${first.body.id}`]);
    const other = { ...PDF, bytes: `${PDF.bytes}!` };
    expect((await call(other, {}, key)).body.code).toBe("idempotency_key_reused");
  });

  it("is said to be lost, with its hash, if storage has lost it", async ({ expect }) => {
    const { api, call } = await place();
    const { id } = (await call(PDF)).body;
    await env.FILES.delete(`files/${api.id}/${id}`);
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { status, body } = await api.call("GET", `/invoices/${id}/pdf`);
    vi.restoreAllMocks();
    expect([status, body.code]).toEqual([410, "issued_pdf_lost"]);
  });
});

describe("a form that is not taken", () => {
  it.for<[string, typeof PDF, object, string[]]>([
    ["has a picture for a PDF", { name: "a.pdf", bytes: "\x89PNG" }, {}, ["/file unsupported_file_type"]],
    ["has a PDF by another name", { ...PDF, name: "a.exe" }, {}, ["/file wrong_extension"]],
    ["has an empty file", { ...PDF, bytes: "" }, {}, ["/file empty_file"]],
    [
      "has faults in its data and its file",
      { ...PDF, name: "a.png" },
      { number: 1 },
      ["/file wrong_extension", "/number wrong_type"],
    ],
    ["has a number of a draft", PDF, { number: "DRAFT-1" }, ["/number number_of_draft"]],
    ["has more tax than subtotal", PDF, { tax_cents: 20_000 }, ["/tax_cents tax_exceeds_subtotal"]],
  ])("%s, and nothing of it stays", async ([_, file, over, faults], { expect }) => {
    const { api, call, messages, env } = await place();
    const { status, body } = await call(file, over);
    expect([status, faultsOf(body).sort()]).toEqual([422, faults]);
    await work(messages, { env });
    expect([await filesOf(api.id), (await rowsOf(api.id)).outbox]).toEqual([[], []]);
  });

  it("has a number that exists, and nothing of it stays", async ({ expect }) => {
    const { api, call, invoice, messages, env } = await place();
    await api.ok("POST", "/invoices/record", invoice());
    expect((await call(PDF)).body.code).toBe("recorded_number_exists");
    await work(messages, { env });
    expect(await filesOf(api.id)).toEqual([]);
  });

  it("has no data", async ({ expect }) => {
    const { api } = await place();
    const { status, body } = await api.call("POST", "/invoices/record", aForm(PDF));
    expect([status, faultsOf(body)]).toEqual([422, ["/data required"]]);
  });

  it("has a PDF over 5 MB", async ({ expect }) => {
    const { api, call, messages, env } = await place();
    const { status, body } = await call({ ...PDF, bytes: PDF.bytes.padEnd(5 * 1_048_576 + 1, " ") });
    expect([status, body.code, faultsOf(body)]).toEqual([413, "body_too_large", ["/file file_too_large"]]);
    await work(messages, { env });
    expect(await filesOf(api.id)).toEqual([]);
  });
});
