import { mailProblem } from "../src/adapters/configured-carriers.ts";
import { isOrigin } from "../src/platform/origin.ts";
import { startBuiltWorker } from "./built-worker.ts";
import { docsMeanwhile } from "./docs-assets.ts";
import { endCommand, placeOf, placeOptions, readOptions, runCron, stopOnSignal } from "./local.ts";
import { settingsOf } from "./local-settings.ts";

const USAGE = `Serves the Worker as it is deployed, on this machine alone, until it is stopped.

  npm run serve [-- --origin https://invoices.example.com --port 8787 --host 127.0.0.1 --persist-to .data]

  --origin   the address at which people reach it, to which links lead; a proxy there passes requests on to
             --port. Without it, links lead to this machine, and mail is written to a folder.

Settings and secrets, such as MAIL_FROM and SMTP_URL, are taken from the environment or from the file
secrets.env of the data's folder. docs/self-hosting.md says more.`;

const { values, positionals } = readOptions(USAGE, {
  ...placeOptions,
  host: { type: "string", default: "127.0.0.1" },
  origin: { type: "string" },
});
if (values.help) endCommand(USAGE);
if (positionals.length > 0) endCommand(USAGE, `"${positionals[0]}" is no option.`);
const place = placeOf(values);
const origin = values.origin ?? settingsOf(place, ["PUBLIC_ORIGIN"]).PUBLIC_ORIGIN;
if (origin !== undefined && !isOrigin(origin))
  endCommand(USAGE, `--origin takes an origin, such as https://invoices.example.com, not "${origin}".`);

const worker = await startBuiltWorker(place, { host: String(values.host), origin, show: true });
stopOnSignal(worker, 0);
runCron(worker);
console.log(`FastFaktura answers at ${worker.url}/api/v1${origin === undefined ? "" : `, for ${origin}`}.`);
console.log(mailOf(worker));
void docsMeanwhile(origin ?? worker.url);
await worker.closed;

/** What becomes of mail. Beside a folder, a provider may be set for that of live businesses. */
function mailOf({ settings, mail }: typeof worker): string {
  const provider = (settings.MAIL_PROVIDER || "cloudflare").trim().toLowerCase();
  const isCarried = provider !== "cloudflare";
  if (!isCarried && mail) return `Mail is written to ${mail.path} instead of being sent.`;
  const problem =
    isCarried || !settings.MAIL_FROM
      ? mailProblem(settings)
      : 'MAIL_PROVIDER is "cloudflare", which carries only the mail of a deployment there.';
  const kept = mail ? ` That of sandboxes is written to ${mail.path}.` : "";
  return `${problem === null ? `Email goes out by ${provider}.` : `Email is not set up. ${problem}`}${kept}`;
}
