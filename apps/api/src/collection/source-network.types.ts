import { SOURCE_ACCESSES, type SourceAccess } from '@conductor/connectors';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../edge/day.scalar.js';
import { upperEnum } from '../edge/enum.js';
import { Network } from '../social-accounts/social-accounts.types.js';

export const SourceAccessEnum = upperEnum('SourceAccess', SOURCE_ACCESSES);

@ObjectType({ description: 'What a network that charges has cost this month, and what it may cost.' })
export class NetworkSpending {
  @Field(() => Day, { description: 'First day of the month, in WIB.' }) month: string;
  @Field(() => Int) requests: number;
  @Field(() => Int) requestLimit: number;
  @Field(() => Float, { description: 'Requests under way count as what they may cost at most.' })
  rupiah: number;
  @Field(() => Float) rupiahLimit: number;
  @Field({ description: 'When the next month begins.' }) nextAt: Date;
}

@ObjectType({ description: 'A network, and whether accounts on it can be followed by address.' })
export class SourceNetwork {
  @Field(() => Network) network: Network;
  @Field(() => SourceAccessEnum) access: SourceAccess;
  @Field(() => [String], {
    description: 'Names of the settings that hold its key; none where it asks for none.',
  })
  keySettings: readonly string[];
  @Field(() => NetworkSpending, { nullable: true, description: 'Null where nothing is charged.' })
  spending: NetworkSpending | null;
}
