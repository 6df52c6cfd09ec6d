import { describe, expect, it } from '@jest/globals';
import type { AskOptions } from './connector.js';
import { type ConnectorFailure, isConnectorFailure } from './failures.js';
import type { Profile, ProfileAccount, ProfileReader } from './profile.js';

/** One thing that goes wrong when a profile is read, and what the reader must call it. */
export interface FailingProfile {
  readonly title: string;
  readonly account: () => ProfileAccount;
  readonly options?: () => AskOptions;
  readonly kind: ConnectorFailure['kind'];
  readonly code: string;
}

/** What a profile reader's spec hands to the shared one. Values behind functions exist only once a test runs. */
export interface ProfileReaderUnderTest {
  readonly reader: ProfileReader;
  /** An account that is there, and was never read. */
  readonly account: () => ProfileAccount;
  readonly options: () => AskOptions;
  /** What the account shows. */
  readonly expected: () => Partial<Profile>;
  readonly failures: readonly FailingProfile[];
}

function expectSound(profile: Profile): void {
  expect(profile.stableId.trim()).not.toBe('');
  expect(profile.stableId.length).toBeLessThanOrEqual(512);
  expect(profile.handle).toMatch(/^[^@\s][^\s]*$/);
  expect(profile.description).toBe(profile.description.trim());
  expect(profile.displayName).not.toBe('');
  for (const { url } of profile.links) expect(url).toMatch(/^https?:\/\//);
  const moments = profile.posts.flatMap(({ postedAt }) => postedAt ?? []);
  for (const moment of [...moments, ...(profile.lastPostAt === null ? [] : [profile.lastPostAt])])
    expect(Number.isNaN(moment.getTime())).toBe(false);
  if (moments.length > 0) expect(profile.lastPostAt).not.toBeNull();
}

const failureOf = (reading: Promise<Profile>): Promise<unknown> =>
  reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );

/** The shared spec: what proof and liveness rely on, held against a reader of profiles. */
export function describeProfileReader(name: string, given: ProfileReaderUnderTest): void {
  const { reader } = given;

  describe(`${name} keeps the contract of profile readers`, () => {
    it('names a network that can be stored', () => expect(reader.network).toMatch(/^[a-z][a-z-]*$/));

    it('shows what the account shows, in sound form', async () => {
      expect(reader.reads(given.account())).toBe(true);
      const profile = await reader.read(given.account(), given.options());
      expect(profile).toMatchObject(given.expected());
      expectSound(profile);
    });

    it('says the same of an account that it knows by its lasting name', async () => {
      const first = await reader.read(given.account(), given.options());
      const known = { ...given.account(), stableId: first.stableId };
      expect(await reader.read(known, given.options())).toEqual(first);
    });

    it('ends with the reason of its signal', async () => {
      const reason = new Error('shutting down');
      const options = { ...given.options(), signal: AbortSignal.abort(reason) };
      expect(await failureOf(reader.read(given.account(), options))).toBe(reason);
    });

    it.each(given.failures.map((failing) => [failing.title, failing] as const))(
      'calls %s by its name',
      async (_, failing) => {
        const failure = await failureOf(reader.read(failing.account(), (failing.options ?? given.options)()));
        expect(isConnectorFailure(failure)).toBe(true);
        expect(failure).toMatchObject({ kind: failing.kind, code: failing.code });
      },
    );
  });
}
