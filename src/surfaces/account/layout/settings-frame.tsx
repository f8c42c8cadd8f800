/** What stands around each page of the settings: the way to the others, and what became of a form. */
import type { Child } from "hono/jsx";
import { mayDo } from "../../../capabilities/accounts/role-actions.ts";
import type { SettingsWords } from "../../../formats/app-words/subjects/settings.ts";
import type { FormFaults } from "../http/form-faults.ts";
import { FaultNotice, Heading, Notice } from "./parts.tsx";
import type { Seat } from "./seat.ts";

export type SettingsPage = keyof SettingsWords["pages"];

export const SETTINGS_PATHS: Readonly<Record<SettingsPage, string>> = {
  profile: "/settings",
  numbers: "/settings/numbers",
  texts: "/settings/texts",
  reminders: "/settings/reminders",
  payment: "/settings/payment",
  stripe: "/settings/stripe",
  eInvoices: "/settings/e-invoices",
};

interface FrameProps {
  seat: Seat;
  page: SettingsPage;
  title: string;
  detail: string;
  faults?: FormFaults;
  /** The form before this page was saved. */
  isSaved?: boolean;
  children?: Child;
}

export const SettingsFrame = ({ seat, page, title, detail, faults, isSaved, children }: FrameProps) => (
  <>
    <Pages seat={seat} current={page} />
    <Heading said={{ title, detail }} />
    {isSaved && <Notice kind="done">{seat.words.settings.saved}</Notice>}
    {faults && <FaultNotice faults={faults} notSaved={seat.words.entry.notSaved} />}
    {!mayDo(seat.person.role, "settings") && <Notice kind="plain">{seat.words.settings.seeOnly}</Notice>}
    {children}
  </>
);

/** On phones, a list behind a button that names the page. */
const Pages = ({ seat: { words, base }, current }: { seat: Seat; current: SettingsPage }) => {
  const { pages, navigation } = words.settings;
  return (
    <>
      <button class="button pages-menu" type="button" popovertarget="pages">
        {pages[current]}
        <span class="hidden"> · {navigation}</span>
      </button>
      <nav class="pages" id="pages" popover="auto" aria-label={navigation}>
        <ul>
          {Object.entries(SETTINGS_PATHS).map(([page, path]) => (
            <li>
              <a href={base + path} aria-current={page === current ? "page" : undefined}>
                {pages[page as SettingsPage]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
};
