import { describe, expect, it } from '@jest/globals';
import { createMatcher } from '../matcher.js';
import { buildItem, buildPost } from '../spec-kit/builders.js';

const meals = buildItem('meals', {
  title: 'Makan Bergizi Gratis dimulai di sekolah',
  framing: 'Siswa sekolah dasar menerima makan bergizi gratis setiap hari.',
  hashtags: ['MakanBergiziGratis'],
});
const safety = buildItem('safety', {
  title: 'Keamanan pangan dapur umum diperketat',
  framing: 'Dapur diperiksa agar tidak terjadi keracunan. Kasus keracunan ditangani puskesmas.',
});

function read(text: string, organisationId: string | null = null) {
  const matcher = createMatcher();
  matcher.putItem(meals);
  matcher.putItem(safety);
  const match = matcher.match(buildPost(text, { organisationId }));
  const [first] = match.candidates;
  const criticism = first?.evidence.find((evidence) => evidence.kind === 'criticism');
  return { ...match, itemId: first?.itemId, words: criticism?.words ?? [] };
}

const PLAIN = 'Makan bergizi gratis dimulai di sekolah, siswa sekolah dasar menerima setiap hari';

describe('stance', () => {
  it('finds no criticism in plain support', () => {
    expect(read(PLAIN)).toMatchObject({ itemId: 'meals', words: [], isAboutOnly: false });
  });

  it('says about, not supporting, where critical words keep a likely post from counting', () => {
    const blamed = read(
      'Makan gratis di sekolah: gagal, boros, bohong, penuh korupsi, kami kecewa dan menolak',
    );
    expect(blamed).toMatchObject({ itemId: 'meals', band: 'none', isAboutOnly: true });
    expect(blamed.words).toEqual(['gagal', 'boros', 'bohong', 'korupsi', 'kecewa', 'menolak']);
  });

  it.each([
    ['id', `${PLAIN}, kami menolak`],
    ['en', `${PLAIN}, what a scandal`],
    ['inflected', `${PLAIN} dengan penyelewengannya`],
  ])('lowers the confidence by one critical word (%s)', (_, text) => {
    expect(read(text).words).toHaveLength(1);
    expect(read(text).confidence).toBeLessThan(read(PLAIN).confidence);
  });

  it('does not hold against a post what its item says itself', () => {
    expect(read('Kasus keracunan ditangani puskesmas, keamanan pangan dapur umum diperketat')).toMatchObject({
      itemId: 'safety',
      words: [],
    });
  });

  it.each(['tanpa korupsi', 'mencegah terjadinya keracunan', 'tidak ada kebocoran', 'prevent any waste'])(
    'hears a turned word as it is meant: %s',
    (words) => {
      expect(read(`${PLAIN} ${words}`).words).toEqual([]);
    },
  );

  it('does not let the campaign’s hashtag vouch for its critic', () => {
    const critic = read('Gagal, boros, bohong, korupsi, kecewa, menolak #MakanBergiziGratis');
    expect(critic.confidence).toBeLessThan(read('Hari ini #MakanBergiziGratis').confidence);
    expect(critic.band).not.toBe('match');
  });

  it('weighs less in an account of government, which tells what is done about a harm', () => {
    const text = `${PLAIN}, keluhan ditindaklanjuti`;
    expect(read(text, 'ministry').confidence).toBeGreaterThan(read(text).confidence);
  });
});
