export const TONES = ['neutral', 'info', 'ok', 'warn', 'stop'] as const;
/** What a mark says before it is read. */
export type Tone = (typeof TONES)[number];

/** Theme colour of each tone. */
export const toneColour = {
  neutral: 'gray',
  info: 'brand',
  ok: 'green',
  warn: 'orange',
  stop: 'red',
} as const;
