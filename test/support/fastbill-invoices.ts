/** Every service of FastBill that makes or changes an invoice, asked once or twice. */
import type { Fastbill } from "./fastbill.ts";

const WORK = { DESCRIPTION: "Work", UNIT_PRICE: "100.00", VAT_PERCENT: 20 };

/** For the customer 1. `before` is called before each service. */
export async function askForInvoices(
  fastbill: Fastbill,
  before: (service: string) => void = () => undefined,
) {
  const ok: Fastbill["ok"] = (service, ...rest) => {
    before(service);
    return fastbill.ok(service, ...rest);
  };
  const keyed = { "Idempotency-Key": "fastbill" };
  const NEW = { DATA: { CUSTOMER_ID: 1, ITEMS: [WORK, { ...WORK, ARTICLE_NUMBER: "X-1" }] } };
  const { INVOICE_ID } = await ok("invoice.create", NEW, keyed);
  const DATA = { INVOICE_ID };
  await ok("invoice.update", { DATA: { ...DATA, CUSTOMER_ID: 1, ITEMS: WORK } });
  await ok("item.delete", { DATA: { INVOICE_ITEM_ID: INVOICE_ID * 10_000 + 2 } });
  for (const key of ["c1", "c2"]) await ok("invoice.complete", { DATA }, { "Idempotency-Key": key });
  await ok("invoice.lock", { DATA });
  const RECIPIENT = { TO: "ada@example.com", BCC: "me@example.com" };
  await ok("invoice.sendbyemail", { DATA: { ...DATA, RECIPIENT } }, { "Idempotency-Key": "s1" });
  for (const key of ["p1", "p2"]) await ok("invoice.setpaid", { DATA }, { "Idempotency-Key": key });
  const second = { DATA: await ok("invoice.create", NEW) };
  await ok("invoice.complete", second);
  for (const key of ["x1", "x2"]) await ok("invoice.cancel", second, { "Idempotency-Key": key });
  await ok("invoice.delete", { DATA: await ok("invoice.create", NEW) });
}
