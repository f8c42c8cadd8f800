/**
 * What may import what in `src`: the picture of docs/architecture.md as data. Rows stand from the top to the bottom, and a
 * folder may import the rows below its own. Within a row it may import only along an edge that is listed here.
 */
import type { Import } from "./imports.ts";

export const ROWS: readonly (readonly string[])[] = [
  ["one-machine.ts", "index.ts", "app.ts", "cron-jobs.ts", "outbox-handlers.ts"],
  [
    "surfaces/v1",
    "surfaces/fastbill",
    "surfaces/abby",
    "surfaces/mcp",
    "surfaces/public-page",
    "surfaces/account",
    "surfaces/documentation",
    "surfaces/status",
    "surfaces/provider-webhooks",
  ],
  ["surfaces/api-access", "surfaces/for-people"],
  ["capabilities/stripe", "capabilities/sandbox", "capabilities/recording", "capabilities/documents"],
  [
    "capabilities/sending",
    "capabilities/reminders",
    "capabilities/payments",
    "capabilities/credit-notes",
    "capabilities/issued-files",
    "capabilities/overview",
    "capabilities/exports",
  ],
  ["capabilities/invoices"],
  [
    "capabilities/accounts",
    "capabilities/business",
    "capabilities/clients",
    "capabilities/products",
    "capabilities/delivery",
  ],
  ["capabilities/numbering", "capabilities/events", "capabilities/audit"],
  ["capabilities/refusals.ts"],
  ["formats"],
  ["adapters"],
  ["platform"],
  ["schema"],
];

/** The edges within a row, `from > to`. Together they hold no cycle. Surfaces have none. */
export const EDGES: readonly string[] = [
  "one-machine.ts > index.ts",
  "index.ts > app.ts",
  "index.ts > cron-jobs.ts",
  "index.ts > outbox-handlers.ts",
  "capabilities/sandbox > capabilities/stripe",
  "capabilities/documents > capabilities/recording",
  "capabilities/sending > capabilities/issued-files",
  "capabilities/credit-notes > capabilities/payments",
  "capabilities/accounts > capabilities/business",
  "capabilities/clients > capabilities/business",
  "capabilities/products > capabilities/business",
];

/** The folder of the picture that holds a file; null when the picture has no place for it. */
export function placeOf(path: string): string | null {
  const places = ROWS.flat();
  return places.find((place) => path === place || path.startsWith(`${place}/`)) ?? null;
}

const rowOf = (place: string): number => ROWS.findIndex((row) => row.includes(place));

/** Why an import may not be, as "from > to" of its folders; null when it may. */
export function violation({ from, to }: Import): string | null {
  const [above, below] = [placeOf(from), placeOf(to)];
  if (above === null || below === null) return `${from} > ${to}`;
  if (above === below || rowOf(above) < rowOf(below)) return null;
  const edge = `${above} > ${below}`;
  return EDGES.includes(edge) ? null : edge;
}

/**
 * What a row may take from another row that lies below it, by the beginnings of paths; a row that is not named may take
 * everything. A surface calls verbs and never their SQL.
 */
const ONLY: readonly { from: string; to: string; only: (path: string) => boolean; why: string }[] = [
  {
    from: "surfaces",
    to: "capabilities",
    only: (path) => !/-(?:statements|filters|planner)\.ts$/.test(path),
    why: "a surface holds no SQL",
  },
  { from: "surfaces", to: "schema", only: isShape, why: "a surface knows rows and shapes, but no table" },
  { from: "formats", to: "schema", only: isShape, why: "a format knows rows and shapes, but no table" },
  { from: "adapters", to: "schema", only: isShape, why: "an adapter knows rows and shapes, but no table" },
  {
    from: "platform",
    to: "schema",
    only: (path) => isShape(path) || /^schema\/(?:outbox|idempotency|refs)\.ts$/.test(path),
    why: "the platform knows the tables of its own mechanisms only",
  },
];

function isShape(path: string): boolean {
  return /^schema\/(?:vocabularies\/|rows\.ts|(?:document|party)-shapes\.ts)/.test(path);
}

/** Why an import takes too much from below; null when it does not. */
export function overreach({ from, to }: Import): string | null {
  const rule = ONLY.find((one) => from.startsWith(one.from) && to.startsWith(one.to));
  return rule && !rule.only(to) ? `${from} > ${to}: ${rule.why}` : null;
}

const WRITES = [
  /\b(?:update|delete|insertWhen|insertBehind|insertReturning)\(\s*(\w+),/g,
  /\bwriter\s*\.(?:update|delete|insert)\((\w+)\)/g,
  /(?:insert into|update|delete from) \$\{(\w+)\}/g,
  /(?:insert into|delete from) (\w+) /g,
  /\bupdate (\w+) set /g,
];

/** Which folders write which table, by the name of its constant. Only statements that name one of `tables` count. */
export function writersOf(
  files: ReadonlyMap<string, string>,
  tables: readonly string[],
): Map<string, Set<string>> {
  const writers = new Map<string, Set<string>>();
  for (const [path, text] of files)
    for (const [, name = ""] of WRITES.flatMap((pattern) => [...text.matchAll(pattern)])) {
      if (!tables.includes(name)) continue;
      writers.set(name, (writers.get(name) ?? new Set()).add(placeOf(path) ?? path));
    }
  return writers;
}

/** A cycle among edges `from > to`, as the places that it runs through; null when there is none. */
export function cycleIn(edges: readonly string[]): string[] | null {
  const next = new Map<string, string[]>();
  for (const edge of edges) {
    const [from = "", to = ""] = edge.split(" > ");
    next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const walk = (place: string, path: readonly string[]): string[] | null => {
    if (path.includes(place)) return [...path.slice(path.indexOf(place)), place];
    if (done.has(place)) return null;
    for (const other of next.get(place) ?? []) {
      const cycle = walk(other, [...path, place]);
      if (cycle) return cycle;
    }
    done.add(place);
    return null;
  };
  for (const place of next.keys()) {
    const cycle = walk(place, []);
    if (cycle) return cycle;
  }
  return null;
}
