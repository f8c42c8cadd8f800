import type { Said } from "./said.ts";

/** The page of online payment. */
export interface StripeWords {
  title: string;
  detail: string;
  connected: Said;
  /** The account cannot take payments yet. */
  incomplete: Said;
  notConnected: Said;
  /** The sandbox has a page of its own in place of Stripe's. */
  simulated: Said;
  /** The installation takes payments for its only business. */
  own: Said;
  account: string;
  connect: string;
  disconnect: string;
  disconnectSure: string;
  notSetUp: string;
  connectedAlready: string;
  failed: string;
  payers: Said;
}
