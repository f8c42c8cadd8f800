/** What only a sandbox has: its clock, and buttons for what a client and its bank do. */
import { mayDo, type Verb } from "../../../capabilities/accounts/role-actions.ts";
import { amountDue } from "../../../capabilities/invoices/lifecycle.ts";
import {
  type MovableClock,
  moveTestClock,
  readMovableClock,
} from "../../../capabilities/sandbox/move-test-clock.ts";
import {
  simulateBankReturn,
  simulateOpening,
  simulatePaying,
} from "../../../capabilities/sandbox/simulate-client.ts";
import { isDay, localInstant } from "../../../platform/days.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import { httpProblem } from "../../../platform/http/problem.ts";
import { InvalidInput, Refusal } from "../../../platform/refusal.ts";
import type { InvoiceRow } from "../../../schema/rows.ts";
import type { Desk } from "../http/desk.tsx";
import { fieldOf } from "../http/forms.ts";
import { goTo } from "../http/headers.ts";
import type { Page } from "../http/pages.ts";
import { TextField } from "../layout/fields.tsx";
import { ButtonForm, Card, Heading, HiddenFields, Notice } from "../layout/parts.tsx";
import type { Seat } from "../layout/seat.ts";
import { timeText } from "../layout/times.ts";

const DAY_MS = 86_400_000;
const LEAPS = [
  { days: 1, word: "dayOn" },
  { days: 7, word: "weekOn" },
  { days: 30, word: "monthOn" },
] as const;
/** When a day of the test clock begins: reminders have gone out by then. */
const MORNING = "09:00:00";

const showClock = (desk: Desk) => clockPage(desk);

/** The clock, and how to move it; one round trip. A live business has none: its page leads to the sandbox. */
async function clockPage(desk: Desk, wrong?: { day: string; fault: (seat: Seat) => string }) {
  const ctx = desk.open("getTestClock");
  const clock = await unlessLive(readMovableClock(ctx));
  const seat = await desk.seat(ctx);
  const { sandbox, frame } = seat.words;
  return desk.page(
    { ctx, section: "clock", title: sandbox.clock.title, status: wrong ? 422 : 200 },
    <>
      <Heading said={sandbox.clock} />
      {clock ? (
        <ClockCard seat={seat} clock={clock} wrong={wrong} />
      ) : (
        seat.person.twin_id !== null && (
          <p>
            <a class="button first" href="/account/sandbox/clock">
              {frame.toSandbox}
            </a>
          </p>
        )
      )}
    </>,
  );
}

async function unlessLive<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Refusal && error.code === "not_a_sandbox") return null;
    throw error;
  }
}

const ClockCard = ({
  seat,
  clock: { now, reached },
  wrong,
}: {
  seat: Seat;
  clock: MovableClock;
  wrong: { day: string; fault: (seat: Seat) => string } | undefined;
}) => {
  const { sandbox } = seat.words;
  const timeOf = (instant: string) => timeText(instant, seat, true);
  return (
    <Card>
      <p>
        {sandbox.now} <strong>{timeOf(now)}</strong>
      </p>
      {reached < now && <Notice kind="plain">{sandbox.catchingUp(timeOf(reached))}</Notice>}
      {mayDo(seat.person.role, "write") && (
        <MoveForms seat={seat} day={wrong?.day ?? ""} fault={wrong?.fault(seat) ?? null} />
      )}
      <p class="dim">{sandbox.onlyForward}</p>
    </Card>
  );
};

const MoveForms = ({ seat, day, fault }: { seat: Seat; day: string; fault: string | null }) => {
  const { words, base, token } = seat;
  const { sandbox } = words;
  return (
    <>
      <form method="post" action={`${base}/clock`} class="acts">
        <HiddenFields token={token} />
        {LEAPS.map(({ days, word }) => (
          <button class="button" type="submit" name="days" value={days}>
            {sandbox[word]}
          </button>
        ))}
      </form>
      <form method="post" action={`${base}/clock`} class="filters">
        <HiddenFields token={token} />
        <TextField name="day" label={sandbox.toDay} type="date" value={day} fault={fault} required />
        <button class="button" type="submit">
          {sandbox.move}
        </button>
      </form>
    </>
  );
};

/** Moves the clock by some days, or to the morning of a day. */
async function moveClock(desk: Desk) {
  const fields = await desk.form();
  const [days, day] = [fieldOf(fields, "days"), fieldOf(fields, "day")];
  const leap = LEAPS.find((one) => String(one.days) === days);
  const ctx = desk.open("moveTestClock");
  const { now, time_zone } = await readMovableClock(ctx);
  if (!leap && !isDay(day)) return clockPage(desk, { day, fault: ({ words }) => words.sandbox.past });
  const target = leap
    ? new Date(Date.parse(now) + leap.days * DAY_MS)
    : localInstant(`${day}T${MORNING}`, time_zone);
  try {
    await moveTestClock(ctx, { now: target.toISOString() });
  } catch (error) {
    return clockPage(desk, { day, fault: faultIn(error, now) });
  }
  return goTo(desk.c, `${desk.base}/clock`);
}

/** What is wrong with a day, in words. Throws what is no matter of the day. */
function faultIn(error: unknown, now: string) {
  const [fault] = error instanceof InvalidInput ? error.faults : [];
  if (fault?.code === "time_in_the_past") return ({ words }: Seat) => words.sandbox.past;
  if (fault?.code !== "time_too_far" && fault?.code !== "time_at_its_end") throw error;
  const { most_days = 0 } = fault.facts as { most_days?: number };
  const last = new Date(Date.parse(now) + most_days * DAY_MS).toISOString();
  return (seat: Seat) => seat.words.sandbox.tooFar(timeText(last, seat));
}

/**
 * Buttons for what the client and its bank do with an invoice: those that can happen now. Nothing outside a sandbox,
 * for a draft, and for who may not change things.
 */
export const SandboxActions = ({
  seat: { words, base, token, person },
  invoice,
}: {
  seat: Seat;
  invoice: Pick<
    InvoiceRow,
    "id" | "status" | "opened_at" | "total_cents" | "credited_cents" | "amount_paid_cents"
  >;
}) => {
  const { sandbox } = words;
  const isIssued = invoice.status !== "draft" && invoice.status !== "cancelled";
  const acts = [
    { path: "simulate-opening", label: sandbox.opens, isPossible: invoice.opened_at === null },
    { path: "simulate-payment", label: sandbox.pays, isPossible: amountDue(invoice) > 0 },
    { path: "simulate-return", label: sandbox.takesBack, isPossible: invoice.amount_paid_cents > 0 },
  ].filter(({ isPossible }) => isPossible);
  if (!person.sandbox || !isIssued || acts.length === 0 || !mayDo(person.role, "write")) return null;
  return (
    <section class="card trial">
      <h2>{sandbox.client.title}</h2>
      <p class="dim">{sandbox.client.detail}</p>
      <div class="acts">
        {acts.map(({ path, label }) => (
          <ButtonForm action={`${base}/invoices/${invoice.id}/${path}`} token={token} label={label} />
        ))}
      </div>
    </section>
  );
};

/** An answer to one of these buttons; it leads back to the invoice. */
const simulating =
  (verb: Verb, simulate: (ctx: ReturnType<Desk["open"]>, id: string, desk: Desk) => Promise<void>) =>
  async (desk: Desk) => {
    await desk.form();
    const id = uuid().safeParse(desk.c.req.param("id"));
    if (!id.success) throw httpProblem("not_found", "There is no such invoice.");
    const ctx = desk.open(verb);
    await ctx.session.authenticate();
    await simulate(ctx, id.data, desk);
    return goTo(desk.c, `${desk.base}/invoices/${id.data}`);
  };

export const SANDBOX_PAGES: readonly Page[] = [
  ["get", "/clock", showClock],
  ["post", "/clock", moveClock],
  [
    "post",
    "/invoices/:id/simulate-opening",
    simulating("simulatePayment", (ctx, id, desk) => simulateOpening(ctx, id, desk.locale(ctx))),
  ],
  ["post", "/invoices/:id/simulate-payment", simulating("simulatePayment", simulatePaying)],
  ["post", "/invoices/:id/simulate-return", simulating("simulatePayment", simulateBankReturn)],
];
