import { migrateLocally, placeOf, placeOptions, readOptions, wrangler } from "./local.ts";

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

if (values.help) exit(0, USAGE);
if (positionals.length > 0) exit(2, `"${positionals[0]}" is no option.\n\n${USAGE}`);
const id = values.business?.trim().toLowerCase() ?? "";
if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
  exit(2, `--business takes the id of the business.\n\n${USAGE}`);

const changes = Object.entries(COLUMNS).flatMap(([option, column]) => {
  const text = values[option as keyof typeof COLUMNS];
  return text === undefined ? [] : [`${column} = ${quotaOf(option, text)}`];
});
const columns = ["name", ...Object.values(COLUMNS)].join(", ");
const [row] = await run(
  changes.length > 0
    ? `update businesses set ${changes.join(", ")} where id = '${id}' returning ${columns}`
    : `select ${columns} from businesses where id = '${id}'`,
);
if (!row) throw new Error(`there is no business ${id} in this database.`);
console.log(`"${row.name}" (${id}) may send in a day:`);
console.log(`  messages        ${row.daily_messages ?? "as usual for its age"}`);
console.log(`  new recipients  ${row.daily_new_recipients ?? "as usual for its age"}`);

function quotaOf(option: string, text: string): string {
  if (text === "usual") return "null";
  if (/^\d{1,8}$/.test(text) && Number(text) <= MOST) return String(Number(text));
  return exit(2, `--${option} takes a whole number from 0 to ${MOST}, or "usual".`);
}

/** Runs one statement and gives its rows. */
async function run(command: string): Promise<Record<string, unknown>[]> {
  const place = placeOf(values);
  if (!values.remote) await migrateLocally(place);
  const target = values.remote ? ["--remote"] : ["--local", "--persist-to", place.persistTo];
  const said = await wrangler(["d1", "execute", "DB", ...target, "--yes", "--json", "--command", command]);
  const [answer] = JSON.parse(said.slice(said.indexOf("["))) as { results: Record<string, unknown>[] }[];
  return answer?.results ?? [];
}

function exit(status: number, message: string): never {
  console.error(message);
  process.exit(status);
}
