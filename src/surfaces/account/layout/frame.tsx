import type { Child } from "hono/jsx";
import type { Mode } from "../../../capabilities/accounts/member-credential.ts";
import { Document } from "./page.tsx";
import { HiddenFields } from "./parts.tsx";
import type { Seat } from "./seat.ts";

/** The entries of the navigation; a page may stand beside them. */
export const SECTIONS = ["start", "keys", "members", "you"] as const;
export type Section = (typeof SECTIONS)[number] | "businesses";

const pathOf = (base: string, section: Section): string =>
  section === "start" ? base : `${base}/${section}`;

interface FrameProps {
  seat: Seat;
  mode: Mode;
  section: Section;
  title: string;
  children?: Child;
}

/** What stands around every page of somebody who is signed in. The sandbox is told by a band, words and colour. */
export const Frame = ({ seat, mode, section, title, children }: FrameProps) => {
  const { words, person, locale, base, token } = seat;
  const { frame } = words;
  const isSandbox = mode === "sandbox" || person.sandbox;
  const other = mode === "sandbox" ? "/account" : "/account/sandbox";
  const canSwitch = mode === "sandbox" || person.twin_id !== null;
  return (
    <Document locale={locale} title={title} look={isSandbox ? "sandbox" : undefined}>
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
            <span class="name">{person.business_name}</span>
            <span class="hidden"> · {frame.switchBusiness}</span>
          </a>
          <div class="tools">
            {canSwitch && !isSandbox && (
              <a class="button quiet" href={other}>
                {frame.toSandbox}
              </a>
            )}
            <form method="post" action="/account/sign-out">
              <HiddenFields token={token} />
              <button class="button quiet" type="submit">
                {frame.signOut}
              </button>
            </form>
          </div>
        </div>
      </header>
      <div class="body">
        <nav class="sections" aria-label={frame.navigation}>
          {SECTIONS.map((one) => (
            <a href={pathOf(base, one)} aria-current={one === section ? "page" : undefined}>
              {frame[one]}
            </a>
          ))}
        </nav>
        <main id="content">
          {children}
          <p
            class="hidden"
            role="status"
            data-copy-label={frame.copy}
            data-copied-label={frame.copied}
            data-selected-label={frame.selected}
          />
        </main>
      </div>
    </Document>
  );
};
