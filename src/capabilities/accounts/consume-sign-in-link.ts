import { instant } from "../../platform/clock.ts";
import { runBatch } from "../../platform/database/statement.ts";
import { sha256 } from "../../platform/ids.ts";
import { type LinkFault, refuse } from "./account-refusals.ts";
import { openDirectory, userByEmail } from "./directory-statements.ts";
import { type Entered, signIn } from "./enter.ts";
import { openUser } from "./open-user.ts";
import { ANY_BROWSER, emailOfLink, type LinkRow, linkByHash, useLink } from "./sign-in-link-statements.ts";
import { openToken } from "./tokens.ts";
import { limitVisits, type Visit } from "./visit.ts";

/**
 * Signs in by a link. Who is new gets an account and a business with its sandbox, where anybody may sign up. Throws
 * 429, `sign_in_link_refused`, `sign_up_refused` and `no_business`.
 */
export async function consumeSignInLink(visit: Visit, token: string): Promise<Entered> {
  await limitVisits(visit);
  const { env, clock, browser } = visit;
  const opened = openToken(token);
  if (!opened) throw refuse("sign_in_link_refused", { why: "unknown" });
  const browserHash = sha256(browser);
  const [[found], [used], [known]] = await runBatch(openDirectory(env), [
    linkByHash(opened.hash),
    useLink(opened.hash, browserHash, instant(clock)),
    userByEmail(emailOfLink(opened.hash)),
  ]);
  if (!used) throw refuse("sign_in_link_refused", { why: faultOf(found, browserHash) });
  const user = known ?? (await openUser(visit, used));
  return signIn(visit, user);
}

/** Why a link was not used up. Of a link in another browser nothing more is told. */
function faultOf(link: LinkRow | undefined, browserHash: string): LinkFault {
  if (!link) return "unknown";
  if (![browserHash, ANY_BROWSER].includes(link.browser_hash)) return "other_browser";
  return link.used_at === null ? "expired" : "used";
}
