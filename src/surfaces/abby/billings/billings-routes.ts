/** All documents, page by page. The path is in use, and not in the vendor's document. */
import { pageOfDocuments } from "../../../capabilities/invoices/page-of-documents.ts";
import { type AbbyRouter, defineContract } from "../http/contract.ts";
import { presentPage, sliceOf } from "../http/paging.ts";
import { presentBilling } from "../invoices/present-billing.ts";
import { billingFilters, pageQuery } from "./billing-filters.ts";

const list = defineContract({
  method: "get",
  path: "/v2/billings",
  operationId: "listBillings",
  query: billingFilters,
  success: { status: 200, json: true },
});

export function billingsRoutes(router: AbbyRouter): void {
  router.endpoint(list, {
    async run(ctx, { query }) {
      const asked = pageQuery(query);
      const page = await pageOfDocuments(ctx, asked ?? {}, asked ? sliceOf(query) : { limit: 1, offset: 0 });
      const fits = asked !== null && (query.test ?? page.business.sandbox) === page.business.sandbox;
      return fits ? page : { ...page, documents: [], total: { count: 0, is_exact: true } };
    },
    present({ documents, total, total_unfiltered, business }, ctx, { query }) {
      const docs = documents.map((document) => presentBilling({ document, business }, ctx));
      const counts = { total: total.count, all: total_unfiltered.count, isExact: total.is_exact };
      return { body: presentPage(docs, counts, query) };
    },
  });
}
