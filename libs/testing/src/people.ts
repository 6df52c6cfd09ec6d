import { randomUUID } from 'node:crypto';
import type { Role, UserActor } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';

/** The password of everybody that `buildActor` makes, and its argon2id hash. */
export const TEST_PASSWORD = 'sandi untuk uji coba';
const TEST_PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$w0gWnh92ClRIWpiV3uQy5Q$Xxp6rd2jZaUchbA0yYs4sb9yOLmkVfFSriw7UJAtzMU';

/** Rows of organisations and people as a spec needs them; what is left out is filled in. */
let counter = 0;
const next = (): number => (counter += 1);

export async function buildOrganisation(
  ctx: WorkContext,
  values: {
    readonly code?: string;
    readonly kind?: string;
    readonly validUntil?: string | null;
    readonly coordinatorId?: string;
  } = {},
): Promise<string> {
  const code = values.code ?? `org-${next()}`;
  const [row]: { id: string }[] = await ctx.db.query(
    `insert into organisation (code, name_id, name_en, short_name, kind, valid_from, valid_until, protocol_order)
     values ($1, $2, $3, $1, $4, '2014-10-27', $5, $6) returning id`,
    [
      code,
      `Kementerian ${code}`,
      `Ministry ${code}`,
      values.kind ?? 'ministry',
      values.validUntil ?? null,
      next(),
    ],
  );
  const id = row!.id;
  if (values.coordinatorId !== undefined) {
    await ctx.db.query(
      `insert into organisation_coordination (organisation_id, coordinator_id, valid_from) values ($1, $2, '2014-10-27')`,
      [id, values.coordinatorId],
    );
  }
  return id;
}

/** A person with one membership and a session, as the actor that acts in it. */
export async function buildActor(ctx: WorkContext, role: Role, organisationId: string): Promise<UserActor> {
  const name = `${role}-${next()}`;
  const [user]: { id: string }[] = await ctx.db.query(
    `insert into app_user (email, name, password_hash, created_at) values ($1, $2, $3, now()) returning id`,
    [`${name}@test.example`, name, TEST_PASSWORD_HASH],
  );
  const [membership]: { id: string }[] = await ctx.db.query(
    `insert into membership (user_id, organisation_id, role, valid_from) values ($1, $2, $3, '2014-10-27') returning id`,
    [user!.id, organisationId, role],
  );
  const [session]: { id: string }[] = await ctx.db.query(
    `insert into session (token_hash, user_id, membership_id, created_at, last_seen_at, expires_at)
     values (sha256($1::bytea), $2, $3, now(), now(), now() + interval '1 year') returning id`,
    [randomUUID(), user!.id, membership!.id],
  );
  return {
    kind: 'user',
    userId: user!.id,
    sessionId: session!.id,
    membershipId: membership!.id,
    organisationId,
    role,
  };
}
