import { describe, expect, it } from '@jest/globals';
import { createMatcher } from '../matcher.js';
import { EXEMPLARS } from '../settings.js';
import { buildItem, buildPost } from '../spec-kit/builders.js';
import type { MatchingItem, MatchingPost } from '../types.js';

const item = (id: string, title: string): MatchingItem => buildItem(id, { title });
const post = (id: string, text: string, day = '2025-02-10'): MatchingPost =>
  buildPost(text, { id, postedAt: new Date(`${day}T00:00:00Z`) });

const MEALS = item('meals', 'Presiden meninjau makan bergizi gratis');
const PATROL = item('patrol', 'Aparat kewilayahan mengawal penyaluran makan bergizi gratis');
const KAPOLRES = 'Kapolres bersama anggota ikut mendistribusikan kotak makan siang di sekolah';

function house() {
  const matcher = createMatcher();
  for (const one of [MEALS, PATROL]) matcher.putItem(one);
  matcher.learnBackground(['macet lagi di tol', 'gol cantik malam ini', 'resep sayur asem', 'selamat pagi']);
  return matcher;
}

describe('judged posts', () => {
  it('bring a post that shares no telling word with the item to it, and say which post did', () => {
    const matcher = house();
    const like = post('new', `${KAPOLRES}!`);
    const before = matcher.match(like);
    matcher.learnJudgement(post('old', KAPOLRES), { kind: 'supports', itemId: 'patrol' });
    const after = matcher.match(like);
    expect(before.band).toBe('none');
    expect(after).toMatchObject({ band: 'match', candidates: [{ itemId: 'patrol' }, { itemId: 'meals' }] });
    const exemplar = after.candidates[0]?.evidence.find(({ kind }) => kind === 'exemplar');
    expect(exemplar).toMatchObject({ postId: 'old' });
  });

  it('never vouch for themselves', () => {
    const matcher = house();
    const own = post('own', KAPOLRES);
    const before = matcher.match(own);
    matcher.learnJudgement(own, { kind: 'supports', itemId: 'patrol' });
    expect(matcher.match(own)).toEqual(before);
  });

  it('count against an item that they were taken from, and against all when they support none', () => {
    const text = 'Presiden meninjau makan bergizi gratis hari ini';
    const sure = house().match(post('new', text)).confidence;
    for (const judgement of [
      { kind: 'does-not-support', itemId: 'meals' } as const,
      { kind: 'supports-none' } as const,
    ]) {
      const matcher = house();
      matcher.learnJudgement(post('old', `${text} kata siapa`), judgement);
      expect(matcher.match(post('new', text)).confidence).toBeLessThan(sure);
    }
  });

  it('give way to a later word on the same post, and to forgetting', () => {
    const matcher = house();
    const like = post('new', `${KAPOLRES} dasar`);
    const untaught = matcher.match(like);
    matcher.learnJudgement(post('old', KAPOLRES), { kind: 'supports', itemId: 'patrol' });
    matcher.learnJudgement(post('old', KAPOLRES), { kind: 'does-not-support', itemId: 'patrol' });
    expect(matcher.match(like).candidates[0]?.evidence.some(({ kind }) => kind === 'exemplar')).not.toBe(
      true,
    );
    matcher.forgetJudgements();
    expect(matcher.match(like)).toEqual(untaught);
  });

  it('weigh less the older they are', () => {
    const confidenceAfter = (day: string) => {
      const matcher = house();
      matcher.learnJudgement(post('old', KAPOLRES, day), { kind: 'supports', itemId: 'patrol' });
      return matcher.match(post('new', KAPOLRES)).confidence;
    };
    expect(confidenceAfter('2023-02-10')).toBeLessThan(confidenceAfter('2025-02-09'));
  });

  it('are kept up to a cap for each item: the oldest go', () => {
    const matcher = house();
    matcher.learnJudgement(post('first', KAPOLRES, '2025-01-01'), { kind: 'supports', itemId: 'patrol' });
    for (let at = 0; at < EXEMPLARS.mostPerItem; at += 1) {
      matcher.learnJudgement(post(`p${at}`, `rapat ${at} koperasi`, '2025-01-02'), {
        kind: 'supports',
        itemId: 'patrol',
      });
    }
    expect(matcher.match(post('new', KAPOLRES)).band).toBe('none');
  });
});
