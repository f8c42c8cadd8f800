import { DurableObject } from "cloudflare:workers";
import { type Clock, instant, systemClock } from "../../platform/clock.ts";
import type { Statement } from "../../platform/database/database.ts";
import { type Database, openDatabase } from "../../platform/database/database.ts";
import { databaseFault } from "../../platform/database/database-faults.ts";
import { Session } from "../../platform/database/session.ts";
import { errorFacts, log } from "../../platform/log.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { type CreditNoteRequest, creditNoteStatements } from "../credit-notes/credit-note-planner.ts";
import { type IssueRequest, type IssueResult, issueStatements } from "../invoices/finalize-planner.ts";
import { creditNoteNumberingAt, issuanceAt } from "./next-number.ts";
import { openSeries } from "./series-statements.ts";

/** How many invoices ride in one batch. */
const MAX_GROUP = 40;

/** What the object is asked to number. */
export type AnyRequest = IssueRequest | CreditNoteRequest;

interface Waiting {
  request: AnyRequest;
  resolve(result: IssueResult): void;
}

/**
 * One object per business, named `shard:business`. It orders and groups what is to be numbered: one D1 batch at a
 * time, and what arrives meanwhile rides in the next. The batch is the truth; the object keeps nothing, so it may be
 * evicted or crash at any moment and whoever was waiting asks again.
 */
export class InvoiceSequence extends DurableObject<Env> {
  clock: Clock = systemClock;
  readonly #waiting: Waiting[] = [];
  #committing = false;

  /** Numbers an invoice. Never throws for an expected outcome. */
  issue(request: AnyRequest): Promise<IssueResult> {
    return new Promise((resolve) => {
      this.#waiting.push({ request, resolve });
      if (!this.#committing) void this.#drain();
    });
  }

  /** The database of this business; tests make it fail. */
  openDatabase(shard: string): Database {
    return openDatabase(this.env, shard).db;
  }

  async #drain(): Promise<void> {
    this.#committing = true;
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, MAX_GROUP);
      const results = await this.#commit(group.map(({ request }) => request));
      group.forEach(({ resolve }, index) => {
        resolve(results[index] ?? { kind: "unknown" });
      });
    }
    this.#committing = false;
  }

  /**
   * Commits a group. A batch whose answer was lost is sent again: what it did it does not do twice. One that the
   * database refused is sent member by member, so that one invoice cannot spoil the others.
   */
  async #commit(requests: AnyRequest[]): Promise<IssueResult[]> {
    try {
      return await this.#commitOnce(requests);
    } catch (error) {
      log("warn", "a group of finalizations failed", { size: requests.length, ...errorFacts(error) });
      if (databaseFault(error).kind === "transient") return this.#commitAgain(requests);
      if (requests.length === 1) return [resultOf(error)];
      const results: IssueResult[] = [];
      for (const request of requests) results.push(...(await this.#commit([request])));
      return results;
    }
  }

  async #commitAgain(requests: AnyRequest[]): Promise<IssueResult[]> {
    try {
      return await this.#commitOnce(requests);
    } catch (error) {
      return requests.map(() => resultOf(error));
    }
  }

  async #commitOnce(requests: AnyRequest[]): Promise<IssueResult[]> {
    const session = this.#openSession();
    const plans = requests.map((request) => this.#plan(session, request));
    const series = new Set(plans.flatMap((plan) => plan?.series ?? []));
    const statements: Statement[] = [...series].map((name) => openSeries(session, name));
    const answerAt = plans.map((plan) => {
      const start = statements.length;
      statements.push(...(plan?.statements ?? []));
      return plan ? start + plan.answer : -1;
    });
    const answers = statements.length > 0 ? await session.commit(statements) : [];
    return requests.map((request, index) =>
      issued(request, (answers[answerAt[index] ?? -1] ?? []) as InvoiceRow[]),
    );
  }

  /** The statements of a request and which of them returns its row; null when its dates do not fit any more. */
  #plan(
    session: Session,
    request: AnyRequest,
  ): { series: string; statements: Statement[]; answer: number } | null {
    const now = new Date(this.clock.now().getTime() + request.business.clock_ahead_ms);
    const lastIssueDate = (series: string) => request.seriesDates[series] ?? null;
    if (request.kind === "credit_note") {
      const numbering = creditNoteNumberingAt(now, request.business, request.invoice, lastIssueDate);
      const statements = creditNoteStatements(session, request, numbering, now.toISOString());
      return { series: numbering.series, statements, answer: statements.length - 1 };
    }
    const issuance = issuanceAt(now, request.business, request.invoice, lastIssueDate);
    if (!issuance) return null;
    const statements = issueStatements(session, request, issuance, now.toISOString());
    return { series: issuance.series, statements, answer: 0 };
  }

  #openSession(): Session {
    const [shard = "", businessId = ""] = (this.ctx.id.name ?? "").split(":");
    return Session.ofBusiness(this.openDatabase(shard), businessId, instant(this.clock));
  }
}

/** What became of a request, by the rows that its answering statement returned. */
function issued(request: AnyRequest, rows: readonly InvoiceRow[]): IssueResult {
  const id = request.kind === "credit_note" ? request.row.id : request.invoice.id;
  const invoice = rows.find((row) => row.id === id);
  const corrected = rows.find((row) => row.id !== id);
  return invoice ? { kind: "issued", invoice, corrected } : { kind: "not_as_read" };
}

function resultOf(error: unknown): IssueResult {
  const fault = databaseFault(error);
  if (fault.kind === "unique" && fault.columns.includes("invoices.number")) return { kind: "number_taken" };
  log("error", "finalization failed", errorFacts(error));
  return { kind: "unknown" };
}
