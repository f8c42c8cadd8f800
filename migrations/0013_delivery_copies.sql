ALTER TABLE `deliveries` ADD `bcc` text;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `subject` text;