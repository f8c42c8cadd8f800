import { lineText } from "../../../platform/http/field-types.ts";
import type { Desk } from "./desk.tsx";

const Text = lineText(200, 1);

/** What the address of a list by name asks for. A text that nobody could search for asks for nothing. */
export function namesAsked(desk: Desk): { q: string | undefined; archived: boolean } {
  const q = Text.safeParse(desk.c.req.query("q") ?? "");
  return { q: q.success ? q.data : undefined, archived: desk.c.req.query("archived") === "true" };
}
