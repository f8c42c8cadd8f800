/** How credit notes are numbered before and after a business says so: by its language, and never by surprise. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { type Api, aDraft, apiWith, createBusiness } from "../support/business.ts";
import { racedDatabase } from "../support/hooked-database.ts";
import { appWith } from "../support/worker.ts";

const YEAR = new Date().getUTCFullYear();
const put = (api: Pick<Api, "ok">, profile: object) => api.ok("PUT", "/business", profile);

/** Issues an invoice and credits it; gives the credit note's number. */
async function creditNumber(api: Pick<Api, "ok">): Promise<string> {
  const { draft } = await aDraft(api);
  await api.ok("POST", `/invoices/${draft.id}/finalize`);
  return (await api.ok("POST", "/credit-notes", { invoice_id: draft.id })).number;
}

describe("the numbers of credit notes", () => {
  it.for([
    ["fr", "AV"],
    ["de", "RK"],
    ["nb", "KN"],
    ["da", "KN"],
    ["sv", "KF"],
    ["en", "CN"],
  ] as const)("begin in %s with %s-", async ([locale, prefix], { expect }) => {
    const api = await createBusiness();
    const { credit_note_number_pattern } = await put(api, { locale });
    expect(credit_note_number_pattern).toBe(`${prefix}-{YYYY}-{SEQ:5}`);
    expect(await creditNumber(api)).toBe(`${prefix}-${YEAR}-00001`);
  });

  it("follow the language until the first is given, and go on in its series from then", async ({
    expect,
  }) => {
    const api = await createBusiness();
    await put(api, { locale: "fr" });
    expect((await put(api, { locale: "sv" })).credit_note_number_pattern).toBe("KF-{YYYY}-{SEQ:5}");
    expect(await creditNumber(api)).toBe(`KF-${YEAR}-00001`);
    const german = await put(api, { locale: "de" });
    expect(german).toMatchObject({ locale: "de", credit_note_number_pattern: "KF-{YYYY}-{SEQ:5}" });
    expect(await creditNumber(api)).toBe(`KF-${YEAR}-00002`);
  });

  it("stay those of a business that was here before its language had numbers of its own", async ({
    expect,
  }) => {
    const api = await createBusiness({ locale: "fr" });
    expect(await creditNumber(api)).toBe(`CN-${YEAR}-00001`);
    await put(api, { locale: "en" });
    await put(api, { locale: "fr" });
    expect(await creditNumber(api)).toBe(`CN-${YEAR}-00002`);
  });

  it("are those that the business has set, before, with or after its language", async ({ expect }) => {
    const own = "C{SEQ:3}";
    const before = await createBusiness();
    await put(before, { credit_note_number_pattern: own });
    expect((await put(before, { locale: "fr" })).credit_note_number_pattern).toBe(own);
    const together = await createBusiness();
    const asked = { locale: "fr", credit_note_number_pattern: "CN-{YYYY}-{SEQ:5}" };
    expect(await put(together, asked)).toMatchObject(asked);
    expect(await creditNumber(together)).toBe(`CN-${YEAR}-00001`);
    const after = await createBusiness();
    await put(after, { locale: "fr" });
    expect((await put(after, { credit_note_number_pattern: own })).credit_note_number_pattern).toBe(own);
    expect(await creditNumber(after)).toBe("C001");
  });

  it("stay apart from those of invoices that begin alike", async ({ expect }) => {
    const api = await createBusiness();
    await put(api, { invoice_number_pattern: "AV-{YYYY}-{SEQ:5}" });
    const french = await put(api, { locale: "fr" });
    expect(french).toMatchObject({ locale: "fr", credit_note_number_pattern: "CN-{YYYY}-{SEQ:5}" });
  });

  it("do not change between the first, which is given at that moment, and the second", async ({ expect }) => {
    const api = await createBusiness();
    const meanwhile = async () => expect(await creditNumber(api)).toBe(`CN-${YEAR}-00001`);
    const raced = apiWith(api.key, appWith({ DB: racedDatabase(env.DB, meanwhile) }));
    const { status, body } = await raced.call("PUT", "/business", { locale: "fr" });
    expect([status, body.code]).toEqual([409, "concurrent_change"]);
    expect(await put(api, { locale: "fr" })).toMatchObject({
      credit_note_number_pattern: "CN-{YYYY}-{SEQ:5}",
    });
    expect(await creditNumber(api)).toBe(`CN-${YEAR}-00002`);
  });
});
