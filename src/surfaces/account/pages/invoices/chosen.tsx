/** What is done with several invoices at once: each by itself, so that one that fails leaves the others alone. */
import type { Verb } from "../../../../capabilities/accounts/role-actions.ts";
import { archiveDocument, restoreDocument } from "../../../../capabilities/invoices/archive-document.ts";
import { finalizeInvoice } from "../../../../capabilities/invoices/finalize-invoice.ts";
import { type InvoiceSummaryRow, listInvoices } from "../../../../capabilities/invoices/list-invoices.ts";
import { sendInvoice } from "../../../../capabilities/sending/send-invoice.ts";
import { instant } from "../../../../platform/clock.ts";
import { refusalOfDatabase } from "../../../../platform/database/database-faults.ts";
import { Replay } from "../../../../platform/database/replay.ts";
import { uuid } from "../../../../platform/http/field-types.ts";
import { httpProblem } from "../../../../platform/http/problem.ts";
import { sha256 } from "../../../../platform/ids.ts";
import { errorFacts, log } from "../../../../platform/log.ts";
import { InvalidInput, Refusal } from "../../../../platform/refusal.ts";
import type { MemberContext } from "../../../api-access/admit-member.ts";
import type { Desk } from "../../http/desk.tsx";
import { faultsOf } from "../../http/form-faults.ts";
import { fieldOf, ONCE_FIELD } from "../../http/forms.ts";
import { Records } from "../../layout/lists.tsx";
import { Card, Heading, HiddenFields, Notice } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { InvoiceRecord, PER_PAGE } from "./list.tsx";

const ACTS = ["send", "remind", "finalize", "archive", "restore"] as const;
type Act = (typeof ACTS)[number];

const VERBS: Readonly<Record<Act, Verb>> = {
  send: "sendInvoice",
  remind: "sendInvoice",
  finalize: "finalizeInvoice",
  archive: "archiveInvoice",
  restore: "restoreInvoice",
};

/** Those that are asked about once more, because they cannot be taken back. */
const ASKED = ["send", "remind", "finalize"] as const;
const isAsked = (act: Act): act is (typeof ASKED)[number] => ASKED.some((one) => one === act);

/** An invoice as it was chosen. A draft has the version that was seen, and nothing else of it is finalized. */
interface Choice {
  id: string;
  version: number | null;
}

type Listed = Awaited<ReturnType<typeof listInvoices>>;

interface Outcome {
  choice: Choice;
  done: string | null;
  /** Why not. */
  failed: string | null;
}

const Id = uuid();

/** Asks once, or does it; each outcome is told. */
export async function actOnChosen(desk: Desk) {
  const fields = await desk.form();
  const act = ACTS.find((one) => one === fieldOf(fields, "act"));
  if (!act) throw httpProblem("validation_failed", "The form names nothing to do.");
  const choices = choicesIn(fields);
  const ctx = desk.open(VERBS[act]);
  const filter = { ids: choices.slice(0, PER_PAGE).map(({ id }) => id) };
  const slice = { limit: PER_PAGE, offset: 0, after: null };
  const found = await listInvoices(ctx, { filter, slice, withClients: true });
  const { chosen } = (await desk.seat(ctx)).words.invoices;
  if (choices.length === 0) return refused(desk, ctx, chosen.none);
  if (choices.length > PER_PAGE) return refused(desk, ctx, chosen.tooMany(String(PER_PAGE)));
  if (isAsked(act) && fieldOf(fields, "sure") === "") return askOnce(desk, ctx, { act, choices, found });
  const outcomes: Outcome[] = [];
  // One after the other: each is a change of its own, and numbers follow the order of the list.
  for (const choice of choices)
    outcomes.push(await outcomeOf(desk, { act, choice, once: fieldOf(fields, ONCE_FIELD), ctx, found }));
  return tell(desk, ctx, { found, outcomes });
}

function choicesIn(fields: URLSearchParams): Choice[] {
  const choices = new Map<string, Choice>();
  for (const text of fields.getAll("id")) {
    const [id, version] = text.split(":");
    if (!Id.safeParse(id).success || !id) throw httpProblem("validation_failed", "The form has no such id.");
    choices.set(id, { id, version: version === undefined ? null : Number.parseInt(version, 10) });
  }
  return [...choices.values()];
}

const choiceText = ({ id, version }: Choice): string => (version === null ? id : `${id}:${version}`);

async function refused(desk: Desk, ctx: MemberContext, why: string) {
  const seat = await desk.seat(ctx);
  const { chosen } = seat.words.invoices;
  return desk.page(
    { ctx, section: "invoices", title: chosen.label, status: 422 },
    <>
      <div class="heading">
        <h1>{seat.words.invoices.title}</h1>
      </div>
      <Notice kind="failed">{why}</Notice>
      <Back seat={seat} />
    </>,
  );
}

const Back = ({ seat }: { seat: Seat }) => (
  <p>
    <a class="button" href={`${seat.base}/invoices`}>
      {seat.words.invoices.outcome.back}
    </a>
  </p>
);

/** The page that says what will happen to which invoices. */
async function askOnce(
  desk: Desk,
  ctx: MemberContext,
  { act, choices, found }: { act: (typeof ASKED)[number]; choices: readonly Choice[]; found: Listed },
) {
  const seat = await desk.seat(ctx);
  const { sure, chosen } = seat.words.invoices;
  const rows = known(choices, found);
  return desk.page(
    { ctx, section: "invoices", title: sure[act].title },
    <>
      <Heading said={sure[act]} />
      <Card>
        <Records>
          {rows.map((row) => (
            <Listing seat={seat} row={row} found={found} now={instant(ctx.clock)} />
          ))}
        </Records>
      </Card>
      <form method="post" action={`${seat.base}/invoices/chosen`} class="acts">
        <HiddenFields token={seat.token} once={ctx.ids.uuid()} />
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="sure" value="1" />
        {choices.map((choice) => (
          <input type="hidden" name="id" value={choiceText(choice)} />
        ))}
        <button class="button first" type="submit">
          {chosen[act]} ({choices.length})
        </button>
        <a class="button quiet" href={`${seat.base}/invoices`}>
          {seat.words.entry.cancel}
        </a>
      </form>
    </>,
  );
}

const known = (choices: readonly Choice[], { rows }: Listed): InvoiceSummaryRow[] =>
  choices.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);

const Listing = ({
  seat,
  row,
  found,
  now,
}: {
  seat: Seat;
  row: InvoiceSummaryRow;
  found: Listed;
  now: string;
}) => <InvoiceRecord seat={seat} row={row} client={found.clients.get(row.client_id)?.name ?? ""} now={now} />;

interface Asked {
  act: Act;
  choice: Choice;
  /** Of the form; "" where doing it twice is the same. */
  once: string;
  ctx: MemberContext;
  found: Listed;
}

/** Throws what is no matter of this one invoice: a session that is over, or a role that may not. */
async function outcomeOf(desk: Desk, { act, choice, once, ctx, found }: Asked): Promise<Outcome> {
  const seat = await desk.seat(ctx);
  const { outcome } = seat.words.invoices;
  const row = found.rows.find(({ id }) => id === choice.id);
  try {
    const number = await done(desk, { act, choice, once });
    return { choice, done: outcome[act](number ?? row?.number ?? ""), failed: null };
  } catch (error) {
    return { choice, done: null, failed: whyNot(error, seat) };
  }
}

/** Does it, and gives the number that the invoice has then; null if an earlier request did it. */
async function done(desk: Desk, { act, choice, once }: Pick<Asked, "act" | "choice" | "once">) {
  const { id, version } = choice;
  const fingerprint = sha256(JSON.stringify(["chosen invoices", act, choice]));
  const ctx = desk.open(VERBS[act], once ? { key: `${once}:${id}`, fingerprint } : undefined);
  const which = { id, expectedVersion: version === null ? null : [version] };
  try {
    switch (act) {
      case "finalize":
        return (await finalizeInvoice(ctx, which)).invoice.number;
      case "archive":
        return (await archiveDocument(ctx, { ...which, type: "invoice" })).number;
      case "restore":
        return (await restoreDocument(ctx, { ...which, type: "invoice" })).number;
      default: {
        const send = { channels: ["email"] as const, reminder: act === "remind" };
        return (await sendInvoice(ctx, { ...which, send })).invoice.number;
      }
    }
  } catch (error) {
    if (error instanceof Replay) return null;
    throw error;
  }
}

const OF_THE_PERSON = ["role_may_not", "sign_in_again", "not_signed_in"];

function whyNot(error: unknown, seat: Seat): string {
  const { outcome } = seat.words.invoices;
  const refusal = error instanceof Refusal ? error : refusalOfDatabase(error);
  if (refusal && OF_THE_PERSON.includes(refusal.code)) throw refusal;
  if (refusal?.code === "not_found") return outcome.gone;
  if (refusal?.code === "stale_version" || refusal?.code === "concurrent_change") return outcome.changed;
  if (error instanceof InvalidInput || (refusal && refusal.code !== "unavailable"))
    return faultsOf(refusal ?? error, seat, () => null).whole ?? outcome.failed;
  if (!refusal) log("error", "an invoice of several failed", errorFacts(error));
  return outcome.failed;
}

async function tell(
  desk: Desk,
  ctx: MemberContext,
  { found, outcomes }: { found: Listed; outcomes: readonly Outcome[] },
) {
  const seat = await desk.seat(ctx);
  const { outcome } = seat.words.invoices;
  const failed = outcomes.filter((one) => one.failed !== null);
  const counts = [outcomes.length - failed.length, failed.length].map(String);
  return desk.page(
    { ctx, section: "invoices", title: outcome.title, status: failed.length > 0 ? 409 : 200 },
    <>
      <div class="heading">
        <h1>{outcome.title}</h1>
      </div>
      <Notice kind={failed.length > 0 ? "failed" : "done"}>
        {failed.length > 0 ? outcome.some(counts[0] ?? "", counts[1] ?? "") : outcome.all}
      </Notice>
      <Card>
        <ul class="rows">
          {[...failed, ...outcomes.filter((one) => one.failed === null)].map((one) => (
            <Told seat={seat} outcome={one} found={found} />
          ))}
        </ul>
      </Card>
      <Back seat={seat} />
    </>,
  );
}

const Told = ({ seat, outcome, found }: { seat: Seat; outcome: Outcome; found: Listed }) => {
  const row = found.rows.find(({ id }) => id === outcome.choice.id);
  const client = row && found.clients.get(row.client_id)?.name;
  return (
    <li class="row">
      <div>
        {row ? (
          <a class="go" href={`${seat.base}/invoices/${row.id}`}>
            <bdi>{client}</bdi>
            {row.finalized_at !== null && ` · ${row.number}`}
          </a>
        ) : (
          <span class="dim">{outcome.choice.id}</span>
        )}
        <span class={outcome.failed === null ? "dim" : "fault"}>{outcome.failed ?? outcome.done}</span>
      </div>
    </li>
  );
};
