import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A framing made usable. What it says is in its versions. */
@Entity()
export class Brief {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') agendaItemId: string;
  @Column('boolean') isDemo: boolean;
  @Column('timestamptz') createdAt: Date;
}
