/** SQL of what a draft would be issued with. */
import { getTableColumns, sql } from "drizzle-orm";
import { statement } from "../../platform/database/define-statement.ts";
import { writtenOut } from "../../platform/database/query.ts";
import { rowJson } from "../../platform/database/row-sql.ts";
import { businesses } from "../../schema/businesses.ts";
import { clients } from "../../schema/clients.ts";
import { invoices, numberSeries } from "../../schema/invoices.ts";
import type { BusinessRow, ClientRow, SeriesRow } from "../../schema/rows.ts";

/** Client, business and number series of a draft. */
export interface DraftSurroundings {
  client: ClientRow;
  business: BusinessRow;
  series: Pick<SeriesRow, "series" | "last_issue_date">[];
}

/**
 * What a draft would be issued with, in one row. None for an issued document, whose reading so costs a look-up
 * and nothing more.
 */
export const surroundingsOfDraft = statement(
  (id: string) => ({ id }),
  (owned, at) =>
    writtenOut(
      sql`select
        (select ${rowJson(getTableColumns(clients))} from ${clients} where ${owned.owns(clients)} and ${clients.id} = draft.client_id) as client,
        (select ${rowJson(getTableColumns(businesses))} from ${businesses} where ${owned.owns(businesses)}) as business,
        (select json_group_array(json_object('series', series, 'last_issue_date', last_issue_date)) from ${numberSeries} where ${owned.owns(numberSeries)}) as series
      from (select ${invoices.client_id} as client_id from ${invoices} where ${owned.owns(invoices)} and ${invoices.id} = ${at.id} and ${invoices.status} = 'draft') draft`,
      ({ client, business, series }): DraftSurroundings => ({
        client: JSON.parse(String(client)),
        business: JSON.parse(String(business)),
        series: JSON.parse(String(series)),
      }),
    ),
);
