/** What pages of clients and products have in common. */
export interface RecordWords {
  active: string;
  archived: string;
  archivedOn(day: string): string;
  edit: string;
  delete: string;
  /** Beside a field that somebody else changed meanwhile: what it holds now. */
  now(value: string): string;
  none: string;
  number: string;
  externalId: string;
}
