CREATE TABLE `api_keys` (
	`business_id` text NOT NULL,
	`id` text NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`hint` text NOT NULL,
	`access` text NOT NULL,
	`created_at` text NOT NULL,
	`revoked_at` text,
	PRIMARY KEY(`business_id`, `id`),
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "api_keys_access" CHECK("api_keys"."access" in ('read', 'write')),
	CONSTRAINT "api_keys_hash_length" CHECK(length("api_keys"."hash") = 64)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hash` ON `api_keys` (`hash`);--> statement-breakpoint
CREATE TABLE `businesses` (
	`id` text PRIMARY KEY NOT NULL,
	`sandbox` integer NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`phone` text,
	`address` text,
	`postal_code` text,
	`city` text,
	`country` text,
	`locale` text NOT NULL,
	`default_currency` text NOT NULL,
	`time_zone` text NOT NULL,
	`vat_number` text,
	`registration_number` text,
	`tax_number` text,
	`legal_form` text,
	`registered_office_city` text,
	`register_court` text,
	`register_number` text,
	`share_capital_cents` integer,
	`directors` text NOT NULL,
	`in_company_register` integer DEFAULT false NOT NULL,
	`f_tax_approved` integer DEFAULT false NOT NULL,
	`sole_trader` integer DEFAULT false NOT NULL,
	`vat_franchise` integer DEFAULT false NOT NULL,
	`vat_on_debits` integer DEFAULT false NOT NULL,
	`cash_accounting` integer DEFAULT false NOT NULL,
	`late_penalty_rate` text,
	`early_discount` text,
	`iban` text,
	`bic` text,
	`bank_name` text,
	`payment_terms_days` integer DEFAULT 30 NOT NULL,
	`invoice_number_pattern` text NOT NULL,
	`credit_note_number_pattern` text DEFAULT 'CN-{YYYY}-{SEQ:5}' NOT NULL,
	`accent_color` text,
	`logo` text,
	`stripe_account_id` text,
	`stripe_charges_enabled` integer DEFAULT false NOT NULL,
	`clock_ahead_ms` integer DEFAULT 0 NOT NULL,
	`send_receipts` integer DEFAULT false NOT NULL,
	`reminders` text DEFAULT '[]' NOT NULL,
	`reminders_due_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`default_notes` text,
	`invoice_subject` text,
	`invoice_message` text,
	`reminder_subject` text,
	`reminder_message` text,
	`receipt_subject` text,
	`receipt_message` text,
	CONSTRAINT "businesses_clock" CHECK("businesses"."clock_ahead_ms" >= 0 and ("businesses"."sandbox" or "businesses"."clock_ahead_ms" = 0)),
	CONSTRAINT "businesses_payment_terms" CHECK("businesses"."payment_terms_days" between 0 and 365),
	CONSTRAINT "businesses_share_capital" CHECK("businesses"."share_capital_cents" >= 0),
	CONSTRAINT "businesses_directors" CHECK(json_valid("businesses"."directors")),
	CONSTRAINT "businesses_version" CHECK("businesses"."version" >= 1)
);
--> statement-breakpoint
CREATE INDEX `businesses_stripe_account` ON `businesses` (`stripe_account_id`) WHERE stripe_account_id is not null;--> statement-breakpoint
CREATE INDEX `businesses_with_test_clock` ON `businesses` (`clock_ahead_ms`) WHERE clock_ahead_ms > 0;--> statement-breakpoint
CREATE INDEX `businesses_reminders_due` ON `businesses` (`reminders_due_at`) WHERE reminders_due_at is not null;--> statement-breakpoint
CREATE TABLE `clients` (
	`business_id` text NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`phone` text,
	`address` text,
	`postal_code` text,
	`city` text,
	`country` text,
	`vat_number` text,
	`registration_number` text,
	`locale` text NOT NULL,
	`tags` text NOT NULL,
	`external_id` text,
	`archived_at` text,
	`sort_name` text NOT NULL,
	`search_text` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`business_id`, `id`),
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "clients_type" CHECK("clients"."type" in ('business', 'consumer')),
	CONSTRAINT "clients_name" CHECK(length("clients"."name") > 0),
	CONSTRAINT "clients_tags" CHECK(json_valid("clients"."tags")),
	CONSTRAINT "clients_version" CHECK("clients"."version" >= 1)
);
--> statement-breakpoint
CREATE INDEX `clients_by_name` ON `clients` (`business_id`,`sort_name`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `clients_external_id` ON `clients` (`business_id`,`external_id`) WHERE external_id is not null;--> statement-breakpoint
CREATE TABLE `address_problems` (
	`business_id` text NOT NULL,
	`address` text NOT NULL,
	`problem` text NOT NULL,
	`reason` text,
	`created_at` text NOT NULL,
	PRIMARY KEY(`business_id`, `address`),
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `deliveries` (
	`business_id` text NOT NULL,
	`id` text NOT NULL,
	`invoice_id` text NOT NULL,
	`channel` text NOT NULL,
	`kind` text NOT NULL,
	`recipient` text,
	`status` text NOT NULL,
	`simulated` integer NOT NULL,
	`reason` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`cc` text DEFAULT '[]' NOT NULL,
	`message` text,
	`automatic` integer DEFAULT false NOT NULL,
	`resend_of` text,
	`provider_id` text,
	PRIMARY KEY(`business_id`, `id`),
	FOREIGN KEY (`business_id`,`invoice_id`) REFERENCES `invoices`(`business_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deliveries_cc" CHECK(json_valid("deliveries"."cc")),
	CONSTRAINT "deliveries_status" CHECK("deliveries"."status" in ('queued', 'sent', 'delivered', 'failed', 'bounced')),
	CONSTRAINT "deliveries_recipient" CHECK(("deliveries"."channel" = 'link') = ("deliveries"."recipient" is null))
);
--> statement-breakpoint
CREATE INDEX `deliveries_by_invoice` ON `deliveries` (`business_id`,`invoice_id`,`id`);--> statement-breakpoint
CREATE INDEX `deliveries_by_provider_id` ON `deliveries` (`provider_id`) WHERE provider_id is not null;--> statement-breakpoint
CREATE TABLE `reminder_steps` (
	`business_id` text NOT NULL,
	`invoice_id` text NOT NULL,
	`days` integer NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`business_id`, `invoice_id`, `days`),
	FOREIGN KEY (`business_id`,`invoice_id`) REFERENCES `invoices`(`business_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `events` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`business_id` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`actor` text NOT NULL,
	`data` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "events_data" CHECK(json_valid("events"."data"))
);
--> statement-breakpoint
CREATE INDEX `events_by_subject` ON `events` (`business_id`,`subject_kind`,`subject_id`,`position`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`business_id` text NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`outcome` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`business_id`, `key`),
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "idempotency_keys_outcome" CHECK(json_valid("idempotency_keys"."outcome"))
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_age` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `documents` (
	`business_id` text NOT NULL,
	`invoice_id` text NOT NULL,
	`locale` text NOT NULL,
	`sha256` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`business_id`, `invoice_id`, `locale`),
	FOREIGN KEY (`business_id`,`invoice_id`) REFERENCES `invoices`(`business_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "documents_sha256" CHECK(length("documents"."sha256") = 64)
);
--> statement-breakpoint
CREATE TABLE `invoices` (
	`business_id` text NOT NULL,
	`id` text NOT NULL,
	`client_id` text NOT NULL,
	`type` text DEFAULT 'invoice' NOT NULL,
	`corrects_id` text,
	`status` text NOT NULL,
	`number` text NOT NULL,
	`series` text,
	`sequence` integer,
	`currency` text NOT NULL,
	`issue_date` text,
	`due_date` text,
	`supply_date` text,
	`overdue_at` text,
	`overdue_noted_at` text,
	`reminders_stopped_at` text,
	`subtotal_cents` integer NOT NULL,
	`tax_cents` integer NOT NULL,
	`total_cents` integer NOT NULL,
	`amount_paid_cents` integer DEFAULT 0 NOT NULL,
	`credited_cents` integer DEFAULT 0 NOT NULL,
	`external_id` text,
	`purchase_order` text,
	`sandbox` integer NOT NULL,
	`link_nonce` text NOT NULL,
	`finalized_at` text,
	`sent_at` text,
	`opened_at` text,
	`paid_at` text,
	`cancelled_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`metadata` text NOT NULL,
	`tax_breakdown` text NOT NULL,
	`notes` text,
	`parties` text,
	`lines` text NOT NULL,
	PRIMARY KEY(`business_id`, `id`),
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`business_id`,`client_id`) REFERENCES `clients`(`business_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invoices_status" CHECK("invoices"."status" in ('draft', 'finalized', 'sent', 'opened', 'paid', 'cancelled')),
	CONSTRAINT "invoices_credited" CHECK("invoices"."credited_cents" between 0 and "invoices"."total_cents"),
	CONSTRAINT "invoices_credit_note_corrects" CHECK(("invoices"."type" = 'credit_note') = ("invoices"."corrects_id" is not null)),
	CONSTRAINT "invoices_total" CHECK("invoices"."total_cents" = "invoices"."subtotal_cents" + "invoices"."tax_cents"),
	CONSTRAINT "invoices_total_range" CHECK("invoices"."total_cents" between 0 and 9007199254740991),
	CONSTRAINT "invoices_paid" CHECK("invoices"."amount_paid_cents" >= 0),
	CONSTRAINT "invoices_version" CHECK("invoices"."version" >= 1),
	CONSTRAINT "invoices_sequence_positive" CHECK("invoices"."sequence" >= 1),
	CONSTRAINT "invoices_numbered_when_finalized" CHECK(("invoices"."finalized_at" is null) = ("invoices"."sequence" is null)
        and ("invoices"."finalized_at" is null) = ("invoices"."series" is null)
        and ("invoices"."finalized_at" is null) = ("invoices"."issue_date" is null)
        and ("invoices"."finalized_at" is null) = ("invoices"."parties" is null)
        and ("invoices"."finalized_at" is null) = ("invoices"."number" like 'DRAFT-%')),
	CONSTRAINT "invoices_draft_is_unfinalized" CHECK("invoices"."status" <> 'draft' or "invoices"."finalized_at" is null),
	CONSTRAINT "invoices_issued_is_finalized" CHECK("invoices"."status" in ('draft', 'cancelled') or "invoices"."finalized_at" is not null),
	CONSTRAINT "invoices_due_after_issue" CHECK("invoices"."due_date" >= "invoices"."issue_date"),
	CONSTRAINT "invoices_lines" CHECK(json_array_length("invoices"."lines") between 1 and 1000),
	CONSTRAINT "invoices_tax_breakdown" CHECK(json_valid("invoices"."tax_breakdown")),
	CONSTRAINT "invoices_metadata" CHECK(json_valid("invoices"."metadata"))
);
--> statement-breakpoint
CREATE INDEX `invoices_by_client` ON `invoices` (`business_id`,`client_id`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_by_status` ON `invoices` (`business_id`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_by_issue_date` ON `invoices` (`business_id`,`issue_date`);--> statement-breakpoint
CREATE INDEX `invoices_by_due_date` ON `invoices` (`business_id`,`due_date`);--> statement-breakpoint
CREATE INDEX `invoices_by_update` ON `invoices` (`business_id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `invoices_becoming_overdue_of` ON `invoices` (`business_id`,`overdue_at`) WHERE overdue_noted_at is null and status in ('finalized', 'sent', 'opened');--> statement-breakpoint
CREATE INDEX `invoices_becoming_overdue` ON `invoices` (`overdue_at`) WHERE overdue_noted_at is null and status in ('finalized', 'sent', 'opened');--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_link` ON `invoices` (`link_nonce`);--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_number` ON `invoices` (`business_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_sequence` ON `invoices` (`business_id`,`series`,`sequence`) WHERE sequence is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_external_id` ON `invoices` (`business_id`,`external_id`) WHERE external_id is not null;--> statement-breakpoint
CREATE INDEX `invoices_corrections` ON `invoices` (`business_id`,`corrects_id`) WHERE corrects_id is not null;--> statement-breakpoint
CREATE TABLE `number_series` (
	`business_id` text NOT NULL,
	`series` text NOT NULL,
	`last_sequence` integer NOT NULL,
	`last_issue_date` text,
	PRIMARY KEY(`business_id`, `series`),
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "number_series_sequence" CHECK("number_series"."last_sequence" between 0 and 9999999999)
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`business_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` text NOT NULL,
	`created_at` text NOT NULL,
	`claimed_until` text,
	PRIMARY KEY(`business_id`, `id`),
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outbox_attempts" CHECK("outbox"."attempts" >= 0)
);
--> statement-breakpoint
CREATE INDEX `outbox_lane` ON `outbox` (`business_id`,`due_at`);--> statement-breakpoint
CREATE TABLE `checkouts` (
	`business_id` text NOT NULL,
	`id` text NOT NULL,
	`invoice_id` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`currency` text NOT NULL,
	`account_id` text,
	`livemode` integer DEFAULT false NOT NULL,
	`url` text NOT NULL,
	`status` text NOT NULL,
	`expires_at` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`business_id`, `id`),
	FOREIGN KEY (`business_id`,`invoice_id`) REFERENCES `invoices`(`business_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "checkouts_status" CHECK("checkouts"."status" in ('open', 'processing', 'complete', 'expired')),
	CONSTRAINT "checkouts_amount" CHECK("checkouts"."amount_cents" >= 1)
);
--> statement-breakpoint
CREATE INDEX `checkouts_by_invoice` ON `checkouts` (`business_id`,`invoice_id`);--> statement-breakpoint
CREATE INDEX `checkouts_under_way` ON `checkouts` (`status`,`expires_at`) WHERE status in ('open', 'processing');--> statement-breakpoint
CREATE TABLE `payments` (
	`business_id` text NOT NULL,
	`id` text NOT NULL,
	`invoice_id` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`paid_at` text NOT NULL,
	`method` text NOT NULL,
	`source` text NOT NULL,
	`reference` text,
	`external_id` text,
	`payment_intent_id` text,
	`charge_id` text,
	`refunded_cents` integer DEFAULT 0 NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`business_id`, `id`),
	FOREIGN KEY (`business_id`,`invoice_id`) REFERENCES `invoices`(`business_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payments_amount" CHECK("payments"."amount_cents" >= 1),
	CONSTRAINT "payments_refunded" CHECK("payments"."refunded_cents" between 0 and "payments"."amount_cents")
);
--> statement-breakpoint
CREATE INDEX `payments_by_invoice` ON `payments` (`business_id`,`invoice_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `payments_external_id` ON `payments` (`business_id`,`external_id`) WHERE external_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `payments_intent` ON `payments` (`business_id`,`payment_intent_id`) WHERE payment_intent_id is not null;--> statement-breakpoint
CREATE INDEX `payments_by_intent` ON `payments` (`payment_intent_id`) WHERE payment_intent_id is not null;--> statement-breakpoint
CREATE INDEX `payments_by_charge` ON `payments` (`business_id`,`charge_id`) WHERE charge_id is not null;--> statement-breakpoint
CREATE TABLE `refunds` (
	`business_id` text NOT NULL,
	`id` text NOT NULL,
	`payment_id` text NOT NULL,
	`invoice_id` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`reason` text NOT NULL,
	`external_id` text,
	`created_at` text NOT NULL,
	PRIMARY KEY(`business_id`, `id`),
	FOREIGN KEY (`business_id`,`payment_id`) REFERENCES `payments`(`business_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`business_id`,`invoice_id`) REFERENCES `invoices`(`business_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refunds_amount" CHECK("refunds"."amount_cents" >= 1)
);
--> statement-breakpoint
CREATE INDEX `refunds_by_invoice` ON `refunds` (`business_id`,`invoice_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_external_id` ON `refunds` (`business_id`,`external_id`) WHERE external_id is not null;--> statement-breakpoint
CREATE TABLE `stripe_events` (
	`business_id` text NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`payload` text,
	`created_at` text NOT NULL,
	`applied_at` text,
	PRIMARY KEY(`business_id`, `id`),
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stripe_events_payload" CHECK(json_valid("stripe_events"."payload"))
);
