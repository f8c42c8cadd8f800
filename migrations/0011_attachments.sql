CREATE TABLE `attachments` (
	`business_id` text NOT NULL,
	`invoice_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`public` integer DEFAULT false NOT NULL,
	`attach` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`business_id`, `invoice_id`, `id`),
	FOREIGN KEY (`business_id`,`invoice_id`) REFERENCES `invoices`(`business_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "attachments_sha256" CHECK(length("attachments"."sha256") = 64),
	CONSTRAINT "attachments_size" CHECK("attachments"."size" > 0)
);
--> statement-breakpoint
CREATE TABLE `comments` (
	`business_id` text NOT NULL,
	`invoice_id` text NOT NULL,
	`id` text NOT NULL,
	`text` text NOT NULL,
	`public` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`business_id`, `invoice_id`, `id`),
	FOREIGN KEY (`business_id`,`invoice_id`) REFERENCES `invoices`(`business_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "comments_text" CHECK(length("comments"."text") > 0)
);
--> statement-breakpoint
ALTER TABLE `businesses` ADD `stored_bytes` integer DEFAULT 0 NOT NULL;