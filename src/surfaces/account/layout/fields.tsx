/** The fields of forms. Each has its label, its hint, and beside it what is wrong with it. */
import type { Child } from "hono/jsx";

/** What all fields have. `name` is also the id, unless the page has several of that name. */
interface FieldProps {
  name: string;
  label: string;
  id?: string | undefined;
  hint?: string | undefined;
  fault?: string | null | undefined;
  autofocus?: boolean | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  /** The label is read to those who do not see what the field stands beside. */
  isBare?: boolean | undefined;
  /** The words beside it come and go while one types: their place is always there. */
  isLive?: boolean | undefined;
}

interface FrameProps extends Pick<FieldProps, "label" | "hint" | "fault" | "isBare" | "isLive"> {
  id: string;
  children?: Child;
}

/** The label above a field, and the words below it. In columns, each of them has its row (`style/fields.ts`). */
const Field = ({ id, label, hint, fault, isBare, isLive, children }: FrameProps) => (
  <div class="field">
    <label for={id} class={isBare ? "hidden" : undefined}>
      {label}
    </label>
    {children}
    {hint && <Hint id={id}>{hint}</Hint>}
    {(fault || isLive) && <Fault id={id}>{fault}</Fault>}
  </div>
);

const Hint = ({ id, children }: { id: string; children?: Child }) => (
  <span class="hint" id={`${id}-hint`}>
    {children}
  </span>
);

const Fault = ({ id, children }: { id: string; children?: Child }) => (
  <span class="fault" id={`${id}-fault`}>
    {children}
  </span>
);

/** What ties a field to its words. */
const tied = (id: string, { hint, fault, isLive }: Pick<FieldProps, "hint" | "fault" | "isLive">) => ({
  "aria-describedby":
    [hint && `${id}-hint`, (fault || isLive) && `${id}-fault`].filter(Boolean).join(" ") || undefined,
  "aria-invalid": fault ? ("true" as const) : undefined,
});

interface TextFieldProps extends FieldProps {
  value?: string | undefined;
  type?: "text" | "email" | "tel" | "url" | "date" | "search";
  inputmode?: "decimal" | "numeric" | undefined;
  maxlength?: number | undefined;
  autocomplete?: string | undefined;
  placeholder?: string | undefined;
  /** Stands within the field, before or behind what is entered, such as a currency. */
  prefix?: string | undefined;
  suffix?: string | undefined;
  list?: string | undefined;
}

export const TextField = ({
  id: own,
  label,
  hint,
  fault,
  isBare,
  isLive,
  type = "text",
  prefix,
  suffix,
  ...input
}: TextFieldProps) => {
  const id = own ?? input.name;
  const field = <input id={id} type={type} {...tied(id, { hint, fault, isLive })} {...input} />;
  return (
    <Field id={id} label={label} hint={hint} fault={fault} isBare={isBare} isLive={isLive}>
      {prefix || suffix ? (
        <span class="with-unit">
          {prefix && <span class="unit">{prefix}</span>}
          {field}
          {suffix && <span class="unit">{suffix}</span>}
        </span>
      ) : (
        field
      )}
    </Field>
  );
};

/** A file of one of these media types. */
export const FileField = ({
  id: own,
  label,
  hint,
  fault,
  types,
  ...input
}: Omit<FieldProps, "isBare" | "isLive"> & { types: readonly string[] }) => {
  const id = own ?? input.name;
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      <input id={id} type="file" accept={types.join(",")} {...tied(id, { hint, fault })} {...input} />
    </Field>
  );
};

/** An amount, with its currency behind it. Its value is a text, as `amountValue` makes it. */
export const AmountField = ({ currency, ...field }: TextFieldProps & { currency: string }) => (
  <TextField inputmode="decimal" autocomplete="off" maxlength={40} suffix={currency} {...field} />
);

export const TextArea = ({
  id: own,
  label,
  hint,
  fault,
  isBare,
  isLive,
  value,
  rows = 3,
  ...input
}: FieldProps & { value?: string | undefined; rows?: number; maxlength?: number | undefined }) => {
  const id = own ?? input.name;
  return (
    <Field id={id} label={label} hint={hint} fault={fault} isBare={isBare} isLive={isLive}>
      <textarea id={id} rows={rows} {...tied(id, { hint, fault, isLive })} {...input}>
        {value}
      </textarea>
    </Field>
  );
};

export interface Option {
  value: string;
  label: string;
}

export const SelectField = ({
  id: own,
  label,
  hint,
  fault,
  isBare,
  isLive,
  value,
  options,
  ...input
}: FieldProps & { value?: string | undefined; options: readonly Option[] }) => {
  const id = own ?? input.name;
  return (
    <Field id={id} label={label} hint={hint} fault={fault} isBare={isBare} isLive={isLive}>
      <select id={id} {...tied(id, { hint, fault, isLive })} {...input}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
};

/** A box to tick, read by `checkEntry`. */
export const CheckField = ({
  id: own,
  label,
  hint,
  fault,
  isBare: _,
  isLive,
  checked,
  ...input
}: FieldProps & { checked: boolean }) => {
  const id = own ?? input.name;
  return (
    <div class="field check">
      <label>
        <input
          type="checkbox"
          id={id}
          value="on"
          checked={checked}
          {...tied(id, { hint, fault, isLive })}
          {...input}
        />{" "}
        {label}
      </label>
      {hint && <Hint id={id}>{hint}</Hint>}
      {(fault || isLive) && <Fault id={id}>{fault}</Fault>}
    </div>
  );
};

export const Choices = ({
  name,
  label,
  value,
  options,
  fault,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
  fault?: string | null | undefined;
}) => (
  <fieldset class="choices" id={name} aria-describedby={fault ? `${name}-fault` : undefined}>
    <legend>{label}</legend>
    {options.map((option) => (
      <label>
        <input type="radio" name={name} value={option.value} checked={option.value === value} />{" "}
        {option.label}
      </label>
    ))}
    {fault && <Fault id={name}>{fault}</Fault>}
  </fieldset>
);

/** Fields that belong together; two columns where there is room. */
export const FieldSet = ({ label, children }: { label: string; children?: Child }) => (
  <fieldset class="fields">
    <legend>{label}</legend>
    <div class="grid">{children}</div>
  </fieldset>
);

/** Fields that few need, behind a line that opens them. They stand open if one of them says something. */
export const MoreFields = ({
  label,
  open = false,
  children,
}: {
  label: string;
  open?: boolean;
  children?: Child;
}) => (
  <details class="further" open={open}>
    <summary>{label}</summary>
    <div class="fields">
      <div class="grid">{children}</div>
    </div>
  </details>
);
