CREATE TABLE `retired_refs` (
	`business_id` text NOT NULL,
	`kind` text NOT NULL,
	`ref` integer NOT NULL,
	PRIMARY KEY(`business_id`, `kind`),
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `client_contacts` ADD `ref` integer;--> statement-breakpoint
ALTER TABLE `clients` ADD `ref` integer;--> statement-breakpoint
ALTER TABLE `invoices` ADD `ref` integer;--> statement-breakpoint
ALTER TABLE `products` ADD `ref` integer;