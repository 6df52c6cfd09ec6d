import { describe, expect, it } from '@jest/globals';
import { createMatcher } from '../matcher.js';
import { buildItem, buildPost } from '../spec-kit/builders.js';

const visit = buildItem('visit', {
  title: 'Wapres meninjau makan bergizi gratis di sekolah',
  points: [
    { id: 'places', text: 'Peninjauan di Bekasi, Surabaya, Tangerang dan Depok' },
    { id: 'talk', text: 'Dialog Wapres Gibran Rakabuming Raka dengan siswa' },
  ],
});
const EVERYBODY = ['Bandung', 'Medan', 'Makassar', 'Manado', 'Ambon', 'Kupang'].map(
  (place) => `Wapres Gibran Rakabuming Raka meninjau makan bergizi gratis di sekolah ${place}`,
);
const ELSEWHERE = Array.from({ length: 20 }, (_, at) => `Panen raya beras ${at} bersama petani`);
const POST = 'Wapres Gibran Rakabuming Raka meninjau makan bergizi gratis di sekolah di Bekasi';

function pointOf(background: readonly string[], text = POST) {
  const matcher = createMatcher();
  matcher.putItem(visit);
  matcher.learnBackground(background);
  return matcher.match(buildPost(text)).candidates[0]?.pointId;
}

describe('the talking point that a post carries', () => {
  it('is the one whose words posts on the item do not have anyway', () => {
    expect(pointOf([...EVERYBODY, ...ELSEWHERE])).toBe('places');
  });

  it('is told by rare words alone where nothing is known of the posts on the item', () => {
    expect(pointOf(ELSEWHERE)).toBe('talk');
    expect(pointOf([])).toBe('talk');
  });

  it('is none where the post has no word of any', () => {
    expect(pointOf(EVERYBODY, 'Makan bergizi gratis di sekolah hari ini')).toBeNull();
  });

  it('does not depend on what was asked before, nor on when the item came', () => {
    const late = createMatcher();
    late.learnBackground([...EVERYBODY, ...ELSEWHERE]);
    late.match(buildPost(POST));
    late.putItem(visit);
    late.match(buildPost('Dialog dengan siswa'));
    expect(late.match(buildPost(POST)).candidates[0]?.pointId).toBe('places');
  });
});
