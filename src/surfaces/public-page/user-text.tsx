import { plain } from "../../platform/text/without-bidi-controls.ts";

/** User text within a line of ours, isolated in its own direction. */
export const Text = ({ children }: { children: string }) => <bdi>{plain(children)}</bdi>;

/** User text with its line breaks, each paragraph in its own direction. */
export const Paragraphs = ({ children }: { children: string }) => (
  <p class="text" dir="auto">
    {plain(children)}
  </p>
);
