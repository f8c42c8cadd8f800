/** Documents of all kinds, as Abby's clients download, settle and list them. */
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
