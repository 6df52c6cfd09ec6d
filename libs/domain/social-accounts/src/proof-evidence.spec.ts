import { describe, expect, it } from '@jest/globals';
import type { Profile } from '@conductor/connector-contract';
import { hasCode, newProofCode } from './proof-code.js';
import { type AskedProof, type OwnWebsite, proofIn } from './proof-evidence.js';
import type { ProofKind } from './proof.workflow.js';

const CODE = 'gpr-7k3m-q9xd';
const asked = (kind: ProofKind): AskedProof => ({
  kind,
  code: kind.endsWith('_code') ? CODE : null,
  requestedAt: new Date('2026-03-02T02:00:00Z'),
});
const profile = (values: Partial<Profile> = {}): Profile => ({
  stableId: 'https://sosial.id/users/humas',
  handle: 'humas@sosial.id',
  displayName: 'Humas',
  description: '',
  links: [],
  posts: [],
  lastPostAt: null,
  movedTo: null,
  ...values,
});
const account = { network: 'mastodon', handle: 'humas@sosial.id', url: 'https://sosial.id/@humas' };
const website = (calledMe: readonly string[] = [], handle = 'kemenuji.go.id'): OwnWebsite => ({
  handle,
  calledMe,
});
const post = (text: string, postedAt: string | null, url: string | null = 'https://sosial.id/@humas/1') => ({
  text,
  url,
  postedAt: postedAt === null ? null : new Date(postedAt),
});
const link = (url: string, isVerified = false) => ({ url, isVerified });
const onBluesky = (handle: string, stableId = 'did:plc:abc') => ({
  account: { network: 'bluesky', handle, url: `https://bsky.app/profile/${handle}` },
  profile: profile({ handle, stableId }),
});

describe('proofIn', () => {
  it.each<[string, ProofKind, Partial<Parameters<typeof proofIn>[1]>, string]>([
    [
      'a code in the description',
      'profile_code',
      { profile: profile({ description: `Akun resmi ${CODE.toUpperCase()}.` }) },
      'https://sosial.id/@humas',
    ],
    ['no code', 'profile_code', { profile: profile({ description: 'Akun resmi' }) }, 'PROOF_CODE_NOT_FOUND'],
    [
      'a longer word that begins so',
      'profile_code',
      { profile: profile({ description: `${CODE}z` }) },
      'PROOF_CODE_NOT_FOUND',
    ],
    [
      'a code in a post only, where the description was asked',
      'profile_code',
      { profile: profile({ posts: [post(CODE, null)] }) },
      'PROOF_CODE_NOT_FOUND',
    ],
    [
      'a code in a post',
      'post_code',
      { profile: profile({ posts: [post('x', null), post(`Kode: ${CODE}`, '2026-03-02T02:05:00Z')] }) },
      'https://sosial.id/@humas/1',
    ],
    [
      'a code in a post without an address',
      'post_code',
      { profile: profile({ posts: [post(CODE, null, null)] }) },
      'https://sosial.id/@humas',
    ],
    [
      'a post from before the code was given',
      'post_code',
      { profile: profile({ posts: [post(CODE, '2026-03-02T01:59:00Z')] }) },
      'PROOF_CODE_NOT_FOUND',
    ],
    ['no registered website', 'rel_me', { websites: [] }, 'PROOF_WEBSITE_MISSING'],
    [
      'a link to somebody else’s site',
      'rel_me',
      { profile: profile({ links: [link('https://kemenuji.go.id.evil.id/', true)] }) },
      'PROOF_LINK_MISSING',
    ],
    [
      'a link that nobody has verified',
      'rel_me',
      { profile: profile({ links: [link('https://kemenuji.go.id/')] }) },
      'PROOF_LINK_NOT_BACK',
    ],
    [
      'a link that the server verified',
      'rel_me',
      { profile: profile({ links: [link('https://www.kemenuji.go.id/tentang', true)] }) },
      'https://www.kemenuji.go.id/tentang',
    ],
    [
      'a link back that we read, in another form',
      'rel_me',
      {
        profile: profile({ links: [link('https://kemenuji.go.id/')] }),
        websites: [website(['https://x.com/lain', 'https://sosial.id/users/Humas'])],
      },
      'https://kemenuji.go.id/',
    ],
    [
      'a link back to the actor itself',
      'rel_me',
      {
        profile: profile({ links: [link('https://kemenuji.go.id/')], stableId: 'https://sosial.id/ap/9' }),
        websites: [website(['https://sosial.id/ap/9'])],
      },
      'https://kemenuji.go.id/',
    ],
    [
      'a website that names the account, which does not name the website',
      'rel_me',
      { websites: [website(['https://sosial.id/@humas'])] },
      'PROOF_LINK_MISSING',
    ],
    ['a handle that is the domain', 'domain_handle', onBluesky('kemenuji.go.id'), 'https://kemenuji.go.id/'],
    [
      'a handle under the domain',
      'domain_handle',
      onBluesky('humas.kemenuji.go.id'),
      'https://kemenuji.go.id/',
    ],
    ['a handle elsewhere', 'domain_handle', onBluesky('kemenuji-go.id'), 'PROOF_HANDLE_FOREIGN'],
    [
      'an account that has moved',
      'profile_code',
      { profile: profile({ description: CODE, movedTo: 'https://baru.id/@humas' }) },
      'PROOF_ACCOUNT_MOVED',
    ],
    [
      'an account that is called otherwise by now',
      'profile_code',
      { profile: profile({ description: CODE, handle: 'lain@sosial.id' }) },
      'PROOF_ACCOUNT_MOVED',
    ],
    ['a claim, which no machine judges', 'reviewed_claim', {}, 'PROOF_ACCOUNT_UNREADABLE'],
  ])('%s: %s', (_, kind, material, expected) => {
    const finding = proofIn(asked(kind), { account, profile: profile(), websites: [website()], ...material });
    expect('foundAt' in finding ? finding.foundAt : finding.gap).toBe(expected);
  });

  it('takes an account that is registered by its lasting name, whatever it is called', () => {
    const did = 'did:plc:abc';
    const { profile: shown } = onBluesky('kemenuji.go.id', did);
    const registered = { network: 'bluesky', handle: did, url: `https://bsky.app/profile/${did}` };
    expect(
      proofIn(asked('domain_handle'), { account: registered, profile: shown, websites: [website()] }),
    ).toEqual({ foundAt: 'https://kemenuji.go.id/' });
  });
});

describe('a proof’s code', () => {
  it('is short, readable, and another one each time', () => {
    const codes = Array.from({ length: 1_000 }, newProofCode);
    expect(new Set(codes).size).toBe(1_000);
    for (const code of codes)
      expect(code).toMatch(/^gpr-[34679cdfghjkmnpqrtvwxy]{4}-[34679cdfghjkmnpqrtvwxy]{4}$/);
  });

  it.each([
    [`Kode: ${CODE}`, true],
    [`(${CODE})`, true],
    [`#${CODE}!`, true],
    [`x${CODE}`, false],
    [`${CODE}-lagi`, false],
    ['gpr-7k3m', false],
    ['', false],
  ])('stands in %j: %j', (text, expected) => expect(hasCode(text, CODE)).toBe(expected));
});
