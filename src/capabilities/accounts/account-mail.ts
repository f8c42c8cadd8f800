/** The mail of accounts: links to sign in, and invitations. It comes from the deployment, not from a business. */
import { type CarriersOf, channelProblem } from "../../adapters/carriers.ts";
import { type AccountLetter, composeAccountEmail } from "../../formats/messages/compose-account-email.tsx";
import { type Clock, instant } from "../../platform/clock.ts";
import { DEFAULT_SHARD } from "../../platform/database/shards.ts";
import type { Ids } from "../../platform/ids.ts";
import { errorFacts, log } from "../../platform/log.ts";

/** What mail is sent with. */
interface Means {
  env: Env;
  clock: Clock;
  ids: Ids;
  carriersOf: CarriersOf;
}

type Letter<K extends AccountLetter["kind"]> = Omit<Extract<AccountLetter, { kind: K }>, "kind"> & {
  to: string;
};

/** Mails a link to sign in. */
export const mailSignInLink = (means: Means, { to, ...letter }: Letter<"sign_in">): Promise<void> =>
  send(means, to, { kind: "sign_in", ...letter });

/** Mails an invitation into a business. */
export const mailInvitation = (means: Means, { to, ...letter }: Letter<"invitation">): Promise<void> =>
  send(means, to, { kind: "invitation", ...letter });

/** The business of a mail's reference where there is none: no report of a provider finds a delivery by it. */
const NO_BUSINESS = "00000000-0000-0000-0000-000000000000";

/**
 * Sends a letter once. A failure goes to the log only: what the asking browser is told must not depend on whether
 * there is an account, and whoever gets no mail asks again.
 */
async function send(
  { env, clock, ids, carriersOf }: Means,
  to: string,
  letter: AccountLetter,
): Promise<void> {
  // On one's own machine there need be no mail: the log is for whoever started it.
  if (env.MAIL_FOLDER_URL) console.log(`Link for ${to}: ${letter.url}`);
  const { mailer } = carriersOf(env, false);
  if (!mailer) return log("error", channelProblem(env, "email") ?? "email is not set up");
  try {
    await mailer.send({
      ref: { shard: DEFAULT_SHARD, business_id: NO_BUSINESS, id: ids.uuid() },
      from: { name: "FastFaktura", email: env.MAIL_FROM },
      date: instant(clock),
      to,
      cc: [],
      bcc: [],
      replyTo: null,
      ...composeAccountEmail(letter),
      headers: {},
      images: [],
      attachments: [],
    });
  } catch (error) {
    log("error", "a mail of an account was not sent", errorFacts(error));
  }
}
