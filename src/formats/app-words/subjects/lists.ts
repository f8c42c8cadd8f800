/** What all lists have in common. */
export interface ListWords {
  /** The label of the field, and its button. */
  search: string;
  find: string;
  /** No filter. */
  all: string;
  next: string;
  first: string;
  noMatch: string;
  showAll: string;
  from: string;
  to: string;
}
