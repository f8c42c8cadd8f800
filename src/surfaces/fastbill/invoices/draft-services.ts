/** Services of drafts: `invoice.create`, `invoice.update`, `invoice.delete` and `item.delete`. */
import { z } from "@hono/zod-openapi";
import { numberedLines, partOfId } from "../../../capabilities/invoices/line-numbers.ts";
import { changeNamedDraft, createNamedDraft } from "../../../capabilities/invoices/named-drafts.ts";
import { deleteInvoice } from "../../../capabilities/recording/delete-invoice.ts";
import { Refusal } from "../../../platform/refusal.ts";
import { SUCCESS } from "../answers/success.ts";
import { id } from "../fields/basic-fields.ts";
import { type FieldFault, fieldFault } from "../http/field-faults.ts";
import { defineService } from "../service.ts";
import { INVOICE_NAMES, invoiceChanges, newInvoice } from "./invoice-fields.ts";
import { clearedBy, documentOf, itemIdsOf, linesAfter, newLines, requireNone } from "./invoice-input.ts";
import { keptLine } from "./item-input.ts";
import { numbersOf, ofItems, withUnits } from "./item-lines.ts";

const unknownItem = (id: number) =>
  fieldFault(["INVOICE_ITEM_ID"], `Must be an item of a draft; there is no item ${id}`);

/** An id of 0 is how FastBill's clients send none back. */
const refOf = (ref: number | undefined): number | undefined => ref || undefined;

export const draftServices = [
  defineService({
    name: "invoice.create",
    access: "write",
    repeatable: true,
    names: INVOICE_NAMES,
    fields: newInvoice,
    run: (ctx, { fields }) =>
      ofItems((place) =>
        createNamedDraft(ctx, {
          names: {
            client_ref: fields.CUSTOMER_ID,
            contact_ref: refOf(fields.CONTACT_ID),
            numbers: numbersOf(fields.ITEMS),
          },
          content(usual, named) {
            const faults: FieldFault[] = [];
            const document = documentOf(fields, faults);
            const items = withUnits(fields.ITEMS, named);
            const lines = newLines({ ...fields, ITEMS: items }, fields.CURRENCY_CODE ?? usual, faults);
            requireNone(faults);
            place(lines);
            return { ...document, lines: lines.map(({ line }) => line) };
          },
        }),
      ),
    present: ({ ref }) => ({ ...SUCCESS, INVOICE_ID: ref }),
  }),
  defineService({
    name: "invoice.update",
    access: "write",
    names: INVOICE_NAMES,
    fields: invoiceChanges,
    run: (ctx, { fields: { INVOICE_ID: ref, ...fields }, emptied }) =>
      ofItems((place) =>
        changeNamedDraft(ctx, {
          id: { ref },
          names: {
            client_ref: fields.CUSTOMER_ID,
            contact_ref: refOf(fields.CONTACT_ID),
            numbers: numbersOf(fields.ITEMS ?? []),
          },
          changes(draft, named) {
            const faults: FieldFault[] = [];
            const document = documentOf(fields, faults, draft);
            const items = fields.ITEMS && withUnits(fields.ITEMS, named);
            const lines = linesAfter(draft, { ...fields, ITEMS: items }, faults);
            requireNone(faults);
            place(lines ?? []);
            const cleared = clearedBy(fields.CONTACT_ID === 0 ? [...emptied, "CONTACT_ID"] : emptied);
            return { ...document, ...cleared, ...(lines && { lines: lines.map(({ line }) => line) }) };
          },
        }),
      ),
    present: () => SUCCESS,
  }),
  defineService({
    name: "invoice.delete",
    access: "write",
    fields: z.object({ INVOICE_ID: id() }),
    run: (ctx, { fields: { INVOICE_ID: ref } }) =>
      deleteInvoice(ctx, { id: { ref }, expectedVersion: null, draftsOnly: true }),
    present: () => SUCCESS,
  }),
  defineService({
    name: "item.delete",
    access: "write",
    fields: z.object({ INVOICE_ITEM_ID: id() }),
    run: (ctx, { fields: { INVOICE_ITEM_ID: item } }) =>
      changeNamedDraft(ctx, {
        id: { ref: partOfId(item).ref },
        names: { numbers: [] },
        changes(draft) {
          const place = itemIdsOf(draft).indexOf(item);
          if (place < 0) throw unknownItem(item);
          return { lines: numberedLines(draft.lines).toSpliced(place, 1).map(keptLine) };
        },
      }).catch((error: unknown) => {
        throw error instanceof Refusal && error.code === "not_found" ? unknownItem(item) : error;
      }),
    present: () => SUCCESS,
  }),
];
