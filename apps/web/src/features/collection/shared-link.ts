const ADDRESS = /https?:\/\/\S+/i;

/** What a share target hands over: Android puts the address into the text as often as into its own field. */
export function readShared(
  url: string | undefined,
  text: string | undefined,
): { readonly url: string; readonly text: string } {
  const found = url ?? ADDRESS.exec(text ?? '')?.[0] ?? '';
  return { url: found, text: (text ?? '').replace(found, '').trim() };
}

/** Whether it is worth asking the server what the address is. */
export const isAddress = (text: string): boolean =>
  /^https?:\/\/[^/\s]+\.[^/\s]+/i.test(text.trim()) && URL.canParse(text.trim());
