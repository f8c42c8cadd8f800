/** Walks every page and form of the account, so that a new one is covered as soon as it has its `NEEDS`. */
import { env } from "cloudflare:workers";
import { beforeAll, describe, it } from "vitest";
import { mayDo, needsRecent } from "../../../src/capabilities/accounts/role-actions.ts";
import { sha256 } from "../../../src/platform/ids.ts";
import { ROLES } from "../../../src/schema/vocabularies/members.ts";
import { SIGNED_IN_PAGES } from "../../../src/surfaces/account/http/endpoint.tsx";
import { NEEDS, pathAt, WALKED, type WalkedPage } from "../../support/account-needs.ts";
import type { PageAnswer } from "../../support/account-pages.ts";
import {
  aMemberOf,
  anInvitation,
  aPair,
  ask,
  besideDocuments,
  oneOfEach,
  type Pair,
  signedIn,
} from "../../support/account-walk.ts";
import { rowsOf } from "../../support/rows.ts";
import { watchedDatabase } from "../../support/watched-database.ts";

/** Part of every text of the other business. No page of anybody else may contain it. */
const SECRET = "Zanzibar-4711";
const ABSENT = "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d";
/** Breaks out of a text and of an attribute, if it is not escaped. */
const HOSTILE = `"'><img/src=x/onerror=alert(1)>`;

const MODES = ["live", "sandbox"] as const;
/** What no form asks for, and a forged one might hold. */
const forged = (foreign: string) => ({
  business_id: foreign,
  business: foreign,
  user_id: foreign,
  mode: "live",
  is_recent: "1",
  verified_at: "2099-01-01T00:00:00.000Z",
});

let own: Pair;
let other: Pair;
let ids: Record<"live" | "sandbox" | "other", string[]>;
/** What belongs to a document, with it. */
let pairs: Record<"live" | "sandbox", [string, string][]>;
beforeAll(async () => {
  [own, other] = await Promise.all([aPair("Own"), aPair(SECRET)]);
  for (const { live } of [own, other]) {
    await aMemberOf(live.id, { role: "owner", name: live === other.live ? SECRET : "Own" });
    await anInvitation(live.id, live === other.live ? SECRET : "Own");
  }
  // The first look at a start page has its figures counted.
  const { token } = await aMemberOf(own.live.id, { role: "owner" });
  for (const path of ["/account", "/account/sandbox"]) await ask(token, { method: "get", path });
  ids = {
    live: await oneOfEach(own.live.id),
    sandbox: await oneOfEach(own.sandbox.id),
    other: await oneOfEach(other.live.id),
  };
  pairs = { live: await besideDocuments(own.live.id), sandbox: await besideDocuments(own.sandbox.id) };
}, 120_000);

/** The paths of a page: one, or for who may see it one for each thing that it may be about. */
function pathsOf(page: WalkedPage, mode: (typeof MODES)[number], all: boolean): string[] {
  const [first = ""] = ids[mode];
  if (!hasId(page) || !all) return [pathAt(page, mode, first)];
  if (page.path.match(/:\w+/g)?.length === 1) return ids[mode].map((id) => pathAt(page, mode, id));
  return pairs[mode].map((pair) => pathAt(page, mode, ...pair));
}

const everything = async () =>
  Promise.all([own.live, own.sandbox, other.live, other.sandbox].map(({ id }) => rowsOf(id)));

const hasId = ({ path }: Pick<WalkedPage, "path">): boolean => path.includes(":");

/** What every answer must be like, whoever asked. */
function faultsOf({ headers, text, status }: PageAnswer): string[] {
  const policy = headers.get("Content-Security-Policy") ?? "";
  const isPage = (headers.get("Content-Type") ?? "text/html").startsWith("text/html");
  // The PDF viewers of browsers bring their own scripts and styles.
  const isPdf = headers.get("Content-Type") === "application/pdf";
  // An email has styles of its own. Its frame is a sandbox that runs no script and is of no origin.
  const isEmail = /^sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:;/.test(policy);
  const strict = policy.replace(/img-src[^;]*/, "").replace(isEmail ? /style-src[^;]*/ : "", "");
  const faults = {
    "lets scripts or styles run that are not ours":
      (!isPdf && !policy.includes("default-src 'none'")) || /unsafe|data:|blob:|\*|https?:/.test(strict),
    "may be framed": isPage && !policy.includes(`frame-ancestors '${isEmail ? "self" : "none"}'`),
    "is kept": headers.get("Cache-Control") !== "private, no-store",
    "may be taken for another type": headers.get("X-Content-Type-Options") !== "nosniff",
    "has a script of its own":
      isPage && /<script(?! src="\/account\/assets\/)|\son\w+="|javascript:/i.test(text),
    "has a style of its own": isPage && !isEmail && /<style|\sstyle="/i.test(text),
    "shows what belongs to another": text.includes(SECRET),
    "has text that is markup": isPage && /<img\/|"'>/.test(text),
    "leads elsewhere":
      isPage &&
      [...text.matchAll(/\s(?:href|src|action|formaction|poster|data)="([^"]*)"/g)].some(
        ([, to = ""]) => !/^(?:\/(?![/\\])|#|\?|https:\/\/|http:\/\/api\.test\/|mailto:|tel:)/.test(to),
      ),
    "is our fault": status >= 500,
  };
  return Object.entries(faults).flatMap(([what, is]) => (is ? [what] : []));
}

describe("every page", () => {
  it("says what it needs", ({ expect }) => {
    const pages = SIGNED_IN_PAGES.map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(NEEDS).sort()).toEqual(pages.sort());
  });

  it.for(MODES.flatMap((mode) => ROLES.map((role) => [role, mode] as const)))(
    "of %s in %s is there for those who may, and changes nothing for others",
    async ([role, mode], { expect }) => {
      const { token } = await aMemberOf(own.live.id, { role });
      const before = await everything();
      const wrong: unknown[] = [];
      for (const page of WALKED) {
        const may = mayDo(role, page.action);
        if (may && page.method === "post") continue;
        const paths = pathsOf(page, mode, may);
        const answers = await Promise.all(paths.map((path) => ask(token, { ...page, path }, page.fields)));
        const statuses = answers.map(({ status }) => status);
        const isRight = may
          ? statuses.some((status) => [200, 303].includes(status)) &&
            statuses.every((status) => [200, 303, 404].includes(status))
          : statuses.every((status) => status === 403);
        const faults = answers.flatMap(faultsOf);
        if (!isRight || faults.length > 0) wrong.push([page.name, statuses, faults]);
      }
      expect(wrong).toEqual([]);
      expect(await everything()).toEqual(before);
    },
  );

  it("finds nothing under the ids of others, nor under those of the other mode, whatever its form claims", async ({
    expect,
  }) => {
    const { token } = await aMemberOf(own.live.id, { role: "owner" });
    const documents = { live: own.live.documents, sandbox: own.sandbox.documents };
    const before = (await everything()).slice(1);
    const wrong: unknown[] = [];
    for (const mode of MODES)
      for (const page of WALKED.filter(hasId)) {
        const isOfBoth = ["members", "own_account", "own_passkeys", "close_business"].includes(page.action);
        const mixed = isOfBoth ? [] : ids[mode === "live" ? "sandbox" : "live"];
        // Where there are two, the things of others are also asked for as if they were of an own one.
        const hasTwo = /:.*:/.test(page.path);
        const others = mode === "live" ? [...ids.other, ...mixed, ABSENT] : mixed;
        const paths = others.flatMap((foreign) =>
          (hasTwo ? [foreign, ...documents[mode]] : [foreign]).map((first) =>
            pathAt(page, mode, first, foreign),
          ),
        );
        const fields = { ...page.fields, ...forged(other.live.id) };
        const answers = await Promise.all(paths.map((path) => ask(token, { ...page, path }, fields)));
        for (const [index, answer] of answers.entries()) {
          const faults = faultsOf(answer);
          if (answer.status !== 404 || faults.length > 0)
            wrong.push([page.method, paths[index], answer.status, faults]);
        }
      }
    expect(wrong).toEqual([]);
    expect((await everything()).slice(1)).toEqual(before);
  });

  it("gives nobody more than they have by fields that no form holds", async ({ expect }) => {
    const { user_id } = await aMemberOf(own.live.id, { role: "viewer" });
    const before = await everything();
    const claims = {
      ...forged(own.live.id),
      role: "owner",
      access: "write",
      action: "read",
      verb: "getBusiness",
    };
    const wrong: unknown[] = [];
    for (const page of WALKED.filter(({ method, action }) => method === "post" && !mayDo("viewer", action))) {
      const token = await signedIn(own.live.id, { user_id });
      const path = `${pathAt(page, "live", user_id)}?role=owner&mode=sandbox&business_id=${other.live.id}`;
      const answer = await ask(token, { ...page, path }, { ...page.fields, ...claims });
      await env.DB.prepare("delete from sessions where hash = ?").bind(sha256(token)).run();
      if (answer.status !== 403) wrong.push([page.name, answer.status]);
    }
    expect(wrong).toEqual([]);
    await env.DB.prepare("delete from sessions where user_id = ?").bind(user_id).run();
    const sessionsOf = (rows: Awaited<ReturnType<typeof everything>>) =>
      rows.map(({ sessions: _, ...rest }) => rest);
    expect(sessionsOf(await everything())).toEqual(sessionsOf(before));
  });

  it("asks for a recent proof before it does what is dangerous", async ({ expect }) => {
    const { token } = await aMemberOf(own.live.id, { role: "owner", minutes: 11 });
    const before = await everything();
    const wrong: unknown[] = [];
    for (const mode of MODES)
      for (const page of WALKED.filter(({ method, action }) => method === "post" && needsRecent(action))) {
        const path = pathAt(page, mode, ids[mode][0] ?? "");
        const { status, location } = await ask(token, { ...page, path }, { ...page.fields, is_recent: "1" });
        if (status !== 303 || !location?.startsWith("/account/sign-in?next="))
          wrong.push([page.name, status]);
      }
    expect(wrong).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it.for(["ended", "over", "of somebody who was removed"])(
    "leads to signing in with a session that is %s",
    async (what, { expect }) => {
      const { token, user_id } = await aMemberOf(own.live.id, { role: "owner" });
      const sql = {
        ended: "delete from sessions where user_id = ?",
        over: "update sessions set expires_at = '2020-01-01T00:00:00.000Z' where user_id = ?",
        "of somebody who was removed": "update members set removed_at = created_at where user_id = ?",
      }[what];
      await env.DB.prepare(sql ?? "")
        .bind(user_id)
        .run();
      const before = await everything();
      const wrong: unknown[] = [];
      for (const page of WALKED) {
        const path = pathAt(page, "live", ids.live[0] ?? "");
        const answer = await ask(token, { ...page, path }, page.fields);
        const cookie = answer.headers.get("Set-Cookie") ?? "";
        const isRight =
          answer.location?.startsWith("/account/sign-in") && cookie.startsWith("__Host-session=; Max-Age=0");
        if (!isRight || faultsOf(answer).length > 0) wrong.push([page.name, answer.status, faultsOf(answer)]);
      }
      expect(wrong).toEqual([]);
      expect(await everything()).toEqual(before);
    },
  );

  it("takes one round trip to the database, but where its entry says why not", async ({ expect }) => {
    const watched = watchedDatabase(env.DB);
    const { token } = await aMemberOf(own.live.id, { role: "owner" });
    const wrong: unknown[] = [];
    for (const page of WALKED.filter(({ method }) => method === "get"))
      for (const mode of MODES)
        for (const id of hasId(page) ? ids[mode] : [""]) {
          const asked = { ...page, path: pathAt(page, mode, id) };
          if (page.first) await ask(token, asked);
          watched.takeTrips();
          const { status } = await ask(token, asked, {}, { DB: watched.binding });
          const taken = watched.takeTrips();
          if (status === 200 && taken !== (page.trips?.most ?? 1)) wrong.push([page.name, mode, taken]);
        }
    expect(wrong).toEqual([]);
  });
});

describe("a text that is markup", () => {
  let pair: Pair;
  let owner: { user_id: string; token: string };
  beforeAll(async () => {
    pair = await aPair(HOSTILE);
    owner = await aMemberOf(pair.live.id, { role: "owner", name: HOSTILE });
    await aMemberOf(pair.live.id, { role: "viewer", name: HOSTILE });
    await anInvitation(pair.live.id, HOSTILE);
  }, 120_000);

  /** What a list may be asked for. */
  const QUERY = new URLSearchParams(
    [
      "q",
      "status",
      "client_id",
      "from",
      "to",
      "cursor",
      "after",
      "page",
      "sort",
      "name",
      "lang",
      "next",
      "actor",
    ].map((name) => [name, HOSTILE]),
  );

  it("is text on every page of the business that bears it, and where it is asked for", async ({ expect }) => {
    const paths: string[] = [];
    for (const [mode, business] of [
      ["live", pair.live],
      ["sandbox", pair.sandbox],
    ] as const) {
      const each = await oneOfEach(business.id);
      for (const page of WALKED.filter(({ method }) => method === "get"))
        for (const id of hasId(page) ? each : [""]) paths.push(pathAt(page, mode, id));
    }
    const answers = await Promise.all(
      paths
        .flatMap((path) => [path, `${path}?${QUERY}`])
        .map(async (path) => [path, await ask(owner.token, { method: "get", path })] as const),
    );
    const wrong = answers.flatMap(([path, answer]) => {
      const faults = faultsOf(answer);
      return faults.length > 0 ? [[path, faults]] : [];
    });
    const shown = answers.filter(([, { text }]) =>
      text.includes("&gt;&lt;img/src=x/onerror=alert(1)&gt;"),
    ).length;
    expect(wrong).toEqual([]);
    expect(shown).toBeGreaterThan(WALKED.length / 2);
  });

  it("is text in what every form answers that holds it", async ({ expect }) => {
    const wrong: unknown[] = [];
    const each = await oneOfEach(pair.live.id);
    for (const page of WALKED.filter(({ method }) => method === "post")) {
      const token = await signedIn(pair.live.id, owner);
      const names = Object.keys(page.fields ?? {});
      const allHostile = Object.fromEntries([...names, "name"].map((name) => [name, HOSTILE]));
      const oneHostile = names.map((name) => ({ ...page.fields, [name]: HOSTILE }));
      const sent = hasId(page)
        ? each.map((id) => [id, allHostile] as const)
        : [...oneHostile, allHostile].map((fields) => ["", fields] as const);
      const answers = await Promise.all(
        sent.map(([id, fields]) => ask(token, { ...page, path: pathAt(page, "live", id) }, fields)),
      );
      for (const answer of answers) {
        const faults = faultsOf(answer);
        if (faults.length > 0) wrong.push([page.name, answer.status, faults]);
      }
    }
    for (const path of [
      "/sign-in",
      "/sign-in/x",
      "/invitations/x",
      "/nowhere",
      "/sign-in/sent",
      "/signed-out",
    ]) {
      const answer = await ask("", { method: "get", path: `/account${path}?${QUERY}` });
      if (faultsOf(answer).length > 0) wrong.push([path, answer.status, faultsOf(answer)]);
    }
    expect(wrong).toEqual([]);
  });
});
