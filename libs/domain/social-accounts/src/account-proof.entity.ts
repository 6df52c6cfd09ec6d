import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Lapse, ProofKind, ProofState } from './proof.workflow.js';

/** One attempt to prove that an account is controlled by the organisation it is registered for. */
@Entity()
export class AccountProof {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') socialAccountId: string;
  @Column('text') kind: ProofKind;
  @Column('text') state: ProofState;
  /** To be shown by the account; good once and until `expiresAt`. */
  @Column('text', { nullable: true }) code: string | null;
  @Column('text', { nullable: true }) evidenceUrl: string | null;
  @Column('text', { nullable: true }) evidenceNote: string | null;
  @Column('uuid', { nullable: true }) requestedBy: string | null;
  @Column('timestamptz') requestedAt: Date;
  @Column('timestamptz', { nullable: true }) expiresAt: Date | null;
  @Column('timestamptz', { nullable: true }) checkedAt: Date | null;
  /** Why the last check proved nothing: a code with a text in each language. */
  @Column('text', { nullable: true }) gap: string | null;
  @Column('text', { nullable: true }) foundAt: string | null;
  @Column('text', { nullable: true }) stableId: string | null;
  /** The person who judged a claim. */
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { nullable: true }) lapsedAt: Date | null;
  @Column('text', { nullable: true }) lapse: Lapse | null;
}
