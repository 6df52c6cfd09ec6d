import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The text proposed for one network. */
@Entity()
export class NetworkCopy {
  @PrimaryColumn('uuid') briefVersionId: string;
  /** Key of a row of the table `network`. */
  @PrimaryColumn('text') network: string;
  @Column('text') text: string;
}
