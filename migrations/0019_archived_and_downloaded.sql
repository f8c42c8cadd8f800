ALTER TABLE `invoices` ADD `archived_at` text;--> statement-breakpoint
ALTER TABLE `invoices` ADD `downloaded_at` text;