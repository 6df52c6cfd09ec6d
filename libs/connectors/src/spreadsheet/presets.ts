import type { DateFormat } from '../dates/read-date.js';
import type { MappedField } from './mapping.js';

/** An export that a network's own tool writes: which one it is shows in its headers, and what they mean is known. */
export interface Preset {
  readonly key: string;
  /** A proper name, the same in every language. */
  readonly name: string;
  /** Key of the network; it wins over what an address looks like. */
  readonly network: string;
  /** Headers that only this export has together. Of several names for one header, any. */
  readonly signs: readonly (readonly string[])[];
  /** Of several names for one field the first that the file has. A field that is left out is not read. */
  readonly fields: Readonly<Partial<Record<MappedField, readonly string[]>>>;
  readonly dateFormat: DateFormat;
  /** What stands in the first column of a line that adds the others up. */
  readonly totals: readonly string[];
}

const META = {
  time: ['publish time', 'waktu publikasi', 'waktu penerbitan'],
  link: ['permalink', 'tautan permanen'],
  id: ['post id', 'id postingan'],
  description: ['description', 'deskripsi', 'keterangan'],
  title: ['title', 'judul'],
  counts: {
    views: ['views', 'tayangan', 'impressions', 'impresi'],
    replies: ['comments', 'komentar'],
    reposts: ['shares', 'dibagikan', 'bagikan', 'berbagi'],
  },
} as const;

/**
 * Content exports, found in the tools under: Meta Business Suite, Insights > Content > Export data; X, Analytics > Content,
 * before 2024 Tweet activity; TikTok Studio, Analytics > Content > Download data; YouTube Studio, Analytics > Advanced mode,
 * whose archive holds "Table data.csv". The tools document no format. The English headers are those of samples that people
 * published of files exported in 2017 to 2026. No sample in Indonesian was found: those names are what the tools' interface
 * says, and a file that bears others is mapped by hand as before.
 *
 * A post is known by its address where the export has one, for that is what a reported link says too: the numbers that
 * Meta writes are others than those in its addresses, and a worksheet rounds them to 1.8E+16. Moments bear no zone but in X's
 * older export; whoever imports says which it is.
 */
export const presets: readonly Preset[] = [
  {
    key: 'meta_instagram',
    name: 'Meta Business Suite (Instagram)',
    network: 'instagram',
    signs: [META.id, META.link, META.time, ['account username', 'nama pengguna akun']],
    fields: {
      text: META.description,
      postedAt: META.time,
      url: META.link,
      accountHandle: ['account username', 'nama pengguna akun'],
      accountName: ['account name', 'nama akun'],
      likes: ['likes', 'suka'],
      saves: ['saves', 'disimpan', 'simpanan'],
      ...META.counts,
    },
    dateFormat: 'month_first',
    totals: [],
  },
  {
    key: 'meta_facebook',
    name: 'Meta Business Suite (Facebook)',
    network: 'facebook',
    signs: [META.id, META.link, META.time, ['page name', 'nama halaman'], ['page id', 'id halaman']],
    fields: {
      text: META.description,
      title: META.title,
      postedAt: META.time,
      url: META.link,
      accountName: ['page name', 'nama halaman'],
      likes: ['reactions', 'tanggapan', 'reaksi', 'likes', 'suka'],
      clicks: ['link clicks', 'klik tautan', 'total clicks', 'total klik'],
      ...META.counts,
    },
    dateFormat: 'month_first',
    totals: [],
  },
  {
    key: 'x_content',
    name: 'X Analytics',
    network: 'x',
    signs: [['post id'], ['post text'], ['post link']],
    fields: {
      text: ['post text'],
      postedAt: ['date'],
      url: ['post link'],
      externalId: ['post id'],
      views: ['impressions'],
      likes: ['likes'],
      replies: ['replies'],
      reposts: ['reposts'],
      saves: ['bookmarks'],
      clicks: ['url clicks'],
    },
    dateFormat: 'auto',
    totals: [],
  },
  {
    key: 'x_activity',
    name: 'X (Tweet activity)',
    network: 'x',
    signs: [['tweet id'], ['tweet permalink'], ['tweet text'], ['time']],
    fields: {
      text: ['tweet text'],
      postedAt: ['time'],
      url: ['tweet permalink'],
      externalId: ['tweet id'],
      views: ['impressions'],
      likes: ['likes', 'favorites'],
      replies: ['replies'],
      reposts: ['retweets'],
      saves: ['bookmarks'],
      clicks: ['url clicks'],
    },
    dateFormat: 'auto',
    totals: [],
  },
  {
    key: 'tiktok',
    name: 'TikTok Studio',
    network: 'tiktok',
    signs: [
      ['video title', 'judul video'],
      ['video link', 'tautan video'],
      ['post time', 'waktu posting'],
    ],
    fields: {
      text: ['video title', 'judul video'],
      postedAt: ['post time', 'waktu posting'],
      url: ['video link', 'tautan video'],
      views: ['total views', 'video views', 'total tayangan'],
      likes: ['total likes', 'likes', 'total suka'],
      replies: ['total comments', 'comments', 'total komentar'],
      reposts: ['total shares', 'shares', 'total dibagikan'],
      saves: ['add to favorites', 'total bookmarks'],
    },
    dateFormat: 'auto',
    totals: ['total'],
  },
  {
    key: 'youtube',
    name: 'YouTube Studio',
    network: 'youtube',
    signs: [
      ['content', 'konten'],
      ['video title', 'judul video'],
      ['video publish time', 'waktu publikasi video'],
    ],
    fields: {
      text: ['video title', 'judul video'],
      postedAt: ['video publish time', 'waktu publikasi video'],
      externalId: ['content', 'konten'],
      views: ['views', 'penayangan'],
      likes: ['likes', 'suka', 'likes (vs. dislikes)'],
      replies: ['comments added', 'komentar ditambahkan'],
      reposts: ['shares', 'dibagikan'],
    },
    dateFormat: 'auto',
    totals: ['total'],
  },
];

const bare = (header: string): string => header.trim().replace(/\s+/g, ' ').toLowerCase();
const columnNamed = (columns: readonly string[], names: readonly string[]): string | undefined =>
  names.flatMap((name) => columns.filter((column) => bare(column) === name)).at(0);

/** The export that these headers are of; null for a table of somebody's own. */
export const presetOf = (columns: readonly string[]): Preset | null =>
  presets.find(({ signs }) => signs.every((names) => columnNamed(columns, names) !== undefined)) ?? null;

export const presetNamed = (key: string | null): Preset | null =>
  presets.find((preset) => preset.key === key) ?? null;

/** Which column stands for which field, as the export means it. */
export function presetColumns(
  { fields }: Preset,
  columns: readonly string[],
): Partial<Record<MappedField, string>> {
  const found = Object.entries(fields).flatMap(([field, names]) => {
    const column = columnNamed(columns, names);
    return column === undefined ? [] : [[field, column] as const];
  });
  return Object.fromEntries(found);
}
