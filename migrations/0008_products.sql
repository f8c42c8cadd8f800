CREATE TABLE `products` (
	`business_id` text NOT NULL,
	`id` text NOT NULL,
	`number` text,
	`description` text NOT NULL,
	`details` text,
	`unit` text NOT NULL,
	`unit_price_cents` text NOT NULL,
	`tax_rate` text NOT NULL,
	`tax_category` text NOT NULL,
	`kind` text,
	`external_id` text,
	`archived_at` text,
	`sort_name` text NOT NULL,
	`search_text` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`business_id`, `id`),
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "products_description" CHECK(length("products"."description") > 0),
	CONSTRAINT "products_version" CHECK("products"."version" >= 1)
);
--> statement-breakpoint
CREATE INDEX `products_by_name` ON `products` (`business_id`,`sort_name`,`id`,`search_text`) WHERE archived_at is null;--> statement-breakpoint
CREATE INDEX `products_archived` ON `products` (`business_id`,`sort_name`,`id`,`search_text`) WHERE archived_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `products_number` ON `products` (`business_id`,`number`) WHERE number is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `products_external_id` ON `products` (`business_id`,`external_id`) WHERE external_id is not null;