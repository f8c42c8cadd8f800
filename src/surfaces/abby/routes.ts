/**
 * Every endpoint of the surface that takes a key. Where two paths fit a request, the one that is registered first
 * answers.
 */
import { billingsRoutes } from "./billings/billings-routes.ts";
import { downloadRoutes } from "./billings/download-routes.ts";
import { catalogueRoutes } from "./catalogue/catalogue-routes.ts";
import { companyRoutes } from "./company/company-routes.ts";
import { contactRoutes } from "./contacts/contact-routes.ts";
import type { AbbyRouter } from "./http/contract.ts";
import { billingRoutes } from "./invoices/billing-routes.ts";
import { editingRoutes } from "./invoices/editing-routes.ts";
import { organizationRoutes } from "./organizations/organization-routes.ts";
import { paymentRoutes } from "./payments/payment-routes.ts";
import { sendingRoutes } from "./sending/sending-routes.ts";
import { unsupportedRoutes } from "./unsupported.ts";

export function abbyRoutes(router: AbbyRouter): void {
  companyRoutes(router);
  downloadRoutes(router);
  catalogueRoutes(router);
  sendingRoutes(router);
  paymentRoutes(router);
  billingsRoutes(router);
  contactRoutes(router);
  organizationRoutes(router);
  billingRoutes(router);
  editingRoutes(router);
  unsupportedRoutes(router);
}
