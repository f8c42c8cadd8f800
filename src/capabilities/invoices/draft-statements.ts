/** SQL of an invoice with what a draft would be issued with. */
import { eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { rowJson } from "../../platform/database/row-sql.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import { businesses } from "../../schema/businesses.ts";
import { clients } from "../../schema/clients.ts";
import { invoices, numberSeries } from "../../schema/invoices.ts";
import type { SeriesRow } from "../../schema/rows.ts";
import { asJson, idOfDocument, shownColumns } from "./document-statements.ts";
import { isInvoice } from "./invoice-statements.ts";
import {
  CHECKED_OF_BUSINESS,
  CHECKED_OF_CLIENT,
  type CheckedBusiness,
  type CheckedClient,
} from "./requirements/requirement.ts";

/** Client, business and number series of a draft, as far as the law looks at them. */
export interface DraftSurroundings {
  client: CheckedClient;
  business: CheckedBusiness;
  series: Pick<SeriesRow, "series" | "last_issue_date">[];
}

/**
 * Names are written out: of a select's own columns, drizzle leaves out the table. A further statement would cost
 * each reading of an issued invoice more than a column that is null.
 */
const surroundings = (owned: OwnedStatements) =>
  sql`case when invoices.status = 'draft' then json_object(
    'client', json((select ${columnsJson(clients, CHECKED_OF_CLIENT)} from ${clients} where ${owned.owns(clients)} and clients.id = invoices.client_id)),
    'business', json((select ${columnsJson(businesses, CHECKED_OF_BUSINESS)} from ${businesses} where ${owned.owns(businesses)})),
    'series', json((select json_group_array(json_object('series', series, 'last_issue_date', last_issue_date)) from ${numberSeries} where ${owned.owns(numberSeries)}))
  ) end`;

const columnsJson = (table: typeof businesses | typeof clients, names: readonly string[]): SQL =>
  rowJson(
    Object.fromEntries(Object.entries(getTableColumns(table)).filter(([name]) => names.includes(name))),
  );

/** An invoice as it is shown, and what it would be issued with if it is a draft. */
export const invoiceWithSurroundings = statement(
  (id: RecordKey) => ({ id: idOfDocument(id) }),
  (owned, at) =>
    owned.selectColumns(
      {
        ...shownColumns,
        surroundings: asJson<DraftSurroundings | null>(surroundings(owned)).as("surroundings"),
      },
      invoices,
      eq(invoices.id, at.id),
      isInvoice,
    ),
);
