/** The few fields of a client that is made while an invoice is written. */
import { z } from "@hono/zod-openapi";
import { createClient } from "../../../../capabilities/clients/create-client.ts";
import { Replay } from "../../../../platform/database/replay.ts";
import { country, email, lineText, multilineText } from "../../../../platform/http/field-types.ts";
import { sha256 } from "../../../../platform/ids.ts";
import { InvalidInput } from "../../../../platform/refusal.ts";
import { CLIENT_TYPES } from "../../../../schema/vocabularies/clients.ts";
import type { Desk } from "../../http/desk.tsx";
import { blank, type Issue } from "../../http/entry.ts";
import type { TypedDraft } from "./typed-draft.ts";

const NewClient = z.object({
  new_name: lineText(200, 1),
  new_type: z.enum(CLIENT_TYPES),
  new_email: blank(email()),
  new_address: blank(multilineText(500)),
  new_postal_code: blank(lineText(20)),
  new_city: blank(lineText(100)),
  new_country: blank(country()),
});

/** Its id, or what is wrong with its fields. `once` tells a form that is sent twice. */
export async function makeClient(
  desk: Desk,
  { values }: TypedDraft,
  once: string,
): Promise<{ id: string; issues: null } | { id: null; issues: readonly Issue[] }> {
  const read = NewClient.safeParse(Object.fromEntries(values), { reportInput: true });
  if (!read.success) return { id: null, issues: read.error.issues };
  const { new_name, new_type, new_email, new_address, new_postal_code, new_city, new_country } = read.data;
  const fingerprint = sha256(JSON.stringify(["account client", read.data]));
  const ctx = desk.open("createClient", { key: once, fingerprint });
  try {
    const { id } = await createClient(ctx, {
      name: new_name,
      type: new_type,
      email: new_email,
      address: new_address,
      postal_code: new_postal_code,
      city: new_city,
      country: new_country,
    });
    return { id, issues: null };
  } catch (error) {
    if (error instanceof Replay) return { id: (error.outcome as { id: string }).id, issues: null };
    if (!(error instanceof InvalidInput)) throw error;
    return {
      id: null,
      issues: error.faults.map(({ field, code }) => asIssue(`new_${field.join("_")}`, code)),
    };
  }
}

const asIssue = (name: string, code: string): Issue => ({
  code: "custom",
  path: [name],
  message: code,
  params: { code },
});
