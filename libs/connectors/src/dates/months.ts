/** Month names as people write them, Indonesian and English, whole and short. */
const NAMES: readonly string[] = [
  'januari january jan',
  'februari february pebruari feb peb',
  'maret march mar mrt',
  'april apr',
  'mei may',
  'juni june jun',
  'juli july jul',
  'agustus august agu ags agt aug agst',
  'september sep sept',
  'oktober october okt oct',
  'november nopember nov nop',
  'desember december des dec',
];

const MONTHS = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** 1 to 12, or null. */
export const monthOf = (name: string): number | null =>
  MONTHS.get(name.toLowerCase().replace(/\.$/, '')) ?? null;
