/** SQL of what is put away: documents that are archived. */
import { eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { type Fragment, fragment, type Slots, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { among } from "../../platform/database/query.ts";
import type { ExpectedVersion } from "../../platform/expected-version.ts";
import { documentStage } from "../../schema/document-stage.ts";
import { invoices } from "../../schema/invoices.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { DOCUMENT_STAGES } from "../../schema/vocabularies/invoices.ts";
import { invoiceColumns, isOfType } from "./document-statements.ts";

/** Condition: the document is archived, or is not, and has a version that the caller accepts. */
export const isArchivedAsExpected = fragment(
  (
    { id, type }: { id: string | Fragment; type?: InvoiceRow["type"] | undefined },
    isArchived: boolean,
    versions: ExpectedVersion,
  ) => ({
    id,
    type,
    archived: isArchived || undefined,
    versions: versions ? JSON.stringify(versions) : undefined,
  }),
  (owned, at) =>
    sql`exists (select 1 from ${invoices} where ${owned.owns(
      invoices,
      eq(invoices.id, at.id),
      at.type && isOfType(at.type),
      at.archived ? isNotNull(invoices.archived_at) : isNull(invoices.archived_at),
      at.versions && sql`${invoices.version} in ${among(at.versions)}`,
    )})`,
);

/** Values of a list's filter by what is archived. */
export const archivedValues = (archived: boolean | undefined) => ({
  archived: archived || undefined,
  kept: archived === false || undefined,
});

/**
 * Condition of that filter. A list that passes rows over without reading them (`byIds`) has the ids of what is archived
 * from an index.
 */
export function isAsArchived(
  owned: OwnedStatements,
  { archived, kept }: Slots<ReturnType<typeof archivedValues>>,
  { byIds }: { byIds: boolean },
): SQL | undefined {
  if (!archived && !kept) return undefined;
  if (!byIds) return archived ? isNotNull(invoices.archived_at) : isNull(invoices.archived_at);
  const stages = sql.raw(DOCUMENT_STAGES.map((stage) => `'${stage}'`).join(", "));
  const ids = sql`select ${invoices.id} from ${invoices} where ${owned.owns(invoices, sql`${documentStage} in (${stages})`, isNotNull(invoices.archived_at))}`;
  return archived ? sql`${invoices.id} in (${ids})` : sql`${invoices.id} not in (${ids})`;
}

/** Archives or restores a document if it is still the version that was read; returns the row. */
export const markArchived = statement(
  (
    { id, version }: Pick<InvoiceRow, "id" | "version">,
    changes: Pick<InvoiceRow, "archived_at" | "updated_at">,
  ) => ({ ...changes, id, asRead: version, version: version + 1 }),
  (owned, { id, asRead, ...changes }) =>
    owned
      .update(invoices, changes, eq(invoices.id, id), eq(invoices.version, asRead), owned.allowed)
      .returning(invoiceColumns),
);
