import type { Abby } from "./client.ts";
import { addressOf, fittingBody, queryOf, reading, writing } from "./endpoints.ts";

/** What fits a parameter of a list, by its name; another gets what fits a search. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  page: ["2"],
  limit: ["1"],
  orderBy: ["name", "createdAt", "designation"],
  orderDirection: ["ASC", "DESC"],
  archived: ["true", "false"],
  test: ["true"],
  forCertificate: ["true"],
  type: ["invoice", "asset"],
  state: ["draft", "finalized", "paid"],
  rangeType: ["emittedAt"],
  range: ["2026-01-01"],
};

/**
 * Asks every endpoint of Abby's surface at every one of some ids, and each list with each of its parameters and with
 * each two of them. Whether it is answered or refused is all the same.
 */
export async function askAbby(abby: Abby, ids: readonly string[]): Promise<void> {
  for (const endpoint of reading) {
    const names = new Set(["search", "customerId", "type", "state", "orderDirection", "orderBy", "archived"]);
    for (const name of queryOf(endpoint)) names.add(name);
    const parts = [...names].flatMap((name) =>
      (FITTING[name] ?? [name === "customerId" ? (ids[0] ?? "") : "x"]).map((value) => `${name}=${value}`),
    );
    const pairs = parts.flatMap((one, index) => parts.slice(index + 1).map((other) => `${one}&${other}`));
    const queries = endpoint.path.includes("{") ? [""] : ["", ...parts, ...pairs];
    for (const id of endpoint.path.includes("{") ? ids : [""])
      for (const query of queries) await abby.call("GET", `${addressOf(endpoint, id)}?${query}`);
  }
  for (const endpoint of writing)
    for (const id of endpoint.path.includes("{") ? ids : [""])
      await abby.call(endpoint.method, addressOf(endpoint, id), fittingBody(endpoint));
}
