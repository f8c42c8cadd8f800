/** Answers of endpoints that are in use and not in the vendor's document, as those who use them read them. */
import { type VendorOperation, type VendorSchema, vendor } from "./vendor-document.ts";

interface Wild {
  method: string;
  pattern: RegExp;
  responses: VendorOperation["responses"];
}

const ref = (name: string): VendorSchema => ({ $ref: `#/components/schemas/${name}` });

const BILLINGS: VendorSchema = {
  ...vendor.schemas.ReadContactsDto,
  properties: {
    ...vendor.schemas.ReadContactsDto?.properties,
    docs: { type: "array", items: { oneOf: [ref("ReadInvoiceDto"), ref("ReadAssetDto")] } },
  },
};

export const WILD: readonly Wild[] = [
  { method: "GET", pattern: /^\/v2\/billings$/, responses: { 200: BILLINGS } },
  {
    method: "POST",
    pattern: /^\/v2\/accounting-billing\/invoice\/[^/]+\/(?:reconciliate|mark-as-unpaid|unreconciliate)$/,
    responses: { 200: ref("ReadInvoiceDto"), 201: ref("ReadInvoiceDto") },
  },
];

/** Bodies of those endpoints that take one. */
export const BODIES: readonly { name: string; body: unknown }[] = [
  {
    name: "POST /v2/accounting-billing/invoice/{invoiceId}/reconciliate",
    body: { payments: [{ amount: 10, receivedAt: "2026-11-01", method: "transfer" }] },
  },
  {
    name: "POST /v2/catalog/product",
    body: { type: "service_delivery", unit: "hour", designation: "Conseil", amountInCents: 9500 },
  },
];
