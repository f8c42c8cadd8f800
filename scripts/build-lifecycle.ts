/** Writes docs/lifecycle.md from the table of an invoice's life; with `--check` only says whether it is up to date. */
import { readFile, writeFile } from "node:fs/promises";
import {
  ACTIONS,
  type Action,
  type Effect,
  LIFECYCLE,
  type NextState,
  type Transition,
} from "../src/capabilities/invoices/lifecycle.ts";
import { PROBLEMS } from "../src/surfaces/v1/http/problem-codes.ts";

const TARGET = "docs/lifecycle.md";

type State = keyof typeof LIFECYCLE;
const STATES = Object.keys(LIFECYCLE) as State[];

const STATE_MEANS: Record<State, string> = {
  draft: "can be changed and deleted; has no legal number",
  finalized: "numbered and frozen, but not sent yet",
  sent: "sent by at least one channel; a link that was requested counts as one",
  opened: "a person has viewed its page or PDF",
  paid: "nothing is due: payments are kept for it, or its total is 0",
  cancelled: "a draft that was given up, or an issued invoice credited in full with nothing paid",
};

const ACTION_MEANS: Record<Action, string> = {
  edit: "the content of the draft is changed",
  delete: "the draft is deleted",
  finalize: "the invoice is numbered and frozen; finalizing again changes nothing",
  send: "the invoice is sent; a draft is finalized in the same transaction",
  finalize_zero: "an invoice whose total is 0 is finalized: nothing is due of it, so it is settled at once",
  send_zero: "an invoice whose total is 0 is sent, before or after it is finalized",
  remind: "a reminder is sent, by hand or by the schedule",
  send_receipt: "a paid invoice is sent, by any channel: as its receipt",
  open: "a person views it for the first time",
  pay_part: "a payment leaves something due",
  settle: "a payment leaves nothing due",
  overpay: "a payment comes although nothing is due; it becomes the client's credit",
  refund: "a refund or reversal leaves nothing due",
  reopen_unsent: "a refund or reversal leaves something due; the invoice was never sent",
  reopen_unopened: "the same; the invoice was sent, but not opened",
  reopen_opened: "the same; the invoice was opened",
  unwind: "the last payment of an invoice that is credited in full is refunded",
  credit: "a credit note leaves something due",
  credit_rest: "a credit note leaves nothing due, and payments are kept",
  credit_all: "a credit note credits the rest, and nothing is paid",
  cancel: "the invoice is cancelled with nothing paid; an issued one is credited in full",
  cancel_paid: "cancelling is asked for, and the invoice has payments",
  alter_recorded: "an invoice that was issued elsewhere is to be changed, sent, credited or cancelled",
  delete_recorded: "an invoice that was issued elsewhere is deleted; its number becomes free",
  delete_recorded_paid: "the same, and it has payments or one under way",
};

const EFFECT_MEANS: Partial<Record<Effect, string>> = {
  number: "the invoice or the credit note gets the next number of its series",
  document: "the PDF of the numbered document is drawn and stored",
  deliver: "one delivery per channel is queued",
  receipt: "the client gets a receipt by email, if the business sends receipts",
  expire_checkout: "open checkouts of the invoice are ended",
};

interface Step {
  state: State;
  action: Action;
  next: Transition;
}

const STEPS: Step[] = STATES.flatMap((state) =>
  ACTIONS.map((action) => ({ state, action, next: LIFECYCLE[state][action] })),
);

function page(): string {
  return `# The life of an invoice

Written by \`npm run lifecycle\` from the table in \`src/capabilities/invoices/lifecycle.ts\`, which every verb asks. The table says where an action leads from a state and what follows from it, or why it is refused.

${table(
  ["state", "means"],
  STATES.map((state) => [code(state), STATE_MEANS[state]]),
)}

**\`overdue\` is no state.** A \`finalized\`, \`sent\` or \`opened\` invoice is shown as overdue once its due day has passed in the business's time zone with something due. This follows from the time of reading: a payment ends it, a refund brings it back, and it has no row here.

**The amounts decide, not the caller.** The amount due is the total less credits and payments. It is never below zero, and zero once the invoice is cancelled. Payments beyond it are the client's credit. The amounts before and after a payment, a refund or a credit note decide which of the money actions it is. A paid invoice that is due again becomes \`finalized\`, \`sent\` or \`opened\`, depending on whether it was sent and opened.

${diagram()}

The diagram leaves out actions that are refused or change nothing.

## Credit notes

A credit note is made issued, or as a draft that is edited, deleted and finalized as that of an invoice is. A draft has no number and takes nothing of its invoice. v1 and FastBill do not show it. It has no page, and nothing stands beside it. Several may wait for one invoice, which is paid, credited and cancelled as if there were none.

When a draft is finalized, it credits what it says, if so much is left then: for its invoice that is \`credit\`, \`credit_rest\` or \`credit_all\`. Of two drafts that would come to more than the invoice together, the later one is refused and can be edited.

## Actions

${table(
  ["action", "happens when"],
  ACTIONS.map((action) => [code(action), ACTION_MEANS[action]]),
)}

## Effects

Effects are part of the transition's transaction.

${table(
  ["effect", "means"],
  [...Object.entries(EFFECT_MEANS), factsRow()].map(([names, means]) => [codes(names), means]),
)}

The reversal of a payment that was recorded by mistake appears in the timeline as \`payment_reversed\` instead of \`refunded\`.

## The whole table

Each cell has the next state and the effects, or the status and code of the refusal.

${table(
  ["", ...STATES.map(code)],
  ACTIONS.map((action) => [code(action), ...STATES.map((state) => cell(LIFECYCLE[state][action]))]),
)}
`;
}

/** The effects that are events of the timeline, as one row. */
function factsRow(): [string, string] {
  const used = new Set(STEPS.flatMap(({ next }) => ("refuse" in next ? [] : next.effects)));
  const facts = [...used].filter((effect) => !(effect in EFFECT_MEANS));
  return [facts.join(", "), "an event of this name is written to the timeline"];
}

/** The transitions that change something: an edge per pair of states, with the actions that take it. */
function diagram(): string {
  const edges = new Map<string, Action[]>();
  for (const { state, action, next } of STEPS) {
    if ("refuse" in next || (next.to === state && next.effects.length === 0)) continue;
    const edge = `${state} --> ${node(next.to)}`;
    edges.set(edge, [...(edges.get(edge) ?? []), action]);
  }
  const lines = [...edges].map(([edge, actions]) => `    ${edge}: ${wrapped(actions)}`);
  return ["```mermaid", "stateDiagram-v2", "    [*] --> draft: create", ...lines, "```"].join("\n");
}

const node = (to: NextState): string => (to === "deleted" ? "[*]" : to);

const wrapped = (actions: readonly Action[]): string =>
  actions.join(", ").replaceAll(/(\w+, \w+,) /g, "$1<br/>");

function cell(next: Transition): string {
  if ("refuse" in next) return `${PROBLEMS[next.refuse][0]} ${code(next.refuse)}`;
  return next.effects.length === 0 ? code(next.to) : `${code(next.to)} · ${next.effects.join(", ")}`;
}

const code = (text: string): string => `\`${text}\``;

const codes = (names: string): string => names.split(", ").map(code).join(", ");

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const text = page();
if (!process.argv.includes("--check")) {
  await writeFile(TARGET, text);
  console.log(`Wrote ${TARGET}.`);
} else if ((await readFile(TARGET, "utf8").catch(() => "")) === text) {
  console.log(`${TARGET} is up to date.`);
} else {
  console.error(`${TARGET} does not match the table. Run \`npm run lifecycle\` and commit the result.`);
  process.exitCode = 1;
}
