import type { Child } from "hono/jsx";
import type { Mode } from "../../../capabilities/accounts/member-credential.ts";
import { type Action, mayDo } from "../../../capabilities/accounts/role-actions.ts";
import type { AppWords } from "../../../formats/app-words/app-words.ts";
import type { Script } from "../http/assets.ts";
import { Document } from "./page.tsx";
import { CopySaid, HiddenFields } from "./parts.tsx";
import type { Seat } from "./seat.ts";

/** An entry of the navigation. */
interface Entry {
  word: keyof AppWords["frame"];
  path: string;
  /** What a member must be allowed to do to see it. */
  needs?: Action;
  /** Only a sandbox has it. */
  isOfSandbox?: true;
}

/** The navigation: first the work of each week, then what is set up once. A page may stand beside them. */
const WORK = {
  start: { word: "start", path: "" },
  invoices: { word: "invoices", path: "/invoices" },
  creditNotes: { word: "creditNotes", path: "/credit-notes" },
  clients: { word: "clients", path: "/clients" },
  products: { word: "products", path: "/products" },
  exports: { word: "exports", path: "/exports", needs: "export" },
} as const satisfies Record<string, Entry>;
const SETUP = {
  clock: { word: "clock", path: "/clock", isOfSandbox: true },
  settings: { word: "settings", path: "/settings" },
  keys: { word: "keys", path: "/keys" },
  members: { word: "members", path: "/members" },
  audit: { word: "audit", path: "/audit", needs: "audit_log" },
  you: { word: "you", path: "/you" },
} as const satisfies Record<string, Entry>;

export type Section = keyof typeof WORK | keyof typeof SETUP | "businesses";

interface FrameProps {
  seat: Seat;
  mode: Mode;
  section: Section;
  title: string;
  scripts?: readonly Script[];
  children?: Child;
}

/** What stands around every page of somebody who is signed in. The sandbox is told by a band, words and colour. */
export const Frame = ({ seat, mode, section, title, scripts, children }: FrameProps) => {
  const { words, person, locale, base, token } = seat;
  const { frame } = words;
  const isSandbox = mode === "sandbox" || person.sandbox;
  const other = mode === "sandbox" ? "/account" : "/account/sandbox";
  const canSwitch = mode === "sandbox" || person.twin_id !== null;
  return (
    <Document locale={locale} title={title} look={isSandbox ? "sandbox" : undefined} scripts={scripts}>
      <a class="skip" href="#content">
        {frame.skip}
      </a>
      <header>
        {isSandbox && (
          <p class="band">
            <strong>{frame.sandbox}</strong>
            {mode === "sandbox" && <a href="/account">{frame.toLive}</a>}
          </p>
        )}
        <div class="top">
          <a class="business" href={`${base}/businesses`} title={frame.switchBusiness}>
            <span class="name">{person.shown_name}</span>
            <span class="hidden"> · {frame.switchBusiness}</span>
          </a>
          <div class="tools">
            <button class="button quiet menu" type="button" popovertarget="sections">
              {frame.menu}
            </button>
            {canSwitch && !isSandbox && (
              <a class="button quiet" href={other}>
                {frame.toSandbox}
              </a>
            )}
          </div>
        </div>
      </header>
      <div class="body">
        <nav class="sections" id="sections" popover="auto" aria-label={frame.navigation}>
          <Entries seat={seat} entries={WORK} current={section} />
          <Entries seat={seat} entries={SETUP} current={section} />
          <form method="post" action="/account/sign-out">
            <HiddenFields token={token} />
            <button class="leave" type="submit">
              {frame.signOut}
            </button>
          </form>
        </nav>
        <main id="content">
          {children}
          <CopySaid words={words} />
        </main>
      </div>
    </Document>
  );
};

const Entries = ({
  seat: { words, base, person },
  entries,
  current,
}: {
  seat: Seat;
  entries: Readonly<Record<string, Entry>>;
  current: Section;
}) => (
  <ul>
    {Object.entries(entries).map(
      ([section, { word, path, needs, isOfSandbox }]) =>
        (!needs || mayDo(person.role, needs)) &&
        (!isOfSandbox || person.sandbox) && (
          <li>
            <a href={base + path} aria-current={section === current ? "page" : undefined}>
              {words.frame[word]}
            </a>
          </li>
        ),
    )}
  </ul>
);
