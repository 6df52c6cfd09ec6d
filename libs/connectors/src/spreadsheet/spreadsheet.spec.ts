import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { describeConnector } from '@conductor/connector-contract/contract-spec';
import writeWorkbook from 'write-excel-file/node';
import { allOf, fetchOptions, loopbackHttp } from '../spec-kit/host.js';
import { mapRow, type MapRowOptions } from './map-row.js';
import { mappingSchema, suggestMapping, type ColumnMapping } from './mapping.js';
import { readCount } from './read-count.js';
import { readTable } from './read-table.js';
import { spreadsheet } from './spreadsheet-connector.js';
import type { Cell } from './table.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
async function read(bytes: Uint8Array | string, name = 'ekspor.csv') {
  const table = await readTable(typeof bytes === 'string' ? bytesOf(bytes) : bytes, name);
  return { ...table, rows: await allOf(table.rows) };
}

describe('readTable', () => {
  const word = 'Café – “ya”';
  const windows = Buffer.concat([
    Buffer.from('Teks,Akun\n'),
    Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x96, 0x20, 0x93, 0x79, 0x61, 0x94]),
    Buffer.from(',a'),
  ]);
  it.each([
    ['UTF-8', bytesOf(`Teks,Akun\n${word},a`), 'utf-8', false],
    ['UTF-8 with its mark', bytesOf(`\ufeffTeks,Akun\r\n${word},a\r\n`), 'utf-8', false],
    ['UTF-16 LE', utf16(`Teks,Akun\n${word},a`), 'utf-16le', false],
    ['UTF-16 BE', utf16(`Teks,Akun\n${word},a`).swap16(), 'utf-16be', false],
    ['windows-1252, as a guess', windows, 'windows-1252', true],
  ])('reads %s', async (_, bytes, encoding, isEncodingGuessed) => {
    const table = await read(bytes);
    expect(table).toMatchObject({ encoding, isEncodingGuessed, columns: ['Teks', 'Akun'] });
    expect(table.rows).toEqual([{ number: 2, cells: { Teks: word, Akun: 'a' }, surplus: 0 }]);
  });

  it.each([
    ['Teks,Akun\n"a;b;c",d', ','],
    ['Teks;Akun\nharga naik, turun, tetap;a\nstok, aman;b', ';'],
    ['Teks\tAkun\na, b\tc', '\t'],
    ['Teks|Akun\na|b', '|'],
    ['sep=;\nTeks;Akun,x\na;b', ';'],
    ['Teks\nsatu', ','],
    ['Teks;Tanggal\n"baris\nkedua, dan, koma";x', ';'],
  ])('finds the delimiter of %j', async (text, delimiter) =>
    expect((await read(text)).delimiter).toBe(delimiter),
  );

  it('skips a preamble, blank rows and blank ends, and names columns apart', async () => {
    const table = await read('Laporan bulanan\n\n,Teks,Teks,\n,a,b,\n,,,\n,"c\nd",,e\n');
    expect(table.columns).toEqual(['#1', 'Teks', 'Teks (2)']);
    expect(table.rows).toMatchObject([
      { cells: { '#1': null, Teks: 'a', 'Teks (2)': 'b' }, surplus: 0 },
      { cells: { Teks: 'c\nd', 'Teks (2)': null }, surplus: 1 },
    ]);
  });

  it('can be read twice, for the preview and for the import', async () => {
    const table = await readTable(bytesOf('Teks,Akun\na,b'), 'x.csv');
    expect(await allOf(table.rows)).toEqual(await allOf(table.rows));
  });

  it('reads a workbook with its types, whatever it is called', async () => {
    const at = new Date('2026-08-17T09:30:00Z');
    const sheet = [
      [{ value: 'Teks' }, { value: 'Tanggal' }, { value: 'Suka' }],
      [{ value: 'Harga' }, { value: at, type: Date, format: 'dd/mm/yyyy hh:mm' }, { value: 1200 }],
    ];
    const bytes = await (writeWorkbook as unknown as (data: unknown) => { toBuffer(): Promise<Buffer> })(
      sheet,
    ).toBuffer();
    const table = await read(bytes, 'ekspor.csv');
    expect(table).toMatchObject({ format: 'xlsx', encoding: null, delimiter: null });
    expect(table.rows).toEqual([
      { number: 2, cells: { Teks: 'Harga', Tanggal: at, Suka: 1200 }, surplus: 0 },
    ]);
  });

  const entry = (name: string, content: Buffer): { local: Buffer; central: Buffer } => {
    const data = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt16LE(name.length, 28);
    return {
      local: Buffer.concat([local, Buffer.from(name), data]),
      central: Buffer.concat([central, Buffer.from(name)]),
    };
  };
  const bomb = (): Buffer => {
    const { local, central } = entry('xl/workbook.xml', Buffer.alloc(210 * 1024 * 1024));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(local.length, 16);
    return Buffer.concat([local, central, end]);
  };
  it.each([
    ['nothing', () => bytesOf(''), 'x.csv', 'FILE_EMPTY'],
    ['blanks', () => bytesOf(' \n\n'), 'x.csv', 'FILE_EMPTY'],
    ['delimiters alone', () => bytesOf(',,\n,,'), 'x.csv', 'FILE_EMPTY'],
    ['a page of HTML', () => bytesOf('<!DOCTYPE html><table>'), 'x.csv', 'FILE_NOT_A_TABLE'],
    ['JSON', () => bytesOf('{"a":1}'), 'x.csv', 'FILE_NOT_A_TABLE'],
    ['a cell without end', () => bytesOf('Teks,Akun\n"a,b'), 'x.csv', 'FILE_NOT_A_TABLE'],
    ['binary', () => Uint8Array.from([0x41, 0, 0x42, 0xff]), 'x.csv', 'FILE_UNKNOWN_ENCODING'],
    [
      'bytes of no encoding',
      () => Uint8Array.from([0x41, 0x2c, 0x81, 0xff]),
      'x.csv',
      'FILE_UNKNOWN_ENCODING',
    ],
    ['half a UTF-16 character', () => Buffer.from([0xff, 0xfe, 0x41]), 'x.csv', 'FILE_UNKNOWN_ENCODING'],
    [
      'the older workbook',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      'x.xls',
      'FILE_NOT_A_WORKBOOK',
    ],
    ['text under a workbook name', () => bytesOf('Teks,Akun\na,b'), 'x.xlsx', 'FILE_NOT_A_WORKBOOK'],
    ['a broken archive', () => Buffer.from('PK\u0003\u0004 rusak'), 'x.xlsx', 'FILE_NOT_A_WORKBOOK'],
    ['an archive bomb', bomb, 'x.xlsx', 'FILE_TOO_LARGE'],
  ])('refuses %s', async (_, bytes, name, code) => {
    await expect(read(bytes(), name)).rejects.toMatchObject({ kind: 'Malformed', code });
  });

  it('refuses a file above the cap', async () => {
    const refused = readTable(bytesOf('Teks,Akun'), 'x.csv', { maxBytes: 8 });
    await expect(refused).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', facts: { maxBytes: 8 } });
  });
});

describe('suggestMapping', () => {
  it.each([
    [
      ['Tanggal Posting', 'Akun', 'Isi Unggahan', 'Tautan', 'Jumlah Suka', 'Catatan'],
      {
        postedAt: 'Tanggal Posting',
        accountHandle: 'Akun',
        text: 'Isi Unggahan',
        url: 'Tautan',
        likes: 'Jumlah Suka',
      },
    ],
    [
      [
        'Post ID',
        'Account username',
        'Description',
        'Publish time',
        'Permalink',
        'Views',
        'Likes',
        'Shares',
        'Comments',
        'Saves',
      ],
      {
        externalId: 'Post ID',
        accountHandle: 'Account username',
        text: 'Description',
        postedAt: 'Publish time',
        url: 'Permalink',
        views: 'Views',
        likes: 'Likes',
        reposts: 'Shares',
        replies: 'Comments',
        saves: 'Saves',
      },
    ],
    [['Title', 'Text', 'Date (WIB)'], { text: 'Text', postedAt: 'Date (WIB)' }],
    [['a', 'b'], {}],
  ])('%j', (columns, expected) => expect(suggestMapping(columns)).toEqual(expected));
});

describe('readCount', () => {
  it.each([
    [12, 12], ['1.234', 1234], ['1,234,567', 1_234_567], ['1,2 rb', 1200], ['3K', 3000], ['2.5 jt', 2_500_000], ['0', 0],
    ['-1', null], ['banyak', null], ['1 lusin', null], [null, null], [true, null], [Number.NaN, null],
  ])('%p -> %p', (cell, expected) => expect(readCount(cell)).toBe(expected)); // prettier-ignore
});

describe('mapRow', () => {
  const mapping: ColumnMapping = mappingSchema.parse({
    columns: {
      text: 'Teks',
      postedAt: 'Tanggal',
      url: 'Tautan',
      externalId: 'ID',
      network: 'Kanal',
      accountHandle: 'Akun',
      likes: 'Suka',
      hashtags: 'Tagar',
    },
  });
  const good: Record<string, Cell> = {
    Teks: 'Harga #Pangan turun',
    Tanggal: '17/08/2026 09:30',
    Tautan: 'https://twitter.com/BPS_RI/status/12',
    ID: null,
    Kanal: null,
    Akun: null,
    Suka: '1,2 rb',
    Tagar: '#Pangan, Beras',
  };
  const options: MapRowOptions = { defaultNetwork: null, zone: 'WIB' };
  const map = (change: Record<string, Cell> = {}, given: Partial<MapRowOptions> = {}, surplus = 0) =>
    mapRow(mapping, { number: 7, cells: { ...good, ...change }, surplus }, 7, { ...options, ...given });

  it('takes network, account and id from the address', () => {
    expect(map()).toEqual({
      kind: 'post',
      post: {
        network: 'x', externalId: '12', url: 'https://x.com/bps_ri/status/12', text: 'Harga #Pangan turun', language: null,
        postedAt: new Date('2026-08-17T02:30:00Z'), authorHandle: 'bps_ri', authorName: null,
        hashtags: ['pangan', 'beras'], mentions: [], links: [], media: [], asOf: null, metrics: { likes: 1200 }, raw: good,
      },
    }); // prettier-ignore
  });

  it.each([
    [
      'columns above the address',
      { Kanal: 'IG', Akun: '@Humas', ID: '99' },
      {},
      { network: 'instagram', authorHandle: 'humas', externalId: '99' },
    ],
    [
      'the network that is chosen',
      { Tautan: null, Akun: 'a' },
      { defaultNetwork: 'tiktok' },
      { network: 'tiktok', url: null, externalId: expect.stringMatching(/^fp:[0-9a-f]{32}$/) },
    ],
    ['the address where a worksheet has spoilt the id', { ID: '1,23457E+18' }, {}, { externalId: '12' }],
    ['the zone that is chosen', {}, { zone: 'WIT' as const }, { postedAt: new Date('2026-08-17T00:30:00Z') }],
    [
      'a date cell',
      { Tanggal: new Date('2026-08-17T09:30:00Z') },
      {},
      { postedAt: new Date('2026-08-17T02:30:00Z') },
    ],
    ['no count where there is none', { Suka: '-' }, {}, { metrics: {} }],
    ['numbers as text', { Teks: 2026 }, {}, { text: '2026' }],
    [
      'no character that a database refuses',
      { Teks: 'a\u0000b\ud800' },
      {},
      { text: 'ab\ufffd', raw: { Teks: 'ab\ufffd' } },
    ],
  ])('takes %s', (_, change, given, expected) =>
    expect(map(change, given)).toMatchObject({ kind: 'post', post: expected }),
  );

  it.each([
    ['TEXT_MISSING', 'Teks', { Teks: '  ' }, {}],
    ['DATE_MISSING', 'Tanggal', { Tanggal: null }, {}],
    ['DATE_UNREADABLE', 'Tanggal', { Tanggal: 'kemarin' }, { value: 'kemarin' }],
    ['DATE_AMBIGUOUS', 'Tanggal', { Tanggal: '03/04/2026' }, { value: '03/04/2026' }],
    ['URL_UNREADABLE', 'Tautan', { Tautan: 'javascript:x', Kanal: 'x' }, { value: 'javascript:x' }],
    ['NETWORK_UNKNOWN', 'Kanal', { Kanal: 'Friendster' }, { value: 'Friendster' }],
    ['NETWORK_MISSING', 'Kanal', { Tautan: null }, {}],
  ])('rejects with %s in %s', (code, column, change: Record<string, Cell>, facts) => {
    expect(map(change)).toEqual({
      kind: 'rejected',
      rejected: { row: 7, problems: [{ code, column, facts }] },
    });
  });

  it('reports every fault of a row', () => {
    expect(map({ Teks: null, Tanggal: 'x' }, {}, 2)).toMatchObject({
      rejected: {
        problems: [
          { code: 'ROW_TOO_WIDE', facts: { surplus: 2 } },
          { code: 'TEXT_MISSING' },
          { code: 'DATE_UNREADABLE' },
        ],
      },
    });
  });

  it('reports a column that the table does not have', () => {
    const cells = Object.fromEntries(Object.entries(good).filter(([column]) => column !== 'Suka'));
    expect(mapRow(mapping, { number: 7, cells, surplus: 0 }, 7, options)).toMatchObject({
      rejected: { problems: [{ code: 'COLUMN_UNKNOWN', column: 'Suka', facts: { column: 'Suka' } }] },
    });
  });

  it('gives a row without id or address the same id at each import', () => {
    const once = map({ Tautan: null, Kanal: 'x' });
    expect(map({ Tautan: null, Kanal: 'x' })).toEqual(once);
    expect(map({ Tautan: null, Kanal: 'x', Akun: 'lain' })).not.toEqual(once);
  });
});

const files = new Map([
  [
    'dua',
    'Teks;Tautan\nsatu;https://x.com/a/status/1\n;https://x.com/a/status/2\ntiga;https://x.com/a/status/3\nulang;https://x.com/a/status/1\n',
  ],
  ['besar', `Teks;ID\n${Array.from({ length: 1201 }, (_, index) => `post ${index};${index}`).join('\n')}`],
  ['kosong', ''],
]);
const http = loopbackHttp();
const options = () => fetchOptions(http, async (uploadId) => bytesOf(files.get(uploadId) ?? ''));
const config = (uploadId: string, columns: Record<string, string>) => ({
  uploadId,
  fileName: 'x.csv',
  mapping: { columns },
  defaultNetwork: 'x',
});

describeConnector('spreadsheet', {
  connector: spreadsheet,
  config: () => config('dua', { text: 'Teks', url: 'Tautan' }),
  options,
  externalIds: ['1', '3'],
  rejectedRows: [3, 5],
  invalidConfigs: [
    {},
    config('dua', {}),
    { ...config('dua', { text: 'Teks' }), defaultNetwork: 'friendster' },
    config('dua', { text: 'Teks', mood: 'x' }),
  ],
  failures: [
    {
      title: 'an empty file',
      config: config('kosong', { text: 'Teks' }),
      kind: 'Malformed',
      code: 'FILE_EMPTY',
    },
    {
      title: 'a mapping for another file',
      config: config('dua', { text: 'Isi' }),
      kind: 'Malformed',
      code: 'COLUMN_UNKNOWN',
    },
  ],
});

describeConnector('spreadsheet of many pages', {
  connector: spreadsheet,
  config: () => config('besar', { text: 'Teks', externalId: 'ID' }),
  options,
  externalIds: Array.from({ length: 1201 }, (_, index) => String(index)),
  rejectedRows: [],
  invalidConfigs: [null],
  failures: [
    {
      title: 'an unknown upload',
      config: config('lain', { text: 'Teks' }),
      kind: 'Malformed',
      code: 'FILE_EMPTY',
    },
  ],
});
