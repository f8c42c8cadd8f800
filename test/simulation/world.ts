/**
 * What the simulation knows from the answers that callers got, so that the tables can be compared with it.
 */
import { env } from "cloudflare:workers";
import { vi } from "vitest";
import type { BusinessRow } from "../../src/schema/rows.ts";
import { type Api, createBusiness } from "../support/business.ts";
import type { Copy } from "./changes.ts";
import { type Lag, type Weather, weatherOf } from "./faults.ts";
import { keepFigures } from "./figures.ts";
import { Outside } from "./outside.ts";
import { SimulatedQueue } from "./queue.ts";
import { type Random, randomOf } from "./random.ts";
import { StripeOutside } from "./stripe.ts";

/** The fields that steps use of an answer about an invoice or credit note. */
export interface DocumentBody {
  id: string;
  number: string;
  status: string;
  version: number;
  total_cents: number;
  amount_due_cents?: number;
  public_url: string;
  lines: { quantity: number; tax_rate: number }[];
  charges?: { amount_cents: number }[];
  cash_discount?: { percent: number; days: number }[];
  tax_breakdown: { tax_rate: number; taxable_cents: number; tax_cents: number }[];
  deliveries?: { id: string; status: string; channel: string }[];
}

export interface Business {
  /** Its place in the list. Texts of the business at place 3 hold `~b3~`. */
  index: number;
  id: string;
  key: string;
  sandbox: boolean;
  /** How far a sandbox's test clock is ahead, in milliseconds, as far as answers have told. */
  aheadMs: number;
  /** Its Stripe account; null for the sandbox without one. */
  account: string | null;
  clients: { id: string; email: string }[];
  /** Ids of its catalogue. */
  products: string[];
  invoices: Invoice[];
  creditNotes: CreditNote[];
  /** What one of its programs keeps of it. */
  copy: Copy;
}

export interface Invoice {
  business: Business;
  id: string;
  /** The newest answer about it. */
  seen: DocumentBody;
  /** The highest version that an answer named. */
  version: number;
  payments: { id: string; amount_cents: number }[];
  /** Public URLs that were replaced. */
  deadUrls: string[];
  deleted: boolean;
}

export interface CreditNote {
  business: Business;
  id: string;
  seen: DocumentBody;
  deadUrls: readonly string[];
}

/** One request that a caller wants done, however often it has to send it. */
export interface Intent {
  kind: string;
  /** A unique text that the request writes where a column takes it. */
  tag: string;
  business: Business;
  method: string;
  path: string;
  body: unknown;
  /** The Idempotency-Key; null for a request that is safe to repeat anyway. */
  key: string | null;
  at: number;
  /** The `aheadMs` of the business when the request was first sent. */
  aheadMs: number;
  /** The last answer: status, problem code and body. */
  status: number;
  code: string;
  answer: Record<string, unknown>;
}

const OCR: BusinessRow["details"] = { payment_reference: { scheme: "ocr", length_digit: true } };

/** Businesses that differ in all that numbering, time and delivery depend on. */
const PROFILES: Partial<BusinessRow>[] = [
  { sandbox: false, time_zone: "Europe/Paris", send_receipts: true },
  {
    sandbox: false,
    time_zone: "America/Los_Angeles",
    invoice_number_pattern: "F{YY}{MM}-{SEQ:3}",
    details: { payment_reference: { scheme: "rf" } },
  },
  { sandbox: true, time_zone: "Europe/Berlin", send_receipts: true, payment_terms_days: 14 },
  {
    sandbox: false,
    time_zone: "Pacific/Auckland",
    payment_terms_days: 7,
    credit_note_number_pattern: "AV{SEQ:4}/{YYYY}",
  },
  { sandbox: true, time_zone: "UTC", invoice_number_pattern: "{SEQ}", payment_terms_days: 0 },
  { sandbox: false, time_zone: "Europe/Stockholm", payment_terms_days: 3, send_receipts: true, details: OCR },
];

/** The place of the business without a Stripe account: its invoices are paid with the simulated test card. */
const CARDLESS = 4;

export const START = Date.parse("2026-11-20T08:00:00.000Z");
const LOG_TAIL = 40;

export class World {
  readonly random: Random;
  readonly businesses: Business[] = [];
  readonly intents: Intent[] = [];
  readonly violations: string[] = [];
  readonly tally = new Map<string, number>();
  readonly queue = new SimulatedQueue();
  readonly outside: Outside;
  /** Content of issued documents by id, as it was when they were first seen issued. */
  readonly frozen = new Map<string, string>();
  /** Whose each small number was, by business, table and number. */
  readonly refs = new Map<string, string>();
  /** SHA-256 of each PDF that was answered or recorded, by document and language. */
  readonly pdfs = new Map<string, string>();
  /** PDFs whose bytes in R2 have matched their recorded hash; they are not read again. */
  readonly drawn = new Set<string>();
  readonly stripe: StripeOutside;
  /** The request that is delayed now; null when none is. */
  lag: Lag | null = null;
  readonly faults = { count: 0 };
  step = 0;
  calm = false;
  readonly #log: string[] = [];
  #digest = 0;

  readonly seed: number;

  constructor(seed: number) {
    this.seed = seed;
    this.random = randomOf(`seed ${seed}`);
    this.stripe = new StripeOutside(this.random.fork("stripe"));
    this.outside = new Outside({
      random: this.random.fork("outside"),
      note: this.note,
      violate: this.violate,
      inspect: ({ ref, text, to }) => {
        const owner = this.businesses.find(({ id }) => id === ref.business_id);
        if (owner) this.requireOwn(owner, `${to} ${text}`, "a message");
      },
    });
    vi.setSystemTime(START);
  }

  async open(): Promise<void> {
    for (const [index, profile] of PROFILES.entries()) {
      const email = `owner@b${index}.example`;
      const account =
        index === CARDLESS ? null : this.stripe.server.connect({}, { livemode: !profile.sandbox }).id;
      const api: Api = await createBusiness({
        name: `Business ~b${index}~`,
        email,
        stripe_account_id: account,
        stripe_charges_enabled: account !== null,
        // As its operator would set them: thousands of sends a day are many for one business.
        daily_messages: 1_000_000,
        daily_new_recipients: 1_000_000,
        ...profile,
      });
      await keepFigures(api.id);
      const client = await api.ok("POST", "/clients", {
        name: `Client ~b${index}~`,
        email: `c@b${index}.example`,
        phone: `+33612345${index}00`,
      });
      this.businesses.push({
        index,
        id: api.id,
        key: api.key,
        sandbox: profile.sandbox ?? false,
        aheadMs: 0,
        account,
        clients: [{ id: client.id, email: `c@b${index}.example` }],
        products: [],
        invoices: [],
        creditNotes: [],
        copy: { changes: [], cursor: null },
      });
    }
  }

  /** The faults that a request or a run of the consumer meets. */
  weather(random: Random, badness: number, settings: Partial<Env> = {}): Weather {
    return weatherOf({
      random,
      queue: this.queue,
      badness: this.calm ? 0 : badness,
      note: this.note,
      faults: this.faults,
      lag: this.lag,
      settings: { ...this.stripe.settings, ...settings },
    });
  }

  note = (what: string): void => void this.tally.set(what, (this.tally.get(what) ?? 0) + 1);

  violate = (what: string): void => {
    this.violations.push(`${what} (step ${this.step})`);
    this.log(`VIOLATED: ${what}`);
  };

  log(line: string): void {
    this.#log.push(`#${this.step} ${new Date().toISOString()} ${line}`);
    if (this.#log.length > LOG_TAIL) this.#log.shift();
    for (const character of line.replaceAll(UUID, "id"))
      this.#digest = (Math.imul(this.#digest, 31) + character.charCodeAt(0)) | 0;
  }

  get logTail(): readonly string[] {
    return this.#log;
  }

  /** Equal for two runs that went the same way. */
  get digest(): string {
    return (this.#digest >>> 0).toString(16);
  }

  forward(milliseconds: number): void {
    vi.setSystemTime(Date.now() + milliseconds);
  }

  /** Requires that a text of a business names no other business. */
  requireOwn(business: Business, text: string, where: string): void {
    for (const [, mark, host] of text.matchAll(/~b(\d+)~|@b(\d+)\.example/g))
      if (Number(mark ?? host) !== business.index)
        this.violate(`isolation: ${where} of business ${business.index} names business ${mark ?? host}`);
  }

  get ids(): string {
    return JSON.stringify(this.businesses.map(({ id }) => id));
  }

  /** Reads tables directly, past the API. */
  async rows<T>(query: string, ...values: unknown[]): Promise<T[]> {
    const { results } = await env.DB.prepare(query)
      .bind(...values)
      .all<T>();
    return results;
  }

  /**
   * Keeps the content of documents issued or changed since `since`. Content that is kept already must be
   * unchanged.
   */
  async observe(businesses: Iterable<Business>, since: number): Promise<void> {
    const now = new Date(since).toISOString();
    for (const { id } of new Set(businesses)) {
      const rows = await this.rows<FrozenRow>(
        `select id, ${FROZEN} from invoices where business_id = ? and updated_at >= ? and finalized_at is not null`,
        id,
        now,
      );
      for (const row of rows) this.requireFrozen(row);
    }
  }

  requireFrozen(row: FrozenRow): void {
    const known = this.frozen.get(row.id);
    if (known === undefined) this.frozen.set(row.id, row.content);
    else if (known !== row.content)
      this.violate(`frozen: the content of ${row.id} changed from ${known} to ${row.content}`);
  }
}

export interface FrozenRow {
  id: string;
  content: string;
}

/** Everything that an issued document says, as one column. */
export const FROZEN = `json_array(number, series, sequence, payment_reference, type, corrects_id, client_id, currency, issue_date, due_date, supply_date,
  subtotal_cents, tax_cents, total_cents, purchase_order, finalized_at, notes, metadata, tax_breakdown, content,
  parties, (select seller from sellers where sellers.business_id = invoices.business_id and hash = json_extract(parties, '$.seller')), lines) as content`;

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
