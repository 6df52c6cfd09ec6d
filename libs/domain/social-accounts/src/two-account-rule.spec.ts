import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Coverage, nextStep, type RegisterOfPeople, TwoAccountRule } from './two-account-rule.js';

const account = (accountId: string, organisationId: string) => ({ accountId, organisationId });
const official = (userId: string, organisationId: string, hasConsentedPersonal: boolean) => ({
  userId,
  organisationId,
  hasConsentedPersonal,
});

const register: RegisterOfPeople = {
  accounts: [account('shared', 'one'), account('single', 'one'), account('empty', 'two')],
  custodians: [
    { accountId: 'shared', userId: 'ani' },
    { accountId: 'shared', userId: 'budi' },
    { accountId: 'single', userId: 'citra' },
  ],
  officials: [
    official('ani', 'one', true),
    official('budi', 'one', false),
    official('citra', 'one', true),
    official('dewi', 'two', true),
  ],
};

describe('TwoAccountRule', () => {
  const rule = new TwoAccountRule(register);

  it.each([
    ['ani', { hasInstitutional: true, hasPersonal: true }],
    ['budi', { hasInstitutional: true, hasPersonal: false }],
    ['citra', { hasInstitutional: false, hasPersonal: true }],
    ['dewi', { hasInstitutional: false, hasPersonal: true }],
  ])('says of %s what stands for each account', (userId, covered) => {
    expect(rule.official(register.officials.find((row) => row.userId === userId)!)).toEqual(covered);
  });

  it('counts an official only with both, and an account only with two people', () => {
    expect(rule.coverage('one')).toEqual({
      officials: { count: 1, total: 3 },
      withInstitutional: { count: 2, total: 3 },
      withPersonal: { count: 2, total: 3 },
      shared: { count: 1, total: 2 },
      singlePoints: [{ ...account('single', 'one'), people: 1 }],
    });
  });

  it('takes the whole as one', () => {
    const whole = rule.coverage(null);
    expect(whole.officials).toEqual({ count: 1, total: 4 });
    expect(whole.singlePoints.map(({ accountId, people }) => [accountId, people])).toEqual([
      ['single', 1],
      ['empty', 0],
    ]);
  });

  it('has no value, and not 0, where there is nothing to count', () => {
    expect(rule.coverage('nowhere')).toEqual({
      officials: null,
      withInstitutional: null,
      withPersonal: null,
      shared: null,
      singlePoints: [],
    });
  });

  it('does not count one person twice', () => {
    const twice = { accountId: 'empty', userId: 'dewi' };
    const doubled = new TwoAccountRule({ ...register, custodians: [twice, twice] });
    expect(doubled.coverage('two').singlePoints).toEqual([{ ...account('empty', 'two'), people: 1 }]);
  });

  it('sums up over organisations, and each account is shared or a single point', () => {
    const organisation = fc.constantFrom('one', 'two', 'three');
    const user = fc.constantFrom('a', 'b', 'c', 'd');
    const accountId = fc.constantFrom('p', 'q', 'r', 's');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ accountId, organisationId: organisation }), {
          selector: (row) => row.accountId,
        }),
        fc.array(fc.record({ accountId, userId: user })),
        fc.uniqueArray(
          fc.record({ userId: user, organisationId: organisation, hasConsentedPersonal: fc.boolean() }),
          { selector: (row) => `${row.userId} ${row.organisationId}` },
        ),
        (accounts, custodians, officials) => {
          const any = new TwoAccountRule({ accounts, custodians, officials });
          const whole = any.coverage(null);
          const parts = ['one', 'two', 'three'].map((id) => any.coverage(id));
          const sum = (of: (coverage: Coverage) => number) =>
            parts.reduce((total, coverage) => total + of(coverage), 0);
          expect(sum((coverage) => coverage.officials?.count ?? 0)).toBe(whole.officials?.count ?? 0);
          expect((whole.shared?.count ?? 0) + whole.singlePoints.length).toBe(accounts.length);
          expect(sum((coverage) => coverage.singlePoints.length)).toBe(whole.singlePoints.length);
        },
      ),
    );
  });
});

describe('nextStep', () => {
  const covered: Coverage = {
    officials: { count: 1, total: 1 },
    withInstitutional: { count: 1, total: 1 },
    withPersonal: { count: 1, total: 1 },
    shared: { count: 1, total: 1 },
    singlePoints: [],
  };
  const point = (accountId: string, people: number) => ({ ...account(accountId, 'one'), people });
  const own = { hasInstitutional: true, hasPersonal: true };
  const standing = { coverage: covered, memberCount: 3, own, unansweredAccountId: null };

  it.each([
    ['nothing when all is covered', {}, null],
    [
      'the institution’s account first',
      { coverage: { ...covered, shared: null }, unansweredAccountId: 'mine' },
      { kind: 'register_institutional', accountId: null },
    ],
    [
      'a person for the account that has the fewest',
      { coverage: { ...covered, singlePoints: [point('single', 1), point('empty', 0)] } },
      { kind: 'give_access', accountId: 'empty' },
    ],
    [
      'a colleague where there is nobody else to give it to',
      { coverage: { ...covered, singlePoints: [point('single', 1)] }, memberCount: 1 },
      { kind: 'invite_colleague', accountId: 'single' },
    ],
    [
      'an answer that is waited for',
      { unansweredAccountId: 'mine' },
      { kind: 'answer_consent', accountId: 'mine' },
    ],
    [
      'one’s own account last',
      { own: { hasInstitutional: true, hasPersonal: false } },
      { kind: 'register_personal', accountId: null },
    ],
    ['nothing of one’s own to somebody who is no officer here', { own: null }, null],
  ])('names %s', (_, values, step) => {
    expect(nextStep({ ...standing, ...values })).toEqual(step);
  });
});
