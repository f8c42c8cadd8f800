import type { CorrectedInvoice } from "../../formats/document/document-model.ts";
import { legalMentions } from "../../formats/document/legal-mentions.ts";
import { copyInFileName } from "../../formats/document/state-texts.ts";
import { decodeLogoPack } from "../../formats/logo/logo-pack.ts";
import { pdfFileName } from "../../formats/pdf/pdf-headers.ts";
import { renderInvoicePdf } from "../../formats/pdf/render-pdf.ts";
import { type Clock, instant } from "../../platform/clock.ts";
import type { Session } from "../../platform/database/session.ts";
import { dayIn } from "../../platform/days.ts";
import { readAsset } from "../../platform/files/asset.ts";
import { openFile } from "../../platform/files/stored-file.ts";
import { sha256 } from "../../platform/ids.ts";
import { log } from "../../platform/log.ts";
import { publicOrigin } from "../../platform/origin.ts";
import { linkSigner, publicUrl } from "../../platform/public-link.ts";
import type { FrozenParties } from "../../schema/document-shapes.ts";
import type { BusinessRow, ClientRecord, DocumentRow, InvoiceRow, IssuedFileRow } from "../../schema/rows.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { logoPackKey } from "../business/stored-logo.ts";
import { historyOf } from "../invoices/document-history-statements.ts";
import { type DocumentHistory, documentState } from "../invoices/document-state.ts";
import { correctedBy, documentById } from "../invoices/document-statements.ts";
import { known } from "../invoices/get-invoice.ts";
import { markDownloaded } from "../invoices/invoice-change-statements.ts";
import { type DocumentSurroundings, documentOf } from "../invoices/invoice-document.ts";
import { partiesOfDraft } from "../invoices/invoice-statements.ts";
import { creditDraftAsShown, draftAsShown } from "../invoices/issued-content.ts";
import { partiesOf, partiesOfNote } from "../invoices/parties.ts";
import { refusal } from "../refusals.ts";
import { issuedFilesOf, recordIssuedFile } from "./issued-file-statements.ts";

interface Tools {
  /** The business's. */
  shard: string;
  session: Session;
  env: Env;
  clock: Clock;
}

/** Bytes that were rendered just now, or a stream from R2. */
type Pdf = Uint8Array | ReadableStream;

export interface InvoicePdf {
  /** Gives the bytes. Who holds them already, by `sha256`, need not ask. */
  read: () => Promise<Pdf>;
  /** The hash of an issued document's bytes, which never change; null for a draft and for a copy. */
  sha256: string | null;
  invoice: InvoiceRow;
  fileName: string;
}

/** Which PDF is asked for. */
export interface PdfAsked {
  /** Another language than the document's own. */
  locale?: Locale | undefined;
  /** Only a document of this type is found. */
  type?: InvoiceRow["type"] | undefined;
  /** `current` for a copy that tells what happened to an issued document. */
  copy?: "current" | undefined;
  /** Whether the document is to know that it is fetched now (`downloaded_at`): noted in the same round trip. */
  isDownload?: boolean | undefined;
}

/** R2 key of an issued PDF. It contains the hash of the bytes, so that no other bytes can replace them. */
export const documentKey = ({ business_id, invoice_id, locale, sha256 }: IssuedFileRow): string =>
  `documents/${business_id}/${invoice_id}/${locale}/${sha256}.pdf`;

/**
 * The PDF of an invoice or credit note, in the document's language unless `locale` asks for another. An issued
 * document is rendered once per language, stored in R2 and served from there for ever; a draft, and a copy with
 * the document's state, are rendered anew each time. An invoice that was issued elsewhere has the file that was
 * uploaded with it, whatever the language. Throws `not_found`, `issued_pdf_lost`, and for a recorded invoice
 * `no_document` without a file and `no_current_copy`.
 */
export async function invoicePdf(
  tools: Tools,
  id: string,
  { locale, type, copy, isDownload }: PdfAsked = {},
): Promise<InvoicePdf> {
  const { session } = tools;
  const statements = [
    documentById(session, id, type),
    ...partiesOfDraft(session, id),
    correctedBy(session, id),
    issuedFilesOf(session, id),
  ] as const;
  const noting = isDownload ? [markDownloaded(session, id, type, tools.clock)] : [];
  const [[found], [client], [business], [corrected], made, told] = copy
    ? await session.read([...statements, historyOf(session, id), ...noting])
    : await session.read([...statements, ...noting]);
  const [history] = copy ? (told as readonly DocumentHistory[]) : [];
  const invoice = known(found, id, type);
  if (copy && invoice.origin === "recorded") throw refusal("no_current_copy", { number: invoice.number });
  if (invoice.origin === "recorded") return uploadedPdf(tools, invoice, made);
  if (invoice.parties && history) {
    const day = dayIn(history.time_zone, tools.clock.now());
    return currentCopy(tools, invoice, { history, day, locale });
  }
  const { shown, parties } = drawn(invoice, { client, business, corrected, now: tools.clock.now() });
  const language = locale ?? parties.locale;
  const corrects = invoice.corrects_id === null ? null : citable(corrected);
  const render = () => renderOnce(tools, shown, { parties, corrects, locale: language });
  const fileName = pdfFileName(invoice.number);
  if (!invoice.finalized_at) return { invoice, fileName, sha256: null, read: render };
  const row = made.find((document) => document.locale === language);
  if (!row) return { invoice, fileName, ...(await issueOnce(tools, invoice, language, render)) };
  return { invoice, fileName, sha256: row.sha256, read: () => stored(tools, row, render) };
}

/** What is drawn of a document, and its parties: those that it would be issued with if it is a draft. */
function drawn(
  invoice: DocumentRow,
  {
    client,
    business,
    corrected,
    now,
  }: {
    client: ClientRecord | undefined;
    business: BusinessRow | undefined;
    corrected: Pick<DocumentRow, "parties"> | undefined;
    now: Date;
  },
): { shown: InvoiceRow; parties: FrozenParties } {
  const { content } = invoice;
  if (invoice.parties) return { shown: invoice, parties: invoice.parties };
  if (corrected?.parties)
    return { shown: creditDraftAsShown(invoice), parties: partiesOfNote(content, corrected.parties) };
  if (!client || !business) throw new Error("a draft without its client or business");
  return {
    shown: draftAsShown(invoice, { client, business, now }),
    parties: partiesOf(business, client, content),
  };
}

/** A copy of an issued document of ours with its state on `day`, an ISO day of the business's. */
export function currentCopy(
  tools: Pick<Tools, "env" | "shard">,
  invoice: DocumentRow,
  { history, day, locale }: { history: DocumentHistory; day: string; locale?: Locale | undefined },
): InvoicePdf {
  const { parties } = invoice;
  if (!parties) throw new Error("a copy of a document that is not issued");
  const language = locale ?? parties.locale;
  const state = documentState(invoice, history, day);
  const { env, shard } = tools;
  const pageUrl = publicUrl(invoice.link_nonce, { links: linkSigner(env), origin: publicOrigin(env), shard });
  const corrects = invoice.corrects_id === null ? null : citable(history.corrects ?? undefined);
  return {
    invoice,
    fileName: pdfFileName(invoice.number, copyInFileName(state, language)),
    sha256: null,
    read: () => renderOnce(tools, invoice, { parties, corrects, locale: language, state }, pageUrl),
  };
}

/** Whether an issued document has a PDF: one that was issued elsewhere may have none. */
export async function hasPdf(
  session: Session,
  { id, origin }: Pick<InvoiceRow, "id" | "origin">,
): Promise<boolean> {
  if (origin === "own") return true;
  const [uploaded] = await session.read([issuedFilesOf(session, id)]);
  return uploaded.length > 0;
}

/** The file with which an invoice was recorded. It is kept under the invoice's id. */
function uploadedPdf({ env }: Tools, invoice: InvoiceRow, [row]: readonly IssuedFileRow[]): InvoicePdf {
  if (!row) throw refusal("no_document", { number: invoice.number });
  const read = async (): Promise<Pdf> => {
    const stream = await openFile(env.FILES, row.business_id, row.invoice_id);
    if (stream) return stream;
    log("error", "the PDF of a recorded invoice is lost", { invoice: row.invoice_id });
    throw refusal("issued_pdf_lost", { locale: row.locale, sha256: row.sha256 });
  };
  return { invoice, fileName: pdfFileName(invoice.number), sha256: row.sha256, read };
}

/**
 * The stored bytes. A missing object is rendered again, and stored only if the hash is the same: other bytes
 * would not be what was issued. Then the loss is logged for who can bring the object back, and refused.
 */
async function stored({ env }: Tools, row: IssuedFileRow, render: () => Promise<Uint8Array>): Promise<Pdf> {
  const object = await env.FILES.get(documentKey(row));
  if (object) return object.body;
  const bytes = await render();
  if (sha256(bytes) !== row.sha256) {
    log("error", "an issued PDF is lost", { object: documentKey(row) });
    throw refusal("issued_pdf_lost", { locale: row.locale, sha256: row.sha256 });
  }
  await put(env, row, bytes);
  return bytes;
}

/** Renders and stores. If another request was faster, its bytes are the document. */
async function issueOnce(
  tools: Tools,
  invoice: InvoiceRow,
  locale: Locale,
  render: () => Promise<Uint8Array>,
): Promise<Pick<InvoicePdf, "read" | "sha256">> {
  const { session, env, clock } = tools;
  const bytes = await render();
  const row: IssuedFileRow = {
    business_id: invoice.business_id,
    invoice_id: invoice.id,
    locale,
    sha256: sha256(bytes),
    created_at: instant(clock),
  };
  await put(env, row, bytes);
  const [, made] = await session.read([recordIssuedFile(session, row), issuedFilesOf(session, invoice.id)]);
  const first = made.find((document) => document.locale === locale);
  if (!first || first.sha256 === row.sha256) return { sha256: row.sha256, read: async () => bytes };
  return { sha256: first.sha256, read: () => stored(tools, first, render) };
}

async function put(env: Env, row: IssuedFileRow, bytes: Uint8Array): Promise<void> {
  await env.FILES.put(documentKey(row), bytes, {
    onlyIf: { etagDoesNotMatch: "*" },
    sha256: row.sha256,
    httpMetadata: { contentType: "application/pdf" },
  });
}

/**
 * Draws a document with its legal mentions and the logo of its parties. Only a copy leads to the public page: a
 * link can be replaced, and what was issued never changes.
 */
export async function renderOnce(
  { env }: Pick<Tools, "env">,
  invoice: InvoiceRow,
  context: DocumentSurroundings,
  pageUrl: string | null = null,
): Promise<Uint8Array> {
  const { parties } = context;
  const document = documentOf(invoice, context);
  const logo = parties.logo ? await env.FILES.get(logoPackKey(invoice.business_id, parties.logo)) : null;
  const pack = logo ? decodeLogoPack(new Uint8Array(await logo.arrayBuffer())) : null;
  const read = (path: string) => readAsset(env, path);
  return renderInvoicePdf(document, {
    mentions: legalMentions(document),
    logo: pack,
    pageUrl,
    readAsset: read,
  });
}

function citable(invoice: { number: string; issue_date: string | null } | undefined): CorrectedInvoice {
  if (!invoice?.issue_date) throw new Error("a credit note without the issued invoice that it corrects");
  return { number: invoice.number, issue_date: invoice.issue_date };
}
