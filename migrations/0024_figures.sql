CREATE TABLE `figures` (
	`business_id` text NOT NULL,
	`kind` text NOT NULL,
	`period` text NOT NULL,
	`currency` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`business_id`, `kind`, `period`, `currency`),
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action
);--> statement-breakpoint
CREATE TRIGGER figures_recorded AFTER INSERT ON invoices
WHEN new.finalized_at IS NOT NULL AND EXISTS (SELECT 1 FROM figures WHERE business_id = new.business_id AND kind = 'counted')
BEGIN
  INSERT OR IGNORE INTO figures VALUES (new.business_id, 'issued', substr(new.issue_date, 1, 7), new.currency, 0, 0);
  UPDATE figures SET amount_cents = amount_cents + iif(new.type = 'credit_note', -new.total_cents, new.total_cents), count = count + 1
    WHERE business_id = new.business_id AND kind = 'issued' AND period = substr(new.issue_date, 1, 7) AND currency = new.currency;
END;--> statement-breakpoint
CREATE TRIGGER figures_recorded_open AFTER INSERT ON invoices
WHEN iif(new.type = 'invoice' AND new.status IN ('finalized', 'sent', 'opened'), max(new.total_cents - new.credited_cents - new.amount_paid_cents, 0), 0) > 0 AND EXISTS (SELECT 1 FROM figures WHERE business_id = new.business_id AND kind = 'counted')
BEGIN
  INSERT OR IGNORE INTO figures VALUES (new.business_id, 'open', coalesce(new.due_date, ''), new.currency, 0, 0);
  UPDATE figures SET amount_cents = amount_cents + iif(new.type = 'invoice' AND new.status IN ('finalized', 'sent', 'opened'), max(new.total_cents - new.credited_cents - new.amount_paid_cents, 0), 0), count = count + 1
    WHERE business_id = new.business_id AND kind = 'open' AND period = coalesce(new.due_date, '') AND currency = new.currency;
END;--> statement-breakpoint
CREATE TRIGGER figures_issued AFTER UPDATE OF finalized_at ON invoices
WHEN old.finalized_at IS NULL AND new.finalized_at IS NOT NULL AND EXISTS (SELECT 1 FROM figures WHERE business_id = new.business_id AND kind = 'counted')
BEGIN
  INSERT OR IGNORE INTO figures VALUES (new.business_id, 'issued', substr(new.issue_date, 1, 7), new.currency, 0, 0);
  UPDATE figures SET amount_cents = amount_cents + iif(new.type = 'credit_note', -new.total_cents, new.total_cents), count = count + 1
    WHERE business_id = new.business_id AND kind = 'issued' AND period = substr(new.issue_date, 1, 7) AND currency = new.currency;
END;--> statement-breakpoint
CREATE TRIGGER figures_opened AFTER UPDATE OF status, total_cents, credited_cents, amount_paid_cents ON invoices
WHEN iif(new.type = 'invoice' AND new.status IN ('finalized', 'sent', 'opened'), max(new.total_cents - new.credited_cents - new.amount_paid_cents, 0), 0) > 0 AND iif(new.type = 'invoice' AND new.status IN ('finalized', 'sent', 'opened'), max(new.total_cents - new.credited_cents - new.amount_paid_cents, 0), 0) <> iif(old.type = 'invoice' AND old.status IN ('finalized', 'sent', 'opened'), max(old.total_cents - old.credited_cents - old.amount_paid_cents, 0), 0) AND EXISTS (SELECT 1 FROM figures WHERE business_id = new.business_id AND kind = 'counted')
BEGIN
  INSERT OR IGNORE INTO figures VALUES (new.business_id, 'open', coalesce(new.due_date, ''), new.currency, 0, 0);
  UPDATE figures SET amount_cents = amount_cents + iif(new.type = 'invoice' AND new.status IN ('finalized', 'sent', 'opened'), max(new.total_cents - new.credited_cents - new.amount_paid_cents, 0), 0), count = count + 1
    WHERE business_id = new.business_id AND kind = 'open' AND period = coalesce(new.due_date, '') AND currency = new.currency;
END;--> statement-breakpoint
CREATE TRIGGER figures_closed AFTER UPDATE OF status, total_cents, credited_cents, amount_paid_cents ON invoices
WHEN iif(old.type = 'invoice' AND old.status IN ('finalized', 'sent', 'opened'), max(old.total_cents - old.credited_cents - old.amount_paid_cents, 0), 0) > 0 AND iif(new.type = 'invoice' AND new.status IN ('finalized', 'sent', 'opened'), max(new.total_cents - new.credited_cents - new.amount_paid_cents, 0), 0) <> iif(old.type = 'invoice' AND old.status IN ('finalized', 'sent', 'opened'), max(old.total_cents - old.credited_cents - old.amount_paid_cents, 0), 0) AND EXISTS (SELECT 1 FROM figures WHERE business_id = old.business_id AND kind = 'counted')
BEGIN
  UPDATE figures SET amount_cents = amount_cents - iif(old.type = 'invoice' AND old.status IN ('finalized', 'sent', 'opened'), max(old.total_cents - old.credited_cents - old.amount_paid_cents, 0), 0), count = count - 1
    WHERE business_id = old.business_id AND kind = 'open' AND period = coalesce(old.due_date, '') AND currency = old.currency;
END;--> statement-breakpoint
CREATE TRIGGER figures_deleted AFTER DELETE ON invoices
WHEN old.finalized_at IS NOT NULL AND EXISTS (SELECT 1 FROM figures WHERE business_id = old.business_id AND kind = 'counted')
BEGIN
  UPDATE figures SET amount_cents = amount_cents - iif(old.type = 'credit_note', -old.total_cents, old.total_cents), count = count - 1
    WHERE business_id = old.business_id AND kind = 'issued' AND period = substr(old.issue_date, 1, 7) AND currency = old.currency;
  UPDATE figures SET amount_cents = amount_cents - iif(old.type = 'invoice' AND old.status IN ('finalized', 'sent', 'opened'), max(old.total_cents - old.credited_cents - old.amount_paid_cents, 0), 0), count = count - (iif(old.type = 'invoice' AND old.status IN ('finalized', 'sent', 'opened'), max(old.total_cents - old.credited_cents - old.amount_paid_cents, 0), 0) > 0)
    WHERE business_id = old.business_id AND kind = 'open' AND period = coalesce(old.due_date, '') AND currency = old.currency;
END;--> statement-breakpoint
CREATE TRIGGER figures_paid AFTER INSERT ON payments
WHEN EXISTS (SELECT 1 FROM figures WHERE business_id = new.business_id AND kind = 'counted')
BEGIN
  INSERT OR IGNORE INTO figures VALUES (new.business_id, 'paid', iif(strftime('%d', new.paid_at) = '01' OR strftime('%d', new.paid_at, '+1 day') = '01', substr(new.paid_at, 1, 14) || printf('%02d', CAST(substr(new.paid_at, 15, 2) AS INTEGER) / 15 * 15), substr(new.paid_at, 1, 7) || '-02T00:00'), (SELECT currency FROM invoices WHERE business_id = new.business_id AND id = new.invoice_id), 0, 0);
  UPDATE figures SET amount_cents = amount_cents + new.amount_cents - new.refunded_cents, count = count + 1
    WHERE business_id = new.business_id AND kind = 'paid' AND period = iif(strftime('%d', new.paid_at) = '01' OR strftime('%d', new.paid_at, '+1 day') = '01', substr(new.paid_at, 1, 14) || printf('%02d', CAST(substr(new.paid_at, 15, 2) AS INTEGER) / 15 * 15), substr(new.paid_at, 1, 7) || '-02T00:00') AND currency = (SELECT currency FROM invoices WHERE business_id = new.business_id AND id = new.invoice_id);
END;--> statement-breakpoint
CREATE TRIGGER figures_refunded AFTER UPDATE OF refunded_cents ON payments
WHEN new.refunded_cents <> old.refunded_cents AND EXISTS (SELECT 1 FROM figures WHERE business_id = new.business_id AND kind = 'counted')
BEGIN
  UPDATE figures SET amount_cents = amount_cents + old.refunded_cents - new.refunded_cents, count = count + 0
    WHERE business_id = new.business_id AND kind = 'paid' AND period = iif(strftime('%d', new.paid_at) = '01' OR strftime('%d', new.paid_at, '+1 day') = '01', substr(new.paid_at, 1, 14) || printf('%02d', CAST(substr(new.paid_at, 15, 2) AS INTEGER) / 15 * 15), substr(new.paid_at, 1, 7) || '-02T00:00') AND currency = (SELECT currency FROM invoices WHERE business_id = new.business_id AND id = new.invoice_id);
END;--> statement-breakpoint
CREATE TRIGGER figures_unpaid AFTER DELETE ON payments
WHEN EXISTS (SELECT 1 FROM figures WHERE business_id = old.business_id AND kind = 'counted')
BEGIN
  UPDATE figures SET amount_cents = amount_cents - (old.amount_cents - old.refunded_cents), count = count - 1
    WHERE business_id = old.business_id AND kind = 'paid' AND period = iif(strftime('%d', old.paid_at) = '01' OR strftime('%d', old.paid_at, '+1 day') = '01', substr(old.paid_at, 1, 14) || printf('%02d', CAST(substr(old.paid_at, 15, 2) AS INTEGER) / 15 * 15), substr(old.paid_at, 1, 7) || '-02T00:00') AND currency = (SELECT currency FROM invoices WHERE business_id = old.business_id AND id = old.invoice_id);
END;--> statement-breakpoint
CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log
BEGIN
  SELECT RAISE(ABORT, 'the audit log is only added to');
END;--> statement-breakpoint
CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log
BEGIN
  SELECT RAISE(ABORT, 'the audit log is only added to');
END;
