import type { Actor } from '@conductor/kernel';
import type { EntityManager } from 'typeorm';
import type { AuditAct, AuditFacts, AuditSubjectType } from './vocabulary.js';

/** What a decision was about. */
export interface AuditSubject {
  readonly type: AuditSubjectType;
  readonly id: string;
}

/** Appends decisions to the log, inside the transaction of the act that made them. */
export interface AuditTrail {
  /**
   * @param act one of the vocabulary, e.g. `brief.approved`
   * @param facts ids, numbers and hashes; never the text of a brief
   */
  record(act: AuditAct, subject: AuditSubject, facts?: AuditFacts): Promise<void>;
}

interface Hand {
  readonly userId: string | null;
  readonly organisationId: string | null;
  readonly role: string | null;
  readonly job: string | null;
}

function handOf(actor: Actor): Hand {
  const nobody = { userId: null, organisationId: null, role: null, job: null };
  if (actor.kind === 'user') {
    return { ...nobody, userId: actor.userId, organisationId: actor.organisationId, role: actor.role };
  }
  return actor.kind === 'system' ? { ...nobody, job: actor.job } : nobody;
}

/** The log as one act sees it. */
export function auditTrail(db: EntityManager, actor: Actor, requestId: string): AuditTrail {
  const { userId, organisationId, role, job } = handOf(actor);
  return {
    async record(act, subject, facts = {}) {
      await db.query(
        `insert into audit_entry (actor_kind, user_id, organisation_id, role, job, request_id, action, subject_type, subject_id, facts)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          actor.kind,
          userId,
          organisationId,
          role,
          job,
          requestId,
          act,
          subject.type,
          subject.id,
          JSON.stringify(facts),
        ],
      );
    },
  };
}
