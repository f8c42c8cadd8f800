CREATE TABLE `client_contacts` (
	`business_id` text NOT NULL,
	`client_id` text NOT NULL,
	`id` text NOT NULL,
	`first_name` text,
	`last_name` text,
	`email` text,
	`phone` text,
	`job_title` text,
	`is_default` integer DEFAULT false NOT NULL,
	`gets_invoices` integer DEFAULT false NOT NULL,
	`search_text` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`business_id`, `client_id`, `id`),
	FOREIGN KEY (`business_id`,`client_id`) REFERENCES `clients`(`business_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "client_contacts_name" CHECK(coalesce("client_contacts"."first_name", "client_contacts"."last_name") is not null),
	CONSTRAINT "client_contacts_email" CHECK("client_contacts"."email" is not null or not "client_contacts"."gets_invoices"),
	CONSTRAINT "client_contacts_version" CHECK("client_contacts"."version" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `client_contacts_default` ON `client_contacts` (`business_id`,`client_id`) WHERE is_default = 1;