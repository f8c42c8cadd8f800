/** Steps about clients, drafts, invoices and credit notes. */
import { ask, calmly, remember } from "../caller.ts";
import type { Business, DocumentBody } from "../world.ts";
import {
  asking,
  bodyOf,
  businessOf,
  invoiceOf,
  isDraft,
  isOpen,
  nothing,
  type Place,
  type Plan,
  succeeded,
  tagOf,
} from "./place.ts";

const RATES = [20, 20, 20, 19, 10, 5.5, 2.1, 0];

/** Now and then a line is free: an invoice of such lines comes to nothing. */
function priceOf({ random }: Place): number {
  const cents = random.between(1, 40_000);
  return cents <= 2_000 ? 0 : cents;
}

function linesOf(place: Place, business: Business) {
  const { random } = place;
  return Array.from({ length: random.between(1, 4) }, (_, index) => {
    const product_id = random.chance(0.1) ? random.pick(business.products) : undefined;
    return product_id === undefined ? lineOf(place, business, index) : { product_id, quantity: 1 + index };
  });
}

const lineOf = (place: Place, business: Business, index: number) => {
  const { random } = place;
  return {
    description: `Work ${index + 1} ~b${business.index}~`,
    quantity: random.pick([1, 1, 2, 3, 0.5, 1.333333, 7.25, 12]) ?? 1,
    unit_price_cents: random.chance(0.06) && index > 0 ? -random.between(1, 50) : priceOf(place),
    tax_rate: random.pick(RATES) ?? 20,
    ...(random.chance(0.15) && { discount: discountOf(place) }),
  };
};

/** The same at a price that is no whole number of cents, if it tells its price. */
const finer = <L extends object>(line: L): L =>
  "unit_price_cents" in line ? { ...line, unit_price_cents: Number(line.unit_price_cents) + 0.0625 } : line;

const discountOf = ({ random }: Place) =>
  random.chance(0.7)
    ? { percent: random.pick([2.5, 5, 10, 33.3333, 100]) }
    : { amount_cents: random.between(0, 400) };

/** What a document's amounts follow from besides its lines. Few are refused, as a discount beyond its lines is. */
function pricingOf(place: Place) {
  const { random } = place;
  if (random.chance(0.35)) return {};
  const charges = Array.from({ length: random.between(1, 2) }, () => ({
    amount_cents: random.between(0, 900),
    tax_rate: random.pick(RATES) ?? 20,
    reason: "Shipping",
  }));
  return {
    ...(random.chance(0.5) && { prices_include_tax: true }),
    ...(random.chance(0.7) && { discount: { ...discountOf(place), reason: "Voucher" } }),
    ...(random.chance(0.4) && { charges }),
  };
}

const termsOf = ({ random }: Place) => [
  { percent: random.pick([3, 10]), days: random.between(0, 3) },
  { percent: 2, days: random.between(4, 40) },
];

export const createClient: Plan = (place) => {
  const { world, random } = place;
  const business = businessOf(place);
  const tag = tagOf(place, "client");
  const email = `c${world.step}@b${business.index}.example`;
  const body = {
    name: `Client ${world.step} ~b${business.index}~`,
    email,
    phone: `+3361${String(random.between(0, 9_999_999)).padStart(7, "0")}`,
    locale: random.pick(["en", "fr", "de", "nb", "da", "sv"]),
    external_id: tag,
  };
  return {
    what: `client b${business.index}`,
    businesses: [business],
    async run() {
      const intent = await ask(world, random, {
        kind: "client",
        business,
        method: "POST",
        path: "/clients",
        body,
        tag,
      });
      return () => {
        remember(world, intent);
        if (succeeded(intent)) business.clients.push({ id: String(intent.answer.id), email });
        world.log(`client b${business.index} ${intent.status} ${intent.code}`);
      };
    },
  };
};

export const createDraft: Plan = (place) => {
  const { world, random } = place;
  const business = businessOf(place);
  const client = random.pickNew(business.clients);
  if (!client) return createClient(place);
  const tag = tagOf(place, "draft");
  const body = {
    client_id: client.id,
    currency: random.pick(["EUR", "EUR", "EUR", "SEK", "GBP"]),
    lines: linesOf(place, business),
    ...pricingOf(place),
    ...(random.chance(0.4) && { cash_discount: termsOf(place) }),
    purchase_order: tag,
    ...(random.chance(0.3) && { notes: `Notes ~b${business.index}~` }),
    ...(random.chance(0.2) && { due_date: dayFrom(random.between(-1, 40)) }),
  };
  return {
    what: `draft b${business.index}`,
    businesses: [business],
    async run() {
      const intent = await ask(world, random, {
        kind: "draft",
        business,
        method: "POST",
        path: "/invoices",
        body,
        tag,
      });
      return () => {
        remember(world, intent);
        if (succeeded(intent)) addInvoice(business, bodyOf(intent));
        world.log(`draft b${business.index} ${intent.status} ${intent.code}`);
      };
    },
  };
};

function addInvoice(business: Business, seen: DocumentBody): void {
  business.invoices.push({
    business,
    id: seen.id,
    seen,
    version: seen.version,
    payments: [],
    deadUrls: [],
    deleted: false,
  });
}

const dayFrom = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const editDraft: Plan = (place) => {
  const { random } = place;
  const invoice = invoiceOf(place, isDraft);
  if (!invoice) return null;
  const body = {
    notes: `${tagOf(place, "edit")} ~b${invoice.business.index}~`,
    ...(random.chance(0.5) && { lines: linesOf(place, invoice.business).map(finer) }),
    ...(random.chance(0.3) && { discount: null, ...pricingOf(place) }),
  };
  const headers: Record<string, string> = random.chance(0.3) ? { "If-Match": `"${invoice.version}"` } : {};
  return asking("edit", invoice, place, { method: "PATCH", path: `/invoices/${invoice.id}`, body, headers });
};

export const deleteDraft: Plan = (place) => {
  const invoice = invoiceOf(place, isDraft);
  if (!invoice) return null;
  return asking("delete", invoice, place, { method: "DELETE", path: `/invoices/${invoice.id}` }, () => {
    invoice.deleted = true;
  });
};

export const duplicate: Plan = (place) => {
  const invoice = invoiceOf(place);
  if (!invoice) return null;
  const path = `/invoices/${invoice.id}/duplicate`;
  return asking("duplicate", invoice, place, { method: "POST", path }, (intent) =>
    addInvoice(invoice.business, bodyOf(intent)),
  );
};

export const finalize: Plan = (place) => {
  const invoice = invoiceOf(place, isDraft);
  if (!invoice) return null;
  return asking("finalize", invoice, place, { method: "POST", path: `/invoices/${invoice.id}/finalize` });
};

export const send: Plan = (place) => {
  const { random } = place;
  const invoice = invoiceOf(place, (one) => isDraft(one) || isOpen(one));
  if (!invoice) return null;
  const tag = tagOf(place, "send");
  const channels = random.some(["email", "sms", "link"]);
  const body = {
    channels,
    ...(channels.includes("email") && { message: tag }),
    ...(random.chance(0.15) && { reminder: true }),
    ...(random.chance(0.7) && { force: true }),
  };
  return asking("send", invoice, place, { method: "POST", path: `/invoices/${invoice.id}/send`, body, tag });
};

export const cancel: Plan = (place) => {
  const invoice = invoiceOf(place);
  if (!invoice) return null;
  return asking("cancel", invoice, place, { method: "POST", path: `/invoices/${invoice.id}/cancel` });
};

export const rotate: Plan = (place) => {
  const invoice = invoiceOf(place);
  if (!invoice) return null;
  return asking("rotate", invoice, place, { method: "POST", path: `/invoices/${invoice.id}/public-link` });
};

export const sendCreditNote: Plan = (place) => {
  const { world, random } = place;
  const business = businessOf(place);
  const note = random.pickNew(business.creditNotes);
  if (!note) return null;
  const tag = tagOf(place, "note");
  const channels = random.some(["email", "sms", "link"]);
  const body = { channels, force: true, ...(channels.includes("email") && { message: tag }) };
  const path = `/credit-notes/${note.id}/send`;
  return {
    what: `send credit note b${business.index}`,
    businesses: [business],
    async run() {
      const intent = await ask(world, random, {
        kind: "send credit note",
        business,
        method: "POST",
        path,
        body,
        tag,
      });
      return () => {
        remember(world, intent);
        world.log(`send credit note b${business.index} ${intent.status} ${intent.code}`);
      };
    },
  };
};

export const resend: Plan = (place) => {
  const { world, random } = place;
  const invoice = invoiceOf(place, isOpen);
  if (!invoice) return null;
  const { business } = invoice;
  const tag = tagOf(place, "resend");
  return {
    what: `resend b${business.index}`,
    businesses: [business],
    async run() {
      const { body } = await calmly(world, business, "GET", `/invoices/${invoice.id}/deliveries`);
      const all = (body.data ?? []) as { id: string; status: string; resend_of: string | null }[];
      const repeated = new Set(all.map(({ resend_of }) => resend_of));
      const failed = all.find(
        ({ id, status }) => ["failed", "bounced"].includes(status) && !repeated.has(id),
      );
      if (!failed) return nothing;
      const path = `/invoices/${invoice.id}/deliveries/${failed.id}/resend`;
      const wish = { kind: "resend", business, method: "POST", path, body: { force: true }, tag };
      const intent = await ask(world, random, wish);
      return () => remember(world, intent);
    },
  };
};
