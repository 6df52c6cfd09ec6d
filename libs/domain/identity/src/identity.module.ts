import { Module } from '@nestjs/common';
import { Invitation } from './invitation.entity.js';
import { Membership } from './membership.entity.js';
import { OrganisationRegisterService } from './organisation-register.service.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationQueries } from './organisation.queries.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleService } from './people.service.js';
import { Session } from './session.entity.js';
import { SessionQueries } from './session.queries.js';
import { SignInService } from './sign-in.service.js';
import { User } from './user.entity.js';

export const identityEntities = [Organisation, User, Membership, Session, Invitation] as const;

const services = [
  OrganisationQueries,
  OrganisationRegisterService,
  PeopleQueries,
  PeopleService,
  SessionQueries,
  SignInService,
];

@Module({ providers: services, exports: services })
export class IdentityModule {}
