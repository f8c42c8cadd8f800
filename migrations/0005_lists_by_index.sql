DROP INDEX `clients_by_name`;--> statement-breakpoint
CREATE INDEX `clients_archived` ON `clients` (`business_id`,`sort_name`,`id`,`search_text`) WHERE archived_at is not null;--> statement-breakpoint
CREATE INDEX `clients_by_name` ON `clients` (`business_id`,`sort_name`,`id`,`search_text`) WHERE archived_at is null;--> statement-breakpoint
DROP INDEX `invoices_by_status`;--> statement-breakpoint
DROP INDEX `invoices_by_issue_date`;--> statement-breakpoint
DROP INDEX `invoices_by_due_date`;--> statement-breakpoint
DROP INDEX `invoices_by_update`;--> statement-breakpoint
DROP INDEX `invoices_corrections`;--> statement-breakpoint
CREATE INDEX `invoices_search` ON `invoices` (`business_id`,`id`,`client_id`,lower(number) || char(10) || case when folded_references is null then lower(case when external_id is null then '' else external_id end || char(10) || case when purchase_order is null then '' else purchase_order end) else folded_references end) WHERE type = 'invoice';--> statement-breakpoint
CREATE INDEX `invoices_overdue` ON `invoices` (`business_id`,`id`) WHERE overdue_noted_at is not null and status in ('finalized', 'sent', 'opened');--> statement-breakpoint
CREATE INDEX `invoices_credit_notes` ON `invoices` (`business_id`,`id`) WHERE corrects_id is not null;--> statement-breakpoint
CREATE INDEX `invoices_by_status` ON `invoices` (`business_id`,`status`,`id`) WHERE type = 'invoice';--> statement-breakpoint
CREATE INDEX `invoices_by_issue_date` ON `invoices` (`business_id`,`issue_date`,`id`) WHERE type = 'invoice';--> statement-breakpoint
CREATE INDEX `invoices_by_due_date` ON `invoices` (`business_id`,`due_date`,`id`) WHERE type = 'invoice';--> statement-breakpoint
CREATE INDEX `invoices_by_update` ON `invoices` (`business_id`,`updated_at`,`id`) WHERE type = 'invoice';--> statement-breakpoint
CREATE INDEX `invoices_corrections` ON `invoices` (`business_id`,`corrects_id`,`id`) WHERE corrects_id is not null;