/** The email of a document in a frame: as mail programs show it, and unable to do anything. */
import { html } from "hono/html";
import { type PreviewedEmail, previewEmail } from "../../../../capabilities/sending/preview-email.ts";
import { canPayOnline } from "../../../../capabilities/stripe/start-checkout.ts";
import type { InvoiceRow } from "../../../../schema/rows.ts";
import type { Desk } from "../../http/desk.tsx";
import { faultsOf } from "../../http/form-faults.ts";
import { fieldOf } from "../../http/forms.ts";
import { idIn } from "../../http/ids.ts";
import { requireRefusal } from "../../http/refused.ts";
import { MOST_MESSAGE, MOST_SUBJECT } from "./send-entry.ts";

/** Its styles are its own. It runs no script, loads nothing, sends no form, and is of no origin. */
const POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const HEADERS = {
  "Content-Security-Policy": POLICY,
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex, nofollow",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "private, no-store",
};

const means = {
  canPay: (...paid: Parameters<typeof canPayOnline>) => canPayOnline(...paid) !== null,
};

/** The email with the usual words; one round trip. */
export const showEmail = (desk: Desk, type: InvoiceRow["type"]): Promise<Response> =>
  letter(desk, type, { subject: null, message: null });

/** The same with the words of the form that is being filled in. */
export async function showEmailWith(desk: Desk, type: InvoiceRow["type"]): Promise<Response> {
  const fields = await desk.form();
  const words = (name: string, most: number) => fieldOf(fields, name).slice(0, most) || null;
  return letter(desk, type, {
    subject: words("subject", MOST_SUBJECT),
    message: words("message", MOST_MESSAGE),
  });
}

async function letter(
  desk: Desk,
  type: InvoiceRow["type"],
  words: { subject: string | null; message: string | null },
): Promise<Response> {
  const ctx = desk.open(type === "invoice" ? "sendInvoice" : "sendCreditNote");
  const reminder = desk.c.req.query("remind") !== undefined;
  try {
    const email = await previewEmail(ctx, { id: idIn(desk), type, reminder, ...words }, means);
    return desk.c.html(withSubject(email), 200, HEADERS);
  } catch (error) {
    requireRefusal(error);
    const seat = await desk.seat(ctx);
    const { whole } = faultsOf(error, seat, () => null);
    return desk.c.html(
      <html lang={seat.locale}>
        <title>{seat.words.send.preview}</title>
        <p>{whole}</p>
      </html>,
      200,
      HEADERS,
    );
  }
}

/** The subject stands above the letter, as mail programs show it. A picture that goes along stands in its place. */
function withSubject({ subject, html: text, logo }: PreviewedEmail): string {
  const line = html`<p style="margin:0;padding:14px 16px;border-bottom:1px solid #d5dae2;background:#fff;color:#151922;font:600 16px/1.4 system-ui,sans-serif" dir="auto">${subject}</p>`;
  const shown = text.replace(/<body[^>]*>/, (body) => body + String(line));
  if (!logo) return shown;
  const data = `data:${logo.type};base64,${Buffer.from(logo.content).toString("base64")}`;
  return shown.replaceAll(`cid:${logo.contentId}`, () => data);
}
