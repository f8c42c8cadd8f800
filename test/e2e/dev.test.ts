/** Serving locally: what `npm run dev` does besides starting wrangler. */
import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { describe, it } from "vitest";
import { createAccount } from "../../scripts/create-account.ts";
import { migrateLocally } from "../../scripts/local-database.ts";
import { query } from "../../scripts/query.ts";
import { runScript, startScript } from "../support/command.ts";
import { freePort } from "../support/free-port.ts";

const folder = () => mkdtempSync(join(tmpdir(), "fastfaktura-"));

/** The child processes of a process. */
const childrenOf = (pid: number | undefined): number[] =>
  execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child = 0, parent]) => (parent === pid ? [child] : []));

describe.concurrent("npm run dev", () => {
  it("takes no other program for the Worker, and names a free port", async ({ expect }) => {
    const port = await freePort();
    const other = createServer().listen(port, "127.0.0.1");
    for (const script of ["dev", "demo"]) {
      const { status, output } = await runScript(script, ["--port", String(port), "--persist-to", folder()]);
      expect(status).toBe(1);
      expect(output).toMatch(new RegExp(`Port ${port} is taken .*--port \\d+`));
      expect(output).not.toContain("FastFaktura answers");
    }
    other.close();
  });

  it("does the cron's work, takes a new key of the operator's, and fails when wrangler ends", async ({
    expect,
  }) => {
    const cwd = folder();
    const persistTo = join(cwd, "data");
    const place = ["--port", String(await freePort()), "--persist-to", persistTo];
    const demo = await runScript("demo", ["--once", ...place], { cwd });
    expect(demo).toMatchObject({ status: 0 });
    await query(
      { port: 0, persistTo },
      "update invoices set status = 'sent', amount_paid_cents = 0, overdue_at = '2026-01-01T00:00:00.000Z'",
    );

    const dev = startScript("dev", place, { cwd });
    const [, url] = await dev.saying(/FastFaktura answers at (http:\S+\/api\/v1)/);
    const [, key = ""] = /API key +(\S+)/.exec(demo.output) ?? [];
    const read = async (path: string, apiKey = key) =>
      (await fetch(url + path, { headers: { "X-Api-Key": apiKey } })).text();
    const isNoted = async () => {
      const [, id] = /"id":"([^"]+)"/.exec(await read("/invoices")) ?? [];
      return (await read(`/invoices/${id}/events`)).includes('"overdue"');
    };
    await expect.poll(isNoted, { timeout: 20_000, interval: 500 }).toBe(true);

    const { id } = JSON.parse(await read("/business"));
    const account = (...args: string[]) => runScript("account", [...args, "--persist-to", persistTo]);
    const made = await account("key", "--business", id, "--name", "Found again", "--json");
    const { business_id, api_key } = JSON.parse(made.output);
    expect(business_id).toBe(id);
    expect(JSON.parse(await read("/api-keys", api_key)).data[0]).toMatchObject({
      name: "Found again",
      access: "write",
    });
    const nobody = "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d";
    expect(await account("key", "--business", nobody)).toMatchObject({
      status: 1,
      output: expect.stringContaining(`there is no business ${nobody}`),
    });

    const invited = await account("invite", "Ada@example.com", "--business", id, "--json");
    expect(JSON.parse(invited.output)).toMatchObject({
      business_id: id,
      email: "Ada@example.com",
      link: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/account\/invitations\/0[\w-]{43}$/),
    });
    const founder = await account("invite", "bob@example.com", "--name", "Bob's Yard");
    expect(founder).toMatchObject({ status: 0, output: expect.stringContaining('Business "Bob\'s Yard"') });
    expect(await account("invite", "nobody")).toMatchObject({ status: 2 });

    for (const child of childrenOf(dev.child.pid)) process.kill(child, "SIGTERM");
    expect(await dev.ended).toBe(1);
    expect(dev.output()).toContain("ended by itself");
  });
});

describe.concurrent("commands on fresh data", () => {
  it("that start together both do their work: one migrates, the other waits", async ({ expect }) => {
    const persistTo = folder();
    const place = ["--port", String(await freePort()), "--persist-to", persistTo];
    const dev = startScript("dev", place);
    const names = ["Ada", "Grace"];
    const accounts = await Promise.all(
      names.map((name) => runScript("account", ["create", "--name", name, "--json", ...place])),
    );
    const [, url] = await dev.saying(/FastFaktura answers at (http:\S+\/api\/v1)/);
    for (const [index, { status, output }] of accounts.entries()) {
      expect({ status, output }).toMatchObject({ status: 0 });
      const { api_key } = JSON.parse(output);
      const answer = await fetch(`${url}/business`, { headers: { "X-Api-Key": api_key } });
      expect(await answer.json()).toMatchObject({ name: names[index] });
    }
    await dev.stop();
    const { business_id: id } = JSON.parse(accounts[0]?.output ?? "");
    const raised = await runScript("quota", ["--business", id, "--messages", "50", ...place.slice(2)]);
    expect(raised.output).toMatch(/"Ada" .*\n +messages +50\n +new recipients +as usual/);
  });

  it("that fail say why in one sentence", async ({ expect }) => {
    const file = join(folder(), "a-file");
    writeFileSync(file, "");
    const place = ["--port", String(await freePort()), "--persist-to", file];
    const failures = {
      account: runScript("account", ["create", "--name", "Ada", ...place]),
      dev: runScript("dev", place),
      serve: runScript("serve", place),
      demo: runScript("demo", place),
      deploy: runScript("deploy", [], {
        env: { CLOUDFLARE_API_TOKEN: "none", CLOUDFLARE_ACCOUNT_ID: "none" },
      }),
      // Away from the repository it finds no contracts and no page to compare with.
      openapi: runScript("build-openapi", ["--check"]),
      "no-such-script": runScript("no-such-script", []),
    };
    for (const [command, failure] of Object.entries(failures)) {
      const { status, output } = await failure;
      expect(status, output).toBe(1);
      expect(output.trim().split("\n").at(-1)).toMatch(new RegExp(`^npm run ${command} failed: \\S.{10,}`));
      expect(output).not.toMatch(/^\s+at /m);
    }
  });
});

describe.concurrent("a command on local data", () => {
  it("waits while the Worker that runs on it has the database locked", async ({ expect }) => {
    const persistTo = folder();
    const place = { port: 0, persistTo };
    await migrateLocally(place);
    const [file = ""] = globSync(join(persistTo, "v3/d1/*/[0-9a-f]*.sqlite"));
    const worker = new DatabaseSync(file);
    worker.exec("begin immediate");
    const command = createAccount({ name: "Ada", sandbox: true }, place);
    await wait(4000);
    worker.exec("commit");
    worker.close();
    const { business_id } = await command;
    expect(await query(place, "select id from businesses")).toEqual([{ id: business_id }]);
  });
});
