-- Numbers the rows that have no `ref`, in the order in which they were made (docs/storage.md).
UPDATE `clients` SET `ref` = `given`.`ref` FROM (
	SELECT `new`.`rowid` AS `row`, coalesce(`last`, 0) + row_number() OVER (PARTITION BY `new`.`business_id` ORDER BY `new`.`id`) AS `ref`
	FROM `clients` AS `new` LEFT JOIN (
		SELECT `business_id`, max(`ref`) AS `last` FROM (SELECT `business_id`, `ref` FROM `clients`) GROUP BY `business_id`
	) AS `used` ON `used`.`business_id` = `new`.`business_id` WHERE `new`.`ref` IS NULL
) AS `given` WHERE `clients`.`rowid` = `given`.`row`;
--> statement-breakpoint
UPDATE `client_contacts` SET `ref` = `given`.`ref` FROM (
	SELECT `new`.`rowid` AS `row`, coalesce(`last`, 0) + row_number() OVER (PARTITION BY `new`.`business_id` ORDER BY `new`.`id`) AS `ref`
	FROM `client_contacts` AS `new` LEFT JOIN (
		SELECT `business_id`, max(`ref`) AS `last` FROM (SELECT `business_id`, `ref` FROM `client_contacts` UNION ALL SELECT `business_id`, `ref` FROM `retired_refs` WHERE `kind` = 'contact') GROUP BY `business_id`
	) AS `used` ON `used`.`business_id` = `new`.`business_id` WHERE `new`.`ref` IS NULL
) AS `given` WHERE `client_contacts`.`rowid` = `given`.`row`;
--> statement-breakpoint
UPDATE `products` SET `ref` = `given`.`ref` FROM (
	SELECT `new`.`rowid` AS `row`, coalesce(`last`, 0) + row_number() OVER (PARTITION BY `new`.`business_id` ORDER BY `new`.`id`) AS `ref`
	FROM `products` AS `new` LEFT JOIN (
		SELECT `business_id`, max(`ref`) AS `last` FROM (SELECT `business_id`, `ref` FROM `products`) GROUP BY `business_id`
	) AS `used` ON `used`.`business_id` = `new`.`business_id` WHERE `new`.`ref` IS NULL
) AS `given` WHERE `products`.`rowid` = `given`.`row`;
--> statement-breakpoint
UPDATE `invoices` SET `ref` = `given`.`ref` FROM (
	SELECT `new`.`rowid` AS `row`, coalesce(`last`, 0) + row_number() OVER (PARTITION BY `new`.`business_id` ORDER BY `new`.`id`) AS `ref`
	FROM `invoices` AS `new` LEFT JOIN (
		SELECT `business_id`, max(`ref`) AS `last` FROM (SELECT `business_id`, `ref` FROM `invoices` UNION ALL SELECT `business_id`, `ref` FROM `retired_refs` WHERE `kind` = 'invoice') GROUP BY `business_id`
	) AS `used` ON `used`.`business_id` = `new`.`business_id` WHERE `new`.`ref` IS NULL
) AS `given` WHERE `invoices`.`rowid` = `given`.`row`;--> statement-breakpoint
CREATE UNIQUE INDEX `client_contacts_ref` ON `client_contacts` (`business_id`,`ref`) WHERE ref is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `clients_ref` ON `clients` (`business_id`,`ref`) WHERE ref is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_ref` ON `invoices` (`business_id`,`ref`) WHERE ref is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `products_ref` ON `products` (`business_id`,`ref`) WHERE ref is not null;