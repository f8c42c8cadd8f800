/** The results as the Markdown of docs/benchmarks.md. */
import { cpus } from "node:os";
import type { HttpResult } from "./bench-http.ts";
import type { NumberingResult } from "./bench-numbering.ts";
import type { PdfResult } from "./bench-pdf.ts";
import type { TripsResult } from "./bench-round-trips.ts";
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
  ours: "FastFaktura (Inter embedded, PDF/A-3b)",
  pdfkit: "pdfkit, Inter embedded",
  "pdfkit-standard": "pdfkit, Helvetica not embedded (Latin-1 only)",
};

export const report = (results: Results): string => `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine()}, Node ${process.versions.node}, workerd ${workerdVersion()}.
Trust the ratios, which compare two programs in turns in one run; the absolute numbers are those of this machine.

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

\`test/bench/bare-worker.ts\` is a Hono Worker that makes the same round trips with the same SQL, written out, and answers
with the rows as D1 gives them: no authentication, validation, totals, problems, links or drizzle. 1.00 would mean that
all of that costs nothing. Both are built as they are deployed and run in workerd on a copy of the same database, with
${CONNECTIONS} requests in flight, in turns over ${results.rounds} rounds after a warm-up; the ratio is the median of the rounds' ratios.
Times include waiting behind the other requests in flight. An isolate, its database and R2 share one thread here, so
that requests/s is what one thread does with all of them, and CPU is that of their process, for one request. In production
a request waits for D1 over the network, and the number of round trips matters more than anything in this table.
An isolate remembers the public links that it has signed; the list is measured with them remembered, and takes about
0.3 ms longer for 50 invoices that the isolate has not shown before.

The socket leads straight to the Worker. Two things differ from production on purpose: the rate limiters answer at once
(their local simulation writes to SQLite, in production they count within the machine), and the queue has no consumer (it
runs in another invocation). The bare finalization writes to D1 itself, ours through the business's Durable Object.
Each payment is a part of what its invoice is due.

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

Counted on the binding. Nothing is cached, so a fresh isolate makes no more trips than a warm one, and a revoked key is
refused at once. Authentication rides as the first statement of the first batch, and everything after it names the
business through the key. Creating is one batch: look-ups, guarded insert and event. Finalizing and sending a draft are
two: one that reads everything that is frozen, and one that gives the number and writes whatever follows from it; the
second is shared by all invoices of the business that are finalized at that moment. A payment is two as well: one that
reads how the invoice stands, and one that changes it if it still does and writes the payment and its event.

## Numbers

${results.numbering.drafts} drafts of one business finalized ${results.numbering.abreast} abreast: numbers exactly 1 to ${results.numbering.drafts}, ${results.numbering.rate.toFixed(0)} a second, in ${results.numbering.batches} D1 batches
(${(results.numbering.drafts / results.numbering.batches).toFixed(1)} invoices a batch).

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

CPU time per document under Node, all threads, in processes of their own and in turns; the ratio is the median of the
runs' ratios. "First" is the first document of a process. pdfkit subsets the typeface anew for each document, which is
what it does with any TrueType file; one that was cut to size beforehand would bring it nearer to its standard fonts,
which are not embedded and lack ł, ő, Ω and Ж. Ours embeds the ready font pack: more bytes, next to no work.

## Size and start

The upload is ${kibibytes(results.size.raw)}, ${kibibytes(results.size.gzipped)} gzipped, with the fonts and the OpenAPI document. Its global scope takes
${results.startupMs.toFixed(0)} ms of CPU (\`wrangler check startup\`, the time that its profile is not idle); the platform's limit is 1,000 ms.
`;

function machine(): string {
  const all = cpus();
  return `${all[0]?.model.trim() ?? "unknown processor"}, ${all.length} cores`;
}

const kibibytes = (bytes: number): string => `${Math.round(bytes / 1024).toLocaleString("en")} KiB`;

/** A Markdown table whose columns but the first are aligned right. */
function table(head: string[], rows: string[][]): string {
  const rule = head.map((_, index) => (index === 0 ? "---" : "--:"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
