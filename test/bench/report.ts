/**
 * Writes the results as the Markdown of docs/benchmarks.md. The last section comes from
 * `npm run bench -- --scale`; either command keeps what the other has written.
 */
import { cpus } from "node:os";
import type { HttpResult } from "./bench-http.ts";
import type { NumberingResult } from "./bench-numbering.ts";
import type { PdfResult } from "./bench-pdf.ts";
import type { TripsResult } from "./bench-round-trips.ts";
import type { ScaleResults } from "./bench-scale.ts";
import { CONNECTIONS } from "./traffic.ts";
import { workerdVersion } from "./workerd.ts";

export interface Results {
  http: HttpResult[];
  trips: TripsResult[];
  numbering: NumberingResult;
  pdf: PdfResult[];
  /** Bytes. */
  size: { raw: number; gzipped: number };
  startupMs: number;
  rounds: number;
}

const RENDERERS = {
  ours: "FastFaktura (Inter embedded, PDF/A-3u, PDF/UA-1)",
  pdfkit: "pdfkit, Inter embedded",
  "pdfkit-standard": "pdfkit, Helvetica not embedded (Latin-1 only)",
};

const AT_SCALE = "## At scale\n";

/** The report with new results; of the `former` one, it keeps the section of the scale. */
export const report = (results: Results, former: string): string =>
  sections(mainReport(results), former.split(AT_SCALE)[1]);

/** The former report with new results of the scale. */
export const reportScale = (results: ScaleResults, former: string): string =>
  sections(former.split(AT_SCALE)[0] ?? "", scaleReport(results));

const sections = (main: string, scale: string | undefined): string =>
  scale === undefined ? main : `${main.trimEnd()}\n\n${AT_SCALE}${scale}`;

const writtenBy = (command: string): string =>
  `Written by \`${command}\` on ${new Date().toISOString().slice(0, 10)}: ${machine()}, Node ${process.versions.node}, workerd ${workerdVersion()}.`;

const scaleReport = ({ sizes: { big, small }, size, results }: ScaleResults): string => `
${writtenBy("npm run bench -- --scale")}
One business has ${number(big.invoices)} invoices and ${number(big.clients)} clients; ${number(small.count)} others have ${number(small.invoices)} and ${number(small.clients)} each.
The database takes ${number(size / 2 ** 20)} MiB. Unless it says otherwise, the big business asks.

${table(
  ["", "rows read", "at most", "rows written", "ms"],
  results.map(({ name, read, most, written, ms }) => [
    name,
    number(read),
    number(most),
    number(written),
    ms.toFixed(1),
  ]),
)}

D1 executes one statement at a time, so what one business reads, all others of its database wait for. Rows are
counted as D1 bills them: an entry of an index and the row that it leads to are one. The command fails if a
request reads more than its bound, which \`test/bench/scale-operations.ts\` derives from what is answered. What
grows is said there: a range of days reads the entries of its days, a deep page those before it, \`q\` one entry
for each invoice and client of the business until its page is full, and a client's credit that client's invoices.
`;

const number = (value: number): string => Math.round(value).toLocaleString("en");

const mainReport = (results: Results): string => `# Benchmarks

${writtenBy("npm run bench")}
Compare the ratios: each comes from two programs that took turns in one run. The absolute numbers are those of
this machine.

## Requests

${table(
  ["", "requests/s", "median ms", "p99 ms", "bare requests/s", "ratio to bare", "CPU ms", "bare CPU ms"],
  results.http.map(({ name, rate, medianMs, p99Ms, bareRate, ratio, cpu }) => [
    name,
    rate.toFixed(0),
    medianMs.toFixed(1),
    p99Ms.toFixed(1),
    bareRate.toFixed(0),
    `**${ratio.toFixed(2)}**`,
    cpu.app.toFixed(2),
    cpu.bare.toFixed(2),
  ]),
)}

The baseline, \`test/bench/bare-worker.ts\`, is a Hono Worker that makes the same round trips with the same SQL,
written out by hand. It returns the rows as D1 gives them: no authentication, validation, totals, problem
responses, links or drizzle. A ratio of 1.00 would mean that all of that costs nothing. Both Workers are built
as for a deployment and run in workerd, each on its own copy of the same database, with ${CONNECTIONS} requests in flight.
After a warm-up they take turns over ${results.rounds} rounds; the ratio is the median of the rounds' ratios.

Times include waiting behind the other requests in flight. Here, an isolate, its database and R2 share one
thread: requests/s is what one thread does for all of them, and CPU is the CPU time of their process per
request. In production a request waits for D1 over the network, and the number of round trips matters more
than anything in this table. An isolate remembers the public links that it has signed. The list is measured
with its links remembered; it takes about 0.3 ms longer for 50 invoices that the isolate has not shown before.

Requests reach the Worker directly, without the proxy of \`wrangler dev\`. Two things differ from production on
purpose. The rate limiters answer at once: their local simulation writes to SQLite, while in production they
count within the machine. The queue has no consumer: in production it runs in another invocation. The bare
Worker's finalization writes to D1 itself; ours goes through the business's Durable Object. Each payment
covers a part of what is due on its invoice.

## D1 round trips

${table(
  ["", "first request of an isolate", "later", "statements of each trip"],
  results.trips.map(({ name, cold, warm, statements }) => [
    name,
    String(cold),
    String(warm),
    statements.join(" + "),
  ]),
)}

Counted on the D1 binding. No data is cached, so a fresh isolate makes as many round trips as a warm one, and
a revoked key is refused at once. Authentication is the first statement of the first batch; every later
statement names the business through the key. Creating takes one batch: look-ups, guarded insert and event.
Finalizing a draft and sending one take two: the first reads everything that is frozen, the second assigns the
number and writes everything that follows from it. All invoices of the business that are finalized at that
moment share the second. A payment also takes two: the first reads the invoice, the second changes it if it is
still as it was read, and writes the payment and its event.

## Numbers

${results.numbering.drafts} drafts of one business, finalized ${results.numbering.abreast} at a time, got exactly the numbers 1 to ${results.numbering.drafts}: ${results.numbering.rate.toFixed(0)} a second, in ${results.numbering.batches} D1
batches (${(results.numbering.drafts / results.numbering.batches).toFixed(1)} invoices a batch).

## PDF

${table(
  ["lines", "renderer", "first, CPU ms", "warm, CPU ms", "times ours", "bytes"],
  results.pdf.map(({ lines, renderer, first, warm, timesOurs, bytes }) => [
    String(lines),
    RENDERERS[renderer],
    first.toFixed(0),
    warm.toFixed(1),
    timesOurs.toFixed(1),
    String(bytes),
  ]),
)}

CPU time per document under Node, all threads. Each renderer runs in processes of its own, in turns with the
others; "times ours" is the median of the runs' ratios. "First" is the first document of a process. A process is
warm when it has drawn for 1.5 s of CPU time: by then the engine has compiled what each document runs. pdfkit
subsets the typeface anew for each document, as it does with any TrueType file. A typeface that was subset
beforehand would bring it closer to its results with the standard fonts, which are not embedded and lack ł, ő,
Ω and Ж. FastFaktura embeds a font pack that was built beforehand: more bytes, next to no work.

## Size and start

The upload is ${kibibytes(results.size.raw)}, ${kibibytes(results.size.gzipped)} gzipped, with the fonts and the OpenAPI document. Its global scope takes ${results.startupMs.toFixed(0)}
ms of CPU, the non-idle time in the profile of \`wrangler check startup\`. The platform's limit is 1,000 ms.
`;

function machine(): string {
  const all = cpus();
  return `${all[0]?.model.trim() ?? "unknown processor"}, ${all.length} cores`;
}

const kibibytes = (bytes: number): string => `${Math.round(bytes / 1024).toLocaleString("en")} KiB`;

/** A Markdown table. All columns but the first are aligned right. */
function table(head: string[], rows: string[][]): string {
  const rule = head.map((_, index) => (index === 0 ? "---" : "--:"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
