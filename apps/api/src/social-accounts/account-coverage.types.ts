import {
  type Coverage,
  NEXT_STEPS,
  type NextStepKind,
  type OfficialCoverage as OwnOfficial,
  type Part,
  type SinglePoint as StoredPoint,
} from '@conductor/social-accounts';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { upperEnum } from '../edge/enum.js';

export const NextStepKindEnum = upperEnum('NextStepKind', NEXT_STEPS);

@ObjectType({ description: 'So many of all there are.' })
export class CoveragePart implements Part {
  @Field(() => Int) count: number;
  @Field(() => Int) total: number;
}

@ObjectType({ description: 'An institutional account that one person or nobody can post from.' })
export class SinglePoint implements StoredPoint {
  @Field(() => Int) people: number;
  accountId: string;
  organisationId: string;
}

@ObjectType({ isAbstract: true })
abstract class AnyCoverage implements Coverage {
  @Field(() => CoveragePart, { nullable: true, description: 'Officials with both accounts.' })
  officials: Part | null;
  @Field(() => CoveragePart, {
    nullable: true,
    description: 'Officials with access to an institutional account that at least two people can post from.',
  })
  withInstitutional: Part | null;
  @Field(() => CoveragePart, {
    nullable: true,
    description: 'Officials with a personal account and consent in force.',
  })
  withPersonal: Part | null;
  @Field(() => CoveragePart, {
    nullable: true,
    description: 'Institutional accounts that at least two people can post from.',
  })
  shared: Part | null;
  @Field(() => [SinglePoint]) singlePoints: readonly StoredPoint[];
}

@ObjectType({ description: 'The two-account rule over all. A part of nothing is null, never 0.' })
export class AccountCoverage extends AnyCoverage {}

@ObjectType({ description: 'The two-account rule in one organisation.' })
export class OrganisationCoverage extends AnyCoverage {
  organisationId: string;
}

@ObjectType({ description: 'What the rule says of one official.' })
export class OfficialCoverage implements OwnOfficial {
  @Field() hasInstitutional: boolean;
  @Field() hasPersonal: boolean;
}

@ObjectType({ description: 'The one thing that helps most now.' })
export class CoverageNextStep {
  @Field(() => NextStepKindEnum) kind: NextStepKind;
  accountId: string | null;
}

@ObjectType({ description: 'The two-account rule in the own organisation, as the signed-in person sees it.' })
export class OwnCoverage extends AnyCoverage {
  @Field(() => OfficialCoverage, { nullable: true, description: 'Null for somebody who is no officer.' })
  own: OfficialCoverage | null;
  @Field(() => CoverageNextStep, { nullable: true }) nextStep: CoverageNextStep | null;
  organisationId: string;
}

@ObjectType()
export class AccountCoverages {
  @Field(() => AccountCoverage) whole: AccountCoverage;
  @Field(() => [OrganisationCoverage], { description: 'By protocol order: this is no ranking.' })
  organisations: readonly OrganisationCoverage[];
}
