import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ACTIONS,
  type Action,
  amountDue,
  amountOverpaid,
  kindOfSend,
  LIFECYCLE,
  moneyAction,
  OPEN_STATUSES,
  type Standing,
  statusAt,
  transition,
} from "../../src/capabilities/invoices/lifecycle.ts";
import { Refusal } from "../../src/platform/refusal.ts";
import { STORED_STATUSES, type StoredStatus } from "../../src/schema/vocabularies/invoices.ts";
import type { ProblemCode } from "../../src/surfaces/v1/http/problem-codes.ts";
import { problemResponse } from "../../src/surfaces/v1/http/problem-response.ts";

const PAYMENTS = ["pay_part", "settle", "overpay"] as const;
const REFUNDS = ["refund", "reopen_unsent", "reopen_unopened", "reopen_opened", "unwind"] as const;
const CREDITS = ["credit", "credit_rest", "credit_all"] as const;
const MONEY: readonly Action[] = [...PAYMENTS, ...REFUNDS, ...CREDITS];

const CELLS = STORED_STATUSES.flatMap((from) =>
  ACTIONS.map((event) => ({ from, event, next: LIFECYCLE[from][event] })),
);
/** Every transition that the table allows. */
const STEPS = CELLS.flatMap(({ from, event, next }) => ("refuse" in next ? [] : [{ from, event, ...next }]));
const REFUSED = CELLS.flatMap(({ from, event, next }) =>
  "refuse" in next ? [{ from, event, code: next.refuse }] : [],
);

const among = <T extends string>(all: readonly T[], one: string): boolean =>
  (all as readonly string[]).includes(one);
const isOpen = (status: string) => among(OPEN_STATUSES, status);
/** The transitions as text, so that a failing test names them. */
const named = (steps: readonly { from: string; event: string }[]) =>
  steps.map(({ from, event }) => `${from} ${event}`);

const DUE_DAY_PASSED = "2026-11-20T23:00:00.000Z";

const standing = (changes: Partial<Standing> = {}): Standing => ({
  id: "01a1fc1f-c5e9-708a-b80d-9a654255f4d9",
  number: "2026-00001",
  status: "finalized",
  overdue_at: DUE_DAY_PASSED,
  sent_at: null,
  opened_at: null,
  total_cents: 100,
  credited_cents: 0,
  amount_paid_cents: 0,
  ...changes,
});

describe("the table of an invoice's life", () => {
  it("has an answer for every event in every state", () => {
    expect(Object.keys(LIFECYCLE).sort()).toEqual([...STORED_STATUSES].sort());
    for (const state of STORED_STATUSES)
      expect(Object.keys(LIFECYCLE[state]).sort()).toEqual([...ACTIONS].sort());
    expect(STEPS.length + REFUSED.length).toBe(STORED_STATUSES.length * ACTIONS.length);
  });

  it("leads to a state, and names an effect once", () => {
    for (const { to, effects } of STEPS) {
      expect([...STORED_STATUSES, "deleted"]).toContain(to);
      expect(new Set(effects).size).toBe(effects.length);
    }
  });

  it("lets every state be reached, and every event happen", () => {
    expect(new Set(STEPS.map(({ to }) => to))).toEqual(new Set([...STORED_STATUSES, "deleted"]));
    const refused: readonly Action[] = ["alter_recorded", "delete_recorded_paid"];
    expect(new Set([...STEPS.map(({ event }) => event), ...refused])).toEqual(new Set(ACTIONS));
  });
});

describe("a draft", () => {
  it("gets neither money nor credit", () => {
    const refused = REFUSED.filter(({ from, event }) => from === "draft" && MONEY.includes(event));
    expect(refused.map(({ event }) => event).sort()).toEqual([...MONEY].sort());
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(["invoice_not_issued"]));
  });

  it("is what nothing comes back to", () => {
    expect(named(STEPS.filter(({ from, to }) => to === "draft" && from !== "draft"))).toEqual([]);
  });

  it("is all that can be changed or deleted", () => {
    const changes = STEPS.filter(({ event }) => event === "edit" || event === "delete");
    expect(named(changes)).toEqual(["draft edit", "draft delete"]);
    const deleted = STEPS.filter(({ to, event }) => to === "deleted" && event !== "delete_recorded");
    expect(named(deleted)).toEqual(["draft delete"]);
  });

  it("is cancelled without a number or a credit note, and leaves in no other way without a number", () => {
    expect(LIFECYCLE.draft.cancel).toEqual({ to: "cancelled", effects: ["cancelled"] });
    const left = STEPS.filter(({ from, to }) => from === "draft" && to !== "draft");
    const numbered = left.filter(({ effects }) => effects.includes("number"));
    expect(named(numbered)).toEqual([
      "draft finalize",
      "draft send",
      "draft finalize_zero",
      "draft send_zero",
    ]);
    expect(named(left)).toEqual(["draft delete", ...named(numbered), "draft cancel"]);
  });
});

describe("an invoice that was issued elsewhere", () => {
  it("is kept as it is, or deleted as long as no money is on it", () => {
    for (const from of [...OPEN_STATUSES, "paid"] as const) {
      expect(LIFECYCLE[from].alter_recorded).toEqual({ refuse: "invoice_recorded" });
      expect(LIFECYCLE[from].delete_recorded).toEqual({ to: "deleted", effects: ["deleted"] });
      expect(LIFECYCLE[from].delete_recorded_paid).toEqual({ refuse: "invoice_has_payments" });
    }
  });
});

describe("a cancelled invoice", () => {
  const steps = STEPS.filter(({ from }) => from === "cancelled");

  it("stays cancelled", () => {
    expect(named(steps.filter(({ to }) => to !== "cancelled"))).toEqual([]);
  });

  it("takes only money that was under way, and gives it back", () => {
    const money = steps.filter(({ event }) => MONEY.includes(event));
    expect(named(money)).toEqual(["cancelled overpay", "cancelled refund", "cancelled unwind"]);
  });

  it("sends nothing, numbers nothing, and can be cancelled again without effect", () => {
    const effects = steps.flatMap(({ effects }) => effects);
    for (const effect of ["deliver", "receipt", "number", "document"] as const)
      expect(effects).not.toContain(effect);
    expect(LIFECYCLE.cancelled.cancel).toEqual({ to: "cancelled", effects: [] });
    expect(LIFECYCLE.cancelled.cancel_paid).toEqual({ to: "cancelled", effects: [] });
  });
});

describe("what follows", () => {
  it.each(["paid", "cancelled"] as const)("becoming %s is told once", (state) => {
    const told = STEPS.filter(({ effects }) => effects.includes(state));
    expect(named(told)).toEqual(named(STEPS.filter(({ from, to }) => to === state && from !== state)));
  });

  it("what is numbered is drawn, and nothing else is", () => {
    const numbered = STEPS.filter(({ effects }) => effects.includes("number"));
    expect(named(numbered)).toEqual(named(STEPS.filter(({ effects }) => effects.includes("document"))));
    for (const { effects } of numbered)
      expect(effects.includes("finalized") !== effects.includes("credit_note_issued")).toBe(true);
  });

  it("money and credit always leave a trace of their kind", () => {
    const traces = { payment_received: PAYMENTS, refunded: REFUNDS, credit_note_issued: CREDITS };
    for (const [trace, events] of Object.entries(traces))
      for (const { event, effects } of STEPS.filter(({ event }) => among(events, event)))
        expect([event, ...effects]).toContain(trace);
  });

  it("sending, reminding and a receipt write to the client, and nothing else does", () => {
    const writing = STEPS.filter(({ event }) =>
      among(["send", "send_zero", "remind", "send_receipt"], event),
    );
    expect(named(STEPS.filter(({ effects }) => effects.includes("deliver")))).toEqual(named(writing));
    const receipts = STEPS.filter(({ effects }) => effects.includes("receipt"));
    expect(named(receipts)).toEqual(named(STEPS.filter(({ event }) => event === "settle")));
  });

  it("what lowers the amount due closes the pages on which the old amount could be paid", () => {
    const lowering: readonly Action[] = ["pay_part", "settle", ...CREDITS, "cancel"];
    const steps = STEPS.filter(({ from, event }) => isOpen(from) && lowering.includes(event));
    expect(named(steps.filter(({ effects }) => !effects.includes("expire_checkout")))).toEqual([]);
  });

  it("what is done to it by hand is told by its name", () => {
    const told = {
      edit: "updated",
      send: "sent",
      send_zero: "sent",
      remind: "reminder_sent",
      send_receipt: "sent",
      open: "opened",
    };
    // A draft has no page, and only the first view is an event.
    const quiet = ["draft open", "opened open"];
    for (const [event, trace] of Object.entries(told)) {
      const steps = STEPS.filter((step) => step.event === event);
      const untold = steps.filter(({ effects }) => !among(effects, trace));
      expect(named(untold).filter((name) => !quiet.includes(name))).toEqual([]);
    }
  });

  it("cancelling what is issued is crediting all of it", () => {
    for (const from of [...OPEN_STATUSES, "paid"] as const)
      expect(LIFECYCLE[from].cancel).toEqual(LIFECYCLE[from].credit_all);
  });

  it("asking again to finalize changes nothing", () => {
    for (const from of [...OPEN_STATUSES, "paid"] as const)
      for (const event of ["finalize", "finalize_zero"] as const)
        expect(LIFECYCLE[from][event]).toEqual({ to: from, effects: [] });
  });

  it("opening moves only an open invoice, and a draft is not opened", () => {
    for (const from of STORED_STATUSES)
      expect(LIFECYCLE[from].open).toMatchObject({ to: isOpen(from) ? "opened" : from });
    expect(LIFECYCLE.draft.open).toEqual({ to: "draft", effects: [] });
  });

  it("a reminder of an invoice that was never sent sends it", () => {
    expect(LIFECYCLE.finalized.remind).toMatchObject({ to: "sent" });
  });

  it("a refund of an open invoice ends the checkout that was made for the old amount", () => {
    for (const event of ["reopen_unsent", "reopen_unopened", "reopen_opened"] as const)
      expect(LIFECYCLE.sent[event]).toMatchObject({ effects: expect.arrayContaining(["expire_checkout"]) });
  });

  it("an open invoice never becomes less than it was, except by money that goes back", () => {
    const order = ["draft", "finalized", "sent", "opened", "paid"];
    const back = STEPS.filter(
      ({ from, to }) => from !== "cancelled" && among(order, to) && order.indexOf(to) < order.indexOf(from),
    );
    expect(named(back)).toEqual(["paid reopen_unsent", "paid reopen_unopened", "paid reopen_opened"]);
  });
});

describe("a refusal", () => {
  const HELP: Partial<Record<ProblemCode, RegExp>> = {
    invoice_not_draft: /2026-00001 is \w+.*credit note.*duplicate/,
    invoice_not_issued: /draft.*finalize or send it first/,
    invoice_cancelled: /2026-00001 is cancelled.*duplicate/,
    invoice_paid: /is paid/,
    invoice_not_paid: /not paid.*no receipt/,
    nothing_due: /nothing is due/i,
    invoice_has_payments: /2026-00001 has payments.*(?:refund.*credit-notes|reverse those.*mistake)/,
    invoice_recorded: /2026-00001 was issued elsewhere.*delete it and record it anew/,
  };

  it.each(REFUSED)("$from × $event is a 409 $code that says what to do", async ({ from, event, code }) => {
    const refusal = refusalOf(() => transition(standing({ status: from }), event));
    const help = from === "cancelled" ? HELP.invoice_cancelled : HELP[code];
    const words = expect.stringMatching(help ?? /no help is expected for this code/);
    expect(await answerTo(refusal)).toEqual([409, code, words]);
  });

  it("names what stands in the way: that it is a draft, issued, paid or cancelled", () => {
    for (const { from, event, code } of REFUSED) {
      const changes = event === "edit" || event === "delete";
      const reason: Partial<Record<StoredStatus, ProblemCode>> = {
        draft: "invoice_not_issued",
        cancelled: "invoice_cancelled",
      };
      if (changes) expect([from, event, code]).toEqual([from, event, "invoice_not_draft"]);
      else if (reason[from]) expect([from, event, code]).toEqual([from, event, reason[from]]);
      else if (MONEY.includes(event)) expect([from, event, code]).toEqual([from, event, "nothing_due"]);
      else if (event === "alter_recorded")
        expect([from, event, code]).toEqual([from, event, "invoice_recorded"]);
      else expect(["invoice_paid", "invoice_not_paid", "invoice_has_payments"]).toContain(code);
    }
  });

  it("knows no code without words of its own", () => {
    expect(new Set(REFUSED.map(({ code }) => code))).toEqual(new Set(Object.keys(HELP)));
  });
});

/** The answer of v1 to a refusal: status, code and detail. */
async function answerTo(refusal: Refusal): Promise<[number, string, string]> {
  const answer = problemResponse(refusal, "a-request");
  const { code, detail }: { code: string; detail: string } = await answer.json();
  return [answer.status, code, detail];
}

function refusalOf(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("it was not refused");
}

describe("which event a change of amounts is", () => {
  const SENT = "2026-10-20T09:00:00.000Z";
  const paid = { status: "paid", amount_paid_cents: 100 } as const;

  it.each<[Action, string, Partial<Standing>, "payment" | "refund" | "credit", number, StoredStatus]>([
    ["pay_part", "a part is paid", {}, "payment", 99, "finalized"],
    ["settle", "all is paid", {}, "payment", 100, "paid"],
    ["settle", "more than all is paid", {}, "payment", 101, "paid"],
    ["settle", "what a credit note left is paid", { credited_cents: 40 }, "payment", 60, "paid"],
    ["overpay", "it is paid twice", paid, "payment", 100, "paid"],
    [
      "overpay",
      "money comes after it was cancelled",
      { status: "cancelled", credited_cents: 100 },
      "payment",
      100,
      "cancelled",
    ],
    ["refund", "what was paid too much goes back", { ...paid, amount_paid_cents: 130 }, "refund", 30, "paid"],
    ["refund", "what was credited goes back", { ...paid, credited_cents: 40 }, "refund", 40, "paid"],
    ["reopen_unsent", "a cent goes back", paid, "refund", 1, "finalized"],
    ["reopen_unopened", "all goes back", { ...paid, sent_at: SENT }, "refund", 100, "sent"],
    ["reopen_opened", "all goes back", { ...paid, sent_at: SENT, opened_at: SENT }, "refund", 100, "opened"],
    [
      "unwind",
      "all goes back of what is credited in full",
      { ...paid, credited_cents: 100 },
      "refund",
      100,
      "cancelled",
    ],
    ["credit", "a part is credited", { status: "sent" }, "credit", 99, "sent"],
    [
      "credit_rest",
      "the rest is credited",
      { status: "opened", amount_paid_cents: 30 },
      "credit",
      70,
      "paid",
    ],
    ["credit_rest", "a paid invoice is lowered", paid, "credit", 1, "paid"],
    ["credit_all", "all is credited and nothing paid", {}, "credit", 100, "cancelled"],
    ["credit_all", "the last of it is credited", { credited_cents: 40 }, "credit", 60, "cancelled"],
  ])("%s: %s", (event, _, changes, change, cents, to) => {
    const invoice = standing(changes);
    const found = moneyAction(invoice, change, moved(invoice, change, cents));
    expect(found).toBe(event);
    expect(transition(invoice, found).to).toBe(to);
  });

  it("is refused of a draft, whatever the amounts", () => {
    const change = fc.constantFrom("payment", "refund", "credit");
    fc.assert(
      fc.property(change, fc.integer({ min: 1, max: 100 }), (change, cents) => {
        const draft = standing({ status: "draft" });
        const event = moneyAction(draft, change, moved(draft, change, cents));
        expect(refusalOf(() => transition(draft, event)).code).toBe("invoice_not_issued");
      }),
    );
  });

  it("keeps the state and the amounts telling the same, whatever happens in whatever order", () => {
    const what = fc.constantFrom("payment", "refund", "credit", "send", "open", "cancel");
    // Small amounts, so that sums often coincide; large ones, so that nothing depends on small ones.
    const total = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 2 ** 53 - 1 }));
    const happening = fc.record({
      what,
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      rest: fc.boolean(),
    });
    fc.assert(
      fc.property(total, fc.array(happening, { maxLength: 25 }), (total_cents, happenings) => {
        let invoice = standing({ total_cents });
        for (const happening of happenings) {
          const before = invoice;
          const next = happened(before, happening);
          if (!next) continue;
          invoice = next.invoice;
          for (const state of ["paid", "cancelled"] as const)
            expect(next.effects.includes(state)).toBe(invoice.status === state && before.status !== state);
          expectConsistent(invoice, before.status === "cancelled");
        }
      }),
      { numRuns: 5_000 },
    );
  });
});

interface Happening {
  what: "payment" | "refund" | "credit" | "send" | "open" | "cancel";
  /** The share of what is possible, from 0 to 1. */
  part: number;
  /** When true: exactly what is due, or all that was paid or is left to credit. */
  rest: boolean;
}

/**
 * The invoice after an event, with its effects. null where there is nothing to send, open, pay, refund or
 * credit, or where a payment stands against cancelling.
 */
function happened(invoice: Standing, { what, part, rest }: Happening) {
  const { status, total_cents, credited_cents, amount_paid_cents } = invoice;
  const some = (most: number, all = most) => (rest ? all : Math.ceil(part * most));
  switch (what) {
    case "send":
      return isOpen(status) ? step(invoice, "send", { sent_at: invoice.sent_at ?? "2026-11-01" }) : null;
    case "open":
      return invoice.opened_at ? null : step(invoice, "open", { opened_at: "2026-11-02" });
    case "cancel":
      if (amount_paid_cents === 0) return step(invoice, "cancel", { credited_cents: total_cents });
      if (status === "cancelled") return step(invoice, "cancel_paid", {});
      expect(refusalOf(() => transition(invoice, "cancel_paid")).code).toBe("invoice_has_payments");
      return null;
    case "payment": {
      const most = Math.min(2 * total_cents, Number.MAX_SAFE_INTEGER - amount_paid_cents);
      return moneyStep(invoice, what, some(most, amountDue(invoice)));
    }
    case "refund":
      return moneyStep(invoice, what, some(amount_paid_cents));
    case "credit":
      return status === "cancelled" ? null : moneyStep(invoice, what, some(total_cents - credited_cents));
  }
}

function moneyStep(invoice: Standing, change: "payment" | "refund" | "credit", cents: number) {
  if (cents === 0) return null;
  const after = moved(invoice, change, cents);
  return step(invoice, moneyAction(invoice, change, after), after);
}

function step(invoice: Standing, event: Action, changes: Partial<Standing>) {
  const { to, effects } = transition(invoice, event);
  return { invoice: { ...invoice, ...changes, status: to }, effects };
}

/** The invoice with an amount changed and its state unchanged. */
function moved(invoice: Standing, change: "payment" | "refund" | "credit", cents: number): Standing {
  if (change === "credit") return { ...invoice, credited_cents: invoice.credited_cents + cents };
  const sign = change === "payment" ? 1 : -1;
  return { ...invoice, amount_paid_cents: invoice.amount_paid_cents + sign * cents };
}

/**
 * The state fits the amounts. A cancelled invoice stays cancelled, even when money arrives that was under
 * way.
 */
function expectConsistent(invoice: Standing, wasCancelled: boolean): void {
  const { status, total_cents, credited_cents, amount_paid_cents, sent_at, opened_at } = invoice;
  const due = amountDue(invoice);
  const overpaid = amountOverpaid(invoice);
  expect(Math.min(due, overpaid)).toBe(0);
  expect(Math.max(due, overpaid)).toBeGreaterThanOrEqual(0);
  expect(total_cents - credited_cents - amount_paid_cents).toBe(due - overpaid);
  const nothingStands = credited_cents === total_cents && amount_paid_cents === 0;
  expect(status === "cancelled").toBe(nothingStands || wasCancelled);
  expect(status === "paid").toBe(due === 0 && amount_paid_cents > 0 && !wasCancelled);
  expect(isOpen(status)).toBe(due > 0);
  if (isOpen(status)) expect(status).toBe(opened_at ? "opened" : sent_at ? "sent" : "finalized");
}

describe("amounts", () => {
  it("nothing is due of a cancelled draft, which nobody credited", () => {
    const invoice = standing({ status: "cancelled" });
    expect([amountDue(invoice), amountOverpaid(invoice)]).toEqual([0, 0]);
  });

  it("money that came after it was cancelled is the client's credit", () => {
    const invoice = standing({ status: "cancelled", credited_cents: 100, amount_paid_cents: 30 });
    expect([amountDue(invoice), amountOverpaid(invoice)]).toEqual([0, 30]);
  });
});

describe("overdue", () => {
  const before = "2026-11-20T22:59:59.999Z";
  const after = "2026-12-01T00:00:00.000Z";

  it.each(OPEN_STATUSES)(
    "is what a %s invoice is called from the instant its due day has passed",
    (status) => {
      const invoice = standing({ status });
      expect(statusAt(invoice, before)).toBe(status);
      expect(statusAt(invoice, DUE_DAY_PASSED)).toBe("overdue");
      expect(statusAt({ ...invoice, amount_paid_cents: 60, credited_cents: 39 }, after)).toBe("overdue");
      expect(statusAt({ ...invoice, overdue_at: null }, after)).toBe(status);
    },
  );

  it.each(["draft", "paid", "cancelled"] as const)("is never what a %s invoice is called", (status) => {
    expect(statusAt(standing({ status }), after)).toBe(status);
  });

  it("stays when the client opens it, ends when it is paid, and comes back when the money goes back", () => {
    const late = standing({ status: "sent", sent_at: before });
    const opened = step(late, "open", { opened_at: after }).invoice;
    expect([opened.status, statusAt(opened, after)]).toEqual(["opened", "overdue"]);
    const paid = moneyStep(opened, "payment", 100)?.invoice ?? opened;
    expect(statusAt(paid, after)).toBe("paid");
    const reopened = moneyStep(paid, "refund", 1)?.invoice ?? paid;
    expect([reopened.status, statusAt(reopened, after)]).toEqual(["opened", "overdue"]);
  });
});

describe("what a send is", () => {
  const kind = (changes: Partial<Standing>, reminder: boolean) =>
    kindOfSend({ origin: "own", ...standing(changes) }, reminder);

  it("is the invoice until it is paid, and the receipt of a paid one", async () => {
    expect(kind({ status: "draft" }, false)).toEqual({ kind: "invoice", to: "sent" });
    expect(kind({ status: "opened" }, false)).toEqual({ kind: "invoice", to: "opened" });
    expect(kind({ status: "paid" }, false)).toEqual({ kind: "receipt", to: "paid" });
    const refusal = refusalOf(() => kind({ status: "paid", amount_paid_cents: 100 }, true));
    expect(await answerTo(refusal)).toEqual([409, "invoice_paid", expect.stringContaining("its receipt")]);
  });

  it("is the invoice, never a receipt, of one over nothing, which is settled from the beginning", () => {
    const free = { total_cents: 0 };
    expect(kind({ status: "draft", ...free }, false)).toEqual({ kind: "invoice", to: "paid" });
    expect(kind({ status: "paid", ...free }, false)).toEqual({ kind: "invoice", to: "paid" });
    expect(refusalOf(() => kind({ status: "paid", ...free }, true)).code).toBe("nothing_due");
    expect(refusalOf(() => kind({ status: "cancelled", ...free }, false)).code).toBe("invoice_cancelled");
    expect(statusAt(standing({ status: "paid", ...free }), "2026-12-01T00:00:00.000Z")).toBe("paid");
  });

  it("is a reminder or a receipt, and not the invoice again, of one that was issued elsewhere", () => {
    const ofRecorded = (status: StoredStatus, reminder: boolean) =>
      kindOfSend({ origin: "recorded", ...standing({ status }) }, reminder);
    expect(ofRecorded("sent", true)).toEqual({ kind: "reminder", to: "sent" });
    expect(ofRecorded("paid", false)).toEqual({ kind: "receipt", to: "paid" });
    expect(refusalOf(() => ofRecorded("sent", false)).code).toBe("invoice_recorded");
  });

  it("is a reminder only of what is issued, with something due", () => {
    expect(kind({ status: "opened" }, true)).toEqual({ kind: "reminder", to: "opened" });
    const refused = (changes: Partial<Standing>) => refusalOf(() => kind(changes, true)).code;
    expect(refused({ status: "draft" })).toBe("invoice_not_issued");
    expect(refused({ status: "paid", amount_paid_cents: 100 })).toBe("invoice_paid");
    expect(refused({ status: "cancelled" })).toBe("invoice_cancelled");
    expect(refused({ status: "sent", total_cents: 0 })).toBe("nothing_due");
  });
});
