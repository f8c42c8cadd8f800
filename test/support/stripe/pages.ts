/** Plain versions of the pages that people see at Stripe: one to pay, one to connect an account. */
import type Stripe from "stripe";
import { addAccount, authorize } from "./accounts.ts";
import { money } from "./amounts.ts";
import { formText } from "./form.ts";
import { decline, pay } from "./payments.ts";
import { expireDue } from "./sessions.ts";
import type { World } from "./world.ts";

/** Answers a person's request for a page; null when the address is of none. */
export async function answerPage(world: World, request: Request): Promise<Response | null> {
  const url = new URL(request.url);
  const [, session] = /^\/c\/pay\/([^/]+)$/.exec(url.pathname) ?? [];
  if (session) return checkout(world, request, session);
  return url.pathname === "/oauth/authorize" ? consent(world, request, url.searchParams) : null;
}

/** `/c/pay/{session}`: the amounts to pay, and a button that pays them. */
async function checkout(world: World, request: Request, id: string): Promise<Response> {
  expireDue(world);
  const session = world.objects["checkout.session"].get(id)?.object;
  if (!session) return page(404, "Not found", "<p>Something went wrong: this page does not exist.</p>");
  if (session.status !== "open")
    return page(200, "Checkout", `<p>This checkout session is ${session.status}.</p>`);
  if (request.method !== "POST") return page(200, "Checkout", checkoutForm(world, session));
  const method = new URLSearchParams(await formText(request)).get("method") ?? "card";
  if (method === "declined") {
    decline(world, id);
    return page(
      402,
      "Checkout",
      `<p role="alert">Your card was declined.</p>${checkoutForm(world, session)}`,
    );
  }
  pay(world, id, { method });
  return redirect((session.success_url ?? "").replaceAll("{CHECKOUT_SESSION_ID}", id));
}

function checkoutForm(world: World, session: Stripe.Checkout.Session): string {
  const lines = (world.lineItems.get(session.id) ?? []).map(
    ({ description, amount_total, currency }) =>
      `<li>${escaped(description ?? "")}: ${escaped(money(amount_total, currency))}</li>`,
  );
  const total = money(session.amount_total ?? 0, session.currency ?? "eur");
  const back = session.cancel_url ? `<p><a href="${escaped(session.cancel_url)}">Back</a></p>` : "";
  return `<ul>${lines.join("")}</ul>
<form method="post">
<label>Pay with <select name="method">
<option value="card">Card</option>
<option value="declined">Card that is declined</option>
<option value="sepa_debit">SEPA Direct Debit</option>
</select></label>
<button>Pay ${escaped(total)}</button>
</form>${back}`;
}

/** `/oauth/authorize`: an account's owner lets the platform act for it, or refuses. */
function consent(world: World, request: Request, asked: URLSearchParams): Response {
  const livemode = asked.get("client_id") === world.clientIds.live;
  const redirectTo = asked.get("redirect_uri");
  if (!redirectTo || (!livemode && asked.get("client_id") !== world.clientIds.test))
    return page(400, "Connect", "<p>No such application, or no redirect_uri.</p>");
  const back = (answer: Record<string, string>): string => {
    const url = new URL(redirectTo);
    for (const [name, value] of Object.entries({ ...answer, state: asked.get("state") ?? "" }))
      if (value) url.searchParams.set(name, value);
    return url.href;
  };
  if (request.method !== "POST")
    return page(
      200,
      "Connect",
      `<form method="post"><button>Connect my account</button></form>
<p><a href="${escaped(back({ error: "access_denied", error_description: "The user denied your request" }))}">Cancel</a></p>`,
    );
  const { id } = addAccount(world);
  return redirect(back({ scope: "read_write", code: authorize(world, { account: id, livemode }) }));
}

const redirect = (to: string): Response => new Response(null, { status: 303, headers: { Location: to } });

const page = (status: number, title: string, body: string): Response =>
  new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}</html>`,
    { status, headers: { "Content-Type": "text/html; charset=utf-8" } },
  );

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
