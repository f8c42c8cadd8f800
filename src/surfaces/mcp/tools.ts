/** The tools, by name, in the order in which they are listed. */
import type { Tool } from "./tool.ts";
import { businessOverviewTool } from "./tools/business-overview.ts";
import { createClientTool } from "./tools/create-client.ts";
import { createDraftTool } from "./tools/create-draft.ts";
import { creditInvoiceTool } from "./tools/credit-invoice.ts";
import { finalizeAndSendTool } from "./tools/finalize-and-send.ts";
import { findClientsTool } from "./tools/find-clients.ts";
import { findInvoicesTool } from "./tools/find-invoices.ts";
import { getInvoiceTool } from "./tools/get-invoice.ts";
import { previewInvoiceTool } from "./tools/preview-invoice.ts";
import { recordPaymentTool } from "./tools/record-payment.ts";

export const TOOLS: ReadonlyMap<string, Tool> = new Map(
  [
    businessOverviewTool,
    findClientsTool,
    createClientTool,
    findInvoicesTool,
    getInvoiceTool,
    previewInvoiceTool,
    createDraftTool,
    finalizeAndSendTool,
    recordPaymentTool,
    creditInvoiceTool,
  ].map((tool) => [tool.name, tool]),
);
