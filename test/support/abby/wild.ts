/** Answers of endpoints that are in use and not in the vendor's document, as those who use them read them. */
import { type VendorOperation, type VendorSchema, vendor } from "./vendor-document.ts";

interface Wild {
  method: string;
  pattern: RegExp;
  responses: VendorOperation["responses"];
}

const ref = (name: string): VendorSchema => ({ $ref: `#/components/schemas/${name}` });

const text: VendorSchema = { type: "string" };
const number: VendorSchema = { type: "number" };
const flag: VendorSchema = { type: "boolean" };

/** As https://docs.abby.fr/api/produits lists them, with what https://docs.abby.fr/mcp/catalogue.md shows besides. */
const PRODUCT: VendorSchema = {
  type: "object",
  properties: {
    id: text,
    type: ref("ProductType"),
    unit: ref("ProductUnit"),
    designation: text,
    description: { ...text, nullable: true },
    reference: { ...text, nullable: true },
    vatCode: ref("VatCode"),
    personalServiceActivity: { allOf: [ref("PersonalServiceActivity")], nullable: true },
    isDeliveryOfGood: flag,
    taxesIncluded: flag,
    purchasePrice: number,
    productMargin: number,
    lockUnitPrice: flag,
    unitPrice: number,
    priceWithoutTaxes: number,
    vatAmount: number,
    priceWithTaxes: number,
    stock: number,
    isStockable: flag,
  },
};
const pageOf = (docs: VendorSchema): VendorSchema => ({
  ...vendor.schemas.ReadContactsDto,
  properties: { ...vendor.schemas.ReadContactsDto?.properties, docs: { type: "array", items: docs } },
});

export const WILD: readonly Wild[] = [
  {
    method: "POST",
    pattern: /^\/v2\/catalog\/product$/,
    responses: { 201: { ...PRODUCT, required: Object.keys(PRODUCT.properties ?? {}) } },
  },
  { method: "GET", pattern: /^\/v2\/catalog$/, responses: { 200: pageOf(PRODUCT) } },
  {
    method: "GET",
    pattern: /^\/v2\/billings$/,
    responses: { 200: pageOf({ oneOf: [ref("ReadInvoiceDto"), ref("ReadAssetDto")] }) },
  },
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
