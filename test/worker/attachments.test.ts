/** Files beside a document: what may be put there, what a browser does with it, and what becomes of it. */
import { env } from "cloudflare:workers";
import { describe, it, vi } from "vitest";
import { type Api, aDraft, aForm, aPdf, apiWith, createBusiness } from "../support/business.ts";
import { rowsOf } from "../support/rows.ts";
import { appWith } from "../support/worker.ts";
import { ODS, PDF, PNG, XLSX } from "../unit/files/samples.ts";

const MOST = 5 * 1_048_576;

async function aPlace(): Promise<{ api: Api; draft: { id: string; client_id: string }; path: string }> {
  const api = await createBusiness();
  const { draft } = await aDraft(api);
  return { api, draft, path: `/invoices/${draft.id}/attachments` };
}

/** The keys of a business's files in R2, whether they have only arrived or are kept. */
async function objectsOf(businessId: string): Promise<string[]> {
  const found = await Promise.all(
    ["uploads", "files"].map((place) => env.FILES.list({ prefix: `${place}/${businessId}/` })),
  );
  return found.flatMap(({ objects }) => objects.map(({ key }) => key));
}

/** Waits until the outbox is empty, and so nothing is left that is to be deleted. */
const settled = (businessId: string) =>
  vi.waitUntil(async () => (await rowsOf(businessId)).outbox?.length === 0, 100_000);

describe("an upload", () => {
  it("is kept byte for byte, under the type that its bytes have", async ({ expect }) => {
    const { api, path } = await aPlace();
    for (const [name, bytes, type] of [
      ["a.pdf", PDF, "application/pdf"],
      ["a.png", PNG, "image/png"],
      ["A.XLSX", XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
      ["a.ods", ODS, "application/vnd.oasis.opendocument.spreadsheet"],
      ["a.csv", new TextEncoder().encode("a;b\n1;2\n"), "text/csv"],
    ] as const) {
      const added = await api.ok("POST", path, aForm({ name, bytes: Uint8Array.from(bytes) }));
      expect(added).toMatchObject({
        name,
        media_type: type,
        size: bytes.length,
        public: false,
        attach: false,
      });
      const { headers, body } = await api.call("GET", `${path}/${added.id}/file`, undefined, {
        Accept: type,
      });
      expect([...body]).toEqual([...bytes]);
      expect(headers.get("Content-Type")).toBe(type);
      expect(headers.get("ETag")).toBe(`"${added.sha256}"`);
      const held = await api.call("GET", `${path}/${added.id}/file`, undefined, {
        "If-None-Match": headers.get("ETag") ?? "",
      });
      expect([held.status, held.body.length]).toEqual([304, 0]);
    }
    const { data } = await api.ok("GET", path);
    expect(data.map(({ name }: { name: string }) => name)).toEqual([
      "a.pdf",
      "a.png",
      "A.XLSX",
      "a.ods",
      "a.csv",
    ]);
    expect(await api.ok("GET", `${path}/${data[0].id}`)).toEqual(data[0]);
  });

  it("may be as large as 5 MB, and comes through whole", async ({ expect }) => {
    const { api, path } = await aPlace();
    const bytes = new Uint8Array(MOST).map((_, at) => (at * 31) >> 3);
    bytes.set(PDF);
    const { id, size } = await api.ok("POST", path, aForm({ name: "big.pdf", bytes }, { public: "true" }));
    expect(size).toBe(MOST);
    const { body } = await api.call("GET", `${path}/${id}/file`);
    expect(Buffer.compare(body, bytes)).toBe(0);
  });

  it.for([
    [29, 201, 1],
    [31, 409, 0],
  ] as const)(
    "may take half an hour to arrive, and no more: %i minutes",
    async ([minutes, status, kept], { expect, onTestFinished }) => {
      onTestFinished(() => void vi.useRealTimers());
      const { api, path } = await aPlace();
      const [start, end] = [
        `--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF`,
        "-1.7\r\n--b--",
      ];
      const slow = new ReadableStream(
        {
          start: (controller) => controller.enqueue(new TextEncoder().encode(start)),
          async pull(controller) {
            await vi.waitUntil(async () => (await rowsOf(api.id)).outbox?.length === 1);
            vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + minutes * 60_000 });
            controller.enqueue(new TextEncoder().encode(end));
            controller.close();
          },
        },
        { highWaterMark: 0 },
      );
      const answer = await apiWith(api.key, appWith({})).call("POST", path, slow, {
        "Content-Type": "multipart/form-data; boundary=b",
        "Content-Length": String(start.length + end.length),
      });
      vi.useRealTimers();
      expect(answer.status).toBe(status);
      if (status === 409) expect(answer.body.code).toBe("concurrent_change");
      await settled(api.id);
      expect(await objectsOf(api.id)).toHaveLength(kept);
    },
  );

  it("has its fields before or after the file", async ({ expect }) => {
    const { api, path } = await aPlace();
    const first = new FormData();
    first.append("public", "true");
    first.append("attach", "true");
    first.append("file", new File([aPdf.bytes], aPdf.name));
    expect(await api.ok("POST", path, first)).toMatchObject({ public: true, attach: true });
    const last = aForm(aPdf, { attach: "true" });
    expect(await api.ok("POST", path, last)).toMatchObject({ public: false, attach: true });
  });

  it("is never something that a browser runs or shows", async ({ expect }) => {
    const { api, path } = await aPlace();
    const { id } = await api.ok("POST", path, aForm({ ...aPdf, name: 'Zeit "ö".pdf' }));
    const { headers } = await api.call("GET", `${path}/${id}/file`);
    expect(headers.get("Content-Disposition")).toBe(
      `attachment; filename="Zeit ___.pdf"; filename*=UTF-8''Zeit%20%22%C3%B6%22.pdf`,
    );
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Content-Security-Policy")).toBe("sandbox; default-src 'none'");
  });

  it("happens once, however often it is repeated with its key", async ({ expect }) => {
    const { api, draft, path } = await aPlace();
    const key = { "Idempotency-Key": "one" };
    const first = await api.ok("POST", path, aForm(aPdf, { public: "true" }), key);
    const again = await api.call("POST", path, aForm(aPdf, { public: "true" }), key);
    expect([again.status, again.body, again.headers.get("Idempotent-Replayed")]).toEqual([
      201,
      first,
      "true",
    ]);
    const others = [
      aForm(aPdf),
      aForm({ ...aPdf, name: "b.pdf" }, { public: "true" }),
      aForm({ ...aPdf, bytes: "%PDF-2" }, { public: "true" }),
    ];
    for (const other of others)
      expect((await api.call("POST", path, other, key)).body.code).toBe("idempotency_key_reused");
    await settled(api.id);
    expect(await objectsOf(api.id)).toEqual([`files/${api.id}/${first.id}`]);
    expect((await rowsOf(api.id)).attachments).toHaveLength(1);
    const { data } = await api.ok("GET", `/invoices/${draft.id}/events`);
    expect(data.filter(({ type }: { type: string }) => type === "attachment_added")).toHaveLength(1);
  });
});

describe("an upload that is repeated with its key is answered as before", () => {
  const key = { "Idempotency-Key": "one" };

  it("when it took the last place", async ({ expect }) => {
    const { api, path } = await aPlace();
    for (let count = 0; count < 9; count++) await api.ok("POST", path, aForm(aPdf));
    const last = await api.ok("POST", path, aForm(aPdf), key);
    const { status, headers, body } = await api.call("POST", path, aForm(aPdf), key);
    expect([status, headers.get("Idempotent-Replayed"), body]).toEqual([201, "true", last]);
    const another = await api.call("POST", path, aForm(aPdf), { "Idempotency-Key": "two" });
    expect([another.status, another.body.code]).toEqual([409, "too_many_attachments"]);
    await settled(api.id);
    expect(await objectsOf(api.id)).toHaveLength(10);
  });

  it("when its draft is gone", async ({ expect }) => {
    const { api, draft, path } = await aPlace();
    const first = await api.ok("POST", path, aForm(aPdf), key);
    await api.ok("DELETE", `/invoices/${draft.id}`);
    const { status, headers, body } = await api.call("POST", path, aForm(aPdf), key);
    expect([status, headers.get("Idempotent-Replayed"), body]).toEqual([201, "true", first]);
    await settled(api.id);
    expect(await objectsOf(api.id)).toEqual([]);
  });
});

describe("a file that is refused", () => {
  it.for<[string, FormData, string]>([
    ["another type", aForm({ name: "a.gif", bytes: "GIF89a\x01\x00" }), "unsupported_file_type"],
    [
      "a page that is called a table",
      aForm({ name: "a.csv", bytes: "<html></html>" }),
      "unsupported_file_type",
    ],
    [
      "a program that is called a PDF",
      aForm({ name: "a.pdf", bytes: "MZ\x90\x00\x03" }),
      "unsupported_file_type",
    ],
    ["a lying name", aForm({ name: "a.png", bytes: "%PDF-1.7" }), "wrong_extension"],
    ["a name without an extension", aForm({ name: "a", bytes: "%PDF-1.7" }), "wrong_extension"],
    ["no bytes", aForm({ name: "a.pdf", bytes: "" }), "empty_file"],
    ["no file", fields({ public: "true" }), "required"],
    ["text in place of a file", fields({ file: "hello" }), "not_a_file"],
    ["two files", twoFiles(), "repeated"],
  ])("is named at /file: %s", async ([_, form, code], { expect }) => {
    const { api, path } = await aPlace();
    const { status, body } = await api.call("POST", path, form);
    expect([status, body.code]).toEqual([422, "validation_failed"]);
    expect(body.errors).toEqual([{ pointer: "/file", code, detail: expect.any(String) }]);
    await settled(api.id);
    expect(await objectsOf(api.id)).toEqual([]);
    expect((await rowsOf(api.id)).attachments).toEqual([]);
  });

  it("has its faults named together with those of the fields", async ({ expect }) => {
    const { api, path } = await aPlace();
    const { body } = await api.call(
      "POST",
      path,
      aForm({ name: "a.png", bytes: "%PDF-1.7" }, { public: "yes", name: "x" }),
    );
    expect(
      body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]),
    ).toEqual([
      ["/file", "wrong_extension"],
      ["/public", "invalid_value"],
      ["/name", "unknown_field"],
    ]);
  });

  it.for([
    ["a byte too many", MOST + 1],
    ["more than any body", MOST + 2_000_000],
  ] as const)("is too large: %s", async ([_, size], { expect }) => {
    const { api, path } = await aPlace();
    const bytes = new Uint8Array(size);
    bytes.set(PDF);
    const { status, body } = await api.call("POST", path, aForm({ name: "a.pdf", bytes }));
    expect([status, body.code]).toEqual([413, "body_too_large"]);
    expect(body.errors).toEqual([
      { pointer: "/file", code: "file_too_large", detail: "At most 5242880 bytes." },
    ]);
    await settled(api.id);
    expect(await objectsOf(api.id)).toEqual([]);
  });

  it("comes with a field twice, which is named by its JSON Pointer", async ({ expect }) => {
    const { api, path } = await aPlace();
    const form = aForm(aPdf);
    for (const name of ["a/b~\u0001", "a/b~\u0001"]) form.append(name, "x");
    const { status, body } = await api.call("POST", path, form);
    expect([status, body.errors.map(({ pointer, code }: Record<string, string>) => [pointer, code])]).toEqual(
      [
        422,
        [
          ["/a~1b~0\ufffd", "repeated"],
          ["/a~1b~0\ufffd", "unknown_field"],
        ],
      ],
    );
  });

  it("comes with fields of more than 1 MB in all", async ({ expect }) => {
    const { api, path } = await aPlace();
    const half = "x".repeat(524_288);
    const asked = async (a: string, b: string) => (await api.call("POST", path, aForm(aPdf, { a, b }))).body;
    expect(await asked(half, `${half}x`)).toMatchObject({
      code: "body_too_large",
      detail: expect.stringContaining("fields"),
    });
    expect((await asked(half, half)).code).toBe("validation_failed");
    await settled(api.id);
    expect(await objectsOf(api.id)).toEqual([]);
  });

  it("is one too many", async ({ expect }) => {
    const { api, path } = await aPlace();
    for (let count = 0; count < 9; count++) await api.ok("POST", path, aForm(aPdf));
    const both = await Promise.all([
      api.call("POST", path, aForm(aPdf)),
      api.call("POST", path, aForm(aPdf)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { status, body } = await api.call("POST", path, aForm(aPdf));
    expect([status, body.code]).toEqual([409, "too_many_attachments"]);
    await settled(api.id);
    expect(await objectsOf(api.id)).toHaveLength(10);
  });

  it("comes in a body that is no form", async ({ expect }) => {
    const { api, path } = await aPlace();
    const type = { "Content-Type": "multipart/form-data; boundary=b" };
    const asked = async (body: unknown, headers: Record<string, string> = {}) => {
      const answer = await api.call("POST", path, body, headers);
      return [answer.status, answer.body.code];
    };
    expect(await asked({ file: "a" })).toEqual([415, "unsupported_media_type"]);
    expect(await asked("x", { "Content-Type": "multipart/form-data" })).toEqual([
      415,
      "unsupported_media_type",
    ]);
    expect(await asked(unmeasured("--b--"), type)).toEqual([411, "length_required"]);
    const cut = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7';
    const length = { "Content-Length": String(cut.length) };
    expect(await asked(cut, { ...type, ...length })).toEqual([400, "malformed_multipart"]);
    await settled(api.id);
    expect(await objectsOf(api.id)).toEqual([]);
  });

  it("is not taken for a document that is not there", async ({ expect }) => {
    const { api, draft } = await aPlace();
    const other = await aPlace();
    for (const path of [
      `/invoices/${other.draft.id}`,
      `/credit-notes/${draft.id}`,
      "/invoices/019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d",
    ]) {
      for (const key of [{}, { "Idempotency-Key": path }]) {
        const { status, body } = await api.call("POST", `${path}/attachments`, aForm(aPdf), key);
        expect([status, body.code]).toEqual([404, "not_found"]);
      }
    }
    await settled(api.id);
    expect(await objectsOf(api.id)).toEqual([]);
  });
});

/** A body that comes in chunks, without a `Content-Length`. */
const unmeasured = (text: string) =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });

function fields(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  return form;
}

function twoFiles(): FormData {
  const form = aForm(aPdf);
  form.append("file", new File(["%PDF-1.7"], "b.pdf"));
  return form;
}

describe("a file beside a document", () => {
  it("can be renamed, shown, hidden and deleted", async ({ expect }) => {
    const { api, draft, path } = await aPlace();
    const added = await api.ok("POST", path, aForm(aPdf));
    const one = `${path}/${added.id}`;
    const changed = await api.ok("PATCH", one, { ...added, name: "b.PDF", public: true });
    expect(changed).toEqual({ ...added, name: "b.PDF", public: true });
    expect(await api.ok("PATCH", one, { public: true })).toEqual(changed);
    expect(await api.ok("DELETE", one)).toEqual(changed);
    expect((await api.call("GET", `${one}/file`)).status).toBe(404);
    expect((await api.call("DELETE", one)).status).toBe(404);
    await settled(api.id);
    expect(await objectsOf(api.id)).toEqual([]);
    const { data } = await api.ok("GET", `/invoices/${draft.id}/events`);
    const { name, media_type, size, sha256 } = added;
    const facts = { attachment_id: added.id, name, media_type, size, sha256 };
    expect(data.map(({ type, data }: { type: string; data: object }) => [type, data]).slice(1)).toEqual([
      ["attachment_added", { ...facts, public: false, attach: false }],
      ["attachment_changed", { attachment_id: added.id, name: "b.PDF", public: true }],
      ["attachment_removed", { ...facts, name: "b.PDF" }],
    ]);
  });

  it("takes no name that lies, and no other's values", async ({ expect }) => {
    const { api, path } = await aPlace();
    const { id } = await api.ok("POST", path, aForm(aPdf));
    for (const [change, pointer, code] of [
      [{ name: "a.png" }, "/name", "wrong_extension"],
      [{ name: "../a.pdf" }, "/name", "invalid_text"],
      [{ name: "a\nb.pdf" }, "/name", "invalid_text"],
      [{ name: "" }, "/name", "too_small"],
      [{ name: `${"a".repeat(200)}.pdf` }, "/name", "too_big"],
      [{ public: "true" }, "/public", "wrong_type"],
      [{ sha256: "0" }, "/sha256", "read_only"],
      [{ text: "x" }, "/text", "unknown_field"],
    ] as const) {
      const { status, body } = await api.call("PATCH", `${path}/${id}`, change);
      expect([status, body.errors?.[0]]).toEqual([422, { pointer, code, detail: expect.any(String) }]);
    }
  });

  it("stays as it was if the document was issued with it; one that came later does not", async ({
    expect,
  }) => {
    const { api, draft, path } = await aPlace();
    const before = await api.ok("POST", path, aForm(aPdf, { public: "true" }));
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const later = await api.ok("POST", path, aForm({ ...aPdf, name: "later.pdf" }));
    for (const [method, body] of [
      ["DELETE", undefined],
      ["PATCH", { name: "c.pdf" }],
    ] as const) {
      const refused = await api.call(method, `${path}/${before.id}`, body);
      expect([refused.status, refused.body.code]).toEqual([409, "attachment_issued"]);
    }
    expect(await api.ok("PATCH", `${path}/${before.id}`, { public: false })).toMatchObject({ public: false });
    expect(await api.ok("PATCH", `${path}/${later.id}`, { name: "c.pdf" })).toMatchObject({ name: "c.pdf" });
    await api.ok("DELETE", `${path}/${later.id}`);
    expect((await api.ok("GET", path)).data).toEqual([{ ...before, public: false }]);
  });

  it("goes with a draft that is deleted, and leaves its room", async ({ expect }) => {
    const { api, draft, path } = await aPlace();
    for (let count = 0; count < 3; count++) await api.ok("POST", path, aForm(aPdf));
    const stored = async () => (await rowsOf(api.id)).businesses?.[0]?.stored_bytes;
    expect(await stored()).toBe(3 * aPdf.bytes.length);
    const { data } = await api.ok("GET", path);
    await api.ok("DELETE", `${path}/${data[0].id}`);
    expect(await stored()).toBe(2 * aPdf.bytes.length);
    const stale = await api.call("DELETE", `/invoices/${draft.id}`, undefined, { "If-Match": '"7"' });
    expect(stale.status).toBe(412);
    await api.ok("DELETE", `/invoices/${draft.id}`);
    expect(await stored()).toBe(0);
    await settled(api.id);
    expect(await objectsOf(api.id)).toEqual([]);
  });

  it("goes with a recorded invoice that is deleted", async ({ expect }) => {
    const { api, draft } = await aPlace();
    const recorded = await api.ok("POST", "/invoices/record", {
      number: "A-17",
      issue_date: "2025-11-03",
      client_id: draft.client_id,
      currency: "EUR",
      tax_breakdown: [{ tax_rate: 20, taxable_cents: 100, tax_cents: 20 }],
    });
    await api.ok("POST", `/invoices/${recorded.id}/attachments`, aForm(aPdf));
    await api.ok("POST", `/invoices/${recorded.id}/comments`, { text: "x" });
    await api.ok("DELETE", `/invoices/${recorded.id}`);
    await settled(api.id);
    expect(await objectsOf(api.id)).toEqual([]);
    expect((await rowsOf(api.id)).businesses?.[0]?.stored_bytes).toBe(0);
  });

  it("stays when the deletion of its draft comes to nothing", async ({ expect }) => {
    const { api, draft, path } = await aPlace();
    await api.ok("POST", path, aForm(aPdf));
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    expect((await api.call("DELETE", `/invoices/${draft.id}`)).body.code).toBe("invoice_not_draft");
    expect((await rowsOf(api.id)).outbox?.filter(({ kind }) => kind === "file_removal")).toEqual([]);
    expect(await objectsOf(api.id)).toHaveLength(1);
  });

  it("has room until the files of the business come to what they may", async ({ expect }) => {
    const { api, path } = await aPlace();
    const gigabyte = 1024 ** 3;
    const fill = (bytes: number) =>
      env.DB.prepare("update businesses set stored_bytes = ?2 where id = ?1").bind(api.id, bytes).run();
    await fill(gigabyte - aPdf.bytes.length);
    const { id } = await api.ok("POST", path, aForm(aPdf));
    const { status, body } = await api.call("POST", path, aForm(aPdf));
    expect([status, body.code]).toEqual([409, "storage_full"]);
    expect(body.detail).toContain(String(gigabyte));
    await api.ok("DELETE", `${path}/${id}`);
    await api.ok("POST", path, aForm(aPdf));
    await settled(api.id);
    expect(await objectsOf(api.id)).toHaveLength(1);
  });

  it("stands beside a credit note as well", async ({ expect }) => {
    const { api, draft } = await aPlace();
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const note = await api.ok("POST", "/credit-notes", { invoice_id: draft.id });
    const path = `/credit-notes/${note.id}/attachments`;
    const { id } = await api.ok("POST", path, aForm(aPdf));
    expect((await api.ok("GET", path)).data).toHaveLength(1);
    expect((await api.call("GET", `${path}/${id}/file`)).body).toHaveLength(aPdf.bytes.length);
    expect((await api.call("GET", `/invoices/${note.id}/attachments`)).status).toBe(404);
    await api.ok("DELETE", `${path}/${id}`);
  });
});
