import { after } from "../../platform/clock.ts";
import { runBatch } from "../../platform/database/statement.ts";
import { limitRate } from "../../platform/http/rate-limit.ts";
import { sha256 } from "../../platform/ids.ts";
import { publicOrigin } from "../../platform/origin.ts";
import { requireSignUp } from "../../platform/sign-up.ts";
import { foldedAddress } from "../../platform/text/email-address.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { mailSignInLink } from "./account-mail.ts";
import { refuse } from "./account-refusals.ts";
import { openDirectory, userByEmail } from "./directory-statements.ts";
import { deleteOldLinks, insertLink } from "./sign-in-link-statements.ts";
import { newToken } from "./tokens.ts";
import { limitVisits, type Visit } from "./visit.ts";

/** How long a link is good for, in milliseconds. */
export const LINK_MS = 15 * 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The path of a link, below the origin. */
export const SIGN_IN_PATH = "/account/sign-in";

/**
 * Mails a link to sign in, good once, for 15 minutes and in this browser. It does the same, and takes as long,
 * whether the address has an account: one round trip, and the look-up of the account comes after the answer. An
 * address without an account gets mail only where anybody may sign up. Throws 429 and `too_many_links`.
 */
export async function requestSignInLink(
  visit: Visit,
  { email, locale }: { email: string; locale: Locale },
): Promise<void> {
  const { env, ids, clock, network, browser } = visit;
  const folded = foldedAddress(email);
  await limitVisits(visit);
  await limitRate(env.FAILED_KEY_LIMITER, `sign-in:${sha256(folded)}`, "Too many attempts; wait a minute.");
  const now = clock.now();
  const { token, hash } = newToken(ids);
  const row = {
    hash,
    email: folded,
    email_written: email.trim(),
    browser_hash: sha256(browser),
    network,
    locale,
    created_at: now.toISOString(),
    expires_at: after(now, LINK_MS),
    used_at: null,
  };
  const [, kept] = await runBatch(openDirectory(env), [
    deleteOldLinks(after(now, -DAY_MS)),
    insertLink(row, after(now, -HOUR_MS)),
  ]);
  if (kept.length === 0) throw refuse("too_many_links", { retry_after_s: HOUR_MS / 1000 });
  visit.afterwards(mail(visit, { ...row, token }));
}

async function mail(
  visit: Visit,
  {
    email,
    email_written,
    locale,
    token,
  }: Record<"email" | "email_written" | "token", string> & { locale: Locale },
): Promise<void> {
  const { env } = visit;
  const [[user]] = await runBatch(openDirectory(env), [userByEmail(email)]);
  if (!user && requireSignUp(env) !== "open") return;
  await mailSignInLink(visit, {
    to: user?.email_written ?? email_written,
    locale: user?.locale ?? locale,
    url: `${publicOrigin(env)}${SIGN_IN_PATH}/${token}`,
  });
}
