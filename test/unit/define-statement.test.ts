/** Statements whose SQL is written once: what they send, and for whom. */
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { fragment, statement } from "../../src/platform/database/define-statement.ts";
import { Session } from "../../src/platform/database/session.ts";
import { Database } from "../../src/platform/database/shards.ts";
import { clients } from "../../src/schema/clients.ts";

interface Sent {
  text: string;
  values: unknown[];
}

/** A session of a business on a database that keeps what it is sent, and answers with `rows`. */
function sessionOf(business: string, rows: Record<string, unknown>[] = []) {
  const sent: Sent[] = [];
  const client = {
    prepare: (text: string) => ({ bind: (...values: unknown[]) => ({ text, values }) }),
    async batch(statements: Sent[]) {
      sent.push(...statements);
      return statements.map(() => ({ results: rows.map((row) => ({ ...row })), meta: { changes: 0 } }));
    },
  };
  const db = new Database(client as unknown as D1DatabaseSession);
  const actor = { kind: "system", job: "test" } as const;
  return { session: Session.ofBusiness(db, business, { now: "2026-11-27T12:00:00.000Z", actor }), sent };
}

const isNamed = fragment(
  (name: string) => ({ name }),
  (_, at) => sql`${clients.name} = ${at.name}`,
);

function definition() {
  let written = 0;
  const clientsBy = statement(
    (filter: { id?: string | undefined; city?: string | null | undefined }, name?: string) => ({
      ...filter,
      name: name === undefined ? undefined : isNamed(name),
    }),
    (owned, at) => {
      written += 1;
      return owned.select(
        clients,
        at.id && eq(clients.id, at.id),
        at.city && eq(clients.city, at.city),
        at.name,
      );
    },
  );
  return { clientsBy, written: () => written };
}

describe("a defined statement", () => {
  test("is written once for the values that are there, and binds those of each call", async () => {
    const { clientsBy, written } = definition();
    const one = sessionOf("a");
    const other = sessionOf("b");
    await one.session.read([clientsBy(one.session, { id: "1" }), clientsBy(one.session, { id: "2" })]);
    await other.session.read([clientsBy(other.session, { id: "3" })]);
    expect(written()).toBe(1);
    expect([...one.sent, ...other.sent].map(({ values }) => values)).toEqual([
      ["a", "1"],
      ["a", "2"],
      ["b", "3"],
    ]);
    expect(new Set([...one.sent, ...other.sent].map(({ text }) => text)).size).toBe(1);
  });

  test("names its business whatever is left out of it", async () => {
    const { clientsBy, written } = definition();
    const { session, sent } = sessionOf("a");
    await session.read([
      clientsBy(session, {}),
      clientsBy(session, { city: "Oslo" }),
      clientsBy(session, { city: null, id: undefined }),
      clientsBy(session, {}, "Ada"),
      clientsBy(session, { id: "1", city: "Oslo" }, "Ada"),
    ]);
    expect(written()).toBe(4);
    expect(sent.map(({ values }) => values)).toEqual([
      ["a"],
      ["a", "Oslo"],
      ["a", null],
      ["a", "Ada"],
      ["a", "1", "Oslo", "Ada"],
    ]);
    for (const { text } of sent) expect(text).toContain('"clients"."business_id" = ?1');
  });

  test("sends a value once, wherever it stands", async () => {
    const twice = statement(
      (id: string) => ({ id }),
      (owned, at) => owned.select(clients, sql`${at.id} in (${clients.id}, ${at.id}, ${owned.business})`),
    );
    const { session, sent } = sessionOf("a");
    await session.read([twice(session, "1")]);
    expect(sent[0]?.values).toEqual(["a", "1"]);
    expect(sent[0]?.text).toContain("?2 in (");
  });

  test("stores flags and JSON as the database does, and reads them back", async () => {
    const row = { id: "1", tags: '["x"]', archived_at: null };
    const { session, sent } = sessionOf("a", [row]);
    const update = statement(
      (tags: string[]) => ({ tags, isNew: true }),
      (owned, at) =>
        owned
          .update(clients, { tags: at.tags }, sql`${at.isNew}`)
          .returning({ id: clients.id, tags: clients.tags, archived_at: clients.archived_at }),
      (rows, tags) => rows.map((read) => ({ ...read, asked: tags.length })),
    );
    const [found] = await session.read([update(session, ["x"])]);
    expect(sent[0]?.values).toEqual(['["x"]', "a", 1]);
    expect(found).toEqual([{ id: "1", tags: ["x"], archived_at: null, asked: 1 }]);
  });
});
