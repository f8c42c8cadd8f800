/** Files beside documents in the account: added, shown to the client or hidden, and removed. */
import { describe, it } from "vitest";
import type { Role } from "../../../src/schema/vocabularies/members.ts";
import { hiddenFields, type PageAnswer, type Visitor, visitor } from "../../support/account-pages.ts";
import { aMemberOf } from "../../support/account-walk.ts";
import { type Api, aDraft, createBusiness } from "../../support/business.ts";
import { plainPng } from "../../support/images.ts";

interface Place {
  api: Api;
  browser: Visitor;
  /** The path of the document's page. */
  at: string;
  attachments(): Promise<{ id: string; name: string; public: boolean; attach: boolean }[]>;
  send(
    file: [bytes: Uint8Array<ArrayBuffer> | string, name: string] | null,
    over?: Record<string, string>,
  ): Promise<PageAnswer>;
}

async function besideA(kind: "draft" | "invoice" | "credit note", role: Role = "owner"): Promise<Place> {
  const api = await createBusiness();
  const { draft } = await aDraft(api);
  let path = `/invoices/${draft.id}`;
  if (kind !== "draft") await api.ok("POST", `${path}/finalize`);
  if (kind === "credit note")
    path = `/credit-notes/${(await api.ok("POST", "/credit-notes", { invoice_id: draft.id })).id}`;
  const { token } = await aMemberOf(api.id, { role });
  const browser = visitor({ session: token });
  const at = `/account${path}`;
  return {
    api,
    browser,
    at,
    attachments: async () => (await api.ok("GET", `${path}/attachments`)).data,
    async send(file, over = {}) {
      const form = new FormData();
      const hidden = { ...hiddenFields((await browser.get(at)).text, `${at}/files`), ...over };
      for (const [name, value] of Object.entries(hidden)) form.append(name, value);
      if (file) form.append("file", new Blob([file[0]]), file[1]);
      return browser.upload(`${at}/files`, form);
    },
  };
}

const PICTURE = new Uint8Array(plainPng(4, 4));
const CSV: [string, string] = ["hours,day\n3,Monday\n", "times.csv"];

describe("a file beside a document", () => {
  it.for(["draft", "invoice", "credit note"] as const)(
    "of the kind %s is added, shown, hidden and removed",
    async (kind, { expect }) => {
      const { at, browser, attachments, send } = await besideA(kind);
      expect(await send([PICTURE, "plan.png"], { public: "on", attach: "on" })).toMatchObject({
        status: 303,
        location: at,
      });
      const [file] = await attachments();
      expect(file).toMatchObject({ name: "plan.png", public: true, attach: true });
      const shown = await browser.get(at);
      expect(shown.text).toContain("The client may download it");
      expect((await browser.submit(shown, `${at}/files/${file?.id}/hide`)).location).toBe(at);
      expect(await attachments()).toMatchObject([{ public: false, attach: true }]);
      const hidden = await browser.get(at);
      expect((await browser.submit(hidden, `${at}/files/${file?.id}/share`)).location).toBe(at);
      expect(await attachments()).toMatchObject([{ public: true }]);
      expect(hidden.text).toContain("plan.png is deleted for good.");
      expect((await browser.submit(hidden, `${at}/files/${file?.id}/remove`)).location).toBe(at);
      expect(await attachments()).toEqual([]);
    },
  );

  it("is one, however often its form comes", async ({ expect }) => {
    const { attachments, send } = await besideA("invoice");
    const once = crypto.randomUUID();
    for (const _ of [1, 2]) expect((await send(CSV, { once })).status).toBe(303);
    expect(await attachments()).toHaveLength(1);
  });

  it("stays once the document was issued with it, and can be hidden then", async ({ expect }) => {
    const { api, at, browser, attachments, send } = await besideA("draft");
    await send(CSV, { public: "on" });
    const before = await browser.get(at);
    await api.ok("POST", `${at.replace("/account", "")}/finalize`);
    const [file] = await attachments();
    const late = await browser.submit(before, `${at}/files/${file?.id}/remove`);
    expect([late.status, late.text]).toEqual([422, expect.stringContaining("was issued with the document")]);
    const page = await browser.get(at);
    expect(page.text).toContain("issued with the document");
    expect(page.text).not.toContain(`${at}/files/${file?.id}/remove`);
    await browser.submit(page, `${at}/files/${file?.id}/hide`);
    expect(await attachments()).toMatchObject([{ public: false }]);
  });

  it.for([
    [null, "Choose a file first."],
    [["", ""], "Choose a file first."],
    [["", "empty.csv"], "Choose a file first."],
    [["<b>no picture</b>\0", "plan.png"], "Only PDF, PNG, JPEG, CSV, XLSX or ODS can be taken"],
    [[PICTURE, "plan.pdf"], "Only PDF, PNG, JPEG, CSV, XLSX or ODS can be taken"],
    [["x".repeat(5_300_000), "long.csv"], "at most 5.2 MB"],
    [["x".repeat(6_400_000), "longer.csv"], "at most 5.2 MB"],
  ] as const)(
    "is refused beside its field, and what was ticked stays: %#",
    async ([file, words], { expect }) => {
      const { attachments, send } = await besideA("invoice");
      const { status, text } = await send(file as [string, string] | null, { public: "on" });
      expect(status).toBe(422);
      expect(/<span class="fault" id="file-fault">([^<]*)/.exec(text)?.[1]).toContain(words);
      expect(text).toMatch(/<details class="unfold" open="">(?:(?!<\/details>).)*name="file"/);
      expect(await attachments()).toEqual([]);
    },
  );

  it("is one of ten at most", async ({ expect }) => {
    const { attachments, send } = await besideA("invoice");
    for (let count = 0; count < 10; count++) await send([CSV[0], `${count}.csv`]);
    const { status, text } = await send(CSV);
    expect([status, text]).toEqual([422, expect.stringMatching(/at most 10 files/)]);
    expect(await attachments()).toHaveLength(10);
  });

  it("is taken of no forged form, and of nobody who may not write", async ({ expect }) => {
    const owner = await besideA("invoice");
    expect((await owner.send(CSV, { form: "x" })).status).toBe(403);
    const viewer = await besideA("invoice", "viewer");
    expect((await viewer.browser.get(viewer.at)).text).not.toContain(`${viewer.at}/files`);
    expect([await owner.attachments(), await viewer.attachments()]).toEqual([[], []]);
  });
});
