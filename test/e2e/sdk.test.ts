/** The SDK as it is published: what is in it, where it compiles and runs, and what a bad network does. */
import { execFile } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, it } from "vitest";
import { startBuiltWorker } from "../../scripts/built-worker.ts";
import { createAccount } from "../../scripts/create-account.ts";
import { ROOT, type RunningWorker } from "../../scripts/local.ts";
import { launchBrowser } from "../support/browser.ts";
import { freePort } from "../support/free-port.ts";

const run = promisify(execFile);
const TSC = join(ROOT, "node_modules/.bin/tsc");

/** What a page that uses the SDK may have to load more for it, in bytes gzipped. */
const MOST = 10 * 1024;

/** What developers write, and what must not compile. */
const USES = `
import { FastFaktura, FastFakturaError } from "fastfaktura";
import type { Currency, Event, NewInvoice, Unlisted } from "fastfaktura";

export async function uses(key: string | undefined, signal: AbortSignal | undefined): Promise<string> {
  const baseUrl = "https://invoices.example.com";
  const ff = new FastFaktura({ apiKey: key, baseUrl, fetch: (url, init) => fetch(url, init) });
  const client = await ff.clients.create({ name: "Ada Lovelace" }, { signal, idempotencyKey: undefined });
  // What was answered may be sent back.
  const order: NewInvoice = { client_id: client.id, currency: client.currency ?? "EUR", lines: [] };
  order.lines.push({ product_id: client.id, quantity: 1 });
  order.lines.push({ description: "Consulting", quantity: 1, unit_price_cents: 50000, tax_rate: 20 });
  // @ts-expect-error a line names a product or says what it is
  order.lines.push({ quantity: 1 });
  // @ts-expect-error a misspelt field
  await ff.clients.create({ nmae: "Ada" });
  // @ts-expect-error a misspelt value
  await ff.invoices.send(client.id, { channels: ["e-mail"] });
  // @ts-expect-error a misspelt filter
  ff.invoices.list({ status: "payed" });
  // @ts-expect-error undefined would leave what null clears
  await ff.clients.update(client.id, { phone: undefined });
  // @ts-expect-error only the API writes it
  await ff.clients.update(client.id, { created_at: "" });
  // @ts-expect-error a read has no key
  await ff.clients.get(client.id, { idempotencyKey: "once" });
  const newer: Currency = "XYZ" as Unlisted;
  const { status } = await ff.invoices.get(client.id);
  switch (status) {
    case "draft":
      return newer;
    default: {
      // @ts-expect-error a status that is not known yet may come, so there is always one more
      const never: never = status;
      return never;
    }
  }
}

export function reads(error: unknown, event: Event): string | undefined {
  if (error instanceof FastFakturaError && error.code === "stale_version") return error.requestId ?? undefined;
  if (event.type === "payment_received") return event.data.payment_id;
  // @ts-expect-error other events tell of no payment
  return event.data.payment_id;
}

/** A file is what the platform makes responses of. */
export const shown = async (ff: FastFaktura): Promise<Response> => new Response(await ff.invoices.pdf("1"));
export const drawn = (ff: FastFaktura, order: NewInvoice): Promise<Uint8Array> =>
  ff.invoices.preview(order, { format: "pdf" });
`;

const OPTIONS = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
  target: "es2022",
  module: "nodenext",
  allowImportingTsExtensions: true,
  typeRoots: [join(ROOT, "node_modules/@types")],
};

/** Where the SDK compiles: by the types that are at hand there. */
const PLACES: Record<string, object> = {
  browsers: { lib: ["es2022", "dom"], types: [] },
  node: { lib: ["es2022"], types: ["node"] },
  workers: { lib: ["es2022"], types: [join(ROOT, "node_modules/@cloudflare/workers-types")] },
};

let folder: string;
let installed: string;
let tarball: Buffer<ArrayBuffer>;
let worker: RunningWorker;
let key: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fastfaktura-sdk-"));
  installed = join(folder, "node_modules", "fastfaktura");
  mkdirSync(installed, { recursive: true });
  await run("npm", ["pack", "--pack-destination", folder], { cwd: join(ROOT, "sdk") });
  const [file = ""] = globSync("*.tgz", { cwd: folder });
  tarball = readFileSync(join(folder, file));
  await run("tar", ["-xzf", join(folder, file), "-C", installed, "--strip-components", "1"]);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const place = { port: await freePort(), persistTo: join(folder, "data") };
  key = (await createAccount({ name: "Ada's Studio", sandbox: true }, place)).api_key;
  worker = await startBuiltWorker(place);
});
afterAll(() => worker?.stop());

/** What the compiler says of a file beside the package, with these options. */
async function faultsOf(file: string, options: object, name: string): Promise<string> {
  const config = join(folder, `tsconfig.${name}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...OPTIONS, ...options }, files: [file] }));
  return (await run(TSC, ["-p", config]).catch((error) => error)).stdout;
}

describe("the package", () => {
  it("has its code, its types, its README and its licence, and nothing else", ({ expect }) => {
    const files = globSync("**/*.*", { cwd: installed }).sort();
    expect(files.filter((file) => !file.endsWith(".d.ts"))).toEqual([
      "README.md",
      "dist/index.js",
      "package.json",
    ]);
    expect(globSync("LICENSE", { cwd: installed })).toEqual(["LICENSE"]);
    expect(JSON.parse(readFileSync(join(installed, "package.json"), "utf8")).dependencies).toBeUndefined();
    expect(gzipSync(readFileSync(join(installed, "dist/index.js"))).length).toBeLessThan(MOST);
    const types = files.filter((file) => file.endsWith(".d.ts"));
    for (const file of types)
      expect(readFileSync(join(installed, file), "utf8")).not.toMatch(/from "[^"]*\.ts"|node:|types="/);
  });

  it("is found by every tool, with its types", async ({ expect }) => {
    const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
    const { problems = [] } = (await checkPackage(createPackageFromTarballData(tarball))) as {
      problems?: { kind: string; resolutionKind?: string }[];
    };
    // An ES module is loaded by `import`, or by `require` of a Node that can.
    expect(problems.filter(({ kind }) => kind !== "CJSResolvesToESM")).toEqual([]);
  });

  it.for(Object.entries(PLACES))(
    "compiles for %s, and what is wrong does not",
    async ([name, options], { expect }) => {
      writeFileSync(join(folder, "uses.ts"), USES);
      expect(await faultsOf("uses.ts", options, name)).toBe("");
    },
  );
});

describe("its README", () => {
  it("holds a program that compiles and runs", async ({ expect }) => {
    const readme = readFileSync(join(installed, "README.md"), "utf8");
    const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code);
    writeFileSync(join(folder, "readme.ts"), blocks.join("\n"));
    expect(await faultsOf("readme.ts", PLACES.node ?? {}, "readme")).toBe("");
    const env = { ...process.env, FASTFAKTURA_KEY: key, FASTFAKTURA_URL: worker.url };
    const { stdout } = await run(process.execPath, ["readme.ts"], { cwd: folder, env });
    const number = /^(\d{4}-00001) 60000 http/.exec(stdout)?.[1];
    expect(readFileSync(join(folder, `${number}.pdf`), "latin1")).toMatch(/^%PDF-/);
    expect(stdout).toContain("It is issued:");
    expect(stdout).toMatch(/^1 false null$/m);
    expect(stdout).toMatch(/^true$/m);
    expect(stdout).toMatch(new RegExp(`^true \\[ 'created', 'number ${number}', 'sent'`, "m"));
    expect(stdout).toContain("Ada's Studio nightly-1");
  });
});

describe("a network that loses answers", () => {
  it("makes nothing twice, from the client to the PDF", async ({ expect }) => {
    const { FastFaktura } = (await import(
      pathToFileURL(join(installed, "dist/index.js")).href
    )) as typeof import("../../sdk/src/index.ts");
    let requests = 0;
    let replayed = 0;
    /** Every request arrives, and of every second one the answer is lost. */
    const flaky = async (url: string, init: RequestInit): Promise<Response> => {
      const response = await fetch(url, init);
      if (response.headers.has("Idempotent-Replayed")) replayed++;
      if (requests++ % 2 === 1) return response;
      await response.body?.cancel();
      throw new TypeError("the connection was reset");
    };
    const ff = new FastFaktura({ apiKey: key, baseUrl: worker.url, fetch: flaky });
    const client = await ff.clients.create({ name: "Grace Hopper", email: "grace@example.com" });
    const line = { description: "Compilers", quantity: 1, unit_price_cents: 50000, tax_rate: 20 };
    const draft = await ff.invoices.create({ client_id: client.id, currency: "EUR", lines: [line] });
    const file = new File(["day,hours\n2026-11-02,8\n"], "hours.csv");
    await ff.invoices.attachments.add(draft.id, { file });
    const sent = await ff.invoices.send(draft.id, { channels: ["email"] });
    await ff.invoices.payments.record(sent.id, { amount_cents: 20000, method: "transfer" });
    expect(replayed).toBe(5);
    expect(new TextDecoder().decode((await ff.invoices.pdf(sent.id)).slice(0, 5))).toBe("%PDF-");

    const { amount_due_cents, events } = await ff.invoices.get(sent.id);
    expect(amount_due_cents).toBe(40000);
    const types = events.map(({ type }) => type).filter((type) => type !== "delivered");
    expect(types).toEqual(["created", "attachment_added", "finalized", "sent", "payment_received"]);
    const invoices = await ff.invoices.list({ client_id: client.id }).page();
    expect(invoices.data.map(({ number }) => number)).toEqual([sent.number]);
    expect((await ff.clients.list({ q: "Grace" }).page()).data).toHaveLength(1);
  });
});

describe("a browser", () => {
  it("runs it, too", async ({ expect }) => {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.route(`${worker.url}/`, (route) => route.fulfill({ contentType: "text/html", body: "" }));
    await page.route(`${worker.url}/fastfaktura.js`, (route) =>
      route.fulfill({ path: join(installed, "dist/index.js"), contentType: "text/javascript" }),
    );
    await page.goto(worker.url);
    const seen = await page.evaluate(`(async () => {
      const { FastFaktura } = await import("/fastfaktura.js");
      const ff = new FastFaktura({ apiKey: "${key}", baseUrl: location.origin });
      const { id } = await ff.clients.create({ name: "Alan Turing" });
      const error = await ff.invoices.get(id).catch(({ code }) => code);
      return { name: (await ff.clients.get(id)).name, error };
    })()`);
    await browser.close();
    expect(seen).toEqual({ name: "Alan Turing", error: "not_found" });
  });
});
