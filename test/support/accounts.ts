/** People for tests: they ask for links, read their mail, and call verbs in their sessions. */
import { env } from "cloudflare:workers";
import type { MailMessage } from "../../src/adapters/message-ports.ts";
import { consumeSignInLink } from "../../src/capabilities/accounts/consume-sign-in-link.ts";
import type { Entered } from "../../src/capabilities/accounts/enter.ts";
import { acceptInvitation, inviteMember } from "../../src/capabilities/accounts/invitations.ts";
import { type Mode, memberCredential } from "../../src/capabilities/accounts/member-credential.ts";
import { requestSignInLink } from "../../src/capabilities/accounts/request-sign-in-link.ts";
import { VERB_ACTIONS, type Verb } from "../../src/capabilities/accounts/role-actions.ts";
import { openToken } from "../../src/capabilities/accounts/tokens.ts";
import type { Visit } from "../../src/capabilities/accounts/visit.ts";
import { systemClock } from "../../src/platform/clock.ts";
import type { Context } from "../../src/platform/context.ts";
import { Session } from "../../src/platform/database/session.ts";
import { openDatabase } from "../../src/platform/database/shards.ts";
import { createIds } from "../../src/platform/ids.ts";
import type { Role } from "../../src/schema/vocabularies/members.ts";

const ids = createIds(systemClock);

/** A browser with its mail. `over` replaces bindings of the Worker. */
export interface Browser extends Visit {
  mails: MailMessage[];
  /** Waits for what verbs left behind. */
  settled(): Promise<void>;
}

export function aBrowser(over: Partial<Env> = {}): Browser {
  const mails: MailMessage[] = [];
  const left: Promise<unknown>[] = [];
  const mailer = {
    async send(message: MailMessage) {
      mails.push(message);
      return { providerId: "1" };
    },
  };
  return {
    env: { ...env, SIGN_UP: "open", ...over } as Env,
    clock: systemClock,
    ids,
    network: `10.${crypto.getRandomValues(new Uint8Array(3)).join(".")}`,
    agent: "Firefox",
    browser: ids.token(32),
    sessionToken: null,
    carriersOf: () => ({ mailer, sms: null }),
    afterwards: (work) => left.push(work),
    mails,
    async settled() {
      await Promise.all(left.splice(0));
    },
  };
}

/** The token at the end of the link in a mail. */
export const tokenIn = ({ text }: Pick<MailMessage, "text">): string =>
  /\/account\/[\w-]+\/([\w-]+)/.exec(text)?.[1] ?? "";

export const anAddress = (): string => `ada.${ids.uuid().slice(-8)}@example.com`;

/** Asks for a link and gives its token. */
export async function askForLink(browser: Browser, email: string): Promise<string> {
  await requestSignInLink(browser, { email, locale: "en" });
  await browser.settled();
  const mail = browser.mails.at(-1);
  if (!mail) throw new Error("no mail came");
  return tokenIn(mail);
}

/** Signs in by a link, and keeps the session in the browser as its cookie does. */
export async function signIn(browser: Browser, email: string): Promise<Entered> {
  const entered = await consumeSignInLink(browser, await askForLink(browser, email));
  await browser.settled();
  browser.sessionToken = entered.token;
  return entered;
}

/** A person with a business and its sandbox. */
export async function aPerson(): Promise<Entered & { browser: Browser }> {
  const browser = aBrowser();
  return { ...(await signIn(browser, anAddress())), browser };
}

/** The context of a request with a session, for a verb. */
export function contextIn(
  token: string,
  verb: Verb,
  {
    mode = "live",
    bindings = {},
    left = [],
  }: { mode?: Mode; bindings?: Partial<Env>; left?: Promise<unknown>[] } = {},
): Context {
  const opened = openToken(token);
  if (!opened) throw new Error("no token");
  const own = { ...env, SIGN_UP: "open", ...bindings } as Env;
  const credential = memberCredential(opened.hash, VERB_ACTIONS[verb], mode);
  const session = Session.of(openDatabase(own, opened.shard).db, credential, {
    now: systemClock.now().toISOString(),
  });
  return {
    session,
    clock: session.clock(systemClock),
    ids,
    env: own,
    shard: opened.shard,
    requestId: "test",
    network: "192.0.2.1",
    afterwards: (work) => void left.push(work),
  };
}

/** Invites somebody new into the business of a session, and lets them accept. */
export async function aMember(token: string, role: Role): Promise<Entered & { browser: Browser }> {
  const browser = aBrowser();
  const left: Promise<unknown>[] = [];
  const email = anAddress();
  await inviteMember(contextIn(token, "inviteMember", { left }), { email, role }, browser);
  await Promise.all(left);
  const mail = browser.mails.at(-1);
  if (!mail) throw new Error("no invitation came");
  const entered = await acceptInvitation(browser, { token: tokenIn(mail), locale: "fr" });
  browser.sessionToken = entered.token;
  return { ...entered, browser };
}

/** The code and facts of what a call throws; null if it throws nothing. */
export async function refusalOf(call: Promise<unknown>): Promise<[string, object] | null> {
  try {
    await call;
    return null;
  } catch (error) {
    const { code, facts = {} } = error as { code: string; facts?: object };
    if (code === undefined) throw error;
    return [code, facts];
  }
}
