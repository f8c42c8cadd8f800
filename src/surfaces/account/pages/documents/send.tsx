/** A document is sent, with a look at its email first: the page, and the email in its frame. */
import type { Verb } from "../../../../capabilities/accounts/role-actions.ts";
import { emailsOf } from "../../../../capabilities/delivery/addressees.ts";
import {
  type DocumentOverview,
  documentOverview,
} from "../../../../capabilities/documents/document-overview.ts";
import { sendCreditNote } from "../../../../capabilities/sending/send-credit-note.ts";
import { sendInvoice } from "../../../../capabilities/sending/send-invoice.ts";
import { Replay } from "../../../../platform/database/replay.ts";
import type { Field } from "../../../../platform/refusal.ts";
import type { InvoiceRow } from "../../../../schema/rows.ts";
import type { Desk } from "../../http/desk.tsx";
import { faultsOfIssues, readEntry } from "../../http/entry.ts";
import { type FormFaults, faultsOf, NO_FAULTS } from "../../http/form-faults.ts";
import { expectedIn, onceOf } from "../../http/forms.ts";
import { goTo } from "../../http/headers.ts";
import { idIn } from "../../http/ids.ts";
import { requireRefusal } from "../../http/refused.ts";
import { FaultNotice, Heading } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { NOTHING_ENTERED, type SendEntered, SendEntry, sendEntered, sendOptions } from "./send-entry.ts";
import { SendForm } from "./send-form.tsx";

type Type = InvoiceRow["type"];

const PLACES = {
  invoice: { path: "invoices", section: "invoices", verb: "sendInvoice" },
  credit_note: { path: "credit-notes", section: "creditNotes", verb: "sendCreditNote" },
} as const satisfies Record<Type, { path: string; section: string; verb: Verb }>;

interface Refused {
  entered: SendEntered;
  faults: (seat: Seat) => FormFaults;
}

const isReminder = ({ c }: Desk): boolean => c.req.query("remind") !== undefined;

/** The page; one round trip, and another for the email that its frame shows. */
export async function showSend(desk: Desk, type: Type, refused: Refused | null = null) {
  const { path, section, verb } = PLACES[type];
  const ctx = desk.open(verb);
  const overview = await documentOverview(ctx, { id: idIn(desk), type });
  const seat = await desk.seat(ctx);
  const { document, client } = overview;
  const reminder = type === "invoice" && isReminder(desk);
  const faults = refused?.faults(seat) ?? NO_FAULTS;
  const title = titleOf(overview, reminder, seat);
  const at = `${seat.base}/${path}/${document.id}`;
  const addresses = emailsOf(client, document.content?.contact_id);
  const first = { ...NOTHING_ENTERED, email: addresses.length > 0, link: addresses.length === 0 };
  return desk.page(
    { ctx, section, title, status: refused ? 422 : 200 },
    <>
      <p>
        <a class="up" href={at}>
          {titleOfPage(overview, seat)}
        </a>
      </p>
      <Heading said={{ title, detail: seat.words.send.detail }} />
      <FaultNotice faults={faults} notSaved={seat.words.entry.notSaved} />
      <SendForm
        seat={seat}
        at={at}
        document={document}
        reach={{ addresses, phone: client.phone }}
        reminder={reminder}
        faults={faults}
        entered={refused?.entered ?? first}
        once={ctx.ids.uuid()}
      />
    </>,
  );
}

/** The title of the document's own page. */
function titleOfPage({ document: { type, number, status } }: DocumentOverview, { words }: Seat): string {
  if (type === "credit_note") return words.creditNotes.one(number);
  return status === "draft" ? words.invoice.draft : words.invoice.title(number);
}

function titleOf({ document }: DocumentOverview, reminder: boolean, { words: { send } }: Seat): string {
  const { type, number, status, total_cents } = document;
  if (type === "credit_note") return send.titleNote(number);
  if (reminder) return send.titleReminder(number);
  if (status === "draft") return send.titleDraft;
  return status === "paid" && total_cents > 0 ? send.titleReceipt(number) : send.title(number);
}

/** Sends it. A draft goes out only as it was seen. */
export async function send(desk: Desk, type: Type): Promise<Response> {
  const { path, verb } = PLACES[type];
  const fields = await desk.form();
  const id = idIn(desk);
  const entered = sendEntered(fields);
  const entry = readEntry(SendEntry, fields);
  if (entry.issues)
    return showSend(desk, type, { entered, faults: (seat) => faultsOfIssues(joined(entry.issues), seat) });
  const options = sendOptions(entry.data);
  const reminder = isReminder(desk);
  if (options.channels.length === 0)
    return showSend(desk, type, {
      entered,
      faults: (seat) => ({ fields: new Map([["email", seat.words.send.noWay]]), whole: null }),
    });
  const ctx = desk.open(verb, onceOf(fields, `send ${id} ${reminder}`));
  const which = { id, expectedVersion: expectedIn(fields) };
  try {
    await (type === "invoice"
      ? sendInvoice(ctx, { ...which, send: { ...options, reminder } })
      : sendCreditNote(ctx, { ...which, send: options }));
  } catch (error) {
    if (!(error instanceof Replay)) {
      requireRefusal(error);
      const nameOf = (field: Field) => nameIn(field, options.channels);
      return showSend(desk, type, { entered, faults: (seat) => faultsOf(error, seat, nameOf) });
    }
  }
  return goTo(desk.c, `${desk.base}/${path}/${id}`);
}

/** One field holds all copies. */
const joined = <I extends { path: readonly PropertyKey[] }>(issues: readonly I[]): I[] =>
  issues.map((issue) => (issue.path[0] === "cc" ? { ...issue, path: ["cc"] } : issue));

const NAMES = ["to", "cc", "subject", "message", "copy_to_self"];

function nameIn([first, index]: Field, channels: readonly string[]): string | null {
  if (first === "channels") return channels[Number(index)] ?? "email";
  return NAMES.find((name) => name === first) ?? null;
}
