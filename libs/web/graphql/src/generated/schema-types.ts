export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day, YYYY-MM-DD, without a zone. */
  Date: { input: string; output: string; }
  /** A date-time string at UTC, such as 2019-12-03T09:54:33Z, compliant with the date-time format. */
  DateTime: { input: string; output: string; }
};

export type AcceptAccountClaimInput = {
  proofId: Scalars['ID']['input'];
};

export type AcceptAccountClaimPayload = {
  __typename?: 'AcceptAccountClaimPayload';
  problems: Array<Problem>;
  proof?: Maybe<AccountProof>;
  socialAccount?: Maybe<SocialAccount>;
};

export type AcceptDutySwapInput = {
  swapId: Scalars['ID']['input'];
};

export type AcceptDutySwapPayload = {
  __typename?: 'AcceptDutySwapPayload';
  duty?: Maybe<Duty>;
  problems: Array<Problem>;
};

export type AcceptInvitationInput = {
  name: Scalars['String']['input'];
  password: Scalars['String']['input'];
  token: Scalars['String']['input'];
};

export type AcceptInvitationPayload = {
  __typename?: 'AcceptInvitationPayload';
  problems: Array<Problem>;
  viewer?: Maybe<Viewer>;
};

export type AccessAction =
  | 'END'
  | 'GIVE';

/** A person can post from an institutional account, from and until a moment. */
export type AccountAccess = {
  __typename?: 'AccountAccess';
  beganAt: Scalars['DateTime']['output'];
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who gave it. */
  givenBy?: Maybe<Person>;
  id: Scalars['ID']['output'];
  /** It stands, and the person is a member of the organisation today. */
  isCounted: Scalars['Boolean']['output'];
  person: Person;
};

export type AccountAction =
  | 'RETIRE';

/** An account that is dead, renamed or lost. */
export type AccountAlert = {
  __typename?: 'AccountAlert';
  account: SocialAccount;
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  closing?: Maybe<AccountAlertClosing>;
  /** What was done about it. */
  closingNote?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kind: AccountAlertKind;
  /** What it is called now, where that is known. */
  nowCalled?: Maybe<Scalars['String']['output']>;
  openedAt: Scalars['DateTime']['output'];
  seenAt?: Maybe<Scalars['DateTime']['output']>;
};

export type AccountAlertClosing =
  | 'CHANGED'
  | 'HANDLED'
  | 'NAME_FOLLOWED'
  | 'WELL_AGAIN';

export type AccountAlertKind =
  | 'DEAD'
  | 'LOST'
  | 'RENAMED';

export type AccountClaimConnection = {
  __typename?: 'AccountClaimConnection';
  edges: Array<AccountClaimEdge>;
  pageInfo: PageInfo;
};

export type AccountClaimEdge = {
  __typename?: 'AccountClaimEdge';
  cursor: Scalars['String']['output'];
  node: AccountProof;
};

/** A consent that was given; the one that is not withdrawn is in force. */
export type AccountConsent = {
  __typename?: 'AccountConsent';
  givenAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  purposeVersion: Scalars['Int']['output'];
  report?: Maybe<WithdrawalReport>;
  withdrawalChoice?: Maybe<WithdrawalChoice>;
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** The two-account rule over all. A part of nothing is null, never 0. */
export type AccountCoverage = {
  __typename?: 'AccountCoverage';
  /** Officials with both accounts. */
  officials?: Maybe<CoveragePart>;
  /** Institutional accounts that at least two people can post from. */
  shared?: Maybe<CoveragePart>;
  singlePoints: Array<SinglePoint>;
  /** Officials with access to an institutional account that at least two people can post from. */
  withInstitutional?: Maybe<CoveragePart>;
  /** Officials with a personal account and consent in force. */
  withPersonal?: Maybe<CoveragePart>;
};

export type AccountCoverages = {
  __typename?: 'AccountCoverages';
  /** By protocol order: this is no ranking. */
  organisations: Array<OrganisationCoverage>;
  whole: AccountCoverage;
};

/** Who can post from an institutional account. */
export type AccountCustody = {
  __typename?: 'AccountCustody';
  /** Standing first, then what ended. */
  access: Array<AccountAccess>;
  /** People who count: two at least are wanted. */
  peopleCount: Scalars['Int']['output'];
  viewerCan: Array<AccessAction>;
};

/** Whose a personal account is, and what that person consents to. */
export type AccountHolding = {
  __typename?: 'AccountHolding';
  /** Newest first. */
  consents: Array<AccountConsent>;
  /** Null where nobody has been named yet. */
  holder?: Maybe<Person>;
  isInForce: Scalars['Boolean']['output'];
  /** Nothing for anybody but the holder. */
  viewerCan: Array<ConsentAction>;
};

export type AccountImportCounts = {
  __typename?: 'AccountImportCounts';
  createdCount: Scalars['Int']['output'];
  updatedCount: Scalars['Int']['output'];
};

export type AccountImportPreview = {
  __typename?: 'AccountImportPreview';
  fileName: Scalars['String']['output'];
  rows: Array<AccountImportRow>;
  uploadId: Scalars['ID']['output'];
};

/** What a row of the file would do to the register. */
export type AccountImportRow = {
  __typename?: 'AccountImportRow';
  handle?: Maybe<Scalars['String']['output']>;
  kind?: Maybe<SocialAccountKind>;
  /** A warning, and no more. */
  lookAlike?: Maybe<NearAccount>;
  /** Key of the network. */
  network?: Maybe<Scalars['String']['output']>;
  organisation?: Maybe<Scalars['String']['output']>;
  problems: Array<AccountRowProblem>;
  /** As the spreadsheet counts. */
  row: Scalars['Int']['output'];
  verdict: AccountRowVerdict;
};

/** How an account lives, by its last readings and the posts that were collected. */
export type AccountLiveness = {
  __typename?: 'AccountLiveness';
  /** Why the last look failed, in the language of the request. */
  failureMessage?: Maybe<Scalars['String']['output']>;
  lastFailedAt?: Maybe<Scalars['DateTime']['output']>;
  lastPostAt?: Maybe<Scalars['DateTime']['output']>;
  lastReadAt?: Maybe<Scalars['DateTime']['output']>;
  /** The last reading, or the last post collected. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** The account that it names as its successor. */
  movedTo?: Maybe<Scalars['String']['output']>;
  /** What the network calls it today. */
  shownHandle?: Maybe<Scalars['String']['output']>;
  /** Its lasting name at the network. */
  stableId?: Maybe<Scalars['String']['output']>;
  state: AccountLivenessState;
};

/** QUIET: no post for 30 days. FAILING: three looks in a row failed. DEAD: unreachable for 14 days, or no post for 180. LOST: gone, or another one has the name. */
export type AccountLivenessState =
  | 'ALIVE'
  | 'DEAD'
  | 'FAILING'
  | 'LOST'
  | 'QUIET'
  | 'RENAMED'
  | 'UNKNOWN';

/** One attempt to prove that the organisation controls the account. */
export type AccountProof = {
  __typename?: 'AccountProof';
  account: SocialAccount;
  checkedAt?: Maybe<Scalars['DateTime']['output']>;
  /** To be shown by the account. */
  code?: Maybe<Scalars['String']['output']>;
  /** Proved, accepted or refused. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null where the account itself proved it. */
  decidedBy?: Maybe<Person>;
  evidenceNote?: Maybe<Scalars['String']['output']>;
  evidenceUrl?: Maybe<Scalars['String']['output']>;
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it was seen. */
  foundAt?: Maybe<Scalars['String']['output']>;
  /** Why the last look proved nothing, in the language of the request. */
  gapMessage?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kind: AccountProofKind;
  lapse?: Maybe<AccountProofLapse>;
  lapsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Of a refusal or a revocation. */
  reason?: Maybe<Scalars['String']['output']>;
  requestedAt: Scalars['DateTime']['output'];
  /** Null for the demo. */
  requestedBy?: Maybe<Person>;
  state: AccountProofState;
  viewerCan: Array<AccountProofAction>;
};

export type AccountProofAction =
  | 'ACCEPT'
  | 'CHECK'
  | 'REFUSE'
  | 'REVOKE';

/** PROFILE_CODE, POST_CODE: a code that the account shows. REL_ME: the profile and a registered website link to each other. DOMAIN_HANDLE: a handle under a registered website. REVIEWED_CLAIM: a person of the register judged it. */
export type AccountProofKind =
  | 'DOMAIN_HANDLE'
  | 'POST_CODE'
  | 'PROFILE_CODE'
  | 'REL_ME'
  | 'REVIEWED_CLAIM';

export type AccountProofLapse =
  | 'LOST'
  | 'RENAMED'
  | 'REVOKED';

export type AccountProofState =
  | 'EXPIRED'
  | 'LAPSED'
  | 'PROVED'
  | 'REFUSED'
  | 'REQUESTED';

export type AccountRowProblem = {
  __typename?: 'AccountRowProblem';
  code: Scalars['String']['output'];
  /** Head of the column as the file has it. */
  column?: Maybe<Scalars['String']['output']>;
  message: Scalars['String']['output'];
  /** What stood there. */
  value?: Maybe<Scalars['String']['output']>;
};

/** CHANGED: the account moves to another organisation. */
export type AccountRowVerdict =
  | 'CHANGED'
  | 'NEW'
  | 'REFUSED'
  | 'UNCHANGED';

/** FORMERLY_OFFICIAL: an institution’s account that is official no longer. UNREADABLE: the text names no account on any network. */
export type AccountVerdict =
  | 'FORMERLY_OFFICIAL'
  | 'LOOK_ALIKE'
  | 'NOT_OFFICIAL'
  | 'OFFICIAL'
  | 'UNREADABLE';

/** Whether a text names an official account. */
export type AccountVerification = {
  __typename?: 'AccountVerification';
  /** As it was read; null where no name was found. */
  name?: Maybe<Scalars['String']['output']>;
  /** Key of the network; null for a name alone. */
  network?: Maybe<Scalars['String']['output']>;
  /** The ones it names, on several networks perhaps; of a look-alike the one it is taken for. */
  officials: Array<OfficialAccount>;
  /** Of a look-alike. */
  reason?: Maybe<LookAlikeReason>;
  verdict: AccountVerdict;
};

export type AcknowledgeDeliveryInput = {
  deliveryId: Scalars['ID']['input'];
};

export type AcknowledgeDeliveryPayload = {
  __typename?: 'AcknowledgeDeliveryPayload';
  delivery?: Maybe<Delivery>;
  problems: Array<Problem>;
};

export type ActivateMatcherVersionInput = {
  version: Scalars['String']['input'];
};

export type ActivateMatcherVersionPayload = {
  __typename?: 'ActivateMatcherVersionPayload';
  matcher?: Maybe<MatcherDesk>;
  problems: Array<Problem>;
};

export type AddElectionPeriodInput = {
  endsOn: Scalars['Date']['input'];
  name: Scalars['String']['input'];
  startsOn: Scalars['Date']['input'];
  terms: Array<Scalars['String']['input']>;
};

export type AddElectionPeriodPayload = {
  __typename?: 'AddElectionPeriodPayload';
  /** All of them, the latest first. */
  electionPeriods?: Maybe<Array<ElectionPeriod>>;
  problems: Array<Problem>;
};

export type AddMembershipInput = {
  organisationId: Scalars['ID']['input'];
  role: Role;
  userId: Scalars['ID']['input'];
  validUntil?: InputMaybe<Scalars['Date']['input']>;
};

export type AddMembershipPayload = {
  __typename?: 'AddMembershipPayload';
  problems: Array<Problem>;
  user?: Maybe<User>;
};

/** What the government wants to speak about in a period, and who speaks. */
export type AgendaItem = {
  __typename?: 'AgendaItem';
  authors: Array<Person>;
  briefs: Array<Brief>;
  /** Slot of the agenda palette, 1 to 8, given at approval. */
  colourSlot?: Maybe<Scalars['Int']['output']>;
  framing: Framing;
  /** Without the leading #. */
  hashtags: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  isDemo: Scalars['Boolean']['output'];
  lead: Organisation;
  links: Array<Scalars['String']['output']>;
  moments: Array<Moment>;
  objective: Scalars['String']['output'];
  periodFrom: Scalars['Date']['output'];
  periodUntil: Scalars['Date']['output'];
  /** 1 is highest. */
  priority: Scalars['Int']['output'];
  retirementReason?: Maybe<Scalars['String']['output']>;
  /** Newest first. What was said on the way to a decision stays at the desk: officers see none. */
  reviews: Array<AgendaReview>;
  /** The lead first, then who supports, then who keeps silent. */
  speakers: Array<Speaker>;
  state: AgendaItemState;
  theme: Theme;
  title: Scalars['String']['output'];
  titleEn?: Maybe<Scalars['String']['output']>;
  updatedAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
  viewerCan: Array<AgendaItemAction>;
};

export type AgendaItemAction =
  | 'APPROVE'
  | 'EDIT'
  | 'RETIRE'
  | 'RETURN'
  | 'SUBMIT';

export type AgendaItemConnection = {
  __typename?: 'AgendaItemConnection';
  edges: Array<AgendaItemEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type AgendaItemContentInput = {
  framing: FramingInput;
  hashtags: Array<Scalars['String']['input']>;
  leadOrganisationId: Scalars['ID']['input'];
  links: Array<Scalars['String']['input']>;
  moments: Array<MomentInput>;
  objective: Scalars['String']['input'];
  periodFrom: Scalars['Date']['input'];
  periodUntil: Scalars['Date']['input'];
  priority: Scalars['Int']['input'];
  speakers: Array<SpeakerInput>;
  themeId: Scalars['ID']['input'];
  title: Scalars['String']['input'];
  titleEn?: InputMaybe<Scalars['String']['input']>;
};

export type AgendaItemEdge = {
  __typename?: 'AgendaItemEdge';
  cursor: Scalars['String']['output'];
  node: AgendaItem;
};

export type AgendaItemFilter = {
  /** Period overlaps this window. */
  from?: InputMaybe<Scalars['Date']['input']>;
  leadOrganisationId?: InputMaybe<Scalars['ID']['input']>;
  states?: InputMaybe<Array<AgendaItemState>>;
  text?: InputMaybe<Scalars['String']['input']>;
  themeId?: InputMaybe<Scalars['ID']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};

export type AgendaItemOrder =
  | 'PERIOD_ASC'
  | 'PRIORITY_ASC'
  | 'UPDATED_DESC';

export type AgendaItemState =
  | 'APPROVED'
  | 'DRAFT'
  | 'NEEDS_REVISION'
  | 'RETIRED'
  | 'SUBMITTED';

export type AgendaReview = {
  __typename?: 'AgendaReview';
  decidedAt: Scalars['DateTime']['output'];
  decision: ReviewDecision;
  reason?: Maybe<Scalars['String']['output']>;
  reviewer: Person;
};

/** A reviewer’s verdict on a post and the item it carries. */
export type AlignmentCode = {
  __typename?: 'AlignmentCode';
  codedAt: Scalars['DateTime']['output'];
  coder: Person;
  id: Scalars['ID']['output'];
  note?: Maybe<Scalars['String']['output']>;
  reasons: Array<VerdictReason>;
  verdict: Verdict;
};

export type AlignmentQueue = {
  __typename?: 'AlignmentQueue';
  codedTodayCount: Scalars['Int']['output'];
  /** The last ten, newest first. */
  recent: Array<RecentCode>;
  /** Tasks open to this reviewer; near-identical posts are one task. */
  remainingCount: Scalars['Int']['output'];
  /** The doubtful first, then the older. */
  tasks: Array<AlignmentTask>;
};

/** A post to judge, held for this reviewer until leasedUntil. The machine’s verdict is no part of it. */
export type AlignmentTask = {
  __typename?: 'AlignmentTask';
  agendaItem: AgendaItem;
  briefVersion?: Maybe<BriefVersion>;
  leasedUntil: Scalars['DateTime']['output'];
  post: Post;
  /** Near-identical posts that will get the same code. */
  similarCount: Scalars['Int']['output'];
};

export type AnswerDeliveryInput = {
  answer: AnswerKind;
  deliveryId: Scalars['ID']['input'];
  /** Owed for every answer but CARRIED and ADAPTED. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type AnswerDeliveryPayload = {
  __typename?: 'AnswerDeliveryPayload';
  delivery?: Maybe<Delivery>;
  problems: Array<Problem>;
};

export type AnswerKind =
  | 'ADAPTED'
  | 'CARRIED'
  | 'NOT_IN_MANDATE'
  | 'OBJECTION'
  | 'POSTPONED';

export type ApproveAgendaItemInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type ApproveAgendaItemPayload = {
  __typename?: 'ApproveAgendaItemPayload';
  agendaItem?: Maybe<AgendaItem>;
  problems: Array<Problem>;
};

export type ApproveBriefInput = {
  /** The hash the reviewer saw. */
  contentHash: Scalars['String']['input'];
  versionId: Scalars['ID']['input'];
};

export type ApproveBriefPayload = {
  __typename?: 'ApproveBriefPayload';
  briefVersion?: Maybe<BriefVersion>;
  problems: Array<Problem>;
};

export type AskDutySwapInput = {
  /** Theirs, in return. */
  returnShiftId?: InputMaybe<Scalars['ID']['input']>;
  shiftId: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};

export type AskDutySwapPayload = {
  __typename?: 'AskDutySwapPayload';
  duty?: Maybe<Duty>;
  problems: Array<Problem>;
};

/** Which agenda item, talking point and brief version a post carries, or none; why, and how sure. */
export type Attribution = {
  __typename?: 'Attribution';
  agendaItem?: Maybe<AgendaItem>;
  /** Null also where it is not the reader’s to see. */
  briefVersion?: Maybe<BriefVersion>;
  /** The engine’s, best first, at most five. */
  candidates: Array<AttributionCandidate>;
  claim?: Maybe<AttributionClaim>;
  /** How sure the engine is of this item: 0 where only a claim names it. */
  confidence: Scalars['Float']['output'];
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  decidedBy?: Maybe<Person>;
  /** The near-identical post that the person looked at; null where it was this one. */
  decidedWith?: Maybe<Post>;
  /** The latest first. */
  decisions: Array<AttributionDecision>;
  /** The strongest kind first. */
  evidence: Array<Evidence>;
  /** Whether a measure counts it: confirmed by a person, or the engine is sure. */
  isCounted: Scalars['Boolean']['output'];
  matcherVersion: Scalars['String']['output'];
  state: AttributionState;
  /** Null also where the brief is not the reader’s to see. */
  talkingPoint?: Maybe<TalkingPoint>;
  viewerCan: Array<AttributionAction>;
};

export type AttributionAction =
  | 'CHANGE'
  | 'CONFIRM'
  | 'REJECT';

/** What else the post might carry. */
export type AttributionCandidate = {
  __typename?: 'AttributionCandidate';
  agendaItem: AgendaItem;
  /** Comparable within one post only. */
  score: Scalars['Float']['output'];
  talkingPoint?: Maybe<TalkingPoint>;
};

/** What the person who reported the post says it is about. It suggests; reviewers decide. */
export type AttributionClaim = {
  __typename?: 'AttributionClaim';
  /** Null where it is not the reader’s to see. */
  agendaItem?: Maybe<AgendaItem>;
  claimedAt: Scalars['DateTime']['output'];
  claimedBy: Person;
};

/** A person’s word on a post: the standing one, or one that a later word replaced. */
export type AttributionDecision = {
  __typename?: 'AttributionDecision';
  /** Null also where it is not the reader’s to see. */
  agendaItem?: Maybe<AgendaItem>;
  decidedAt: Scalars['DateTime']['output'];
  decidedBy: Person;
  decision: AttributionVerdict;
  engine: EngineWord;
  id: Scalars['ID']['output'];
  supersededAt?: Maybe<Scalars['DateTime']['output']>;
};

export type AttributionState =
  | 'CHANGED'
  | 'CONFIRMED'
  | 'MATCHED'
  | 'NONE'
  | 'REJECTED'
  | 'SUGGESTED';

export type AttributionVerdict =
  | 'CHANGED'
  | 'CONFIRMED'
  | 'REJECTED';

export type AudienceKind =
  | 'ALL'
  | 'COORDINATED'
  | 'EXPLICIT'
  | 'SPEAKERS';

export type AuditAct =
  | 'ACCESS_ENDED'
  | 'ACCESS_GIVEN'
  | 'ACCOUNTS_EXPORTED'
  | 'ACCOUNTS_IMPORTED'
  | 'ACCOUNT_ALERT_CLOSED'
  | 'ACCOUNT_PROOF_ACCEPTED'
  | 'ACCOUNT_PROOF_LAPSED'
  | 'ACCOUNT_PROOF_PROVED'
  | 'ACCOUNT_PROOF_REFUSED'
  | 'ACCOUNT_PROOF_REQUESTED'
  | 'ACCOUNT_PROOF_REVOKED'
  | 'ACCOUNT_REGISTERED'
  | 'ACCOUNT_RENAMED'
  | 'ACCOUNT_RETIRED'
  | 'ACCOUNT_TRANSFERRED'
  | 'AGENDA_ITEM_APPROVED'
  | 'AGENDA_ITEM_CREATED'
  | 'AGENDA_ITEM_EDITED'
  | 'AGENDA_ITEM_RETIRED'
  | 'AGENDA_ITEM_RETURNED'
  | 'AGENDA_ITEM_SUBMITTED'
  | 'ATTRIBUTION_CHANGED'
  | 'ATTRIBUTION_CLAIMED'
  | 'ATTRIBUTION_CONFIRMED'
  | 'ATTRIBUTION_REJECTED'
  | 'BACKFILL_CANCELLED'
  | 'BACKFILL_PAUSED'
  | 'BACKFILL_RESUMED'
  | 'BACKFILL_STARTED'
  | 'BRIEF_APPROVED'
  | 'BRIEF_CREATED'
  | 'BRIEF_EDITED'
  | 'BRIEF_OPENED'
  | 'BRIEF_RELEASED'
  | 'BRIEF_RETRACTED'
  | 'BRIEF_RETURNED'
  | 'BRIEF_REVISED'
  | 'BRIEF_SUBMITTED'
  | 'BRIEF_SUPERSEDED'
  | 'CODE_UNDONE'
  | 'CONSENT_GIVEN'
  | 'CONSENT_WITHDRAWN'
  | 'DELIVERY_ACKNOWLEDGED'
  | 'DELIVERY_ANSWERED'
  | 'DELIVERY_RETRACTION_CONFIRMED'
  | 'DUTY_BACK'
  | 'DUTY_BUSY'
  | 'DUTY_DROPPED'
  | 'DUTY_FALLBACK_ORDERED'
  | 'DUTY_HANDED_OVER'
  | 'DUTY_SWAP_ACCEPTED'
  | 'DUTY_SWAP_ASKED'
  | 'DUTY_SWAP_DECLINED'
  | 'DUTY_SWAP_WITHDRAWN'
  | 'DUTY_TAKEN'
  | 'DUTY_WEEK_COPIED'
  | 'ELECTION_PERIOD_REMOVED'
  | 'ELECTION_PERIOD_SET'
  | 'IMPORT_FAILED'
  | 'IMPORT_FINISHED'
  | 'IMPORT_STARTED'
  | 'IMPORT_UNDONE'
  | 'INVITATION_ACCEPTED'
  | 'INVITATION_MADE'
  | 'INVITATION_REVOKED'
  | 'MATCHER_ACTIVATED'
  | 'MATCHER_REFITTED'
  | 'MATCHER_THRESHOLDS_SET'
  | 'MEMBERSHIP_BEGAN'
  | 'MEMBERSHIP_ENDED'
  | 'ORGANISATIONS_PUT'
  | 'PASSWORD_CHANGED'
  | 'POST_CODED'
  | 'POST_REPORTED'
  | 'SESSION_ENDED'
  | 'SESSION_OPENED'
  | 'SOURCE_CREATED'
  | 'SOURCE_PAUSED'
  | 'SOURCE_RESUMED'
  | 'SOURCE_STOPPED'
  | 'THEMES_PUT'
  | 'USER_CREATED'
  | 'USER_REINSTATED'
  | 'USER_SUSPENDED'
  | 'WITHDRAWAL_FINISHED';

export type AuditActorKind =
  | 'ANONYMOUS'
  | 'SYSTEM'
  | 'USER';

/** One decision, as it was written down in the transaction that made it. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  act: AuditAct;
  actorKind: AuditActorKind;
  facts: Array<AuditFact>;
  id: Scalars['ID']['output'];
  /** Which of the software’s own jobs acted. */
  job?: Maybe<Scalars['String']['output']>;
  /** The one that was acted for. */
  organisation?: Maybe<Organisation>;
  /** Null where the software or a visitor acted. */
  person?: Maybe<Person>;
  recordedAt: Scalars['DateTime']['output'];
  /** Entries of one request share it. */
  requestId: Scalars['String']['output'];
  /** The role that was acted in. */
  role?: Maybe<Role>;
  subjectId: Scalars['String']['output'];
  /** What the subject is called today. Null where it is gone, or not the reader’s to see. */
  subjectTitle?: Maybe<Scalars['String']['output']>;
  subjectType: AuditSubjectType;
};

export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  edges: Array<AuditEntryEdge>;
  pageInfo: PageInfo;
};

export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  cursor: Scalars['String']['output'];
  node: AuditEntry;
};

export type AuditEntryFilter = {
  acts?: InputMaybe<Array<AuditAct>>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The organisation that was acted for. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  subjectId?: InputMaybe<Scalars['String']['input']>;
  subjectType?: InputMaybe<AuditSubjectType>;
  /** Not included. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who acted. */
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** A value kept beside an act: an id, a number, a hash, a word. */
export type AuditFact = {
  __typename?: 'AuditFact';
  /** In words, where the value is the code of a failure. */
  message?: Maybe<Scalars['String']['output']>;
  name: AuditFactName;
  value: Scalars['String']['output'];
};

export type AuditFactName =
  | 'AGENDA_ITEM_ID'
  | 'ALERT_KIND'
  | 'ALIGNMENTS'
  | 'ANSWER'
  | 'ATTRIBUTIONS'
  | 'CHOICE'
  | 'CODE'
  | 'CODE_ID'
  | 'CONNECTOR'
  | 'CONTENT_HASH'
  | 'COVER_ID'
  | 'CREATED_COUNT'
  | 'DECIDED_WITH'
  | 'DELIVERIES'
  | 'ENGINE_ITEM_ID'
  | 'FAILURE'
  | 'FROM'
  | 'IS_BETTER'
  | 'IS_DRY_RUN'
  | 'JUDGED_COUNT'
  | 'KIND'
  | 'MATCHER_VERSION'
  | 'MATCH_THRESHOLD'
  | 'NETWORK'
  | 'NUMBER'
  | 'ORGANISATION_ID'
  | 'POSTS'
  | 'PROOF_KIND'
  | 'RECORDS'
  | 'REJECTED_COUNT'
  | 'RELEASE_ID'
  | 'REMOVED'
  | 'RESTORED'
  | 'ROLE'
  | 'SESSIONS'
  | 'SNAPSHOTS'
  | 'SOURCES'
  | 'SUGGEST_THRESHOLD'
  | 'TERMS'
  | 'UNTIL'
  | 'UPDATED_COUNT'
  | 'USER_ID'
  | 'VERDICT'
  | 'VERSION';

export type AuditSubjectType =
  | 'AGENDA_ITEM'
  | 'BRIEF_VERSION'
  | 'COLLECTION_SOURCE'
  | 'DELIVERY'
  | 'DUTY_ABSENCE'
  | 'DUTY_ROSTER'
  | 'DUTY_SHIFT'
  | 'DUTY_SWAP'
  | 'ELECTION_PERIOD'
  | 'INVITATION'
  | 'MATCHER_VERSION'
  | 'MEMBERSHIP'
  | 'POST'
  | 'POST_IMPORT'
  | 'REGISTER'
  | 'SOCIAL_ACCOUNT'
  | 'USER';

export type BackfillAction =
  | 'CANCEL'
  | 'PAUSE'
  | 'RESUME'
  | 'START';

export type BackfillState =
  | 'CANCELLED'
  | 'DONE'
  | 'FAILED'
  | 'PAUSED'
  | 'RUNNING';

/** A framing made usable. For a ministry it consists of the versions that it received. */
export type Brief = {
  __typename?: 'Brief';
  /** Null for an officer while the item is being rewritten. */
  agendaItem?: Maybe<AgendaItem>;
  id: Scalars['ID']['output'];
  isDemo: Scalars['Boolean']['output'];
  /** The latest that the reader may read. */
  latestVersion: BriefVersion;
  /** The latest first. */
  versions: Array<BriefVersion>;
};

export type BriefAction =
  | 'APPROVE'
  | 'EDIT'
  | 'RELEASE'
  | 'RETRACT'
  | 'RETURN'
  | 'REVISE'
  | 'SUBMIT';

export type BriefContentInput = {
  copies: Array<NetworkCopyInput>;
  core: Scalars['String']['input'];
  hashtags: Array<Scalars['String']['input']>;
  links: Array<Scalars['String']['input']>;
  lockedFacts: Array<LockedFactInput>;
  talkingPoints: Array<TalkingPointInput>;
  title: Scalars['String']['input'];
};

export type BriefFilter = {
  agendaItemId?: InputMaybe<Scalars['ID']['input']>;
  /** Absent: the latest version of each brief. Given: every version in one of the states. */
  states?: InputMaybe<Array<BriefState>>;
  text?: InputMaybe<Scalars['String']['input']>;
};

export type BriefReview = {
  __typename?: 'BriefReview';
  contentHash: Scalars['String']['output'];
  decidedAt: Scalars['DateTime']['output'];
  decision: ReviewDecision;
  reason?: Maybe<Scalars['String']['output']>;
  reviewer: Person;
};

export type BriefState =
  | 'APPROVED'
  | 'DRAFT'
  | 'NEEDS_REVISION'
  | 'RELEASED'
  | 'RETRACTED'
  | 'SUBMITTED'
  | 'SUPERSEDED';

/** One version of a brief. Approval freezes it with its content hash. */
export type BriefVersion = {
  __typename?: 'BriefVersion';
  authors: Array<Person>;
  brief: Brief;
  /** sha-256 over the canonical content, in hex. */
  contentHash: Scalars['String']['output'];
  /** In the order of the networks. */
  copies: Array<NetworkCopy>;
  /** The one sentence that has to arrive. */
  core: Scalars['String']['output'];
  /** Without the leading #. */
  hashtags: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  links: Array<Scalars['String']['output']>;
  lockedFacts: Array<LockedFact>;
  number: Scalars['Int']['output'];
  release?: Maybe<Release>;
  /** Newest first; none for ministries. */
  reviews: Array<BriefReview>;
  state: BriefState;
  talkingPoints: Array<TalkingPoint>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
  viewerCan: Array<BriefAction>;
};

export type BriefVersionConnection = {
  __typename?: 'BriefVersionConnection';
  edges: Array<BriefVersionEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type BriefVersionEdge = {
  __typename?: 'BriefVersionEdge';
  cursor: Scalars['String']['output'];
  node: BriefVersion;
};

export type CancelBackfillInput = {
  sourceId: Scalars['ID']['input'];
};

export type CancelBackfillPayload = {
  __typename?: 'CancelBackfillPayload';
  problems: Array<Problem>;
  source?: Maybe<CollectionSource>;
};

export type ChangeAttributionInput = {
  agendaItemId: Scalars['ID']['input'];
  /** Near-identical posts that nobody has decided on (Post.nearIdentical): they get the same decision, all or none. */
  alsoPostIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  postId: Scalars['ID']['input'];
  talkingPointId?: InputMaybe<Scalars['ID']['input']>;
};

export type ChangeAttributionPayload = {
  __typename?: 'ChangeAttributionPayload';
  /** The near-identical posts that got the same decision. */
  alsoDecided: Array<Post>;
  post?: Maybe<Post>;
  problems: Array<Problem>;
};

export type ChangeLocaleInput = {
  locale: Locale;
};

export type ChangeLocalePayload = {
  __typename?: 'ChangeLocalePayload';
  problems: Array<Problem>;
  viewer?: Maybe<Viewer>;
};

export type ChangePasswordInput = {
  currentPassword: Scalars['String']['input'];
  newPassword: Scalars['String']['input'];
};

export type ChangePasswordPayload = {
  __typename?: 'ChangePasswordPayload';
  problems: Array<Problem>;
  viewer?: Maybe<Viewer>;
};

export type CheckAccountProofInput = {
  proofId: Scalars['ID']['input'];
};

export type CheckAccountProofPayload = {
  __typename?: 'CheckAccountProofPayload';
  problems: Array<Problem>;
  proof?: Maybe<AccountProof>;
  socialAccount?: Maybe<SocialAccount>;
};

export type ClaimAccountInput = {
  accountId: Scalars['ID']['input'];
  note: Scalars['String']['input'];
  /** A page that shows it. */
  url?: InputMaybe<Scalars['String']['input']>;
};

export type ClaimAccountPayload = {
  __typename?: 'ClaimAccountPayload';
  problems: Array<Problem>;
  proof?: Maybe<AccountProof>;
  socialAccount?: Maybe<SocialAccount>;
};

export type CloseAccountAlertInput = {
  alertId: Scalars['ID']['input'];
  /** What was done about it. */
  note: Scalars['String']['input'];
};

export type CloseAccountAlertPayload = {
  __typename?: 'CloseAccountAlertPayload';
  problems: Array<Problem>;
  socialAccount?: Maybe<SocialAccount>;
};

export type CodePostInput = {
  note?: InputMaybe<Scalars['String']['input']>;
  postId: Scalars['ID']['input'];
  reasons: Array<VerdictReason>;
  verdict: Verdict;
};

export type CodePostPayload = {
  __typename?: 'CodePostPayload';
  code?: Maybe<AlignmentCode>;
  problems: Array<Problem>;
  queue?: Maybe<AlignmentQueue>;
};

/** A feed or an account that is pulled on a schedule. */
export type CollectionSource = {
  __typename?: 'CollectionSource';
  address: Scalars['String']['output'];
  /** Null where nobody asked for the past. */
  backfill?: Maybe<SourceBackfill>;
  connector: Scalars['String']['output'];
  failureCode?: Maybe<Scalars['String']['output']>;
  /** In the language of the request. */
  failureMessage?: Maybe<Scalars['String']['output']>;
  /** The newest first, at most 10. */
  failures: Array<SourceFailure>;
  /** False where a source shows its newest posts only. */
  hasPast: Scalars['Boolean']['output'];
  health: SourceHealth;
  /** The host that is asked, which need not be the one of the address. */
  host: Scalars['String']['output'];
  /** Null where nobody says that the host has a limit. */
  hostAllowance?: Maybe<HostAllowance>;
  id: Scalars['ID']['output'];
  lastPostAt?: Maybe<Scalars['DateTime']['output']>;
  lastPulledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Since when posts come as they are written, without a break; null where they are only pulled. */
  liveSince?: Maybe<Scalars['DateTime']['output']>;
  name: Scalars['String']['output'];
  /** Null for a connector that is no more. */
  network?: Maybe<Network>;
  nextPullAt?: Maybe<Scalars['DateTime']['output']>;
  organisation?: Maybe<Organisation>;
  postCount: Scalars['Int']['output'];
  /** The newest first, at most 20. */
  recentPulls: Array<SourcePull>;
  state: SourceState;
  viewerCan: Array<SourceAction>;
  viewerCanBackfill: Array<BackfillAction>;
};

export type ComeBackPayload = {
  __typename?: 'ComeBackPayload';
  duty?: Maybe<Duty>;
  problems: Array<Problem>;
};

export type ConfirmAttributionInput = {
  /** Near-identical posts that nobody has decided on (Post.nearIdentical): they get the same decision, all or none. */
  alsoPostIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  postId: Scalars['ID']['input'];
};

export type ConfirmAttributionPayload = {
  __typename?: 'ConfirmAttributionPayload';
  /** The near-identical posts that got the same decision. */
  alsoDecided: Array<Post>;
  post?: Maybe<Post>;
  problems: Array<Problem>;
};

export type ConsentAction =
  | 'GIVE'
  | 'WITHDRAW';

/** What the holder of a personal account consents to, in the language of the request. */
export type ConsentPurpose = {
  __typename?: 'ConsentPurpose';
  paragraphs: Array<Scalars['String']['output']>;
  version: Scalars['Int']['output'];
};

export type CopyDutyWeekInput = {
  /** When the week begins into whose gaps last week is copied. */
  startsAt: Scalars['DateTime']['input'];
};

export type CopyDutyWeekPayload = {
  __typename?: 'CopyDutyWeekPayload';
  copiedCount?: Maybe<Scalars['Int']['output']>;
  duty?: Maybe<Duty>;
  problems: Array<Problem>;
};

export type CounterNarrative = {
  __typename?: 'CounterNarrative';
  claim: Scalars['String']['output'];
  response: Scalars['String']['output'];
};

export type CounterNarrativeInput = {
  claim: Scalars['String']['input'];
  response: Scalars['String']['input'];
};

export type CountingRule =
  | 'CODE_POINTS'
  | 'GRAPHEMES'
  | 'URL_23'
  | 'X_WEIGHTED';

/** The one thing that helps most now. */
export type CoverageNextStep = {
  __typename?: 'CoverageNextStep';
  account?: Maybe<SocialAccount>;
  kind: NextStepKind;
};

/** So many of all there are. */
export type CoveragePart = {
  __typename?: 'CoveragePart';
  count: Scalars['Int']['output'];
  total: Scalars['Int']['output'];
};

export type CreateAgendaItemInput = {
  content: AgendaItemContentInput;
};

export type CreateAgendaItemPayload = {
  __typename?: 'CreateAgendaItemPayload';
  agendaItem?: Maybe<AgendaItem>;
  problems: Array<Problem>;
};

export type CreateBriefInput = {
  agendaItemId: Scalars['ID']['input'];
  content: BriefContentInput;
};

export type CreateBriefPayload = {
  __typename?: 'CreateBriefPayload';
  briefVersion?: Maybe<BriefVersion>;
  problems: Array<Problem>;
};

export type CreateSourceInput = {
  address: Scalars['String']['input'];
  name: Scalars['String']['input'];
  organisationId?: InputMaybe<Scalars['ID']['input']>;
};

export type CreateSourcePayload = {
  __typename?: 'CreateSourcePayload';
  problems: Array<Problem>;
  source?: Maybe<CollectionSource>;
};

export type DeclineDutySwapInput = {
  swapId: Scalars['ID']['input'];
};

export type DeclineDutySwapPayload = {
  __typename?: 'DeclineDutySwapPayload';
  duty?: Maybe<Duty>;
  problems: Array<Problem>;
};

/** What one ministry received, and what it answered. Before the embargo ends it does not exist for the ministry. */
export type Delivery = {
  __typename?: 'Delivery';
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  acknowledgedBy?: Maybe<Person>;
  answer?: Maybe<AnswerKind>;
  answerBy: Scalars['DateTime']['output'];
  answerReason?: Maybe<Scalars['String']['output']>;
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  answeredBy?: Maybe<Person>;
  briefVersion: BriefVersion;
  /** Nobody took note of it while this person was on duty, when it came; now another one is. Two weeks back at most. */
  handedOnFrom?: Maybe<Person>;
  id: Scalars['ID']['output'];
  /** A later version took its place: nothing is owed any more. */
  isSuperseded: Scalars['Boolean']['output'];
  /** Who answers for the organisation now; null where it has no officer. */
  onDuty?: Maybe<DutyOwner>;
  organisation: Organisation;
  release: Release;
  retractedAt?: Maybe<Scalars['DateTime']['output']>;
  retractionConfirmedAt?: Maybe<Scalars['DateTime']['output']>;
  retractionReason?: Maybe<Scalars['String']['output']>;
  /** The inbox number of its last change; 0 until it is opened. */
  sequence: Scalars['Int']['output'];
  viewerCan: Array<DeliveryAction>;
  visibleAt: Scalars['DateTime']['output'];
};

export type DeliveryAction =
  | 'ACKNOWLEDGE'
  | 'ANSWER'
  | 'COPY';

export type DeliveryConnection = {
  __typename?: 'DeliveryConnection';
  edges: Array<DeliveryEdge>;
  pageInfo: PageInfo;
};

export type DeliveryEdge = {
  __typename?: 'DeliveryEdge';
  cursor: Scalars['String']['output'];
  node: Delivery;
};

export type DropDutyShiftInput = {
  shiftId: Scalars['ID']['input'];
};

export type DropDutyShiftPayload = {
  __typename?: 'DropDutyShiftPayload';
  duty?: Maybe<Duty>;
  problems: Array<Problem>;
};

/** An organisation’s duty roster, as it stands now. */
export type Duty = {
  __typename?: 'Duty';
  /** When nobody is planned, from now on. */
  gaps: Array<DutyGap>;
  /** The organisation has set an order; else whoever is most rested steps in. */
  hasFallbackOrder: Scalars['Boolean']['output'];
  /** What one takes by one tap. */
  nextOpening?: Maybe<DutyGap>;
  /** In the order in which they would step in. */
  officers: Array<DutyOfficer>;
  organisation: Organisation;
  /** Null where the organisation has no officer. */
  owner?: Maybe<DutyOwner>;
  /** The running one, its holder busy or not. */
  runningShift?: Maybe<DutyShift>;
  /** Within two weeks back and four ahead. Those of people who have left are gaps instead. */
  shifts: Array<DutyShift>;
  /** Those that wait, and what was answered within two days. */
  swaps: Array<DutySwap>;
  viewerCan: Array<DutyAction>;
};


/** An organisation’s duty roster, as it stands now. */
export type DutyGapsArgs = {
  from: Scalars['DateTime']['input'];
  until: Scalars['DateTime']['input'];
};


/** An organisation’s duty roster, as it stands now. */
export type DutyShiftsArgs = {
  from: Scalars['DateTime']['input'];
  until: Scalars['DateTime']['input'];
};

export type DutyAction =
  | 'COME_BACK'
  | 'COPY_WEEK'
  | 'HAND_OVER'
  | 'SAY_BUSY'
  | 'TAKE';

/** A stretch of time that nobody holds. */
export type DutyGap = {
  __typename?: 'DutyGap';
  endsAt: Scalars['DateTime']['output'];
  startsAt: Scalars['DateTime']['output'];
};

/** SHIFT: planned. COVER: for somebody who is busy. FALLBACK: nobody is planned, or those asked are busy. EVERYONE_BUSY: whoever is back first. */
export type DutyGround =
  | 'COVER'
  | 'EVERYONE_BUSY'
  | 'FALLBACK'
  | 'SHIFT';

/** Somebody who can hold duty. */
export type DutyOfficer = {
  __typename?: 'DutyOfficer';
  busyUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Named while busy. */
  cover?: Maybe<Person>;
  person: Person;
};

/** The one to ask now, whom an organisation has at all times. */
export type DutyOwner = {
  __typename?: 'DutyOwner';
  /** Where everyone is busy: when this one is back. */
  busyUntil?: Maybe<Scalars['DateTime']['output']>;
  /** For whoever may see who is on duty; of nobody else. */
  email: Scalars['String']['output'];
  ground: DutyGround;
  person: Person;
  /** Until when, as far as is planned. */
  until?: Maybe<Scalars['DateTime']['output']>;
};

/** Who is on duty from one hour to another. */
export type DutyShift = {
  __typename?: 'DutyShift';
  endsAt: Scalars['DateTime']['output'];
  /** Who handed it over while it ran. */
  handedBy?: Maybe<Person>;
  id: Scalars['ID']['output'];
  person: Person;
  startsAt: Scalars['DateTime']['output'];
  viewerCan: Array<DutyShiftAction>;
};

export type DutyShiftAction =
  | 'ASK_SWAP'
  | 'DROP';

/** Only that it changed: the client asks anew. */
export type DutySignal = {
  __typename?: 'DutySignal';
  changedAt: Scalars['DateTime']['output'];
};

/** A colleague is asked to take a shift, for nothing or for one of theirs. */
export type DutySwap = {
  __typename?: 'DutySwap';
  askedAt: Scalars['DateTime']['output'];
  askedBy: Person;
  askedOf: Person;
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  returnShift?: Maybe<DutyShift>;
  shift: DutyShift;
  state: DutySwapState;
  viewerCan: Array<DutySwapAction>;
};

export type DutySwapAction =
  | 'ACCEPT'
  | 'DECLINE'
  | 'WITHDRAW';

export type DutySwapState =
  | 'ACCEPTED'
  | 'ASKED'
  | 'DECLINED'
  | 'WITHDRAWN';

export type EditElectionPeriodInput = {
  endsOn: Scalars['Date']['input'];
  name: Scalars['String']['input'];
  periodId: Scalars['ID']['input'];
  startsOn: Scalars['Date']['input'];
  terms: Array<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};

export type EditElectionPeriodPayload = {
  __typename?: 'EditElectionPeriodPayload';
  /** All of them, the latest first. */
  electionPeriods?: Maybe<Array<ElectionPeriod>>;
  problems: Array<Problem>;
};

/** Days in which posts of personal accounts on candidates are in no measure (joint decree 2/2022). */
export type ElectionPeriod = {
  __typename?: 'ElectionPeriod';
  /** In WIB, included. */
  endsOn: Scalars['Date']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** Posts that are left out because of it. */
  postCount: Scalars['Int']['output'];
  /** In WIB, included. */
  startsOn: Scalars['Date']['output'];
  /** Names, handles and hashtags of candidates. */
  terms: Array<Scalars['String']['output']>;
  version: Scalars['Int']['output'];
};

export type EndAccountAccessInput = {
  accessId: Scalars['ID']['input'];
};

export type EndAccountAccessPayload = {
  __typename?: 'EndAccountAccessPayload';
  problems: Array<Problem>;
  socialAccount?: Maybe<SocialAccount>;
};

export type EndMembershipInput = {
  membershipId: Scalars['ID']['input'];
};

export type EndMembershipPayload = {
  __typename?: 'EndMembershipPayload';
  problems: Array<Problem>;
  user?: Maybe<User>;
};

/** What the engine had said when a person decided. */
export type EngineWord = {
  __typename?: 'EngineWord';
  /** Null also where it is not the reader’s to see. */
  agendaItem?: Maybe<AgendaItem>;
  band: MatchBand;
  confidence: Scalars['Float']['output'];
  matcherVersion: Scalars['String']['output'];
};

/** One reason for an attribution. Kinds may be added: pass over one you do not know. */
export type Evidence = {
  __typename?: 'Evidence';
  /** Distance to the nearest moment or to the period; since the cue; by how much the runner-up is farther off. */
  days?: Maybe<Scalars['Float']['output']>;
  kind: EvidenceKind;
  /** The post that this one is like or takes up. */
  postId?: Maybe<Scalars['ID']['output']>;
  /** Which item came second. */
  runnerUp?: Maybe<AgendaItem>;
  /** 0 to 1, comparable within one kind. */
  strength: Scalars['Float']['output'];
  talkingPoint?: Maybe<TalkingPoint>;
  /** Words that post and item share, heaviest first; critical words; the name of an abbreviation; what the runner-up lacks. */
  terms: Array<Scalars['String']['output']>;
  /** The hashtag, the link, the abbreviation, the speaker’s part, repost or quote, before, during or after, or about_only. */
  value?: Maybe<Scalars['String']['output']>;
};

export type EvidenceKind =
  | 'ABBREVIATION'
  | 'CRITICISM'
  | 'CUE'
  | 'DATE'
  | 'EXEMPLAR'
  | 'HASHTAG'
  | 'LINK'
  | 'NEARNESS'
  | 'REFERENCE'
  | 'RUNNER_UP'
  | 'SPEAKER'
  | 'TALKING_POINT'
  | 'TERMS';

export type FollowAccountRenameInput = {
  alertId: Scalars['ID']['input'];
};

export type FollowAccountRenamePayload = {
  __typename?: 'FollowAccountRenamePayload';
  problems: Array<Problem>;
  socialAccount?: Maybe<SocialAccount>;
};

/** Entman’s four functions, the tone, the wording, the answers. */
export type Framing = {
  __typename?: 'Framing';
  cause: Scalars['String']['output'];
  counterNarratives: Array<CounterNarrative>;
  judgement: Scalars['String']['output'];
  problem: Scalars['String']['output'];
  questions: Array<FramingQuestion>;
  remedy: Scalars['String']['output'];
  tone: Scalars['String']['output'];
  wordingAvoid: Array<Scalars['String']['output']>;
  wordingUse: Array<Scalars['String']['output']>;
};

export type FramingInput = {
  cause: Scalars['String']['input'];
  counterNarratives: Array<CounterNarrativeInput>;
  judgement: Scalars['String']['input'];
  problem: Scalars['String']['input'];
  questions: Array<FramingQuestionInput>;
  remedy: Scalars['String']['input'];
  tone: Scalars['String']['input'];
  wordingAvoid: Array<Scalars['String']['input']>;
  wordingUse: Array<Scalars['String']['input']>;
};

export type FramingQuestion = {
  __typename?: 'FramingQuestion';
  answer: Scalars['String']['output'];
  question: Scalars['String']['output'];
};

export type FramingQuestionInput = {
  answer: Scalars['String']['input'];
  question: Scalars['String']['input'];
};

export type GiveAccountAccessInput = {
  accountId: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};

export type GiveAccountAccessPayload = {
  __typename?: 'GiveAccountAccessPayload';
  problems: Array<Problem>;
  socialAccount?: Maybe<SocialAccount>;
};

export type GiveConsentInput = {
  accountId: Scalars['ID']['input'];
  /** Of the purpose as it was read. */
  purposeVersion: Scalars['Int']['input'];
};

export type GiveConsentPayload = {
  __typename?: 'GiveConsentPayload';
  problems: Array<Problem>;
  socialAccount?: Maybe<SocialAccount>;
};

export type HandOverDutyInput = {
  /** Who takes over, at once. */
  userId: Scalars['ID']['input'];
};

export type HandOverDutyPayload = {
  __typename?: 'HandOverDutyPayload';
  duty?: Maybe<Duty>;
  problems: Array<Problem>;
};

/** How much a host may still be asked, for all its sources together. */
export type HostAllowance = {
  __typename?: 'HostAllowance';
  /** The host refused, and is left alone until then. */
  blockedUntil?: Maybe<Scalars['DateTime']['output']>;
  limit: Scalars['Int']['output'];
  resetsAt: Scalars['DateTime']['output'];
  used: Scalars['Int']['output'];
};

export type ImportAction =
  | 'START'
  | 'UNDO';

/** Which column of the file carries what. Columns are named by their header. */
export type ImportMapping = {
  __typename?: 'ImportMapping';
  account?: Maybe<Scalars['String']['output']>;
  dateFormat?: Maybe<Scalars['String']['output']>;
  defaultAccountId?: Maybe<Scalars['ID']['output']>;
  defaultNetwork: Scalars['String']['output'];
  externalId?: Maybe<Scalars['String']['output']>;
  network?: Maybe<Scalars['String']['output']>;
  postedAt?: Maybe<Scalars['String']['output']>;
  text: Scalars['String']['output'];
  url?: Maybe<Scalars['String']['output']>;
  zone?: Maybe<Scalars['String']['output']>;
};

/** Which column of the file carries what. Columns are named by their header. */
export type ImportMappingInput = {
  account?: InputMaybe<Scalars['String']['input']>;
  /** One of auto, day_first, month_first, year_first, excel_serial. */
  dateFormat?: InputMaybe<Scalars['String']['input']>;
  defaultAccountId?: InputMaybe<Scalars['ID']['input']>;
  defaultNetwork: Scalars['String']['input'];
  externalId?: InputMaybe<Scalars['String']['input']>;
  network?: InputMaybe<Scalars['String']['input']>;
  postedAt?: InputMaybe<Scalars['String']['input']>;
  text: Scalars['String']['input'];
  url?: InputMaybe<Scalars['String']['input']>;
  /** One of WIB, WITA, WIT. */
  zone?: InputMaybe<Scalars['String']['input']>;
};

export type ImportPreviewRow = {
  __typename?: 'ImportPreviewRow';
  account?: Maybe<Scalars['String']['output']>;
  externalId: Scalars['String']['output'];
  isNew: Scalars['Boolean']['output'];
  network: Scalars['String']['output'];
  postedAt?: Maybe<Scalars['DateTime']['output']>;
  row: Scalars['Int']['output'];
  text: Scalars['String']['output'];
};

export type ImportRowProblem = {
  __typename?: 'ImportRowProblem';
  code: Scalars['String']['output'];
  column?: Maybe<Scalars['String']['output']>;
  message: Scalars['String']['output'];
  row: Scalars['Int']['output'];
  value?: Maybe<Scalars['String']['output']>;
};

export type ImportSocialAccountsInput = {
  /** All of them are written, or none. Each has to be new or changed. */
  rows: Array<Scalars['Int']['input']>;
  uploadId: Scalars['ID']['input'];
};

export type ImportSocialAccountsPayload = {
  __typename?: 'ImportSocialAccountsPayload';
  counts?: Maybe<AccountImportCounts>;
  problems: Array<Problem>;
};

export type ImportState =
  | 'DONE'
  | 'FAILED'
  | 'PREVIEWED'
  | 'RUNNING'
  | 'UNDONE';

/** One’s own organisation’s inbox. */
export type Inbox = {
  __typename?: 'Inbox';
  /** TODO and DONE share the inbox; UPCOMING looks across: acknowledged, with an hour within three days. */
  deliveries: DeliveryConnection;
  /** The number that it has reached. */
  sequence: Scalars['Int']['output'];
  todoCount: Scalars['Int']['output'];
  upcomingCount: Scalars['Int']['output'];
};


/** One’s own organisation’s inbox. */
export type InboxDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  group: InboxGroup;
};

export type InboxGroup =
  | 'DONE'
  | 'TODO'
  | 'UPCOMING';

/** Only a number: the client pulls what changed through the policy. */
export type InboxSignal = {
  __typename?: 'InboxSignal';
  sequence: Scalars['Int']['output'];
};

export type InvalidInput = Problem & {
  __typename?: 'InvalidInput';
  code: Scalars['String']['output'];
  /** In the language of the request. */
  message: Scalars['String']['output'];
  /** Where the fault lies in the input. */
  path: Array<Scalars['String']['output']>;
};

/** A link by which a person joins. */
export type Invitation = {
  __typename?: 'Invitation';
  email: Scalars['String']['output'];
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  invitedBy?: Maybe<Person>;
  name: Scalars['String']['output'];
  organisation: Organisation;
  role: Role;
  state: InvitationState;
};

/** What the holder of an invitation link sees before joining. */
export type InvitationPreview = {
  __typename?: 'InvitationPreview';
  email: Scalars['String']['output'];
  expiresAt: Scalars['DateTime']['output'];
  invitedByName?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  organisation: Organisation;
  role: Role;
};

export type InvitationState =
  | 'ACCEPTED'
  | 'EXPIRED'
  | 'PENDING'
  | 'REVOKED';

export type InviteUserInput = {
  email: Scalars['String']['input'];
  name: Scalars['String']['input'];
  organisationId: Scalars['ID']['input'];
  role: Role;
};

export type InviteUserPayload = {
  __typename?: 'InviteUserPayload';
  invitation?: Maybe<Invitation>;
  /** The link, shown this once. */
  link?: Maybe<Scalars['String']['output']>;
  problems: Array<Problem>;
};

/** What people have decided, and what the engine needs to learn from it. */
export type JudgedCounts = {
  __typename?: 'JudgedCounts';
  /** Those among them that chance drew. */
  drawn: Scalars['Int']['output'];
  /** Drawn posts on which nobody has decided yet. */
  drawnWaiting: Scalars['Int']['output'];
  judged: Scalars['Int']['output'];
  /** Decisions without which a refit is refused. */
  needed: Scalars['Int']['output'];
  /** One post in so many is drawn. */
  oneDrawnIn: Scalars['Int']['output'];
};

export type LimitReached = Problem & {
  __typename?: 'LimitReached';
  code: Scalars['String']['output'];
  limit: Scalars['Int']['output'];
  /** In the language of the request. */
  message: Scalars['String']['output'];
  /** Where the fault lies in the input. */
  path: Array<Scalars['String']['output']>;
};

/** What an address says about itself, without a network call. */
export type LinkReading = {
  __typename?: 'LinkReading';
  account?: Maybe<SocialAccount>;
  canonicalUrl: Scalars['String']['output'];
  externalId: Scalars['String']['output'];
  handle?: Maybe<Scalars['String']['output']>;
  knownPost?: Maybe<Post>;
  network: Network;
};

export type Locale =
  | 'EN'
  | 'ID';

/** A figure or date that nobody may change in an adaptation. */
export type LockedFact = {
  __typename?: 'LockedFact';
  asOf: Scalars['Date']['output'];
  label: Scalars['String']['output'];
  source: Scalars['String']['output'];
  unit: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

export type LockedFactInput = {
  asOf: Scalars['Date']['input'];
  label: Scalars['String']['input'];
  source: Scalars['String']['input'];
  unit: Scalars['String']['input'];
  value: Scalars['String']['input'];
};

/** SAME_NAME: the official name on a network where it is not registered. CONFUSABLE: other letters that look the same. EDITED: a separator, a doubled letter or one slip. AFFIXED: words or digits added, or another ending of a domain. */
export type LookAlikeReason =
  | 'AFFIXED'
  | 'CONFUSABLE'
  | 'EDITED'
  | 'SAME_NAME';

export type MatchBand =
  | 'MATCH'
  | 'NONE'
  | 'SUGGEST';

/** The engine that attributes posts: which version stands, and how far it is to be believed. */
export type MatcherDesk = {
  __typename?: 'MatcherDesk';
  /** How many posts have which confidence, in twenty bins from 0 to 1. */
  confidenceCounts: Array<Scalars['Int']['output']>;
  judged: JudgedCounts;
  progress: SweepProgress;
  reliability: Reliability;
  /** The one in force first, then the latest. */
  versions: Array<MatcherVersion>;
};


/** The engine that attributes posts: which version stands, and how far it is to be believed. */
export type MatcherDeskReliabilityArgs = {
  isDrawnOnly?: Scalars['Boolean']['input'];
  version?: InputMaybe<Scalars['String']['input']>;
};

/** How well confidences fit what people decided. */
export type MatcherFitness = {
  __typename?: 'MatcherFitness';
  /** Expected calibration error over ten bins, 0 to 1. */
  calibrationError: Scalars['Float']['output'];
  /** Mean of -ln(probability given to what was true), in nats; lower is better. */
  logLoss: Scalars['Float']['output'];
  /** Of the posts with an item, the part that has it as first candidate. */
  rightFirst: Scalars['Float']['output'];
};

/** The engine as it came, thresholds that a person set, or weights corrected by people’s decisions. */
export type MatcherOrigin =
  | 'REFIT'
  | 'SHIPPED'
  | 'THRESHOLDS';

/** A matcher that this house has or had: weights and two thresholds. */
export type MatcherVersion = {
  __typename?: 'MatcherVersion';
  activatedAt?: Maybe<Scalars['DateTime']['output']>;
  activatedBy?: Maybe<Person>;
  /** Of the engine that runs, not in force yet, and no worse than what was there. */
  canBeActivated: Scalars['Boolean']['output'];
  /** Those among them that chance drew. */
  drawnCount: Scalars['Int']['output'];
  engineVersion: Scalars['String']['output'];
  /** After the refit, on decisions that it had not seen. */
  fitnessAfter?: Maybe<MatcherFitness>;
  /** Before the refit. */
  fitnessBefore?: Maybe<MatcherFitness>;
  isActive: Scalars['Boolean']['output'];
  /** Decisions that a refit learnt from. */
  judgedCount: Scalars['Int']['output'];
  /** Null for the engine as it was shipped. */
  madeAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null for the weekly job and the engine as it came. */
  madeBy?: Maybe<Person>;
  /** From which confidence on a post counts by itself. */
  matchThreshold: Scalars['Float']['output'];
  origin: MatcherOrigin;
  /** From which confidence on a post is suggested. */
  suggestThreshold: Scalars['Float']['output'];
  version: Scalars['String']['output'];
};

export type MediaKind =
  | 'AUDIO'
  | 'IMAGE'
  | 'OTHER'
  | 'VIDEO';

/** A role in an organisation, from and until a day. */
export type Membership = {
  __typename?: 'Membership';
  id: Scalars['ID']['output'];
  organisation: Organisation;
  role: Role;
  validFrom: Scalars['Date']['output'];
  validUntil?: Maybe<Scalars['Date']['output']>;
};

/** A dated event, told in the zone where it happens. */
export type Moment = {
  __typename?: 'Moment';
  id: Scalars['ID']['output'];
  occursAt: Scalars['DateTime']['output'];
  title: Scalars['String']['output'];
  zone: Scalars['String']['output'];
};

export type MomentInput = {
  occursAt: Scalars['DateTime']['input'];
  title: Scalars['String']['input'];
  zone: Scalars['String']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Never by the person who made the claim. */
  acceptAccountClaim: AcceptAccountClaimPayload;
  acceptDutySwap: AcceptDutySwapPayload;
  acceptInvitation: AcceptInvitationPayload;
  /** We have seen it; of a retracted delivery: we have seen that it is retracted. */
  acknowledgeDelivery: AcknowledgeDeliveryPayload;
  /** Puts a version of the running engine in force. The past is done again; people’s decisions stand. */
  activateMatcherVersion: ActivateMatcherVersionPayload;
  addElectionPeriod: AddElectionPeriodPayload;
  addMembership: AddMembershipPayload;
  /** Carry or explain. May be changed until it is closed. */
  answerDelivery: AnswerDeliveryPayload;
  /** Nobody approves what they wrote. */
  approveAgendaItem: ApproveAgendaItemPayload;
  /** Of the content that was read, by nobody who wrote any part of it. Freezes the version. */
  approveBrief: ApproveBriefPayload;
  /** Until the answer the shift stays where it is. */
  askDutySwap: AskDutySwapPayload;
  /** What it brought stays. */
  cancelBackfill: CancelBackfillPayload;
  /** The post carries another item. */
  changeAttribution: ChangeAttributionPayload;
  changeLocale: ChangeLocalePayload;
  /** Ends every other session of the person. */
  changePassword: ChangePasswordPayload;
  /** Looks at the account now. The answer is there some seconds later. */
  checkAccountProof: CheckAccountProofPayload;
  /** For a network that shows nothing to anybody: a person of the register judges. */
  claimAccount: ClaimAccountPayload;
  closeAccountAlert: CloseAccountAlertPayload;
  /** Near-identical posts get the same code. */
  codePost: CodePostPayload;
  comeBack: ComeBackPayload;
  /** What is proposed is right. */
  confirmAttribution: ConfirmAttributionPayload;
  copyDutyWeek: CopyDutyWeekPayload;
  createAgendaItem: CreateAgendaItemPayload;
  /** Only for an approved agenda item. */
  createBrief: CreateBriefPayload;
  /** The address or handle decides the connector. The source is pulled at once, and its past is filled in after. */
  createSource: CreateSourcePayload;
  declineDutySwap: DeclineDutySwapPayload;
  /** One’s own, before it begins. */
  dropDutyShift: DropDutyShiftPayload;
  /** Posts of its days are read anew. */
  editElectionPeriod: EditElectionPeriodPayload;
  endAccountAccess: EndAccountAccessPayload;
  endMembership: EndMembershipPayload;
  /** The account goes by its new name from now on, and has to be proved anew. */
  followAccountRename: FollowAccountRenamePayload;
  giveAccountAccess: GiveAccountAccessPayload;
  /** By the holder alone. */
  giveConsent: GiveConsentPayload;
  /** The rest of the running shift, at once. */
  handOverDuty: HandOverDutyPayload;
  importSocialAccounts: ImportSocialAccountsPayload;
  inviteUser: InviteUserPayload;
  /** Who steps in first; empty: whoever is most rested. */
  orderDutyFallback: OrderDutyFallbackPayload;
  pauseBackfill: PauseBackfillPayload;
  pauseSource: PauseSourcePayload;
  /** Bytes are put to /berkas/impor first. Says of each row what it would do; nothing is written. */
  previewAccountImport: PreviewAccountImportPayload;
  /** Bytes are put to /berkas/impor first (raw body, session cookie, header x-file-name); it answers the upload’s id. */
  previewImport: PreviewImportPayload;
  /** Asks for a pull now, whatever the schedule says. */
  pullSource: PullSourcePayload;
  /** Never by the person who made the claim. */
  refuseAccountClaim: RefuseAccountClaimPayload;
  registerSocialAccount: RegisterSocialAccountPayload;
  reinstateUser: ReinstateUserPayload;
  /** The post carries no agenda item. */
  rejectAttribution: RejectAttributionPayload;
  /** All addressed organisations have it, or none. */
  releaseBrief: ReleaseBriefPayload;
  /** What was left out because of it counts again. */
  removeElectionPeriod: RemoveElectionPeriodPayload;
  reportPost: ReportPostPayload;
  /** Asks the account to show something. A newer request replaces an open one. */
  requestAccountProof: RequestAccountProofPayload;
  /** Asks the worker to correct the weights by people’s decisions. What it finds waits to be put in force. */
  requestMatcherRefit: RequestMatcherRefitPayload;
  /** It goes on where it stood. */
  resumeBackfill: ResumeBackfillPayload;
  resumeSource: ResumeSourcePayload;
  retireAgendaItem: RetireAgendaItemPayload;
  /** Registering the account again takes it back. */
  retireSocialAccount: RetireSocialAccountPayload;
  /** Calls a release back: every organisation that could see it is told and has to confirm. */
  retractRelease: RetractReleasePayload;
  returnAgendaItem: ReturnAgendaItemPayload;
  returnBrief: ReturnBriefPayload;
  /** Begins the next version as a copy of the latest. An approval not yet released is void from then on. */
  reviseBrief: ReviseBriefPayload;
  /** Takes back a proof that stands. */
  revokeAccountProof: RevokeAccountProofPayload;
  revokeInvitation: RevokeInvitationPayload;
  revokeSession: RevokeSessionPayload;
  /** Said again, it replaces what was said before. */
  sayBusy: SayBusyPayload;
  seeAccountAlert: SeeAccountAlertPayload;
  /** A version of its own, in force at once. The past is done again; people’s decisions stand. */
  setMatcherThresholds: SetMatcherThresholdsPayload;
  signIn: SignInPayload;
  signOut: SignOutPayload;
  /** Ends every session of the person, this one too. */
  signOutEverywhere: SignOutPayload;
  /** It comes back to this reviewer last. */
  skipAlignmentTask: SkipAlignmentTaskPayload;
  /** From the newest post back to a day. */
  startBackfill: StartBackfillPayload;
  startImport: StartImportPayload;
  submitAgendaItem: SubmitAgendaItemPayload;
  /** Answers everything that is missing at once. */
  submitBrief: SubmitBriefPayload;
  /** The person is out at once, everywhere. */
  suspendUser: SuspendUserPayload;
  /** Acts in another of one’s own memberships from now on. */
  switchMembership: SwitchMembershipPayload;
  takeDutyShift: TakeDutyShiftPayload;
  /** One of one’s own last ten. */
  undoCode: UndoCodePayload;
  /** Every post is what it would be without this file. */
  undoImport: UndoImportPayload;
  /** An edit of an approved item makes it a draft again: nobody approved the new text. */
  updateAgendaItem: UpdateAgendaItemPayload;
  updateBrief: UpdateBriefPayload;
  /** By the holder alone. Nothing more is collected from this moment on. */
  withdrawConsent: WithdrawConsentPayload;
  withdrawDutySwap: WithdrawDutySwapPayload;
};


export type MutationAcceptAccountClaimArgs = {
  input: AcceptAccountClaimInput;
};


export type MutationAcceptDutySwapArgs = {
  input: AcceptDutySwapInput;
};


export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


export type MutationAcknowledgeDeliveryArgs = {
  input: AcknowledgeDeliveryInput;
};


export type MutationActivateMatcherVersionArgs = {
  input: ActivateMatcherVersionInput;
};


export type MutationAddElectionPeriodArgs = {
  input: AddElectionPeriodInput;
};


export type MutationAddMembershipArgs = {
  input: AddMembershipInput;
};


export type MutationAnswerDeliveryArgs = {
  input: AnswerDeliveryInput;
};


export type MutationApproveAgendaItemArgs = {
  input: ApproveAgendaItemInput;
};


export type MutationApproveBriefArgs = {
  input: ApproveBriefInput;
};


export type MutationAskDutySwapArgs = {
  input: AskDutySwapInput;
};


export type MutationCancelBackfillArgs = {
  input: CancelBackfillInput;
};


export type MutationChangeAttributionArgs = {
  input: ChangeAttributionInput;
};


export type MutationChangeLocaleArgs = {
  input: ChangeLocaleInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationCheckAccountProofArgs = {
  input: CheckAccountProofInput;
};


export type MutationClaimAccountArgs = {
  input: ClaimAccountInput;
};


export type MutationCloseAccountAlertArgs = {
  input: CloseAccountAlertInput;
};


export type MutationCodePostArgs = {
  input: CodePostInput;
};


export type MutationConfirmAttributionArgs = {
  input: ConfirmAttributionInput;
};


export type MutationCopyDutyWeekArgs = {
  input: CopyDutyWeekInput;
};


export type MutationCreateAgendaItemArgs = {
  input: CreateAgendaItemInput;
};


export type MutationCreateBriefArgs = {
  input: CreateBriefInput;
};


export type MutationCreateSourceArgs = {
  input: CreateSourceInput;
};


export type MutationDeclineDutySwapArgs = {
  input: DeclineDutySwapInput;
};


export type MutationDropDutyShiftArgs = {
  input: DropDutyShiftInput;
};


export type MutationEditElectionPeriodArgs = {
  input: EditElectionPeriodInput;
};


export type MutationEndAccountAccessArgs = {
  input: EndAccountAccessInput;
};


export type MutationEndMembershipArgs = {
  input: EndMembershipInput;
};


export type MutationFollowAccountRenameArgs = {
  input: FollowAccountRenameInput;
};


export type MutationGiveAccountAccessArgs = {
  input: GiveAccountAccessInput;
};


export type MutationGiveConsentArgs = {
  input: GiveConsentInput;
};


export type MutationHandOverDutyArgs = {
  input: HandOverDutyInput;
};


export type MutationImportSocialAccountsArgs = {
  input: ImportSocialAccountsInput;
};


export type MutationInviteUserArgs = {
  input: InviteUserInput;
};


export type MutationOrderDutyFallbackArgs = {
  input: OrderDutyFallbackInput;
};


export type MutationPauseBackfillArgs = {
  input: PauseBackfillInput;
};


export type MutationPauseSourceArgs = {
  input: PauseSourceInput;
};


export type MutationPreviewAccountImportArgs = {
  input: PreviewAccountImportInput;
};


export type MutationPreviewImportArgs = {
  input: PreviewImportInput;
};


export type MutationPullSourceArgs = {
  input: PullSourceInput;
};


export type MutationRefuseAccountClaimArgs = {
  input: RefuseAccountClaimInput;
};


export type MutationRegisterSocialAccountArgs = {
  input: RegisterSocialAccountInput;
};


export type MutationReinstateUserArgs = {
  input: ReinstateUserInput;
};


export type MutationRejectAttributionArgs = {
  input: RejectAttributionInput;
};


export type MutationReleaseBriefArgs = {
  input: ReleaseBriefInput;
};


export type MutationRemoveElectionPeriodArgs = {
  input: RemoveElectionPeriodInput;
};


export type MutationReportPostArgs = {
  input: ReportPostInput;
};


export type MutationRequestAccountProofArgs = {
  input: RequestAccountProofInput;
};


export type MutationResumeBackfillArgs = {
  input: ResumeBackfillInput;
};


export type MutationResumeSourceArgs = {
  input: ResumeSourceInput;
};


export type MutationRetireAgendaItemArgs = {
  input: RetireAgendaItemInput;
};


export type MutationRetireSocialAccountArgs = {
  input: RetireSocialAccountInput;
};


export type MutationRetractReleaseArgs = {
  input: RetractReleaseInput;
};


export type MutationReturnAgendaItemArgs = {
  input: ReturnAgendaItemInput;
};


export type MutationReturnBriefArgs = {
  input: ReturnBriefInput;
};


export type MutationReviseBriefArgs = {
  input: ReviseBriefInput;
};


export type MutationRevokeAccountProofArgs = {
  input: RevokeAccountProofInput;
};


export type MutationRevokeInvitationArgs = {
  input: RevokeInvitationInput;
};


export type MutationRevokeSessionArgs = {
  input: RevokeSessionInput;
};


export type MutationSayBusyArgs = {
  input: SayBusyInput;
};


export type MutationSeeAccountAlertArgs = {
  input: SeeAccountAlertInput;
};


export type MutationSetMatcherThresholdsArgs = {
  input: SetMatcherThresholdsInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSkipAlignmentTaskArgs = {
  input: SkipAlignmentTaskInput;
};


export type MutationStartBackfillArgs = {
  input: StartBackfillInput;
};


export type MutationStartImportArgs = {
  input: StartImportInput;
};


export type MutationSubmitAgendaItemArgs = {
  input: SubmitAgendaItemInput;
};


export type MutationSubmitBriefArgs = {
  input: SubmitBriefInput;
};


export type MutationSuspendUserArgs = {
  input: SuspendUserInput;
};


export type MutationSwitchMembershipArgs = {
  input: SwitchMembershipInput;
};


export type MutationTakeDutyShiftArgs = {
  input: TakeDutyShiftInput;
};


export type MutationUndoCodeArgs = {
  input: UndoCodeInput;
};


export type MutationUndoImportArgs = {
  input: UndoImportInput;
};


export type MutationUpdateAgendaItemArgs = {
  input: UpdateAgendaItemInput;
};


export type MutationUpdateBriefArgs = {
  input: UpdateBriefInput;
};


export type MutationWithdrawConsentArgs = {
  input: WithdrawConsentInput;
};


export type MutationWithdrawDutySwapArgs = {
  input: WithdrawDutySwapInput;
};

/** An official account that a new name is near. */
export type NearAccount = {
  __typename?: 'NearAccount';
  handle: Scalars['String']['output'];
  /** Key of the network. */
  network: Scalars['String']['output'];
  reason: LookAlikeReason;
};

/** The agenda item that says most of what the posts of a cluster say. */
export type NearestAgendaItem = {
  __typename?: 'NearestAgendaItem';
  agendaItem: AgendaItem;
  /** 0 to 1: the part of what the posts say that the item says too. From 0.4 on it is about the same. */
  nearness: Scalars['Float']['output'];
};

/** A network, and what it does to a text. */
export type Network = {
  __typename?: 'Network';
  characterLimit: Scalars['Int']['output'];
  /** Address with {text}, or null where a text cannot be handed over. */
  composeUrl?: Maybe<Scalars['String']['output']>;
  countingRule: CountingRule;
  /** Where a reader stops seeing the text. */
  foldAt?: Maybe<Scalars['Int']['output']>;
  key: Scalars['String']['output'];
  name: Scalars['String']['output'];
};

/** The text proposed for one network. May be longer than its limit: the page warns. */
export type NetworkCopy = {
  __typename?: 'NetworkCopy';
  network: Network;
  text: Scalars['String']['output'];
};

export type NetworkCopyInput = {
  /** Key of a network. */
  network: Scalars['String']['input'];
  text: Scalars['String']['input'];
};

/** What a network that charges has cost this month, and what it may cost. */
export type NetworkSpending = {
  __typename?: 'NetworkSpending';
  /** First day of the month, in WIB. */
  month: Scalars['Date']['output'];
  /** When the next month begins. */
  nextAt: Scalars['DateTime']['output'];
  requestLimit: Scalars['Int']['output'];
  requests: Scalars['Int']['output'];
  /** Requests under way count as what they may cost at most. */
  rupiah: Scalars['Float']['output'];
  rupiahLimit: Scalars['Float']['output'];
};

export type NextStepKind =
  | 'ANSWER_CONSENT'
  | 'GIVE_ACCESS'
  | 'INVITE_COLLEAGUE'
  | 'REGISTER_INSTITUTIONAL'
  | 'REGISTER_PERSONAL';

export type NotAllowedFromState = Problem & {
  __typename?: 'NotAllowedFromState';
  action: Scalars['String']['output'];
  code: Scalars['String']['output'];
  from: Scalars['String']['output'];
  /** In the language of the request. */
  message: Scalars['String']['output'];
  /** Where the fault lies in the input. */
  path: Array<Scalars['String']['output']>;
};

/** Absent and not yours look the same. */
export type NotFound = Problem & {
  __typename?: 'NotFound';
  code: Scalars['String']['output'];
  /** In the language of the request. */
  message: Scalars['String']['output'];
  /** Where the fault lies in the input. */
  path: Array<Scalars['String']['output']>;
};

/** Posts on one matter of an agenda theme, by whoever, that carry no agenda item: no brief is behind them. */
export type OffGridCluster = {
  __typename?: 'OffGridCluster';
  firstPostedAt: Scalars['DateTime']['output'];
  /** Of its most typical post: it is found again by any of its posts. */
  id: Scalars['ID']['output'];
  lastPostedAt: Scalars['DateTime']['output'];
  /** Where one says enough of the same to be named. */
  nearestItem?: Maybe<NearestAgendaItem>;
  /** Those with most posts first. */
  organisations: Array<Organisation>;
  postCount: Scalars['Int']['output'];
  /** The most typical wording first, copies last. */
  posts: Array<Post>;
  /** The words that tell it best, the most telling first, at most four. */
  terms: Array<Scalars['String']['output']>;
  theme: Theme;
  /** 0 to 1: the part of what the posts say that the theme says too. */
  themeNearness: Scalars['Float']['output'];
};


/** Posts on one matter of an agenda theme, by whoever, that carry no agenda item: no brief is behind them. */
export type OffGridClusterPostsArgs = {
  first?: Scalars['Int']['input'];
};

/** What is spoken of on the agenda’s themes and stands in no brief. */
export type OffGridRadar = {
  __typename?: 'OffGridRadar';
  /** Posts like no other: they are in no cluster. */
  aloneCount: Scalars['Int']['output'];
  clusterCount: Scalars['Int']['output'];
  /** The most pressing first: posts times organisations, halved with each week since the last post. */
  clusters: Array<OffGridCluster>;
  from: Scalars['Date']['output'];
  /** There were more posts than are looked at; the oldest are left out. */
  isCut: Scalars['Boolean']['output'];
  /** Posts of the days that carry no item: so many were looked at. */
  postCount: Scalars['Int']['output'];
  /** Clusters near no theme: they are not on the radar. */
  themelessCount: Scalars['Int']['output'];
  until: Scalars['Date']['output'];
};


/** What is spoken of on the agenda’s themes and stands in no brief. */
export type OffGridRadarClustersArgs = {
  first?: Scalars['Int']['input'];
};

/** Days in western Indonesia, both included, at most 92. Without them: the fortnight up to today. */
export type OffGridRadarFilter = {
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Clusters that this organisation has a post in; the others’ posts in them are shown too. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  themeId?: InputMaybe<Scalars['ID']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** A registered account as everybody may see it. */
export type OfficialAccount = {
  __typename?: 'OfficialAccount';
  /** In lower case, without @. */
  handle: Scalars['String']['output'];
  isDemo: Scalars['Boolean']['output'];
  kind: SocialAccountKind;
  /** Key of the network. */
  network: Scalars['String']['output'];
  networkName: Scalars['String']['output'];
  organisationNameEn: Scalars['String']['output'];
  organisationNameId: Scalars['String']['output'];
  /** How it was proved that the organisation controls it; null where no proof stands. */
  proofKind?: Maybe<AccountProofKind>;
  provedAt?: Maybe<Scalars['DateTime']['output']>;
  registeredAt: Scalars['DateTime']['output'];
  /** The first day in western Indonesia on which it was no longer official. */
  retiredOn?: Maybe<Scalars['Date']['output']>;
  url: Scalars['String']['output'];
  /** Where everybody can verify this account: what its QR code holds. */
  verifyUrl: Scalars['String']['output'];
};

/** What the rule says of one official. */
export type OfficialCoverage = {
  __typename?: 'OfficialCoverage';
  hasInstitutional: Scalars['Boolean']['output'];
  hasPersonal: Scalars['Boolean']['output'];
};

export type OrderDutyFallbackInput = {
  userIds: Array<Scalars['ID']['input']>;
};

export type OrderDutyFallbackPayload = {
  __typename?: 'OrderDutyFallbackPayload';
  duty?: Maybe<Duty>;
  problems: Array<Problem>;
};

/** A body of government, with the days it existed. */
export type Organisation = {
  __typename?: 'Organisation';
  /** Stable short name, e.g. kemenkeu. */
  code: Scalars['String']['output'];
  /** The coordinating ministry, if any. */
  coordinator?: Maybe<Organisation>;
  id: Scalars['ID']['output'];
  kind: OrganisationKind;
  nameEn: Scalars['String']['output'];
  nameId: Scalars['String']['output'];
  protocolOrder: Scalars['Int']['output'];
  shortName: Scalars['String']['output'];
  sources: Array<SourceReference>;
  successors: Array<Organisation>;
  validFrom: Scalars['Date']['output'];
  validUntil?: Maybe<Scalars['Date']['output']>;
};

/** The two-account rule in one organisation. */
export type OrganisationCoverage = {
  __typename?: 'OrganisationCoverage';
  /** Officials with both accounts. */
  officials?: Maybe<CoveragePart>;
  organisation: Organisation;
  /** Institutional accounts that at least two people can post from. */
  shared?: Maybe<CoveragePart>;
  singlePoints: Array<SinglePoint>;
  /** Officials with access to an institutional account that at least two people can post from. */
  withInstitutional?: Maybe<CoveragePart>;
  /** Officials with a personal account and consent in force. */
  withPersonal?: Maybe<CoveragePart>;
};

export type OrganisationFilter = {
  kinds?: InputMaybe<Array<OrganisationKind>>;
  text?: InputMaybe<Scalars['String']['input']>;
  validOn?: InputMaybe<Scalars['Date']['input']>;
};

export type OrganisationKind =
  | 'AGENCY'
  | 'CENTRE'
  | 'CITY'
  | 'COORDINATING_MINISTRY'
  | 'MINISTRY'
  | 'PROVINCE';

/** The two-account rule in the own organisation, as the signed-in person sees it. */
export type OwnCoverage = {
  __typename?: 'OwnCoverage';
  nextStep?: Maybe<CoverageNextStep>;
  /** Officials with both accounts. */
  officials?: Maybe<CoveragePart>;
  /** Null for somebody who is no officer. */
  own?: Maybe<OfficialCoverage>;
  /** Institutional accounts that at least two people can post from. */
  shared?: Maybe<CoveragePart>;
  singlePoints: Array<SinglePoint>;
  /** Officials with access to an institutional account that at least two people can post from. */
  withInstitutional?: Maybe<CoveragePart>;
  /** Officials with a personal account and consent in force. */
  withPersonal?: Maybe<CoveragePart>;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

export type PauseBackfillInput = {
  sourceId: Scalars['ID']['input'];
};

export type PauseBackfillPayload = {
  __typename?: 'PauseBackfillPayload';
  problems: Array<Problem>;
  source?: Maybe<CollectionSource>;
};

export type PauseSourceInput = {
  sourceId: Scalars['ID']['input'];
};

export type PauseSourcePayload = {
  __typename?: 'PauseSourcePayload';
  problems: Array<Problem>;
  source?: Maybe<CollectionSource>;
};

/** Another person, as anyone may see them. */
export type Person = {
  __typename?: 'Person';
  id: Scalars['ID']['output'];
  isDemo: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
};

/** What somebody said on a network. */
export type Post = {
  __typename?: 'Post';
  account?: Maybe<SocialAccount>;
  /** The one that stands for the item it carries. */
  alignment?: Maybe<AlignmentCode>;
  /** Null until the engine has read the post. */
  attribution?: Maybe<Attribution>;
  authorName: Scalars['String']['output'];
  collectedAt: Scalars['DateTime']['output'];
  externalId: Scalars['String']['output'];
  hashtags: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  isDemo: Scalars['Boolean']['output'];
  language?: Maybe<Scalars['String']['output']>;
  links: Array<Scalars['String']['output']>;
  /** Counts over time, oldest first: a row for each change that was seen. */
  measurements: Array<PostMeasurement>;
  media: Array<PostMedia>;
  /** Accounts of the same network that it speaks to, without @. */
  mentions: Array<Scalars['String']['output']>;
  /** Posts of the same words but for case, punctuation, emoji and links, or of nine in ten of the same shingles, with the same best candidate, that nobody has decided on: a decision on this post can take them along. Newest first, at most 100. */
  nearIdentical: Array<Post>;
  network: Network;
  organisation?: Maybe<Organisation>;
  postedAt: Scalars['DateTime']['output'];
  relation?: Maybe<PostRelation>;
  /** The texts it has had, oldest first. */
  snapshots: Array<PostSnapshot>;
  /** Collected posts that answer, quote or pass on this one, the newest fifty. */
  takenUpBy: Array<Post>;
  text: Scalars['String']['output'];
  /** Why no measure counts it; null where they do. */
  uncounted?: Maybe<UncountedPost>;
  url?: Maybe<Scalars['String']['output']>;
};

export type PostConnection = {
  __typename?: 'PostConnection';
  edges: Array<PostEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type PostEdge = {
  __typename?: 'PostEdge';
  cursor: Scalars['String']['output'];
  node: Post;
};

export type PostFilter = {
  /** What stands for the post, a suggestion included. */
  agendaItemId?: InputMaybe<Scalars['ID']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  importId?: InputMaybe<Scalars['ID']['input']>;
  /** Posts that wait for a person’s word: suggestions, and some that chance drew. */
  isForReview?: InputMaybe<Scalars['Boolean']['input']>;
  /** Posts that carry no agenda item. */
  isUnattributed?: InputMaybe<Scalars['Boolean']['input']>;
  network?: InputMaybe<Scalars['String']['input']>;
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  states?: InputMaybe<Array<AttributionState>>;
  /** Words, in any form that Indonesian gives them. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Not included. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A file of posts: looked at, rehearsed, taken in, taken back. */
export type PostImport = {
  __typename?: 'PostImport';
  byteCount: Scalars['Int']['output'];
  columns: Array<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  createdBy: Person;
  createdCount: Scalars['Int']['output'];
  delimiter?: Maybe<Scalars['String']['output']>;
  encoding: Scalars['String']['output'];
  failureCode?: Maybe<Scalars['String']['output']>;
  /** In the language of the request. */
  failureMessage?: Maybe<Scalars['String']['output']>;
  fileName: Scalars['String']['output'];
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Whether the last run only checked and counted. */
  isDryRun: Scalars['Boolean']['output'];
  mapping?: Maybe<ImportMapping>;
  /** The export that the file is: a proper name. Null for a table of somebody’s own. */
  presetName?: Maybe<Scalars['String']['output']>;
  preview: Array<ImportPreviewRow>;
  processedCount: Scalars['Int']['output'];
  rejectedCount: Scalars['Int']['output'];
  rowCount: Scalars['Int']['output'];
  /** In the order of the file. */
  rowProblems: Array<ImportRowProblem>;
  state: ImportState;
  unchangedCount: Scalars['Int']['output'];
  undoneAt?: Maybe<Scalars['DateTime']['output']>;
  updatedCount: Scalars['Int']['output'];
  viewerCan: Array<ImportAction>;
};


/** A file of posts: looked at, rehearsed, taken in, taken back. */
export type PostImportRowProblemsArgs = {
  first?: Scalars['Int']['input'];
};

/** What a network showed that people did with a post. A count that it does not show is null, never 0. */
export type PostMeasurement = {
  __typename?: 'PostMeasurement';
  clicks?: Maybe<Scalars['Float']['output']>;
  likes?: Maybe<Scalars['Float']['output']>;
  measuredAt: Scalars['DateTime']['output'];
  quotes?: Maybe<Scalars['Float']['output']>;
  replies?: Maybe<Scalars['Float']['output']>;
  reposts?: Maybe<Scalars['Float']['output']>;
  saves?: Maybe<Scalars['Float']['output']>;
  views?: Maybe<Scalars['Float']['output']>;
};

/** A picture, film or sound: where the network keeps it, and what its author says of it. */
export type PostMedia = {
  __typename?: 'PostMedia';
  description?: Maybe<Scalars['String']['output']>;
  kind: MediaKind;
  url: Scalars['String']['output'];
};

/** The other post that a post answers, quotes or passes on. */
export type PostRelation = {
  __typename?: 'PostRelation';
  kind: RelationKind;
  post?: Maybe<Post>;
  url?: Maybe<Scalars['String']['output']>;
};

/** A text that a post has had. */
export type PostSnapshot = {
  __typename?: 'PostSnapshot';
  isDeletion: Scalars['Boolean']['output'];
  /** When it was written where its source dates edits, else when it was first seen. */
  saidAt: Scalars['DateTime']['output'];
  text: Scalars['String']['output'];
};

export type PreviewAccountImportInput = {
  uploadId: Scalars['ID']['input'];
};

export type PreviewAccountImportPayload = {
  __typename?: 'PreviewAccountImportPayload';
  preview?: Maybe<AccountImportPreview>;
  problems: Array<Problem>;
};

export type PreviewImportInput = {
  /** Absent: suggested from the headers. */
  mapping?: InputMaybe<ImportMappingInput>;
  uploadId: Scalars['ID']['input'];
};

export type PreviewImportPayload = {
  __typename?: 'PreviewImportPayload';
  postImport?: Maybe<PostImport>;
  problems: Array<Problem>;
};

/** A refusal that the caller can understand and act on. The code is stable. */
export type Problem = {
  code: Scalars['String']['output'];
  /** In the language of the request. */
  message: Scalars['String']['output'];
  /** Where the fault lies in the input. */
  path: Array<Scalars['String']['output']>;
};

export type PullKind =
  | 'BACKFILL'
  | 'LIVE';

export type PullOutcome =
  | 'CONTINUED'
  | 'FAILED'
  | 'FINISHED'
  | 'LIMITED';

export type PullSourceInput = {
  sourceId: Scalars['ID']['input'];
};

export type PullSourcePayload = {
  __typename?: 'PullSourcePayload';
  problems: Array<Problem>;
  source?: Maybe<CollectionSource>;
};

export type Query = {
  __typename?: 'Query';
  /** Open ones, of the own organisation; an administrator’s of all. At most 100, unseen ones first. */
  accountAlerts: Array<AccountAlert>;
  /** Claims that wait for a judgement, the oldest first. */
  accountClaims: AccountClaimConnection;
  accountCoverages: AccountCoverages;
  /** Members of an organisation today, by name: they can be given access. Nobody for another’s. */
  accountPeople: Array<Person>;
  /** Items live in the window, for the grid: a short list, highest priority first. */
  agendaGrid: Array<AgendaItem>;
  agendaItem?: Maybe<AgendaItem>;
  agendaItems: AgendaItemConnection;
  /** Holds the tasks it answers for five minutes. */
  alignmentQueue: AlignmentQueue;
  /** Whose acts can be looked for: by name, at most twenty. */
  auditActors: Array<Person>;
  /** Newest first. */
  auditEntries: AuditEntryConnection;
  briefVersion?: Maybe<BriefVersion>;
  /** Latest change first. */
  briefs: BriefVersionConnection;
  consentPurpose: ConsentPurpose;
  delivery?: Maybe<Delivery>;
  /** One’s own organisation’s where none is named. */
  duty?: Maybe<Duty>;
  /** Who is on duty now, in every organisation of today but the centre. */
  dutyOverview: Array<Duty>;
  /** The latest first. */
  electionPeriods: Array<ElectionPeriod>;
  /** The latest hundred, newest first. */
  imports: Array<PostImport>;
  inbox: Inbox;
  /** What changed since a sequence number: for catching up after a reconnect. At most 200. */
  inboxChanges: Array<Delivery>;
  invitationPreview?: Maybe<InvitationPreview>;
  /** Those of the last half year, newest first. */
  invitations: Array<Invitation>;
  /** Null for what is no address of a post. */
  linkReading?: Maybe<LinkReading>;
  matcher: MatcherDesk;
  networks: Array<Network>;
  /** The cluster that the post is in; null where it is in none on the radar of these days. */
  offGridCluster?: Maybe<OffGridCluster>;
  offGridRadar: OffGridRadar;
  organisation?: Maybe<Organisation>;
  /** In protocol order. */
  organisations: Array<Organisation>;
  ownAccountCoverage?: Maybe<OwnCoverage>;
  post?: Maybe<Post>;
  postImport?: Maybe<PostImport>;
  /** Newest first. */
  posts: PostConnection;
  release?: Maybe<Release>;
  score: Score;
  sessions: Array<Session>;
  socialAccount?: Maybe<SocialAccount>;
  /** By handle. */
  socialAccounts: SocialAccountConnection;
  source?: Maybe<CollectionSource>;
  /** Every network, in its usual order. */
  sourceNetworks: Array<SourceNetwork>;
  /** Null where no connector reads such an address. */
  sourceReading?: Maybe<SourceReading>;
  /** By name. */
  sources: Array<CollectionSource>;
  themes: Array<Theme>;
  /** By name. */
  users: UserConnection;
  /** A name or an address of an account, as people paste it. Limited for each address one asks from. */
  verifyAccount: VerifyAccountPayload;
  /** Null for somebody who has not signed in. */
  viewer?: Maybe<Viewer>;
};


export type QueryAccountClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryAccountPeopleArgs = {
  organisationId: Scalars['ID']['input'];
};


export type QueryAgendaGridArgs = {
  from: Scalars['Date']['input'];
  until: Scalars['Date']['input'];
};


export type QueryAgendaItemArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAgendaItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AgendaItemFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: InputMaybe<AgendaItemOrder>;
};


export type QueryAlignmentQueueArgs = {
  first?: Scalars['Int']['input'];
};


export type QueryAuditActorsArgs = {
  including?: InputMaybe<Scalars['ID']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditEntryFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryBriefVersionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBriefsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BriefFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryDeliveryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDutyArgs = {
  organisationId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryInboxChangesArgs = {
  after: Scalars['Int']['input'];
};


export type QueryInvitationPreviewArgs = {
  token: Scalars['String']['input'];
};


export type QueryLinkReadingArgs = {
  url: Scalars['String']['input'];
};


export type QueryOffGridClusterArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
  postId: Scalars['ID']['input'];
  until?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryOffGridRadarArgs = {
  filter?: InputMaybe<OffGridRadarFilter>;
};


export type QueryOrganisationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrganisationsArgs = {
  filter?: InputMaybe<OrganisationFilter>;
};


export type QueryPostArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPostImportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PostFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryReleaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryScoreArgs = {
  filter: ScoreFilter;
};


export type QuerySocialAccountArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySocialAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SocialAccountFilter>;
  first?: Scalars['Int']['input'];
};


export type QuerySourceArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySourceReadingArgs = {
  address: Scalars['String']['input'];
};


export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  text?: InputMaybe<Scalars['String']['input']>;
};


export type QueryVerifyAccountArgs = {
  address: Scalars['String']['input'];
};

/** One of the reviewer’s own last verdicts: it can be undone. */
export type RecentCode = {
  __typename?: 'RecentCode';
  code: AlignmentCode;
  post: Post;
};

export type RefuseAccountClaimInput = {
  proofId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type RefuseAccountClaimPayload = {
  __typename?: 'RefuseAccountClaimPayload';
  problems: Array<Problem>;
  proof?: Maybe<AccountProof>;
  socialAccount?: Maybe<SocialAccount>;
};

export type RegisterSocialAccountInput = {
  /** The name, or the address of the profile in any form. */
  handle: Scalars['String']['input'];
  /** Whose a personal account is. Officers leave it out: they register their own. */
  holderId?: InputMaybe<Scalars['ID']['input']>;
  kind: SocialAccountKind;
  network: Scalars['String']['input'];
  organisationId: Scalars['ID']['input'];
  /** Has to name the same account, where it is given. */
  url?: InputMaybe<Scalars['String']['input']>;
};

export type RegisterSocialAccountPayload = {
  __typename?: 'RegisterSocialAccountPayload';
  problems: Array<Problem>;
  socialAccount?: Maybe<SocialAccount>;
};

export type ReinstateUserInput = {
  userId: Scalars['ID']['input'];
};

export type ReinstateUserPayload = {
  __typename?: 'ReinstateUserPayload';
  problems: Array<Problem>;
  user?: Maybe<User>;
};

export type RejectAttributionInput = {
  /** Near-identical posts that nobody has decided on (Post.nearIdentical): they get the same decision, all or none. */
  alsoPostIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  postId: Scalars['ID']['input'];
};

export type RejectAttributionPayload = {
  __typename?: 'RejectAttributionPayload';
  /** The near-identical posts that got the same decision. */
  alsoDecided: Array<Post>;
  post?: Maybe<Post>;
  problems: Array<Problem>;
};

export type RelationKind =
  | 'QUOTE'
  | 'REPLY'
  | 'REPOST';

/** The act of handing an approved version to its audience. */
export type Release = {
  __typename?: 'Release';
  answerBy: Scalars['DateTime']['output'];
  audience: AudienceKind;
  briefVersion: BriefVersion;
  /** In protocol order. A ministry sees its own only. */
  deliveries: Array<Delivery>;
  embargoUntil?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  releasedAt: Scalars['DateTime']['output'];
  releasedBy: Person;
  retractedAt?: Maybe<Scalars['DateTime']['output']>;
  retractionReason?: Maybe<Scalars['String']['output']>;
  /** When a later version of the brief took its place. */
  supersededAt?: Maybe<Scalars['DateTime']['output']>;
};

export type ReleaseBriefInput = {
  answerBy: Scalars['DateTime']['input'];
  audience: AudienceKind;
  /** For COORDINATED. */
  coordinatorId?: InputMaybe<Scalars['ID']['input']>;
  embargoUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** For EXPLICIT. */
  organisationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  versionId: Scalars['ID']['input'];
};

export type ReleaseBriefPayload = {
  __typename?: 'ReleaseBriefPayload';
  problems: Array<Problem>;
  release?: Maybe<Release>;
};

/** What the engine had said against what people then said. */
export type Reliability = {
  __typename?: 'Reliability';
  /** Only those with posts in them. */
  bins: Array<ReliabilityBin>;
  calibrationError: Scalars['Float']['output'];
  count: Scalars['Int']['output'];
};

/** Posts of one bin of confidence on which people have decided. */
export type ReliabilityBin = {
  __typename?: 'ReliabilityBin';
  count: Scalars['Int']['output'];
  from: Scalars['Float']['output'];
  meanConfidence: Scalars['Float']['output'];
  /** The part of which people said that the first candidate is right. */
  rightShare: Scalars['Float']['output'];
  until: Scalars['Float']['output'];
};

export type RemoveElectionPeriodInput = {
  periodId: Scalars['ID']['input'];
};

export type RemoveElectionPeriodPayload = {
  __typename?: 'RemoveElectionPeriodPayload';
  /** All of them, the latest first. */
  electionPeriods?: Maybe<Array<ElectionPeriod>>;
  problems: Array<Problem>;
};

export type ReportPostInput = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** What the post is about, by the word of whoever reports it: a suggestion for reviewers. */
  agendaItemId?: InputMaybe<Scalars['ID']['input']>;
  postedAt?: InputMaybe<Scalars['DateTime']['input']>;
  text: Scalars['String']['input'];
  url: Scalars['String']['input'];
};

export type ReportPostPayload = {
  __typename?: 'ReportPostPayload';
  post?: Maybe<Post>;
  problems: Array<Problem>;
  /** It was collected before; what was pasted is not stored. */
  wasKnown: Scalars['Boolean']['output'];
};

export type RequestAccountProofInput = {
  accountId: Scalars['ID']['input'];
  kind: AccountProofKind;
};

export type RequestAccountProofPayload = {
  __typename?: 'RequestAccountProofPayload';
  problems: Array<Problem>;
  proof?: Maybe<AccountProof>;
  socialAccount?: Maybe<SocialAccount>;
};

export type RequestMatcherRefitPayload = {
  __typename?: 'RequestMatcherRefitPayload';
  matcher?: Maybe<MatcherDesk>;
  problems: Array<Problem>;
};

export type ResumeBackfillInput = {
  sourceId: Scalars['ID']['input'];
};

export type ResumeBackfillPayload = {
  __typename?: 'ResumeBackfillPayload';
  problems: Array<Problem>;
  source?: Maybe<CollectionSource>;
};

export type ResumeSourceInput = {
  sourceId: Scalars['ID']['input'];
};

export type ResumeSourcePayload = {
  __typename?: 'ResumeSourcePayload';
  problems: Array<Problem>;
  source?: Maybe<CollectionSource>;
};

export type RetireAgendaItemInput = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
};

export type RetireAgendaItemPayload = {
  __typename?: 'RetireAgendaItemPayload';
  agendaItem?: Maybe<AgendaItem>;
  problems: Array<Problem>;
};

export type RetireSocialAccountInput = {
  /** Shown to those who keep the register, not to the public. */
  reason: Scalars['String']['input'];
  /** The first day on which it is no longer official; today at the latest. */
  retiredOn: Scalars['Date']['input'];
  socialAccountId: Scalars['ID']['input'];
};

export type RetireSocialAccountPayload = {
  __typename?: 'RetireSocialAccountPayload';
  problems: Array<Problem>;
  socialAccount?: Maybe<SocialAccount>;
};

export type RetractReleaseInput = {
  reason: Scalars['String']['input'];
  releaseId: Scalars['ID']['input'];
};

export type RetractReleasePayload = {
  __typename?: 'RetractReleasePayload';
  problems: Array<Problem>;
  release?: Maybe<Release>;
};

export type ReturnAgendaItemInput = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
};

export type ReturnAgendaItemPayload = {
  __typename?: 'ReturnAgendaItemPayload';
  agendaItem?: Maybe<AgendaItem>;
  problems: Array<Problem>;
};

export type ReturnBriefInput = {
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
  versionId: Scalars['ID']['input'];
};

export type ReturnBriefPayload = {
  __typename?: 'ReturnBriefPayload';
  briefVersion?: Maybe<BriefVersion>;
  problems: Array<Problem>;
};

export type ReviewDecision =
  | 'APPROVED'
  | 'RETURNED';

export type ReviseBriefInput = {
  briefId: Scalars['ID']['input'];
};

export type ReviseBriefPayload = {
  __typename?: 'ReviseBriefPayload';
  briefVersion?: Maybe<BriefVersion>;
  problems: Array<Problem>;
};

export type RevokeAccountProofInput = {
  proofId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type RevokeAccountProofPayload = {
  __typename?: 'RevokeAccountProofPayload';
  problems: Array<Problem>;
  proof?: Maybe<AccountProof>;
  socialAccount?: Maybe<SocialAccount>;
};

export type RevokeInvitationInput = {
  invitationId: Scalars['ID']['input'];
};

export type RevokeInvitationPayload = {
  __typename?: 'RevokeInvitationPayload';
  invitation?: Maybe<Invitation>;
  problems: Array<Problem>;
};

export type RevokeSessionInput = {
  sessionId: Scalars['ID']['input'];
};

export type RevokeSessionPayload = {
  __typename?: 'RevokeSessionPayload';
  problems: Array<Problem>;
  sessions?: Maybe<Array<Session>>;
};

export type Role =
  | 'ADMIN'
  | 'AUDITOR'
  | 'LEADER'
  | 'OFFICER'
  | 'PLANNER'
  | 'REVIEWER';

export type SayBusyInput = {
  /** Left out: whoever steps in next. Null: nobody in particular. */
  coverId?: InputMaybe<Scalars['ID']['input']>;
  until: Scalars['DateTime']['input'];
};

export type SayBusyPayload = {
  __typename?: 'SayBusyPayload';
  duty?: Maybe<Duty>;
  problems: Array<Problem>;
};

/** Days are those of western Indonesia. */
export type Score = {
  __typename?: 'Score';
  cues: Array<ScoreCue>;
  from: Scalars['Date']['output'];
  /** Live in the period or heard in it, by priority. */
  items: Array<AgendaItem>;
  notes: Array<ScoreNote>;
  /** Section by section in protocol order. */
  parts: Array<ScorePart>;
  refreshedAt: Scalars['DateTime']['output'];
  rests: Array<ScoreRest>;
  until: Scalars['Date']['output'];
};

/** The centre gave the sign. */
export type ScoreCue = {
  __typename?: 'ScoreCue';
  agendaItemId: Scalars['ID']['output'];
  day: Scalars['Date']['output'];
  versionNumber: Scalars['Int']['output'];
};

/** At most 366 days. */
export type ScoreFilter = {
  from: Scalars['Date']['input'];
  network?: InputMaybe<Scalars['String']['input']>;
  themeId?: InputMaybe<Scalars['ID']['input']>;
  until: Scalars['Date']['input'];
};

/** One ministry, one day, one agenda item: how many posts, by verdict. */
export type ScoreNote = {
  __typename?: 'ScoreNote';
  agendaItemId: Scalars['ID']['output'];
  aligned: Scalars['Int']['output'];
  contradicting: Scalars['Int']['output'];
  day: Scalars['Date']['output'];
  neutral: Scalars['Int']['output'];
  notAligned: Scalars['Int']['output'];
  organisationId: Scalars['ID']['output'];
  partlyAligned: Scalars['Int']['output'];
  /** How many of all these came from personal accounts. */
  personal: Scalars['Int']['output'];
  unjudged: Scalars['Int']['output'];
};

/** One row of the score: an organisation that played or was asked to. */
export type ScorePart = {
  __typename?: 'ScorePart';
  /** Aligned of judged; null without a judged post. */
  alignedShare?: Maybe<Share>;
  /** The section: the coordinating ministry today. */
  coordinator?: Maybe<Organisation>;
  organisation: Organisation;
  /** Posts on no agenda item, of all; null without a post. */
  ownAgendaShare?: Maybe<Share>;
  postCount: Scalars['Int']['output'];
  restCount: Scalars['Int']['output'];
};

/** Asked for this item, the day passed, and nothing had been heard. */
export type ScoreRest = {
  __typename?: 'ScoreRest';
  agendaItemId: Scalars['ID']['output'];
  day: Scalars['Date']['output'];
  organisationId: Scalars['ID']['output'];
};

export type SeeAccountAlertInput = {
  alertId: Scalars['ID']['input'];
};

export type SeeAccountAlertPayload = {
  __typename?: 'SeeAccountAlertPayload';
  problems: Array<Problem>;
  socialAccount?: Maybe<SocialAccount>;
};

/** A signed-in browser of one’s own. */
export type Session = {
  __typename?: 'Session';
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  isCurrent: Scalars['Boolean']['output'];
  lastSeenAt: Scalars['DateTime']['output'];
  userAgent?: Maybe<Scalars['String']['output']>;
};

/** Both from 0 to 1; `suggestThreshold` is not above `matchThreshold`. */
export type SetMatcherThresholdsInput = {
  matchThreshold: Scalars['Float']['input'];
  suggestThreshold: Scalars['Float']['input'];
};

export type SetMatcherThresholdsPayload = {
  __typename?: 'SetMatcherThresholdsPayload';
  matcher?: Maybe<MatcherDesk>;
  problems: Array<Problem>;
};

/** So many of so many, with the 95 % Wilson interval. */
export type Share = {
  __typename?: 'Share';
  count: Scalars['Int']['output'];
  high: Scalars['Float']['output'];
  low: Scalars['Float']['output'];
  total: Scalars['Int']['output'];
  value: Scalars['Float']['output'];
};

export type SignInInput = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
};

export type SignInPayload = {
  __typename?: 'SignInPayload';
  problems: Array<Problem>;
  viewer?: Maybe<Viewer>;
};

export type SignOutPayload = {
  __typename?: 'SignOutPayload';
  isSignedOut: Scalars['Boolean']['output'];
  problems: Array<Problem>;
};

/** An institutional account that one person or nobody can post from. */
export type SinglePoint = {
  __typename?: 'SinglePoint';
  account: SocialAccount;
  people: Scalars['Int']['output'];
};

export type SkipAlignmentTaskInput = {
  postId: Scalars['ID']['input'];
};

export type SkipAlignmentTaskPayload = {
  __typename?: 'SkipAlignmentTaskPayload';
  problems: Array<Problem>;
  queue?: Maybe<AlignmentQueue>;
};

/** An official account of an organisation. */
export type SocialAccount = {
  __typename?: 'SocialAccount';
  /** Open; for whoever may tend to the account. */
  alert?: Maybe<AccountAlert>;
  /** Null for a personal account. */
  custody?: Maybe<AccountCustody>;
  /** In lower case, without @. */
  handle: Scalars['String']['output'];
  /** For the holder and administrators; null for everybody else and for institutional accounts. */
  holding?: Maybe<AccountHolding>;
  id: Scalars['ID']['output'];
  /** The institution’s, or a personal one with consent in force: only such are collected and counted. */
  isCounted: Scalars['Boolean']['output'];
  isDemo: Scalars['Boolean']['output'];
  kind: SocialAccountKind;
  liveness?: Maybe<AccountLiveness>;
  network: Network;
  organisation: Organisation;
  /** Null where no proof stands. */
  proof?: Maybe<StandingProof>;
  /** What was tried, the newest first; for whoever may prove the account. */
  proofs: Array<AccountProof>;
  /** How its control can be proved, the easiest first; none for who may not. */
  provableBy: Array<AccountProofKind>;
  registeredAt: Scalars['DateTime']['output'];
  /** The first day in western Indonesia on which it is no longer official. */
  retiredOn?: Maybe<Scalars['Date']['output']>;
  /** For those who keep the register. */
  retiredReason?: Maybe<Scalars['String']['output']>;
  url: Scalars['String']['output'];
  /** Where everybody can verify this account: what its QR code holds. */
  verifyUrl: Scalars['String']['output'];
  viewerCan: Array<AccountAction>;
};

export type SocialAccountConnection = {
  __typename?: 'SocialAccountConnection';
  edges: Array<SocialAccountEdge>;
  pageInfo: PageInfo;
};

export type SocialAccountEdge = {
  __typename?: 'SocialAccountEdge';
  cursor: Scalars['String']['output'];
  node: SocialAccount;
};

export type SocialAccountFilter = {
  network?: InputMaybe<Scalars['String']['input']>;
  organisationId?: InputMaybe<Scalars['ID']['input']>;
};

export type SocialAccountKind =
  | 'INSTITUTIONAL'
  | 'PERSONAL';

export type SourceAccess =
  | 'CLOSED'
  | 'KEY_GIVEN'
  | 'KEY_MISSING'
  | 'OPEN';

export type SourceAction =
  | 'PAUSE'
  | 'PULL'
  | 'RESUME';

/** The last answer before a failure, as the host gave it. */
export type SourceAnswer = {
  __typename?: 'SourceAnswer';
  /** Without its query. */
  address: Scalars['String']['output'];
  /** Of the whole body. */
  byteCount: Scalars['Int']['output'];
  contentType?: Maybe<Scalars['String']['output']>;
  /** The beginning of the body, at most 16 KB. */
  excerpt: Scalars['String']['output'];
  status: Scalars['Int']['output'];
};

/** The way into a source’s past. */
export type SourceBackfill = {
  __typename?: 'SourceBackfill';
  /** In the language of the request. */
  failureMessage?: Maybe<Scalars['String']['output']>;
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  nextRunAt: Scalars['DateTime']['output'];
  pageCount: Scalars['Int']['output'];
  /** Also those that were there already. */
  postCount: Scalars['Int']['output'];
  /** From 0 to 1, by date. */
  progress: Scalars['Float']['output'];
  /** The oldest post so far. */
  reachedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The day that it is to reach. */
  since: Scalars['DateTime']['output'];
  state: BackfillState;
};

export type SourceFailure = {
  __typename?: 'SourceFailure';
  /** Kept of the latest failure only. */
  answer?: Maybe<SourceAnswer>;
  endedAt: Scalars['DateTime']['output'];
  failureCode: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** In the language of the request. */
  message: Scalars['String']['output'];
};

export type SourceHealth =
  | 'FAILING'
  | 'GAVE_UP'
  | 'GONE'
  | 'HEALTHY'
  | 'LATE'
  | 'NEW'
  | 'PAUSED'
  | 'QUIET'
  | 'WAITING';

/** A network, and whether accounts on it can be followed by address. */
export type SourceNetwork = {
  __typename?: 'SourceNetwork';
  access: SourceAccess;
  /** Names of the settings that hold its key; none where it asks for none. */
  keySettings: Array<Scalars['String']['output']>;
  network: Network;
  /** Null where nothing is charged. */
  spending?: Maybe<NetworkSpending>;
};

/** One slice of a pull. */
export type SourcePull = {
  __typename?: 'SourcePull';
  beganAt: Scalars['DateTime']['output'];
  createdCount: Scalars['Int']['output'];
  endedAt: Scalars['DateTime']['output'];
  /** In the language of the request. */
  failureMessage?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kind: PullKind;
  outcome: PullOutcome;
  pageCount: Scalars['Int']['output'];
  requestCount: Scalars['Int']['output'];
  updatedCount: Scalars['Int']['output'];
};

/** What an address or handle says of a source, without a network call. */
export type SourceReading = {
  __typename?: 'SourceReading';
  /** The one address for people. */
  address: Scalars['String']['output'];
  /** Key of the connector that would read it. */
  connector: Scalars['String']['output'];
  network?: Maybe<Network>;
};

/** Where a fact was read. */
export type SourceReference = {
  __typename?: 'SourceReference';
  title: Scalars['String']['output'];
  url?: Maybe<Scalars['String']['output']>;
};

export type SourceState =
  | 'ACTIVE'
  | 'PAUSED'
  | 'STOPPED';

/** One cell of the speaker matrix. */
export type Speaker = {
  __typename?: 'Speaker';
  organisation: Organisation;
  part: SpeakerPart;
};

export type SpeakerInput = {
  organisationId: Scalars['ID']['input'];
  part: SpeakerPart;
};

export type SpeakerPart =
  | 'LEADS'
  | 'SILENT'
  | 'SUPPORTS';

export type StaleVersion = Problem & {
  __typename?: 'StaleVersion';
  actual: Scalars['Int']['output'];
  code: Scalars['String']['output'];
  expected: Scalars['Int']['output'];
  /** In the language of the request. */
  message: Scalars['String']['output'];
  /** Where the fault lies in the input. */
  path: Array<Scalars['String']['output']>;
};

/** That the organisation controls the account, as everybody may know it. */
export type StandingProof = {
  __typename?: 'StandingProof';
  kind: AccountProofKind;
  provedAt: Scalars['DateTime']['output'];
};

export type StartBackfillInput = {
  /** The day that it is to reach. */
  since: Scalars['DateTime']['input'];
  sourceId: Scalars['ID']['input'];
};

export type StartBackfillPayload = {
  __typename?: 'StartBackfillPayload';
  problems: Array<Problem>;
  source?: Maybe<CollectionSource>;
};

export type StartImportInput = {
  importId: Scalars['ID']['input'];
  /** Everything is checked and counted, nothing is written. */
  isDryRun: Scalars['Boolean']['input'];
};

export type StartImportPayload = {
  __typename?: 'StartImportPayload';
  postImport?: Maybe<PostImport>;
  problems: Array<Problem>;
};

export type SubmitAgendaItemInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type SubmitAgendaItemPayload = {
  __typename?: 'SubmitAgendaItemPayload';
  agendaItem?: Maybe<AgendaItem>;
  problems: Array<Problem>;
};

export type SubmitBriefInput = {
  version: Scalars['Int']['input'];
  versionId: Scalars['ID']['input'];
};

export type SubmitBriefPayload = {
  __typename?: 'SubmitBriefPayload';
  briefVersion?: Maybe<BriefVersion>;
  problems: Array<Problem>;
};

export type Subscription = {
  __typename?: 'Subscription';
  /** Fires when this organisation’s roster changed. */
  dutyChanged: DutySignal;
  /** Fires when this organisation’s inbox changed. */
  inboxChanged: InboxSignal;
};

export type SuspendUserInput = {
  userId: Scalars['ID']['input'];
};

export type SuspendUserPayload = {
  __typename?: 'SuspendUserPayload';
  problems: Array<Problem>;
  user?: Maybe<User>;
};

/** How far the posts have been read by the version in force. */
export type SweepProgress = {
  __typename?: 'SweepProgress';
  done: Scalars['Int']['output'];
  total: Scalars['Int']['output'];
};

export type SwitchMembershipInput = {
  membershipId: Scalars['ID']['input'];
};

export type SwitchMembershipPayload = {
  __typename?: 'SwitchMembershipPayload';
  problems: Array<Problem>;
  viewer?: Maybe<Viewer>;
};

export type TakeDutyShiftInput = {
  endsAt: Scalars['DateTime']['input'];
  startsAt: Scalars['DateTime']['input'];
  /** A colleague; oneself where it is left out. */
  userId?: InputMaybe<Scalars['ID']['input']>;
};

export type TakeDutyShiftPayload = {
  __typename?: 'TakeDutyShiftPayload';
  duty?: Maybe<Duty>;
  problems: Array<Problem>;
  /** To be given up again. */
  shiftId?: Maybe<Scalars['ID']['output']>;
};

/** What has to be said, with the evidence for it. */
export type TalkingPoint = {
  __typename?: 'TalkingPoint';
  evidence: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  position: Scalars['Int']['output'];
  sourceUrl?: Maybe<Scalars['String']['output']>;
  text: Scalars['String']['output'];
};

export type TalkingPointInput = {
  evidence: Scalars['String']['input'];
  sourceUrl?: InputMaybe<Scalars['String']['input']>;
  text: Scalars['String']['input'];
};

export type Theme = {
  __typename?: 'Theme';
  code: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  nameEn: Scalars['String']['output'];
  nameId: Scalars['String']['output'];
};

/** Why a post is in no measure. */
export type UncountedPost = {
  __typename?: 'UncountedPost';
  periodName?: Maybe<Scalars['String']['output']>;
  reason: UncountedReason;
  /** What names a candidate; null until the post has been read, a moment later. */
  term?: Maybe<Scalars['String']['output']>;
};

/** ELECTION: a personal account’s post on a candidate in an election period. CONSENT: the holder has not consented. */
export type UncountedReason =
  | 'CONSENT'
  | 'ELECTION';

export type UndoCodeInput = {
  codeId: Scalars['ID']['input'];
};

export type UndoCodePayload = {
  __typename?: 'UndoCodePayload';
  problems: Array<Problem>;
  queue?: Maybe<AlignmentQueue>;
  task?: Maybe<AlignmentTask>;
};

export type UndoImportInput = {
  importId: Scalars['ID']['input'];
};

export type UndoImportPayload = {
  __typename?: 'UndoImportPayload';
  postImport?: Maybe<PostImport>;
  problems: Array<Problem>;
};

export type UpdateAgendaItemInput = {
  content: AgendaItemContentInput;
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type UpdateAgendaItemPayload = {
  __typename?: 'UpdateAgendaItemPayload';
  agendaItem?: Maybe<AgendaItem>;
  problems: Array<Problem>;
};

export type UpdateBriefInput = {
  content: BriefContentInput;
  version: Scalars['Int']['input'];
  versionId: Scalars['ID']['input'];
};

export type UpdateBriefPayload = {
  __typename?: 'UpdateBriefPayload';
  briefVersion?: Maybe<BriefVersion>;
  problems: Array<Problem>;
};

export type User = {
  __typename?: 'User';
  email: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  isDemo: Scalars['Boolean']['output'];
  locale: Locale;
  memberships: Array<Membership>;
  name: Scalars['String']['output'];
  suspendedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type UserConnection = {
  __typename?: 'UserConnection';
  edges: Array<UserEdge>;
  pageInfo: PageInfo;
};

export type UserEdge = {
  __typename?: 'UserEdge';
  cursor: Scalars['String']['output'];
  node: User;
};

export type Verdict =
  | 'ALIGNED'
  | 'CONTRADICTING'
  | 'NEUTRAL'
  | 'NOT_ALIGNED'
  | 'PARTLY_ALIGNED';

export type VerdictReason =
  | 'CORE_MISSING'
  | 'DATE'
  | 'EMBARGO'
  | 'FIGURE'
  | 'OTHER'
  | 'TONE';

export type VerifyAccountPayload = {
  __typename?: 'VerifyAccountPayload';
  problems: Array<Problem>;
  verification?: Maybe<AccountVerification>;
};

/** The signed-in person and what they may do, in the membership they act in. */
export type Viewer = {
  __typename?: 'Viewer';
  membership: Membership;
  /** Those of today. */
  memberships: Array<Membership>;
  permissions: Array<Scalars['String']['output']>;
  user: User;
};

export type WithdrawConsentInput = {
  accountId: Scalars['ID']['input'];
  choice: WithdrawalChoice;
};

export type WithdrawConsentPayload = {
  __typename?: 'WithdrawConsentPayload';
  problems: Array<Problem>;
  socialAccount?: Maybe<SocialAccount>;
};

export type WithdrawDutySwapInput = {
  swapId: Scalars['ID']['input'];
};

export type WithdrawDutySwapPayload = {
  __typename?: 'WithdrawDutySwapPayload';
  duty?: Maybe<Duty>;
  problems: Array<Problem>;
};

/** DETACH: the posts lose their author. DELETE: the posts go, with all that was said of them. */
export type WithdrawalChoice =
  | 'DELETE'
  | 'DETACH';

/** What the work on a withdrawn consent did so far. */
export type WithdrawalReport = {
  __typename?: 'WithdrawalReport';
  alignments: Scalars['Int']['output'];
  /** What the engine and people said the posts are about. */
  attributions: Scalars['Int']['output'];
  begunAt?: Maybe<Scalars['DateTime']['output']>;
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  posts: Scalars['Int']['output'];
  /** Texts and payloads kept of the posts. */
  snapshots: Scalars['Int']['output'];
  /** Where posts of the account were collected from. */
  sources: Scalars['Int']['output'];
};
