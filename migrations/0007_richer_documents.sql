ALTER TABLE `businesses` ADD `details` text;--> statement-breakpoint
ALTER TABLE `businesses` ADD `default_texts` text;--> statement-breakpoint
ALTER TABLE `clients` ADD `public_sector` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `clients` ADD `number` text;--> statement-breakpoint
ALTER TABLE `clients` ADD `details` text;--> statement-breakpoint
CREATE UNIQUE INDEX `clients_number` ON `clients` (`business_id`,`number`) WHERE number is not null;--> statement-breakpoint
ALTER TABLE `invoices` ADD `content` text;--> statement-breakpoint
ALTER TABLE `invoices` ADD `cash_discount_taken` text;--> statement-breakpoint
ALTER TABLE `invoices` ADD `origin` text GENERATED ALWAYS AS (iif(substr(series, 1, 9) = 'recorded:', 'recorded', 'own')) VIRTUAL NOT NULL;--> statement-breakpoint
CREATE INDEX `invoices_by_origin` ON `invoices` (`business_id`,`origin`,`id`) WHERE type = 'invoice';--> statement-breakpoint
ALTER TABLE `payments` ADD `cash_discount` text;--> statement-breakpoint
CREATE INDEX `events_by_business` ON `events` (`business_id`,`position`);