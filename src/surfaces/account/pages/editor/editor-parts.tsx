/** What a script asks for beside the form: suggestions, lines of a pasted table, and the PDF of what is typed. */
import { listClients } from "../../../../capabilities/clients/list-clients.ts";
import { editorPreview, openEditor } from "../../../../capabilities/invoices/edit-draft.ts";
import { previewPdf } from "../../../../capabilities/issued-files/preview-pdf.ts";
import { listProducts } from "../../../../capabilities/products/list-products.ts";
import { pdfFileName, pdfHeaders } from "../../../../formats/pdf/pdf-headers.ts";
import { InvalidInput, Refusal } from "../../../../platform/refusal.ts";
import { CURRENCIES } from "../../../../schema/vocabularies/currencies.ts";
import type { Desk } from "../../http/desk.tsx";
import { notationOf } from "../../http/entry.ts";
import { fieldOf } from "../../http/forms.ts";
import { FoundClients } from "./client-part.tsx";
import { idIn } from "./editor-actions.ts";
import { FoundProducts } from "./editor-page.tsx";
import { Line, lineSetting } from "./line-part.tsx";
import { linesOfTable } from "./pasted-table.ts";
import { currencyOf, readDraft } from "./read-draft.ts";
import { newLineValues } from "./stored-draft.ts";
import { NOTHING_TOLD } from "./told.ts";
import { type TypedDraft, typedIn } from "./typed-draft.ts";
import type { View } from "./view.ts";

/** How many suggestions there are at most, and how long a text to search for. */
const SHOWN = { limit: 8, offset: 0, after: null };
const LONGEST = 100;

const askedFor = (desk: Desk, name: string): string | undefined =>
  (desk.c.req.query(name) ?? "").trim().slice(0, LONGEST) || undefined;

export async function suggestClients(desk: Desk) {
  const ctx = desk.open("listClients");
  const { rows } = await listClients(ctx, { text: askedFor(desk, "client_q") }, SHOWN);
  const view = { seat: await desk.seat(ctx), path: `${desk.base}/invoices/new` };
  return desk.part(ctx, <FoundClients view={view} clients={rows} />);
}

export async function suggestProducts(desk: Desk) {
  const ctx = desk.open("listProducts");
  const { rows } = await listProducts(ctx, { text: askedFor(desk, "product_q") }, SHOWN);
  const currency = CURRENCIES.find((one) => one === desk.c.req.query("currency")) ?? "EUR";
  return desk.part(
    ctx,
    rows.length > 0 && <FoundProducts view={{ seat: await desk.seat(ctx), currency }} products={rows} />,
  );
}

/** The lines of a table, for the script to put in place. `next` is the first number that no line has. */
export async function linesOfPaste(desk: Desk) {
  const fields = await desk.form();
  const ctx = desk.open("createInvoice");
  const editor = await openEditor(ctx, { id: null, clientId: "" });
  const seat = await desk.seat(ctx);
  const usual = newLineValues(editor.business);
  const first = Number.parseInt(fieldOf(fields, "next"), 10) || 0;
  const lines = linesOfTable(fields.get("table") ?? "", { locale: seat.locale, usual }).map(
    (values, index) => ({
      key: first + index,
      values,
    }),
  );
  const typed: TypedDraft = { values: new Map(fields), lines, hasTooMany: false };
  const setting = lineSetting(await viewOf(desk, ctx, { typed, editor }));
  return desk.part(
    ctx,
    lines.map((line, index) => <Line line={line} place={index + 1} of={setting} />),
  );
}

async function viewOf(
  desk: Desk,
  ctx: ReturnType<Desk["open"]>,
  { typed, editor }: Pick<View, "typed" | "editor">,
): Promise<View> {
  return {
    seat: await desk.seat(ctx),
    typed,
    editor,
    edited: null,
    keys: [],
    currency: currencyOf(typed, editor.business.default_currency),
    told: NOTHING_TOLD,
    kept: { state: "new" },
    stored: null,
    once: { draft: "", client: "" },
    said: null,
    path: "",
  };
}

/** The PDF of what is typed. What cannot be drawn yet leaves the browser where it is. */
export async function drawPdf(desk: Desk) {
  const fields = await desk.form();
  const id = idIn(fieldOf(fields, "draft"));
  const ctx = desk.open(id ? "updateDraft" : "createInvoice");
  const typed = typedIn(fields);
  const editor = await openEditor(ctx, { id, clientId: typed.values.get("client_id") ?? "" });
  const currency = currencyOf(typed, editor.business.default_currency);
  const isNew = editor.draft === null;
  const { input } = readDraft(typed, { locale: notationOf(fields), currency, isNew, isUnderWay: true });
  const edited = input && drawable(() => editorPreview(ctx, editor, input));
  if (!edited?.client) return desk.c.body(null, 204);
  const { client, ...rest } = edited;
  const body = await previewPdf(ctx.env, { ...rest, client });
  return new Response(body, {
    headers: { ...PDF_HEADERS, ...pdfHeaders(pdfFileName(edited.invoice.number), null) },
  });
}

/** What can be drawn; null for what contradicts itself. */
function drawable<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof InvalidInput || error instanceof Refusal) return null;
    throw error;
  }
}

/** The page shows it in a frame of its own, which nobody else may. */
const PDF_HEADERS = {
  "Content-Type": "application/pdf",
  "Content-Security-Policy": "frame-ancestors 'self'",
  "X-Frame-Options": "SAMEORIGIN",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Cache-Control": "private, no-store",
};
