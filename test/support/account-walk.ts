/** Businesses with people of each role, and requests of theirs to any page of the account. */
import { env } from "cloudflare:workers";
import { newToken } from "../../src/capabilities/accounts/tokens.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { createIds } from "../../src/platform/ids.ts";
import type { Role } from "../../src/schema/vocabularies/members.ts";
import { formToken } from "../../src/surfaces/account/http/forms.ts";
import { type PageAnswer, visitor } from "./account-pages.ts";
import { aFullBusiness, type FullBusiness } from "./full-business.ts";
import { rowsOf } from "./rows.ts";

const ids = createIds(systemClock);

/** A business with its sandbox, both with everything in them. */
export interface Pair {
  live: FullBusiness;
  sandbox: FullBusiness;
}

/** `text` is part of every text in both. */
export async function aPair(text: string): Promise<Pair> {
  const [live, sandbox] = await Promise.all([aFullBusiness(text), aFullBusiness(text)]);
  await insert("sandbox_twins", { business_id: live.id, sandbox_id: sandbox.id, created_at: ago(0) });
  return { live, sandbox };
}

/** Makes somebody a member of a business and signs them in; gives the token of their session. */
export async function aMemberOf(
  business_id: string,
  { role, name = "Ada", minutes = 0 }: { role: Role; name?: string; minutes?: number },
): Promise<{ user_id: string; token: string }> {
  const user_id = ids.uuid();
  const email = `${user_id}@example.com`;
  const person = { email, name, created_at: ago(0) };
  const account = { id: user_id, email_written: email, locale: "en", updated_at: ago(0) };
  await insert("users", { ...person, ...account });
  await insert("members", { business_id, user_id, role, ...person });
  await insert("directory", { user_id, business_id, shard: "0", entered_at: ago(0) });
  return { user_id, token: await signedIn(business_id, { user_id, agent: name, minutes }) };
}

/** Signs a member in who proved some minutes ago who they are; gives the token. */
export async function signedIn(
  business_id: string,
  { user_id, agent = "Firefox", minutes = 0 }: { user_id: string; agent?: string; minutes?: number },
): Promise<string> {
  const { token, hash } = newToken(ids);
  const at = { created_at: ago(0), seen_at: ago(0), expires_at: ago(-60), verified_at: ago(minutes) };
  await insert("sessions", { business_id, id: ids.uuid(), user_id, hash, locale: "en", agent, ...at });
  return token;
}

/** An open invitation into a business. */
export const anInvitation = (business_id: string, email_written: string): Promise<unknown> =>
  insert("invitations", {
    business_id,
    id: ids.uuid(),
    email: "invited@example.com",
    email_written,
    role: "viewer",
    hash: newToken(ids).hash,
    invited_by: "system:operator",
    created_at: ago(0),
    expires_at: ago(-60),
  });

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

const insert = (table: string, row: Record<string, string>): Promise<unknown> =>
  env.DB.prepare(
    `insert into ${table} (${Object.keys(row).join()}) values (${Object.keys(row).map(() => "?")})`,
  )
    .bind(...Object.values(row))
    .run();

/** The tables whose rows pages name in their paths. */
const NAMED = [
  "api_keys",
  "attachments",
  "client_contacts",
  "clients",
  "comments",
  "deliveries",
  "invitations",
  "invoices",
  "members",
  "payments",
  "products",
  "sessions",
];

/** An id of each kind of thing that a business has and that pages name; a member's is that of the person. */
export async function oneOfEach(business: string): Promise<string[]> {
  const rows = await rowsOf(business);
  const note = rows.invoices?.find(({ type }) => type === "credit_note");
  const firsts = [...NAMED.map((table) => rows[table]?.[0]), note];
  return [business, ...firsts.flatMap((row) => (row ? [String(row.id ?? row.user_id)] : []))];
}

/** One of each kind of thing that belongs to a document: the document's id, and its own. */
export async function besideDocuments(business: string): Promise<[string, string][]> {
  const rows = await rowsOf(business);
  // Files stand beside invoices and credit notes, and the last one came to a credit note.
  return NAMED.flatMap((table) => [rows[table]?.[0], rows[table]?.at(-1)]).flatMap(
    (row): [string, string][] =>
      typeof row?.invoice_id === "string" && typeof row.id === "string" ? [[row.invoice_id, row.id]] : [],
  );
}

/** Asks for a page, or sends a form with the token of its session. */
export function ask(
  token: string,
  { method, path }: { method: "get" | "post"; path: string },
  fields: Readonly<Record<string, string>> = {},
  bindings?: Partial<Env>,
): Promise<PageAnswer> {
  const browser = visitor({ session: token }, bindings);
  if (method === "get") return browser.get(path);
  return browser.send(path, { form: formToken(token), ...fields });
}
