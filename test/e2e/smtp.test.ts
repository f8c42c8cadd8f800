/**
 * The SMTP adapter in workerd with a real mail server: what a mail program shows, and what failures become.
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import type * as miniflare from "miniflare";
import type { SMTPServerOptions } from "smtp-server";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  type ArrivedMail,
  type Certificate,
  type MailServer,
  PASSWORD,
  refusal,
  selfSigned,
  startMailServer,
  USER,
} from "../support/providers/mail-server.ts";
import type { SmtpOrder, SmtpOutcome } from "../support/providers/smtp-worker.ts";

const WORKER = resolve(import.meta.dirname, "../support/providers/smtp-worker.ts");
const LOGIN = `${USER}:${encodeURIComponent(PASSWORD)}`;
const REF = {
  shard: "0",
  business_id: "0198f0aa-0000-7000-8000-000000000001",
  id: "0198f0aa-0000-7000-8000-000000000002",
};
const SECOND_MS = 1000;

let certificate: Certificate;
let worker: miniflare.Miniflare;
const running: MailServer[] = [];

beforeAll(async () => {
  certificate = await selfSigned();
  worker = await startWorker(certificate);
});
afterEach(() => Promise.all(running.splice(0).map((server) => server.stop())));
afterAll(() => worker?.dispose());

/**
 * workerd trusts the certificates in NODE_EXTRA_CA_CERTS. Miniflare reads it only once, when it is loaded.
 */
async function startWorker({ cert }: Certificate): Promise<miniflare.Miniflare> {
  const directory = mkdtempSync(join(tmpdir(), "fastfaktura-"));
  process.env.NODE_EXTRA_CA_CERTS = join(directory, "authority.pem");
  writeFileSync(process.env.NODE_EXTRA_CA_CERTS, cert);
  const requireOfWrangler = createRequire(createRequire(import.meta.url).resolve("wrangler"));
  const { Miniflare, convertV4MiniflareOptions } = requireOfWrangler("miniflare") as typeof miniflare;
  const { outputFiles } = await build({
    entryPoints: [WORKER],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2024",
    external: ["cloudflare:*", "node:*"],
  });
  const instance = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: outputFiles[0]?.text ?? "",
      compatibilityDate: "2026-10-20",
    }),
  );
  await instance.ready;
  return instance;
}

async function mailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const server = await startMailServer(certificate, options);
  running.push(server);
  return server;
}

const MESSAGE: SmtpOrder["message"] = {
  ref: REF,
  from: { name: "Studio", email: "invoices@studio.example" },
  date: "2026-11-20T10:00:00.000Z",
  to: "client@example.com",
  cc: [],
  bcc: [],
  replyTo: null,
  subject: "Invoice 2026-00001",
  text: "Hello.",
  html: "<p>Hello.</p>",
  headers: {},
  attachments: [],
};

async function send(
  url: string,
  message: Partial<SmtpOrder["message"]> = {},
  timeoutMs = 20 * SECOND_MS,
): Promise<SmtpOutcome> {
  const order: SmtpOrder = { url, timeoutMs, message: { ...MESSAGE, ...message } };
  const response = await worker.dispatchFetch("http://worker/", {
    method: "POST",
    body: JSON.stringify(order),
  });
  return (await response.json()) as SmtpOutcome;
}

const securely = ({ port }: { port: number }): string => `smtps://${LOGIN}@localhost:${port}`;

/** The only message that arrived. */
function received({ arrived }: MailServer) {
  const [first, ...others] = arrived;
  expect(others).toEqual([]);
  if (!first) throw new Error("nothing arrived");
  return first;
}

describe("an email by SMTP", () => {
  it("arrives as written, with its attachment byte for byte", async () => {
    const server = await mailServer();
    const pdf = Buffer.from(Array.from({ length: 70_000 }, (_, n) => (n * 31 + (n >> 8)) % 256));
    const text = `Dear Zoë,\n\n.leading dot\n..two\n.\nline end \nLong: ${"ä".repeat(300)}\nFrom here\n`;
    const outcome = await send(securely(server), {
      from: { name: 'Ünal "Küche" & Söhne, GmbH 🧾', email: "invoices@studio.example" },
      cc: ["books@example.com", "boss@example.org"],
      bcc: ["archive@example.net"],
      replyTo: "owner@studio.example",
      subject: `Rechnung 2026-00001 – “Größe” 🧾 ${"lang ".repeat(30)}Ende`,
      text,
      html: "<p>Grüße = 100%</p>",
      headers: { "List-Unsubscribe": `<https://example.com/stop?token=${"a".repeat(120)}>` },
      attachments: [
        { filename: "2026-00001.pdf", type: "application/pdf", base64: pdf.toString("base64") },
        {
          filename: `Aufstellung „Größe“ ${"sehr ".repeat(12)}lang.pdf`,
          type: "application/pdf",
          base64: "",
        },
      ],
    });

    const messageId = `${REF.id}.${REF.business_id}.0@studio.example`;
    expect(outcome).toEqual({ providerId: messageId });
    const [toClient, toCopies] = server.arrived;
    expect(toClient?.recipients).toEqual(["client@example.com"]);
    expect(toCopies?.recipients).toEqual(["books@example.com", "boss@example.org", "archive@example.net"]);
    expect(toCopies?.raw).toBe(toClient?.raw);
    expect(toClient?.raw).not.toContain("archive@example.net");
    const { from, mail, raw } = toClient as ArrivedMail;
    expect(from).toBe("invoices@studio.example");
    expect(mail.from).toMatchObject({
      name: 'Ünal "Küche" & Söhne, GmbH 🧾',
      address: "invoices@studio.example",
    });
    expect(mail.to).toMatchObject([{ address: "client@example.com" }]);
    expect(mail.cc).toMatchObject([{ address: "books@example.com" }, { address: "boss@example.org" }]);
    expect(mail.replyTo).toMatchObject([{ address: "owner@studio.example" }]);
    expect(mail.subject).toBe(`Rechnung 2026-00001 – “Größe” 🧾 ${"lang ".repeat(30)}Ende`);
    expect(mail.messageId).toBe(`<${messageId}>`);
    expect(mail.date).toBe(MESSAGE.date);
    expect(mail.text?.replaceAll("\r\n", "\n").trimEnd()).toBe(text.trimEnd());
    expect(mail.html?.trim()).toBe("<p>Grüße = 100%</p>");
    expect(mail.headers.find(({ key }) => key === "list-unsubscribe")?.value).toBe(
      `<https://example.com/stop?token=${"a".repeat(120)}>`,
    );
    const [invoice, list] = mail.attachments;
    expect(invoice).toMatchObject({ filename: "2026-00001.pdf", mimeType: "application/pdf" });
    expect(Buffer.from(invoice?.content as ArrayBuffer).equals(pdf)).toBe(true);
    expect(list?.filename).toBe(`Aufstellung „Größe“ ${"sehr ".repeat(12)}lang.pdf`);
    // A server on the way may break what is not ASCII, or lines longer than 998 characters.
    expect(raw).toMatch(/^[\r\n\t\x20-\x7e]*$/);
    expect(Math.max(...raw.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(200);
  });

  it("is the same mail to a mailbox when it is sent again", async () => {
    const server = await mailServer();
    const first = await send(securely(server));
    expect(await send(securely(server))).toEqual(first);
    const [one, two] = server.arrived.map(({ mail }) => mail.messageId);
    expect(one).toBe(two);
  });

  it("keeps hostile names, subjects, headers and file names to their places", async () => {
    const server = await mailServer();
    await send(securely(server), {
      from: { name: 'Evil" <x@evil.example>\r\nBcc: a@evil.example', email: "invoices@studio.example" },
      subject: "Invoice\r\nBcc: b@evil.example\r\n\r\nBody \u202Egpj.exe\u0000",
      headers: {
        "X-Note": "fine\r\nBcc: c@evil.example",
        "X-Bad\r\nBcc": "d@evil.example",
        Bcc: "e@evil.example",
      },
      attachments: [
        { filename: 'a"\r\nBcc: f@evil.example\r\n.pdf', type: "text/x\r\nBcc: g", base64: "QQ==" },
      ],
    });
    const { recipients, mail } = received(server);
    expect(recipients).toEqual(["client@example.com"]);
    expect(mail.bcc ?? []).toEqual([]);
    expect(mail.headers.map(({ key }) => key)).not.toContain("bcc");
    expect(mail.from).toMatchObject({
      name: 'Evil" <x@evil.example> Bcc: a@evil.example',
      address: "invoices@studio.example",
    });
    expect(mail.subject).toBe("Invoice Bcc: b@evil.example Body  gpj.exe");
    expect(mail.text?.trim()).toBe("Hello.");
    expect(mail.attachments).toMatchObject([
      { filename: 'a" Bcc: f@evil.example .pdf', mimeType: "application/octet-stream" },
    ]);
  });

  it("goes over STARTTLS where the address says smtp://", async () => {
    const server = await mailServer({ secure: false, authMethods: ["LOGIN"] });
    const outcome = await send(`smtp://${LOGIN}@localhost:${server.port}`);
    expect(outcome).toHaveProperty("providerId");
    expect(received(server).mail.subject).toBe("Invoice 2026-00001");
  });

  it("never shows the password to a server that does not encrypt", async () => {
    let asked = false;
    const server = await mailServer({
      secure: false,
      hideSTARTTLS: true,
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth(_auth, _session, done) {
        asked = true;
        done(null, { user: USER });
      },
    });
    const outcome = await send(`smtp://${LOGIN}@localhost:${server.port}`);
    expect(outcome).toMatchObject({ temporary: true, badAddress: false });
    expect(asked).toBe(false);
    expect(server.arrived).toEqual([]);
  });

  it.each(["smtps", "smtp"])("refuses a certificate that nobody vouches for: %s", async (scheme) => {
    const server = await startMailServer(await selfSigned(), { secure: scheme === "smtps" });
    running.push(server);
    expect(await send(`${scheme}://${LOGIN}@localhost:${server.port}`)).toMatchObject({ temporary: true });
    expect(server.arrived).toEqual([]);
  });

  it.each(["smtps", "smtp"])("refuses the certificate of another host: %s", async (scheme) => {
    const server = await mailServer({ secure: scheme === "smtps" });
    expect(await send(`${scheme}://${LOGIN}@127.0.0.1:${server.port}`)).toMatchObject({ temporary: true });
    expect(server.arrived).toEqual([]);
  });
});

describe("a mail server that refuses", () => {
  const refusing = (code: number, message: string): SMTPServerOptions => ({
    onRcptTo: ({ address }, _session, done) =>
      done(address === "client@example.com" ? refusal(code, message) : null),
  });

  it.each([
    [451, "4.7.1 Greylisted, try again later", { temporary: true, badAddress: false }],
    [550, "5.1.1 User unknown", { temporary: false, badAddress: true }],
    [550, "No such user here", { temporary: false, badAddress: true }],
    [550, "5.7.1 Relaying denied", { temporary: false, badAddress: false }],
    [552, "5.2.2 Mailbox full", { temporary: false, badAddress: false }],
  ])("with %d %s is understood", async (code, message, expected) => {
    const server = await mailServer(refusing(code, message));
    const outcome = await send(securely(server));
    expect(outcome).toMatchObject({ ...expected, error: expect.stringContaining(message) });
    expect(server.arrived).toEqual([]);
  });

  it("the content blames nobody's address", async () => {
    const server = await mailServer({
      onData(stream, _session, done) {
        stream.resume().on("end", () => done(refusal(550, "5.7.1 Message looks like spam")));
      },
    });
    expect(await send(securely(server))).toMatchObject({ temporary: false, badAddress: false });
  });

  it("a copy does not keep the client from getting the mail", async () => {
    const server = await mailServer({
      onRcptTo: ({ address }, _session, done) =>
        done(address === "gone@example.com" ? refusal(550, "5.1.1 User unknown") : null),
    });
    expect(await send(securely(server), { cc: ["gone@example.com", "books@example.com"] })).toHaveProperty(
      "providerId",
    );
    expect(server.arrived.map(({ recipients }) => recipients)).toEqual([
      ["client@example.com"],
      ["books@example.com"],
    ]);
  });

  it("the client keeps the copies from getting the mail", async () => {
    const server = await mailServer(refusing(451, "4.7.1 Greylisted, try again later"));
    expect(await send(securely(server), { cc: ["books@example.com"] })).toMatchObject({ temporary: true });
    expect(server.arrived).toEqual([]);
  });

  it("the password is a fault of the set-up, which a later try survives", async () => {
    const server = await mailServer();
    const outcome = await send(`smtps://${USER}:wrong@localhost:${server.port}`);
    expect(outcome).toMatchObject({ temporary: true, badAddress: false });
    expect(JSON.stringify(outcome)).not.toContain("wrong");
  });

  it.each(["not an address", "a@b.example>\r\nRCPT TO:<evil@evil.example", "ä@example.com", "a@b@c.example"])(
    "is not even asked about %j",
    async (to) => {
      const server = await mailServer();
      expect(await send(securely(server), { to })).toMatchObject({ temporary: false, badAddress: true });
      expect(server.arrived).toEqual([]);
    },
  );
});

describe("a mail server that fails", () => {
  const tcp: Server[] = [];
  afterEach(() => {
    for (const server of tcp.splice(0)) server.close();
  });

  /** A server without TLS that sends only its greeting, then does as told. */
  function crude(then: "hangs" | "hangs up"): Promise<{ port: number; closed: Promise<unknown> }> {
    return new Promise((done) => {
      const closed = Promise.withResolvers();
      const server = createServer((socket) => {
        socket
          .resume()
          .on("error", () => undefined)
          .on("close", closed.resolve);
        socket.write("220 crude ESMTP\r\n");
        if (then === "hangs up") socket.once("data", () => socket.destroy());
      });
      tcp.push(server);
      server.listen(0, "127.0.0.1", () =>
        done({ port: (server.address() as AddressInfo).port, closed: closed.promise }),
      );
    });
  }

  it("by hanging is left, and its connection closed", async () => {
    const server = await crude("hangs");
    const outcome = await send(`smtp://localhost:${server.port}`, {}, SECOND_MS);
    expect(outcome).toMatchObject({ temporary: true, error: expect.stringContaining("in time") });
    await server.closed;
  });

  it("by hanging up can be tried again", async () => {
    const server = await crude("hangs up");
    expect(await send(`smtp://localhost:${server.port}`)).toMatchObject({ temporary: true });
  });

  it("by not being there can be tried again", async () => {
    const server = await mailServer();
    await server.stop();
    running.pop();
    expect(await send(securely(server))).toMatchObject({ temporary: true });
  });

  it("after taking the content has taken it", async () => {
    const server = await mailServer();
    await send(securely(server));
    await expect.poll(() => server.connections()).toBe(0);
    expect(server.arrived).toHaveLength(1);
  });
});
