/** A page, or a part of one, that says one thing. */
export interface Said {
  title: string;
  detail: string;
}
