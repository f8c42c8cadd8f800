/** What a mail brings to its reader: the button of the moment, and the seller's logo. */
import { env, exports } from "cloudflare:workers";
import { describe, it } from "vitest";
import { type Api, aDraft, apiWith, createBusiness } from "../support/business.ts";
import { plainPng, pngUri } from "../support/images.ts";
import { openLedger } from "../support/ledger.ts";
import { appWith, heldQueue, work } from "../support/worker.ts";

const PLACE = { PUBLIC_ORIGIN: "https://invoices.example", MAIL_FROM: "invoices@mail.example" };

/** A business whose queue keeps its messages, and `mailed`, which sends a draft and gives its mail. */
async function aPlace(profile: Parameters<typeof createBusiness>[0] = {}, settings: Partial<Env> = {}) {
  const { id, key } = await createBusiness({ email: "bonjour@atelier.example", locale: "en", ...profile });
  const { queue, messages } = heldQueue(id);
  const bindings = { ...PLACE, ...settings, OUTBOX_QUEUE: queue };
  const api: Api = { id, ...apiWith(key, appWith(bindings)) };
  const mailed = async (fields: Record<string, unknown> = {}, issued?: { id: string }) => {
    const invoice = issued ?? (await aDraft(api, fields)).draft;
    await api.ok("POST", `/invoices/${invoice.id}/send`, { channels: ["email"] });
    const ledger = openLedger();
    await work(messages.splice(0), { env: { ...env, ...bindings }, carriersOf: ledger.carriers });
    const [mail] = ledger.mails;
    if (!mail) throw new Error("no mail was sent");
    return mail;
  };
  return { api, mailed };
}

describe("the button of a mail", () => {
  it("says what it pays where the page takes payments", async ({ expect }) => {
    const { mailed } = await aPlace({ sandbox: true });
    expect((await mailed()).html).toMatch(/>Pay €600\.00<\/a>/);
    expect((await mailed({ online_payment: false })).html).toMatch(/>View invoice<\/a>/);
  });

  it("shows the invoice where only a transfer can pay it", async ({ expect }) => {
    const { mailed } = await aPlace({ sandbox: false });
    const { html, text } = await mailed();
    expect(html).toMatch(/>View invoice<\/a>/);
    expect(text).not.toContain("Pay €");
  });
});

describe("the logo of a mail", () => {
  it("is a part of it under its id, shown with the seller's name as its text", async ({ expect }) => {
    const { api, mailed } = await aPlace({ sandbox: false, name: 'Lumière "&" Co' });
    await api.ok("PUT", "/business", { logo: pngUri(plainPng(400, 100)) });
    const { html, images, attachments } = await mailed();
    expect(images).toMatchObject([
      { contentId: expect.stringMatching(/^logo\.[0-9a-f]{16}@fastfaktura$/), type: "image/png" },
    ]);
    expect(images[0]?.content).toEqual(new Uint8Array(await imageOf(api)));
    expect(html).toContain(
      `<img src="cid:${images[0]?.contentId}" alt="Lumière &quot;&amp;&quot; Co" width="208" height="52"`,
    );
    expect(attachments).toHaveLength(1);
  });

  it("gives way to the name when the business has another one by then", async ({ expect }) => {
    const { api, mailed } = await aPlace({ sandbox: false, name: "Lumière" });
    await api.ok("PUT", "/business", { logo: pngUri(plainPng(400, 100)) });
    const { draft } = await aDraft(api);
    const invoice = await api.ok("POST", `/invoices/${draft.id}/finalize`);
    await api.ok("PUT", "/business", { logo: null });
    const { html, images } = await mailed({}, invoice);
    expect(images).toEqual([]);
    expect(html).not.toContain("<img");
    expect(html).toContain('<span dir="auto">Lumière</span></div>');
  });
});

async function imageOf(api: Api): Promise<ArrayBuffer> {
  const { logo } = await api.ok("GET", "/business");
  return (await exports.default.fetch(new Request(logo))).arrayBuffer();
}
