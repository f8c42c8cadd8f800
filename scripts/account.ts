import { createAccount } from "./create-account.ts";
import { placeOf, placeOptions, readOptions } from "./local.ts";

const USAGE = `Makes a business and its first API key.

  npm run account -- create --name "Ada's Studio" [--sandbox | --live] [--json] [--remote]

  --sandbox      nothing is really sent (default)     --live   for real invoices
  --json         print the account as JSON            --remote in the deployed database
  --persist-to   folder of the local data (default .data)`;

const { values, positionals } = readOptions(USAGE, {
  ...placeOptions,
  name: { type: "string" },
  sandbox: { type: "boolean" },
  live: { type: "boolean" },
  json: { type: "boolean" },
  remote: { type: "boolean" },
});

const name = values.name?.trim() ?? "";
const wrong =
  positionals[0] !== "create" || positionals.length > 1
    ? "Say `create`."
    : name === "" || name.length > 200
      ? "--name takes 1 to 200 characters."
      : values.sandbox && values.live
        ? "Choose --sandbox or --live."
        : null;

if (values.help || wrong) {
  console.error(values.help ? USAGE : `${wrong}\n\n${USAGE}`);
  process.exit(values.help ? 0 : 2);
}

const account = await createAccount(
  { name, sandbox: !values.live },
  values.remote ? "remote" : placeOf(values),
);
if (values.json) console.log(JSON.stringify(account));
else {
  console.log(`${account.sandbox ? "Sandbox" : "Live"} business "${account.name}" (${account.business_id})`);
  console.log(`API key, shown this once: ${account.api_key}`);
}
