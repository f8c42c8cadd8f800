/** What a mail brings to its reader: the button of the moment, and the seller's logo. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { type Api, aDraft, apiWith, createBusiness } from "../support/business.ts";
import { openLedger } from "../support/ledger.ts";
import { appWith, heldQueue, work } from "../support/worker.ts";

const PLACE = { PUBLIC_ORIGIN: "https://invoices.example", MAIL_FROM: "invoices@mail.example" };

/** A business whose queue keeps its messages, and `mailed`, which sends a draft and gives its mail. */
async function aPlace(profile: Parameters<typeof createBusiness>[0] = {}, settings: Partial<Env> = {}) {
  const { id, key } = await createBusiness({ email: "bonjour@atelier.example", locale: "en", ...profile });
  const { queue, messages } = heldQueue(id);
  const bindings = { ...PLACE, ...settings, OUTBOX_QUEUE: queue };
  const api: Api = { id, ...apiWith(key, appWith(bindings)) };
  const mailed = async (draft: Record<string, unknown> = {}) => {
    const { draft: invoice } = await aDraft(api, draft);
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
