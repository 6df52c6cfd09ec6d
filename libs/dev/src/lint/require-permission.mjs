/**
 * House rule: every GraphQL operation says who may call it, at the method.
 * A @Query, @Mutation or @Subscription without @Requires(...) or @Public() is an error.
 */
const OPERATIONS = new Set(['Query', 'Mutation', 'Subscription']);
const DECLARATIONS = new Set(['Requires', 'Public']);

const nameOf = (decorator) => {
  const { expression } = decorator;
  const callee = expression.type === 'CallExpression' ? expression.callee : expression;
  return callee.type === 'Identifier' ? callee.name : null;
};

export const requirePermission = {
  meta: {
    type: 'problem',
    docs: { description: 'require @Requires or @Public on every GraphQL operation' },
    messages: { missing: 'Operation {{name}} declares neither @Requires(permission) nor @Public().' },
    schema: [],
  },
  create: (context) => ({
    MethodDefinition(node) {
      const names = (node.decorators ?? []).map(nameOf);
      if (!names.some((name) => OPERATIONS.has(name))) return;
      if (names.some((name) => DECLARATIONS.has(name))) return;
      const name = node.key.type === 'Identifier' ? node.key.name : '?';
      context.report({ node, messageId: 'missing', data: { name } });
    },
  }),
};
