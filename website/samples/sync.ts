import { FastFaktura } from "fastfaktura";

const ff = new FastFaktura({ apiKey: process.env.FASTFAKTURA_KEY, baseUrl: process.env.FASTFAKTURA_URL });

let since = "now"; // kept from the last time
for await (const { data, next_cursor } of ff.changes.list({ since }).pages()) {
  for (const { kind, record_id, change } of data) console.log(kind, record_id, change);
  since = next_cursor;
}
console.log(since.length > 0);
