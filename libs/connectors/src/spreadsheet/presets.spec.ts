import { describe, expect, it } from '@jest/globals';
import { mapRow, type MappedRow } from './map-row.js';
import { mappingSchema } from './mapping.js';
import { presetColumns, presetOf, presets } from './presets.js';
import { readTable } from './read-table.js';

/** Files written by hand to the shape of each tool's export; none is anybody's real export. */
const META_INSTAGRAM = [
  'Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves',
  '1.80112E+16,17840000000000001,kemencontoh,Kementerian Contoh,"Stok aman, harga turun #Pangan",44,11/03/2026 08:31,https://www.instagram.com/reel/DAbc123xyz_/,IG reel,,Lifetime,"12,400",9100,610,88,41,57,230',
].join('\n');
const META_INSTAGRAM_ID = [
  'ID Postingan;ID Akun;Nama pengguna akun;Nama akun;Deskripsi;Waktu publikasi;Tautan permanen;Jenis postingan;Tayangan;Suka;Komentar;Dibagikan;Disimpan',
  '18011;17840;kemencontoh;Kementerian Contoh;Stok aman;11/03/2026 08:31;https://www.instagram.com/p/DAbc123xyz_/;Foto;12.400;1.610;57;88;230',
].join('\r\n');
const META_FACEBOOK = [
  'Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Caption type,Permalink,Is crosspost,Is share,Post type,Languages,Custom labels,Funded content status,Data comment,Date,Impressions,Reach,"Reactions, Comments and Shares",Reactions,Comments,Shares,Total clicks,Link clicks',
  '122158000000000001,61571000000000,Kementerian Contoh,Loket dibuka,,0,11/13/2026 21:00,,https://www.facebook.com/kemencontoh/posts/122158000000000001,0,0,Photos,,,,,Lifetime,"4,030",3900,52,40,7,5,12,3',
  '122158000000000002,61571000000000,Kementerian Contoh,,Video pelayanan,27,11/14/2026 09:15,,https://www.facebook.com/reel/987654321,0,0,Reels,,,,,Lifetime,,,,,,,,',
].join('\n');
const X_CONTENT = [
  'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks',
  '1.9E+18,"Tue, Jul 14, 2026","Harga beras, hari ini",https://x.com/kemencontoh/status/1900000000000000123,"122,978",12,300,4,0,0,5,6,129,200,66,0,0',
].join('\n');
const X_ACTIVITY = [
  '"Tweet id","Tweet permalink","Tweet text","time","impressions","engagements","engagement rate","retweets","replies","likes","user profile clicks","url clicks"',
  '"1600000000000000456","https://twitter.com/kemencontoh/status/1600000000000000456","Baris satu\nbaris dua","2023-09-18 12:00 +0000","120.0","3.0","0.025","1.0","0.0","2.0","0.0","0.0"',
].join('\n');
const TIKTOK = [
  'Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views,Average watch time',
  '"Sehari di loket, yuk",https://www.tiktok.com/@kemencontoh/video/7412345678901234567?lang=id,2026-08-02 19:05:00,1.2K,48,31,"18,400",11.5',
  'Total,,,1200,48,31,18400,',
].join('\n');
const YOUTUBE = [
  'Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,Likes,Comments added,Shares,Impressions,Impressions click-through rate (%)',
  'Total,,,,504631,42600.6525,7421,60,7,3,5943695,5.22',
  '-a1B2c3D4e5,"Konferensi pers: harga","Sep 20, 2026",45,"1,250",0.5,1,10,2,1,90000,4.1',
].join('\n');

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

async function read(file: Uint8Array): Promise<{ preset: string | null; rows: MappedRow[] }> {
  const table = await readTable(file, 'ekspor.csv');
  const preset = presetOf(table.columns);
  if (preset === null) return { preset: null, rows: [] };
  const mapping = mappingSchema.parse({
    columns: presetColumns(preset, table.columns),
    dateFormat: preset.dateFormat,
    preset: preset.key,
  });
  const rows: MappedRow[] = [];
  for await (const row of table.rows)
    rows.push(mapRow(mapping, row, row.number, { defaultNetwork: null, zone: 'WIB' }));
  return { preset: preset.key, rows };
}

/** What tells a post apart, and what it says: `network/id | address | account | moment | text | counts`. */
function lineOf(mapped: MappedRow): string {
  if (mapped.kind === 'skipped') return 'skipped';
  if (mapped.kind === 'rejected') return mapped.rejected.problems.map(({ code }) => code).join(', ');
  const { network, externalId, url, authorHandle, postedAt, text, metrics } = mapped.post;
  const counts = Object.entries(metrics).map(([key, count]) => `${key} ${count}`);
  return [
    `${network}/${externalId}`,
    url ?? '',
    authorHandle ?? '',
    postedAt?.toISOString() ?? '',
    text.replaceAll('\n', '¶'),
    counts.join(' '),
  ].join(' | ');
}

describe('presets', () => {
  it.each<[string, Uint8Array, string, string[]]>([
    [
      'Meta Business Suite, Instagram, its numbers rounded by a worksheet',
      bytes(META_INSTAGRAM),
      'meta_instagram',
      [
        'instagram/DAbc123xyz_ | https://www.instagram.com/p/DAbc123xyz_/ | kemencontoh | 2026-11-03T01:31:00.000Z | Stok aman, harga turun #Pangan | views 12400 likes 610 replies 57 reposts 88 saves 230',
      ],
    ],
    [
      'the same in Indonesian, in UTF-16',
      utf16(META_INSTAGRAM_ID),
      'meta_instagram',
      [
        'instagram/DAbc123xyz_ | https://www.instagram.com/p/DAbc123xyz_/ | kemencontoh | 2026-11-03T01:31:00.000Z | Stok aman | views 12400 likes 1610 replies 57 reposts 88 saves 230',
      ],
    ],
    [
      'Meta Business Suite, Facebook: the title where there is no description',
      bytes(`\uFEFF${META_FACEBOOK}`),
      'meta_facebook',
      [
        'facebook/122158000000000001 | https://www.facebook.com/kemencontoh/posts/122158000000000001 | kemencontoh | 2026-11-13T14:00:00.000Z | Loket dibuka | views 4030 likes 40 replies 7 reposts 5 clicks 3',
        'facebook/987654321 | https://www.facebook.com/reel/987654321 |  | 2026-11-14T02:15:00.000Z | Video pelayanan | ',
      ],
    ],
    [
      'X Analytics, its number rounded by a worksheet',
      bytes(X_CONTENT),
      'x_content',
      [
        'x/1900000000000000123 | https://x.com/kemencontoh/status/1900000000000000123 | kemencontoh | 2026-07-13T17:00:00.000Z | Harga beras, hari ini | views 122978 likes 12 replies 5 reposts 6 saves 4 clicks 66',
      ],
    ],
    [
      'the activity export of Twitter',
      bytes(X_ACTIVITY),
      'x_activity',
      [
        'x/1600000000000000456 | https://x.com/kemencontoh/status/1600000000000000456 | kemencontoh | 2023-09-18T12:00:00.000Z | Baris satu¶baris dua | views 120 likes 2 replies 0 reposts 1 clicks 0',
      ],
    ],
    [
      'TikTok Studio',
      bytes(TIKTOK),
      'tiktok',
      [
        'tiktok/7412345678901234567 | https://www.tiktok.com/@kemencontoh/video/7412345678901234567 | kemencontoh | 2026-08-02T12:05:00.000Z | Sehari di loket, yuk | views 18400 likes 1200 replies 48 reposts 31',
        'skipped',
      ],
    ],
    [
      'YouTube Studio, whose posts have no address but their number',
      bytes(YOUTUBE),
      'youtube',
      [
        'skipped',
        'youtube/-a1B2c3D4e5 | https://www.youtube.com/watch?v=-a1B2c3D4e5 |  | 2026-09-19T17:00:00.000Z | Konferensi pers: harga | views 1250 likes 10 replies 2 reposts 1',
      ],
    ],
  ])('reads %s', async (_, file, preset, lines) => {
    const { preset: found, rows } = await read(file);
    expect(found).toBe(preset);
    expect(rows.map(lineOf)).toEqual(lines);
  });

  it.each([
    ['a table of somebody’s own', ['Tanggal', 'Teks', 'Jejaring', 'Akun']],
    ['an overview by days', ['Date', 'Impressions', 'Likes', 'Replies', 'Reposts']],
    ['half of an export', ['Post ID', 'Permalink', 'Publish time']],
    ['nothing', []],
  ])('takes %s for none', (_, columns) => expect(presetOf(columns)).toBeNull());

  it('keeps the network of the export where an address looks like another’s', async () => {
    const file = META_FACEBOOK.replace(
      'https://www.facebook.com/reel/987654321',
      'https://kemencontoh.example/video/9',
    );
    const [, mapped] = (await read(bytes(file))).rows;
    expect(mapped?.kind === 'post' && mapped.post).toMatchObject({
      network: 'facebook',
      externalId: expect.stringMatching(/^fp:/),
    });
  });

  it('mistakes none for another', () => {
    for (const preset of presets) {
      const columns = preset.signs.map(([name]) => name ?? '');
      expect(presetOf(columns)?.key).toBe(preset.key);
    }
  });
});
