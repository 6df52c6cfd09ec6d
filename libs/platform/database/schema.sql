-- Printed from a migrated database by `npm run generate`. Do not edit.

-- Tables

table account_access
  id uuid not null default uuidv7()
  social_account_id uuid not null
  user_id uuid not null
  began_at timestamp with time zone not null
  began_by uuid
  ended_at timestamp with time zone
  ended_by uuid

table account_alert
  id uuid not null default uuidv7()
  social_account_id uuid not null
  kind text not null
  now_called text
  opened_at timestamp with time zone not null
  seen_at timestamp with time zone
  seen_by uuid
  closed_at timestamp with time zone
  closed_by uuid
  closing text
  closing_note text

table account_change
  id uuid not null default uuidv7()
  kind text not null
  changed_at timestamp with time zone not null
  social_account_id uuid
  organisation_id uuid
  network text
  handle text
  url text
  account_kind text
  is_demo boolean
  retired_on date
  forgotten_at timestamp with time zone

table account_consent
  id uuid not null default uuidv7()
  social_account_id uuid not null
  given_by uuid not null
  purpose_version integer not null
  given_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
  withdrawal_choice text

table account_liveness
  social_account_id uuid not null
  stable_id text
  shown_id text
  shown_handle text
  moved_to text
  last_read_at timestamp with time zone
  last_post_at timestamp with time zone
  last_collected_at timestamp with time zone
  last_failed_at timestamp with time zone
  failing_since timestamp with time zone
  failure_kind text
  failure_code text
  failure_count integer not null default 0
  alerted_state text
  next_look_at timestamp with time zone not null

table account_proof
  id uuid not null default uuidv7()
  social_account_id uuid not null
  kind text not null
  state text not null
  code text
  evidence_url text
  evidence_note text
  requested_by uuid
  requested_at timestamp with time zone not null
  expires_at timestamp with time zone
  checked_at timestamp with time zone
  gap text
  found_at text
  stable_id text
  decided_by uuid
  decided_at timestamp with time zone
  reason text
  lapsed_at timestamp with time zone
  lapse text

table account_withdrawal
  account_consent_id uuid not null
  begun_at timestamp with time zone
  done_at timestamp with time zone
  post_count integer not null default 0
  snapshot_count integer not null default 0
  attribution_count integer not null default 0
  alignment_count integer not null default 0
  source_count integer not null default 0

table agenda_contributor
  agenda_item_id uuid not null
  user_id uuid not null
  part text not null

table agenda_item
  id uuid not null default uuidv7()
  version integer not null default 1
  title text not null
  title_en text
  objective text not null
  theme_id uuid not null
  priority integer not null
  period_from date not null
  period_until date not null
  state text not null
  lead_organisation_id uuid not null
  hashtags text[] not null default '{}'::text[]
  links text[] not null default '{}'::text[]
  colour_slot integer
  retirement_reason text
  is_demo boolean not null default false
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null

table agenda_moment
  id uuid not null default uuidv7()
  agenda_item_id uuid not null
  title text not null
  occurs_at timestamp with time zone not null
  zone text not null

table agenda_review
  id uuid not null default uuidv7()
  agenda_item_id uuid not null
  reviewer_id uuid not null
  part text not null default 'reviewer'::text
  item_version integer not null
  decision text not null
  reason text
  decided_at timestamp with time zone not null

table agenda_speaker
  agenda_item_id uuid not null
  organisation_id uuid not null
  part text not null

table alignment_code
  id uuid not null default uuidv7()
  post_id uuid not null
  led_by uuid
  agenda_item_id uuid not null
  brief_version_id uuid
  verdict text not null
  reasons text[] not null default '{}'::text[]
  note text
  codebook_version integer not null default 1
  coder_id uuid not null
  coded_at timestamp with time zone not null
  undone_at timestamp with time zone

table alignment_lease
  post_id uuid not null
  reviewer_id uuid not null
  leased_until timestamp with time zone not null
  skipped_at timestamp with time zone

table app_user
  id uuid not null default uuidv7()
  email text not null
  name text not null
  locale text not null default 'id'::text
  password_hash text not null
  is_demo boolean not null default false
  created_at timestamp with time zone not null
  suspended_at timestamp with time zone

table attribution_claim
  id uuid not null default uuidv7()
  post_id uuid not null
  agenda_item_id uuid not null
  brief_version_id uuid
  claimed_by uuid not null
  claimed_at timestamp with time zone not null
  superseded_at timestamp with time zone

table attribution_day
  day date not null
  agenda_key text
  matcher_version text

table attribution_decision
  id uuid not null default uuidv7()
  post_id uuid not null
  decision text not null
  agenda_item_id uuid
  talking_point_id uuid
  brief_version_id uuid
  engine jsonb not null
  decided_by uuid not null
  decided_at timestamp with time zone not null
  superseded_at timestamp with time zone
  decided_with uuid

table attribution_run
  post_id uuid not null
  matcher_version text not null
  band text not null
  agenda_item_id uuid
  talking_point_id uuid
  brief_version_id uuid
  confidence double precision not null
  candidates jsonb not null default '[]'::jsonb
  evidence jsonb not null default '[]'::jsonb
  agenda_key text not null
  post_revision integer not null
  organisation_id uuid
  ran_at timestamp with time zone not null

table attribution_sweep
  is_only boolean not null default true
  seen_below xid8 not null

table audit_entry
  id uuid not null default uuidv7()
  recorded_at timestamp with time zone not null default clock_timestamp()
  actor_kind text not null
  user_id uuid
  organisation_id uuid
  role text
  job text
  request_id text not null
  action text not null
  subject_type text not null
  subject_id text not null
  facts jsonb not null default '{}'::jsonb

table brief
  id uuid not null default uuidv7()
  agenda_item_id uuid not null
  is_demo boolean not null default false
  created_at timestamp with time zone not null

table brief_contributor
  brief_version_id uuid not null
  user_id uuid not null
  part text not null

table brief_review
  id uuid not null default uuidv7()
  brief_version_id uuid not null
  reviewer_id uuid not null
  part text not null default 'reviewer'::text
  decision text not null
  reason text
  content_hash text not null
  decided_at timestamp with time zone not null

table brief_version
  id uuid not null default uuidv7()
  brief_id uuid not null
  number integer not null
  version integer not null default 1
  state text not null
  title text not null
  core text not null
  hashtags text[] not null default '{}'::text[]
  links text[] not null default '{}'::text[]
  content_hash text not null
  approved_hash text
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null

table collection_source
  id uuid not null default uuidv7()
  connector text not null
  name text not null
  address text not null
  organisation_id uuid
  config jsonb not null
  cursor jsonb
  state text not null
  last_pulled_at timestamp with time zone
  next_pull_at timestamp with time zone not null
  failure_code text
  failure_count integer not null default 0
  created_at timestamp with time zone not null
  host text not null default ''::text
  slice_count integer not null default 0

table delivery
  id uuid not null default uuidv7()
  release_id uuid not null
  brief_version_id uuid not null
  organisation_id uuid not null
  sequence integer not null default 0
  visible_at timestamp with time zone not null
  acknowledged_at timestamp with time zone
  acknowledged_by uuid
  answer text
  answer_reason text
  answered_at timestamp with time zone
  answered_by uuid
  retraction_confirmed_at timestamp with time zone

table duty_absence
  id uuid not null default uuidv7()
  organisation_id uuid not null
  user_id uuid not null
  cover_id uuid
  starts_at timestamp with time zone not null
  ends_at timestamp with time zone not null

table duty_fallback
  organisation_id uuid not null
  user_id uuid not null
  position integer not null

table duty_shift
  id uuid not null default uuidv7()
  organisation_id uuid not null
  user_id uuid not null
  starts_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  handed_by uuid

table duty_swap
  id uuid not null default uuidv7()
  organisation_id uuid not null
  shift_id uuid not null
  return_shift_id uuid
  asked_by uuid not null
  asked_of uuid not null
  state text not null
  asked_at timestamp with time zone not null
  decided_at timestamp with time zone

table election_period
  id uuid not null default uuidv7()
  name text not null
  starts_on date not null
  ends_on date not null
  terms text[] not null
  version integer not null default 1
  set_by uuid
  set_at timestamp with time zone not null

table election_reading
  post_id uuid not null
  election_period_id uuid not null
  post_revision integer not null
  period_version integer not null
  term text
  read_at timestamp with time zone not null

table framing
  id uuid not null default uuidv7()
  agenda_item_id uuid not null
  position integer not null default 1
  problem text not null
  cause text not null
  judgement text not null
  remedy text not null
  tone text not null
  wording_use text[] not null default '{}'::text[]
  wording_avoid text[] not null default '{}'::text[]
  questions jsonb not null default '[]'::jsonb
  counter_narratives jsonb not null default '[]'::jsonb

table import_row_problem
  post_import_id uuid not null
  row_number integer not null
  column_name text
  code text not null
  facts jsonb not null default '{}'::jsonb
  value text

table inbox
  organisation_id uuid not null
  sequence integer not null default 0

table invitation
  id uuid not null default uuidv7()
  token_hash bytea not null
  email text not null
  name text not null
  organisation_id uuid not null
  role text not null
  invited_by uuid
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  accepted_at timestamp with time zone
  revoked_at timestamp with time zone

table live_channel
  key text not null
  holder uuid
  held_until timestamp with time zone
  connected_at timestamp with time zone
  cursor jsonb
  failure_code text

table live_source
  source_id uuid not null
  channel_key text not null
  name text not null
  joined_at timestamp with time zone not null

table locked_fact
  id uuid not null default uuidv7()
  brief_version_id uuid not null
  position integer not null
  label text not null
  value text not null
  unit text not null
  as_of date not null
  source text not null

table matcher_version
  id uuid not null default uuidv7()
  version text not null
  engine_version text not null
  origin text not null
  model jsonb
  suggest_threshold double precision not null
  match_threshold double precision not null
  judged_count integer not null default 0
  drawn_count integer not null default 0
  fitness_before jsonb
  fitness_after jsonb
  is_better boolean not null default true
  made_by uuid
  made_at timestamp with time zone not null
  activated_by uuid
  activated_at timestamp with time zone

table membership
  id uuid not null default uuidv7()
  user_id uuid not null
  organisation_id uuid not null
  role text not null
  valid_from date not null
  valid_until date

table network
  key text not null
  name text not null
  position integer not null
  character_limit integer not null
  fold_at integer
  counting_rule text not null
  compose_url text
  proof_kinds text[] not null default '{reviewed_claim}'::text[]

table network_copy
  brief_version_id uuid not null
  network text not null
  text text not null

table network_spending
  network text not null
  month date not null
  requests bigint not null
  cost numeric(16,2) not null

table organisation
  id uuid not null default uuidv7()
  code text not null
  name_id text not null
  name_en text not null
  short_name text not null
  kind text not null
  valid_from date not null
  valid_until date
  protocol_order integer not null
  sources jsonb not null default '[]'::jsonb

table organisation_coordination
  organisation_id uuid not null
  coordinator_id uuid not null
  valid_from date not null
  valid_until date

table organisation_successor
  predecessor_id uuid not null
  successor_id uuid not null

table post
  id uuid not null default uuidv7()
  network text not null
  external_id text not null
  social_account_id uuid
  organisation_id uuid
  author_handle text
  author_name text not null
  url text
  text text not null
  language text
  hashtags text[] not null default '{}'::text[]
  links text[] not null default '{}'::text[]
  fingerprint text not null
  posted_at timestamp with time zone not null
  collected_at timestamp with time zone not null
  deleted_at timestamp with time zone
  revision integer not null default 1
  is_demo boolean not null default false
  reported_by uuid
  mentions text[] not null default '{}'::text[]
  media jsonb not null default '[]'::jsonb
  relation jsonb
  changed_in xid8 not null default pg_current_xact_id()

table post_import
  id uuid not null default uuidv7()
  upload_id uuid
  file_name text not null
  byte_count integer not null
  encoding text not null
  delimiter text
  columns text[] not null
  mapping jsonb not null
  connector text not null
  config jsonb not null
  state text not null
  is_dry_run boolean not null default false
  row_count integer not null default 0
  processed_count integer not null default 0
  created_count integer not null default 0
  updated_count integer not null default 0
  unchanged_count integer not null default 0
  rejected_count integer not null default 0
  preview jsonb not null default '[]'::jsonb
  failure_code text
  cursor jsonb
  created_by uuid not null
  created_at timestamp with time zone not null
  finished_at timestamp with time zone
  undone_at timestamp with time zone

table post_measurement
  post_snapshot_id uuid not null
  measured_at timestamp with time zone not null
  metrics jsonb not null

table post_recheck
  post_id uuid not null
  check_count smallint not null
  checked_at timestamp with time zone not null

table post_snapshot
  id uuid not null default uuidv7()
  post_id uuid not null
  taken_at timestamp with time zone not null
  source_id uuid
  post_import_id uuid
  text text not null
  fingerprint text not null
  language text
  url text
  author_handle text
  author_name text
  social_account_id uuid
  organisation_id uuid
  hashtags text[] not null default '{}'::text[]
  links text[] not null default '{}'::text[]
  posted_at timestamp with time zone
  deleted_at timestamp with time zone
  is_deletion boolean not null generated as (deleted_at IS NOT NULL)
  metrics jsonb not null default '{}'::jsonb
  raw jsonb not null default '{}'::jsonb
  as_of timestamp with time zone
  mentions text[] not null default '{}'::text[]
  media jsonb not null default '[]'::jsonb
  relation jsonb

table pull_log
  id uuid not null default uuidv7()
  source_id uuid not null
  kind text not null
  began_at timestamp with time zone not null
  ended_at timestamp with time zone not null
  outcome text not null
  failure_code text
  request_count integer not null
  page_count integer not null
  created_count integer not null
  updated_count integer not null
  rejected_count integer not null
  answer jsonb

table release
  id uuid not null default uuidv7()
  brief_version_id uuid not null
  audience text not null
  released_by uuid not null
  released_at timestamp with time zone not null
  embargo_until timestamp with time zone
  answer_by timestamp with time zone not null
  retracted_at timestamp with time zone
  retraction_reason text
  superseded_at timestamp with time zone

table schema_migration
  id integer not null default nextval('schema_migration_id_seq'::regclass)
  timestamp bigint not null
  name character varying not null

table session
  id uuid not null default uuidv7()
  token_hash bytea not null
  user_id uuid not null
  membership_id uuid not null
  user_agent text
  created_at timestamp with time zone not null
  last_seen_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  revoked_at timestamp with time zone

table short_link
  url text not null
  expanded text
  attempt_count integer not null default 0
  due_at timestamp with time zone

table sign_in_failure
  id uuid not null default uuidv7()
  email text not null
  failed_at timestamp with time zone not null

table social_account
  id uuid not null default uuidv7()
  organisation_id uuid not null
  network text not null
  handle text not null
  url text not null
  kind text not null
  is_demo boolean not null default false
  registered_at timestamp with time zone not null
  holder_id uuid
  retired_on date
  retired_reason text

table source_backfill
  source_id uuid not null
  state text not null
  since timestamp with time zone not null
  begun_at timestamp with time zone not null
  cursor jsonb
  reached_at timestamp with time zone
  post_count integer not null default 0
  page_count integer not null default 0
  failure_code text
  failure_count integer not null default 0
  next_run_at timestamp with time zone not null
  finished_at timestamp with time zone

table source_host
  host text not null
  pace text
  limit_count integer
  remaining_count integer
  window_seconds integer
  resets_at timestamp with time zone
  blocked_until timestamp with time zone

table talking_point
  id uuid not null default uuidv7()
  brief_version_id uuid not null
  position integer not null
  text text not null
  evidence text not null
  source_url text

table text_embedding
  fingerprint text not null
  model text not null
  vector bytea not null
  made_at timestamp with time zone not null

table theme
  id uuid not null default uuidv7()
  code text not null
  name_id text not null
  name_en text not null

table upload
  id uuid not null default uuidv7()
  file_name text not null
  bytes bytea not null
  uploaded_by uuid not null
  uploaded_at timestamp with time zone not null

table withdrawn_post
  identity_hash bytea not null
  post_id uuid

table worker_lease
  id uuid not null
  worker_ids text[] not null
  seen_at timestamp with time zone not null

-- Constraints

account_access account_access_account_fkey: FOREIGN KEY (social_account_id) REFERENCES social_account(id) ON DELETE CASCADE

account_access account_access_began_by_fkey: FOREIGN KEY (began_by) REFERENCES app_user(id) ON DELETE SET NULL

account_access account_access_ended_by_fkey: FOREIGN KEY (ended_by) REFERENCES app_user(id) ON DELETE SET NULL

account_access account_access_pkey: PRIMARY KEY (id)

account_access account_access_span_check: CHECK (((ended_at IS NULL) OR (ended_at >= began_at)))

account_access account_access_user_fkey: FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE RESTRICT

account_alert account_alert_account_fkey: FOREIGN KEY (social_account_id) REFERENCES social_account(id) ON DELETE CASCADE

account_alert account_alert_closed_by_fkey: FOREIGN KEY (closed_by) REFERENCES app_user(id) ON DELETE RESTRICT

account_alert account_alert_closed_check: CHECK (((closed_at IS NULL) = (closing IS NULL)))

account_alert account_alert_closing_check: CHECK ((closing = ANY (ARRAY['well_again'::text, 'changed'::text, 'name_followed'::text, 'handled'::text])))

account_alert account_alert_kind_check: CHECK ((kind = ANY (ARRAY['dead'::text, 'renamed'::text, 'lost'::text])))

account_alert account_alert_note_check: CHECK (((closing <> 'handled'::text) OR (closing_note IS NOT NULL)))

account_alert account_alert_pkey: PRIMARY KEY (id)

account_alert account_alert_seen_by_fkey: FOREIGN KEY (seen_by) REFERENCES app_user(id) ON DELETE RESTRICT

account_alert account_alert_seen_check: CHECK (((seen_at IS NULL) = (seen_by IS NULL)))

account_change account_change_account_fkey: FOREIGN KEY (social_account_id) REFERENCES social_account(id) ON DELETE CASCADE

account_change account_change_forgotten_check: CHECK (
CASE
    WHEN (forgotten_at IS NULL) THEN (num_nulls(social_account_id, organisation_id, network, handle, url, account_kind, is_demo) = 0)
    ELSE (num_nonnulls(social_account_id, organisation_id, network, handle, url, account_kind, is_demo, retired_on) = 0)
END)

account_change account_change_kind_check: CHECK ((kind = ANY (ARRAY['registered'::text, 'transferred'::text, 'control_proven'::text, 'retired'::text])))

account_change account_change_network_fkey: FOREIGN KEY (network) REFERENCES network(key) ON DELETE RESTRICT

account_change account_change_organisation_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT

account_change account_change_pkey: PRIMARY KEY (id)

account_consent account_consent_account_fkey: FOREIGN KEY (social_account_id) REFERENCES social_account(id) ON DELETE RESTRICT

account_consent account_consent_choice_check: CHECK ((withdrawal_choice = ANY (ARRAY['detach'::text, 'delete'::text])))

account_consent account_consent_holder_fkey: FOREIGN KEY (social_account_id, given_by) REFERENCES social_account(id, holder_id) ON DELETE RESTRICT

account_consent account_consent_pkey: PRIMARY KEY (id)

account_consent account_consent_span_check: CHECK (((withdrawn_at IS NULL) OR (withdrawn_at >= given_at)))

account_consent account_consent_version_check: CHECK ((purpose_version > 0))

account_consent account_consent_withdrawal_check: CHECK (((withdrawn_at IS NULL) = (withdrawal_choice IS NULL)))

account_liveness account_liveness_account_fkey: FOREIGN KEY (social_account_id) REFERENCES social_account(id) ON DELETE CASCADE

account_liveness account_liveness_alerted_state_check: CHECK ((alerted_state = ANY (ARRAY['dead'::text, 'renamed'::text, 'lost'::text])))

account_liveness account_liveness_failing_check: CHECK ((((failing_since IS NULL) = (failure_code IS NULL)) AND ((failing_since IS NULL) = (failure_kind IS NULL))))

account_liveness account_liveness_failure_kind_check: CHECK ((failure_kind = ANY (ARRAY['RateLimited'::text, 'CredentialsRejected'::text, 'SourceGone'::text, 'Malformed'::text, 'Temporary'::text])))

account_liveness account_liveness_pkey: PRIMARY KEY (social_account_id)

account_proof account_proof_account_fkey: FOREIGN KEY (social_account_id) REFERENCES social_account(id) ON DELETE CASCADE

account_proof account_proof_code_key: UNIQUE (code)

account_proof account_proof_code_kind_check: CHECK (((kind = ANY (ARRAY['profile_code'::text, 'post_code'::text])) = (code IS NOT NULL)))

account_proof account_proof_decided_by_fkey: FOREIGN KEY (decided_by) REFERENCES app_user(id) ON DELETE RESTRICT

account_proof account_proof_decided_check: CHECK (((state = ANY (ARRAY['requested'::text, 'expired'::text])) OR (decided_at IS NOT NULL)))

account_proof account_proof_evidence_check: CHECK (((kind <> 'reviewed_claim'::text) OR (evidence_note IS NOT NULL)))

account_proof account_proof_judge_check: CHECK (((decided_by IS DISTINCT FROM requested_by) OR (decided_by IS NULL)))

account_proof account_proof_kind_check: CHECK ((kind = ANY (ARRAY['profile_code'::text, 'post_code'::text, 'rel_me'::text, 'domain_handle'::text, 'reviewed_claim'::text])))

account_proof account_proof_lapse_check: CHECK ((lapse = ANY (ARRAY['renamed'::text, 'lost'::text, 'revoked'::text])))

account_proof account_proof_lapsed_check: CHECK ((((state = 'lapsed'::text) = (lapsed_at IS NOT NULL)) AND ((lapsed_at IS NULL) = (lapse IS NULL))))

account_proof account_proof_pkey: PRIMARY KEY (id)

account_proof account_proof_reason_check: CHECK (((state <> 'refused'::text) OR (reason IS NOT NULL)))

account_proof account_proof_requested_by_fkey: FOREIGN KEY (requested_by) REFERENCES app_user(id) ON DELETE RESTRICT

account_proof account_proof_state_check: CHECK ((state = ANY (ARRAY['requested'::text, 'proved'::text, 'refused'::text, 'expired'::text, 'lapsed'::text])))

account_withdrawal account_withdrawal_consent_fkey: FOREIGN KEY (account_consent_id) REFERENCES account_consent(id) ON DELETE RESTRICT

account_withdrawal account_withdrawal_pkey: PRIMARY KEY (account_consent_id)

account_withdrawal account_withdrawal_span_check: CHECK (((done_at IS NULL) OR (begun_at IS NOT NULL)))

agenda_contributor agenda_contributor_item_fkey: FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id) ON DELETE CASCADE

agenda_contributor agenda_contributor_part_check: CHECK ((part = ANY (ARRAY['author'::text, 'reviewer'::text])))

agenda_contributor agenda_contributor_part_key: UNIQUE (agenda_item_id, user_id, part)

agenda_contributor agenda_contributor_pkey: PRIMARY KEY (agenda_item_id, user_id)

agenda_contributor agenda_contributor_user_fkey: FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE RESTRICT

agenda_item agenda_item_colour_slot_check: CHECK (((colour_slot >= 1) AND (colour_slot <= 8)))

agenda_item agenda_item_lead_fkey: FOREIGN KEY (lead_organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT

agenda_item agenda_item_period_check: CHECK ((period_until >= period_from))

agenda_item agenda_item_pkey: PRIMARY KEY (id)

agenda_item agenda_item_priority_check: CHECK (((priority >= 1) AND (priority <= 3)))

agenda_item agenda_item_retirement_check: CHECK (((state = 'retired'::text) OR (retirement_reason IS NULL)))

agenda_item agenda_item_state_check: CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'needs_revision'::text, 'approved'::text, 'retired'::text])))

agenda_item agenda_item_theme_fkey: FOREIGN KEY (theme_id) REFERENCES theme(id) ON DELETE RESTRICT

agenda_item agenda_item_title_check: CHECK (((length(btrim(title)) >= 1) AND (length(btrim(title)) <= 200)))

agenda_moment agenda_moment_item_fkey: FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id) ON DELETE CASCADE

agenda_moment agenda_moment_pkey: PRIMARY KEY (id)

agenda_moment agenda_moment_zone_check: CHECK ((zone = ANY (ARRAY['Asia/Jakarta'::text, 'Asia/Makassar'::text, 'Asia/Jayapura'::text])))

agenda_review agenda_review_contributor_fkey: FOREIGN KEY (agenda_item_id, reviewer_id, part) REFERENCES agenda_contributor(agenda_item_id, user_id, part) ON DELETE CASCADE

agenda_review agenda_review_decision_check: CHECK ((decision = ANY (ARRAY['approved'::text, 'returned'::text])))

agenda_review agenda_review_part_check: CHECK ((part = 'reviewer'::text))

agenda_review agenda_review_pkey: PRIMARY KEY (id)

agenda_review agenda_review_reason_check: CHECK (((decision = 'approved'::text) OR (length(btrim(reason)) > 0)))

agenda_speaker agenda_speaker_item_fkey: FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id) ON DELETE CASCADE

agenda_speaker agenda_speaker_organisation_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT

agenda_speaker agenda_speaker_part_check: CHECK ((part = ANY (ARRAY['leads'::text, 'supports'::text, 'silent'::text])))

agenda_speaker agenda_speaker_pkey: PRIMARY KEY (agenda_item_id, organisation_id)

alignment_code alignment_code_coder_fkey: FOREIGN KEY (coder_id) REFERENCES app_user(id) ON DELETE RESTRICT

alignment_code alignment_code_item_fkey: FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id) ON DELETE RESTRICT

alignment_code alignment_code_led_by_fkey: FOREIGN KEY (led_by) REFERENCES alignment_code(id) ON DELETE CASCADE

alignment_code alignment_code_pkey: PRIMARY KEY (id)

alignment_code alignment_code_post_fkey: FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE

alignment_code alignment_code_reasons_check: CHECK ((reasons <@ ARRAY['figure'::text, 'date'::text, 'tone'::text, 'core_missing'::text, 'embargo'::text, 'other'::text]))

alignment_code alignment_code_verdict_check: CHECK ((verdict = ANY (ARRAY['aligned'::text, 'partly_aligned'::text, 'neutral'::text, 'not_aligned'::text, 'contradicting'::text])))

alignment_code alignment_code_version_fkey: FOREIGN KEY (brief_version_id) REFERENCES brief_version(id) ON DELETE SET NULL

alignment_lease alignment_lease_pkey: PRIMARY KEY (post_id)

alignment_lease alignment_lease_post_fkey: FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE

alignment_lease alignment_lease_reviewer_fkey: FOREIGN KEY (reviewer_id) REFERENCES app_user(id) ON DELETE CASCADE

app_user app_user_email_check: CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text)))

app_user app_user_email_key: UNIQUE (email)

app_user app_user_locale_check: CHECK ((locale = ANY (ARRAY['id'::text, 'en'::text])))

app_user app_user_name_check: CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 120)))

app_user app_user_pkey: PRIMARY KEY (id)

attribution_claim attribution_claim_claimed_by_fkey: FOREIGN KEY (claimed_by) REFERENCES app_user(id) ON DELETE RESTRICT

attribution_claim attribution_claim_item_fkey: FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id) ON DELETE RESTRICT

attribution_claim attribution_claim_pkey: PRIMARY KEY (id)

attribution_claim attribution_claim_post_fkey: FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE

attribution_claim attribution_claim_version_fkey: FOREIGN KEY (brief_version_id) REFERENCES brief_version(id) ON DELETE SET NULL

attribution_day attribution_day_pkey: PRIMARY KEY (day)

attribution_decision attribution_decision_check: CHECK ((decision = ANY (ARRAY['confirmed'::text, 'rejected'::text, 'changed'::text])))

attribution_decision attribution_decision_decided_by_fkey: FOREIGN KEY (decided_by) REFERENCES app_user(id) ON DELETE RESTRICT

attribution_decision attribution_decision_decided_with_check: CHECK ((decided_with <> post_id))

attribution_decision attribution_decision_decided_with_fkey: FOREIGN KEY (decided_with) REFERENCES post(id) ON DELETE SET NULL

attribution_decision attribution_decision_item_check: CHECK (((decision = 'rejected'::text) = (agenda_item_id IS NULL)))

attribution_decision attribution_decision_item_fkey: FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id) ON DELETE RESTRICT

attribution_decision attribution_decision_pkey: PRIMARY KEY (id)

attribution_decision attribution_decision_post_fkey: FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE

attribution_decision attribution_decision_talking_point_fkey: FOREIGN KEY (talking_point_id) REFERENCES talking_point(id) ON DELETE SET NULL

attribution_decision attribution_decision_version_fkey: FOREIGN KEY (brief_version_id) REFERENCES brief_version(id) ON DELETE SET NULL

attribution_run attribution_run_band_check: CHECK ((band = ANY (ARRAY['match'::text, 'suggest'::text, 'none'::text])))

attribution_run attribution_run_band_item_check: CHECK (((band = 'none'::text) OR (agenda_item_id IS NOT NULL)))

attribution_run attribution_run_confidence_check: CHECK (((confidence >= (0)::double precision) AND (confidence <= (1)::double precision)))

attribution_run attribution_run_item_fkey: FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id) ON DELETE CASCADE

attribution_run attribution_run_organisation_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE SET NULL

attribution_run attribution_run_pkey: PRIMARY KEY (post_id)

attribution_run attribution_run_post_fkey: FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE

attribution_run attribution_run_talking_point_fkey: FOREIGN KEY (talking_point_id) REFERENCES talking_point(id) ON DELETE SET NULL

attribution_run attribution_run_version_fkey: FOREIGN KEY (brief_version_id) REFERENCES brief_version(id) ON DELETE SET NULL

attribution_sweep attribution_sweep_only_check: CHECK (is_only)

attribution_sweep attribution_sweep_pkey: PRIMARY KEY (is_only)

audit_entry audit_entry_actor_kind_check: CHECK ((actor_kind = ANY (ARRAY['user'::text, 'system'::text, 'anonymous'::text])))

audit_entry audit_entry_pkey: PRIMARY KEY (id)

brief brief_agenda_item_fkey: FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id) ON DELETE RESTRICT

brief brief_pkey: PRIMARY KEY (id)

brief_contributor brief_contributor_part_check: CHECK ((part = ANY (ARRAY['author'::text, 'reviewer'::text])))

brief_contributor brief_contributor_part_key: UNIQUE (brief_version_id, user_id, part)

brief_contributor brief_contributor_pkey: PRIMARY KEY (brief_version_id, user_id)

brief_contributor brief_contributor_user_fkey: FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE RESTRICT

brief_contributor brief_contributor_version_fkey: FOREIGN KEY (brief_version_id) REFERENCES brief_version(id) ON DELETE CASCADE

brief_review brief_review_contributor_fkey: FOREIGN KEY (brief_version_id, reviewer_id, part) REFERENCES brief_contributor(brief_version_id, user_id, part) ON DELETE CASCADE

brief_review brief_review_decision_check: CHECK ((decision = ANY (ARRAY['approved'::text, 'returned'::text])))

brief_review brief_review_part_check: CHECK ((part = 'reviewer'::text))

brief_review brief_review_pkey: PRIMARY KEY (id)

brief_review brief_review_reason_check: CHECK (((decision = 'approved'::text) OR (length(btrim(reason)) > 0)))

brief_version brief_version_approved_hash_check: CHECK ((((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'needs_revision'::text])) AND (approved_hash IS NULL)) OR ((state <> ALL (ARRAY['draft'::text, 'submitted'::text, 'needs_revision'::text])) AND (approved_hash = content_hash))))

brief_version brief_version_brief_fkey: FOREIGN KEY (brief_id) REFERENCES brief(id) ON DELETE CASCADE

brief_version brief_version_content_hash_check: CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text))

brief_version brief_version_number_check: CHECK ((number > 0))

brief_version brief_version_number_key: UNIQUE (brief_id, number)

brief_version brief_version_pkey: PRIMARY KEY (id)

brief_version brief_version_state_check: CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'needs_revision'::text, 'approved'::text, 'released'::text, 'superseded'::text, 'retracted'::text])))

brief_version brief_version_title_check: CHECK (((length(btrim(title)) >= 1) AND (length(btrim(title)) <= 200)))

collection_source collection_source_address_key: UNIQUE (connector, address)

collection_source collection_source_organisation_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT

collection_source collection_source_pkey: PRIMARY KEY (id)

collection_source collection_source_state_check: CHECK ((state = ANY (ARRAY['active'::text, 'paused'::text, 'stopped'::text])))

delivery delivery_acknowledged_by_fkey: FOREIGN KEY (acknowledged_by) REFERENCES app_user(id) ON DELETE RESTRICT

delivery delivery_answer_check: CHECK ((answer = ANY (ARRAY['carried'::text, 'adapted'::text, 'not_in_mandate'::text, 'postponed'::text, 'objection'::text])))

delivery delivery_answered_by_fkey: FOREIGN KEY (answered_by) REFERENCES app_user(id) ON DELETE RESTRICT

delivery delivery_answered_check: CHECK ((((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL))))

delivery delivery_once_key: UNIQUE (brief_version_id, organisation_id)

delivery delivery_organisation_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT

delivery delivery_pkey: PRIMARY KEY (id)

delivery delivery_reason_check: CHECK (((answer IS NULL) OR (answer = ANY (ARRAY['carried'::text, 'adapted'::text])) OR (length(btrim(answer_reason)) > 0)))

delivery delivery_release_fkey: FOREIGN KEY (release_id) REFERENCES release(id) ON DELETE CASCADE

delivery delivery_version_fkey: FOREIGN KEY (brief_version_id) REFERENCES brief_version(id) ON DELETE RESTRICT

duty_absence duty_absence_cover_check: CHECK ((cover_id <> user_id))

duty_absence duty_absence_cover_fkey: FOREIGN KEY (cover_id) REFERENCES app_user(id) ON DELETE SET NULL

duty_absence duty_absence_length_check: CHECK ((ends_at > starts_at))

duty_absence duty_absence_one_at_a_time: EXCLUDE USING gist (organisation_id WITH =, user_id WITH =, tstzrange(starts_at, ends_at) WITH &&)

duty_absence duty_absence_organisation_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE

duty_absence duty_absence_pkey: PRIMARY KEY (id)

duty_absence duty_absence_user_fkey: FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE

duty_fallback duty_fallback_organisation_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE

duty_fallback duty_fallback_pkey: PRIMARY KEY (organisation_id, user_id)

duty_fallback duty_fallback_position_check: CHECK (("position" >= 0))

duty_fallback duty_fallback_position_key: UNIQUE (organisation_id, "position")

duty_fallback duty_fallback_user_fkey: FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE

duty_shift duty_shift_handed_by_fkey: FOREIGN KEY (handed_by) REFERENCES app_user(id) ON DELETE SET NULL

duty_shift duty_shift_length_check: CHECK (((ends_at > starts_at) AND (ends_at <= (starts_at + '24:00:00'::interval))))

duty_shift duty_shift_one_at_a_time: EXCLUDE USING gist (organisation_id WITH =, tstzrange(starts_at, ends_at) WITH &&)

duty_shift duty_shift_organisation_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE

duty_shift duty_shift_pkey: PRIMARY KEY (id)

duty_shift duty_shift_user_fkey: FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE

duty_swap duty_swap_asked_by_fkey: FOREIGN KEY (asked_by) REFERENCES app_user(id) ON DELETE CASCADE

duty_swap duty_swap_asked_of_fkey: FOREIGN KEY (asked_of) REFERENCES app_user(id) ON DELETE CASCADE

duty_swap duty_swap_decided_check: CHECK (((state = 'asked'::text) = (decided_at IS NULL)))

duty_swap duty_swap_organisation_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE

duty_swap duty_swap_people_check: CHECK ((asked_by <> asked_of))

duty_swap duty_swap_pkey: PRIMARY KEY (id)

duty_swap duty_swap_return_shift_fkey: FOREIGN KEY (return_shift_id) REFERENCES duty_shift(id) ON DELETE CASCADE

duty_swap duty_swap_shift_fkey: FOREIGN KEY (shift_id) REFERENCES duty_shift(id) ON DELETE CASCADE

duty_swap duty_swap_state_check: CHECK ((state = ANY (ARRAY['asked'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text])))

election_period election_period_days_check: CHECK ((ends_on >= starts_on))

election_period election_period_name_check: CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 120)))

election_period election_period_pkey: PRIMARY KEY (id)

election_period election_period_set_by_fkey: FOREIGN KEY (set_by) REFERENCES app_user(id) ON DELETE SET NULL

election_period election_period_terms_check: CHECK (((cardinality(terms) >= 1) AND (cardinality(terms) <= 500)))

election_reading election_reading_period_fkey: FOREIGN KEY (election_period_id) REFERENCES election_period(id) ON DELETE CASCADE

election_reading election_reading_pkey: PRIMARY KEY (post_id, election_period_id)

election_reading election_reading_post_fkey: FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE

framing framing_item_fkey: FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id) ON DELETE CASCADE

framing framing_pkey: PRIMARY KEY (id)

framing framing_position_key: UNIQUE (agenda_item_id, "position")

import_row_problem import_row_problem_import_fkey: FOREIGN KEY (post_import_id) REFERENCES post_import(id) ON DELETE CASCADE

import_row_problem import_row_problem_key: UNIQUE NULLS NOT DISTINCT (post_import_id, row_number, column_name, code)

inbox inbox_organisation_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE

inbox inbox_pkey: PRIMARY KEY (organisation_id)

invitation invitation_email_check: CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text)))

invitation invitation_invited_by_fkey: FOREIGN KEY (invited_by) REFERENCES app_user(id) ON DELETE SET NULL

invitation invitation_organisation_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT

invitation invitation_outcome_check: CHECK (((accepted_at IS NULL) OR (revoked_at IS NULL)))

invitation invitation_pkey: PRIMARY KEY (id)

invitation invitation_role_check: CHECK ((role = ANY (ARRAY['planner'::text, 'reviewer'::text, 'officer'::text, 'leader'::text, 'auditor'::text, 'admin'::text])))

invitation invitation_token_hash_key: UNIQUE (token_hash)

live_channel live_channel_connected_check: CHECK (((connected_at IS NULL) OR (holder IS NOT NULL)))

live_channel live_channel_held_check: CHECK ((num_nulls(holder, held_until) = ANY (ARRAY[0, 2])))

live_channel live_channel_pkey: PRIMARY KEY (key)

live_source live_source_channel_fkey: FOREIGN KEY (channel_key) REFERENCES live_channel(key) ON DELETE CASCADE

live_source live_source_pkey: PRIMARY KEY (source_id)

live_source live_source_source_fkey: FOREIGN KEY (source_id) REFERENCES collection_source(id) ON DELETE CASCADE

locked_fact locked_fact_pkey: PRIMARY KEY (id)

locked_fact locked_fact_position_key: UNIQUE (brief_version_id, "position")

locked_fact locked_fact_version_fkey: FOREIGN KEY (brief_version_id) REFERENCES brief_version(id) ON DELETE CASCADE

matcher_version matcher_version_activated_by_fkey: FOREIGN KEY (activated_by) REFERENCES app_user(id) ON DELETE SET NULL

matcher_version matcher_version_made_by_fkey: FOREIGN KEY (made_by) REFERENCES app_user(id) ON DELETE SET NULL

matcher_version matcher_version_origin_check: CHECK ((origin = ANY (ARRAY['shipped'::text, 'thresholds'::text, 'refit'::text])))

matcher_version matcher_version_pkey: PRIMARY KEY (id)

matcher_version matcher_version_thresholds_check: CHECK ((((0)::double precision <= suggest_threshold) AND (suggest_threshold <= match_threshold) AND (match_threshold <= (1)::double precision)))

matcher_version matcher_version_version_key: UNIQUE (version)

membership membership_organisation_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT

membership membership_pkey: PRIMARY KEY (id)

membership membership_role_check: CHECK ((role = ANY (ARRAY['planner'::text, 'reviewer'::text, 'officer'::text, 'leader'::text, 'auditor'::text, 'admin'::text])))

membership membership_user_fkey: FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE

membership membership_validity_check: CHECK (((valid_until IS NULL) OR (valid_until >= valid_from)))

network network_character_limit_check: CHECK ((character_limit > 0))

network network_counting_rule_check: CHECK ((counting_rule = ANY (ARRAY['graphemes'::text, 'code_points'::text, 'x_weighted'::text, 'url_23'::text])))

network network_key_check: CHECK ((key ~ '^[a-z]{1,20}$'::text))

network network_pkey: PRIMARY KEY (key)

network network_proof_kinds_check: CHECK (((cardinality(proof_kinds) > 0) AND (proof_kinds <@ ARRAY['profile_code'::text, 'post_code'::text, 'rel_me'::text, 'domain_handle'::text, 'reviewed_claim'::text])))

network_copy network_copy_network_fkey: FOREIGN KEY (network) REFERENCES network(key) ON DELETE RESTRICT

network_copy network_copy_pkey: PRIMARY KEY (brief_version_id, network)

network_copy network_copy_version_fkey: FOREIGN KEY (brief_version_id) REFERENCES brief_version(id) ON DELETE CASCADE

network_spending network_spending_cost_check: CHECK ((cost >= (0)::numeric))

network_spending network_spending_month_check: CHECK ((EXTRACT(day FROM month) = (1)::numeric))

network_spending network_spending_network_fkey: FOREIGN KEY (network) REFERENCES network(key) ON DELETE RESTRICT

network_spending network_spending_pkey: PRIMARY KEY (network, month)

network_spending network_spending_requests_check: CHECK ((requests >= 0))

organisation organisation_code_check: CHECK ((code ~ '^[a-z0-9-]{2,40}$'::text))

organisation organisation_code_key: UNIQUE (code)

organisation organisation_kind_check: CHECK ((kind = ANY (ARRAY['centre'::text, 'coordinating_ministry'::text, 'ministry'::text, 'agency'::text, 'province'::text, 'city'::text])))

organisation organisation_pkey: PRIMARY KEY (id)

organisation organisation_validity_check: CHECK (((valid_until IS NULL) OR (valid_until >= valid_from)))

organisation_coordination organisation_coordination_coordinator_fkey: FOREIGN KEY (coordinator_id) REFERENCES organisation(id) ON DELETE CASCADE

organisation_coordination organisation_coordination_organisation_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE

organisation_coordination organisation_coordination_pkey: PRIMARY KEY (organisation_id, valid_from)

organisation_coordination organisation_coordination_validity_check: CHECK (((valid_until IS NULL) OR (valid_until >= valid_from)))

organisation_successor organisation_successor_pkey: PRIMARY KEY (predecessor_id, successor_id)

organisation_successor organisation_successor_predecessor_fkey: FOREIGN KEY (predecessor_id) REFERENCES organisation(id) ON DELETE CASCADE

organisation_successor organisation_successor_self_check: CHECK ((predecessor_id <> successor_id))

organisation_successor organisation_successor_successor_fkey: FOREIGN KEY (successor_id) REFERENCES organisation(id) ON DELETE CASCADE

post post_account_fkey: FOREIGN KEY (social_account_id) REFERENCES social_account(id) ON DELETE SET NULL

post post_external_id_check: CHECK (((length(external_id) >= 1) AND (length(external_id) <= 512)))

post post_network_external_id_key: UNIQUE (network, external_id)

post post_network_fkey: FOREIGN KEY (network) REFERENCES network(key) ON DELETE RESTRICT

post post_organisation_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT

post post_pkey: PRIMARY KEY (id)

post post_relation_check: CHECK (((relation IS NULL) OR (((relation ->> 'kind'::text) = ANY (ARRAY['reply'::text, 'quote'::text, 'repost'::text])) AND (relation ? 'externalId'::text))))

post post_reported_by_fkey: FOREIGN KEY (reported_by) REFERENCES app_user(id) ON DELETE SET NULL

post_import post_import_created_by_fkey: FOREIGN KEY (created_by) REFERENCES app_user(id) ON DELETE RESTRICT

post_import post_import_pkey: PRIMARY KEY (id)

post_import post_import_state_check: CHECK ((state = ANY (ARRAY['previewed'::text, 'running'::text, 'done'::text, 'undone'::text, 'failed'::text])))

post_import post_import_upload_fkey: FOREIGN KEY (upload_id) REFERENCES upload(id) ON DELETE SET NULL

post_measurement post_measurement_pkey: PRIMARY KEY (post_snapshot_id, measured_at)

post_measurement post_measurement_snapshot_fkey: FOREIGN KEY (post_snapshot_id) REFERENCES post_snapshot(id) ON DELETE CASCADE

post_recheck post_recheck_pkey: PRIMARY KEY (post_id)

post_recheck post_recheck_post_fkey: FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE

post_snapshot post_snapshot_account_fkey: FOREIGN KEY (social_account_id) REFERENCES social_account(id) ON DELETE SET NULL

post_snapshot post_snapshot_import_fkey: FOREIGN KEY (post_import_id) REFERENCES post_import(id) ON DELETE CASCADE

post_snapshot post_snapshot_organisation_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT

post_snapshot post_snapshot_origin_check: CHECK (((source_id IS NULL) OR (post_import_id IS NULL)))

post_snapshot post_snapshot_pkey: PRIMARY KEY (id)

post_snapshot post_snapshot_post_fkey: FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE

post_snapshot post_snapshot_source_fkey: FOREIGN KEY (source_id) REFERENCES collection_source(id) ON DELETE SET NULL

pull_log pull_log_failure_check: CHECK (((outcome = ANY (ARRAY['limited'::text, 'failed'::text])) = (failure_code IS NOT NULL)))

pull_log pull_log_kind_check: CHECK ((kind = ANY (ARRAY['live'::text, 'backfill'::text])))

pull_log pull_log_outcome_check: CHECK ((outcome = ANY (ARRAY['finished'::text, 'continued'::text, 'limited'::text, 'failed'::text])))

pull_log pull_log_pkey: PRIMARY KEY (id)

pull_log pull_log_source_fkey: FOREIGN KEY (source_id) REFERENCES collection_source(id) ON DELETE CASCADE

release release_answer_by_check: CHECK ((answer_by > COALESCE(embargo_until, released_at)))

release release_audience_check: CHECK ((audience = ANY (ARRAY['all'::text, 'coordinated'::text, 'explicit'::text, 'speakers'::text])))

release release_pkey: PRIMARY KEY (id)

release release_released_by_fkey: FOREIGN KEY (released_by) REFERENCES app_user(id) ON DELETE RESTRICT

release release_retraction_check: CHECK (((retracted_at IS NULL) = (retraction_reason IS NULL)))

release release_retraction_reason_check: CHECK (((retraction_reason IS NULL) OR (length(btrim(retraction_reason)) > 0)))

release release_version_fkey: FOREIGN KEY (brief_version_id) REFERENCES brief_version(id) ON DELETE RESTRICT

release release_version_key: UNIQUE (brief_version_id)

schema_migration PK_0edff5015b71cc0389ae0f4b9a1: PRIMARY KEY (id)

session session_membership_fkey: FOREIGN KEY (membership_id) REFERENCES membership(id) ON DELETE CASCADE

session session_pkey: PRIMARY KEY (id)

session session_token_hash_key: UNIQUE (token_hash)

session session_user_fkey: FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE

short_link short_link_pkey: PRIMARY KEY (url)

sign_in_failure sign_in_failure_pkey: PRIMARY KEY (id)

social_account social_account_handle_check: CHECK (((handle = lower(handle)) AND (handle !~ '^@|\s'::text)))

social_account social_account_handle_key: UNIQUE (network, handle)

social_account social_account_holder_check: CHECK (((holder_id IS NULL) OR (kind = 'personal'::text)))

social_account social_account_holder_fkey: FOREIGN KEY (holder_id) REFERENCES app_user(id) ON DELETE RESTRICT

social_account social_account_holder_key: UNIQUE (id, holder_id)

social_account social_account_kind_check: CHECK ((kind = ANY (ARRAY['institutional'::text, 'personal'::text])))

social_account social_account_network_fkey: FOREIGN KEY (network) REFERENCES network(key) ON DELETE RESTRICT

social_account social_account_organisation_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT

social_account social_account_pkey: PRIMARY KEY (id)

social_account social_account_retired_check: CHECK ((((retired_on IS NULL) = (retired_reason IS NULL)) AND ((retired_reason IS NULL) OR (length(btrim(retired_reason)) > 0))))

source_backfill source_backfill_pkey: PRIMARY KEY (source_id)

source_backfill source_backfill_source_fkey: FOREIGN KEY (source_id) REFERENCES collection_source(id) ON DELETE CASCADE

source_backfill source_backfill_state_check: CHECK ((state = ANY (ARRAY['running'::text, 'paused'::text, 'done'::text, 'cancelled'::text, 'failed'::text])))

source_host source_host_pace_check: CHECK ((pace = ANY (ARRAY['quick'::text, 'slow'::text])))

source_host source_host_pkey: PRIMARY KEY (host)

source_host source_host_window_check: CHECK ((num_nulls(limit_count, remaining_count, window_seconds, resets_at) = ANY (ARRAY[0, 4])))

talking_point talking_point_pkey: PRIMARY KEY (id)

talking_point talking_point_position_key: UNIQUE (brief_version_id, "position")

talking_point talking_point_text_check: CHECK ((length(btrim(text)) > 0))

talking_point talking_point_version_fkey: FOREIGN KEY (brief_version_id) REFERENCES brief_version(id) ON DELETE CASCADE

text_embedding text_embedding_pkey: PRIMARY KEY (fingerprint)

theme theme_code_key: UNIQUE (code)

theme theme_pkey: PRIMARY KEY (id)

upload upload_pkey: PRIMARY KEY (id)

upload upload_uploaded_by_fkey: FOREIGN KEY (uploaded_by) REFERENCES app_user(id) ON DELETE CASCADE

withdrawn_post withdrawn_post_pkey: PRIMARY KEY (identity_hash)

withdrawn_post withdrawn_post_post_fkey: FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE SET NULL

withdrawn_post withdrawn_post_post_key: UNIQUE (post_id)

worker_lease worker_lease_pkey: PRIMARY KEY (id)

-- Indexes

CREATE INDEX account_access_began_by_idx ON public.account_access USING btree (began_by)

CREATE INDEX account_access_ended_by_idx ON public.account_access USING btree (ended_by)

CREATE UNIQUE INDEX account_access_standing_key ON public.account_access USING btree (social_account_id, user_id) WHERE (ended_at IS NULL)

CREATE INDEX account_access_user_idx ON public.account_access USING btree (user_id)

CREATE INDEX account_alert_account_idx ON public.account_alert USING btree (social_account_id, opened_at DESC)

CREATE INDEX account_alert_closed_by_idx ON public.account_alert USING btree (closed_by)

CREATE UNIQUE INDEX account_alert_open_key ON public.account_alert USING btree (social_account_id) WHERE (closed_at IS NULL)

CREATE INDEX account_alert_seen_by_idx ON public.account_alert USING btree (seen_by)

CREATE INDEX account_change_account_idx ON public.account_change USING btree (social_account_id)

CREATE INDEX account_change_changed_idx ON public.account_change USING btree (changed_at, id)

CREATE INDEX account_consent_account_idx ON public.account_consent USING btree (social_account_id)

CREATE INDEX account_consent_given_by_idx ON public.account_consent USING btree (given_by)

CREATE UNIQUE INDEX account_consent_standing_key ON public.account_consent USING btree (social_account_id) WHERE (withdrawn_at IS NULL)

CREATE INDEX account_liveness_due_idx ON public.account_liveness USING btree (next_look_at)

CREATE INDEX account_proof_account_idx ON public.account_proof USING btree (social_account_id, requested_at DESC)

CREATE INDEX account_proof_claim_idx ON public.account_proof USING btree (requested_at, id) WHERE ((state = 'requested'::text) AND (kind = 'reviewed_claim'::text))

CREATE INDEX account_proof_decided_by_idx ON public.account_proof USING btree (decided_by)

CREATE INDEX account_proof_expiry_idx ON public.account_proof USING btree (expires_at) WHERE (state = 'requested'::text)

CREATE UNIQUE INDEX account_proof_open_key ON public.account_proof USING btree (social_account_id) WHERE (state = 'requested'::text)

CREATE INDEX account_proof_requested_by_idx ON public.account_proof USING btree (requested_by)

CREATE UNIQUE INDEX account_proof_standing_key ON public.account_proof USING btree (social_account_id) WHERE (state = 'proved'::text)

CREATE INDEX account_withdrawal_open_idx ON public.account_withdrawal USING btree (account_consent_id) WHERE (done_at IS NULL)

CREATE INDEX agenda_contributor_user_idx ON public.agenda_contributor USING btree (user_id)

CREATE INDEX agenda_item_lead_idx ON public.agenda_item USING btree (lead_organisation_id)

CREATE INDEX agenda_item_period_idx ON public.agenda_item USING btree (period_from, period_until)

CREATE INDEX agenda_item_theme_idx ON public.agenda_item USING btree (theme_id)

CREATE INDEX agenda_moment_item_idx ON public.agenda_moment USING btree (agenda_item_id, occurs_at)

CREATE INDEX agenda_review_item_idx ON public.agenda_review USING btree (agenda_item_id, decided_at)

CREATE UNIQUE INDEX agenda_speaker_lead_key ON public.agenda_speaker USING btree (agenda_item_id) WHERE (part = 'leads'::text)

CREATE INDEX agenda_speaker_organisation_idx ON public.agenda_speaker USING btree (organisation_id)

CREATE INDEX alignment_code_coder_idx ON public.alignment_code USING btree (coder_id, coded_at DESC)

CREATE INDEX alignment_code_item_idx ON public.alignment_code USING btree (agenda_item_id)

CREATE INDEX alignment_code_led_by_idx ON public.alignment_code USING btree (led_by)

CREATE UNIQUE INDEX alignment_code_standing_key ON public.alignment_code USING btree (post_id) WHERE (undone_at IS NULL)

CREATE INDEX alignment_code_version_idx ON public.alignment_code USING btree (brief_version_id)

CREATE INDEX alignment_lease_reviewer_idx ON public.alignment_lease USING btree (reviewer_id)

CREATE INDEX attribution_claim_brief_version_idx ON public.attribution_claim USING btree (brief_version_id)

CREATE INDEX attribution_claim_claimed_by_idx ON public.attribution_claim USING btree (claimed_by)

CREATE INDEX attribution_claim_item_idx ON public.attribution_claim USING btree (agenda_item_id)

CREATE UNIQUE INDEX attribution_claim_standing_key ON public.attribution_claim USING btree (post_id) WHERE (superseded_at IS NULL)

CREATE INDEX attribution_decision_brief_version_idx ON public.attribution_decision USING btree (brief_version_id)

CREATE INDEX attribution_decision_decided_by_idx ON public.attribution_decision USING btree (decided_by)

CREATE INDEX attribution_decision_decided_with_idx ON public.attribution_decision USING btree (decided_with) WHERE (decided_with IS NOT NULL)

CREATE INDEX attribution_decision_item_idx ON public.attribution_decision USING btree (agenda_item_id)

CREATE UNIQUE INDEX attribution_decision_standing_key ON public.attribution_decision USING btree (post_id) WHERE (superseded_at IS NULL)

CREATE INDEX attribution_decision_talking_point_idx ON public.attribution_decision USING btree (talking_point_id)

CREATE INDEX attribution_run_brief_version_idx ON public.attribution_run USING btree (brief_version_id)

CREATE INDEX attribution_run_item_idx ON public.attribution_run USING btree (agenda_item_id)

CREATE INDEX attribution_run_stale_idx ON public.attribution_run USING btree (post_id) WHERE (agenda_key = 'stale'::text)

CREATE INDEX attribution_run_talking_point_idx ON public.attribution_run USING btree (talking_point_id)

CREATE INDEX attribution_run_version_idx ON public.attribution_run USING btree (matcher_version)

CREATE INDEX audit_entry_action_idx ON public.audit_entry USING btree (action, recorded_at DESC, id DESC)

CREATE INDEX audit_entry_organisation_idx ON public.audit_entry USING btree (organisation_id, recorded_at DESC, id DESC) WHERE (organisation_id IS NOT NULL)

CREATE INDEX audit_entry_recorded_idx ON public.audit_entry USING btree (recorded_at DESC, id DESC)

CREATE INDEX audit_entry_subject_idx ON public.audit_entry USING btree (subject_type, subject_id)

CREATE INDEX audit_entry_user_idx ON public.audit_entry USING btree (user_id, recorded_at DESC, id DESC) WHERE (user_id IS NOT NULL)

CREATE INDEX brief_agenda_item_idx ON public.brief USING btree (agenda_item_id)

CREATE INDEX brief_contributor_user_idx ON public.brief_contributor USING btree (user_id)

CREATE INDEX brief_review_version_idx ON public.brief_review USING btree (brief_version_id, decided_at)

CREATE UNIQUE INDEX brief_version_open_key ON public.brief_version USING btree (brief_id) WHERE (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'needs_revision'::text]))

CREATE INDEX brief_version_state_idx ON public.brief_version USING btree (state, updated_at)

CREATE INDEX collection_source_due_idx ON public.collection_source USING btree (next_pull_at) WHERE (state = 'active'::text)

CREATE INDEX collection_source_host_idx ON public.collection_source USING btree (host)

CREATE INDEX collection_source_organisation_idx ON public.collection_source USING btree (organisation_id)

CREATE INDEX delivery_inbox_idx ON public.delivery USING btree (organisation_id, visible_at DESC, id)

CREATE INDEX delivery_release_idx ON public.delivery USING btree (release_id)

CREATE INDEX delivery_unopened_idx ON public.delivery USING btree (visible_at) WHERE (sequence = 0)

CREATE INDEX duty_absence_user_idx ON public.duty_absence USING btree (user_id, ends_at)

CREATE INDEX duty_shift_user_idx ON public.duty_shift USING btree (user_id)

CREATE UNIQUE INDEX duty_swap_open_key ON public.duty_swap USING btree (shift_id) WHERE (state = 'asked'::text)

CREATE INDEX duty_swap_organisation_idx ON public.duty_swap USING btree (organisation_id, asked_at)

CREATE INDEX election_period_set_by_idx ON public.election_period USING btree (set_by)

CREATE INDEX election_reading_period_idx ON public.election_reading USING btree (election_period_id)

CREATE INDEX invitation_organisation_idx ON public.invitation USING btree (organisation_id)

CREATE INDEX live_source_channel_idx ON public.live_source USING btree (channel_key)

CREATE INDEX matcher_version_activated_by_idx ON public.matcher_version USING btree (activated_by)

CREATE INDEX matcher_version_made_by_idx ON public.matcher_version USING btree (made_by)

CREATE UNIQUE INDEX membership_current_key ON public.membership USING btree (user_id, organisation_id, role) WHERE (valid_until IS NULL)

CREATE INDEX membership_organisation_idx ON public.membership USING btree (organisation_id)

CREATE INDEX organisation_coordination_coordinator_idx ON public.organisation_coordination USING btree (coordinator_id)

CREATE INDEX organisation_successor_successor_idx ON public.organisation_successor USING btree (successor_id)

CREATE INDEX post_account_idx ON public.post USING btree (social_account_id) WHERE (social_account_id IS NOT NULL)

CREATE INDEX post_changed_idx ON public.post USING btree (changed_in)

CREATE INDEX post_fingerprint_idx ON public.post USING btree (fingerprint)

CREATE INDEX post_import_created_by_idx ON public.post_import USING btree (created_by)

CREATE INDEX post_import_created_idx ON public.post_import USING btree (created_at)

CREATE INDEX post_import_upload_idx ON public.post_import USING btree (upload_id)

CREATE INDEX post_links_idx ON public.post USING gin (links)

CREATE INDEX post_organisation_idx ON public.post USING btree (organisation_id, posted_at DESC)

CREATE INDEX post_posted_idx ON public.post USING btree (posted_at DESC, id DESC)

CREATE INDEX post_relation_idx ON public.post USING btree (network, ((relation ->> 'externalId'::text))) WHERE (relation IS NOT NULL)

CREATE INDEX post_reported_by_idx ON public.post USING btree (reported_by) WHERE (reported_by IS NOT NULL)

CREATE INDEX post_snapshot_account_idx ON public.post_snapshot USING btree (social_account_id) WHERE (social_account_id IS NOT NULL)

CREATE INDEX post_snapshot_import_idx ON public.post_snapshot USING btree (post_import_id) WHERE (post_import_id IS NOT NULL)

CREATE INDEX post_snapshot_organisation_idx ON public.post_snapshot USING btree (organisation_id) WHERE (organisation_id IS NOT NULL)

CREATE INDEX post_snapshot_post_idx ON public.post_snapshot USING btree (post_id, taken_at DESC, id DESC)

CREATE INDEX post_snapshot_source_posted_idx ON public.post_snapshot USING btree (source_id, posted_at DESC)

CREATE INDEX post_text_idx ON public.post USING gin (to_tsvector('indonesian'::regconfig, text))

CREATE INDEX post_unclaimed_idx ON public.post USING btree (network, author_handle) WHERE ((social_account_id IS NULL) AND (author_handle IS NOT NULL))

CREATE INDEX post_url_idx ON public.post USING hash (url) WHERE (url IS NOT NULL)

CREATE INDEX pull_log_source_idx ON public.pull_log USING btree (source_id, began_at DESC)

CREATE INDEX release_released_by_idx ON public.release USING btree (released_by)

CREATE INDEX session_membership_idx ON public.session USING btree (membership_id)

CREATE INDEX session_user_idx ON public.session USING btree (user_id) WHERE (revoked_at IS NULL)

CREATE INDEX short_link_due_idx ON public.short_link USING btree (due_at) WHERE (due_at IS NOT NULL)

CREATE INDEX sign_in_failure_email_idx ON public.sign_in_failure USING btree (email, failed_at)

CREATE INDEX social_account_holder_idx ON public.social_account USING btree (holder_id) WHERE (holder_id IS NOT NULL)

CREATE INDEX social_account_organisation_idx ON public.social_account USING btree (organisation_id)

CREATE INDEX source_backfill_due_idx ON public.source_backfill USING btree (next_run_at) WHERE (state = 'running'::text)

CREATE INDEX upload_uploaded_by_idx ON public.upload USING btree (uploaded_by)

CREATE INDEX worker_lease_seen_idx ON public.worker_lease USING btree (seen_at)

-- Views

view attribution as
 SELECT s.post_id,
        CASE
            WHEN (d.decision IS NOT NULL) THEN d.decision
            ELSE s.state
        END AS state,
        CASE
            WHEN (d.decision IS NOT NULL) THEN d.agenda_item_id
            ELSE s.agenda_item_id
        END AS agenda_item_id,
        CASE
            WHEN (d.decision IS NOT NULL) THEN d.talking_point_id
            ELSE s.talking_point_id
        END AS talking_point_id,
        CASE
            WHEN (d.decision IS NOT NULL) THEN d.brief_version_id
            ELSE s.brief_version_id
        END AS brief_version_id,
        CASE
            WHEN (d.decision IS NULL) THEN s.is_match
            ELSE (d.decision <> 'rejected'::text)
        END AS is_counted,
    s.confidence,
    s.matcher_version,
    d.decided_by,
    d.decided_at
   FROM (attribution_proposal s
     LEFT JOIN attribution_decision d ON (((d.post_id = s.post_id) AND (d.superseded_at IS NULL))));

view attribution_proposal as
 SELECT r.post_id,
        CASE
            WHEN (r.band = 'match'::text) THEN 'matched'::text
            WHEN ((r.band = 'suggest'::text) OR (c.id IS NOT NULL)) THEN 'suggested'::text
            ELSE 'none'::text
        END AS state,
        CASE
            WHEN own.is_claim THEN c.agenda_item_id
            WHEN (r.band <> 'none'::text) THEN r.agenda_item_id
            ELSE NULL::uuid
        END AS agenda_item_id,
        CASE
            WHEN ((NOT own.is_claim) AND (r.band <> 'none'::text)) THEN r.talking_point_id
            ELSE NULL::uuid
        END AS talking_point_id,
        CASE
            WHEN own.is_claim THEN c.brief_version_id
            WHEN (r.band <> 'none'::text) THEN r.brief_version_id
            ELSE NULL::uuid
        END AS brief_version_id,
        CASE
            WHEN own.is_claim THEN (0)::double precision
            ELSE r.confidence
        END AS confidence,
    r.matcher_version,
    (r.band = 'match'::text) AS is_match
   FROM ((attribution_run r
     LEFT JOIN (attribution_claim c
     JOIN agenda_item i ON (((i.id = c.agenda_item_id) AND (i.state = ANY (ARRAY['approved'::text, 'retired'::text]))))) ON (((c.post_id = r.post_id) AND (c.superseded_at IS NULL))))
     CROSS JOIN LATERAL ( SELECT ((c.id IS NOT NULL) AND (r.band <> 'match'::text) AND ((r.band = 'none'::text) OR (r.agenda_item_id IS DISTINCT FROM c.agenda_item_id))) AS is_claim) own);

view counted_account as
 SELECT id
   FROM social_account a
  WHERE ((kind = 'institutional'::text) OR (EXISTS ( SELECT 1
           FROM account_consent c
          WHERE ((c.social_account_id = a.id) AND (c.withdrawn_at IS NULL)))));

view counted_post as
 SELECT p.id,
    p.organisation_id,
    p.network,
    p.posted_at,
    COALESCE((s.kind = 'personal'::text), (w.post_id IS NOT NULL)) AS is_personal
   FROM (((post p
     LEFT JOIN social_account s ON ((s.id = p.social_account_id)))
     LEFT JOIN account_consent k ON (((k.social_account_id = s.id) AND (k.withdrawn_at IS NULL))))
     LEFT JOIN withdrawn_post w ON ((w.post_id = p.id)))
  WHERE
        CASE
            WHEN ((s.kind = 'personal'::text) OR (w.post_id IS NOT NULL)) THEN (((s.id IS NULL) OR (k.id IS NOT NULL)) AND (NOT (EXISTS ( SELECT 1
               FROM election_period e
              WHERE ((p.posted_at >= ((e.starts_on)::timestamp without time zone AT TIME ZONE 'Asia/Jakarta'::text)) AND (p.posted_at < (((e.ends_on + 1))::timestamp without time zone AT TIME ZONE 'Asia/Jakarta'::text)) AND (( SELECT (r.term IS NULL)
                       FROM election_reading r
                      WHERE ((r.post_id = p.id) AND (r.election_period_id = e.id) AND (r.post_revision = p.revision) AND (r.period_version = e.version))) IS NOT TRUE))))))
            ELSE true
        END;

view election_post as
 SELECT p.post_id,
    e.id AS election_period_id,
    e.name AS period_name,
    r.term,
    ((NOT (r.post_revision IS DISTINCT FROM p.revision)) AND (NOT (r.period_version IS DISTINCT FROM e.version))) AS is_read
   FROM ((election_period e
     JOIN personal_post p ON (((p.posted_at >= ((e.starts_on)::timestamp without time zone AT TIME ZONE 'Asia/Jakarta'::text)) AND (p.posted_at < (((e.ends_on + 1))::timestamp without time zone AT TIME ZONE 'Asia/Jakarta'::text)))))
     LEFT JOIN election_reading r ON (((r.post_id = p.post_id) AND (r.election_period_id = e.id))));

view insights_ask as
 SELECT d.organisation_id,
    b.agenda_item_id,
    d.visible_at,
    r.answer_by,
    LEAST(
        CASE
            WHEN (d.answer = ANY (ARRAY['not_in_mandate'::text, 'postponed'::text, 'objection'::text])) THEN d.answered_at
            ELSE NULL::timestamp with time zone
        END, r.retracted_at) AS ended_at
   FROM (((delivery d
     JOIN release r ON ((r.id = d.release_id)))
     JOIN brief_version v ON ((v.id = d.brief_version_id)))
     JOIN brief b ON ((b.id = v.brief_id)))
  WHERE (NOT (EXISTS ( SELECT 1
           FROM agenda_speaker s
          WHERE ((s.agenda_item_id = b.agenda_item_id) AND (s.organisation_id = d.organisation_id) AND (s.part = 'silent'::text)))));

view insights_coordination as
 SELECT organisation_id,
    coordinator_id,
    valid_from,
    valid_until
   FROM organisation_coordination;

view insights_cue as
 SELECT b.agenda_item_id,
    v.id AS brief_version_id,
    v.number AS version_number,
    COALESCE(r.embargo_until, r.released_at) AS visible_at,
    ((COALESCE(r.embargo_until, r.released_at) AT TIME ZONE 'Asia/Jakarta'::text))::date AS day
   FROM ((release r
     JOIN brief_version v ON ((v.id = r.brief_version_id)))
     JOIN brief b ON ((b.id = v.brief_id)));

view insights_item as
 SELECT id AS agenda_item_id,
    theme_id,
    priority,
    period_from,
    period_until
   FROM agenda_item
  WHERE (state = ANY (ARRAY['approved'::text, 'retired'::text]));

view insights_organisation as
 SELECT id AS organisation_id,
    protocol_order,
    code
   FROM organisation;

view insights_post as
 SELECT p.id AS post_id,
    p.organisation_id,
    p.network,
    p.posted_at,
    ((p.posted_at AT TIME ZONE 'Asia/Jakarta'::text))::date AS day,
    a.agenda_item_id,
    c.verdict,
    p.is_personal
   FROM ((counted_post p
     LEFT JOIN attribution a ON (((a.post_id = p.id) AND a.is_counted)))
     LEFT JOIN alignment_code c ON (((c.post_id = p.id) AND (c.undone_at IS NULL) AND (c.agenda_item_id = a.agenda_item_id))))
  WHERE (p.organisation_id IS NOT NULL);

view personal_post as
 SELECT p.id AS post_id,
    p.posted_at,
    p.revision,
    a.id AS social_account_id
   FROM (post p
     JOIN social_account a ON (((a.id = p.social_account_id) AND (a.kind = 'personal'::text))))
UNION ALL
 SELECT p.id AS post_id,
    p.posted_at,
    p.revision,
    NULL::uuid AS social_account_id
   FROM (withdrawn_post w
     JOIN post p ON ((p.id = w.post_id)));

view post_projection as
 SELECT post_id,
    (array_agg(text ORDER BY is_deletion, COALESCE(as_of, taken_at) DESC, taken_at DESC, id DESC))[1] AS text,
    (array_agg(fingerprint ORDER BY is_deletion, COALESCE(as_of, taken_at) DESC, taken_at DESC, id DESC))[1] AS fingerprint,
    (array_agg(language ORDER BY is_deletion, COALESCE(as_of, taken_at) DESC, taken_at DESC, id DESC))[1] AS language,
    (array_agg(to_jsonb(hashtags) ORDER BY is_deletion, COALESCE(as_of, taken_at) DESC, taken_at DESC, id DESC))[1] AS hashtags,
    to_jsonb(expanded_links(ARRAY( SELECT jsonb_array_elements_text((array_agg(to_jsonb(s.links) ORDER BY s.is_deletion, COALESCE(s.as_of, s.taken_at) DESC, s.taken_at DESC, s.id DESC))[1]) AS jsonb_array_elements_text))) AS links,
    (array_agg(deleted_at ORDER BY taken_at DESC, id DESC))[1] AS deleted_at,
    (array_agg(url ORDER BY is_deletion, COALESCE(as_of, taken_at) DESC, taken_at DESC, id DESC) FILTER (WHERE (url IS NOT NULL)))[1] AS url,
    (array_agg(author_handle ORDER BY is_deletion, COALESCE(as_of, taken_at) DESC, taken_at DESC, id DESC) FILTER (WHERE (author_handle IS NOT NULL)))[1] AS author_handle,
    (array_agg(author_name ORDER BY is_deletion, COALESCE(as_of, taken_at) DESC, taken_at DESC, id DESC) FILTER (WHERE (author_name IS NOT NULL)))[1] AS author_name,
    (array_agg(social_account_id ORDER BY is_deletion, COALESCE(as_of, taken_at) DESC, taken_at DESC, id DESC) FILTER (WHERE (social_account_id IS NOT NULL)))[1] AS social_account_id,
    (array_agg(organisation_id ORDER BY is_deletion, COALESCE(as_of, taken_at) DESC, taken_at DESC, id DESC) FILTER (WHERE (organisation_id IS NOT NULL)))[1] AS organisation_id,
    COALESCE((array_agg(posted_at ORDER BY is_deletion, COALESCE(as_of, taken_at) DESC, taken_at DESC, id DESC) FILTER (WHERE (posted_at IS NOT NULL)))[1], min(taken_at)) AS posted_at,
    min(taken_at) AS collected_at,
    (array_agg(to_jsonb(mentions) ORDER BY is_deletion, COALESCE(as_of, taken_at) DESC, taken_at DESC, id DESC))[1] AS mentions,
    (array_agg(media ORDER BY is_deletion, COALESCE(as_of, taken_at) DESC, taken_at DESC, id DESC))[1] AS media,
    (array_agg(relation ORDER BY is_deletion, COALESCE(as_of, taken_at) DESC, taken_at DESC, id DESC))[1] AS relation
   FROM post_snapshot s
  GROUP BY post_id;

-- Functions

CREATE OR REPLACE FUNCTION public.expanded_links(said text[])
 RETURNS text[]
 LANGUAGE sql
 STABLE
AS $function$
        select coalesce(array_agg(link order by place), '{}')
          from (select coalesce(s.expanded, l.link) as link, min(l.place) as place
                  from unnest(said) with ordinality as l (link, place) left join short_link s on s.url = l.link
                 group by 1) as led
      $function$


CREATE OR REPLACE FUNCTION public.keep_brief_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        begin
          if exists (select 1 from brief_version v where v.id = old.brief_version_id and v.approved_hash is not null) then
            raise exception 'brief_version % is frozen', old.brief_version_id;
          end if;
          return case tg_op when 'DELETE' then old else new end;
        end $function$


CREATE OR REPLACE FUNCTION public.keep_brief_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        begin
          if old.approved_hash is not null
             and (old.title, old.core, old.hashtags, old.links, old.content_hash, old.approved_hash)
                 is distinct from (new.title, new.core, new.hashtags, new.links, new.content_hash, new.approved_hash) then
            raise exception 'brief_version % is frozen', old.id;
          end if;
          return new;
        end $function$


CREATE OR REPLACE FUNCTION public.mark_post_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        begin
          new.changed_in := pg_current_xact_id();
          return new;
        end $function$


CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        begin
          raise exception '% is append-only', tg_table_name;
        end $function$


-- Triggers

CREATE TRIGGER audit_entry_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER brief_version_frozen BEFORE UPDATE ON public.brief_version FOR EACH ROW EXECUTE FUNCTION keep_brief_version()

CREATE TRIGGER locked_fact_frozen BEFORE DELETE OR UPDATE ON public.locked_fact FOR EACH ROW EXECUTE FUNCTION keep_brief_part()

CREATE TRIGGER network_copy_frozen BEFORE DELETE OR UPDATE ON public.network_copy FOR EACH ROW EXECUTE FUNCTION keep_brief_part()

CREATE TRIGGER post_changed BEFORE UPDATE ON public.post FOR EACH ROW WHEN (((((((old.text IS DISTINCT FROM new.text) OR (old.fingerprint IS DISTINCT FROM new.fingerprint)) OR (old.hashtags IS DISTINCT FROM new.hashtags)) OR (old.links IS DISTINCT FROM new.links)) OR (old.posted_at IS DISTINCT FROM new.posted_at)) OR (old.organisation_id IS DISTINCT FROM new.organisation_id))) EXECUTE FUNCTION mark_post_changed()

CREATE TRIGGER talking_point_frozen BEFORE DELETE OR UPDATE ON public.talking_point FOR EACH ROW EXECUTE FUNCTION keep_brief_part()
