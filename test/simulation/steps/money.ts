/** Steps about money: payments, refunds, reversals and credit notes. */
import type { DocumentBody, Invoice } from "../world.ts";
import {
  asking,
  bodyOf,
  hasPayments,
  invoiceOf,
  isIssued,
  type Place,
  type Plan,
  see,
  tagOf,
} from "./place.ts";

export const pay: Plan = (place) => {
  const { world, random } = place;
  const invoice = invoiceOf(place, isIssued);
  if (!invoice) return null;
  const due = invoice.seen.amount_due_cents ?? 0;
  const tag = tagOf(place, "pay");
  const roll = random.fraction();
  const amount =
    roll < 0.4 ? due : roll < 0.8 ? random.between(1, Math.max(1, due)) : due + random.between(1, 5000);
  const inTime = inTimeOf(place, invoice);
  const body = {
    amount_cents: Math.max(1, amount),
    method: random.pick(["transfer", "card", "cash", "cheque"]),
    reference: tag,
    ...(random.chance(0.3) && { external_id: tag }),
    ...(random.chance(0.4) && { allow_overpayment: true }),
    ...inTime,
  };
  const path = `/invoices/${invoice.id}/payments`;
  return asking("pay", invoice, place, { method: "POST", path, body, tag }, (intent) => {
    const {
      id,
      amount_cents,
      cash_discount,
      invoice: after,
    } = intent.answer as {
      id: string;
      amount_cents: number;
      cash_discount: unknown[];
      invoice: DocumentBody;
    };
    if (inTime.settle_cash_discount)
      world.note(`pay: left ${cash_discount.length > 0 ? "its" : "no"} discount`);
    invoice.payments.push({ id, amount_cents });
    see(invoice, after);
  });
};

/** Often the client pays in time, and leaves what one of the cash discounts allows, or a little more. */
function inTimeOf({ random }: Place, { seen: { cash_discount = [], amount_due_cents: due = 0 } }: Invoice) {
  const offer = random.pick(cash_discount);
  if (!offer || random.chance(0.3)) return {};
  const most = Math.floor((due * offer.percent) / 100) + 1;
  return {
    amount_cents: Math.max(1, due - random.between(0, most)),
    allow_overpayment: false,
    settle_cash_discount: true,
  };
}

/** Takes money back: a partial or full refund, or the reversal of a payment recorded by mistake. */
export const takeBack =
  (kind: "refund" | "reverse"): Plan =>
  (place) => {
    const { random } = place;
    const invoice = invoiceOf(place, hasPayments);
    const payment = invoice && random.pickNew(invoice.payments);
    if (!payment) return null;
    const path = `/invoices/${invoice.id}/payments/${payment.id}`;
    const wish =
      kind === "reverse"
        ? { method: "DELETE", path }
        : {
            method: "POST",
            path: `${path}/refund`,
            body: random.chance(0.6) ? { amount_cents: random.between(1, payment.amount_cents) } : {},
          };
    return asking(kind, invoice, place, wish, (intent) =>
      see(invoice, (intent.answer as { invoice: DocumentBody }).invoice),
    );
  };

export const credit: Plan = (place) => {
  const { random } = place;
  const invoice = invoiceOf(place, isIssued);
  if (!invoice) return null;
  const tag = tagOf(place, "credit");
  const body = {
    invoice_id: invoice.id,
    reason: `${tag} ~b${invoice.business.index}~`,
    ...creditOf(place, invoice),
  };
  return asking("credit", invoice, place, { method: "POST", path: "/credit-notes", body, tag }, (intent) => {
    const seen = bodyOf(intent);
    if (random.chance(2))
      invoice.business.creditNotes.push({ business: invoice.business, id: seen.id, seen, deadUrls: [] });
  });
};

/** The content of a credit note: all that is left, some lines in some quantity, or amounts per rate. */
function creditOf({ random }: Place, { seen }: Invoice) {
  const roll = random.fraction();
  if (roll < 0.12) return {};
  if (roll < 0.65) {
    const lines = random
      .some(seen.lines.map((line, index) => ({ ...line, line: index + 1 })))
      .map(({ line, quantity }) => ({
        line,
        ...(random.chance(0.5) && {
          quantity: Math.max(0.000001, Math.floor(quantity * 1e5 * random.fraction()) / 1e5),
        }),
      }));
    const again = random.pick(lines)?.line ?? 1;
    // The same line twice, so that more of it is credited than there is.
    const whole = { line: again, quantity: seen.lines[again - 1]?.quantity ?? 1 };
    const charges = (seen.charges ?? []).map(({ amount_cents }, index) => ({
      charge: index + 1,
      ...(random.chance(0.5) && { amount_cents: random.between(1, Math.max(1, amount_cents)) }),
    }));
    if (charges.length > 0 && random.chance(0.1)) return { charges: random.some(charges) };
    return {
      lines: random.chance(0.15) ? [...lines, whole] : lines,
      ...(charges.length > 0 && random.chance(0.5) && { charges: random.some(charges) }),
    };
  }
  const includesTax = random.chance(0.3);
  const amounts = random
    .some(seen.tax_breakdown)
    .filter(({ taxable_cents }) => taxable_cents !== 0)
    .map(({ tax_rate, taxable_cents, tax_cents }) => {
      const whole = taxable_cents + (includesTax ? tax_cents : 0);
      const part = random.between(1, Math.abs(whole)) * Math.sign(whole);
      const cents = random.chance(0.2) ? whole : part;
      return { tax_rate, ...(includesTax ? { total_cents: cents } : { taxable_cents: cents }) };
    });
  return amounts.length > 0 ? { amounts } : {};
}
