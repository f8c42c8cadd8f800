/**
 * `paymentRequest`: what a request to Urssaf for the client's tax credit would say. It is kept for Abby's clients, and
 * nothing here asks Urssaf.
 */
import { z } from "@hono/zod-openapi";
import type { ContentFields } from "../../../capabilities/invoices/document-content.ts";
import { keptWith } from "../../../platform/kept-fields.ts";
import type { InvoiceRow } from "../../../schema/rows.ts";
import { fieldFault } from "../http/field-faults.ts";
import { unixTime } from "../http/times.ts";

const KEPT = "paymentRequest";

export const paymentRequestBody = z.object({
  paymentRequest: z
    .object({
      advanceAlreadyPaid: z.int().min(0),
      dateDebutEmploi: unixTime(),
      dateFinEmploi: unixTime(),
    })
    .check(({ value: { dateDebutEmploi, dateFinEmploi }, issues }) => {
      if (dateFinEmploi >= dateDebutEmploi) return;
      issues.push({
        code: "custom",
        input: dateFinEmploi,
        path: ["dateFinEmploi"],
        message: "Must not lie before `dateDebutEmploi`.",
        params: { code: "min" },
      });
    })
    .nullable(),
});

/** What a draft says with a request; null takes it away. Throws if the advance is more than half of its total. */
export function requesting(
  { paymentRequest }: z.output<typeof paymentRequestBody>,
  { content, total_cents }: Pick<InvoiceRow, "content" | "total_cents">,
): Pick<ContentFields, "kept"> {
  const most = Math.floor(total_cents / 2);
  if (paymentRequest && paymentRequest.advanceAlreadyPaid > most)
    throw fieldFault(
      "paymentRequest.advanceAlreadyPaid",
      "max",
      `Must be at most ${most}, which is half of the invoice's total.`,
    );
  const { advanceAlreadyPaid, dateDebutEmploi, dateFinEmploi } = paymentRequest ?? {};
  const said = paymentRequest ? JSON.stringify([advanceAlreadyPaid, dateDebutEmploi, dateFinEmploi]) : "";
  return { kept: keptWith(content?.kept ?? null, { [KEPT]: said }) };
}

/** Abby writes the advance otherwise in its answers. */
export function shownPaymentRequest(kept: string | undefined) {
  if (kept === undefined) return undefined;
  const [advanceAlreadyPayed, dateDebutEmploi, dateFinEmploi] = JSON.parse(kept) as number[];
  return { dateDebutEmploi, dateFinEmploi, advanceAlreadyPayed };
}
