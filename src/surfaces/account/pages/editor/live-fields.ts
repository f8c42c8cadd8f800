/** The fields beside which something may be said while one types. */
export const LIVE_FIELDS = [
  "client_id",
  "lines",
  "currency",
  "locale",
  "issue_date",
  "due",
  "due_days",
  "due_date",
  "discount",
  "discount_reason",
  "title",
  "intro",
  "notes",
  "footer",
  "payment_note",
  "terms",
  "vat_note",
  "purchase_order",
  "buyer_reference",
  "contract_reference",
  "project_reference",
  "external_id",
  "supply_date",
  "service_from",
  "service_to",
  "delivery_name",
  "delivery_address",
  "delivery_postal_code",
  "delivery_city",
  "delivery_country",
  "other_payment_method",
  "tax_currency",
  "exchange_rate",
  "reminders",
  "reminder_count",
  "reminder_to",
] as const;

/** Fields in rows: what is said of one of them stands below all. */
export const LIVE_GROUPS = ["cash", "charges"] as const;

const KNOWN: ReadonlySet<string> = new Set(LIVE_FIELDS);

export const isLiveField = (name: string): boolean => KNOWN.has(name);
