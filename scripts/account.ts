import { lineText, uuid } from "../src/platform/http/field-types.ts";
import { type Account, createAccount, createKey } from "./create-account.ts";
import { endCommand, placeOf, placeOptions, readOptions } from "./local.ts";

const USAGE = `Makes a business and its first API key, or another key of a business that has lost its own.

  npm run account -- create --name "Ada's Studio" [--sandbox | --live] [--json] [--remote]
  npm run account -- key --business ID [--name "The key's name"] [--json] [--remote]

  --sandbox      nothing is really sent (default); it is born as a fictional French company
  --live         for real invoices; set its profile with PUT /business
  --json         print the account as JSON
  --remote       in the deployed database
  --persist-to   folder of the local data (default .data)`;

const { values, positionals } = readOptions(USAGE, {
  ...placeOptions,
  name: { type: "string" },
  business: { type: "string" },
  sandbox: { type: "boolean" },
  live: { type: "boolean" },
  json: { type: "boolean" },
  remote: { type: "boolean" },
});

const [command] = positionals;
const isKey = command === "key";
const longest = isKey ? 100 : 200;
const name = lineText(longest, 1).safeParse(values.name ?? (isKey ? "Made by the operator" : ""));
const business = uuid().safeParse(values.business?.trim());

if (values.help) endCommand(USAGE);
if ((command !== "create" && !isKey) || positionals.length > 1) endCommand(USAGE, "Say `create` or `key`.");
if (!name.success) endCommand(USAGE, `--name takes one line of 1 to ${longest} characters.`);
if (isKey && !business.success) endCommand(USAGE, "--business takes the id of the business.");
if (isKey && (values.sandbox || values.live)) endCommand(USAGE, "A key has the mode of its business.");
if (!isKey && values.business !== undefined) endCommand(USAGE, "--business goes with `key`.");
if (values.sandbox && values.live) endCommand(USAGE, "Choose --sandbox or --live.");

const account = await make();
if (values.json) console.log(JSON.stringify(account));
else {
  console.log(`${account.sandbox ? "Sandbox" : "Live"} business "${account.name}" (${account.business_id})`);
  console.log(`API key, shown this once: ${account.api_key}`);
}

async function make(): Promise<Account> {
  const where = values.remote ? "remote" : placeOf(values);
  if (!isKey) return createAccount({ name: name.data ?? "", sandbox: !values.live }, where);
  return createKey({ business: business.data ?? "", name: name.data ?? "" }, where);
}
