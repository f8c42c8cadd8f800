/** Stripe's requests: forms with nested names, such as `line_items[0][price_data][currency]=eur`. */
import { refusals } from "./refusals.ts";

export type FormValue = string | FormValue[] | { [name: string]: FormValue };
export type Form = { [name: string]: FormValue };

const FORM = "application/x-www-form-urlencoded";
/** Splits `a[b][0][]` into a, b, 0 and an empty step. */
const STEPS = /^([^[\]]+)((?:\[[^[\]]*\])*)$/;

/** The parameters of a request: from the query of a GET, else from the body, which must be a form. */
export async function readForm(request: Request): Promise<Form> {
  if (request.method === "GET") return parseForm(new URL(request.url).search);
  const text = await formText(request);
  const type = request.headers.get("Content-Type") ?? "";
  if (text !== "" && !type.toLowerCase().startsWith(FORM)) throw refusals.notForm();
  return parseForm(text);
}

/**
 * The text of a form's body. It is read as bytes: workerd warns when a body without a text type is read as
 * text.
 */
export const formText = async (request: Request): Promise<string> =>
  new TextDecoder().decode(await request.arrayBuffer());

/** Nests the pairs of a form: numbers and `[]` make lists, names make objects. */
export function parseForm(text: string): Form {
  const root: Form = newForm();
  for (const [name, value] of new URLSearchParams(text)) {
    const [, first = name, rest = ""] = STEPS.exec(name) ?? [];
    const steps = [first, ...[...rest.matchAll(/\[([^[\]]*)\]/g)].map(([, step = ""]) => step)];
    place(root, steps, value, name);
  }
  return root;
}

function place(into: Form | FormValue[], [step = "", ...rest]: string[], value: string, name: string): void {
  const [next] = rest;
  const at = Array.isArray(into) && step === "" ? into.length : step;
  if (next === undefined) {
    set(into, at, value);
    return;
  }
  const inner = get(into, at) ?? (/^\d*$/.test(next) ? [] : newForm());
  if (typeof inner === "string") throw refusals.notA("hash", name);
  set(into, at, inner);
  place(inner, rest, value, name);
}

const get = (from: Form | FormValue[], at: string | number): FormValue | undefined =>
  Array.isArray(from) ? from[Number(at)] : from[at];

function set(into: Form | FormValue[], at: string | number, value: FormValue): void {
  if (Array.isArray(into)) into[Number(at)] = value;
  else into[at] = value;
}

/** Names come from outside: an object without a prototype has none that they could pollute. */
const newForm = (): Form => Object.create(null) as Form;
