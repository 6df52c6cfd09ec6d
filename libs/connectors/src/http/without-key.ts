/** As JSON and addresses within JSON write it. Networks put the key that was used into addresses of further pages. */
const spellingsOf = (token: string): readonly string[] => [
  ...new Set([token, encodeURIComponent(token), token.replaceAll('/', '\\/')]),
];

/** An answer freed of the key that it repeats. One byte is one character of Latin-1, so the rest comes back as it was. */
export function withoutKey(body: Uint8Array, token: string): Uint8Array {
  const read = Buffer.from(body).toString('latin1');
  const hidden = spellingsOf(token).reduce((text, spelling) => text.replaceAll(spelling, 'KEY'), read);
  return hidden === read ? body : Buffer.from(hidden, 'latin1');
}
