/**
 * A program that keeps a copy of a business's records by `GET /changes`, page by page, while all else goes on.
 * Invariant 7 for it: it is told of every change once, in the order of commits.
 */
import { calmly } from "./caller.ts";
import type { Books } from "./invariants.ts";
import type { Business } from "./world.ts";

interface Change {
  id: string;
  kind: string;
  record_id: string;
  change: string;
  type: string;
}

interface Page {
  data: Change[];
  has_more: boolean;
  next_cursor: string;
}

/** What the program was told so far, and its cursor; null before its first page. */
export interface Copy {
  changes: Change[];
  cursor: string | null;
}

export const pathAfter = (cursor: string | null, perPage: number): string =>
  `/changes?per_page=${perPage}${cursor === null ? "" : `&since=${cursor}`}`;

/** Takes a page that was asked for with `cursor`, unless another page was taken meanwhile. */
export function takePage({ copy }: Business, cursor: string | null, page: Page): void {
  if (copy.cursor !== cursor) return;
  copy.changes.push(...page.data);
  copy.cursor = page.next_cursor;
}

const BEGINNINGS = ["created", "attachment_added", "commented"];

/** Lets the program catch up, and compares what it was told with the events that are stored. */
export async function checkChanges(books: Books): Promise<void> {
  const { world, business, invoices, events, violate } = books;
  const { copy } = business;
  for (let more = true; more; ) {
    const { body } = await calmly(world, business, "GET", pathAfter(copy.cursor, 100));
    takePage(business, copy.cursor, body);
    more = body.has_more;
  }
  const gone = new Set(copy.changes.flatMap((one) => (one.change === "deleted" ? one.record_id : [])));
  const stored = [...events.values()].flat().sort((a, b) => a.position - b.position);
  const present = new Set(stored.map(({ id }) => id));
  // The earlier changes of a deleted draft may have been told; they are stored no more.
  const told = copy.changes.filter(({ id, record_id }) => present.has(id) || !gone.has(record_id));
  const place = stored.findIndex(({ id }, index) => told[index]?.id !== id);
  if (told.length !== stored.length || place >= 0)
    violate(`timeline: ${told.length} changes are told of ${stored.length}; they part at ${place}`);
  for (const { kind, record_id, type, change } of told) {
    const isNote = invoices.get(record_id)?.type === "credit_note";
    if (isNote !== (kind === "credit_note")) violate(`timeline: ${record_id} is told of as a ${kind}`);
    const begins = BEGINNINGS.includes(type) || (isNote && type === "finalized");
    if (begins !== (change === "created")) violate(`timeline: ${type} of a ${kind} is told of as ${change}`);
  }
}
