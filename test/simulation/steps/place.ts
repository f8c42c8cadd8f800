/** What steps are made of: a place to decide at, and requests about the invoices that are there. */
import { ask, remember } from "../caller.ts";
import type { Random } from "../random.ts";
import type { Business, DocumentBody, Intent, Invoice, World } from "../world.ts";

/**
 * A decided action that has not run yet. `run` gives a function that records in the world what it learned.
 */
export interface Action {
  what: string;
  businesses: readonly Business[];
  run(): Promise<() => void>;
}

export interface Place {
  world: World;
  random: Random;
  /** The invoice that all actions of a burst or race are about. */
  focus?: Invoice | undefined;
}

/** Decides on an action; null when there is nothing yet to do it with. */
export type Plan = (place: Place) => Action | null;

export interface Step {
  name: string;
  weight: number;
  /** Whether it can be one of several actions at the same moment. */
  abreast?: boolean;
  /** The state of an invoice in which the step can compete with another for it. */
  rivals?: "draft" | "issued" | "any";
  plan: Plan;
}

export const nothing = () => undefined;

export const businessOf = ({ world, random, focus }: Place): Business => {
  const found = focus?.business ?? random.pick(world.businesses);
  if (!found) throw new Error("a world without businesses");
  return found;
};

/** An invoice to act on, mostly a recent one that meets the condition. */
export function invoiceOf(place: Place, fits: (invoice: Invoice) => boolean = () => true): Invoice | null {
  const { random, focus } = place;
  if (focus) return focus;
  const present = businessOf(place).invoices.filter(({ deleted }) => !deleted);
  // An invoice that does not meet the condition is a case, too.
  return (random.chance(0.9) ? random.pickNew(present.filter(fits)) : random.pickNew(present)) ?? null;
}

export const isDraft = ({ seen }: Invoice): boolean => seen.status === "draft";
export const isOpen = ({ seen }: Invoice): boolean =>
  ["finalized", "sent", "opened", "overdue"].includes(seen.status);
export const isIssued = (invoice: Invoice): boolean => isOpen(invoice) || invoice.seen.status === "paid";
export const hasPayments = ({ payments }: Invoice): boolean => payments.length > 0;

export const bodyOf = ({ answer }: Intent): DocumentBody => answer as unknown as DocumentBody;
export const succeeded = ({ status }: Intent): boolean => status >= 200 && status < 300;

/** Keeps an answer about an invoice, unless a newer one is known. */
export function see(invoice: Invoice, body: DocumentBody): void {
  if (body.id !== invoice.id || body.version < invoice.version) return;
  if (body.public_url !== invoice.seen.public_url) invoice.deadUrls.push(invoice.seen.public_url);
  invoice.seen = body;
  invoice.version = body.version;
}

/** An action that sends a request about an invoice. `learn` gets the intent if it succeeded. */
export function asking(
  kind: string,
  invoice: Invoice,
  place: Place,
  wish: { method: string; path: string; body?: unknown; tag?: string; headers?: Record<string, string> },
  learn: (intent: Intent) => void = (intent) => see(invoice, bodyOf(intent)),
): Action {
  const { world, random } = place;
  const { business } = invoice;
  const tag = wish.tag ?? tagOf(place, kind);
  return {
    what: `${kind} b${business.index} i${business.invoices.indexOf(invoice)}`,
    businesses: [business],
    async run() {
      const intent = await ask(world, random, { ...wish, kind, business, tag });
      return () => {
        remember(world, intent);
        if (succeeded(intent)) learn(intent);
        world.log(
          `${kind} b${business.index} i${business.invoices.indexOf(invoice)} ${intent.status} ${intent.code}`,
        );
      };
    },
  };
}

/** Unique per step and action, and the same in every run of the seed. */
export const tagOf = ({ world, random }: Place, kind: string): string =>
  `${kind}-${world.step}-${random.between(0, 1e9).toString(36)}`;
