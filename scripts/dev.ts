import { startWorker } from "./dev-worker.ts";
import { docsMeanwhile } from "./docs-assets.ts";
import { placeOf, placeOptions, readOptions, runCron } from "./local.ts";

const USAGE = `Serves the Worker locally until it is stopped, and takes each change of the sources at once.

  npm run dev [-- --port 8787 --persist-to .data]

Secrets, such as Stripe's keys, are taken from the environment or from the file secrets.env of the data's folder.`;

const { values } = readOptions(USAGE, placeOptions);
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const place = placeOf(values);
const worker = await startWorker(place, { show: true });
runCron(worker);
console.log(
  `\nFastFaktura answers at ${worker.url}/api/v1. Make a key with: npm run account -- create --name "My business"
Or sign in at ${worker.url}/account: the link stands in this log. Mail is written to ${worker.mail.path}
instead of being sent.`,
);
void docsMeanwhile(worker.url);
await worker.closed;
