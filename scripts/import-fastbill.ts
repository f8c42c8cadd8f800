import { isOrigin } from "../src/platform/origin.ts";
import { fastbillAccount } from "./fastbill-import/fastbill-account.ts";
import { importAccount } from "./fastbill-import/import-account.ts";
import { patienceUntil, patientFetch, Stopped } from "./fastbill-import/patient-fetch.ts";
import { progressOn } from "./fastbill-import/progress.ts";
import { Report } from "./fastbill-import/report.ts";
import { targetAt } from "./fastbill-import/target.ts";
import { endCommand, localUrl, readOptions } from "./local.ts";
import { LOOPBACK } from "./own-origin.ts";

const USAGE = `Copies customers with their contacts, articles, and revenues with their documents from a FastBill account, or
from another FastFaktura, into a business. What is there already stays as it is, so it can be stopped and run again.

  npm run import:fastbill -- --email EMAIL [--key KEY] [--from URL] [--to ORIGIN] [--to-key KEY]
    [--calls-per-hour N] [--dry-run]

  --from             the address of the source (default https://my.fastbill.com/api/1.0/api.php)
  --email            whose account it is; at another FastFaktura, anything
  --key              its API key, or FASTBILL_KEY in the environment, where no history of a shell keeps it
  --to               the FastFaktura to copy into (default http://127.0.0.1:8787)
  --to-key           an API key of the business there, or FASTFAKTURA_KEY in the environment
  --calls-per-hour   how many requests the source gets at most: as many as your plan of FastBill allows
  --dry-run          only say what would be copied

Ends with 0 when all that can be copied is there, with 1 when something is not, which it lists with the
reason, and with 130 when it was stopped.`;

const FASTBILL = "https://my.fastbill.com/api/1.0/api.php";
const PATH = "/api/1.0/api.php";

const { values, positionals } = readOptions(USAGE, {
  from: { type: "string", default: FASTBILL },
  email: { type: "string" },
  key: { type: "string", default: process.env.FASTBILL_KEY ?? "" },
  to: { type: "string", default: localUrl(8787) },
  "to-key": { type: "string", default: process.env.FASTFAKTURA_KEY ?? "" },
  "calls-per-hour": { type: "string" },
  "dry-run": { type: "boolean" },
});
if (values.help) endCommand(USAGE);
if (positionals.length > 0) endCommand(USAGE, `"${positionals[0]}" is no option.`);
const from = sourceAt(String(values.from));
const to = String(values.to).replace(/\/$/, "");
if (!isOrigin(to) || !keepsSecrets(to))
  endCommand(USAGE, `--to takes an origin with https, such as https://invoices.example.com, not "${to}".`);
if (!values.email?.trim()) endCommand(USAGE, "--email takes the email of the account.");
if (!values.key) endCommand(USAGE, "--key, or FASTBILL_KEY in the environment, takes the key of the source.");
if (!values["to-key"])
  endCommand(
    USAGE,
    "--to-key, or FASTFAKTURA_KEY in the environment, takes a key of the business to copy into.",
  );
const perHour = values["calls-per-hour"] ?? "1000000";
if (!/^[1-9]\d{0,6}$/.test(perHour)) endCommand(USAGE, "--calls-per-hour takes a whole number from 1.");

const dryRun = values["dry-run"] === true;
const controller = new AbortController();
const progress = progressOn(process.stdout);
const report = new Report();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => {
    if (controller.signal.aborted) process.exit(130);
    progress.say("Stopping after the record at hand …");
    controller.abort();
  });

const patience = patienceUntil(controller.signal, progress.say);
const fetch = patientFetch(patience);
const target = targetAt(to, values["to-key"], fetch);
const business = await target.business();
progress.say(`${dryRun ? "Comparing" : "Copying"} ${from} with "${business.name}" at ${to}`);
const source = fastbillAccount(
  { url: from, user: values.email, key: values.key },
  patientFetch(patience, { perHour: Number(perHour) }),
);
const copy = fastbillAccount({ url: `${to}${PATH}`, user: "import", key: values["to-key"] }, fetch);
const { signal: stop } = controller;
let isStopped = false;
try {
  const { timeZone } = business;
  await importAccount({ source, copy, target, fetch, stop, report, progress, dryRun, timeZone });
} catch (error) {
  isStopped = error instanceof Stopped;
  if (!isStopped) throw error;
} finally {
  if (!report.isEmpty) progress.say(`\n${report.text({ dryRun })}`);
}
if (isStopped) progress.say("\nStopped. What was copied stays, and the same command goes on.");
process.exit(isStopped ? 130 : Number(report.isIncomplete));

/** The address of the API; of an origin, too. */
function sourceAt(text: string): string {
  const url = URL.parse(text);
  if (!url || !keepsSecrets(url.origin))
    endCommand(USAGE, `--from takes an address with https, such as ${FASTBILL}, not "${text}".`);
  return url.pathname === "/" ? `${url.origin}${PATH}` : url.href;
}

/** Whether what is sent there is read by nobody on the way. */
function keepsSecrets(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.test(hostname));
}
