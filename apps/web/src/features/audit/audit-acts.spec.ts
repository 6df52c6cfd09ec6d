import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ACTS, SUBJECT_TYPES } from './audit-acts.js';

const schema = readFileSync(join(import.meta.dirname, '../../../../api/schema.graphql'), 'utf8');

/** The values of an enum of the contract, which is printed from what the code may record. */
const valuesOf = (name: string): string[] =>
  (schema.match(new RegExp(`^enum ${name} \\{([^}]*)\\}`, 'm'))?.[1] ?? '').match(/[A-Z_]+/g) ?? [];

describe('the filter of the audit trail', () => {
  it('offers each act that can be recorded, once', () => {
    expect(valuesOf('AuditAct')).toContain('BRIEF_APPROVED');
    expect([...ACTS].sort()).toEqual(valuesOf('AuditAct').sort());
  });

  it('offers each kind of subject, once', () => {
    expect([...SUBJECT_TYPES].sort()).toEqual(valuesOf('AuditSubjectType').sort());
  });
});
