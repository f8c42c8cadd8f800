import { mayDo } from "../../../capabilities/accounts/role-actions.ts";
import type { Overview } from "../../../capabilities/overview/overview.ts";
import type { Said } from "../../../formats/app-words/subjects/said.ts";
import { formatsFor } from "../../../platform/i18n/locale-formats.ts";
import type { Seat } from "../layout/seat.ts";

interface Step {
  said: Said;
  isDone: boolean;
  href: string;
  act: string;
}

/** What to do first, until all of it is done. Once an invoice was issued, the list is closed and out of the way. */
export const FirstSteps = ({ seat, overview }: { seat: Seat; overview: Overview }) => {
  const steps = stepsOf(seat, overview);
  const done = steps.filter(({ isDone }) => isDone).length;
  if (done === steps.length) return null;
  const { start } = seat.words;
  const formats = formatsFor(seat.locale);
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <section class="card">
      <details class="steps" open={!overview.facts.has_invoice}>
        <summary>
          <h2>{start.steps}</h2>
          <span class="dim">{start.done(formats.number(done), formats.number(steps.length))}</span>
        </summary>
        <ol>
          {steps.map((step, index) => (
            <StepItem
              step={step}
              place={formats.number(index + 1)}
              isNext={step === next}
              doneWord={start.isDone}
            />
          ))}
        </ol>
      </details>
    </section>
  );
};

/** The next one has the page's button; the others are as near, and quiet. */
const StepItem = ({
  step: { said, isDone, href, act },
  place,
  isNext,
  doneWord,
}: {
  step: Step;
  place: string;
  isNext: boolean;
  doneWord: string;
}) => (
  <li class={isDone ? "step over" : "step"}>
    <span class="mark" aria-hidden="true">
      {isDone ? "✓" : place}
    </span>
    {isNext ? (
      <div>
        <strong>{said.title}</strong>
        <p class="dim">{said.detail}</p>
        <a class="button first" href={href}>
          {act}
        </a>
      </div>
    ) : (
      <a class="step-name" href={href}>
        {said.title}
        {isDone && <span class="hidden"> ({doneWord})</span>}
      </a>
    )}
  </li>
);

/** Those of the role; in the sandbox, only what is to be tried there. */
function stepsOf({ words, base, person }: Seat, { facts, business }: Overview): Step[] {
  const { start, frame } = words;
  const isLive = !person.sandbox;
  const hasProfile = business.address !== null && business.city !== null && business.country !== null;
  const key = { said: start.firstKey, isDone: facts.has_key, href: `${base}/keys`, act: frame.keys };
  const profile = { said: start.profile, isDone: hasProfile, href: `${base}/settings`, act: frame.settings };
  const invoice = {
    said: start.firstInvoice,
    isDone: facts.has_invoice,
    href: `${base}/invoices/new`,
    act: start.newInvoice,
  };
  const sandbox = {
    said: start.sandbox,
    isDone: facts.has_tried,
    href: "/account/sandbox",
    act: frame.toSandbox,
  };
  const people = {
    said: start.people,
    isDone: facts.has_company,
    href: `${base}/members`,
    act: frame.members,
  };
  return [
    ...(mayDo(person.role, "api_keys") ? [key] : []),
    ...(isLive && mayDo(person.role, "settings") ? [profile] : []),
    ...(mayDo(person.role, "write") ? [invoice] : []),
    ...(isLive && person.twin_id !== null && mayDo(person.role, "write") ? [sandbox] : []),
    ...(isLive && mayDo(person.role, "members") ? [people] : []),
  ];
}
