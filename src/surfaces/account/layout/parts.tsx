/** The parts of which pages are made. `/account/_styles` shows them all. */
import type { Child } from "hono/jsx";
import type { AppWords } from "../../../formats/app-words/app-words.ts";
import type { Said } from "../../../formats/app-words/subjects/said.ts";
import type { Locale } from "../../../schema/vocabularies/locales.ts";
import type { FormFaults } from "../http/form-faults.ts";
import { LANGUAGE_FIELD, ONCE_FIELD, TOKEN_FIELD, VERSION_FIELD } from "../http/forms.ts";

interface Hidden {
  token: string;
  /** Tells a form that is sent twice. */
  once?: string;
  /** Says how the numbers of the form are to be read. */
  locale?: Locale;
}

/** What every form holds. */
export const HiddenFields = ({ token, once, locale }: Hidden) => (
  <>
    <input type="hidden" name={TOKEN_FIELD} value={token} />
    {once && <input type="hidden" name={ONCE_FIELD} value={once} />}
    {locale && <input type="hidden" name={LANGUAGE_FIELD} value={locale} />}
  </>
);

export const Heading = ({ said: { title, detail } }: { said: Said }) => (
  <div class="heading">
    <h1>{title}</h1>
    <p class="dim">{detail}</p>
  </div>
);

export const Card = ({ title, children }: { title?: string; children?: Child }) => (
  <section class="card">
    {title && <h2>{title}</h2>}
    {children}
  </section>
);

interface ButtonFormProps {
  action: string;
  token: string;
  label: string;
  about?: string;
  look?: string;
  /** The version of the record that was seen: nothing is done with another. */
  version?: number;
}

/** A form of one button. `about` names what it acts on, for those who hear the button alone. */
export const ButtonForm = ({ action, token, label, about, look = "", version }: ButtonFormProps) => (
  <form method="post" action={action}>
    <HiddenFields token={token} />
    {version !== undefined && <input type="hidden" name={VERSION_FIELD} value={String(version)} />}
    <button class={`button ${look}`} type="submit">
      {label}
      {about && <span class="hidden"> {about}</span>}
    </button>
  </form>
);

/** A step that cannot be undone: it says what will happen, and asks once. It needs no script. */
export const Danger = ({
  label,
  about,
  sure,
  look = "late",
  ...form
}: ButtonFormProps & { about: string; sure: string }) => (
  <details class="danger">
    <summary class="button quiet">
      {label}
      <span class="hidden"> {about}</span>
    </summary>
    <div class="sure">
      <p>{sure}</p>
      <ButtonForm {...form} label={label} about={about} look={look} />
    </div>
  </details>
);

export const Notice = ({ kind, children }: { kind: "done" | "failed" | "plain"; children?: Child }) => (
  <p class={`notice ${kind}`} role={kind === "failed" ? "alert" : "status"}>
    {children}
  </p>
);

/** A value to take along; the script adds a button that copies it. */
export const Copyable = ({
  id,
  value,
  label,
  isBare = false,
}: {
  id: string;
  value: string;
  label: string;
  /** The label is read to those who do not see what it stands beside. */
  isBare?: boolean;
}) => (
  <div class="copyable">
    <span class={isBare ? "hidden" : "label"}>{label}</span>
    <pre id={id}>
      <code>{value}</code>
    </pre>
    <span data-copy={value} data-name={label} data-selects={id} />
  </div>
);

/** The words of the buttons that copy, and where it is said that one has. A page with something to copy has one. */
export const CopySaid = ({ words: { frame } }: { words: AppWords }) => (
  <p
    class="hidden"
    role="status"
    data-copy-label={frame.copy}
    data-copied-label={frame.copied}
    data-selected-label={frame.selected}
  />
);

/** Stands above a form that was not taken: that nothing is saved, and what is wrong with the whole. */
export const FaultNotice = ({ faults, notSaved }: { faults: FormFaults; notSaved: string }) =>
  faults.whole === null && faults.fields.size === 0 ? null : (
    <Notice kind="failed">{faults.whole ?? notSaved}</Notice>
  );
