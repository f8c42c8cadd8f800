/** What all lists have in common. */
export interface ListWords {
  /** The button of the filters. */
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
