import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export interface FramingQuestion {
  readonly question: string;
  readonly answer: string;
}

export interface CounterNarrative {
  readonly claim: string;
  readonly response: string;
}

/** Entman's four functions for an issue, with tone, wording, anticipated questions and counter-narratives. */
@Entity()
export class Framing {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') agendaItemId: string;
  @Column('integer') position: number;
  @Column('text') problem: string;
  @Column('text') cause: string;
  @Column('text') judgement: string;
  @Column('text') remedy: string;
  @Column('text') tone: string;
  @Column('text', { array: true }) wordingUse: string[];
  @Column('text', { array: true }) wordingAvoid: string[];
  @Column('jsonb') questions: FramingQuestion[];
  @Column('jsonb') counterNarratives: CounterNarrative[];
}
