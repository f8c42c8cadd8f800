/** The words of a page that shows only a message. */
export interface Message {
  title: string;
  detail: string;
}
