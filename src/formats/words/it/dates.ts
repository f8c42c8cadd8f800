/** Before the 8th and the 11th, whose names begin with a vowel, an article loses its own. */
const beginsWithVowel = (day: string): boolean => /^(?:8|11)\b/.test(day);

/** A day with its article: "il 27 dicembre 2026", "l’8 dicembre 2026". */
export const theDay = (day: string): string => (beginsWithVowel(day) ? `l’${day}` : `il\u00a0${day}`);

/** As in "fattura del 27 dicembre 2026". */
export const ofDay = (day: string): string => (beginsWithVowel(day) ? `dell’${day}` : `del\u00a0${day}`);

/** As in "al 27 novembre", "all’8 dicembre". */
export const asOfDay = (day: string): string => (beginsWithVowel(day) ? `all’${day}` : `al\u00a0${day}`);
