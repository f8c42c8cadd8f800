/** The parts of which pages are made. `/account/_styles` shows them all. */
import type { Child } from "hono/jsx";
import type { Said } from "../../../formats/app-words/subjects/said.ts";
import { ONCE_FIELD, TOKEN_FIELD } from "../http/forms.ts";

/** What every form holds; `once` tells a form that is sent twice. */
export const HiddenFields = ({ token, once }: { token: string; once?: string }) => (
  <>
    <input type="hidden" name={TOKEN_FIELD} value={token} />
    {once && <input type="hidden" name={ONCE_FIELD} value={once} />}
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

interface TextFieldProps {
  name: string;
  label: string;
  value?: string;
  hint?: string;
  fault?: string | null;
  type?: "text" | "email";
  required?: boolean;
  maxlength?: number;
  autocomplete?: string;
}

/** A labelled field, with its hint, and with what is wrong with it beside it. */
export const TextField = ({ name, label, hint, fault, type = "text", ...input }: TextFieldProps) => {
  const told = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {hint && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      <input
        id={name}
        name={name}
        type={type}
        aria-describedby={told || undefined}
        aria-invalid={fault ? "true" : undefined}
        {...input}
      />
      {fault && (
        <span class="fault" id={`${name}-fault`}>
          {fault}
        </span>
      )}
    </div>
  );
};

interface Option {
  value: string;
  label: string;
}

export const SelectField = ({
  id,
  name,
  label,
  value,
  options,
  isBare = false,
}: {
  id?: string;
  name: string;
  label: string;
  value?: string;
  options: readonly Option[];
  /** The label is read to those who do not see what it stands beside. */
  isBare?: boolean;
}) => (
  <div class="field">
    <label for={id ?? name} class={isBare ? "hidden" : undefined}>
      {label}
    </label>
    <select id={id ?? name} name={name}>
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  </div>
);

export const Choices = ({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
}) => (
  <fieldset class="choices">
    <legend>{label}</legend>
    {options.map((option) => (
      <label>
        <input type="radio" name={name} value={option.value} checked={option.value === value} />{" "}
        {option.label}
      </label>
    ))}
  </fieldset>
);

/** A form of one button. `about` names what it acts on, for those who hear the button alone. */
export const ButtonForm = ({
  action,
  token,
  label,
  about,
  look = "",
}: {
  action: string;
  token: string;
  label: string;
  about?: string;
  look?: string;
}) => (
  <form method="post" action={action}>
    <HiddenFields token={token} />
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
  ...form
}: {
  label: string;
  about: string;
  sure: string;
  action: string;
  token: string;
}) => (
  <details class="danger">
    <summary class="button quiet">
      {label}
      <span class="hidden"> {about}</span>
    </summary>
    <div class="sure">
      <p>{sure}</p>
      <ButtonForm {...form} label={label} about={about} look="late" />
    </div>
  </details>
);

export const Notice = ({ kind, children }: { kind: "done" | "failed" | "plain"; children?: Child }) => (
  <p class={`notice ${kind}`} role={kind === "failed" ? "alert" : "status"}>
    {children}
  </p>
);

/** A value to take along; the script adds a button that copies it. */
export const Copyable = ({ id, value, label }: { id: string; value: string; label: string }) => (
  <div class="copyable">
    <span class="label">{label}</span>
    <pre id={id}>
      <code>{value}</code>
    </pre>
    <span data-copy={value} data-name={label} data-selects={id} />
  </div>
);
