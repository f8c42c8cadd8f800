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
import { PROBLEMS } from "../src/surfaces/v1/http/problems.ts";

const TARGET = "docs/lifecycle.md";

type State = keyof typeof LIFECYCLE;
const STATES = Object.keys(LIFECYCLE) as State[];

const STATE_MEANS: Record<State, string> = {
  draft: "can be changed and deleted; has no legal number",
  finalized: "numbered and frozen; not sent yet",
  sent: "went out by at least one channel, of which a link that was asked for is one",
  opened: "a person has looked at its page or PDF",
  paid: "nothing is due, and money is kept for it",
  cancelled: "a draft that was given up, or an issued invoice that is credited in full with nothing paid",
};

const EVENT_MEANS: Record<Action, string> = {
  edit: "its content is changed",
  delete: "it is deleted",
  finalize: "it is asked to be numbered and frozen; asking again changes nothing",
  send: "it is sent; a draft is finalized in the same transaction",
  remind: "a reminder is sent, by hand or by the schedule",
  send_receipt: "the link of a paid invoice is asked for",
  open: "a person looks at it for the first time",
  pay_part: "a payment leaves something due",
  settle: "after a payment nothing is due",
  overpay: "a payment comes although nothing is due: it becomes the client's credit",
  refund: "money goes back, and nothing is due after it",
  reopen_unsent: "money goes back, and something is due after it; the invoice had never been sent",
  reopen_unopened: "the same; it had been sent and not opened",
  reopen_opened: "the same; it had been opened",
  unwind: "the last money of an invoice that is credited in full goes back",
  credit: "a credit note leaves something due",
  credit_rest: "after a credit note nothing is due, and money is kept",
  credit_all: "the last of it is credited, and nothing is paid",
  cancel: "it is cancelled with nothing paid: what is issued is credited in full",
  cancel_paid: "it is asked to be cancelled, and has payments",
};

const EFFECT_MEANS: Partial<Record<Effect, string>> = {
  number: "the next number of its series is given: the invoice's, or the credit note's",
  document: "the PDF of what was numbered is drawn and kept",
  deliver: "a delivery per channel is queued",
  receipt: "the client gets a receipt by email, if the business sends receipts",
  expire_checkout: "pages on which it could still be paid are closed",
};

interface Step {
  state: State;
  event: Action;
  next: Transition;
}

const STEPS: Step[] = STATES.flatMap((state) =>
  ACTIONS.map((event) => ({ state, event, next: LIFECYCLE[state][event] })),
);

function page(): string {
  return `# The life of an invoice

Written by \`npm run lifecycle\` from the table in \`src/capabilities/invoices/lifecycle.ts\`, which every verb asks: where an event leads from a state, and what follows from it, or why not.

${table(
  ["state", "means"],
  STATES.map((state) => [code(state), STATE_MEANS[state]]),
)}

**\`overdue\` is no state.** It is what a \`finalized\`, \`sent\` or \`opened\` invoice is called once its due day has passed in the business's time zone with something due. It follows from the time of reading, so a payment ends it and a refund brings it back, and it has no row here.

**The amounts decide, not the caller.** What is due is the total less what is credited and what is paid, never below zero, and nothing once it is cancelled; what is paid beyond that is the client's credit. Which of the money events a payment, a refund or a credit note is follows from the amounts before and after it. A paid invoice that is due again is \`finalized\`, \`sent\` or \`opened\`, as its sending and opening say.

${diagram()}

What is refused, or changes nothing, is not drawn.

## Events

${table(
  ["event", "happens when"],
  ACTIONS.map((event) => [code(event), EVENT_MEANS[event]]),
)}

## Effects

They happen in the transition's own transaction, or not at all.

${table(
  ["effect", "means"],
  [...Object.entries(EFFECT_MEANS), factsRow()].map(([names, means]) => [codes(names), means]),
)}

Of a payment that had been recorded by mistake the timeline says \`payment_reversed\` in the place of \`refunded\`.

## The whole table

Where it leads · what follows, or the answer that refuses it.

${table(
  ["", ...STATES.map(code)],
  ACTIONS.map((event) => [code(event), ...STATES.map((state) => cell(LIFECYCLE[state][event]))]),
)}
`;
}

/** The effects that are facts of the timeline, as one row. */
function factsRow(): [string, string] {
  const used = new Set(STEPS.flatMap(({ next }) => ("refuse" in next ? [] : next.effects)));
  const facts = [...used].filter((effect) => !(effect in EFFECT_MEANS));
  return [facts.join(", "), "an event of this name is written to the timeline"];
}

/** The transitions that change something: an edge per pair of states, with the events that take it. */
function diagram(): string {
  const edges = new Map<string, Action[]>();
  for (const { state, event, next } of STEPS) {
    if ("refuse" in next || (next.to === state && next.effects.length === 0)) continue;
    const edge = `${state} --> ${node(next.to)}`;
    edges.set(edge, [...(edges.get(edge) ?? []), event]);
  }
  const lines = [...edges].map(([edge, events]) => `    ${edge}: ${wrapped(events)}`);
  return ["```mermaid", "stateDiagram-v2", "    [*] --> draft: create", ...lines, "```"].join("\n");
}

const node = (to: NextState): string => (to === "deleted" ? "[*]" : to);

const wrapped = (events: readonly Action[]): string =>
  events.join(", ").replaceAll(/(\w+, \w+,) /g, "$1<br/>");

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
