/** Embeddings, overrides and isolates: they could make a text, or what stands next to it, read as something else. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** What a person wrote, without the characters that turn the direction of text. */
export const plain = (text: string): string => text.replace(BIDI_CONTROLS, "");

/** What a person wrote, within a line of ours: its direction stays its own. */
export const Text = ({ children }: { children: string }) => <bdi>{plain(children)}</bdi>;

/** What a person wrote, with its line breaks, each paragraph in its own direction. */
export const Paragraphs = ({ children }: { children: string }) => (
  <p class="text" dir="auto">
    {plain(children)}
  </p>
);
