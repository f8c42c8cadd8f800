import { uuid } from "../src/platform/http/field-types.ts";
import { operatorEntry } from "./create-account.ts";
import { endCommand, placeOf, placeOptions, readOptions } from "./local.ts";
import { literal, query } from "./query.ts";

const USAGE = `Sets how many messages a business may send in a day, and shows what holds for it.

  npm run quota -- --business ID [--messages N] [--new-recipients N] [--remote]

  --messages         emails (a copy is one more) and SMS; 0 stops them, "usual" returns to the deployment's quota
  --new-recipients   the same for addresses to which the business has never sent
  --remote           in the deployed database
  --persist-to       folder of the local data (default .data)`;

const COLUMNS = { messages: "daily_messages", "new-recipients": "daily_new_recipients" } as const;
const MOST = 10_000_000;

const { values, positionals } = readOptions(USAGE, {
  ...placeOptions,
  business: { type: "string" },
  messages: { type: "string" },
  "new-recipients": { type: "string" },
  remote: { type: "boolean" },
});

if (values.help) endCommand(USAGE);
if (positionals.length > 0) endCommand(USAGE, `"${positionals[0]}" is no option.`);
const { data: id } = uuid().safeParse(values.business?.trim());
if (id === undefined) endCommand(USAGE, "--business takes the id of the business.");

const asked = Object.fromEntries(
  Object.entries(COLUMNS).flatMap(([option, column]) => {
    const text = values[option as keyof typeof COLUMNS];
    return text === undefined ? [] : [[column, quotaOf(option, text)]];
  }),
);
const columns = ["name", ...Object.values(COLUMNS)].join(", ");
const where = values.remote ? "remote" : placeOf(values);
const which = `where id = ${literal(id)}`;
const [before] = await query(where, `select ${columns} from businesses ${which}`);
if (!before) throw new Error(`there is no business ${id} in this database.`);
const row = { ...before, ...asked };
if (Object.keys(asked).length > 0) await query(where, ...changeTo(asked, before));
console.log(`"${row.name}" (${id}) may send in a day:`);
console.log(`  messages        ${row.daily_messages ?? "as usual for its age"}`);
console.log(`  new recipients  ${row.daily_new_recipients ?? "as usual for its age"}`);

/** The statements that write the quota and, into the audit log of the business, what it was before. */
function changeTo(after: Record<string, number | null>, before: Record<string, unknown>): string[] {
  const set = Object.entries(after).map(([column, value]) => `${column} = ${literal(value)}`);
  const deed = { action: "updated", thing_kind: "business", thing_id: String(id) } as const;
  const changed = Object.fromEntries(Object.keys(after).map((column) => [column, before[column]]));
  return [
    `update businesses set ${set.join(", ")} ${which}`,
    operatorEntry(String(id), { ...deed, before: changed, after }),
  ];
}

function quotaOf(option: string, text: string): number | null {
  if (text === "usual") return null;
  if (/^\d{1,8}$/.test(text) && Number(text) <= MOST) return Number(text);
  return endCommand(USAGE, `--${option} takes a whole number from 0 to ${MOST}, or "usual".`);
}
