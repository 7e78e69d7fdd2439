// The language of the page and its words.
import { words } from "./words.js";

/** Both languages show Latin digits, as Arabic news sites do most often. */
const locales = { en: "en-GB", ar: "ar-u-nu-latn" };
let language = "en";
let plurals = new Intl.PluralRules(locales.en);

export const languages = Object.keys(words);
export const currentLanguage = () => language;
export const locale = () => locales[language];
export const direction = () => (language === "ar" ? "rtl" : "ltr");

export function useLanguage(wanted) {
  language = words[wanted] ? wanted : "en";
  plurals = new Intl.PluralRules(locales[language]);
}

/** The language that the reader's browser asks for first of those that the page speaks, else English. */
export function preferred(wanted) {
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => words[tag]) ?? "en";
}

/** The word under a key, with {names} filled in; values.n chooses the plural form. An unknown key gives itself. */
export function word(key, values = {}) {
  const found = words[language][key] ?? key;
  const form = typeof found === "string" ? found : found[plurals.select(Number(values.n))] ?? found.other;
  return form.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === "number" ? new Intl.NumberFormat(locales[language]).format(value) : value ?? "";
  });
}

/** The word of an enum value, or the value itself where a newer server sends one that the page does not know. */
export function named(kind, value) {
  return value === null || value === undefined ? null : words[language][`${kind}.${value}`] ?? String(value);
}
