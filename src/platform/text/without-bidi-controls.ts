/** Embeddings, overrides and isolates: they could make this or adjacent text read as something else. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A person's text without the control characters that change text direction. */
export const plain = (text: string): string => text.replace(BIDI_CONTROLS, "");
