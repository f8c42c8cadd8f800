/** `expand[]`: replaces ids with the objects that they name, and adds lists that are otherwise left out. */

import { refundsOf } from "./refunds.ts";
import { refusals } from "./refusals.ts";
import { type Caller, findFor, idOf, type Kind, type World } from "./world.ts";

const MAX_DEPTH = 4;

type Held = { id: string; object: string } & Record<string, unknown>;

/** Which fields of an object can be expanded, and into what. */
const REFERENCES: Readonly<Record<string, Readonly<Record<string, Kind | "list">>>> = {
  "checkout.session": { payment_intent: "payment_intent", line_items: "list" },
  payment_intent: { latest_charge: "charge" },
  charge: { payment_intent: "payment_intent", refunds: "list" },
  refund: { charge: "charge", payment_intent: "payment_intent" },
  account: {},
};

/** An object with the expansions that its caller wants; the stored object stays as it is. */
export function expanded(world: World, caller: Caller, object: object, paths: readonly string[]): object {
  return paths.reduce((held, path) => expandPath(world, caller, held as Held, path.split("."), path), object);
}

function expandPath(
  world: World,
  caller: Caller,
  object: Held,
  [name = "", ...rest]: string[],
  path: string,
): Held {
  const into = REFERENCES[object.object]?.[name];
  if (!into || rest.length >= MAX_DEPTH) throw refusals.notExpandable(path);
  if (into === "list") return { ...object, [name]: listOf(world, object, name) };
  const reference = object[name] as string | Held | null;
  const id = idOf(reference);
  if (id === null) return object;
  const found =
    typeof reference === "object" && reference ? reference : { ...findFor(world, caller, into, id, name) };
  const inner = found as unknown as Held;
  return { ...object, [name]: rest.length > 0 ? expandPath(world, caller, inner, rest, path) : inner };
}

function listOf(world: World, { id }: Held, name: string) {
  const isLines = name === "line_items";
  return {
    object: "list",
    data: isLines ? (world.lineItems.get(id) ?? []) : refundsOf(world, id),
    has_more: false,
    url: isLines ? `/v1/checkout/sessions/${id}/line_items` : `/v1/charges/${id}/refunds`,
  };
}
