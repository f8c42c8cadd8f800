/** What people do in a real browser to get into the account: they open the link of a mail, and have a passkey. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { MailFolder } from "../../scripts/mail-folder.ts";
import { press } from "./page-visits.ts";

/** Asks for a link in the account's app of an origin, and opens the one that the mail brings. */
export async function signUp(page: Page, origin: string, mail: MailFolder, email: string): Promise<void> {
  await page.goto(`${origin}/account`);
  await page.getByLabel("Email address").fill(email);
  const mailed = mail.next(email);
  await press(page, page.getByRole("button", { name: "Send the link" }));
  await page.goto(origin + linkIn(await mailed, "sign-in"));
}

/** The path of the link that a mail in the folder holds. */
export function linkIn(file: string, kind: "sign-in" | "invitations"): string {
  const [, link] = new RegExp(`(/account/${kind}/[\\w-]{44})`).exec(readFileSync(file, "utf8")) ?? [];
  if (link === undefined) throw new Error(`${file} has no such link`);
  return link;
}

/** Gives a page a device that verifies its person by itself. */
export async function withAuthenticator(page: Page): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send("WebAuthn.enable");
  await protocol.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
