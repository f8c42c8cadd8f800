/** What the forms of the settings have in common: they change the business, from the version that was looked at. */
import { z } from "@hono/zod-openapi";
import type { Child } from "hono/jsx";
import { mayDo } from "../../../../capabilities/accounts/role-actions.ts";
import { type BusinessWithSeries, getBusiness } from "../../../../capabilities/business/get-business.ts";
import type { ProfileChanges } from "../../../../capabilities/business/profile-changes.ts";
import { updateBusiness } from "../../../../capabilities/business/update-business.ts";
import type { MemberContext } from "../../../api-access/admit-member.ts";
import type { Desk } from "../../http/desk.tsx";
import { type Entered, enteredIn, type Issue, readEntry } from "../../http/entry.ts";
import { type FormFaults, type faultAt, NO_FAULTS } from "../../http/form-faults.ts";
import { fieldOf } from "../../http/forms.ts";
import { goTo } from "../../http/headers.ts";
import { CheckField } from "../../layout/fields.tsx";
import { HiddenFields } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { issueFaults, verbFaults } from "./settings-faults.ts";

const VERSION_FIELD = "version";

/** A form that was not saved: which of a page's it is, what it holds, and why. */
export interface Unsaved {
  form: string;
  fields: URLSearchParams;
  issues?: readonly Issue[];
  error?: unknown;
}

/** What a page is made of. */
export interface SettingsView<Found = BusinessWithSeries> {
  ctx: MemberContext;
  seat: Seat;
  found: Found;
  /** The faults of a form, and what it holds: as it was sent, or as it is stored. */
  faultsIn(form: string): FormFaults;
  filled(form: string, stored: Readonly<Record<string, string>>): Filled;
  /** Of the form that was not saved, if there is one. */
  faults: FormFaults;
  status: 200 | 422;
  isSaved: boolean;
}

/** The text of a field, by its name; "on" or "" of a box. */
export type Filled = (name: string) => string;

/** What the fields of a form are made of. */
export interface FieldsProps {
  seat: Seat;
  filled: Filled;
  at: ReturnType<typeof faultAt>;
}

/** Reads the business for a page; one round trip. */
export async function openSettings(desk: Desk, unsaved?: Unsaved): Promise<SettingsView> {
  const ctx = desk.open("getBusiness");
  return viewOf(desk, ctx, await getBusiness(ctx), unsaved);
}

/** The view of a page, once its verb has run. */
export async function viewOf<Found>(
  desk: Desk,
  ctx: MemberContext,
  found: Found,
  unsaved?: Unsaved,
): Promise<SettingsView<Found>> {
  const seat = await desk.seat(ctx);
  const faults = unsaved ? faultsIn(unsaved, seat) : NO_FAULTS;
  const entered = unsaved && flat(enteredIn(unsaved.fields));
  return {
    ctx,
    seat,
    found,
    faults,
    faultsIn: (form) => (form === unsaved?.form ? faults : NO_FAULTS),
    filled: (form, stored) => {
      const sent = form === unsaved?.form ? entered : undefined;
      return (name) => sent?.get(name) ?? stored[name] ?? "";
    },
    status: faults === NO_FAULTS ? 200 : 422,
    isSaved: desk.c.req.query("saved") !== undefined,
  };
}

function faultsIn({ issues, error }: Unsaved, seat: Seat): FormFaults {
  if (issues) return issueFaults(issues, seat);
  return error === undefined ? NO_FAULTS : verbFaults(error, seat);
}

/** Nested values by the names of their fields. */
function flat(entered: Entered, name = "", found = new Map<string, string>()): Map<string, string> {
  if (typeof entered === "string") return found.set(name, entered);
  for (const [step, value] of Object.entries(entered)) flat(value, name ? `${name}.${step}` : step, found);
  return found;
}

/** How many rows a list of a form has: those that are filled, and some to fill. */
export function rowsOf(filled: Filled, field: string, { list, most, spare }: Rows): number {
  let count = 0;
  for (let index = 0; index < most; index++)
    if (filled(`${list}.${index}.${field}`) !== "") count = index + 1;
  return Math.min(most, count + spare);
}

interface Rows {
  list: string;
  most: number;
  spare: number;
}

interface Saving<S extends z.ZodType> {
  verb: "updateBusiness" | "updateBankDetails";
  /** Which of the page's forms it is. */
  form: string;
  schema: S;
  changesOf(data: z.output<S>, current: BusinessWithSeries): ProfileChanges;
  /** Shows the page again. */
  show(unsaved: Unsaved): Response | Promise<Response>;
  /** Behind the base of the mode. */
  path: string;
}

/** Saves a form: leads to its page, or shows it again with what is wrong. */
export async function saveForm<S extends z.ZodType>(
  desk: Desk,
  fields: URLSearchParams,
  { verb, form, schema, changesOf, show, path }: Saving<S>,
): Promise<Response> {
  const { data, issues } = readEntry(schema, fields);
  if (issues) return show({ form, fields, issues });
  try {
    await updateBusiness(desk.open(verb), {
      expectedVersion: versionIn(fields),
      changes: (current) => changesOf(data, current),
    });
  } catch (error) {
    return show({ form, fields, error });
  }
  return goTo(desk.c, `${desk.base}${path}${path.includes("?") ? "&" : "?"}saved`);
}

const versionIn = (fields: URLSearchParams): number[] => [
  Number.parseInt(fieldOf(fields, VERSION_FIELD), 10),
];

/** A form that changes the business. Who may not change it sees its fields. */
export const SettingsForm = ({
  seat,
  id,
  version,
  path,
  look = "",
  isLong = false,
  more,
  children,
}: {
  seat: Seat;
  id?: string;
  version: number;
  path: string;
  look?: "first" | "";
  /** Its button stays in sight. */
  isLong?: boolean;
  /** Stands beside the button. */
  more?: Child;
  children?: Child;
}) => {
  const may = mayDo(seat.person.role, "settings");
  return (
    <form method="post" action={seat.base + path} class={isLong ? "form long" : "form"} id={id}>
      <HiddenFields token={seat.token} locale={seat.locale} />
      <input type="hidden" name={VERSION_FIELD} value={String(version)} />
      <fieldset class="form" disabled={!may}>
        {children}
      </fieldset>
      <div class="acts">
        {may && (
          <button class={`button ${look}`} type="submit">
            {seat.words.entry.save}
          </button>
        )}
        {more}
      </div>
    </form>
  );
};

/** A box that a form may not have: `shownCheck` tells one that is not ticked from one that is not there. */
export const Box = ({
  name,
  label,
  hint,
  filled,
}: {
  name: string;
  label: string;
  hint?: string | undefined;
  filled: Filled;
}) => (
  <>
    <CheckField name={name} label={label} hint={hint} checked={filled(name) === "on"} />
    <input type="hidden" name={name} value="" />
  </>
);

/** Undefined, and so no change, without its box. */
export const shownCheck = () =>
  z.preprocess((value) => (value === undefined ? undefined : value !== ""), z.boolean().optional());

/** How a box is filled. */
export const ticked = (isOn: boolean | undefined): string => (isOn ? "on" : "");
