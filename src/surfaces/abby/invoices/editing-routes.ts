/** Changes of drafts: the same for invoices and assets, but for what an asset cannot have. */
import { z } from "@hono/zod-openapi";
import { changeDocument } from "../../../capabilities/documents/change-document.ts";
import type { WrittenFields } from "../../../capabilities/invoices/create-invoice.ts";
import type { SurroundedDocument } from "../../../capabilities/invoices/whole-document.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import type { InvoiceRow } from "../../../schema/rows.ts";
import { type AbbyContract, type AbbyRouter, defineContract } from "../http/contract.ts";
import { fieldFault } from "../http/field-faults.ts";
import { currencyBody, inCurrency } from "./currency.ts";
import {
  bankBody,
  deliveredTo,
  deliveryBody,
  disbursementBody,
  displayBody,
  displayed,
  includingDisbursements,
  localeBody,
  titleBody,
  toAccount,
} from "./document-bodies.ts";
import { assetInformationsBody, invoiceInformationsBody, withInformations } from "./general-informations.ts";
import { LINE_NAMES, linesBody, withLines } from "./lines.ts";
import { paymentRequestBody, requesting } from "./payment-requests.ts";
import { presentBilling } from "./present-billing.ts";
import { timelineBody, withTimeline } from "./timeline.ts";

export const anId = z.object({ id: uuid() });

/** The changes of drafts: of documents of either type, unless the path names one. */
export function editingRoutes(router: AbbyRouter): void {
  const change = changing(router);
  change(
    { path: "/v2/billing/{id}/lines", operationId: "BillingController-updateLines", names: LINE_NAMES },
    linesBody,
    ({ document }, body) => withLines(body, { document, locale: document.parties.locale }),
  );
  change(
    { path: "/v2/billing/{id}/title", operationId: "BillingController-updateTitle" },
    titleBody,
    (_, { title }) => ({ title }),
  );
  change(
    {
      path: "/v2/billing/{id}/bank-information",
      operationId: "BillingController-updateBankInformation",
      names: { id: "iban", owner: "holder" },
    },
    bankBody,
    ({ document }, body) => {
      requireInvoice(document, "bankInformation", "asset.cannot_update_bank_information");
      return toAccount(body);
    },
  );
  change(
    {
      path: "/v2/billing/{id}/delivery-address",
      operationId: "BillingController-updateBillingDeliveryAddress",
      names: { address: "line1" },
    },
    deliveryBody,
    ({ document }, body) => {
      requireInvoice(document, "deliveryAddress", "asset.cannot_update_delivery_address");
      return deliveredTo(body, document.content);
    },
  );
  change(
    { path: "/v2/billing/{id}/display-settings", operationId: "BillingController-updateDisplaySettings" },
    displayBody,
    ({ document }, body) => displayed(body, document.content),
  );
  change(
    {
      path: "/v2/billing/{id}/include-discount-disbursement",
      operationId: "BillingController-toggleIncludeDiscountDisbursement",
    },
    disbursementBody,
    ({ document }, body) => includingDisbursements(body, document.content),
  );
  invoiceOnly(change);
  ofEither(change);
}

/** What only an invoice has. */
function invoiceOnly(change: Changing): void {
  change(
    {
      path: "/v2/billing/invoice/{id}/timeline",
      operationId: "InvoiceController-updateTimeline",
      type: "invoice",
    },
    timelineBody,
    ({ business }, body) => withTimeline(body, business.time_zone),
  );
  change(
    {
      path: "/v2/billing/invoice/{id}/payment-request",
      operationId: "InvoiceController-updateInvoicePaymentRequest",
      type: "invoice",
    },
    paymentRequestBody,
    ({ document }, body) => requesting(body, document),
  );
}

/** What invoices and assets have each at a path of its own. */
function ofEither(change: Changing): void {
  for (const [kind, type, update] of [
    ["invoice", "invoice", "InvoiceController-updateInvoice"],
    ["asset", "credit_note", "AssetController-update"],
  ] as const) {
    const at = `/v2/billing/${kind}/{id}`;
    change(
      { path: `${at}/general-informations`, operationId: `${update}GeneralInformations`, type },
      type === "invoice" ? invoiceInformationsBody : assetInformationsBody,
      ({ document }, body) => withInformations(body, document.content),
    );
    change(
      { method: "put", path: `${at}/locale`, operationId: `${update}Locale`, type },
      localeBody,
      (_, { locale }) => ({ locale }),
    );
    change(
      { method: "put", path: `${at}/currency`, operationId: `${update}Currency`, type },
      currencyBody,
      ({ document, business }, body) =>
        // An asset is in the currency of its invoice, or none.
        type === "invoice"
          ? inCurrency(body, { content: document.content, business })
          : { currency: body.currency },
    );
  }
}

type Changing = ReturnType<typeof changing>;

interface Change extends Pick<AbbyContract, "path" | "operationId" | "names"> {
  /** PATCH when absent. */
  method?: "put" | "patch";
  type?: InvoiceRow["type"];
}

/** Registers changes: a body that is right, and what the draft then says. */
const changing =
  (router: AbbyRouter) =>
  <B extends z.ZodType>(
    { type, method = "patch", ...named }: Change,
    body: B,
    changes: (found: SurroundedDocument, body: z.output<B>) => WrittenFields,
  ): void => {
    const contract = defineContract({
      ...named,
      method,
      params: anId,
      body,
      success: { status: 200, json: true },
    });
    router.endpoint(contract, {
      run: (ctx, { params: { id }, body }) =>
        changeDocument(ctx, { id, type, changes: (found) => changes(found, body as z.output<B>) }),
      present: (found, ctx) => ({ body: presentBilling(found, ctx) }),
    });
  };

/** Throws for an asset: it is paid back, and delivers nothing. */
function requireInvoice({ type }: Pick<InvoiceRow, "type">, property: string, code: string): void {
  if (type === "invoice") return;
  throw fieldFault(property, code, `An asset has none (${code}); it is that of its invoice.`);
}
