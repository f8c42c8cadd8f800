ALTER TABLE `invoices` ADD `folded_references` text;
