/** Embeddings, overrides and isolates: they could make a text, or what stands next to it, read as something else. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** What a person wrote, without the characters that turn the direction of text. */
export const plain = (text: string): string => text.replace(BIDI_CONTROLS, "");
