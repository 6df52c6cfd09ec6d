/**
 * The two-account rule: each official has access to an account of the institution that at least two people can post
 * from, and a personal account with consent, so that an absent admin blocks nothing. It advises and blames nobody.
 */
export const FEWEST_PEOPLE = 2;

export interface InstitutionalAccount {
  readonly accountId: string;
  readonly organisationId: string;
}

/** A person of today's who can post from an institutional account. */
export interface Custodian {
  readonly accountId: string;
  readonly userId: string;
}

/** An officer of today's, in one organisation. */
export interface Official {
  readonly userId: string;
  readonly organisationId: string;
  readonly hasConsentedPersonal: boolean;
}

export interface RegisterOfPeople {
  readonly accounts: readonly InstitutionalAccount[];
  readonly custodians: readonly Custodian[];
  readonly officials: readonly Official[];
}

/** So many of all there are. */
export interface Part {
  readonly count: number;
  readonly total: number;
}

/** An institutional account that one person or nobody can post from. */
export interface SinglePoint extends InstitutionalAccount {
  readonly people: number;
}

/** What the rule says of an organisation, or of all together. A part of nothing is null, never 0. */
export interface Coverage {
  /** Officials with both accounts. */
  readonly officials: Part | null;
  /** Officials with access to an institutional account that is shared. */
  readonly withInstitutional: Part | null;
  readonly withPersonal: Part | null;
  /** Institutional accounts that at least two people can post from. */
  readonly shared: Part | null;
  readonly singlePoints: readonly SinglePoint[];
}

/** What the rule says of one official. */
export interface OfficialCoverage {
  readonly hasInstitutional: boolean;
  readonly hasPersonal: boolean;
}

const part = <Item>(items: readonly Item[], has: (item: Item) => boolean): Part | null =>
  items.length === 0 ? null : { count: items.filter(has).length, total: items.length };

/** The rule over one register: who shares what is worked out once. */
export class TwoAccountRule {
  private readonly people: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(private readonly register: RegisterOfPeople) {
    const known = Map.groupBy(register.custodians, ({ accountId }) => accountId);
    this.people = new Map(
      register.accounts.map(({ accountId }) => [
        accountId,
        new Set((known.get(accountId) ?? []).map(({ userId }) => userId)),
      ]),
    );
  }

  official({ userId, organisationId, hasConsentedPersonal }: Official): OfficialCoverage {
    const hasInstitutional = this.register.accounts.some(
      (account) =>
        account.organisationId === organisationId &&
        this.isShared(account) &&
        this.peopleOf(account).has(userId),
    );
    return { hasInstitutional, hasPersonal: hasConsentedPersonal };
  }

  /** @param organisationId null for all together */
  coverage(organisationId: string | null): Coverage {
    const isMeant = (row: { readonly organisationId: string }): boolean =>
      organisationId === null || row.organisationId === organisationId;
    const accounts = this.register.accounts.filter(isMeant);
    const officials = this.register.officials.filter(isMeant).map((official) => this.official(official));
    return {
      officials: part(officials, ({ hasInstitutional, hasPersonal }) => hasInstitutional && hasPersonal),
      withInstitutional: part(officials, ({ hasInstitutional }) => hasInstitutional),
      withPersonal: part(officials, ({ hasPersonal }) => hasPersonal),
      shared: part(accounts, (account) => this.isShared(account)),
      singlePoints: accounts
        .filter((account) => !this.isShared(account))
        .map((account) => ({ ...account, people: this.peopleOf(account).size })),
    };
  }

  private peopleOf({ accountId }: InstitutionalAccount): ReadonlySet<string> {
    return this.people.get(accountId) ?? new Set();
  }

  private isShared(account: InstitutionalAccount): boolean {
    return this.peopleOf(account).size >= FEWEST_PEOPLE;
  }
}

export const NEXT_STEPS = [
  'register_institutional',
  'invite_colleague',
  'give_access',
  'answer_consent',
  'register_personal',
] as const;
export type NextStepKind = (typeof NEXT_STEPS)[number];

/** The one thing that helps most now. */
export interface NextStep {
  readonly kind: NextStepKind;
  /** The account it is about; null where there is none yet. */
  readonly accountId: string | null;
}

/** What an organisation's next step depends on, as seen by one of its people. */
export interface Standing {
  readonly coverage: Coverage;
  /** People of the organisation, whatever their role. */
  readonly memberCount: number;
  /** Null for somebody who is no officer here. */
  readonly own: OfficialCoverage | null;
  /** One's own personal account that waits for one's answer. */
  readonly unansweredAccountId: string | null;
}

/**
 * First what can fall silent when one person is away, then what is each person's own choice. Null when nothing is left.
 */
export function nextStep({ coverage, memberCount, own, unansweredAccountId }: Standing): NextStep | null {
  if (coverage.shared === null) return { kind: 'register_institutional', accountId: null };
  const [weakest] = coverage.singlePoints.toSorted((one, other) => one.people - other.people);
  if (weakest !== undefined) {
    const kind = memberCount > weakest.people ? 'give_access' : 'invite_colleague';
    return { kind, accountId: weakest.accountId };
  }
  if (unansweredAccountId !== null) return { kind: 'answer_consent', accountId: unansweredAccountId };
  if (own !== null && !own.hasPersonal) return { kind: 'register_personal', accountId: null };
  return null;
}
