import { describe, expect, it } from '@jest/globals';
import type { AccountNetwork } from '../network.js';
import { LookAlikes, type NamedAccount } from './look-alike.js';
import { shownLabel } from './punycode.js';

/** Abbreviations of real bodies of Indonesia's government, as they are used for handles. */
const BODIES = (
  'kemenkopolkam kemenkokumhamimipas kemenkoperekonomian kemenkopmk kemenkomarves kemenkoinfra kemenkopangan kemensetneg ' +
  'kemendagri kemlu kemenlu kemhan kemenhan kemenag kemenkumham kemenkum kemenham kemenimipas kemenkeu kemdikbud ' +
  'kemdikbudristek kemdikdasmen kemendikdasmen kemristekdikti kemristek kemdiktisaintek kemenbud kemenkes kemensos ' +
  'kemnaker kemenaker kemenp2mi kemenperin kemendag kemenesdm kemenpupr kemenpu kemenpkp kemendesapdtt kemendespdt ' +
  'kementrans kemenhub kominfo komdigi kementan klhk kemenlhk kemenhut kkp atrbpn bappenas kemenpanrb kemenbumn ' +
  'kemendukbangga kemenlh kemeninvestasi kemeninveshil kemenkopukm kemenkop kemenumkm kemenpar kemenparekraf kemenekraf ' +
  'kemenpppa kemenpora kemenhaj pco bakom bgn bpbumn brin bps bkkbn bkpm bekraf bnp2tki bp2mi bapanas basarnas baznas ' +
  'bpom bpjs bpk bpkp bmkg bnn bnpb bnpt bssn bin bpip lkpp lan anri big kpk kpu bawaslu dkpp ojk lps ppatk polri tni ' +
  'kejaksaan ditjenpajak ditjenimigrasi ditjenbeacukai ditjenhubla ditjenhubdat ditjenhubud'
).split(' ');

/** Accounts of regions: a stem and a place. */
const PLACES = (
  'aceh sumut sumbar sumsel riau kepri jambi bengkulu lampung babel banten jabar jateng jatim diy bali ntb ntt kalbar kalteng ' +
  'kalsel kaltim kaltara sulut sulteng sulsel sultra sulbar gorontalo maluku malut papua bandung badung bantul bantaeng ' +
  'banggai bangli bangka bangkalan banjar banjarbaru banyumas banyuwangi batang batu batam bima blitar blora bogor bone ' +
  'buol buru buton ciamis cianjur cilacap cirebon demak depok dompu dumai garut gresik jember jembrana jepara jombang ' +
  'kampar karanganyar karawang kebumen kediri kendal kendari klaten kolaka kudus kuningan kupang kutim lahat lamongan ' +
  'langkat langsa lebak lebong lumajang madiun magelang magetan majalengka majene malang mamasa mamuju maros medan ' +
  'mojokerto nabire nganjuk ngawi ngada nias pacitan padang palembang palopo palu pasuruan pati pekalongan pemalang pidie ' +
  'pinrang ponorogo purbalingga purwakarta purworejo rembang sabang salatiga sampang semarang serang siak sikka sigi ' +
  'sinjai sintang solok solo sorong sragen subang sukabumi sukoharjo sumba sumedang sumenep surabaya tabanan tangerang ' +
  'tegal temanggung trenggalek tuban tulungagung wajo wonogiri wonosobo'
).split(' ');

const on = (network: AccountNetwork | null, handle: string): NamedAccount => ({ network, handle });
const REGISTER = [
  on('x', 'kemenkeuri'),
  on('instagram', 'kemenkeuri'),
  on('x', 'kemenkesri'),
  on('instagram', 'kemenkes_ri'),
  on('x', 'kemendag'),
  on('instagram', 'kemensos'),
  on('x', 'kominfo'),
  on('x', 'bps_statistics'),
  on('x', 'bnpb'),
  on('x', 'kemenlu'),
  on('facebook', 'kemen.perin'),
  on('tiktok', 'kementan_official'),
  on('instagram', 'pemkotsurabaya'),
  on('youtube', 'ditjenpajak'),
  on('web', 'kemenkeu.go.id'),
  on('web', 'kemkes.go.id'),
  on('web', 'indonesia.go.id'),
  on('web', 'pajak.go.id'),
];
const register = new LookAlikes(REGISTER, BODIES);
const answer = (account: NamedAccount): string | null => {
  const found = register.nearest(account);
  return found && `${found.official.handle} ${found.reason}`;
};

const ALIKE: readonly (readonly [AccountNetwork | null, string, string])[] = [
  ['tiktok', 'kemenkeuri', 'kemenkeuri same_name'],
  ['tiktok', 'kemendag', 'kemendag same_name'],
  ['x', 'kemenkeur1', 'kemenkeuri confusable'],
  ['x', 'kemenkeurl', 'kemenkeuri confusable'],
  ['x', 'kernenkeuri', 'kemenkeuri confusable'],
  ['x', 'k3menkeuri', 'kemenkeuri confusable'],
  ['x', 'kominf0', 'kominfo confusable'],
  ['x', 'komlnfo', 'kominfo confusable'],
  ['x', 'kemeniu', 'kemenlu confusable'],
  [null, 'kеmеnkeuri', 'kemenkeuri confusable'],
  [null, 'КЕМЕNКЕURI', 'kemenkeuri confusable'],
  [null, 'kémenkeuri', 'kemenkeuri confusable'],
  [null, 'kemenkeυri', 'kemenkeuri confusable'],
  ['youtube', 'kоminfo', 'kominfo confusable'],
  ['x', 'kemenkeu_ri', 'kemenkeuri edited'],
  ['x', '_kemenkeuri_', 'kemenkeuri edited'],
  ['instagram', 'kemenkes.ri', 'kemenkes_ri edited'],
  ['instagram', 'kemenkess_ri', 'kemenkes_ri edited'],
  ['x', 'kkemenkeuri', 'kemenkeuri edited'],
  ['x', 'kemnekeuri', 'kemenkeuri edited'],
  ['x', 'kmenkeuri', 'kemenkeuri edited'],
  ['x', 'kenenkeuri', 'kemenkeuri edited'],
  ['x', 'kemenkevri', 'kemenkeuri edited'],
  ['x', 'kominfi', 'kominfo edited'],
  ['x', 'komnifo', 'kominfo edited'],
  ['instagram', 'pemkotsurabata', 'pemkotsurabaya edited'],
  ['instagram', 'pemktosurabaya', 'pemkotsurabaya edited'],
  ['x', 'kemenkeuri_official', 'kemenkeuri affixed'],
  ['x', 'resmi_kemenkeuri', 'kemenkeuri affixed'],
  ['x', 'kemenkeu', 'kemenkeu.go.id same_name'],
  ['x', 'kemendag_ri', 'kemendag affixed'],
  ['x', 'kemendagid', 'kemendag affixed'],
  ['x', 'kemendag2026', 'kemendag affixed'],
  ['x', 'kemendag_0fficial', 'kemendag affixed'],
  ['x', 'kemensos_bansos', 'kemensos affixed'],
  ['x', 'cs_kemensos_ri', 'kemensos affixed'],
  ['tiktok', 'kementan', 'kementan_official affixed'],
  ['x', 'bnpbri', 'bnpb affixed'],
  ['mastodon', 'kemendag_ri@mastodon.social', 'kemendag affixed'],
  ['bluesky', 'kemendag.bsky.social', 'kemendag same_name'],
  ['web', 'kernenkeu.go.id', 'kemenkeu.go.id confusable'],
  ['web', 'xn--kmenkeu-7gg.go.id', 'kemenkeu.go.id confusable'],
  ['web', 'kemenkeu.com', 'kemenkeu.go.id affixed'],
  ['web', 'kemenkeu-go.id', 'kemenkeu.go.id affixed'],
  ['web', 'kemenkeu-go-id.com', 'kemenkeu.go.id affixed'],
  ['web', 'kemenkeu.go.id.evil.com', 'kemenkeu.go.id affixed'],
  ['web', 'login-kemenkeu.com', 'kemenkeu.go.id affixed'],
  ['web', 'kemenkeu.blogspot.com', 'kemenkeu.go.id affixed'],
  ['web', 'kemkess.go.id', 'kemkes.go.id edited'],
];

describe('a name made to look like an official one', () => {
  it.each(ALIKE)('%s %s: %s', (network, handle, expected) => {
    expect(answer(on(network, handle))).toBe(expected);
  });
});

const DIFFERENT: readonly (readonly [AccountNetwork | null, string])[] = [
  ['x', 'kemendagri'],
  ['x', 'kemendagri_official'],
  ['x', 'kemenag'],
  ['x', 'kemenkop'],
  ['x', 'kemenkumham'],
  ['x', 'kemenkum_ri'],
  ['x', 'kemenpu'],
  ['x', 'komdigi'],
  ['x', 'bnpt'],
  ['x', 'bnn'],
  ['x', 'bps'],
  ['instagram', 'pemkabsurabaya'],
  ['instagram', 'pemkotsurabya'],
  ['instagram', 'pemkotsurakarta'],
  ['x', 'budi_santoso'],
  ['x', 'kemenangan'],
  ['x', 'kemendagel'],
  ['youtube', 'UCvYUo2bFjI0Z1xGZvFiLQpw'],
  ['facebook', '100064812345678'],
  ['bluesky', 'did:plc:z72i7hdynmk6r22z27h6tvur'],
  ['web', 'pajak.jakarta.go.id'],
  ['web', 'detik.com'],
  ['web', 'kemenkop.go.id'],
  ['web', 'go.id'],
  ['web', 'com'],
  [null, ''],
  [null, '___'],
];

describe('a name of its own', () => {
  it.each(DIFFERENT)('%s %s is nobody’s look-alike', (network, handle) => {
    expect(answer(on(network, handle))).toBeNull();
  });

  /** Pairs of which one alone is registered and the other is asked about. */
  const mistaken = (names: readonly string[], bodies: readonly string[]): string[] =>
    names.flatMap((official) => {
      const alone = new LookAlikes([on('x', official)], bodies);
      return names
        .filter((name) => name !== official && alone.nearest(on('x', name)) !== null)
        .map((name) => `${name} for ${official}`);
    });

  it('no ministry is taken for another, of whichever alone is registered', () => {
    expect(mistaken(BODIES, BODIES)).toEqual([]);
  });

  it('and with “RI” behind both of them', () => {
    // kemendag with “ri” is kemendagri to the letter: the only pair of its kind, and right to be asked about.
    const glued = BODIES.filter((name) => name !== 'kemendagri').map((name) => `${name}ri`);
    expect(mistaken(glued, BODIES)).toEqual([]);
    const apart = BODIES.map((name) => `${name}_ri`);
    expect(mistaken(apart, BODIES)).toEqual([
      'kemendag_ri for kemendagri_ri',
      'kemendagri_ri for kemendag_ri',
    ]);
  });

  it('without a list of bodies only a name that is another one and an affix, or one body’s two names', () => {
    expect(mistaken(BODIES, [])).toEqual([
      'kemendag for kemendagri',
      'kemnaker for kemenaker',
      'kemendagri for kemendag',
    ]);
  });

  it.each(['pemprov', 'pemkab', 'pemkot', 'polda', 'bps', 'bnnp', 'dinkes', 'diskominfo', 'kejari'])(
    'no place is taken for another behind %s, although no list names them',
    (stem) => {
      expect(
        mistaken(
          PLACES.map((place) => `${stem}${place}`),
          BODIES,
        ),
      ).toEqual([]);
      expect(
        mistaken(
          PLACES.map((place) => `${stem}_${place}`),
          BODIES,
        ),
      ).toEqual([]);
    },
  );

  it('the same place has offices that are not each other', () => {
    const offices = [
      'pemkab',
      'pemkot',
      'polda',
      'polres',
      'bps',
      'bnn',
      'bnpb',
      'kpu',
      'dinkes',
      'dinsos',
      'kejari',
      'kejati',
    ];
    for (const place of ['bandung', 'jabar', 'surabaya'])
      expect(
        mistaken(
          offices.map((office) => `${office}${place}`),
          BODIES,
        ),
      ).toEqual([]);
  });
});

describe('a label of a domain', () => {
  it.each([
    ['bücher', 'xn--bcher-kva'],
    ['kеmenkeu', 'xn--kmenkeu-7gg'],
    ['россия', 'xn--h1alffa9f'],
    ['日本語', 'xn--wgv71a119e'],
    ['faß', 'xn--fa-hia'],
    ['kemenkeu', 'kemenkeu'],
    ['xn--', 'xn--'],
    ['xn--!!!', 'xn--!!!'],
    ['xn--99999999999', 'xn--99999999999'],
  ])('is shown as %s', (shown, label) => {
    expect(shownLabel(label)).toBe(shown);
  });
});
