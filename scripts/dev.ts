import { MAIL_FOLDER, placeOf, placeOptions, readOptions, startWorker } from "./local.ts";

const USAGE = `Serves the Worker locally until it is stopped.

  npm run dev [-- --port 8787 --persist-to .data]`;

const { values } = readOptions(USAGE, placeOptions);
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const worker = await startWorker(placeOf(values), { show: true });
console.log(
  `\nFastFaktura answers at ${worker.url}/api/v1. Make a key with: npm run account -- create --name "My business"
Mail of live businesses (--live) is written to ${MAIL_FOLDER} instead of being sent.`,
);
await worker.closed;
