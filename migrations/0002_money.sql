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
	CONSTRAINT "checkouts_status" CHECK("status" in ('open', 'processing', 'complete', 'expired')),
	CONSTRAINT "checkouts_currency" CHECK("currency" in ('EUR', 'USD', 'GBP', 'NOK', 'SEK', 'DKK')),
	CONSTRAINT "checkouts_amount" CHECK("amount_cents" >= 1)
);
--> statement-breakpoint
CREATE INDEX `checkouts_by_invoice` ON `checkouts` (`business_id`,`invoice_id`);--> statement-breakpoint
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
	CONSTRAINT "payments_method" CHECK("method" in ('transfer', 'card', 'cash', 'cheque', 'direct_debit', 'other')),
	CONSTRAINT "payments_source" CHECK("source" in ('manual', 'stripe', 'simulated')),
	CONSTRAINT "payments_amount" CHECK("amount_cents" >= 1),
	CONSTRAINT "payments_refunded" CHECK("refunded_cents" between 0 and "amount_cents")
);
--> statement-breakpoint
CREATE INDEX `payments_by_invoice` ON `payments` (`business_id`,`invoice_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `payments_external_id` ON `payments` (`business_id`,`external_id`) WHERE external_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `payments_intent` ON `payments` (`business_id`,`payment_intent_id`) WHERE payment_intent_id is not null;--> statement-breakpoint
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
	CONSTRAINT "refunds_reason" CHECK("reason" in ('refund', 'reversal', 'dispute')),
	CONSTRAINT "refunds_amount" CHECK("amount_cents" >= 1)
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
	CONSTRAINT "stripe_events_payload" CHECK(json_valid("payload"))
);
--> statement-breakpoint
CREATE TABLE `__new_events` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`business_id` text NOT NULL,
	`invoice_id` text NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`data` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`business_id`,`invoice_id`) REFERENCES `invoices`(`business_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "events_type" CHECK("type" in ('created', 'updated', 'finalized', 'sent', 'delivered', 'delivery_failed', 'bounced', 'complained', 'reminder_sent', 'reminders_stopped', 'opened', 'link_rotated', 'payment_received', 'payment_failed', 'paid', 'payment_reversed', 'refunded', 'disputed', 'dispute_closed', 'overdue', 'cancelled', 'credit_note_issued')),
	CONSTRAINT "events_data" CHECK(json_valid("data"))
);
--> statement-breakpoint
INSERT INTO `__new_events`("position", "business_id", "invoice_id", "id", "type", "data", "created_at") SELECT "position", "business_id", "invoice_id", "id", "type", "data", "created_at" FROM `events`;--> statement-breakpoint
DROP TABLE `events`;--> statement-breakpoint
ALTER TABLE `__new_events` RENAME TO `events`;--> statement-breakpoint
CREATE INDEX `events_by_invoice` ON `events` (`business_id`,`invoice_id`,`position`);--> statement-breakpoint
CREATE TABLE `__new_outbox` (
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
	CONSTRAINT "outbox_kind" CHECK("kind" in ('delivery', 'document', 'stripe_event', 'checkout_expiry')),
	CONSTRAINT "outbox_attempts" CHECK("attempts" >= 0)
);
--> statement-breakpoint
INSERT INTO `__new_outbox`("business_id", "id", "kind", "ref", "attempts", "due_at", "created_at", "claimed_until") SELECT "business_id", "id", "kind", "ref", "attempts", "due_at", "created_at", "claimed_until" FROM `outbox`;--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
CREATE INDEX `outbox_lane` ON `outbox` (`business_id`,`due_at`);--> statement-breakpoint
CREATE TABLE `__new_deliveries` (
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
	CONSTRAINT "deliveries_cc" CHECK(json_valid("cc")),
	CONSTRAINT "deliveries_channel" CHECK("channel" in ('email', 'sms', 'link')),
	CONSTRAINT "deliveries_kind" CHECK("kind" in ('invoice', 'reminder', 'receipt', 'credit_note')),
	CONSTRAINT "deliveries_status" CHECK("status" in ('queued', 'sent', 'delivered', 'failed', 'bounced')),
	CONSTRAINT "deliveries_recipient" CHECK(("channel" = 'link') = ("recipient" is null))
);
--> statement-breakpoint
INSERT INTO `__new_deliveries`("business_id", "id", "invoice_id", "channel", "kind", "recipient", "status", "simulated", "reason", "created_at", "updated_at", "cc", "message", "automatic", "resend_of", "provider_id") SELECT "business_id", "id", "invoice_id", "channel", "kind", "recipient", "status", "simulated", "reason", "created_at", "updated_at", "cc", "message", "automatic", "resend_of", "provider_id" FROM `deliveries`;--> statement-breakpoint
DROP TABLE `deliveries`;--> statement-breakpoint
ALTER TABLE `__new_deliveries` RENAME TO `deliveries`;--> statement-breakpoint
CREATE INDEX `deliveries_by_invoice` ON `deliveries` (`business_id`,`invoice_id`,`id`);--> statement-breakpoint
CREATE INDEX `deliveries_by_provider_id` ON `deliveries` (`provider_id`) WHERE provider_id is not null;--> statement-breakpoint
ALTER TABLE `businesses` ADD `credit_note_number_pattern` text DEFAULT 'CN-{YYYY}-{SEQ:5}' NOT NULL;--> statement-breakpoint
ALTER TABLE `businesses` ADD `send_receipts` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `businesses` ADD `stripe_account_id` text;--> statement-breakpoint
ALTER TABLE `businesses` ADD `stripe_charges_enabled` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `businesses` ADD `clock_ahead_ms` integer DEFAULT 0 NOT NULL CONSTRAINT "businesses_clock" CHECK(`clock_ahead_ms` >= 0 and (`sandbox` or `clock_ahead_ms` = 0));--> statement-breakpoint
CREATE INDEX `businesses_stripe_account` ON `businesses` (`stripe_account_id`) WHERE stripe_account_id is not null;--> statement-breakpoint
ALTER TABLE `invoices` ADD `type` text DEFAULT 'invoice' NOT NULL CONSTRAINT "invoices_type" CHECK(`type` in ('invoice', 'credit_note'));--> statement-breakpoint
ALTER TABLE `invoices` ADD `corrects_id` text CONSTRAINT "invoices_credit_note_corrects" CHECK((`type` = 'credit_note') = (`corrects_id` is not null));--> statement-breakpoint
ALTER TABLE `invoices` ADD `credited_cents` integer DEFAULT 0 NOT NULL CONSTRAINT "invoices_credited" CHECK(`credited_cents` between 0 and `total_cents`);--> statement-breakpoint
CREATE INDEX `invoices_corrections` ON `invoices` (`business_id`,`corrects_id`) WHERE corrects_id is not null;--> statement-breakpoint
CREATE INDEX `businesses_with_test_clock` ON `businesses` (`clock_ahead_ms`) WHERE clock_ahead_ms > 0;--> statement-breakpoint
CREATE INDEX `invoices_becoming_overdue_of` ON `invoices` (`business_id`,`overdue_at`) WHERE overdue_noted_at is null and status in ('finalized', 'sent', 'opened');
