/** Emails that a business has sent to itself alone, to see them. They change no document. */
import { type CarriersOf, channelProblem } from "../../adapters/carriers.ts";
import { type Mailer, type MailMessage, ProviderError } from "../../adapters/message-ports.ts";
import { sellerName } from "../../formats/document/seller-identity.ts";
import { composeSignature } from "../../formats/messages/compose-signature.tsx";
import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { changedMeanwhile } from "../../platform/optimistic-locking.ts";
import type { BusinessRow } from "../../schema/rows.ts";
import { readBusiness } from "../business/get-business.ts";
import { quotaUse } from "../delivery/message-quota.ts";
import { countAlone, messageOutcome } from "../delivery/quota-statements.ts";
import { invalidInput, refusal } from "../refusals.ts";
import { attachedPdf } from "./attached-pdf.ts";
import { type EmailAsked, type LetterMeans, readLetter } from "./compose-letter.ts";
import { emailMessage } from "./email-message.ts";
import { readMailLogo } from "./mail-logo.ts";
import { refuseOverQuota } from "./refuse-over-quota.ts";

/** What a test is given by those above: the carriers, too, for it goes at once. */
interface TestMeans extends LetterMeans {
  carriersOf: CarriersOf;
}

/**
 * Sends the email of a document, marked as a test and with its PDF, to the business's own address. It counts
 * as a message of the day, and is sent once: who asked for it sees whether it comes. Throws what `readLetter`
 * throws, `quota_used_up`, `concurrent_change`, `mail_failed`, and the faults `business_without_email` and
 * `channel_not_set_up`.
 */
export async function sendTestEmail(ctx: Context, asked: EmailAsked, means: TestMeans): Promise<void> {
  const letter = await readLetter(ctx, asked, means);
  return mailToSelf(ctx, letter.business, means, async (mailer, { ref, to }) => {
    const logo = mailer.keepsNothing ? null : await readMailLogo(ctx.env, letter);
    const facts = { ...letter.facts, logo: logo?.shown ?? null, test: true as const };
    return {
      ...emailMessage(ctx, facts, { ref, to, cc: [], bcc: [] }),
      images: logo ? [logo.image] : [],
      attachments: mailer.keepsNothing
        ? []
        : await attachedPdf(ctx, letter.invoice, { ...letter, state: facts.state }),
    };
  });
}

/**
 * Sends a signature to the business's own address, as it looks under an email: the given one, or that of our own
 * messages. Counts and throws like `sendTestEmail`.
 */
export async function sendTestSignature(
  ctx: Context,
  signature: string | null,
  means: Pick<TestMeans, "carriersOf">,
): Promise<void> {
  const business = await readBusiness(ctx.session);
  return mailToSelf(ctx, business, means, async (_, { ref, to }) => {
    const seller = sellerName(business);
    return {
      ref,
      to,
      cc: [],
      bcc: [],
      date: instant(ctx.clock),
      from: { name: seller, email: ctx.env.MAIL_FROM },
      replyTo: business.email,
      ...composeSignature({ locale: business.locale, seller, signature }),
      headers: {},
      images: [],
      attachments: [],
    };
  });
}

/**
 * Counts a message to the business itself, composes it and hands it to the mailer. An Idempotency-Key is
 * answered once the mailer has taken it.
 */
async function mailToSelf(
  ctx: Context,
  business: BusinessRow,
  { carriersOf }: Pick<TestMeans, "carriersOf">,
  compose: (mailer: Mailer, to: Pick<MailMessage, "ref" | "to">) => Promise<MailMessage>,
): Promise<void> {
  const { session, env, shard, ids } = ctx;
  const { email: to, sandbox, id: business_id } = business;
  if (!to) throw invalidInput([], "business_without_email", {});
  const { mailer } = carriersOf(env, sandbox);
  if (!mailer) {
    const problem = channelProblem(env, "email") ?? "";
    throw invalidInput([], "channel_not_set_up", { channel: "email", problem });
  }
  const use = quotaUse(ctx, business, [{ recipient: to, cc: [], bcc: null }]);
  if (!use) throw new Error("a message without a recipient");
  const ref = { shard, business_id, id: ids.uuid() };
  const { changed } = await session.answering(null).change(countAlone(session, use));
  if (changed.length === 0) {
    await refuseOverQuota(ctx, use);
    throw changedMeanwhile();
  }
  await compose(mailer, { ref, to })
    .then((message) => mailer.send(message))
    .catch(notSent);
  await session.keep(messageOutcome());
}

function notSent(error: unknown): never {
  if (!(error instanceof ProviderError)) throw error;
  throw refusal("mail_failed", { reason: error.message, temporary: error.temporary });
}
