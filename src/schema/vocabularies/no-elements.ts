/** How a list is stored that is empty, where a CHECK wants one element at least. */
export const NO_ELEMENTS = "[null]";
