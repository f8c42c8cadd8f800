/** The words of a page that shows only a message. */
export interface PageMessage {
  title: string;
  detail: string;
}
