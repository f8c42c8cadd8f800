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

const changes = Object.entries(COLUMNS).flatMap(([option, column]) => {
  const text = values[option as keyof typeof COLUMNS];
  return text === undefined ? [] : [`${column} = ${quotaOf(option, text)}`];
});
const columns = ["name", ...Object.values(COLUMNS)].join(", ");
const where = values.remote ? "remote" : placeOf(values);
const which = `where id = ${literal(id)}`;
const select = `select ${columns} from businesses ${which}`;
const [before] = await query(where, select);
if (!before) throw new Error(`there is no business ${id} in this database.`);
const row = changes.length > 0 ? await change(before) : before;
console.log(`"${row.name}" (${id}) may send in a day:`);
console.log(`  messages        ${row.daily_messages ?? "as usual for its age"}`);
console.log(`  new recipients  ${row.daily_new_recipients ?? "as usual for its age"}`);

/** Writes the quota, and into the audit log of the business what it was before. */
async function change(before: Record<string, unknown>): Promise<Record<string, unknown>> {
  const [after = {}] = await query(
    where,
    `update businesses set ${changes.join(", ")} ${which} returning ${columns}`,
  );
  const quota = ({ daily_messages, daily_new_recipients }: Record<string, unknown>) => ({
    daily_messages,
    daily_new_recipients,
  });
  const deed = { action: "updated", thing_kind: "business", thing_id: String(id) } as const;
  await query(where, operatorEntry(String(id), { ...deed, before: quota(before), after: quota(after) }));
  return after;
}

function quotaOf(option: string, text: string): string {
  if (text === "usual") return "null";
  if (/^\d{1,8}$/.test(text) && Number(text) <= MOST) return String(Number(text));
  return endCommand(USAGE, `--${option} takes a whole number from 0 to ${MOST}, or "usual".`);
}
