import { describe, expect, it } from '@jest/globals';
import {
  type BriefContent,
  briefContentProblems,
  briefGaps,
  canonicalJson,
  hashBriefContent,
  tidyBriefContent,
} from './brief-content.js';

const content: BriefContent = {
  title: 'Harga BBM 1 Maret',
  core: 'Harga premium tetap Rp6.800 di semua SPBU.',
  talkingPoints: [
    {
      text: 'Harga sama di Jawa, Madura, Bali',
      evidence: 'Permen ESDM 4/2015',
      sourceUrl: 'https://esdm.go.id/permen',
    },
    { text: 'Stok cukup 18 hari', evidence: 'Laporan Pertamina', sourceUrl: null },
  ],
  lockedFacts: [
    { label: 'Premium', value: '6.800', unit: 'Rp/liter', asOf: '2015-03-01', source: 'Kementerian ESDM' },
  ],
  copies: [
    { network: 'x', text: 'Premium Rp6.800' },
    { network: 'facebook', text: 'Harga premium Rp6.800' },
  ],
  hashtags: ['HargaBBM'],
  links: ['https://esdm.go.id'],
};
const [first, second] = content.talkingPoints;

describe('content hash', () => {
  it('is pinned: a change of the canonical form would void every approval', () => {
    expect(hashBriefContent(content)).toBe(
      '5681e839ead566ff0dcbbc6ab788523f2f379475b19983d6eb48cd4c7003bec4',
    );
  });

  it('does not depend on the order of keys or networks', () => {
    const shuffled: BriefContent = {
      links: content.links,
      hashtags: content.hashtags,
      copies: content.copies.toReversed(),
      lockedFacts: content.lockedFacts.map(({ source, asOf, unit, value, label }) => ({
        source,
        asOf,
        unit,
        value,
        label,
      })),
      talkingPoints: content.talkingPoints.map(({ sourceUrl, evidence, text }) => ({
        sourceUrl,
        evidence,
        text,
      })),
      core: content.core,
      title: content.title,
    };
    expect(hashBriefContent(shuffled)).toBe(hashBriefContent(content));
  });

  it('does not depend on blanks at the ends or on how an accent is composed', () => {
    expect(hashBriefContent({ ...content, core: ` ${content.core}\n` })).toBe(hashBriefContent(content));
    expect(hashBriefContent({ ...content, core: 'Cafe\u0301' })).toBe(
      hashBriefContent({ ...content, core: 'Caf\u00e9' }),
    );
  });

  it('is the same for content that was tidied already', () => {
    expect(hashBriefContent(tidyBriefContent(content))).toBe(hashBriefContent(content));
  });

  const changes: [string, Partial<BriefContent>][] = [
    ['the order of talking points', { talkingPoints: content.talkingPoints.toReversed() }],
    ['a talking point', { talkingPoints: [{ ...first!, text: 'Harga beda' }, second!] }],
    ['evidence', { talkingPoints: [{ ...first!, evidence: 'Permen ESDM 39/2014' }, second!] }],
    ['a source', { talkingPoints: [{ ...first!, sourceUrl: null }, second!] }],
    ['a fact', { lockedFacts: [{ ...content.lockedFacts[0]!, value: '6.900' }] }],
    ['the day of a fact', { lockedFacts: [{ ...content.lockedFacts[0]!, asOf: '2015-03-02' }] }],
    ['copy', { copies: [{ network: 'x', text: 'Premium Rp6.900' }, content.copies[1]!] }],
    ['the title', { title: 'Harga BBM' }],
    ['the core', { core: 'Harga naik' }],
    ['hashtags', { hashtags: [] }],
    ['links', { links: [] }],
  ];
  it.each(changes)('changes with %s', (_name, change) => {
    expect(hashBriefContent({ ...content, ...change })).not.toBe(hashBriefContent(content));
  });

  it('sorts keys at every depth and leaves lists alone', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }, 'z', 'a'], a: 'é' })).toBe(
      '{"a":"é","b":[{"c":null,"d":1},"z","a"]}',
    );
  });
});

describe('brief content', () => {
  const found = (change: Partial<BriefContent>) =>
    briefContentProblems({ ...content, ...change }).map(({ code, path }) => `${code} ${path.join('.')}`);

  const cases: [string, Partial<BriefContent>, string[]][] = [
    ['nothing', {}, []],
    ['no title', { title: '' }, ['BRIEF_TITLE_LENGTH input.content.title']],
    [
      'an empty talking point with a source that runs a script',
      { talkingPoints: [first!, { text: '', evidence: '', sourceUrl: 'javascript:x' }] },
      ['REQUIRED input.content.talkingPoints.1.text', 'LINK_INVALID input.content.talkingPoints.1.sourceUrl'],
    ],
    [
      'a fact without value on no day',
      { lockedFacts: [{ ...content.lockedFacts[0]!, value: '', asOf: '2015-13-01' }] },
      ['REQUIRED input.content.lockedFacts.0.value', 'DAY_INVALID input.content.lockedFacts.0.asOf'],
    ],
    [
      'one network twice',
      { copies: [content.copies[0]!, content.copies[0]!] },
      ['BRIEF_NETWORK_TWICE input.content.copies.1.network'],
    ],
    ['a copy too long for its network', { copies: [{ network: 'x', text: 'x'.repeat(1_000) }] }, []],
    ['a hashtag of two words', { hashtags: ['harga bbm'] }, ['HASHTAG_INVALID input.content.hashtags.0']],
    ['a link that is none', { links: ['esdm'] }, ['LINK_INVALID input.content.links.0']],
  ];
  it.each(cases)('names the place of %s', (_name, change, problems) => {
    expect(found(change)).toEqual(problems);
  });

  it('asks of a submitted version a core, a talking point, and evidence for each', () => {
    const gaps = (change: Partial<BriefContent>) =>
      briefGaps({ ...content, ...change }).map(({ path }) => path.join('.'));
    expect(gaps({})).toEqual([]);
    expect(gaps({ core: '', talkingPoints: [] })).toEqual([
      'input.content.core',
      'input.content.talkingPoints',
    ]);
    expect(gaps({ talkingPoints: [first!, { ...second!, evidence: '' }] })).toEqual([
      'input.content.talkingPoints.1.evidence',
    ]);
  });
});
