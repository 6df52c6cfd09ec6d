import { describe, it } from '@jest/globals';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { requirePermission } from './require-permission.mjs';

RuleTester.describe = describe;
RuleTester.it = it;

new RuleTester({ languageOptions: { parser: tseslint.parser } }).run(
  'require-permission',
  requirePermission,
  {
    valid: [
      'class R { @Query() @Requires("agenda.read") items() {} }',
      'class R { @Mutation() @Public() signIn() {} }',
      'class R { @ResolveField() theme() {} }',
    ],
    invalid: [
      { code: 'class R { @Query() items() {} }', errors: [{ messageId: 'missing' }] },
      { code: 'class R { @Subscription(() => Int) inboxChanged() {} }', errors: [{ messageId: 'missing' }] },
    ],
  },
);
