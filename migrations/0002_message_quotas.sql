CREATE TABLE `message_counts` (
	`business_id` text NOT NULL,
	`day` text NOT NULL,
	`messages` integer NOT NULL,
	`new_recipients` integer NOT NULL,
	PRIMARY KEY(`business_id`, `day`),
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "message_counts_amounts" CHECK("message_counts"."messages" >= 0 and "message_counts"."new_recipients" >= 0)
);
--> statement-breakpoint
CREATE TABLE `recipients` (
	`business_id` text NOT NULL,
	`address` text NOT NULL,
	`sent_at` text,
	PRIMARY KEY(`business_id`, `address`),
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `businesses` ADD `daily_messages` integer;--> statement-breakpoint
ALTER TABLE `businesses` ADD `daily_new_recipients` integer;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `held` integer DEFAULT false NOT NULL;