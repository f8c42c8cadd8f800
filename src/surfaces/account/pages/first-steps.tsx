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
            <li class={step.isDone ? "step over" : "step"}>
              <span class="mark" aria-hidden="true">
                {step.isDone ? "✓" : index + 1}
              </span>
              <div>
                <strong>{step.said.title}</strong>
                {step.isDone && <span class="hidden"> ({start.isDone})</span>}
                <p class="dim">{step.said.detail}</p>
                {!step.isDone && (
                  <a class={step === next ? "button first" : "button"} href={step.href}>
                    {step.act}
                  </a>
                )}
              </div>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
};

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
