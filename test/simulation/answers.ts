/**
 * Invariant 8: a 2xx answer is in the tables, a refusal left nothing, and no row exists that nobody asked
 * for.
 */
import type { Books, InvoiceRow } from "./invariants.ts";
import { isIssuedNote } from "./totals.ts";
import type { Intent } from "./world.ts";

type Rows = Record<string, Record<string, unknown>[]>;

const succeeded = ({ status }: Intent): boolean => status >= 200 && status < 300;

export function checkAnswers(books: Books, rows: Rows): void {
  const { world, business } = books;
  const intents = world.intents.filter((intent) => intent.business === business);
  checkDocuments(books, intents);
  checkPayments(books, intents);
  checkDeliveries(books, intents);
  checkNamed(books, of(intents, "client"), rows.clients);
  checkNamed(books, of(intents, "product"), rows.products);
}

const of = (intents: readonly Intent[], ...kinds: string[]): Intent[] =>
  intents.filter(({ kind }) => kinds.includes(kind));

/** How many rows carry the tag of an intent. */
const tagged = (texts: readonly (string | null)[], tag: string): number =>
  texts.filter((text) => text === tag || text?.startsWith(`${tag} `)).length;

function checkDocuments({ business, invoices, events, violate }: Books, intents: Intent[]): void {
  const deleted = new Set(
    of(intents, "delete")
      .filter(succeeded)
      .map(({ answer }) => answer.id),
  );
  const gone = (id: unknown) =>
    deleted.has(id) || business.invoices.some((one) => one.id === id && one.deleted);
  const duplicates = new Set([...events].flatMap(([id, [first]]) => (first?.data.duplicate_of ? [id] : [])));
  const originals = [...invoices.values()].filter(
    ({ id, type }) => type === "invoice" && !duplicates.has(id),
  );
  for (const intent of of(intents, "draft", "duplicate").filter(succeeded))
    if (
      !invoices.has(String(intent.answer.id)) &&
      !gone(intent.answer.id) &&
      !wasDeleted(intents, intent.answer.id)
    )
      violate(`answers: ${intent.tag} was answered ${intent.status} and is not there`);
  for (const { tag, status, answer } of of(intents, "draft")) {
    const times = tagged(
      originals.map(({ purchase_order }) => purchase_order),
      tag,
    );
    const most = status < 300 && !wasDeleted(intents, answer.id) && !gone(answer.id) ? 1 : 0;
    if (times > 1 || (times !== most && !gone(answer.id) && !wasDeleted(intents, answer.id)))
      violate(`answers: ${tag} was answered ${status} and is there ${times} times`);
  }
  const notes = [...invoices.values()].filter(isIssuedNote);
  for (const { tag, status, answer } of of(intents, "credit")) {
    const times = tagged(
      notes.map((note) => note.notes),
      tag,
    );
    if (times !== (status < 300 ? 1 : 0))
      violate(`answers: ${tag} was answered ${status} and is there ${times} times`);
    if (status < 300 && invoices.get(String(answer.id))?.number !== answer.number)
      violate(`answers: ${tag} was answered with ${answer.number}, which it is not`);
  }
  for (const { kind, tag, answer } of of(intents, ...ABOUT_INVOICES).filter(succeeded)) {
    const row = invoices.get(String(answer.id));
    if (row) requireAsAnswered(row, { kind, tag, answer }, violate);
    else if (!gone(answer.id) && !wasDeleted(intents, answer.id))
      violate(`answers: ${tag} is about what is not there`);
  }
}

const ABOUT_INVOICES = ["draft", "edit", "finalize", "send", "cancel", "rotate", "duplicate"];

/** Whether a request whose answer was lost deleted the invoice: its retry was answered 404. */
const wasDeleted = (intents: readonly Intent[], id: unknown): boolean =>
  intents.some(({ kind, path, status }) => kind === "delete" && status === 404 && path === `/invoices/${id}`);

/** Fields of an issued invoice that never change and have the same name in the row and in the answer. */
const ISSUED = [
  "number",
  "issue_date",
  "due_date",
  "supply_date",
  "currency",
  "subtotal_cents",
  "tax_cents",
  "total_cents",
  "purchase_order",
  "notes",
] as const;

function requireAsAnswered(
  row: InvoiceRow,
  { kind, tag, answer }: Pick<Intent, "kind" | "tag" | "answer">,
  violate: Books["violate"],
): void {
  if (row.version < Number(answer.version))
    violate(`answers: ${tag} was answered with version ${answer.version}; the row has ${row.version}`);
  if (typeof answer.finalized_at === "string")
    for (const name of ISSUED)
      if (row[name] !== answer[name])
        violate(`frozen: ${tag} was answered with ${name} ${answer[name]}; the row has ${row[name]}`);
  if (["finalize", "send"].includes(kind) && !row.finalized_at) violate(`answers: ${tag} did not finalize`);
  if (kind === "cancel" && row.status !== "cancelled") violate(`answers: ${tag} did not cancel`);
}

function checkPayments({ payments, refunds, violate }: Books, intents: Intent[]): void {
  const manual = payments.filter(({ source }) => source === "manual");
  for (const { tag, status, answer } of of(intents, "pay")) {
    const times = tagged(
      manual.map(({ reference }) => reference),
      tag,
    );
    if (times !== (status < 300 ? 1 : 0))
      violate(`answers: ${tag} was answered ${status} and is there ${times} times`);
    const row = manual.find(({ id }) => id === answer.id);
    if (status < 300 && row?.amount_cents !== answer.amount_cents)
      violate(`answers: ${tag} was answered with ${answer.amount_cents}; the row has ${row?.amount_cents}`);
  }
  const asked = of(intents, "refund").filter(succeeded);
  for (const payment of payments) {
    const times = asked.filter(({ path }) => path.includes(payment.id)).length;
    const made = refunds.filter((row) => row.payment_id === payment.id && row.reason === "refund").length;
    if (payment.source === "manual" && times !== made)
      violate(`answers: ${times} refunds of payment ${payment.id} were answered; ${made} are there`);
    const reversals = refunds.filter((row) => row.payment_id === payment.id && row.reason === "reversal");
    if (reversals.length > 1) violate(`answers: payment ${payment.id} is reversed ${reversals.length} times`);
  }
}

/** Each answered delivery exists and was answered only once. Any other is automatic or a receipt. */
function checkDeliveries({ deliveries, violate }: Books, intents: Intent[]): void {
  const answered = new Map<string, string>();
  for (const { tag, answer } of of(intents, "send", "send credit note", "resend").filter(succeeded)) {
    const list = (answer.deliveries ?? [answer]) as { id: string }[];
    for (const { id } of list) {
      if (answered.has(id)) violate(`answers: delivery ${id} was answered to ${answered.get(id)} and ${tag}`);
      answered.set(id, tag);
      if (!deliveries.has(id)) violate(`answers: delivery ${id} of ${tag} is not there`);
    }
  }
  for (const { id, automatic, kind, message } of deliveries.values())
    if (!answered.has(id) && !automatic && kind !== "receipt")
      violate(`answers: delivery ${id} (${message ?? kind}) was never answered to anybody`);
}

/** Clients or products: each intent names its own by `external_id`. */
function checkNamed({ violate }: Books, intents: Intent[], rows: Rows[string] = []): void {
  const ids = new Map(rows.map(({ id, external_id }) => [String(id), external_id]));
  for (const { tag, status, answer } of intents) {
    const times = [...ids.values()].filter((external) => external === tag).length;
    if (times !== (status < 300 ? 1 : 0))
      violate(`answers: ${tag} was answered ${status} and is there ${times} times`);
    if (status < 300 && !ids.has(String(answer.id))) violate(`answers: ${tag} is not there`);
  }
}
