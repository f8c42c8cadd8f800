import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { email, lineText, uuid } from "../src/platform/http/field-types.ts";
import { type Account, createAccount, createKey, type Invitation, inviteOwner } from "./create-account.ts";
import { endCommand, localUrl, placeOf, placeOptions, ROOT, readOptions } from "./local.ts";

const USAGE = `Makes a business and its first API key, another key of a business that has lost its own, or a link by
which its owner signs up.

  npm run account -- create --name "Ada's Studio" [--sandbox | --live] [--json] [--remote]
  npm run account -- key --business ID [--name "The key's name"] [--json] [--remote]
  npm run account -- invite EMAIL [--name "Ada's Studio" | --business ID] [--json] [--remote]

  --sandbox      nothing is really sent (default); it is born as a fictional French company
  --live         for real invoices; set its profile with PUT /business
  --business     the business of the key or of the invited owner; without it, invite makes one with its sandbox
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

const [command, invited] = positionals;
const isKey = command === "key";
const isInvitation = command === "invite";
const longest = isKey ? 100 : 200;
const address = email().safeParse(invited ?? "");
const usualName = isKey ? "Made by the operator" : isInvitation ? (invited ?? "").replace(/@.*/, "") : "";
const name = lineText(longest, 1).safeParse(values.name ?? usualName);
const business = uuid().safeParse(values.business?.trim());

if (values.help) endCommand(USAGE);
if (!["create", "key", "invite"].includes(command ?? ""))
  endCommand(USAGE, "Say `create`, `key` or `invite`.");
if (positionals.length > (isInvitation ? 2 : 1)) endCommand(USAGE, "That is one word too many.");
if (isInvitation && !address.success) endCommand(USAGE, "invite takes the email address of the owner.");
if (!name.success) endCommand(USAGE, `--name takes one line of 1 to ${longest} characters.`);
const needsBusiness = isKey || (isInvitation && values.business !== undefined);
if (needsBusiness && !business.success) endCommand(USAGE, "--business takes the id of the business.");
if (command !== "create" && (values.sandbox || values.live))
  endCommand(USAGE, "--sandbox and --live go with `create`.");
if (command === "create" && values.business !== undefined)
  endCommand(USAGE, "--business goes with `key` and `invite`.");
if (isInvitation && values.business !== undefined && values.name !== undefined)
  endCommand(USAGE, "--name names a new business, and --business an old one: choose one.");
if (values.sandbox && values.live) endCommand(USAGE, "Choose --sandbox or --live.");

const where = values.remote ? "remote" : placeOf(values);
if (isInvitation) await tellOfInvitation(await invite());
else tellOfAccount(await make());

function make(): Promise<Account> {
  if (!isKey) return createAccount({ name: name.data ?? "", sandbox: !values.live }, where);
  return createKey({ business: business.data ?? "", name: name.data ?? "" }, where);
}

function invite(): Promise<Invitation> {
  return inviteOwner({ email: address.data ?? "", name: name.data ?? "", business: business.data }, where);
}

function tellOfAccount(account: Account): void {
  if (values.json) console.log(JSON.stringify(account));
  else {
    console.log(
      `${account.sandbox ? "Sandbox" : "Live"} business "${account.name}" (${account.business_id})`,
    );
    console.log(`API key, shown this once: ${account.api_key}`);
  }
}

async function tellOfInvitation({ path, ...invitation }: Invitation): Promise<void> {
  const link = `${await originOf()}${path}`;
  if (values.json) console.log(JSON.stringify({ ...invitation, link }));
  else {
    console.log(`Business "${invitation.name}" (${invitation.business_id})`);
    console.log(`${invitation.email} becomes its owner by this link, once and within seven days: ${link}`);
  }
}

/** Where the link leads: to this machine, or to the PUBLIC_ORIGIN of the deployment. */
async function originOf(): Promise<string> {
  if (where !== "remote") return localUrl(where.port);
  const config = await readFile(join(ROOT, "wrangler.toml"), "utf8");
  return /^PUBLIC_ORIGIN = "([^"]*)"/m.exec(config)?.[1] ?? "";
}
