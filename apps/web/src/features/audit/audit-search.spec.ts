import { describe, expect, it } from '@jest/globals';
import { auditFilterOf, filterCount, readAuditSearch } from './audit-search.js';

describe('readAuditSearch', () => {
  it('keeps what it knows and drops the rest of an address', () => {
    const search = readAuditSearch({
      orang: 'u1',
      tindakan: ['BRIEF_APPROVED', 'DROP_TABLE'],
      jenis: 'KUCING',
      sampai: 'kapan',
      lain: 1,
    });
    expect(search).toEqual({ orang: 'u1', tindakan: ['BRIEF_APPROVED'] });
    expect(filterCount(search)).toBe(2);
    expect(filterCount(readAuditSearch({ lain: 1 }))).toBe(0);
  });
});

describe('auditFilterOf', () => {
  it('takes whole days of the capital, the last one included', () => {
    expect(auditFilterOf({ dari: '2026-11-17', sampai: '2026-11-17' })).toMatchObject({
      from: '2026-11-16T17:00:00.000Z',
      until: '2026-11-17T17:00:00.000Z',
      acts: null,
    });
  });
});
