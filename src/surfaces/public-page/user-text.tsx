import { plain } from "../../platform/text/without-bidi-controls.ts";

/** User text within a line of ours, isolated in its own direction. */
export const Text = ({ children }: { children: string }) => <bdi>{plain(children)}</bdi>;

/** What a hyphen would break and is one number all the same, such as that of a document. */
const NUMBER = /(\S*\d-\d\S*)/;

/** User text in which a number breaks only where it is longer than a line. */
export const Unbroken = ({ children }: { children: string }) => (
  <bdi>
    {plain(children)
      .split(NUMBER)
      .map((part, index) => (index % 2 === 0 ? part : <span class="whole">{part}</span>))}
  </bdi>
);

/** User text with its line breaks, each paragraph in its own direction. */
export const Paragraphs = ({ children }: { children: string }) => (
  <p class="text" dir="auto">
    {plain(children)}
  </p>
);
