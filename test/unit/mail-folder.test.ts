/** What a Worker on one's own machine mails lands in a folder, where it can be opened. */
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { openMailFolder } from "../../scripts/mail-folder.ts";
import { carriersOf } from "../../src/adapters/carriers.ts";
import { mailerFor, mailProblem } from "../../src/adapters/configured-carriers.ts";
import { createFolderMailer } from "../../src/adapters/mail/folder-mailer.ts";
import { EMAIL, failure, WITH_LOGO } from "../support/providers/messages.ts";

async function aFolder() {
  const mail = await openMailFolder({ port: 0, persistTo: mkdtempSync(join(tmpdir(), "fastfaktura-")) });
  return { ...mail, mailer: createFolderMailer(mail.url), files: () => readdirSync(mail.path).sort() };
}
const MOMENT = String.raw`\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d`;

describe("the mail folder", () => {
  test("names a mail for its moment, its recipient and its subject, and keeps all of it", async () => {
    const { path, mailer, files, next } = await aFolder();
    const shown = next("2026-00001");
    await mailer.send(WITH_LOGO);
    const [eml = "", html = "", ...others] = files();
    expect(eml).toMatch(new RegExp(`^${MOMENT} client@example\\.com Invoice 2026-00001\\.eml$`));
    expect([html, others]).toEqual([eml.replace(".eml", ".html"), []]);
    expect(await shown).toBe(join(path, html));
    const { from, attachments } = await PostalMime.parse(readFileSync(join(path, eml)));
    expect(from?.address).toBe("invoices@studio.example");
    expect(attachments.map(({ filename }) => filename)).toEqual(["logo.png", "2026-00001.pdf"]);
    expect(readFileSync(join(path, html), "utf8")).toContain(
      `<img src="data:image/png;base64,${Buffer.from([137, 80, 78, 71]).toString("base64")}"`,
    );
  });

  test("keeps two mails that would have the same name, and lets no name lead elsewhere", async () => {
    const { mailer, files } = await aFolder();
    await mailer.send({ ...EMAIL, subject: `../../etc: <x>|"y"?* ${"é".repeat(300)}` });
    await Promise.all([mailer.send(EMAIL), mailer.send(EMAIL), mailer.send(EMAIL)]);
    expect(files()).toHaveLength(8);
    for (const file of files()) {
      expect(file).toMatch(new RegExp(`^${MOMENT} client@example\\.com [^/\\\\:*?"<>|]+\\.(eml|html)$`));
      expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255);
    }
  });

  test("takes mail from nobody who does not know its address", async () => {
    const { url, files } = await aFolder();
    const stranger = createFolderMailer(new URL("/mail", url).href);
    expect(await failure(stranger.send(EMAIL))).toMatchObject({ temporary: true });
    expect(await failure(createFolderMailer("http://127.0.0.1:9").send(EMAIL))).toMatchObject({
      temporary: true,
    });
    expect(files()).toEqual([]);
  });
});

describe("with a folder", () => {
  const settings = { MAIL_FOLDER_URL: "http://127.0.0.1:9", MAIL_FROM: "invoices@studio.example" };

  test("a sandbox's mail is kept, of which nothing is without one", () => {
    expect(carriersOf(settings as Env, true).mailer?.keepsNothing).toBeUndefined();
    expect(carriersOf({} as Env, true).mailer?.keepsNothing).toBe(true);
  });

  test("a live business's mail goes there unless a provider is chosen", () => {
    expect([mailProblem(settings), mailerFor(settings)?.from]).toEqual([null, settings.MAIL_FROM]);
    expect(mailProblem({ ...settings, MAIL_PROVIDER: "resend" })).toContain("RESEND_API_KEY");
  });
});
