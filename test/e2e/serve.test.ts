/** The Worker on one machine: what `npm run serve` does, from the outside. */
import { execFileSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, it } from "vitest";
import { builtWorker } from "../../scripts/build-worker.ts";
import { migrateLocally } from "../../scripts/local-database.ts";
import { type Running, runScript, startScript } from "../support/command.ts";
import { freePort } from "../support/free-port.ts";
import { PASSWORD, selfSigned, startMailServer, USER } from "../support/providers/mail-server.ts";

const folder = () => mkdtempSync(join(tmpdir(), "fastfaktura-"));
/** Its name is drawn in typefaces that the Worker reads from its assets. */
const CLIENT = { name: "Ada あおぞら शर्मा", email: "ada@example.com", country: "FR" };
const LINES = [{ description: "Consulting", quantity: 1, unit_price_cents: 50000, tax_rate: 20 }];
const PROFILE = {
  email: "studio@example.com",
  address: "1 rue X",
  postal_code: "75001",
  city: "Paris",
  country: "FR",
  vat_number: "FR44732829320",
};

/** Data without a business, made once: what is tested here comes after. */
const migrated = folder();
beforeAll(async () => {
  await Promise.all([builtWorker(), migrateLocally({ port: 0, persistTo: migrated })]);
});

/** A port and a folder of data, as the options of a command. */
async function freshPlace() {
  const persistTo = folder();
  cpSync(migrated, persistTo, { recursive: true });
  const port = await freePort();
  return { port, persistTo, args: ["--port", String(port), "--persist-to", persistTo] };
}

async function answering(serving: Running): Promise<string> {
  const [, url = ""] = await serving.saying(/FastFaktura answers at (http:\S+\/api\/v1)/);
  return url;
}

/** A live business of the place, and its API at `url`. */
async function business(persistTo: string, url: string) {
  const made = await runScript("account", [
    ...["create", "--name", "Ada's Studio", "--live", "--json", "--persist-to", persistTo],
  ]);
  const { api_key } = JSON.parse(made.output) as { api_key: string };
  const headers = { "X-Api-Key": api_key, "Content-Type": "application/json" };
  const read = async (path: string) => (await fetch(url + path, { headers })).json();
  const send = async (path: string, body: object, method = "POST") => {
    const response = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
    return (await response.json()) as Record<string, unknown>;
  };
  return { headers, read, send };
}

/** Writes an invoice and sends it by email. Gives its id and how its delivery stands, as soon as it left. */
async function invoiceByEmail({ read, send }: Awaited<ReturnType<typeof business>>) {
  await send("/business", PROFILE, "PUT");
  const { id: client_id } = await send("/clients", CLIENT);
  const draft = await send("/invoices", { client_id, currency: "EUR", lines: LINES });
  const sent = await send(`/invoices/${draft.id}/send`, { channels: ["email"] });
  return { id: String(draft.id), sent, deliveries: () => read(`/invoices/${draft.id}/deliveries`) };
}

/** The process in which a command's Worker runs. */
function workerdOf({ child }: Running): number {
  const [pid] = execFileSync("ps", ["-A", "-o", "pid=,ppid=,comm="], { encoding: "utf8" })
    .split("\n")
    .map((row) => row.trim().split(/\s+/))
    .filter(([, parent, command]) => Number(parent) === child.pid && command?.includes("workerd"))
    .map(([id]) => Number(id));
  if (pid === undefined) throw new Error("no workerd");
  return pid;
}

describe.concurrent("npm run serve", () => {
  it("does everything on data that stays, also for `npm run dev`", async ({ expect }) => {
    const { persistTo, args } = await freshPlace();
    const serving = startScript("serve", args);
    const url = await answering(serving);
    await serving.saying(/written to (\S+) instead of being sent/);
    const ada = await business(persistTo, url);
    const { id, sent, deliveries } = await invoiceByEmail(ada);
    const drawn = async (invoice: string) => {
      const pdf = await fetch(`${url}/invoices/${invoice}/pdf`, ada);
      return Buffer.from(await pdf.arrayBuffer()).toString("latin1");
    };
    expect(sent).toMatchObject({
      status: "sent",
      public_url: expect.stringContaining(`${new URL(url).origin}/i/`),
    });
    await expect
      .poll(deliveries, { timeout: 20_000 })
      .toMatchObject({ data: [{ status: "sent", recipient: CLIENT.email }] });
    expect(await drawn(id)).toContain("NotoSansJP");
    await serving.saying(/Mail: file:\/\/\S+\.html/);
    expect(globSync("mail/*.eml", { cwd: persistTo })).toEqual([
      expect.stringContaining(`${CLIENT.email} Invoice ${sent.number}`),
    ]);
    serving.child.kill("SIGTERM");
    expect(await serving.ended).toBe(0);

    const again = startScript("dev", args);
    expect(await (await fetch(`${await answering(again)}/invoices/${id}`, ada)).json()).toMatchObject({
      number: sent.number,
    });
    expect(await drawn(id)).toMatch(/^%PDF-1\.7/);
    const { id: secondId, sent: second } = await invoiceByEmail(ada);
    for (const one of [id, secondId]) expect(await drawn(one)).toMatch(/NotoSansJP.*NotoSansDevanagari/s);
    await expect
      .poll(() => globSync("mail/*.html", { cwd: persistTo }).sort(), { timeout: 20_000 })
      .toEqual([expect.anything(), expect.stringContaining(String(second.number))]);
    await again.stop();
  });

  it("finishes the requests that it has when it is told to stop", async ({ expect }) => {
    const { persistTo, args } = await freshPlace();
    const serving = startScript("serve", args);
    const url = await answering(serving);
    const { headers } = await business(persistTo, url);
    const body = JSON.stringify(CLIENT);
    const sending = request(`${url}/clients`, {
      method: "POST",
      headers: { ...headers, "Content-Length": Buffer.byteLength(body) },
    });
    const answer = new Promise<[number | undefined, unknown]>((done, failed) => {
      sending.once("error", failed);
      sending.once("response", async (response) => done([response.statusCode, await json(response)]));
    });
    sending.write(body.slice(0, 10));
    await wait(500);
    serving.child.kill("SIGINT");
    await wait(500);
    sending.end(body.slice(10));
    expect(await answer).toMatchObject([201, { name: CLIENT.name }]);
    expect(await serving.ended).toBe(0);
  });

  it("serves an origin of its own: sends its mail, and counts callers by what its proxy says", async ({
    expect,
  }) => {
    const certificate = await selfSigned();
    const mail = await startMailServer(certificate);
    const { persistTo, args } = await freshPlace();
    const authority = join(persistTo, "authority.pem");
    writeFileSync(authority, certificate.cert);
    const login = `${USER}:${encodeURIComponent(PASSWORD)}`;
    const serving = startScript("serve", [...args, "--origin", "https://invoices.example.com"], {
      env: {
        NODE_EXTRA_CA_CERTS: authority,
        MAIL_FROM: "invoices@example.com",
        MAIL_PROVIDER: "smtp",
        SMTP_URL: `smtps://${login}@localhost:${mail.port}`,
      },
    });
    const url = await answering(serving);
    await serving.saying(/Email goes out by smtp/);
    const { sent } = await invoiceByEmail(await business(persistTo, url));
    expect(sent.public_url).toMatch(/^https:\/\/invoices\.example\.com\/i\//);
    await expect.poll(() => mail.arrived.length, { timeout: 20_000 }).toBe(1);
    expect(mail.arrived[0]).toMatchObject({ from: "invoices@example.com", recipients: [CLIENT.email] });

    const knock = async (address: string, pretended: number) => {
      const headers = {
        "X-Api-Key": "no key",
        "X-Forwarded-For": `10.0.0.${pretended}, ${address}`,
        "CF-Connecting-IP": `10.0.1.${pretended}`,
      };
      return (await fetch(`${url}/clients`, { headers })).status;
    };
    const statuses: number[] = [];
    // More than one window of the limiter takes, twice: a window may end in between.
    for (let count = 0; count < 130; count++) statuses.push(await knock("203.0.113.7", count));
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    expect(await knock("203.0.113.8", 1)).toBe(401);
    await serving.stop();
    await mail.stop();
  });

  it("says what is wrong, and fails when its Worker ends by itself", async ({ expect }) => {
    const { port, args } = await freshPlace();
    const other = createServer().listen(port, "127.0.0.1");
    expect(await runScript("serve", args)).toMatchObject({
      status: 1,
      output: expect.stringMatching(new RegExp(`Port ${port} is taken .*--port \\d+`)),
    });
    await new Promise((done) => other.close(done));
    expect(await runScript("serve", [...args, "--origin", "invoices.example.com/"])).toMatchObject({
      status: 2,
      output: expect.stringContaining("--origin takes an origin"),
    });
    const unsent = startScript("serve", [...args, "--origin", "https://invoices.example.com"]);
    await answering(unsent);
    await unsent.saying(/Email is not set up. MAIL_FROM is empty/);
    process.kill(workerdOf(unsent), "SIGKILL");
    expect(await unsent.ended).toBe(1);
    expect(unsent.output()).toContain("The Worker ended by itself (SIGKILL)");
  });
});
