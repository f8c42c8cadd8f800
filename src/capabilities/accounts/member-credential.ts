import { type SQL, sql } from "drizzle-orm";
import type { Credential, CredentialKind } from "../../platform/database/credential.ts";
import { laterBy, writtenOut } from "../../platform/database/query.ts";
import { RECENT_MS, requireRecent, type SignedIn } from "../../platform/signed-in.ts";
import { refuse } from "./account-refusals.ts";
import { type Action, mayDo, needsRecent, rolesFor } from "./role-actions.ts";

/** Which of a business and its sandbox a person works in. */
export type Mode = "live" | "sandbox";

interface SessionFound extends SignedIn {
  /** Null in the sandbox of a business that has none. */
  business_id: string | null;
  clock_ahead_ms: number;
}

/** The member's session: not ended, not over, of a member who still is one. */
const goodSession = (hash: SQL, now: SQL): SQL =>
  sql`sessions join members on members.business_id = sessions.business_id and members.user_id = sessions.user_id where sessions.hash = ${hash} and sessions.expires_at > ${now} and members.removed_at is null`;

const isRecent = (now: SQL): SQL => sql`sessions.verified_at > ${laterBy(now, sql.raw(`-${RECENT_MS}`))}`;

const TWIN = sql`(select sandbox_id from sandbox_twins where sandbox_twins.business_id = sessions.business_id)`;

const roleIn = (action: Action): SQL =>
  sql.raw(`members.role in (${rolesFor(action).map((role) => `'${role}'`)})`);

const businessIn = (mode: Mode): SQL => (mode === "live" ? sql`sessions.business_id` : TWIN);

/** `shown` is the one that stands at the top of the page, also where something is done `at` the business. */
function memberKind(action: Action, at: Mode, shown: Mode): CredentialKind<SessionFound> {
  const business = businessIn(at);
  const businessOf = (hash: SQL, now: SQL) =>
    sql`(select ${business} from ${goodSession(hash, now)} and ${roleIn(action)}${needsRecent(action) ? sql` and ${isRecent(now)}` : sql``})`;
  return {
    name: `member to ${action} in ${at}, shown ${shown}`,
    businessOf,
    originOf: (hash) => sql`(select ${business} from sessions where hash = ${hash})`,
    clockAheadOf: (hash, now) =>
      sql`(select clock_ahead_ms from businesses where id = ${businessOf(hash, now)})`,
    actorOf: (hash) => sql`(select 'person:' || user_id from sessions where hash = ${hash})`,
    lookup: (hash, now) =>
      writtenOut(
        sql`select sessions.id as session_id, sessions.user_id, members.name, members.email, sessions.locale, members.role, sessions.business_id as member_of, (select name from businesses where id = sessions.business_id) as business_name, (select name from businesses where id = ${businessIn(shown)}) as shown_name, (select time_zone from businesses where id = ${businessIn(shown)}) as time_zone, ${TWIN} as twin_id, (select sandbox from businesses where id = ${business}) as sandbox, sessions.seen_at, sessions.verified_at, ${isRecent(now)} as is_recent, ${business} as business_id, (select clock_ahead_ms from businesses where id = ${business}) as clock_ahead_ms from ${goodSession(hash, now)}`,
        (row) => ({ ...row, sandbox: row.sandbox === 1, is_recent: row.is_recent === 1 }),
      ),
    accept([found]) {
      if (!found) throw refuse("not_signed_in", {});
      const { business_id, clock_ahead_ms, ...person } = found;
      if (!mayDo(person.role, action)) throw refuse("role_may_not", { role: person.role, action });
      if (needsRecent(action)) requireRecent(person);
      if (business_id === null) throw refuse("no_sandbox", {});
      return { business_id, clock_ahead_ms, actor: { kind: "person", id: person.user_id }, person };
    },
  };
}

/** What is done with the business and with one's own account, whichever of the two one works in. */
const LIVE_ONLY: ReadonlySet<Action> = new Set<Action>([
  "members",
  "own_account",
  "own_passkeys",
  "close_business",
]);

const kinds = new Map<string, CredentialKind<SessionFound>>();

/**
 * A person's session as a credential, by the SHA-256 hash of its token, for one action. The first batch throws
 * `not_signed_in` when the session is unknown, ended or over, or the person is no member any more; `role_may_not`,
 * `sign_in_again` when the action asks for a recent proof, and `no_sandbox`.
 */
export function memberCredential(hash: string, action: Action, mode: Mode): Credential {
  const at = LIVE_ONLY.has(action) ? "live" : mode;
  const name = `${action} ${mode}`;
  const kind = kinds.get(name) ?? memberKind(action, at, mode);
  kinds.set(name, kind);
  return { kind, value: hash };
}
