/** Inviting people into a business. */
import type { CarriersOf } from "../../adapters/carriers.ts";
import { after, instant, ourInstant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { openDatabase } from "../../platform/database/shards.ts";
import { runBatch } from "../../platform/database/statement.ts";
import { publicOrigin } from "../../platform/origin.ts";
import { requireSignUp } from "../../platform/sign-up.ts";
import { foldedAddress } from "../../platform/text/email-address.ts";
import type { InvitationRow, UserRow } from "../../schema/rows.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import type { Role } from "../../schema/vocabularies/members.ts";
import { note } from "../audit/audit.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { mailInvitation } from "./account-mail.ts";
import { refuse } from "./account-refusals.ts";
import { noteEntry, openDirectory, userByEmail } from "./directory-statements.ts";
import { type Entered, newSession, signOut } from "./enter.ts";
import {
  acceptRow,
  type FoundInvitation,
  insertInvitation,
  invitationByHash,
  invitationById,
  MOST_INVITATIONS,
  revokeEarlier,
  revokeInvitationRow,
} from "./invitation-statements.ts";
import { INVITATION_MS, INVITATION_PATH } from "./invitation-terms.ts";
import { insertMember, memberByEmail } from "./member-statements.ts";
import { keepUser } from "./open-user.ts";
import { holderOfSession, insertSession } from "./session-statements.ts";
import { newToken, openToken } from "./tokens.ts";
import { limitVisits, type Visit, workOf } from "./visit.ts";

const DAY_MS = 24 * 3_600_000;
/** An invitation as members see it. */
export type ShownInvitation = Omit<InvitationRow, "hash">;

/**
 * Invites somebody by email, in the language of the person who invites. An earlier invitation of the address ends.
 * Throws `owner_needed`, `already_member` and `too_many_invitations`. One round trip; the mail goes behind it.
 */
export async function inviteMember(
  ctx: Context,
  { email, role }: { email: string; role: Role },
  { carriersOf }: { carriersOf: CarriersOf },
): Promise<ShownInvitation> {
  const { session, ids, shard, env } = ctx;
  const clock = ctx.clock.ours ?? ctx.clock;
  const now = clock.now();
  const folded = foldedAddress(email);
  const { token, hash } = newToken(ids, shard);
  const row = {
    id: ids.uuid(),
    email: folded,
    email_written: email.trim(),
    role,
    hash,
    created_at: now.toISOString(),
    expires_at: after(now, INVITATION_MS),
    accepted_at: null,
    revoked_at: null,
  };
  const {
    reads: [[business], [member]],
    changed: [made],
  } = await session.change({
    reads: [ownBusiness(session), memberByEmail(session, folded)],
    change: insertInvitation(session, row, after(now, -DAY_MS)),
    follow: [
      note(ctx, {
        action: "invited",
        thing_kind: "invitation",
        thing_id: row.id,
        after: { email: folded, role },
      }),
      revokeEarlier(session, { email: folded, id: row.id, now: row.created_at }),
    ],
  });
  const { person } = session;
  if (role === "owner" && person?.role !== "owner") throw refuse("owner_needed", {}, ["role"]);
  if (member) throw refuse("already_member", { email: folded }, ["email"]);
  if (!made || !business) throw refuse("too_many_invitations", { most: MOST_INVITATIONS });
  const mail = {
    to: row.email_written,
    locale: person?.locale ?? business.locale,
    url: `${publicOrigin(env)}${INVITATION_PATH}/${token}`,
    business: business.name,
    inviter: person ? person.name || person.email : business.name,
    role,
  };
  ctx.afterwards(mailInvitation({ env, clock, ids, carriersOf }, mail));
  const { hash: _, ...shown } = made;
  return shown;
}

/** Takes an invitation back; one that is taken back already stays so. Throws `invitation_not_found`. */
export async function revokeInvitation(ctx: Context, id: string): Promise<void> {
  const { session, clock } = ctx;
  const {
    reads: [[invitation]],
    changed,
  } = await session.change({
    reads: [invitationById(session, id)],
    change: revokeInvitationRow(session, id, ourInstant(clock)),
    follow: [note(ctx, { action: "revoked", thing_kind: "invitation", thing_id: id })],
  });
  const isGone = changed.length > 0 || (invitation && invitation.revoked_at !== null);
  if (!isGone) throw refuse("invitation_not_found", {});
}

/** What an invitation offers, for who holds its token. Throws 429 and `invitation_refused`. */
export async function readInvitation(
  visit: Visit,
  token: string,
): Promise<Pick<FoundInvitation, "email_written" | "role" | "business_name" | "expires_at">> {
  const { invitation } = await openInvitation(visit, token);
  const { email_written, role, business_name, expires_at } = invitation;
  return { email_written, role, business_name, expires_at };
}

async function openInvitation(visit: Visit, token: string) {
  await limitVisits(visit);
  const opened = openToken(token);
  if (!opened) throw refuse("invitation_refused", { why: "unknown" });
  const { db } = openDatabase(visit.env, opened.shard);
  const [[found]] = await runBatch(db, [invitationByHash(opened.hash)]);
  if (!found || found.invitation.revoked_at !== null) throw refuse("invitation_refused", { why: "unknown" });
  const invitation = { ...found.invitation, business_name: found.business_name };
  if (invitation.accepted_at !== null) throw refuse("invitation_refused", { why: "used" });
  if (invitation.expires_at <= instant(visit.clock)) throw refuse("invitation_refused", { why: "expired" });
  return { invitation, shard: opened.shard };
}

/**
 * Accepts an invitation and signs its person in, into that business. The invitation came to the address, so who is
 * new gets an account by it. Who has one must be signed in with it: a mail that was passed on must not open
 * somebody's other businesses. Throws 429, `invitation_refused`, `sign_in_first` and `sign_up_refused`.
 */
export async function acceptInvitation(
  visit: Visit,
  { token, locale }: { token: string; locale: Locale },
): Promise<Entered> {
  const { env, clock } = visit;
  const { invitation, shard } = await openInvitation(visit, token);
  const { id, business_id, role, email } = invitation;
  const user = await invitedUser(visit, { ...invitation, locale });
  const now = instant(clock);
  const place = { business_id, shard };
  // An entry gives no rights, so it may come first: without it, the person would not find the business.
  await runBatch(openDirectory(env), [noteEntry(user.id, place, now)]);
  const work = workOf(visit, user.id, place);
  const { token: sessionToken, row } = newSession(visit, user, shard);
  const { changed } = await work.session.change({
    change: acceptRow(work.session, id, now),
    follow: [
      insertMember(work.session, {
        user_id: user.id,
        role,
        email,
        name: user.name,
        created_at: now,
        removed_at: null,
      }),
      note(work, { action: "accepted", thing_kind: "invitation", thing_id: id, after: { email, role } }),
      insertSession(work.session, row),
    ],
  });
  if (changed.length === 0) throw refuse("invitation_refused", { why: "used" });
  if (visit.sessionToken !== null) await signOut(visit, visit.sessionToken);
  return { ...place, token: sessionToken, user };
}

async function invitedUser(
  visit: Visit,
  { email, email_written, locale }: Pick<UserRow, "email" | "email_written" | "locale">,
): Promise<UserRow> {
  const [[known]] = await runBatch(openDirectory(visit.env), [userByEmail(email)]);
  if (known) {
    if ((await heldBy(visit)) === known.id) return known;
    throw refuse("sign_in_first", { email });
  }
  const signUp = requireSignUp(visit.env);
  if (signUp === "closed") throw refuse("sign_up_refused", { sign_up: signUp });
  return keepUser(visit, { email, email_written, locale });
}

/** Whose session the browser holds; null if none. */
async function heldBy({ env, clock, sessionToken }: Visit): Promise<string | null> {
  const opened = sessionToken === null ? null : openToken(sessionToken);
  if (!opened) return null;
  const { db } = openDatabase(env, opened.shard);
  const [[held]] = await runBatch(db, [holderOfSession(opened.hash, instant(clock))]);
  return held?.user_id ?? null;
}
