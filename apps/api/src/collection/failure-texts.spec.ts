import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { OUTBOUND_CODES } from '@conductor/connector-contract';
import { knownCodes } from '../i18n/messages.js';

const root = join(import.meta.dirname, '../../../..');
const texts = globSync(
  '{libs/connectors/src,libs/core/connector-contract/src,libs/domain/collection/src,apps/worker/src}/**/*.ts',
  {
    cwd: root,
  },
)
  .filter((file) => !/spec/.test(file))
  .map((file) => readFileSync(join(root, file), 'utf8'));

/** Codes as connectors write them: failures, faults of a row, faults of a date. */
const PATTERNS = [
  /new (?:Malformed|Temporary)\(\s*'([A-Z_]+)'/g,
  /report\('([A-Z_]+)'/g,
  /code: '([A-Z_]+)'/g,
  /super\('\w+', '([A-Z_]+)'/g,
  // With a code of its own.
  /new (?:RateLimited|CredentialsRejected)\([^;]*?, '([A-Z_]+)'\)/g,
  /code = '([A-Z_]+)'/g,
];
const codes = texts.flatMap((text) =>
  PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]!)),
);
/** Items of a source that are passed over are counted in the log only. */
const LOGGED_ONLY = ['ITEM_EMPTY', 'ITEM_DUPLICATE'];

describe('what can go wrong with a source or a file', () => {
  it('is found in the connectors', () => {
    expect(codes).toEqual(
      expect.arrayContaining([
        'FEED_IS_HTML',
        'DATE_UNREADABLE',
        'SOURCE_GONE',
        'BUDGET_SPENT',
        'ACCOUNT_PROTECTED',
        'RATE_LIMITED',
      ]),
    );
  });

  it.each([...new Set([...codes, ...OUTBOUND_CODES])].filter((code) => !LOGGED_ONLY.includes(code)).sort())(
    'has a text for %s',
    (code) => {
      expect(knownCodes).toContain(code);
    },
  );
});
