/**
 * Passkeys (WebAuthn level 3): registering one, signing in with one, and removing it. What browsers and authenticators
 * say is verified by a library, which is loaded by the first of these requests.
 */
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { after, type Clock } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { DEFAULT_SHARD } from "../../platform/database/shards.ts";
import { runBatch } from "../../platform/database/statement.ts";
import { base64url, type Ids, sha256 } from "../../platform/ids.ts";
import { publicOrigin } from "../../platform/origin.ts";
import type { PasskeyRow } from "../../schema/rows.ts";
import { refuse } from "./account-refusals.ts";
import { openDirectory, userById } from "./directory-statements.ts";
import { type Entered, signIn } from "./enter.ts";
import { personOf } from "./own-sessions.ts";
import {
  deleteOldChallenges,
  deletePasskey,
  insertChallenge,
  insertPasskey,
  MOST_PASSKEYS,
  notePasskeyUse,
  ownPasskeys,
  passkeyById,
  passkeysOf,
  takeChallenge,
} from "./passkey-statements.ts";
import { limitVisits, type Visit } from "./visit.ts";

/** What the browser gives after asking the authenticator: credentials as JSON (WebAuthn level 3, §5.1). */
export type { AuthenticationResponseJSON, RegistrationResponseJSON };

/** A passkey as its person sees it. */
export type ShownPasskey = Pick<PasskeyRow, "id" | "name" | "backed_up" | "created_at" | "used_at">;

const CHALLENGE_MS = 5 * 60_000;
const DAY_MS = 24 * 3_600_000;
const SERVICE = "FastFaktura";

const webauthn = () => import("@simplewebauthn/server");

/**
 * The party that passkeys are for: the host of the deployment. Passkeys of a browser are bound to it. Browsers take no
 * address for one, so on one's own machine it is `localhost`.
 */
function party(env: Env): { expectedOrigin: string; expectedRPID: string } {
  const origin = publicOrigin(env).replace(/^http:\/\/127\.0\.0\.1(?=:|$)/, "http://localhost");
  return { expectedOrigin: origin, expectedRPID: new URL(origin).hostname };
}

interface Asking {
  env: Env;
  ids: Ids;
  clock: Clock;
  /** The value of the cookie that tells this browser from others. */
  browser: string;
}

async function newChallenge({ env, ids, clock, browser }: Asking, userId: string | null): Promise<string> {
  const challenge = ids.token(32);
  const now = (clock.ours ?? clock).now();
  await runBatch(openDirectory(env), [
    deleteOldChallenges(after(now, -DAY_MS)),
    insertChallenge({
      hash: sha256(challenge),
      browser_hash: sha256(browser),
      user_id: userId,
      created_at: now.toISOString(),
      expires_at: after(now, CHALLENGE_MS),
    }),
  ]);
  return challenge;
}

/** What the browser needs to register a passkey. `browser` is the mark of its cookie. Throws `too_many_passkeys`. */
export async function beginPasskey(
  ctx: Context,
  browser: string,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { env } = ctx;
  const { user_id, email, name } = await personOf(ctx);
  const [known] = await runBatch(openDirectory(env), [passkeysOf(user_id)]);
  if (known.length >= MOST_PASSKEYS) throw refuse("too_many_passkeys", { most: MOST_PASSKEYS });
  const challenge = await newChallenge({ ...ctx, browser }, user_id);
  const { generateRegistrationOptions } = await webauthn();
  return generateRegistrationOptions({
    rpName: SERVICE,
    rpID: party(env).expectedRPID,
    userID: new Uint8Array(Buffer.from(user_id)),
    userName: email,
    userDisplayName: name || email,
    challenge: bytesOf(challenge),
    attestationType: "none",
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    supportedAlgorithmIDs: [-8, -7, -257],
    timeout: CHALLENGE_MS,
  });
}

/**
 * Keeps a passkey that the browser has registered for the signed-in person. Throws `passkey_refused` and
 * `too_many_passkeys`.
 */
export async function registerPasskey(
  ctx: Context,
  { browser, response, name }: { browser: string; response: RegistrationResponseJSON; name: string },
): Promise<ShownPasskey> {
  const { env, clock } = ctx;
  const { user_id } = await personOf(ctx);
  const now = (clock.ours ?? clock).now().toISOString();
  const challenge = challengeIn(response);
  const [[taken], known] = await runBatch(openDirectory(env), [
    takeChallenge({ hash: sha256(challenge), browserHash: sha256(browser), now }),
    passkeysOf(user_id),
  ]);
  if (!taken || taken.user_id !== user_id) throw refuse("passkey_refused", { why: "challenge" });
  if (known.length >= MOST_PASSKEYS) throw refuse("too_many_passkeys", { most: MOST_PASSKEYS });
  const { verifyRegistrationResponse } = await webauthn();
  const { verified, registrationInfo: info } = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    ...party(env),
    requireUserVerification: true,
  }).catch(notVerified);
  if (!verified || !info) return notVerified();
  const row = {
    id: info.credential.id,
    user_id,
    name,
    public_key: base64url(info.credential.publicKey),
    counter: info.credential.counter,
    transports: (info.credential.transports ?? []).slice(0, 10),
    backed_up: info.credentialBackedUp,
    created_at: now,
    used_at: null,
  };
  const [kept] = await runBatch(openDirectory(env), [insertPasskey(row)]);
  if (kept.length === 0) return notVerified();
  return shown(row);
}

/** What the browser needs to sign in with any passkey that it has for us. Throws 429. */
export async function beginPasskeySignIn(visit: Visit): Promise<PublicKeyCredentialRequestOptionsJSON> {
  await limitVisits(visit);
  const challenge = await newChallenge(visit, null);
  return {
    challenge,
    rpId: party(visit.env).expectedRPID,
    allowCredentials: [],
    userVerification: "required",
    timeout: CHALLENGE_MS,
  };
}

/** Signs in with a passkey. Throws 429, `passkey_refused` and `no_business`. */
export async function signInByPasskey(visit: Visit, response: AuthenticationResponseJSON): Promise<Entered> {
  await limitVisits(visit);
  const { env, clock, browser } = visit;
  const now = clock.now().toISOString();
  const challenge = challengeIn(response);
  const [[taken], [passkey]] = await runBatch(openDirectory(env), [
    takeChallenge({ hash: sha256(challenge), browserHash: sha256(browser), now }),
    passkeyById(String(response.id)),
  ]);
  if (!taken || taken.user_id !== null) throw refuse("passkey_refused", { why: "challenge" });
  if (!passkey) throw refuse("passkey_refused", { why: "unknown" });
  const counter = await counterIn({ env, response, challenge, passkey });
  const [noted, [user]] = await runBatch(openDirectory(env), [
    notePasskeyUse(passkey, { counter, now }),
    userById(passkey.user_id),
  ]);
  if (noted.length === 0) throw refuse("passkey_refused", { why: "replayed" });
  if (!user) throw new Error("a passkey of nobody");
  return signIn(visit, user);
}

/** The authenticator's count of signatures, once its signature was verified. Throws `passkey_refused`. */
async function counterIn({
  env,
  response,
  challenge,
  passkey,
}: {
  env: Env;
  response: AuthenticationResponseJSON;
  challenge: string;
  passkey: PasskeyRow;
}): Promise<number> {
  const { verifyAuthenticationResponse } = await webauthn();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    ...party(env),
    requireUserVerification: true,
    // The count is compared by the statement that writes it: of two answers at once, only one can be right.
    credential: { id: passkey.id, publicKey: bytesOf(passkey.public_key), counter: 0 },
  }).catch(notVerified);
  return verified ? authenticationInfo.newCounter : notVerified();
}

/** The passkeys of the signed-in person, the oldest first. One round trip, where the directory is in their shard. */
export async function listPasskeys(ctx: Context): Promise<ShownPasskey[]> {
  const { env, session, shard } = ctx;
  const isHere = shard === DEFAULT_SHARD;
  // Another database can be asked only once it is known who the person is.
  if (!isHere) await session.authenticate();
  const [rows] = isHere
    ? await session.read([ownPasskeys(session)])
    : await runBatch(openDirectory(env), [ownPasskeys(session)]);
  return rows.map(shown);
}

/** Removes a passkey of the signed-in person's. Throws `passkey_not_found`. */
export async function removePasskey(ctx: Context, id: string): Promise<void> {
  const { user_id } = await personOf(ctx);
  const [removed] = await runBatch(openDirectory(ctx.env), [deletePasskey(user_id, id)]);
  if (removed.length === 0) throw refuse("passkey_not_found", {});
}

const shown = ({ id, name, backed_up, created_at, used_at }: PasskeyRow): ShownPasskey => ({
  id,
  name,
  backed_up,
  created_at,
  used_at,
});

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, "base64url"));

/** The challenge that the browser says it has answered. Whether it has is verified later. */
function challengeIn({ response }: { response: { clientDataJSON: string } }): string {
  try {
    const said: unknown = JSON.parse(Buffer.from(response.clientDataJSON, "base64url").toString());
    if (typeof said === "object" && said && "challenge" in said && typeof said.challenge === "string")
      return said.challenge;
  } catch {
    // It is not what a browser says.
  }
  return notVerified();
}

function notVerified(): never {
  throw refuse("passkey_refused", { why: "not_verified" });
}
