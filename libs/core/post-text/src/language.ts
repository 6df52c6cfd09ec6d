/** Words that carry grammar, not topic; none is common in both languages. */
const FUNCTION_WORDS = {
  id: 'yang dan di ke dari untuk dengan pada adalah ini itu tidak akan telah sudah juga oleh dalam atau kami kita saya mereka bisa dapat harus para agar karena sebagai secara lebih hingga serta bagi tersebut bukan belum masih bahwa jika saat ada jangan ya yuk mari anda',
  en: 'the and of to in is are was were for with on at by from that this these those it we you they not will would has have been be or an as but if about can our your their more than which who what',
} as const;

const WORDS = {
  id: new Set(FUNCTION_WORDS.id.split(' ')),
  en: new Set(FUNCTION_WORDS.en.split(' ')),
};

export type LanguageHint = keyof typeof WORDS;

/**
 * A hint at the language, from function words alone: null when there are fewer than two, or no clear lead.
 * Two to one is the lead asked for, since Indonesian posts quote English slogans.
 */
export function languageHint(text: string): LanguageHint | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const indonesian = words.filter((word) => WORDS.id.has(word)).length;
  const english = words.filter((word) => WORDS.en.has(word)).length;
  if (indonesian >= 2 && indonesian >= 2 * english) return 'id';
  if (english >= 2 && english >= 2 * indonesian) return 'en';
  return null;
}

/** The language that a tag begins with: `id` of `id-ID`. Null for what is no tag (BCP 47). */
export const primaryLanguage = (tag: string | null | undefined): string | null =>
  /^[a-z]{2,3}(?=$|[-_])/.exec(tag?.trim().toLowerCase() ?? '')?.[0] ?? null;
