import { z } from "@hono/zod-openapi";
import { type NamedParties, namesOf } from "../../../capabilities/invoices/parties.ts";
import { undrawnTexts } from "../../../formats/pdf/undrawn-texts.ts";
import { MOST_FAULTS, pointerTo } from "../../../platform/http/problem.ts";
import type { InvoiceRow } from "../../../schema/rows.ts";
import type { Content } from "./content-json.ts";

const WarningSchema = z
  .strictObject({
    code: z.enum(["characters_not_drawn"]),
    pointer: z.string().openapi({
      description:
        "JSON Pointer into the document; into the profile with `/business`, the client with `/client`.",
    }),
    detail: z.string(),
  })
  .openapi("Warning", {
    example: {
      code: "characters_not_drawn",
      pointer: "/lines/0/description",
      detail: "The PDF shows □ for “𓀀”: none of its typefaces has it. Write it in other letters.",
    },
  });

/** What a document says and its PDF cannot show. */
export const warnings = z
  .array(WarningSchema)
  .max(MOST_FAULTS)
  .openapi({
    description: `What it says and its PDF cannot show as it is written; at most ${MOST_FAULTS}. The names of business and client are looked at in a preview, where a draft is read, and when it is finalized.`,
  });

/** How many characters a warning names. */
const MOST_NAMED = 20;

type WarnedInvoice = Pick<InvoiceRow, "origin" | "lines" | "notes" | "purchase_order">;

/** What the PDF of an invoice cannot show. One that was issued elsewhere has another PDF. */
export function presentWarnings(
  { origin, lines, notes, purchase_order }: WarnedInvoice,
  { content, parties }: { content: Content; parties: NamedParties | null },
): z.output<typeof warnings> {
  if (origin === "recorded") return [];
  const written = { ...content, lines, notes, purchase_order };
  return warningsOf({ ...written, ...(parties && namesOf(parties)) });
}

/** What the PDF of a document cannot show of these texts, which have the names that they have in its answer. */
export const warningsOf = (written: Readonly<Record<string, unknown>>): z.output<typeof warnings> =>
  undrawnTexts(written)
    .slice(0, MOST_FAULTS)
    .map(({ field, characters }) => ({
      code: "characters_not_drawn",
      pointer: pointerTo(field),
      detail: detailOf(characters),
    }));

function detailOf(characters: readonly string[]): string {
  const named = characters.slice(0, MOST_NAMED).map((character) => `“${character}”`);
  const others = characters.length - named.length;
  const all = `${named.join(", ")}${others === 0 ? "" : ` and ${others} more`}`;
  const why =
    characters.length === 1
      ? "none of its typefaces has it. Write it"
      : "its typefaces lack them. Write them";
  return `The PDF shows □ for ${all}: ${why} in other letters.`;
}
