/** A page of the documentation before it is HTML. */
export interface DocPage {
  /** Behind the language, as in `reference/create-invoice`. */
  slug: string;
  title: string;
  description: string;
  /** Its own name in the navigation, where that is another. */
  label?: string;
  /** Its place among the pages of its group. */
  order: number;
  /** A short mark in the navigation, such as the method of an endpoint. */
  badge?: string;
  markdown: string;
  /** Its file in the repository; a page of the reference is made and has none. */
  file?: string;
}
