import { plain } from "../../platform/text/plain.ts";

/** What a person wrote, within a line of ours: its direction stays its own. */
export const Text = ({ children }: { children: string }) => <bdi>{plain(children)}</bdi>;

/** What a person wrote, with its line breaks, each paragraph in its own direction. */
export const Paragraphs = ({ children }: { children: string }) => (
  <p class="text" dir="auto">
    {plain(children)}
  </p>
);
