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
 * Condition of that filter. A list that passes rows over without reading them (`byIds`) has what is archived from an
 * index: all of it, or of the others an entry for each that is passed over.
 */
export function isAsArchived(
  owned: OwnedStatements,
  { archived, kept }: Slots<ReturnType<typeof archivedValues>>,
  { byIds }: { byIds: boolean },
): SQL | undefined {
  if (!archived && !kept) return undefined;
  if (!byIds) return archived ? isNotNull(invoices.archived_at) : isNull(invoices.archived_at);
  const stages = sql.raw(DOCUMENT_STAGES.map((stage) => `'${stage}'`).join(", "));
  const isAway = sql`away.business_id = ${owned.business} and ${documentStage} in (${stages}) and away.archived_at is not null`;
  return archived
    ? sql`${invoices.id} in (select away.id from invoices as away where ${isAway})`
    : sql`not exists (select 1 from invoices as away indexed by invoices_archived where ${isAway} and away.id = ${invoices.id})`;
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
