import { createHmac, timingSafeEqual } from "node:crypto";

/** For which business an account's owner went to Stripe. */
interface Journey {
  shard: string;
  business: string;
  /** Makes two journeys of a business differ. */
  nonce: string;
}

const VALID_MS = 60 * 60_000;

/** What Stripe hands back unseen: the business, until when, and a signature that only this deployment can make. */
export function signState(secret: string, { shard, business, nonce }: Journey, now: Date): string {
  const text = [shard, business, now.getTime() + VALID_MS, nonce].join(".");
  return `${text}.${signatureOf(secret, text).toString("base64url")}`;
}

/** The business of a genuine state that is not too old; else null. */
export function openState(secret: string, state: string, now: Date): Journey | null {
  const [, text = "", shard = "", business = "", until = "", nonce = "", signature = ""] =
    /^((\w)\.([\w-]{36})\.(\d{13})\.([\w-]+))\.([\w-]{43})$/.exec(state) ?? [];
  const given = Buffer.from(signature, "base64url");
  const right = signatureOf(secret, text);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return Number(until) > now.getTime() ? { shard, business, nonce } : null;
}

/** The purpose is part of it, so that it stands for nothing else that this secret signs. */
const signatureOf = (secret: string, text: string): Buffer =>
  createHmac("sha256", secret).update(`stripe-connect:${text}`).digest();
