import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { knownCodes, messageOf } from './messages.js';

const root = join(import.meta.dirname, '../../../..');
const sources = globSync('libs/{domain,core}/**/src/**/*.ts', { cwd: root }).filter(
  (file) => !/\.spec\.ts$/.test(file),
);

/** Codes as the domains write them: new DomainProblem('Kind', 'CODE'), notFound('NOUN'), workflows, stale versions, gaps of a proof. */
function codesIn(text: string): string[] {
  const pick = (pattern: RegExp, make: (name: string) => string): string[] =>
    [...text.matchAll(pattern)].map((match) => make(match[1]!));
  return [
    ...pick(/new DomainProblem\(\s*'[A-Za-z]+',\s*'([A-Z_]+)'/g, (code) => code),
    ...pick(/\binvalid\(\s*'([A-Z_]+)'/g, (code) => code),
    ...pick(/\bgap: '([A-Z_]+)'/g, (code) => code),
    ...pick(/notFound\('([A-Z_]+)'/g, (noun) => `${noun}_NOT_FOUND`),
    ...pick(/staleVersion\('([A-Z_]+)'/g, (noun) => `${noun}_STALE_VERSION`),
    ...pick(/subject: '([A-Z_]+)'/g, (noun) => `${noun}_NOT_ALLOWED_FROM_STATE`),
  ];
}

describe('problem texts', () => {
  const codes = sources.flatMap((file) => codesIn(readFileSync(join(root, file), 'utf8')));

  it('finds the codes that the domains give', () => {
    expect(codes).toContain('SIGN_IN_REFUSED');
    expect(codes).toContain('USER_NOT_FOUND');
  });

  it.each([...new Set(codes)].sort())('has a text in both languages for %s', (code) => {
    expect(knownCodes).toContain(code);
    const [indonesian, english] = [messageOf(code, {}, 'id'), messageOf(code, {}, 'en')];
    expect(indonesian).not.toBe(code);
    expect(english).not.toBe(code);
    expect(indonesian).not.toBe(english);
  });
});
