/** Comments on a document: who reads them, and what bounds them. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { aDraft, createBusiness } from "../support/business.ts";
import { rowsOf } from "../support/rows.ts";

describe("a comment", () => {
  it("is added to a document in any state, and stays", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    const path = `/invoices/${draft.id}/comments`;
    const first = await api.ok("POST", path, { text: "  Called on Monday.\r\nPays by Friday. " });
    expect(first).toEqual({
      id: expect.any(String),
      text: "Called on Monday.\nPays by Friday.",
      public: false,
      created_at: expect.any(String),
    });
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const second = await api.ok("POST", path, { text: "Thank you!", public: true });
    expect((await api.ok("GET", path)).data).toEqual([first, second]);
    const { data } = await api.ok("GET", `/invoices/${draft.id}/events`);
    const told = data.filter(({ type }: { type: string }) => type === "commented");
    expect(told.map(({ data }: { data: object }) => data)).toEqual([
      { comment_id: first.id, public: false },
      { comment_id: second.id, public: true },
    ]);
    expect((await api.ok("GET", `/invoices/${draft.id}`)).version).toBe(2);
  });

  it("is added to a credit note under the credit note's own path only", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const note = await api.ok("POST", "/credit-notes", { invoice_id: draft.id });
    const comment = await api.ok("POST", `/credit-notes/${note.id}/comments`, { text: "x" });
    expect((await api.ok("GET", `/credit-notes/${note.id}/comments`)).data).toEqual([comment]);
    for (const [method, body] of [
      ["GET", undefined],
      ["POST", { text: "x" }],
    ] as const)
      expect((await api.call(method, `/invoices/${note.id}/comments`, body)).status).toBe(404);
  });

  it("is written once, however often it is repeated with its key", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    const path = `/invoices/${draft.id}/comments`;
    const key = { "Idempotency-Key": "one" };
    const first = await api.ok("POST", path, { text: "x" }, key);
    expect(await api.ok("POST", path, { text: "x" }, key)).toEqual(first);
    expect((await api.ok("GET", path)).data).toEqual([first]);
  });

  it("bears the time of a sandbox's own clock, also in the first request", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    const now = new Date(Date.now() + 40 * 86_400_000).toISOString();
    await api.ok("POST", "/business/test-clock", { now });
    const { created_at } = await api.ok("POST", `/invoices/${draft.id}/comments`, { text: "x" });
    expect(created_at >= now).toBe(true);
  });

  it.for<[string, object, string, string]>([
    ["no text", {}, "/text", "required"],
    ["empty", { text: "  " }, "/text", "too_small"],
    ["too long", { text: "x".repeat(2001) }, "/text", "too_big"],
    ["control characters", { text: "a\u0000b" }, "/text", "invalid_text"],
    ["no flag", { text: "x", public: "yes" }, "/public", "wrong_type"],
    ["another's instant", { text: "x", created_at: "2026-01-01T00:00:00Z" }, "/created_at", "read_only"],
  ])("is refused: %s", async ([_, body, pointer, code], { expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    const answer = await api.call("POST", `/invoices/${draft.id}/comments`, body);
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      [{ pointer, code, detail: expect.any(String) }],
    ]);
  });

  it("is one too many beyond a hundred", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    const ids = JSON.stringify(Array.from({ length: 99 }, () => crypto.randomUUID()));
    await env.DB.prepare(
      "insert into comments select ?1, ?2, value, 'x', 0, '2026-01-01T00:00:00.000Z' from json_each(?3)",
    )
      .bind(api.id, draft.id, ids)
      .run();
    const path = `/invoices/${draft.id}/comments`;
    await api.ok("POST", path, { text: "The last one" });
    const { status, body } = await api.call("POST", path, { text: "x" });
    expect([status, body.code]).toEqual([409, "too_many_comments"]);
    expect((await api.ok("GET", path)).data).toHaveLength(100);
  });

  it("goes with a draft that is deleted", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/comments`, { text: "x" });
    await api.ok("DELETE", `/invoices/${draft.id}`);
    expect((await rowsOf(api.id)).comments).toEqual([]);
  });
});
