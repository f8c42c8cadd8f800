CREATE TABLE `sellers` (
	`business_id` text NOT NULL,
	`hash` text NOT NULL,
	`seller` text NOT NULL,
	PRIMARY KEY(`business_id`, `hash`),
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sellers_json" CHECK(json_valid("sellers"."seller"))
);
