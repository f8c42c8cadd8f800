CREATE TABLE `invoice_parties` (
	`business_id` text NOT NULL,
	`invoice_id` text NOT NULL,
	`parties` text NOT NULL,
	PRIMARY KEY(`business_id`, `invoice_id`),
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`business_id`,`invoice_id`) REFERENCES `invoices`(`business_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invoice_parties_json" CHECK(json_valid("invoice_parties"."parties"))
);
