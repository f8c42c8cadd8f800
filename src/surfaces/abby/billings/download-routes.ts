import { z } from "@hono/zod-openapi";
import { invoicePdf } from "../../../capabilities/issued-files/invoice-pdf.ts";
import { headersOfPdf } from "../../../formats/pdf/pdf-headers.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import { type AbbyRouter, defineContract } from "../http/contract.ts";
import { BILLING_LOCALES } from "../vocabularies/locales.ts";

const download = defineContract({
  method: "get",
  path: "/v2/billing/{billingId}/download",
  operationId: "BillingController-downloadPDF",
  params: z.strictObject({ billingId: uuid() }),
  query: z.object({ locale: z.enum(BILLING_LOCALES).optional() }),
  success: { status: 200, pdf: true },
});

/** The PDF of a document: of an issued one, what was issued in a language stays as it is. */
export function downloadRoutes(router: AbbyRouter): void {
  router.endpoint(download, {
    run: (ctx, { params: { billingId: id }, query: { locale } }) =>
      invoicePdf(ctx, id, { locale, isDownload: true }),
    present: (pdf) => ({ body: pdf.read, headers: headersOfPdf(pdf.invoice.origin, pdf) }),
  });
}
