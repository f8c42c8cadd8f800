/** Every endpoint of the surface. Where two paths fit a request, the one that is registered first answers. */
import { downloadRoutes } from "./billings/download-routes.ts";
import { catalogueRoutes } from "./catalogue/catalogue-routes.ts";
import { companyRoutes } from "./company/company-routes.ts";
import type { AbbyRouter } from "./http/contract.ts";
import { sendingRoutes } from "./sending/sending-routes.ts";
import { unsupportedRoutes } from "./unsupported.ts";

export function abbyRoutes(router: AbbyRouter): void {
  companyRoutes(router);
  downloadRoutes(router);
  catalogueRoutes(router);
  sendingRoutes(router);
  unsupportedRoutes(router);
}
