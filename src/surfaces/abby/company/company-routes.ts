/** The company, which is the business of the key, and the account that takes its payments. */
import { readBusiness } from "../../../capabilities/business/get-business.ts";
import { connectionOf } from "../../../capabilities/stripe/account-connection/connection.ts";
import { httpProblem } from "../../../platform/http/problem.ts";
import type { BusinessRow } from "../../../schema/rows.ts";
import { type AbbyRouter, defineContract } from "../http/contract.ts";
import { legalStatusOf } from "../vocabularies/legal-status.ts";

const me = defineContract({
  method: "get",
  path: "/v2/company/me",
  operationId: "CompanyController-getMe",
  success: { status: 200, json: true },
});

const paymentAccount = defineContract({
  method: "get",
  path: "/v2/billing/payment-account",
  operationId: "BillingController-retrievePaymentAccount",
  success: { status: 200, json: true },
});

export function companyRoutes(router: AbbyRouter): void {
  router.endpoint(me, {
    run: ({ session }) => readBusiness(session),
    present: (business) => ({ body: presentMe(business) }),
  });
  router.endpoint(paymentAccount, {
    async run({ session, env }) {
      const business = await readBusiness(session);
      return { id: business.id, ...connectionOf(env, business) };
    },
    present({ id, connected, account_id, charges_enabled }) {
      if (!connected) throw httpProblem("not_found", "No Stripe account takes payments for this business.");
      const account = { id: account_id ?? id, externalId: account_id ?? "", provider: "stripe_connect" };
      const state = charges_enabled
        ? { status: "enabled", reason: null }
        : { status: "disabled", reason: "UNKNOWN" };
      return { body: { ...account, ...state } };
    },
  });
}

/** Keys belong to a business and not to a person, so that the user is whoever stands behind the business. */
function presentMe(business: BusinessRow) {
  const { id, name, address, city, email, registration_number, sandbox, details } = business;
  const fullname = details?.full_name ?? name;
  const [firstname = "", ...rest] = fullname.split(" ");
  return {
    company: {
      id,
      commercialName: name,
      siret: registration_number ?? "",
      legalStatut: legalStatusOf(business),
      address: address ?? "",
      city: city ?? "",
      isInTestMode: sandbox,
    },
    preferences: {
      rentability: { defaultProductMargin: 0, defaultOverheadCosts: 0 },
      notification: { push: { urssafReminder: false } },
    },
    user: {
      id,
      email: email ?? "",
      firstname: details?.full_name ? firstname : "",
      lastname: details?.full_name ? rest.join(" ") : name,
      fullname,
      firebaseToken: "",
      address: address ?? null,
    },
  };
}
