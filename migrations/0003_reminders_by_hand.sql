ALTER TABLE `businesses` ADD `reminders_on_since` text;--> statement-breakpoint
ALTER TABLE `invoices` ADD `reminded_at` text;--> statement-breakpoint
ALTER TABLE `invoices` ADD `reminders_paused_at` text;