/** All services, by their names. */
import { cut, Problem } from "../../platform/http/problem.ts";
import { articleServices } from "./articles/article-services.ts";
import { contactServices } from "./contacts/contact-services.ts";
import { customerServices } from "./customers/customer-services.ts";
import { documentServices } from "./documents/document-services.ts";
import type { Value } from "./http/request-tree.ts";
import { draftServices } from "./invoices/draft-services.ts";
import { issuedServices } from "./invoices/issued-services.ts";
import { revenueServices } from "./revenues/revenue-services.ts";
import type { Service } from "./service.ts";
import { templateServices } from "./templates/template-services.ts";

export const SERVICES: ReadonlyMap<string, Service> = new Map(
  [
    ...customerServices,
    ...contactServices,
    ...articleServices,
    ...documentServices,
    ...draftServices,
    ...issuedServices,
    ...revenueServices,
    ...templateServices,
  ].map((service) => [service.name, service]),
);

/** Services of FastBill that we know and do not have. Of the subjects with a star, none. */
const NOT_HERE =
  /^(?:(?:estimate|recurring|expense|project|time|document|subscription|coupon|webhook)\.\w+|invoice\.(?:sign|sendbypost)|revenue\.update)$/;

/** The service that a request names, in small or in large letters. Throws `unknown_service`. */
export function serviceOf(name: Value | undefined): Service {
  const given = typeof name === "string" ? name.trim() : "";
  const service = SERVICES.get(given.toLowerCase());
  if (service) return service;
  const why = NOT_HERE.test(given.toLowerCase())
    ? "FastFaktura has no such service; docs/fastbill.md lists those that it has"
    : "a service is named as in FastBill's documentation, such as revenue.get";
  throw new Problem("unknown_service", `unknown SERVICE: ${cut(given)} (${why})`);
}
