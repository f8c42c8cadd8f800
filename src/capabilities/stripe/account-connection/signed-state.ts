import { createHmac, timingSafeEqual } from "node:crypto";

/** Where in the account app the owner set out: in the business, or in its sandbox. */
export type SettingOut = "live" | "sandbox";

/** The business for which an account owner was sent to Stripe. */
interface Journey {
  shard: string;
  business: string;
  /** Makes two states of one business differ. */
  nonce: string;
  /** Null for an owner whom a program sent. */
  from: SettingOut | null;
}

const VALID_MS = 60 * 60_000;

/**
 * Makes the OAuth `state`, which Stripe hands back unchanged: the business, the expiry (an hour from `now`),
 * and a signature that only this deployment can make.
 */
export function signState(secret: string, { shard, business, nonce, from }: Journey, now: Date): string {
  const text = [shard, business, now.getTime() + VALID_MS, nonce, ...(from ? [from] : [])].join(".");
  return `${text}.${signatureOf(secret, text).toString("base64url")}`;
}

/** Reads a state; null if it is not genuine or has expired. */
export function openState(secret: string, state: string, now: Date): Journey | null {
  const [, text = "", shard = "", business = "", until = "", nonce = "", from, signature = ""] =
    /^((\w)\.([\w-]{36})\.(\d{13})\.([\w-]+)(?:\.(live|sandbox))?)\.([\w-]{43})$/.exec(state) ?? [];
  // The characters are compared, not the bytes: the last character has bits to spare, so bytes have spellings.
  const given = Buffer.from(signature);
  const right = Buffer.from(signatureOf(secret, text).toString("base64url"));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  if (Number(until) <= now.getTime()) return null;
  return { shard, business, nonce, from: (from as SettingOut | undefined) ?? null };
}

/** The signed text names its purpose, so the signature is valid for nothing else that this secret signs. */
const signatureOf = (secret: string, text: string): Buffer =>
  createHmac("sha256", secret).update(`stripe-connect:${text}`).digest();
