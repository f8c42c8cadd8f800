CREATE TABLE `address_problems` (
	`business_id` text NOT NULL,
	`address` text NOT NULL,
	`problem` text NOT NULL,
	`reason` text,
	`created_at` text NOT NULL,
	PRIMARY KEY(`business_id`, `address`),
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "address_problems_problem" CHECK("address_problems"."problem" in ('bounced', 'complained'))
);
--> statement-breakpoint
CREATE TABLE `reminder_steps` (
	`business_id` text NOT NULL,
	`invoice_id` text NOT NULL,
	`days` integer NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`business_id`, `invoice_id`, `days`),
	FOREIGN KEY (`business_id`,`invoice_id`) REFERENCES `invoices`(`business_id`,`id`) ON UPDATE no action ON DELETE no action
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
	CONSTRAINT "events_type" CHECK("type" in ('created', 'updated', 'finalized', 'sent', 'delivered', 'delivery_failed', 'bounced', 'complained', 'reminder_sent', 'reminders_stopped', 'opened', 'link_rotated', 'payment_received', 'payment_failed', 'paid', 'refunded', 'overdue', 'cancelled', 'credit_note_issued')),
	CONSTRAINT "events_data" CHECK(json_valid("data"))
);
--> statement-breakpoint
INSERT INTO `__new_events`("position", "business_id", "invoice_id", "id", "type", "data", "created_at") SELECT "position", "business_id", "invoice_id", "id", "type", "data", "created_at" FROM `events`;--> statement-breakpoint
DROP TABLE `events`;--> statement-breakpoint
ALTER TABLE `__new_events` RENAME TO `events`;--> statement-breakpoint
CREATE INDEX `events_by_invoice` ON `events` (`business_id`,`invoice_id`,`position`);--> statement-breakpoint
DROP INDEX `outbox_due`;--> statement-breakpoint
ALTER TABLE `outbox` ADD `claimed_until` text;--> statement-breakpoint
CREATE INDEX `outbox_lane` ON `outbox` (`business_id`,`due_at`);--> statement-breakpoint
ALTER TABLE `businesses` ADD `invoice_subject` text;--> statement-breakpoint
ALTER TABLE `businesses` ADD `invoice_message` text;--> statement-breakpoint
ALTER TABLE `businesses` ADD `reminder_subject` text;--> statement-breakpoint
ALTER TABLE `businesses` ADD `reminder_message` text;--> statement-breakpoint
ALTER TABLE `businesses` ADD `receipt_subject` text;--> statement-breakpoint
ALTER TABLE `businesses` ADD `receipt_message` text;--> statement-breakpoint
ALTER TABLE `businesses` ADD `reminders` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `businesses` ADD `reminders_due_at` text;--> statement-breakpoint
CREATE INDEX `businesses_reminders_due` ON `businesses` (`reminders_due_at`) WHERE reminders_due_at is not null;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `cc` text DEFAULT '[]' NOT NULL CONSTRAINT "deliveries_cc" CHECK(json_valid(`cc`));--> statement-breakpoint
ALTER TABLE `deliveries` ADD `message` text;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `automatic` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `resend_of` text;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `provider_id` text;--> statement-breakpoint
CREATE INDEX `deliveries_by_provider_id` ON `deliveries` (`provider_id`) WHERE provider_id is not null;--> statement-breakpoint
ALTER TABLE `invoices` ADD `overdue_noted_at` text;--> statement-breakpoint
ALTER TABLE `invoices` ADD `reminders_stopped_at` text;--> statement-breakpoint
CREATE INDEX `invoices_becoming_overdue` ON `invoices` (`overdue_at`) WHERE overdue_noted_at is null and status in ('finalized', 'sent', 'opened');