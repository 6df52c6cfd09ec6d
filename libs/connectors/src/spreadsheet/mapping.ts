import { z } from 'zod';
import { DATE_FORMATS } from '../dates/read-date.js';

/** What a column can be taken for. `title` is read where a row has no text. */
export const MAPPED_FIELDS = [
  'text', 'title', 'postedAt', 'url', 'externalId', 'network', 'accountHandle', 'accountName', 'language', 'hashtags',
  'views', 'likes', 'replies', 'reposts', 'quotes', 'saves', 'clicks',
] as const; // prettier-ignore
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** Which column stands for which field. `text` is the one that must be there. */
export const mappingSchema = z.object({
  columns: z
    .partialRecord(z.enum(MAPPED_FIELDS), z.string().min(1))
    .refine((columns) => columns.text !== undefined),
  dateFormat: z.enum(DATE_FORMATS).default('auto'),
  /** Key of the export that the file is; its network and its lines of totals are known. */
  preset: z.string().max(40).nullable().default(null),
});
export type ColumnMapping = z.infer<typeof mappingSchema>;

/** Headers as exports and people write them, without case, signs and spaces. Indonesian first. */
const SYNONYMS: Readonly<Record<MappedField, string>> = {
  text: 'teks isi isipost isiunggahan konten caption keterangan takarir deskripsi unggahan postingan pesan text content message posttext tweettext fulltext description body title judul',
  // Only exports that are known have both.
  title: '',
  postedAt:
    'tanggal tanggalposting tanggalunggah tanggaltayang waktu waktuposting waktuunggah waktutayang tgl diterbitkan date postedat publishtime publishedat published createdat createdtime time timestamp posted datetime',
  url: 'tautan taut link url alamat tautanpost linkpost permalink postlink posturl posturi pageurl tweetpermalink',
  externalId: 'idpost idunggahan idkonten idpostingan id postid tweetid mediaid externalid contentid videoid',
  network: 'jejaring jejaringsosial kanal media mediasosial medsos platform network channel source saluran',
  accountHandle:
    'akun namapengguna pengguna username handle account accountusername screenname author useraccount',
  accountName:
    'namaakun nama namahalaman namainstansi instansi kementerian accountname authorname pagename displayname name',
  language: 'bahasa language lang',
  hashtags: 'tagar hashtag hashtags tags',
  views: 'tayangan dilihat ditonton penayangan impresi jangkauan views impressions plays videoviews',
  likes: 'suka disukai jumlahsuka reaksi likes reactions favorites favourites favoritecount likecount',
  replies: 'komentar jumlahkomentar balasan comments replies commentcount replycount',
  reposts:
    'bagikan dibagikan jumlahdibagikan sebaran shares reposts retweets sharecount retweetcount repostcount',
  quotes: 'kutipan dikutip quotes quotecount quotetweets',
  saves: 'simpan disimpan saves saved bookmarks',
  clicks: 'klik kliktautan clicks linkclicks',
};

const bare = (header: string): string =>
  header
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The likeliest column for each field, by header alone; synonyms that stand first win. */
export function suggestMapping(columns: readonly string[]): ColumnMapping['columns'] {
  const taken = new Set<string>();
  const suggestion: Partial<Record<MappedField, string>> = {};
  for (const field of MAPPED_FIELDS) {
    const column = SYNONYMS[field]
      .split(' ')
      .filter((synonym) => synonym !== '')
      .flatMap((synonym) => columns.filter((name) => bare(name) === synonym && !taken.has(name)))
      .at(0);
    if (column === undefined) continue;
    taken.add(column);
    suggestion[field] = column;
  }
  return suggestion;
}
