/**
 * What Abby has and we do not, yet or at all: each operation answers 501 and says so. `docs/abby.md` lists the same.
 */
import { Problem } from "../../platform/http/problem.ts";
import { type AbbyContract, type AbbyRouter, defineContract } from "./http/contract.ts";

type Operation = `${"GET" | "POST" | "PUT" | "PATCH" | "DELETE"} ${string}`;

/** By what they are about: what is said of them, and the operations. */
export const UNSUPPORTED: readonly { words: string; operations: readonly Operation[] }[] = [
  {
    words: "Estimates are not supported yet: they will come with quotes.",
    operations: [
      "POST /v2/billing/estimate/{customerId}",
      "PATCH /v2/billing/estimate/{estimateId}/timeline",
      "PATCH /v2/billing/estimate/{estimateId}/sign",
      "PATCH /v2/billing/estimate/{estimateId}/unsign",
      "PATCH /v2/billing/estimate/{estimateId}/refuse",
      "PATCH /v2/billing/estimate/{estimateId}/unrefuse",
      "PATCH /v2/billing/estimate/{estimateId}/general-informations",
      "PUT /v2/billing/estimate/{estimateId}/locale",
      "PUT /v2/billing/estimate/{estimateId}/currency",
    ],
  },
  {
    words: "Advances are not supported yet: they will come with deposits.",
    operations: [
      "POST /v2/billing/estimate/{id}/advance",
      "PATCH /v2/billing/estimate/{estimateId}/advance-lines",
      "PATCH /v2/billing/advance/{advanceId}/general-informations",
      "POST /v2/billing/advance/{advanceId}/asset",
    ],
  },
  {
    words: "Frequencies are not supported yet: they will come with recurring invoices.",
    operations: [
      "POST /v2/billing/invoice/{invoiceId}/frequency",
      "DELETE /v2/billing/invoice/{invoiceId}/frequency",
      "PUT /v2/billing/invoice/{invoiceId}/frequency",
    ],
  },
  {
    words: "Lines are not moved to products of personal services here: send the lines with what they are.",
    operations: ["PATCH /v2/billing/{billingId}/sap-products"],
  },
  {
    words: "Opportunities are not supported: FastFaktura begins with the invoice.",
    operations: [
      "GET /v2/opportunity/categories",
      "GET /v2/opportunity/{id}",
      "PUT /v2/opportunity/{id}",
      "DELETE /v2/opportunity/{id}",
      "POST /v2/opportunity",
    ],
  },
  {
    words: "Books of receipts and purchases are not supported: FastFaktura keeps what is invoiced.",
    operations: ["POST /incomeBook", "POST /v2/purchaseRegister", "GET /providers", "POST /provider"],
  },
  {
    words: "The company is told by GET /v2/company/me.",
    operations: ["GET /company"],
  },
];

export function unsupportedRoutes(router: AbbyRouter): void {
  for (const { words, operations } of UNSUPPORTED)
    for (const operation of operations)
      router.endpoint(contractOf(operation), {
        run: () => Promise.reject(new Problem("not_supported", words)),
        present: () => ({ body: null }),
      });
}

function contractOf(operation: Operation): AbbyContract {
  const [method = "", path = ""] = operation.split(" ");
  return defineContract({
    method: method.toLowerCase() as AbbyContract["method"],
    path,
    operationId: operation,
    success: { status: 204, empty: true },
  });
}
