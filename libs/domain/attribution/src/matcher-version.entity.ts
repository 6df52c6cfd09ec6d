import type { Fitness, MatcherModel } from '@conductor/matching';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const MATCHER_ORIGINS = ['shipped', 'thresholds', 'refit'] as const;
/** `shipped`: the engine as it came; `thresholds`: a person set others; `refit`: weights corrected by decisions. */
export type MatcherOrigin = (typeof MATCHER_ORIGINS)[number];

/** A matcher of this house. The one activated last stands, among those of the engine that runs. */
@Entity()
export class MatcherVersion {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** The engine's version and a number of this house: `1.2.0+3`. */
  @Column('text') version: string;
  @Column('text') engineVersion: string;
  @Column('text') origin: MatcherOrigin;
  /** Null: the weights that the engine was shipped with. */
  @Column('jsonb', { nullable: true }) model: MatcherModel | null;
  @Column('double precision') suggestThreshold: number;
  @Column('double precision') matchThreshold: number;
  @Column('integer') judgedCount: number;
  @Column('integer') drawnCount: number;
  @Column('jsonb', { nullable: true }) fitnessBefore: Fitness | null;
  @Column('jsonb', { nullable: true }) fitnessAfter: Fitness | null;
  /** Of a refit: whether it did better on decisions that it had not seen. */
  @Column('boolean') isBetter: boolean;
  /** Null for the weekly job. */
  @Column('uuid', { nullable: true }) madeBy: string | null;
  @Column('timestamptz') madeAt: Date;
  @Column('uuid', { nullable: true }) activatedBy: string | null;
  @Column('timestamptz', { nullable: true }) activatedAt: Date | null;
}
