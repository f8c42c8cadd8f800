/** The connection with Stripe: started, seen and ended. */
import { mayDo } from "../../../../capabilities/accounts/role-actions.ts";
import { readBusiness } from "../../../../capabilities/business/get-business.ts";
import { connectionOf } from "../../../../capabilities/stripe/account-connection/connection.ts";
import { disconnectStripe } from "../../../../capabilities/stripe/account-connection/disconnect.ts";
import { startConnecting } from "../../../../capabilities/stripe/account-connection/start.ts";
import { hasKey } from "../../../../capabilities/stripe/stripe-account.ts";
import type { Said } from "../../../../formats/app-words/subjects/said.ts";
import type { StripeWords } from "../../../../formats/app-words/subjects/stripe.ts";
import { WORDS } from "../../../../formats/words/catalogue.ts";
import { publicOrigin } from "../../../../platform/origin.ts";
import { Refusal } from "../../../../platform/refusal.ts";
import type { BusinessRow } from "../../../../schema/rows.ts";
import type { Desk } from "../../http/desk.tsx";
import { goTo } from "../../http/headers.ts";
import type { Page } from "../../http/pages.ts";
import { Confirm } from "../../layout/confirm.tsx";
import { ButtonForm, Card, Danger, Notice } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { SettingsFrame } from "../../layout/settings-frame.tsx";

const PATH = "/settings/stripe";

type Failed = "notSetUp" | "connectedAlready" | "failed";

async function stripePage(desk: Desk, failed?: Failed) {
  const ctx = desk.open("getStripeConnection");
  const business = await readBusiness(ctx.session);
  const seat = await desk.seat(ctx);
  const { words, base, token, person } = seat;
  const { stripe } = words;
  const { title, detail } = stripe;
  const state = stateOf(ctx.env, business);
  const isOwn = business.stripe_account_id !== null;
  return desk.page(
    { ctx, section: "settings", title, status: failed ? 409 : 200 },
    <SettingsFrame {...{ seat, title, detail }} page="stripe">
      {failed ? (
        <Notice kind="failed">{stripe[failed]}</Notice>
      ) : (
        <Returned desk={desk} seat={seat} business={business} />
      )}
      <Card title={stripe[state].title}>
        <p>{stripe[state].detail}</p>
        {isOwn && (
          <p>
            <span class="dim">{stripe.account}</span> <code>{business.stripe_account_id}</code>
          </p>
        )}
        {mayDo(person.role, "stripe") && (isOwn || state === "notConnected") && person.is_recent && (
          <Step isOwn={isOwn} words={stripe} action={base + PATH} token={token} />
        )}
      </Card>
      {mayDo(person.role, "stripe") && (isOwn || state === "notConnected") && !person.is_recent && (
        <Confirm seat={seat} next={base + PATH} />
      )}
      <Card title={stripe.payers.title}>
        <p>{stripe.payers.detail}</p>
      </Card>
    </SettingsFrame>,
  );
}

const Step = ({
  isOwn,
  words,
  action,
  token,
}: {
  isOwn: boolean;
  words: StripeWords;
  action: string;
  token: string;
}) =>
  isOwn ? (
    <Danger
      label={words.disconnect}
      about={words.title}
      sure={words.disconnectSure}
      action={`${action}/disconnect`}
      token={token}
    />
  ) : (
    <ButtonForm action={`${action}/connect`} token={token} label={words.connect} look="first" />
  );

/** How the connection stands. A sandbox without a key pays on a page of ours. */
function stateOf(
  env: Env,
  business: BusinessRow,
): keyof { [K in keyof StripeWords as StripeWords[K] extends Said ? K : never]: 1 } {
  const { connected, charges_enabled, account_id } = connectionOf(env, business);
  if (account_id !== null) return charges_enabled ? "connected" : "incomplete";
  if (connected) return "own";
  return business.sandbox && !hasKey(env, true) ? "simulated" : "notConnected";
}

/** What came of the way to Stripe, if the person comes from there and it was for this business. */
const Returned = ({ desk, seat, business }: { desk: Desk; seat: Seat; business: BusinessRow }) => {
  const { outcome = "", business: id } = desk.c.req.query();
  const all = WORDS[seat.locale].stripeReturn;
  if (id !== business.id || !isOutcome(outcome)) return null;
  const { title, detail } = all[outcome];
  return (
    <Notice
      kind={
        outcome === "connected"
          ? "done"
          : outcome === "denied" || outcome === "under_way"
            ? "plain"
            : "failed"
      }
    >
      {title} {detail}
    </Notice>
  );
};

type Outcome = keyof (typeof WORDS)["en"]["stripeReturn"];
const isOutcome = (text: string): text is Outcome => Object.hasOwn(WORDS.en.stripeReturn, text);

/** Leads to Stripe. A form may be redirected only to us, so a page in between leads on, by itself and by a link. */
async function connect(desk: Desk) {
  await desk.form();
  const ctx = desk.open("connectStripe");
  try {
    const { url } = await startConnecting(ctx, { origin: publicOrigin(ctx.env), from: desk.mode });
    const seat = await desk.seat(ctx);
    const { title, connect: label, notConnected } = seat.words.stripe;
    desk.c.header("Refresh", `0; url=${url}`);
    return desk.page(
      { ctx, section: "settings", title },
      <SettingsFrame seat={seat} title={title} detail={notConnected.detail} page="stripe">
        <p>
          <a class="button first" href={url}>
            {label}
          </a>
        </p>
      </SettingsFrame>,
    );
  } catch (error) {
    return stripePage(desk, failureOf(error));
  }
}

async function disconnect(desk: Desk) {
  await desk.form();
  try {
    await disconnectStripe(desk.open("disconnectStripe"));
  } catch (error) {
    return stripePage(desk, failureOf(error));
  }
  return goTo(desk.c, desk.base + PATH);
}

/** Throws what is no matter of this page. */
function failureOf(error: unknown): Failed {
  const code = error instanceof Refusal ? error.code : "";
  if (code === "stripe_not_set_up") return "notSetUp";
  if (code === "stripe_connected") return "connectedAlready";
  if (code === "stripe_failed") return "failed";
  throw error;
}

export const STRIPE_PAGES: readonly Page[] = [
  ["get", PATH, (desk) => stripePage(desk)],
  ["post", `${PATH}/connect`, connect],
  ["post", `${PATH}/disconnect`, disconnect],
];
